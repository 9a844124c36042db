# Was aus Gerüchten wurde: Alter und Gründe, wie Lesende sie sehen.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

command-rumours = Offene Gerüchte und was aus älteren wurde

settle-age =
    { $count ->
        [0] heute
        [one] gestern
       *[other] vor { $count } Tagen
    }
settle-reason-confirmed = Bestätigt durch Bulletin { $number } ({ $id })
settle-reason-denied = Widerlegt durch Bulletin { $number } ({ $id })
settle-reason-unverifiable = Zweifelhaft seit Bulletin { $number } ({ $id })
settle-reason-stated = Eigene Angabe in Bulletin { $number } ({ $id })
settle-reason-reported = Laut Berichten anderer, siehe Bulletin { $number } ({ $id })
settle-reason-alleged = Angeblich, siehe Bulletin { $number } ({ $id })
settle-reason-rumour = Ein Gerücht, siehe Bulletin { $number } ({ $id })

# Ce que sont devenues les rumeurs : leur âge et les raisons, pour qui lit.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

command-rumours = Rumeurs en suspens, et ce que sont devenues les anciennes

settle-age =
    { $count ->
        [0] aujourd’hui
        [one] hier
       *[other] il y a { $count } jours
    }
settle-reason-confirmed = Confirmé par le bulletin { $number } ({ $id })
settle-reason-denied = Démenti par le bulletin { $number } ({ $id })
settle-reason-unverifiable = En doute depuis le bulletin { $number } ({ $id })
settle-reason-stated = Affirmé par le bulletin { $number } ({ $id })
settle-reason-reported = Rapporté par d’autres, voir le bulletin { $number } ({ $id })
settle-reason-alleged = Allégué, voir le bulletin { $number } ({ $id })
settle-reason-rumour = Une rumeur, voir le bulletin { $number } ({ $id })

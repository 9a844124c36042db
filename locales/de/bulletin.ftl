# Ein Bulletin, und die Antworten, die daraus zitieren.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

bulletin-headline = <b>Bulletin { $number } · { $day }</b>
bulletin-part = <i>Bulletin { $number } · { $part }</i>
bulletin-left-out = <i>Nach deiner Auswahl weggelassen, { $count ->
        [one] eine Meldung
       *[other] { $count } Meldungen
    }: { $fronts }</i>
bulletin-left-out-front = { $front } ({ $count })
edition-below-no-rumours = { $count ->
        [one] ein Gerücht
       *[other] { $count } Gerüchte
    }
edition-below-confirmed = { $count } nicht bestätigt
edition-button-whole = 📖 Das ganze Bulletin
bulletin-confidence = <i>{ $confidence }:</i>

confidence-confirmed = Bestätigt
confidence-stated = Eigene Angabe
confidence-reported = Laut Berichten
confidence-alleged = Angeblich
confidence-rumour = Gerücht
confidence-denied = Widerlegt
confidence-unverifiable = Nicht überprüfbar

statement-source = { $date } · Bulletin { $number } · { $id }

bulletin-headline-flash = ⚡ <b>Eilmeldung · Bulletin { $number } · { $day }</b>
bulletin-headline-analysis = <b>Analyse · Bulletin { $number } · { $day }</b>
bulletin-headline-addition =
    <b>Bulletin { $number } · { $day }</b>
    Nachtrag zu Bulletin { $other }
bulletin-practice = 🎓 <b>ÜBUNG. Das ist keine Nachricht und geht an niemanden.</b>
bulletin-sources = <i>{ $count ->
        [one] Quelle
       *[other] Quellen
    }: { $sources }</i>
bulletin-file = <i>Bulletin { $number }</i>

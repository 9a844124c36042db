# Was Lesende fragen: Front, Ort, Tag, Gerüchte, wer wer ist; Links, die bleiben.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

command-place = Nachrichten von einem Ort, etwa /place Manbij
command-glossary = Wer ist wer, etwa /glossary SNA

asking-source = Bulletin { $number } · { $id }
asking-share = 🔗 Diese Antwort teilen

asking-before = vor dem { $day }
asking-confirmed = nur Bestätigtes
asking-button-before = ⏪ Vor dem { $day }
asking-button-newest = ⏫ Neueste
asking-button-confirmed = ✔ Nur Bestätigtes
asking-button-all = ☰ Alles
front-none-confirmed = Von hier ist noch nichts bestätigt.

place-ask = Welcher Ort? Schreib ihn so: /place Manbij. Diese kommen in den Nachrichten vor:
place-title = 📍 <b>{ $place }</b>
place-title-guessed = 📍 <b>{ $place }</b> (so habe ich „{ $found }“ verstanden)
place-none = Zu diesem Ort gibt es noch nichts.
place-unknown = Einen Ort „{ $found }“ kenne ich nicht. Vielleicht mit anderer Schreibweise? Oder lass mich nach dem Wort suchen.
place-meant = Einen Ort „{ $found }“ kenne ich nicht. Meinst du einen von diesen?
asking-button-search = 🔍 Nach „{ $words }“ suchen
asking-button-place = 📍 { $place }, Tag für Tag

day-button-before = ‹ { $day }
day-button-after = { $day } ›

glossary-ask = 📖 <b>Wer ist wer</b>: bewaffnete Kräfte, Parteien und Menschen in den Nachrichten. Tipp auf einen Eintrag, oder schreib /glossary SNA
glossary-also = <i>Auch: { $names }</i>
glossary-unknown = Einen Eintrag „{ $found }“ habe ich nicht. Diese habe ich:
glossary-meant = Einen Eintrag „{ $found }“ habe ich nicht. Meinst du einen von diesen?
glossary-button-news = 🔍 Nachrichten zu { $name }
glossary-button-all = 📖 Alle Einträge

rumoured-open =
    { $count ->
        [0] ❓ <b>Keine offenen Gerüchte.</b> Alles, was wir als Gerücht veröffentlicht haben, ist geklärt. 🌿
        [one] ❓ <b>Ein offenes Gerücht.</b> Noch konnte es niemand überprüfen.
       *[other] ❓ <b>{ $count } offene Gerüchte</b>, die neuesten zuerst. Noch konnte sie niemand überprüfen.
    }
rumoured-source = { $age } · Bulletin { $number } · { $id }
rumoured-settled = 🔎 <b>Was aus älteren Gerüchten wurde</b>, das Neueste zuerst
rumoured-settled-none = 🔎 Noch ist kein Gerücht geklärt.
rumoured-settled-source = { $day } · Bulletin { $number } · { $id }
rumoured-button-open = ❓ Offene Gerüchte
rumoured-button-settled = 🔎 Was aus älteren wurde

link-broken = Dieser Link ist nicht vollständig: Etwas wurde abgeschnitten oder verändert. Lass ihn dir noch einmal geben, wähl hier aus, oder schreib einfach, was du suchst.
link-no-bulletin = Der Link führt zu Bulletin { $number }, das es nicht gibt. Vielleicht stimmt eine Ziffer nicht. Hier ist das neueste:
link-unknown = Der Link führt zu einem Ort oder einer Front, die ich nicht (mehr) kenne. Wähl hier aus, oder schreib einfach, was du suchst.

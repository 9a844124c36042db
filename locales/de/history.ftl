# Rückblick: eine Meldung mit ihrem Verlauf, und was nach der Veröffentlichung geändert wurde.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

history-ask = Welche Meldung? Schreib ihren Namen, etwa /item 2024-12-06/S3. Er steht in meinen Antworten unter jeder Meldung.
history-title = { $id } · { $day } · Bulletin { $number }
history-confidence = Wie sicher: <b>{ $confidence }</b>
history-gone = 🗑 Diese Meldung wurde aus dem Bulletin genommen und gilt nicht mehr.
history-hushed = 🚫 Das Bulletin wurde zurückgezogen, deshalb wird der Wortlaut nicht mehr gezeigt. Bitte gib ihn nicht weiter.
history-heading = <b>Verlauf</b>
history-published = 📰 <b>{ $time }</b> · veröffentlicht in Bulletin { $number }
history-archived = 📰 <b>{ $day }</b> · in Bulletin { $number }, aus unserem Archiv
history-confidence-then = Damals: <b>{ $confidence }</b>
history-change = { $sign } <b>{ $time }</b> · Änderung { $version } von Bulletin { $number }
history-taken-back = 🚫 <b>{ $time }</b> · Bulletin { $number } wurde zurückgezogen
history-reason = <i>{ $reason }</i>
history-because = Wegen dessen, was in Bulletin { $number } steht.
history-turned = Von <b>{ $before }</b> zu <b>{ $after }</b>
history-was = Vorher: { $words }
history-is = Seitdem: { $words }
history-added = Dazugekommen: { $words }
history-out = Herausgenommen: { $words }
history-back = Wieder aufgenommen: { $words }
history-sources = Die Quellen wurden geändert.
history-files = Die Bilder oder Dateien wurden geändert.
history-settles = Sagt, was aus { $id } wurde
history-settled = Was daraus wurde: { $id }
history-unchanged = Seitdem hat sich nichts geändert.
history-button-bulletin = 📰 Bulletin { $number }
history-button-changes = 🕓 Änderungen in { $number }
corrections-title = <b>Was wir nach der Veröffentlichung geändert haben</b>
corrections-none = Wir haben nach der Veröffentlichung nichts geändert oder zurückgezogen.
corrections-day = <b>{ $day }</b>
corrections-line = { $sign } { $time } · <b>Bulletin { $number }</b>: { $reason }
corrections-hushed = wird nicht mehr gezeigt, weil das Bulletin zurückgezogen wurde
corrections-of = <b>Was wir in Bulletin { $number } geändert haben · { $day }</b>
corrections-of-none = Bulletin { $number } ({ $day }) ist noch so, wie es veröffentlicht wurde. Nichts darin wurde geändert.
corrections-head = { $sign } <b>{ $time }</b>
corrections-turned = – { $id }: von <b>{ $before }</b> zu <b>{ $after }</b>
corrections-reworded = – { $id } lautet jetzt: { $words }
corrections-added = – { $id } kam dazu: { $words }
corrections-out = – { $id } wurde herausgenommen: { $words }
corrections-besides = – { $id }: Quellen oder Dateien wurden geändert
corrections-more = { $count ->
        [one] … und noch eine Meldung
       *[other] … und noch { $count } Meldungen
    }
error-item-how = In „{ $found }“ erkenne ich keinen Namen einer Meldung. Schreib ihn so: /item 2024-12-06/S3
error-item-without-day = Von welchem Tag ist { $item }? Schreib es so: /item 2024-12-06/{ $item }
error-item-nothing-yet = Noch ist nichts veröffentlicht.
error-item-no-day = Zum { $day } haben wir nichts veröffentlicht. Der nächste Tag ist { $nearest }: /on { $nearest } zeigt ihn.
error-item-no-number = { $item } gibt es nicht. Die letzte Meldung dieses Tages ist { $last }.
error-item-other-letter = { $item } gibt es nicht. /on { $day } zeigt, was es von diesem Tag gibt.
error-corrections-how = „{ $found }“ ist keine Nummer eines Bulletins. Schreib es so: /corrections 12

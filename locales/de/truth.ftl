# Was Lesende erfahren, wenn sich ein veröffentlichtes Bulletin geändert hat.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

truth-mark-correction = ✏️ <b>Berichtigt</b> am { $time }: { $reason }
truth-mark-settlement = 🔎 <b>Was aus einem Gerücht wurde</b>, { $time }: { $reason }
truth-changed = <i>Geändert am { $time }</i>
truth-notice =
    🚫 <b>Bulletin { $number } · { $day }</b>
    <b>Dieses Bulletin wurde</b> am { $time } <b>zurückgezogen</b>.
    { $reason }
    Bitte gib es nicht weiter.
truth-pointer = <i>Bulletin { $number } wurde geändert und braucht diese Nachricht nicht mehr. Lies die Nachrichten weiter oben.</i>
truth-pointer-taken-back = <i>Bulletin { $number } wurde zurückgezogen. Bitte gib es nicht weiter.</i>

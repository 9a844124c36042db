# Ya ku ji xwendevanan re tê gotin gava bulteneke weşandî biguhere.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

truth-mark-correction = ✏️ <b>Hat rastkirin</b>, { $time }: { $reason }
truth-mark-settlement = 🔎 <b>Encama gotegotekê</b>, { $time }: { $reason }
truth-changed = <i>Hat guhertin: { $time }</i>
truth-notice =
    🚫 <b>Bulten { $number } · { $day }</b>
    <b>Ev bulten hat vekişandin</b>, { $time }.
    { $reason }
    Ji kerema xwe wê belav neke.
truth-pointer = <i>Bultena { $number } hat guhertin û êdî hewcedarî bi vê peyamê tune. Yên li jor bixwîne.</i>
truth-pointer-taken-back = <i>Bultena { $number } hat vekişandin. Ji kerema xwe wê belav neke.</i>

# What readers and the desk are told once a bulletin that is out has changed.

# Below the headline of a bulletin that was changed. $reason says what changed, in a member's words.
truth-mark-correction = ✏️ <b>Corregido</b> el { $time }: { $reason }
truth-mark-settlement = 🔎 <b>En qué quedó un rumor</b>, { $time }: { $reason }

# The last line of each message that may be read alone.
truth-changed = <i>Cambiado el { $time }</i>

# In place of a bulletin that was taken back.
truth-notice =
    🚫 <b>Boletín { $number } · { $day }</b>
    <b>Este boletín fue retirado</b> el { $time }.
    { $reason }
    Por favor, no lo difundas.

# In place of a message that cannot be deleted, though nothing is left for it to say.
truth-pointer = <i>El boletín { $number } cambió y ya no necesita este mensaje. Lee los de arriba.</i>
truth-pointer-taken-back = <i>El boletín { $number } fue retirado. Por favor, no lo difundas.</i>

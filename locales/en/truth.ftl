# What readers and the desk are told once a bulletin that is out has changed.

# Below the headline of a bulletin that was changed. $reason says what changed, in a member's words.
truth-mark-correction = ✏️ <b>Corrected</b> on { $time }: { $reason }
truth-mark-settlement = 🔎 <b>What became of a rumour</b>, { $time }: { $reason }

# The last line of each message that may be read alone.
truth-changed = <i>Changed on { $time }</i>

# In place of a bulletin that was taken back.
truth-notice =
    🚫 <b>Bulletin { $number } · { $day }</b>
    <b>This bulletin was taken back</b> on { $time }.
    { $reason }
    Please do not pass it on.

# In place of a message that cannot be deleted, though nothing is left for it to say.
truth-pointer = <i>Bulletin { $number } was changed and needs this message no longer. Read the ones above.</i>
truth-pointer-taken-back = <i>Bulletin { $number } was taken back. Please do not pass it on.</i>

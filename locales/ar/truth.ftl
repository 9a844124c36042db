# What readers and the desk are told once a bulletin that is out has changed.

# Below the headline of a bulletin that was changed. $reason says what changed, in a member's words.
truth-mark-correction = ✏️ <b>تصحيح</b> في { $time }: { $reason }
truth-mark-settlement = 🔎 <b>ما آلت إليه شائعة</b>، { $time }: { $reason }

# The last line of each message that may be read alone.
truth-changed = <i>عُدّلت في { $time }</i>

# In place of a bulletin that was taken back.
truth-notice =
    🚫 <b>النشرة { $number } · { $day }</b>
    <b>سُحبت هذه النشرة</b> في { $time }.
    { $reason }
    نرجو عدم تداولها.

# In place of a message that cannot be deleted, though nothing is left for it to say.
truth-pointer = <i>عُدّلت النشرة { $number } ولم تعد تحتاج إلى هذه الرسالة. اقرأ الرسائل التي فوقها.</i>
truth-pointer-taken-back = <i>سُحبت النشرة { $number }. نرجو عدم تداولها.</i>

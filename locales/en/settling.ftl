# What became of published items: the desk's list of open rumours, settlements, what readers are told,
# and bulletins that are taken back.

command-rumours = Open rumours, and what became of older ones
command-settle = Say what became of an item, such as /settle 2024-12-06/S3
command-retract = Take a bulletin back, such as /retract 12 and why

# The list of open rumours.
rumours-title-newest =
    { $count ->
        [0] 💬 <b>No open rumours.</b> All that we published as one is settled. 🌿
        [one] 💬 <b>One open rumour</b>
       *[other] 💬 <b>{ $count } open rumours</b>, the newest first
    }
rumours-title-oldest =
    { $count ->
        [0] 💬 <b>No open rumours.</b> All that we published as one is settled. 🌿
        [one] 💬 <b>One open rumour</b>
       *[other] 💬 <b>{ $count } open rumours</b>, the oldest first
    }
rumours-line =
    <b>{ $number }.</b> “{ $words }”
    { $place }
rumours-button-newest = ⏫ Newest
rumours-button-oldest = ⏬ Oldest
settle-place = { $id } · bulletin { $number } · { $age }
settle-age =
    { $count ->
        [0] today
        [one] yesterday
       *[other] { $count } days ago
    }

# What an item can become. On buttons: no markup.
settle-button-confirmed = ✔ Confirm
settle-button-denied = ✖ Deny
settle-button-unverifiable = ❔ Can't verify
settle-button-stated = 📄 We say so
settle-button-reported = 🗣 Others say so
settle-button-alleged = 🤷 Alleged
settle-button-rumour = 💬 A rumour
settle-button-scale = … Another step
settle-scale =
    “{ $words }”
    { $place }
    It stands as: <b>{ $now }</b>. What is it now?

# Asking for the reason. The answer's first line is the reason, each further line a source.
settle-how = Which item, and what became of it? Write it like this: /settle 2024-12-06/S3, or /settle 2024-12-06/S3 confirmed. /rumours lists what is open.
settle-ask = { $id } “{ $words }” becomes: <b>{ $becomes }</b>. Why? Readers will see your sentence.
settle-ask-source = On the next lines, what is behind it: a public source each, or the id of an item of ours, such as 2024-12-06/S3.
settle-ask-source-too = If something public is behind it, add it on the next lines: a source each, or the id of an item of ours.
settle-hint = Why, then the source
settle-submitted =
    { $count ->
        [0] Handed in as draft { $draft }, a correction of bulletin { $number }. Nobody can decide on it at the moment: it takes a reviewer who is not its author.
        [one] Handed in as draft { $draft }, a correction of bulletin { $number }. One reviewer was asked.
       *[other] Handed in as draft { $draft }, a correction of bulletin { $number }. { $count } reviewers were asked.
    }
settle-handed = Draft { $draft } is handed in already.
error-no-such-published-item = There is no item { $id }. Ids look like this: 2024-12-06/S3
error-settle-without-day = Of which day is { $item }? Write it like this: /settle 2024-12-06/{ $item }
error-item-taken-out = The item { $id } was taken out of its bulletin with a correction.
error-settle-step = I don't know “{ $found }”. There are: { $steps }.
error-settle-same = It stands as that already. Nothing was changed.
error-settle-changed = Bulletin { $number } has changed since you saw this. Nothing was changed; open the item again.
error-settle-source = Please say what is behind it: a source on a line of its own, below your reason, or the id of an item of ours.
error-settle-reason = Please write why in the first line, in a sentence for readers, at most { $limit } characters.
error-settle-itself = An item cannot be the source of itself.
error-settle-under-way = Draft { $draft } changes this item already. Nothing was changed.

# What a settlement is called on the bulletin that it changes, when a later bulletin brought it.
settle-reason-confirmed = Confirmed by bulletin { $number } ({ $id })
settle-reason-denied = Denied by bulletin { $number } ({ $id })
settle-reason-unverifiable = In doubt since bulletin { $number } ({ $id })
settle-reason-stated = Stated by bulletin { $number } ({ $id })
settle-reason-reported = Reported by others, see bulletin { $number } ({ $id })
settle-reason-alleged = Alleged, see bulletin { $number } ({ $id })
settle-reason-rumour = A rumour, see bulletin { $number } ({ $id })
settle-skipped-retracted = Bulletin { $number } was taken back meanwhile, so { $id } in it was not changed.
settle-skipped-gone = { $id } was taken out of bulletin { $number } meanwhile, so nothing was changed there.

# On the review card: what an approval does to earlier bulletins.
card-settles = What this changes in earlier bulletins
card-turns = What becomes of published items
card-settles-line = { $place }: “{ $words }” { $was } → <b>{ $becomes }</b>
card-settles-told =
    { $count ->
        [0] no chat has it
        [one] one chat that has it will be told
       *[other] { $count } chats that have it will be told
    }
card-settles-archive = from the archive: only readers who ask will see it
card-settles-same = it stands as that already, so nothing changes
card-settles-gone = it was taken out of its bulletin, so nothing changes
card-settles-retracted = its bulletin was taken back, so nothing changes
card-settles-unknown = there is no such item any more, so nothing changes

# What the chats are told that had the item, in reply to the message that has it.
outcome-confirmed = ✅ <b>Confirmed:</b> “{ $words }” ({ $id }, from bulletin { $number }, { $age })
outcome-denied = ❌ <b>Denied:</b> “{ $words }” ({ $id }, from bulletin { $number }, { $age })
outcome-unverifiable = ❔ <b>Cannot be verified:</b> “{ $words }” ({ $id }, from bulletin { $number }, { $age })
outcome-stated = 📄 <b>We stand by it now:</b> “{ $words }” ({ $id }, from bulletin { $number }, { $age })
outcome-reported = 🗣 <b>Reported by others:</b> “{ $words }” ({ $id }, from bulletin { $number }, { $age })
outcome-alleged = 🤷 <b>Alleged, not sure:</b> “{ $words }” ({ $id }, from bulletin { $number }, { $age })
outcome-rumour = 💬 <b>Only a rumour:</b> “{ $words }” ({ $id }, from bulletin { $number }, { $age })

# Taking a bulletin back.
retract-button = ⛔ Take back
retract-how = To take a bulletin back, write its number and why, for its readers: /retract 12 The figures were another town's.
retract-how-this = To take bulletin { $number } back, send this with your reason behind it, for its readers: <code>/retract { $number }</code>
retract-ask =
    ⛔ <b>Take bulletin { $number } back?</b>
    { $have ->
        [0] Nobody has it yet.
        [one] One chat has it.
       *[other] { $have } chats have it.
    } { $wait ->
        [0] {""}
        [one] One chat waits for it, and will get nothing of it.
       *[other] { $wait } chats wait for it, and will get nothing of it.
    }
    Readers will see: “{ $reason }”
    With a notice, every copy says that it was taken back. Deleted where possible, messages of the last two days go; older ones become the notice. It cannot be undone.
retract-also =
    { $count ->
        [one] One addition or correction of it stops as well.
       *[other] { $count } additions and corrections of it stop as well.
    }
retract-settled = It said what became of { $items }. What those say stays as it is; if that was wrong, say so with /settle.
retract-button-notice = 📝 Notice instead
retract-button-delete = 🗑 Delete where possible
retract-button-no = No, leave it
retract-left = All right: bulletin { $number } stays as it is.
retract-done = ⛔ Bulletin { $number } is taken back. Nothing more of it goes out.
retract-nobody = It was sent to nobody; readers who ask for it see the notice.
retract-told = ⛔ { $tag } has taken bulletin { $number } back: “{ $reason }”
retract-addition-off = ⛔ The addition to bulletin { $number } will not go out: { $tag } has taken that bulletin back.
card-retracted = ⛔ <b>Bulletin { $number } was taken back</b> by { $tag }, so there is nothing to correct: { $reason }
verdict-retracted = ⛔ Draft { $draft } is withdrawn: { $tag } has taken bulletin { $number } back: “{ $reason }”
error-retract-reason = Please say why, for the readers. Write it like this: /retract { $number } The figures were another town's.
error-retract-long = This reason is too long for a notice; at most { $limit } characters fit.
error-retract-number = “{ $found }” is no bulletin's number. Write it like this: /retract 12 and why
error-retract-old = This question is older than ten minutes, or answered. Nothing was changed; ask again with /retract.
error-retract-others = Only the one who asked can answer this.

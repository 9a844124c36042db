# What the desk is sent: what became of a review card, verdicts for the author, progress.

card-approved = ✅ Approved by <b>{ $tag }</b> and published.
card-changes = ✏️ <b>{ $tag }</b> asked for changes: { $reason }
card-rejected = ⛔ Rejected by <b>{ $tag }</b>: { $reason }
card-taken-back = ↩️ Taken back by the author, who is writing a new version.
card-withdrawn = 📥 Withdrawn by the author.
card-held = ✅⏸ Approved by <b>{ $tag }</b>; it waits for its time.
card-out = 📣 Out as <b>bulletin { $number }</b>.
card-practised = 🎓 The practice is over; nothing was sent.
card-shown-again = ⬇️ This card stands again further below.

verdict-approved = ✅ Your draft { $draft } was approved by <b>{ $tag }</b>. It is on its way as <b>bulletin { $number }</b>. Thank you.
verdict-held = ✅⏸ Your draft { $draft } was approved by <b>{ $tag }</b>. It will be <b>bulletin { $number }</b>; the desk has yet to say when. Thank you.
verdict-comment =
    💬
    <blockquote>{ $words }</blockquote>
verdict-changes =
    ✏️ <b>{ $tag }</b> asks for changes in your draft { $draft }:
    <blockquote>{ $reason }</blockquote>
    Tap <b>📂</b>: there you change each item by its number. <b>Edit</b> takes the whole new text instead. Nothing you wrote is lost.
verdict-rejected =
    ⛔ Your draft { $draft } was rejected by <b>{ $tag }</b>:
    <blockquote>{ $reason }</blockquote>
    It is kept for 30 days under /drafts, 🗂. There 🔁 takes it up again, to be changed and submitted once more.

progress-nobody = <b>Bulletin { $number }</b> is published. Nobody is to get it at once, so it was sent to no one.

# Below the approver's figures: messages that wait until the quiet hours of their readers are over.
progress-held = 🌙 { $count ->
        [one] One of them waits for the end of quiet hours.
       *[other] { $count } of them wait for the end of quiet hours.
    }
progress-held-many = 🌙 More than { $count } of them wait for the end of quiet hours.

progress-running =
    <b>Bulletin { $number }</b> is on its way
    { $bar } { $done } of { $total }
progress-done =
    <b>Bulletin { $number }</b>: delivered ✅
    { $sent ->
        [one] 1 message in { $seconds } s.
       *[other] { $sent } messages in { $seconds } s.
    }
progress-done-partly =
    <b>Bulletin { $number }</b>: finished
    { $sent } of { $total } messages delivered in { $seconds } s; { $failed } could not be delivered.
progress-paused =
    ⏸ <b>Bulletin { $number }</b> is paused
    { $bar } { $done } of { $total }
progress-frozen =
    ❄️ <b>Bulletin { $number }</b> waits: everything is frozen
    { $bar } { $done } of { $total }
progress-cancelled =
    ⏹ <b>Bulletin { $number }</b> is cancelled
    { $sent } of { $total } messages were delivered before.
progress-doubt = { $count ->
        [one] 1 of them may have arrived twice: its answer was lost.
       *[other] { $count } of them may have arrived twice: their answers were lost.
    }
progress-change-running =
    <b>Bulletin { $number }</b> was changed; its copies follow
    { $bar } { $done } of { $total }
progress-change-paused =
    ⏸ The change of <b>bulletin { $number }</b> is paused
    { $bar } { $done } of { $total }
progress-change-frozen =
    ❄️ The change of <b>bulletin { $number }</b> waits: everything is frozen
    { $bar } { $done } of { $total }
progress-change-cancelled =
    ⏹ The change of <b>bulletin { $number }</b> is cancelled: { $done } of { $total } copies were changed before.
    The others stay as they were.
progress-change-done = <b>Bulletin { $number }</b>: the change is through, { $done } of { $total } copies ✅
progress-change-edited = ✏️ edited: { $count }
progress-change-replied = ↩️ answered, as they could not be edited: { $count }
progress-change-sent = ✉️ sent as new: { $count }
progress-change-removed = 🗑 deleted: { $count }
progress-change-unreachable = 🚫 out of reach: { $count }
pace-slowed = 🐢 Telegram asked us to slow down: { $rate } messages a second at the moment.
pace-pause = 🐢 Telegram asked for a pause until { $time } UTC.

control-button-pause = ⏸ Pause
control-button-resume = ▶️ Resume
control-button-cancel = ⏹ Cancel
control-button-sure = ⏹ Yes, cancel bulletin { $number }
control-done-pause = Paused. What is on its way this moment still arrives.
control-done-resume = Bulletin { $number } goes on.
control-done-sure = Cancelled. What is on its way this moment still arrives.
control-ask-cancel = Cancel <b>bulletin { $number }</b>? Whoever has not received it yet will not. Copies that arrived stay as they are now.
control-cancelled = ⏹ <b>Bulletin { $number }</b> is cancelled.

freeze-done = ❄️ Everything is frozen: nothing more goes to readers. Two admins or reviewers must write /thaw within ten minutes of each other to let it go on.
thaw-asked = One of two. Another admin or reviewer must write /thaw within ten minutes.
thaw-asked-admin = One of two. The database is old besides, so the other must be an admin: an admin must write /thaw within ten minutes.
thaw-done = 🌤 The freeze is lifted. What waited goes out now.

alarm-spoilt = ⚠️ Telegram refused the text of <b>bulletin { $number }</b>, so it was stopped after one request. The chat was <code>{ $chat }</code>. <code>bulletin check</code> at the terminal knows the titles of groups and channels.
alarm-unknown-chats = ⚠️ <b>Bulletin { $number }</b> is paused: Telegram does not know more than 5 % of its chats. Is this the right database for this bot? The last one was <code>{ $chat }</code>. <code>bulletin check</code> at the terminal knows the titles of groups and channels.
alarm-closed-chat = ⚠️ I can no longer write in the chat <code>{ $chat }</code>, so <b>bulletin { $number }</b> did not reach it. Its settings are kept; /subscribe there starts it again. <code>bulletin check</code> at the terminal knows the titles of groups and channels.
alarm-lost-chat = ⚠️ I was shut out of the chat <code>{ $chat }</code>, so bulletins do not reach it any more. Its settings are kept; /subscribe there starts it again. <code>bulletin check</code> at the terminal knows the titles of groups and channels.
alarm-rival = ⚠️ Somebody else takes the messages that people write to me: Telegram refused my request for them (409). Does the bot run on another machine as well? If not, the token is in other hands: ask @BotFather for a new one.

release-restored =
    ⚠️ This database is not the one that ran here last: it is an older copy, or came from another machine. What waits in it may have been sent already, so everything is frozen until an admin decides.
    Bulletins that wait: { $bulletins }
    Messages: { $count }
    The oldest: { $since }
release-restored-nothing = ⚠️ This database is not the one that ran here last: it is an older copy, or came from another machine. Nothing waits in it for readers, so nothing is held back. What happened after the copy was made is not in it.
release-stale =
    ⚠️ No bot has worked on this database for more than a day, or its clock was set. What waits in it may be old news, so everything is frozen until an admin decides.
    Bulletins that wait: { $bulletins }
    Messages: { $count }
    The oldest: { $since }
release-held = Besides, a member has frozen everything: two must write /thaw to send, one of them an admin.
release-button-send = ▶️ Send what is waiting
release-button-cancel = ⏹ Cancel what is waiting
release-button-sure = ⏹ Yes, cancel it
release-ask-cancel = Cancel what waits? It is <b>{ $bulletins }</b>, messages: { $count }. Whoever has not received it will not. Copies that arrived stay.
release-done-send = ▶️ What waited goes out now.
release-done-sure = ⏹ What waited is cancelled, and nothing is frozen any more.
release-done-sure-held = ⏹ What waited is cancelled. A member has frozen everything as well, so two must write /thaw before anything else goes out.
release-told-send = ℹ️ What the old database held back goes out now. Let go by: <b>{ $who }</b>
release-told-sure = ℹ️ What the old database held back is cancelled. Cancelled by: <b>{ $who }</b>
release-operator = the operator at the terminal

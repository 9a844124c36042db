# When something goes out: plans, what is late, reminders of what waits.

timing-button-now = 📣 Publish now
timing-button-pick = 🕒 At a time
timing-button-move = 🕒 Move
timing-button-hold = ⏸ Hold
timing-button-other = ✍️ Another time
timing-button-show = ↩️ Back
timing-button-half-hour = In 30 minutes
timing-button-hour = In an hour
timing-button-today = Today { $time }
timing-button-tomorrow = Tomorrow { $time }

timing-draft-held = ⏸ <b>Draft { $draft }</b> is approved and held. It goes out when somebody says so.
timing-draft-at =
    🕒 <b>Draft { $draft }</b> goes out on <b>{ $when }</b>, in { $left }.
    Time zone: { $zone }. Nothing is sent before then.
timing-draft-late =
    ⏰ <b>Draft { $draft }</b> was to go out on { $when } ({ $zone }). That was { $late } ago, so I ask before anything is sent.
    Shall it go out now, at another time, or wait?
timing-addition-held = ⏸ The addition to <b>bulletin { $number }</b> (draft { $draft }) is held. It goes out when somebody says so.
timing-addition-at =
    🕒 The addition to <b>bulletin { $number }</b> (draft { $draft }) goes out on <b>{ $when }</b>, in { $left }.
    Time zone: { $zone }. Nothing is sent before then.
timing-addition-late =
    ⏰ The addition to <b>bulletin { $number }</b> (draft { $draft }) was to go out on { $when } ({ $zone }). That was { $late } ago, so I ask before anything is sent.
    Shall it go out now, at another time, or wait?

timing-pick = When shall <b>draft { $draft }</b> go out? Time zone: { $zone }.
timing-ask = <b>{ $tag }</b>, when shall draft { $draft } go out? Write a time as a reply to this message, such as 18:30 or tomorrow 9:00. Time zone: { $zone }.
timing-ask-hint = 18:30
timing-list =
    <b>Approved, and not out yet</b>
    Write /at and the draft's number, with a time if you like: /at 18:30 7. Time zone: { $zone }.
timing-list-empty = Nothing approved waits for its time. 🌿
timing-line-draft = • <b>Draft { $draft }</b>: { $when }
timing-line-addition = • Addition to <b>bulletin { $number }</b> (draft { $draft }): { $when }
timing-line-held = held
timing-span-minutes = { $minutes } min
timing-span-hours = { $hours } h { $minutes } min
timing-span-days = { $days } d { $hours } h

# A short answer over the chat: no markup.
timing-done-now = Published as bulletin { $number }.
timing-out = 📣 <b>Draft { $draft }</b> is out, as <b>bulletin { $number }</b>.
timing-out-addition = 📣 The addition to <b>bulletin { $first }</b> (draft { $draft }) is out, as <b>bulletin { $number }</b>.
timing-refused = ⚠️ <b>Draft { $draft }</b> was to go out now, but I hold it. { $why }
timing-settled-planned = 🕒 <b>{ $tag }</b> has set a time.
timing-settled-held = ⏸ <b>{ $tag }</b> holds it.
timing-off-changed = ✏️ <b>{ $tag }</b> is changing <b>draft { $draft }</b> again, so it does not go out. It comes back to the reviewers when it is submitted.
timing-off-withdrawn = 📥 <b>{ $tag }</b> has withdrawn <b>draft { $draft }</b>. It does not go out.
timing-off-retracted = ⛔ <b>{ $tag }</b> has taken back the bulletin that <b>draft { $draft }</b> corrects. It does not go out.

reminder-free = ⏳ <b>Draft { $draft }</b> has waited for a verdict for { $age }. Nobody is on it yet.
reminder-claimed = ⏳ <b>Draft { $draft }</b> has waited for a verdict for { $age }. <b>{ $tag }</b> is on it.
reminder-held = ⏳ <b>Draft { $draft }</b> was approved { $age } ago and is still held. Shall it go out?

# Why something could not be done. Also shown over the chat: no markup.
error-timing-not-a-time = I cannot read “{ $found }” as a time to come. Write it like this: 18:30, or tomorrow 9:00. The time zone is { $zone }.
error-timing-hour = There is no draft { $number }. If you mean a time, write it with minutes: /at { $number }:00
error-timing-past = This time has passed, or it is too far away. Nothing was changed; choose another one.
error-timing-too-soon = Something in this must not be published before { $time } ({ $zone }). Nothing was changed.
error-timing-quorum = Not enough of those who approved this may still decide, so nothing was sent. Its author can submit it once more.
error-timing-word = Somebody who approved this may not decide any more. All of it was checked when bulletin { $number } went out, so the word of one reviewer is enough: tap /at and choose a time, or publish it now.
error-timing-failed = It failed on our side again and again, so nothing was sent. Try it once more with /at; if it fails again, tell whoever runs this bot.
error-timing-moved = Somebody has changed the time meanwhile. Nothing was changed; /at shows how it stands.
error-timing-published = This is out already, as bulletin { $number }. Nothing was changed.
error-timing-not-approved = This draft is not approved, so it cannot have a time. Nothing was changed.
error-timing-practice = This is practice: it never goes out.
error-timing-which = Several drafts wait. Write the number of the one you mean: /at { $time } { $draft }
error-timing-reply = I cannot tell which draft that message is about. Write its number after the time, such as /at 18:30 7

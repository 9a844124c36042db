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

# Correcting: the command, the buttons, the question.
command-correct = Correct a bulletin, such as /correct 12
correct-button-start = ✏️ Correct bulletin { $number }
correct-button-say = 📣 What changes
correct-button-take-in = 🔄 Take in the changes
correct-ask = What changes in bulletin { $number }? Write one sentence: it stands above the news, for all who have it.
correct-hint = One sentence for readers
correct-taken-in = The correction now starts from what is published today. Where both changed the same thing, yours stays; please look through it.

# On the board of a correction.
outline-correction = ✏️ <b>Correction of bulletin { $number }</b>
outline-correction-says = 📣 Readers will be told: “{ $words }”
outline-correction-unsaid = 📣 Readers are not told yet what changes. Tap “What changes”.
outline-correction-behind = ⚠️ <b>Bulletin { $number } has changed since you began.</b> Tap “Take in the changes”, then go on.
outline-correction-writing = <i>Change what was wrong. Nobody else sees it until you submit it.</i>
outline-correction-in-review = <i>In review. A change takes it back to writing, to be submitted again.</i>
outline-correction-approved = <i>Approved. A change takes it back to writing, to be submitted again.</i>
outline-correction-scheduled = <i>Approved and scheduled. A change takes it back to writing, to be submitted again.</i>
outline-correction-published = <i>Bulletin { $number } is corrected. Thank you.</i>
outline-correction-rejected = <i>Rejected. The bulletin stays as it is.</i>
outline-correction-withdrawn = <i>Withdrawn. Nothing was changed with it.</i>

# On a review card, and what becomes of it.
card-correction = ✏️ Correction of bulletin { $number }: what differs from what is published
card-behind = ⚠️ <b>Bulletin { $number } has changed since this correction was begun.</b> It cannot be approved as it is; its author can take in the changes.
card-corrected = ✅ Approved by <b>{ $tag }</b>; bulletin { $number } is corrected.
card-corrected-out = 📣 <b>Bulletin { $number }</b> is corrected.
verdict-corrected = ✅ Your correction (draft { $draft }) was approved by <b>{ $tag }</b>. All copies of <b>bulletin { $number }</b> are being changed. Thank you.
verdict-held-correction = ✅⏸ Your correction (draft { $draft }) was approved by <b>{ $tag }</b>. The desk has yet to say when <b>bulletin { $number }</b> is changed. Thank you.
timing-out-correction = 📣 <b>Bulletin { $number }</b> is corrected (draft { $draft }).
# A short answer over the chat: no markup.
review-corrected = Bulletin { $number } is corrected. All copies are being changed.

# Where a line of what changed stands: in the sentence to readers.
changes-in-change = To readers:

# Why a correction cannot be. Also shown over the chat: no markup.
error-correct-how = Which bulletin? Write it like this: /correct 12, or /correct 12 and what changes.
error-correction-unsaid = Tell readers in one sentence what changes. Tap “What changes” on the board.
error-correction-too-long = This is too long to stand above the news; at most { $limit } characters fit.
error-correction-nothing = Nothing in this differs from bulletin { $number } as it is published. Change something first.
error-correction-day = A bulletin keeps its day, since its items are named after it. If the day of bulletin { $number } is wrong, take it back and publish it anew.
error-correction-waits = A correction cannot hold anything back for later. Take the time away (⏳ Not before), or publish that item as news of its own.
error-correction-behind = Bulletin { $number } has changed since this correction was begun, so nothing was changed. Its author can take in the changes on the board, and submit it again.
error-correction-current = This correction starts from what is published already. Nothing was changed.
error-taken-back = Bulletin { $number } was taken back, so it cannot be changed any more.
error-wrote-original = You wrote bulletin { $number }, so somebody else has to decide on its correction.

# The reviewer's side: the last part of a review card, verdicts, the queue.

card-headline =
    🗂 <b>Draft { $draft }</b> by <b>{ $tag }</b> · version { $revision }
    The messages above are exactly what would be sent.
    To comment, reply to one of them. Quote an item, or begin with its number as in “3: …”, and the comment belongs to that item.
card-guessed = 🔎 How I understood it
card-links = 🔗 Links behind words
card-link = • { $words } → { $address }
card-item = • { $number }. { $confidence }: { $words }
card-places = Places: { $places }
card-messages =
    { $count ->
        [one] One message
       *[other] { $count } messages
    }
card-later =
    { $count ->
        [one] one of them later
       *[other] { $count } of them later
    }
card-characters =
    { $count ->
        [one] one character
       *[other] { $count } characters
    }
card-measures = { $messages } · { $characters } · hash <code>{ $hash }</code>

review-button-approve = ✅ Approve and publish
review-button-changes = ✏️ Ask for changes
review-button-show = 📂 Draft { $draft }
review-button-reject = ⛔ Reject

# A short answer over the chat: no markup.
review-approved = Published as bulletin { $number }.
review-beyond-ceiling = 💸 <b>Bulletin { $number }</b> goes out unpaid, at the ordinary rate: as a paid broadcast it would cost { $cost } Stars, and the ceiling is { $ceiling }.

review-ask-changes = <b>{ $tag }</b>, what should change in draft { $draft }? Write it as a reply to this message. The author will read it.
review-ask-reject = <b>{ $tag }</b>, why do you reject draft { $draft }? Write it as a reply to this message. The author will read it.
review-ask-hint = Your reason
review-done-request-changes = Thank you. The author of draft { $draft } has been told what to change.
review-done-reject = Draft { $draft } is rejected, and its author has been told why.

queue-title =
    { $count ->
        [0] Nothing waits for review. 🌿
        [one] <b>One draft waits for review</b>
       *[other] <b>{ $count } drafts wait for review</b>
    }
queue-line = <b>Draft { $draft }</b> by { $tag }, { $age }: { $words }
age-minutes =
    { $count ->
        [0] just now
        [one] a minute ago
       *[other] { $count } minutes ago
    }
age-hours =
    { $count ->
        [one] an hour ago
       *[other] { $count } hours ago
    }
age-days =
    { $count ->
        [one] a day ago
       *[other] { $count } days ago
    }

# Before the messages of a language, and of what has to wait.
card-language = 🌐 <b>{ $language }</b>
card-addition = ⏳ <b>Follows as an addition</b>, no earlier than { $time }:

# What people said: $said is one of the lines card-said-approve to card-said-reject.
card-claimed = 🙋 <b>{ $tag }</b> is on it since { $time }
card-verdicts = Verdicts · approvals: { $have } of { $of }
card-said-approve = ✅ <b>{ $tag }</b>, { $time }
card-said-approve-later = ✅⏸ <b>{ $tag }</b>, { $time } (publish later)
card-said-request-changes = ✏️ <b>{ $tag }</b>, { $time }
card-said-reject = ⛔ <b>{ $tag }</b>, { $time }
card-said-void = <s>{ $said }</s> (does not count any more)
card-said-words = { $said }: { $words }
card-earlier = Version { $version }: { $said }
card-comments = 💬 Comments
card-comment = • <b>{ $tag }</b> on { $about }: { $words }
card-diff = 🔀 Changed since version { $version }
card-advice = 💡 What the proof-reader says
card-notes = 🔒 Where it comes from, for the desk alone
card-note = • { $about }: { $words }
remark-item = { $number }. “{ $words }”
remark-whole = the whole draft

review-button-later = ✅⏸ Approve, publish later
review-button-comment = 💬 Approve with a comment
review-button-claim = 🙋 I'm on it
review-button-release = 👋 Let it go
review-button-undo = ↩️ Take back my vote

# Short answers over the chat: no markup.
review-toast-claim = You are on it. The others can see that.
review-toast-release = You are no longer on it.
review-toast-undo = Your approval is taken back.
review-voted = Your approval counts: { $have } of { $of }.
review-held = Approved. Draft { $draft } waits for its time.
review-practised = Practice: nothing was sent.

review-when = ✅ Draft <b>{ $draft }</b> is approved and waits. When shall it go out?
review-ask-comment = <b>{ $tag }</b>, what would you like to say about draft { $draft }? Write it as a reply to this message: that approves it. The author will read it.
review-done-approve = Thank you. You have approved draft { $draft }, and its author can read your comment.
review-too-few =
    ⚠️ <b>Draft { $draft }</b> may wait long. Approvals that it needs: { $needed }. People here who could give one: { $reviewers }.
    Ask an admin to invite another reviewer.

# A text that was no plain answer became a draft of the reviewer. $about is the draft that the
# question was about, $draft the new one.
meant-offer = ❓ I made draft { $draft } of this. Was it your answer about draft { $about }? Then tap below: its author gets these words, and draft { $draft } goes.
meant-long = I made a draft of this. If it was your answer about draft { $about }: at most { $limit } characters fit. That question is still open, so send it again, shorter.
meant-file = I made a draft of this file. If it was your answer about draft { $about }: that can only be words. The question is still open.
meant-button = ✅ My answer

comment-kept =
    💬 Noted. The author can read it.
    It is about: { $about }
comment-kept-whole = If you mean one item, quote it in your reply, or begin with its number: “3: …”
comment-told =
    💬 <b>{ $tag }</b> about { $about }, in your draft { $draft }:
    <blockquote>{ $words }</blockquote>

practice-end =
    { $count ->
        [0] 🎓 <b>The practice is over.</b> This is where draft { $draft } would have gone out. Nobody follows us yet. Nothing was sent, and no number was used up.
        [one] 🎓 <b>The practice is over.</b> This is where draft { $draft } would have gone to one chat. Nothing was sent, and no number was used up.
       *[other] 🎓 <b>The practice is over.</b> This is where draft { $draft } would have gone to { $count } chats. Nothing was sent, and no number was used up.
    }

# Before the line of a draft in the queue, and below it.
queue-kind-flash = ⚡ { $line }
queue-kind-analysis = 🔎 { $line }
queue-votes = Approvals: { $have } of { $of }

# Why something could not be done: no markup.
error-practice-alone = This is somebody's practice, so they decide on it alone.
error-wrote-too = You have written a part of this draft, so somebody else has to decide.
error-rejected-before = This very version was rejected. Change it before you submit it again.
error-no-vote = There is no approval of yours to take back.
error-not-on-it = You were not on this draft. Nothing was changed.
error-comment-own = This draft is yours: change it instead of commenting.
error-comment-missing = Please write your comment in words, as a reply to the message that it is about.
error-comment-too-long = This comment is too long; at most { $limit } characters fit.

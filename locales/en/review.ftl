# The reviewer's side: the last part of a review card, verdicts, the queue.

card-headline =
    🗂 <b>Draft { $draft }</b> by <b>{ $tag }</b> · version { $revision }
    The messages above are exactly what would be sent.
card-guessed = 🔎 How I understood it
card-links = 🔗 Links behind words
card-item = • { $confidence }: { $words }
card-places = Places: { $places }
card-messages =
    { $count ->
        [one] One message
       *[other] { $count } messages
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

# The author's side: drafts, their boards, and what the parser noticed.

drafting-how =
    <b>Just send me your text</b>, the way you always write it: a date, headings, dashes, loose paragraphs. A long text may come in several messages, or as a .txt or .md file. I will make a draft of it and show you how I understood it. Nobody else sees it until you submit it.

    { $count ->
        [0] You have no open drafts.
        [one] Your open draft:
       *[other] Your open drafts:
    }
drafting-text-only = I can only use words: a message, a caption, or a .txt or .md file.
drafting-file-encoding = I read this file as { $encoding }. If its letters look wrong, save it as UTF-8 and send it again.

drafting-button-submit = ✅ Submit
drafting-button-edit = ✏️ Edit
drafting-button-preview = 👁 Preview
drafting-button-discard = 🗑 Discard
drafting-button-withdraw = 📥 Withdraw
drafting-button-keep = Keep it
drafting-button-sure-discard = Yes, discard it
drafting-button-sure-withdraw = Yes, withdraw it
drafting-button-open = Draft { $draft } · { $state }

# Short answers over the chat: no markup.
drafting-sure-discard = Discard this draft? For 30 days the desk finds it under /drafts and can take it up again.
drafting-sure-withdraw = Withdraw this draft? It will not be published. For 30 days the desk can take it up again.
drafting-discarded = Done. This draft will not be published.
drafting-submitted =
    { $count ->
        [0] Submitted. There is nobody else yet who could review it.
        [one] Submitted. One reviewer has it now.
       *[other] Submitted. { $count } reviewers have it now.
    }

# What followed draft $of could not be put to it.
drafting-apart-busy = ✏️ <b>{ $tag }</b> is editing draft { $of } right now, so I made this <b>draft { $draft }</b>. Nothing is lost.
drafting-apart-closed = Draft { $of } is in other hands now, so I made this <b>draft { $draft }</b>. Nothing is lost.

drafting-ask-text = Above is the present text of draft { $draft }, to copy and change. Send me the <b>whole new text</b>. /cancel leaves the draft as it is.
drafting-ask-hint = The whole new text
drafting-file-back = This text is too long for messages, so here it is as a file. Bold type and links are not in it.

draft-state-writing = not submitted
draft-state-in-review = in review
draft-state-approved = approved
draft-state-scheduled = scheduled
draft-state-published = published
draft-state-rejected = rejected
draft-state-withdrawn = withdrawn

outline-headline = 📝 <b>Draft { $draft }</b> · { $day }
outline-state-writing = <i>This is how I understood it. Nobody else sees it until you submit it.</i>
outline-sent-back = <i>✏️ { $tag } wants this changed: “{ $reason }”</i> Change what is asked; then you can submit it again.
outline-state-in-review = <i>In review, to become bulletin { $number }. A change takes it back to writing, to be submitted again.</i>
outline-state-approved = <i>Approved, to become bulletin { $number }. A change takes it back to writing, to be submitted again.</i>
outline-state-scheduled = <i>Approved and scheduled, to become bulletin { $number }. A change takes it back to writing, to be submitted again.</i>
outline-state-published = <i>Published as bulletin { $number }. Thank you.</i>
outline-state-rejected = <i>Rejected. It will not be published.</i>
outline-state-withdrawn = <i>Withdrawn. It will not be published.</i>
outline-practice-writing = <i>This is how I understood it. Nobody else ever sees it: submit it, and you get the review card yourself.</i>
outline-practice-in-review = <i>In review, for practice. You decide on it yourself; nothing is sent.</i>
outline-practice-over = <i>The practice is over. Nothing was sent.</i>

# A section's heading, and what it was taken for.
outline-no-heading = (no heading)
outline-section-front = { $heading } → front: { $front }
outline-section-topic = { $heading }
outline-section-rumours = { $heading } → rumours
outline-section-analysis = { $heading } → evaluation

# The first words of what stands in the text. $number counts the items.
outline-item = { $number }. { $words }
outline-item-guessed = { $number }. { $confidence }: { $words }
outline-paragraph = ¶ { $words }
outline-disclaimer = ℹ️ Disclaimer: { $words }
outline-closing = ¶ { $words }
outline-more =
    { $count ->
        [one] … and one more line
       *[other] … and { $count } more lines
    }

outline-problems =
    { $count ->
        [one] ⚠️ One thing to look at
       *[other] ⚠️ { $count } things to look at
    }
outline-problem = Line { $line }: { $problem }
outline-more-problems =
    { $count ->
        [one] … and one more
       *[other] … and { $count } more
    }

outline-items =
    { $count ->
        [0] no items
        [one] one item
       *[other] { $count } items
    }
outline-sections =
    { $count ->
        [0] no sections
        [one] one section
       *[other] { $count } sections
    }
outline-counts = { $items }, { $sections } · version { $revision }

# What the parser noticed in a line. $found stood there, $meant is what it was taken for: no markup.
problem-empty = there is no text.
problem-no-date = I found no date and took { $meant }.
problem-bad-date = “{ $found }” is not a date; I took { $meant }.
problem-future-date = { $found } is still to come.
problem-same-day-twice = there is another update of { $found } in this text.
problem-no-sections = I found no sections here.
problem-unknown-front = I don't know the front “{ $found }”.
problem-misspelt-front = I took “{ $found }” for the front “{ $meant }”.
problem-binary = this does not look like text.
problem-control-characters = there were characters that cannot be shown ({ $found }); I took them out.
problem-direction-marks = there were hidden marks that can turn or hide letters ({ $found }); I took them out.
problem-broken-markup = “{ $found }” looks like markup. It will be shown as it stands.
problem-too-long = the text has { $found } characters, which is very long.
problem-long-line = this line is very long: “{ $found }”

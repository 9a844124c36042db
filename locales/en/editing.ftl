# Editing in place: the board's further buttons, an item's screen, and the questions about it.

# Labels of buttons: no markup.
editing-button-add = ➕ Add
editing-button-day = 🗓 Day
editing-button-kind = 🏷 Kind
editing-button-undo = ↩️ Undo
editing-button-earlier = ‹ Earlier items
editing-button-later = More items ›
editing-button-up = ⬆️
editing-button-down = ⬇️
editing-button-text = ✏️ Text
editing-button-delete = 🗑 Delete
editing-button-source = 🔗 Source
editing-button-note = 📝 Note
editing-button-places = 📍 Places
editing-button-actors = 👥 Actors
editing-button-not-before = ⏳ Not before
editing-button-no-source = ✖ 🔗 { $words }
editing-button-no-note = ✖ 📝 { $words }
editing-button-no-places = ✖ 📍 Remove places
editing-button-no-actors = ✖ 👥 Remove actors
editing-button-no-time = ✖ ⏳ At once
editing-button-section = → { $words }
editing-button-front = ＋ Section: { $front }
editing-button-where = 📂 Section
editing-button-back = ‹ Back

# Short answers over the chat: no markup.
editing-undone = Undone.
editing-undone-what = Undone: { $what }
editing-undone-more = Undone: { $what } …
editing-deleted = Deleted. ↩️ Undo brings it back.

# An item's screen.
item-headline = 📝 <b>Draft { $draft } · item { $number }</b>
item-judged = Confidence: <b>{ $confidence }</b>
item-guessed = Confidence: <b>{ $confidence }</b> (my guess from the words; tap to say so yourself)
item-places = 📍 { $places }
editing-where = Where does item <b>{ $number }</b> belong? <b>→</b> puts it into a section of the draft, <b>＋</b> begins a new one for that front.
item-no-places = 📍 no places
item-actors = 👥 { $actors }
item-no-actors = 👥 no actors
item-media =
    { $count ->
        [one] 📎 One file
       *[other] 📎 { $count } files
    }
item-waits = ⏳ Not before { $at }. It follows the bulletin then.
item-source = 🔗 { $source }
item-note = 📝 <i>Only the desk sees this.</i> { $tag }: { $words }

# Questions about an item; the item stands above or below. $zone is a time zone such as Europe/Berlin.
editing-ask-item = Above is item { $number } as it is now, to copy and change. Send me its <b>new text</b>. /cancel leaves it as it is.
editing-ask-source = Who says so? Send me <b>one source</b> of item { $number }, a name or an address. <b>Readers will see it.</b> A dash (-) takes all sources away, /cancel changes nothing.
editing-ask-note = Send me a <b>private note</b> on item { $number }. Only the desk sees it, and it is deleted 30 days after publication. /cancel changes nothing.
editing-ask-places = Where is item { $number }? Send me <b>all its places</b>, with commas between them. A dash (-) takes them away, /cancel changes nothing.
editing-ask-actors = Who is item { $number } about? Send me <b>all its actors</b>, with commas between them. A dash (-) takes them away, /cancel changes nothing.
editing-ask-not-before = When may item { $number } be published? Write it like this: <b>18:30</b>, <b>tomorrow 9:00</b> or <b>6 Dec 18:30</b> (time zone: { $zone }). Until then it is left out, and follows later. A dash (-) takes the time away, /cancel changes nothing.
editing-hint-item = The new text
editing-hint-source = One source
editing-hint-note = A private note
editing-hint-places = Places
editing-hint-actors = Actors
editing-hint-not-before = Such as 18:30

# A file came while a private note was asked for.
editing-note-no-file = 🔒 A file cannot be private, so I did not take it and nothing was published. Send me the note in words, or /cancel first if the file is for readers.

# Some of the places in an answer are not known, $found.
editing-places-unknown = 📍 I don't know “{ $found }”. The other places are in. What I don't know you can name in the text: /search finds it there.
editing-actors-unknown = 👥 I don't know “{ $found }”. The other actors are in. Who I don't know you can name in the text: /search finds them there.

# A text that came too late. $mine is the beginning of what was sent, $theirs of what stands there.
editing-kept-changed =
    ✋ Somebody changed this item while you were writing. Nothing was overwritten, and your text is kept.

    <b>Yours:</b> { $mine }

    <b>Now there:</b> { $theirs }

    /drafts shows your kept text, to use it or let it go.
editing-kept-gone =
    ✋ Somebody deleted this item while you were writing. Your text is kept: { $mine }

    /drafts shows it, to use it or let it go.
editing-kept-locked =
    ✋ <b>{ $tag }</b> is working on this draft right now, so your text was not put in. It is kept.

    <b>Yours:</b> { $mine }

    <b>Now there:</b> { $theirs }

    /drafts shows your kept text, to use it in a few minutes or let it go.

# Why something could not be done. Also shown over the chat: no markup.
error-no-such-item = This item is gone. Nothing was changed.
error-no-such-section = This section is gone. Nothing was changed.
error-cannot-move = It stands at the end already.
error-nothing-to-undo = There is nothing left to undo.
error-one-item = That looks like more than one item. Send the text of this one item, without blank lines or further bullets. For new items there is ➕ Add; /cancel leaves this one as it is.
error-item-too-long = This item would have { $length } characters; { $limit } fit into one message. Please make it shorter, or make two items of it.
error-source-too-long = This source has { $length } characters; at most { $limit } fit. A name or an address is enough.
error-note-too-long = This note has { $length } characters; at most { $limit } fit.
error-too-many-sources = An item can have { $limit } sources. Take one away first.
error-unknown-place = I don't know the place “{ $found }”. Nothing was changed. Name it in the text: /search finds it there. Now send places that I know, or /cancel.
error-unknown-place-near = I don't know the place “{ $found }”. Did you mean { $nearest }? Nothing was changed; send the places again, or /cancel.
error-unknown-actor = I don't know the actor “{ $found }”. Nothing was changed. Name them in the text: /search finds them there. Now send actors that I know, or /cancel.
error-unknown-actor-near = I don't know the actor “{ $found }”. Did you mean { $nearest }? Nothing was changed; send the actors again, or /cancel.
error-unknown-moment = I cannot read “{ $found }” as a time that is still to come. Write it like this: 18:30, or tomorrow 9:00, or 6 Dec 18:30 (time zone: { $zone }).
error-not-your-note = This note is somebody else's.

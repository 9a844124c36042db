# Writing step by step, practice, and what changed between two versions of a draft.

guiding-button-start = 🧭 Lead me
guiding-button-today = Today, { $day }
guiding-button-yesterday = Yesterday, { $day }
guiding-button-other-day = 📅 Another day
guiding-button-kind-daily = 📰 Daily update
guiding-button-kind-flash = ⚡ Urgent flash
guiding-button-kind-analysis = 🔎 Analysis
guiding-button-day = 🗓 Day
guiding-button-back = ⬅️ Back
guiding-button-rumours = 💬 Rumours
guiding-button-analysis = 🔎 Evaluation
guiding-button-topic = ✍️ My own topic
guiding-button-section = ➕ Another section
guiding-button-board = 📋 Board
guiding-button-go-on = 🧭 Go on
guiding-button-more = 🔗 Sources, places…

guiding-kind-daily = daily update
guiding-kind-flash = urgent flash
guiding-kind-analysis = analysis
guiding-kind-chosen = 🏷 { $kind }

# Headings in the bulletin itself; the parser has to know them again (words.toml).
guiding-heading-rumours = Rumours
guiding-heading-analysis = Evaluation

guiding-where = 🧭 <b>Draft { $draft }</b> · { $day } · { $kind }
guiding-practice-mark = 🎓 <b>Practice</b>
guiding-practice = 🎓 <b>Draft { $draft } is for practice.</b> It goes through the whole desk like a real one, you decide on it alone, and nothing is ever sent to anybody. Send me a text now, or let me lead you.

guiding-ask-day = Which day is it about?
guiding-ask-other-day = Write the day the way you say it: 6 Dec, 2024-12-06, three days ago.
guiding-ask-kind = What will it be?
guiding-ask-section = Which front or topic is next? Tap it; all that you write then goes there.
guiding-ask-topic = Write the heading of your topic, in a few words.
guiding-ask-first-item = Write what happened, as a message. Several dashes or paragraphs are several items.
guiding-ask-next-item = How sure is it? I ticked what the words say; one tap changes it. Your next message is the next item.
guiding-ask-first-evaluation = Write your evaluation, as a message. It may have several paragraphs.
guiding-ask-next-evaluation = Your next message is the next paragraph.

# After /cancel; the buttons are Board and Go on.
guiding-paused = ⏸ Paused. I wait for nothing here now. 📋 shows the draft, 🧭 goes on with it.
guiding-cancel-nothing = There was no open question. Draft { $draft } stays as it is: 📋 shows it, 🧭 goes on with it.

guiding-earlier =
    { $count ->
        [one] … one before these
       *[other] … { $count } before these
    }
guiding-item = { $number }. { $words } · <i>{ $confidence }</i>
guiding-item-here = 👉 { $number }. { $words } · <i>{ $confidence }</i>
guiding-paragraph = ¶ { $words }

error-heading-too-long = That is long for a heading; at most { $limit } characters fit.

changes-day = 🗓 { $old } → { $new }
changes-kind = 🏷 { $old } → { $new }
changes-in-title = Title:
changes-in-opening = Opening:
changes-in-disclaimer = Disclaimer:
changes-in-heading = Heading:
changes-in-closing = Closing words:
changes-section-added = ➕ New section: <b>{ $heading }</b>
changes-section-removed = ➖ Section removed: <b>{ $heading }</b>
changes-order-of-sections = ↕️ The sections stand in another order.
changes-order = ↕️ In another order.
changes-about = 📍 { $old } → { $new }
changes-about-topic = a topic
changes-about-rumours = rumours
changes-about-analysis = evaluation
changes-added = ➕ { $words }
changes-removed = ➖ { $words }
changes-changed = ✏️ { $words }
changes-moved = ↪️ moved here from “{ $old }”: { $words }

# What else changed about an item, behind its words.
changes-confidence = <i>{ $old } → { $new }</i>
changes-source-added = source added: { $words }
changes-source-removed = source removed: { $words }
changes-sources-order = sources in another order
changes-media-added =
    { $count ->
        [one] 🖼 one file added
       *[other] 🖼 { $count } files added
    }
changes-media-removed =
    { $count ->
        [one] 🖼 one file removed
       *[other] 🖼 { $count } files removed
    }
changes-media-order = 🖼 files in another order
changes-name-added = + { $name }
changes-name-removed = − { $name }
changes-waits = ⏳ not before { $moment }
changes-waits-no-more = ⏳ does not wait any more
changes-settles = settles { $id }
changes-settles-nothing = no longer settles a rumour
changes-deeper = now below the item above
changes-higher = now an item of its own
changes-form = other formatting
changes-link = 🔗 { $address }

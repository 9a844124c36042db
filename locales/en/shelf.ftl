# The list of drafts, sharing, what was put aside, texts that came too late.

outline-shared = <i>This is how I understood it. Every member who drafts can open and change it, under /drafts. To write more in it, tap ➕ Add.</i>

shelf-own = Your drafts
shelf-shared = Shared by others
shelf-nothing = You have no open drafts. Just send me a text, and I will make one of it.
shelf-headline = <b>{ $draft }</b> · { $day } · { $kind }
shelf-kind-daily = daily update
shelf-kind-flash = ⚡ flash
shelf-kind-analysis = analysis
shelf-by = by { $tag }
shelf-practice = 🎓 practice
shelf-is-shared = 🤝 shared
shelf-editing = ✏️ { $tag } is editing
shelf-busy = ✏️ { $tag } is editing, until { $until } at least.

shelf-aside =
    { $days ->
        [one] 🗂 <b>Put aside</b>, kept for a day
       *[other] 🗂 <b>Put aside</b>, kept for { $days } days
    }
shelf-nothing-aside =
    { $days ->
        [one] 🗂 Nothing was rejected or withdrawn in the last day.
       *[other] 🗂 Nothing was rejected or withdrawn in the last { $days } days.
    }
shelf-rejected = by { $tag } · ⛔ rejected by { $by }, { $age }
shelf-withdrawn = by { $tag } · 📥 withdrawn, { $age }
shelf-reason = Why: <i>{ $reason }</i>
shelf-reopened = Draft { $draft } is yours now. Change it and submit it again.
shelf-taken-up = 🔁 <b>{ $tag }</b> has taken up draft { $draft } again and goes on with it. You wrote in it, so you will not be asked to decide on it.
shelf-expired =
    { $days ->
        [one] 🗂 Nobody has touched your draft { $draft } for a day, so I have put it aside. You find it under /drafts, and can take it up again.
       *[other] 🗂 Nobody has touched your draft { $draft } for { $days } days, so I have put it aside. You find it under /drafts, and can take it up again for as long.
    }

# Short answers over the chat: no markup.
shelf-shared-now = Every member who drafts can open this draft now, under /drafts, and change it.
shelf-own-now = Only you can open this draft now.
shelf-closed = 🔒 Draft { $draft } is no longer shared with you.

shelf-kept-for-you = 📝 <b>Your text is not lost.</b> I have kept it. Shall it take the place of what stands there now?
shelf-kept-to-add = 📝 <b>Your text is not lost.</b> I have kept it. Shall I add it to the draft as soon as it is free?
shelf-kept-edited = 📝 <b>Your edit is not lost.</b> I have kept it. Shall the draft follow it as soon as it is free?
shelf-kept-until-open = 📝 <b>Your text is not lost.</b> I have kept it under /drafts. You can use it if this draft is opened to you again, or copy it from there into a new one.
shelf-kept-to-add-until-open = 📝 <b>Your text is not lost.</b> I have kept it under /drafts. You can use it if this draft is opened to you again, or copy it from there into a new one. What you write next is kept with it; to write something else, send /cancel first.
shelf-some-kept =
    { $count ->
        [one] 📝 A text of yours came too late and waits for your word.
       *[other] 📝 { $count } texts of yours came too late and wait for your word.
    }
shelf-kept-item = 📝 You wrote this for an item of draft { $draft }, { $age }:
shelf-kept-whole = 📝 You wrote this as the whole text of draft { $draft }, { $age }:
shelf-kept-items = 📝 You wrote this to be added to draft { $draft }, { $age }:
shelf-kept-edit = 📝 You edited a message of draft { $draft }, { $age }. It is to say:
shelf-present = There it says now:
shelf-item-gone = That item is no longer in the draft.
shelf-no-kept = No text of yours is waiting.
shelf-used = ✅ Done. Your text stands in draft { $draft } now.
shelf-used-toast = Your text is in place.
shelf-dropped = 🗑 I have let that text go. The draft is as it was.
shelf-dropped-toast = Let go.

shelf-button-open = 📂 Draft { $draft }
shelf-button-look = 👁 Draft { $draft }
shelf-button-aside = 🗂 Put aside
shelf-button-kept =
    { $count ->
        [one] 📝 Kept text
       *[other] 📝 Kept texts ({ $count })
    }
shelf-button-earlier = ◀️ Back
shelf-button-later = ▶️ More
shelf-button-back = ↩️ Drafts
shelf-button-back-aside = ↩️ Back to what was put aside
shelf-button-read = 📄 Read it
shelf-button-reopen = 🔁 Take up
shelf-button-share = 🤝 Share
shelf-button-own = 🔒 Only me
shelf-button-use = ✅ Use it
shelf-button-drop = 🗑 Let go

# Why something could not be done.
error-taken-up = { $tag } has taken this draft up already. Nothing was changed.
error-aside-too-long =
    { $days ->
        [one] What was put aside is kept for a day. This draft is gone.
       *[other] What was put aside is kept for { $days } days. This draft is gone.
    }
error-practice-is-alone = A practice draft stays with you alone; nobody else is shown it.
error-no-kept-text = This text is not waiting any more. Nothing was changed.
error-item-gone = That item is no longer in the draft, so your text stays kept. Open the draft to add it anew.
error-edit-has-no-place = Your edit has no place in the draft any more, so it stays kept. Open the draft and change it there.

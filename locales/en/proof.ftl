# The proof-reader: what may be wrong in a draft, and what one tap can do about it.

# Buttons: an emoji and a few words, no markup.
proof-button-count =
    { $count ->
        [0] 🔎 No hints
        [one] 🔎 1 hint
       *[other] 🔎 { $count } hints
    }
proof-button = { $number } · { $label }
proof-button-edit = ✏️ Edit
proof-button-source = 🔗 Add a source
proof-button-leave = Leave it
proof-button-repeats = Same again
proof-button-back = ‹ Back to the board

# Over the list of hints. Each is numbered like its buttons.
proof-title =
    { $count ->
        [0] 🔎 <b>Draft { $draft }</b>: nothing to point out. 🌿
        [one] 🔎 <b>Draft { $draft }</b>: one hint. You decide; nothing changes by itself.
       *[other] 🔎 <b>Draft { $draft }</b>: { $count } hints. You decide; nothing changes by itself.
    }
proof-numbered = <b>{ $number }.</b> { $hint }
proof-line = • { $hint }
proof-line-left = • { $hint } <i>(left by the author)</i>
proof-more =
    { $count ->
        [one] … and one more, when these are settled.
       *[other] … and { $count } more, when these are settled.
    }

# The hints. $found stands in the text, $meant is what could stand there instead, $about the public
# name of an earlier item, such as 2024-12-06/S3.
proof-about = bulletin { $number }, { $day } · { $id }
proof-today = today
proof-yesterday = yesterday
proof-rumour-outside = A rumour among the news: “{ $found }”
proof-unsourced = “Confirmed”, but no source is named: “{ $found }”
proof-figures = The last bulletin about this place said “{ $meant }” ({ $about }). Here it is “{ $found }”. Which is right?
proof-repeated = Told already in { $about }: “{ $found }”
proof-named = “{ $found }” names { $about }: “{ $meant }” What does it make of it?
proof-near = “{ $found }” is close to { $about }: “{ $meant }” Does it confirm, deny or contradict that? The earlier item is changed when this is published.
proof-other-day = The draft is dated { $found }. Today is { $meant }.
proof-no-disclaimer = Nothing says that we may be wrong. Our usual sentence is missing.
proof-open-rumour = We published this as a rumour ({ $about }): “{ $found }” What became of it?
proof-hidden-link = Readers cannot see where “{ $found }” leads: { $meant }
proof-direction-marks = Hidden marks ({ $meant }) can turn or hide letters here: “{ $found }”
proof-mixed-scripts = “{ $found }” mixes letters of two alphabets. Meant is probably “{ $meant }”.
proof-mixed-scripts-unsure = “{ $found }” mixes letters of two alphabets. Please type it again.
proof-spelling = “{ $found }” looks like a slip. We write “{ $meant }”.
proof-abbreviation = Not everybody knows { $found }. It stands for: { $meant }
proof-unexplained = I don't know what { $found } means, and readers may not either. Add a word or two at its first use.
proof-long = This will take { $found } messages. Many read only the first one.

# The buttons that put it right.
proof-fix-rumour-outside = 💬 To the rumours
proof-fix-unsourced = 📄 Not “confirmed”
proof-fix-repeated = 🗑 Take it out
proof-fix-other-day = 📅 Today
proof-fix-no-disclaimer = ℹ️ Add it
proof-fix-hidden-link = 🔗 Show address
proof-fix-direction-marks = 🧹 Take them out
proof-fix-mixed-scripts = 🔤 Put right
proof-fix-spelling = 🔤 Put right
proof-fix-abbreviation = 📖 Explain it
proof-fix-confirm = ✔ Confirm
proof-fix-deny = ✖ Deny
proof-fix-unverifiable = ❔ Can't verify
proof-fix-contradict = ⚡ Contradict

# Short answers over the chat.
proof-done = Done, as a new version. Undo on the board takes it back.
proof-left = All right, it stays as it is.
error-advice-gone = This hint is from an older version. Nothing was changed; open the hints again.

# What is written into the draft, in the collective's language.
proof-standing-disclaimer = We are not an intelligence service. We check what we can, but we may get some things wrong.
proof-heading-rumours = Rumours
proof-heading-settled = Cleared up

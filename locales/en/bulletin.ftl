# A bulletin, and the answers that quote from one.

# The first line of a bulletin. $number is its number, $day a date with the weekday.
bulletin-headline = <b>Bulletin { $number } · { $day }</b>

# The last line of each message of a bulletin that needs several. $part is such as "2/3".
bulletin-part = <i>Bulletin { $number } · { $part }</i>

# The last line of an edition for some fronts only. $fronts is a list of bulletin-left-out-front.
bulletin-left-out = <i>Left out by your choice, { $count ->
        [one] one item
       *[other] { $count } items
    }: { $fronts }</i>

# One front in that list. $count is how many of its items were left out.
bulletin-left-out-front = { $front } ({ $count })

# In the list of what an edition leaves out: what is not as certain as its readers want it.
edition-below-no-rumours = { $count ->
        [one] one rumour
       *[other] { $count } rumours
    }
edition-below-confirmed = { $count } not confirmed

# The button below an edition that leaves something out.
edition-button-whole = 📖 The whole bulletin

# Before an item. $confidence is one of the words below.
bulletin-confidence = <i>{ $confidence }:</i>

# How certain an item is: on buttons and before items, so with a capital letter.
confidence-confirmed = Confirmed
confidence-stated = Stated
confidence-reported = Reported
confidence-alleged = Alleged
confidence-rumour = Rumour
confidence-denied = Denied
confidence-unverifiable = Cannot be verified

# Below an item in an answer. $id is the item's own name, such as 2024-12-06/S3.
statement-source = { $date } · bulletin { $number } · { $id }

# The first line of an urgent bulletin, of an analysis, and of one that adds what had to wait.
bulletin-headline-flash = ⚡ <b>Urgent · Bulletin { $number } · { $day }</b>
bulletin-headline-analysis = <b>Analysis · Bulletin { $number } · { $day }</b>
bulletin-headline-addition =
    <b>Bulletin { $number } · { $day }</b>
    Addition to bulletin { $other }

# Above each message of a practice draft.
bulletin-practice = 🎓 <b>PRACTICE. This is not news and goes to nobody.</b>

# Below an item. $sources are names or addresses.
bulletin-sources = <i>{ $count ->
        [one] Source
       *[other] Sources
    }: { $sources }</i>

# The last line below a picture, a video or a document.
bulletin-file = <i>Bulletin { $number }</i>

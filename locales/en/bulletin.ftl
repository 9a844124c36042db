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

# What readers ask: a front, a place, a day, rumours, the glossary; links that last; plain words.

command-place = News of a place, such as /place Manbij
command-glossary = Who is who, such as /glossary SNA

# Below an item: in which bulletin it stands, and its name.
asking-source = bulletin { $number } · { $id }
asking-share = 🔗 Share this answer

# Behind the title of a front or place.
asking-before = before { $day }
asking-confirmed = only confirmed
asking-button-before = ⏪ Before { $day }
asking-button-newest = ⏫ Newest
asking-button-confirmed = ✔ Only confirmed
asking-button-all = ☰ Everything
front-none-confirmed = Nothing from here is confirmed yet.

place-ask = Which place? Write it like this: /place Manbij. These are in the news:
place-title = 📍 <b>{ $place }</b>
place-title-guessed = 📍 <b>{ $place }</b> (I took “{ $found }” for it)
place-none = Nothing about this place yet.
place-unknown = I don't know a place “{ $found }”. Perhaps another spelling? Or let me search for the word.
place-meant = I don't know a place “{ $found }”. Did you mean one of these?
asking-button-search = 🔍 Search for “{ $words }”
asking-button-place = 📍 { $place }, day by day

# A day, and the nearest ones with news.
day-button-before = ‹ { $day }
day-button-after = { $day } ›

glossary-ask = 📖 <b>Who is who</b>: forces, parties and people in the news. Tap one, or write /glossary SNA
glossary-also = <i>Also: { $names }</i>
glossary-unknown = I have no entry “{ $found }”. Here are those I have:
glossary-meant = I have no entry “{ $found }”. Did you mean one of these?
glossary-button-news = 🔍 News about { $name }
glossary-button-all = 📖 All entries

# Rumours as readers see them.
rumoured-open =
    { $count ->
        [0] ❓ <b>No open rumours.</b> All that we published as one has been settled. 🌿
        [one] ❓ <b>One open rumour.</b> Nobody could check it yet.
       *[other] ❓ <b>{ $count } open rumours</b>, the newest first. Nobody could check them yet.
    }
rumoured-source = { $age } · bulletin { $number } · { $id }
rumoured-settled = 🔎 <b>What became of older rumours</b>, the newest first
rumoured-settled-none = 🔎 Nothing has become of a rumour yet.
rumoured-settled-source = { $day } · bulletin { $number } · { $id }
rumoured-button-open = ❓ Open rumours
rumoured-button-settled = 🔎 What became of older ones
rumoured-button-readers = 👀 What readers see
rumoured-button-desk = 🗂 The desk's list

# Links that lead here.
link-broken = This link is not whole: something of it was cut off or changed. Ask for it once more, or choose here, or just write what you are looking for.
link-no-bulletin = The link leads to bulletin { $number }, which does not exist. Perhaps a digit is wrong. The newest one is here:
link-unknown = The link leads to a place or front that I don't know (any more). Choose here, or just write what you are looking for.

# To members, below the answer to a message that may have been an update.
plain-button-update = 📝 It is an update
error-plain-gone = I can't see that message any more. Please send me the text once more, with a dash or a date before it.

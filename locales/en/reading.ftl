# The reader's side: answers, their pages.

front-ask = Which front?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (I took “{ $found }” for it)
front-none = No news from here yet.
search-title = 🔍 <code>{ $words }</code>
day-title = 🗓 <b>{ $day }</b>
day-none = We published nothing about this day.
day-ask = Which day? Write it like this: /on 2024-12-06, or /on 6 Dec
latest-none = There is no bulletin yet. With /subscribe you will get the first one.
latest-taken-back = There is no bulletin to show: what was published has been taken back. With /subscribe you will get the next one.
reading-text-only = I can only read words. Write the name of a front or a town, or /help.

# Which of how many are shown, such as "6–10 of 23".
page-place-one = { $last } of { $total }
page-place = { $first }–{ $last } of { $total }
# From newer news to older and back.
page-earlier = « Older
page-later = Newer »
# Within a day or a bulletin, from the beginning to the end.
page-back = ‹ Back
page-on = On ›

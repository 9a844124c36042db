# The reader's side: answers, their pages, following.

front-ask = Which front?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (I took “{ $found }” for it)
front-none = No news from here yet.
search-title = 🔍 <code>{ $words }</code>
day-title = 🗓 <b>{ $day }</b>
day-none = We published nothing about this day.
day-ask = Which day? Write it like this: /on 2024-12-06, or /on 6 Dec
latest-none = There is no bulletin yet. With /subscribe you will get the first one.
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

follow-new = 🔔 <b>Done.</b> New bulletins will come as soon as they are published.
follow-known = 🔔 <b>Subscribed</b> already.
follow-all = You receive <b>everything</b>. Tap a front to get only that one, and what concerns everyone.
follow-some = You receive <b>{ $fronts }</b>, and what concerns everyone. Tap a front to add it or take it out.
follow-button-all = Everything
follow-button-leave = 🔕 Unsubscribe
follow-left = 🔕 Unsubscribed. The subscription and its choice of fronts are deleted.
follow-was-not = There is no subscription here, so nothing to end.

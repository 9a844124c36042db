# Searching: filters, what was understood, what is nearest.

# Words in front of the colon and behind it, several with commas; those of all languages count.
search-filter-front = front
search-filter-place = place, town, near
search-filter-actor = actor, who
search-filter-since = since
search-filter-is = is
search-unit-day = d, day, days
search-unit-week = w, week, weeks
search-unit-month = m, month, months
search-unit-year = y, year, years
search-is-confirmed = confirmed, true
search-is-stated = stated
search-is-reported = reported
search-is-alleged = alleged
search-is-rumour = rumour, rumor, rumours, rumors
search-is-denied = denied, false
search-is-unverifiable = unverifiable

# Words of a question that say nothing about what is asked; left out if nothing says them all.
search-small-words = the, a, an, of, on, for, from, to, at, in, and, by, with, near, about, is, are, was, were, has, have, had, be, been, do, does, did, it, this, that, there, what, who, whom, where, when, why, how, which, whose, happened, happening, happens, happen, going, news, latest, please, tell, me, any, true

search-took = I took “{ $written }” for { $meant }.
search-meant = Nothing says exactly this. It may be <b>{ $words }</b>:
search-beginnings = Nothing says exactly this, but there are words that begin so:
search-unquoted = Nothing says exactly this. The words are here, but not side by side:
search-fewer = Nothing says all of this. This says some of it:
search-nothing = I found nothing. Try fewer words, or another spelling.
search-unknown-front = I know no front “{ $written }”.
search-unknown-place = I know no place “{ $written }”.
search-unknown-actor = I know no group or organisation “{ $written }”.
search-unknown-since = “{ $written }” is no time that I know. Write since:3d, since:2w, since:1m or since:2024-12-06.
search-unknown-is = “{ $written }” says nothing about how certain news is. You can write: { $known }.
search-did-you-mean = Did you mean one of these?
search-button-meant = 🔍 { $words }

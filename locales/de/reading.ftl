# Die Seite der Lesenden: Antworten und ihre Seiten.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

front-ask = Welche Front?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (so habe ich „{ $found }“ verstanden)
front-none = Von hier gibt es noch keine Nachrichten.
search-title = 🔍 <code>{ $words }</code>
day-title = 🗓 <b>{ $day }</b>
day-none = Zu diesem Tag haben wir nichts veröffentlicht.
day-ask = Welcher Tag? Schreib ihn so: /on 2024-12-06, oder /on 6. Dez
latest-none = Es gibt noch kein Bulletin. Mit /subscribe bekommst du das erste.
latest-taken-back = Es gibt kein Bulletin zu zeigen: Was veröffentlicht war, wurde zurückgezogen. Mit /subscribe bekommst du das nächste.
reading-text-only = Ich kann nur Text lesen. Schreib den Namen einer Front oder eines Ortes, oder /help.

page-place-one = { $last } von { $total }
page-place = { $first }–{ $last } von { $total }
page-earlier = « Ältere
page-later = Neuere »
page-back = ‹ Zurück
page-on = Weiter ›

# Die Seite der Lesenden: Antworten und ihre Seiten.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

front-ask = Welche Front?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (so habe ich „{ $found }“ verstanden)
front-none = Von hier gibt es noch keine Nachrichten.
search-title = 🔍 <code>{ $words }</code>
search-none = Ich habe nichts gefunden. Versuch es mit weniger Wörtern oder einer anderen Schreibweise.
day-title = 🗓 <b>{ $day }</b>
day-none = Über diesen Tag haben wir nichts veröffentlicht.
day-ask = Welcher Tag? Schreib ihn so: /on 2024-12-06, oder /on 6. Dez
latest-none = Es gibt noch kein Bulletin. Mit /subscribe bekommst du das erste.
reading-text-only = Ich kann nur Wörter lesen. Schreib den Namen einer Front oder eines Ortes, oder /help.

page-place-one = { $last } von { $total }
page-place = { $first }–{ $last } von { $total }
page-earlier = « Älter
page-later = Neuer »
page-back = ‹ Zurück
page-on = Weiter ›

follow-new = 🔔 <b>Erledigt.</b> Neue Bulletins kommen, sobald sie veröffentlicht sind.
follow-known = 🔔 <b>Schon abonniert.</b>
follow-all = Du bekommst <b>alles</b>. Tippe auf eine Front, um nur diese zu bekommen, und was alle angeht.
follow-some = Du bekommst <b>{ $fronts }</b>, und was alle angeht. Tippe auf eine Front, um sie dazuzunehmen oder wegzulassen.
follow-button-all = Alles
follow-button-leave = 🔕 Abbestellen
follow-left = 🔕 Abbestellt. Das Abonnement und die Auswahl der Fronten sind gelöscht.
follow-was-not = Hier gibt es kein Abonnement, also auch nichts abzubestellen.

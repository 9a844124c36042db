# Suchen: Filter, was verstanden wurde, was am nächsten liegt.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

# Wörter vor und nach dem Doppelpunkt, mehrere mit Kommas; die aller Sprachen gelten.
search-filter-front = front
search-filter-place = ort, stadt, nahe
search-filter-actor = akteur, wer
search-filter-since = seit
search-filter-is = ist
search-unit-day = t, tag, tage, tagen
search-unit-week = w, woche, wochen
search-unit-month = m, monat, monate, monaten
search-unit-year = j, jahr, jahre, jahren
search-is-confirmed = bestätigt, wahr
search-is-stated = angegeben
search-is-reported = berichtet
search-is-alleged = angeblich
search-is-rumour = gerücht, gerüchte
search-is-denied = widerlegt, dementiert, falsch
search-is-unverifiable = unüberprüfbar, nicht überprüfbar

search-took = „{ $written }“ habe ich so verstanden: { $meant }.
search-small-words = der, die, das, den, dem, des, ein, eine, einen, einem, einer, von, vom, für, aus, zu, zum, zur, bei, beim, in, im, an, am, auf, und, mit, über, nahe, ist, sind, war, waren, hat, haben, wurde, wird, es, dies, diese, dieser, da, dort, was, wer, wen, wem, wo, wann, warum, wie, welche, welcher, passiert, geschehen, los, gibt, neues, nachrichten, neueste, bitte, stimmt, wahr

search-meant = Genau das steht nirgends. Vielleicht ist <b>{ $words }</b> gemeint:
search-beginnings = Genau das steht nirgends, aber es gibt Wörter, die so beginnen:
search-unquoted = Genau das steht nirgends. Die Wörter kommen vor, aber nicht nebeneinander:
search-fewer = Nirgends steht alles davon. Ein Teil davon steht hier:
search-nothing = Ich habe nichts gefunden. Versuch es mit weniger Wörtern oder einer anderen Schreibweise.
search-unknown-front = Eine Front „{ $written }“ kenne ich nicht.
search-unknown-place = Einen Ort „{ $written }“ kenne ich nicht.
search-unknown-actor = Eine Gruppe oder Organisation „{ $written }“ kenne ich nicht.
search-unknown-since = In „{ $written }“ erkenne ich keine Zeit. Schreib seit:3t, seit:2w, seit:1m oder seit:2024-12-06.
search-unknown-is = „{ $written }“ sagt nichts darüber, wie sicher eine Meldung ist. Du kannst schreiben: { $known }.
search-did-you-mean = Meinst du eins davon?
search-button-meant = 🔍 { $words }

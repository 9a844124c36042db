# Aliyê xwendevanan: bersiv û rûpelên wan.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

front-ask = Kîjan enî?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (min “{ $found }” wisa fêm kir)
front-none = Hê ji vir nûçe tune ne.
search-title = 🔍 <code>{ $words }</code>
day-title = 🗓 <b>{ $day }</b>
day-none = Me li ser vê rojê tiştek neweşand.
day-ask = Kîjan roj? Wisa binivîse: /on 2024-12-06, an /on 6/12
latest-none = Hê bulten tune ye. Ji bo ku ya yekem bistînî: /subscribe
latest-taken-back = Bulten ji bo nîşandanê tune ye: yên weşandî hatin vekişandin. Ji bo ku bultena bê bistînî: /subscribe
reading-text-only = Ez tenê dikarim nivîsê bixwînim. Navê eniyekê an cihekî binivîse, an /help.

page-place-one = { $last } ji { $total }
page-place = { $first }–{ $last } ji { $total }
page-earlier = « Kevntir
page-later = Nûtir »
page-back = ‹ Paşve
page-on = Pêşve ›

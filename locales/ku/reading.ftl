# Aliyê xwendevanan: bersiv û rûpelên wan.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

front-ask = Kîjan enî?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (min “{ $found }” wisa fêm kir)
front-none = Hê ji vir nûçe tune ne.
search-title = 🔍 <code>{ $words }</code>
search-none = Min tiştek nedît. Bi peyvên kêmtir an bi nivîsîneke din biceribîne.
day-title = 🗓 <b>{ $day }</b>
day-none = Me li ser vê rojê tiştek neweşand.
day-ask = Kîjan roj? Wisa binivîse: /on 2024-12-06, an /on 6/12
latest-none = Hê bulten tune ye. Ji bo ku ya yekem bistînî: /subscribe
reading-text-only = Ez tenê dikarim nivîsê bixwînim. Navê eniyekê an cihekî binivîse, an /help.

page-place-one = { $last } ji { $total }
page-place = { $first }–{ $last } ji { $total }
page-earlier = « Kevntir
page-later = Nûtir »
page-back = ‹ Paşve
page-on = Pêşve ›

follow-new = 🔔 <b>Temam.</b> Bultenên nû dê gava ku bên weşandin bigihîjin te.
follow-known = 🔔 <b>Tu jixwe abone yî.</b>
follow-all = Tu <b>her tiştî</b> distînî. Ji bo ku tenê eniyekê û tiştên ji bo herkesî bistînî, pêl wê eniyê bike.
follow-some = Tu <b>{ $fronts }</b> û tiştên ji bo herkesî distînî. Ji bo zêdekirin an derxistinê pêl eniyekê bike.
follow-button-all = Her tişt
follow-button-leave = 🔕 Dev ji abonetiyê berde
follow-left = 🔕 Abonetî qediya. Abonetî û hilbijartina eniyan hatin jêbirin.
follow-was-not = Li vir abonetî tune ye, loma tiştek ji bo qedandinê jî tune ye.

# Aliyê xwendevanan: bersiv û rûpelên wan.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

front-ask = Kîjan enî?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (min “{ $found }” wisa fêm kir)
front-none = Hê nûçe ji vir tune ne.
search-title = 🔍 <code>{ $words }</code>
search-none = Min tiştek nedît. Bi kêmtir peyvan an bi nivîsandineke din biceribîne.
day-title = 🗓 <b>{ $day }</b>
day-none = Me li ser vê rojê tiştek neweşand.
day-ask = Kîjan roj? Wisa binivîse: /on 2024-12-06, an /on 6/12
latest-none = Hê bulten tune ye. Bi /subscribe tu ya yekem distînî.
reading-text-only = Ez tenê dikarim peyvan bixwînim. Navê eniyekê an bajarekî binivîse, an /help.

page-place-one = { $last } ji { $total }
page-place = { $first }–{ $last } ji { $total }
page-earlier = « Kevntir
page-later = Nûtir »
page-back = ‹ Paş
page-on = Pêş ›

follow-new = 🔔 <b>Temam.</b> Bultenên nû wê gava werin weşandin bên.
follow-known = 🔔 <b>Tu jixwe abone yî.</b>
follow-all = Tu <b>her tiştî</b> distînî. Ji bo tenê eniyekê û tiştên ji bo herkesî, li eniyekê bixe.
follow-some = Tu <b>{ $fronts }</b> û tiştên ji bo herkesî distînî. Li eniyekê bixe da ku wê zêde bikî an derxî.
follow-button-all = Her tişt
follow-button-leave = 🔕 Dev ji abonetiyê berde
follow-left = 🔕 Abonetî qediya. Abonetî û hilbijartina eniyan hatin jêbirin.
follow-was-not = Li vir abonetî tune ye, tiştek ji bo qedandinê jî tune ye.

# Lêgerîn: parzûn, çi hat fêmkirin, yên herî nêzîk.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

# Peyvên berî du xalan û yên piştî wan, bi bêhnokan ji hev cuda; yên hemû zimanan derbas dibin.
search-filter-front = enî, eniya
search-filter-place = cih, bajar, nêzîk
search-filter-actor = aktor, kî
search-filter-since = ji, dawî
search-filter-is = rewş
search-unit-day = r, roj, rojan
search-unit-week = h, hefte, hefteyan
search-unit-month = m, meh, mehan
search-unit-year = s, sal, salan
search-is-confirmed = piştrastkirî, piştrast, rast
search-is-stated = ragihandî
search-is-reported = veguhestî
search-is-alleged = îdia
search-is-rumour = gotegot, gotegotan
search-is-denied = derewandî, derew
search-is-unverifiable = nayê piştrastkirin

# Peyvên pirsê yên ku nabêjin pirs li ser çi ye; heke tiştek hemûyan nebêje, ew li derve dimînin.
search-small-words = û, an, jî, ku, ka, ji, li, di, de, da, bi, bo, re, ve, ser, ev, ew, vê, vî, wê, wî, van, wan, e, ye, in, ne, bû, bûn, bûye, hat, hatin, heye, hene, tune, kî, kê, çi, kîjan, kengî, kuderê, çawa, çima, çend, gelo, qewimî, qewimiye, diqewime, nûçe, nûçeyên, nûçeyan, dawî, min, bêje, kerema, xwe, rast, rastî

search-took = Min “{ $written }” wek { $meant } fêm kir.
search-meant = Tiştek tam vê nabêje. Dibe ku <b>{ $words }</b> be:
search-beginnings = Tiştek tam vê nabêje, lê peyvên ku wisa dest pê dikin hene:
search-unquoted = Tiştek tam vê nabêje. Peyv hene, lê ne li kêleka hev in:
search-fewer = Tiştek van hemûyan nabêje. Ev hinekan ji wan dibêjin:
search-nothing = Min tiştek nedît. Bi peyvên kêmtir an bi nivîsîneke din biceribîne.
search-unknown-front = Ez eniyeke bi navê “{ $written }” nas nakim.
search-unknown-place = Ez cihekî bi navê “{ $written }” nas nakim.
search-unknown-actor = Ez kom an rêxistineke bi navê “{ $written }” nas nakim.
search-unknown-since = “{ $written }” ne demeke ku ez fêm dikim e. Wisa binivîse: ji:3r, ji:2h, ji:1m an ji:2024-12-06.
search-unknown-is = “{ $written }” nabêje ka nûçe çiqas teqez e. Tu dikarî van binivîsî: { $known }.
search-did-you-mean = Mebesta te yek ji van e?
search-button-meant = 🔍 { $words }

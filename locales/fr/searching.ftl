# Chercher : les filtres, ce qui a été compris, ce qui est le plus proche.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

# Les mots devant et derrière les deux-points, plusieurs avec des virgules ; ceux de toutes les langues comptent.
search-filter-front = front
search-filter-place = lieu, ville, près
search-filter-actor = acteur, qui
search-filter-since = depuis
search-filter-is = statut
search-unit-day = j, jour, jours
search-unit-week = s, semaine, semaines
search-unit-month = m, mois
search-unit-year = a, an, ans, année, années
search-is-confirmed = confirmé, confirmée, vrai
search-is-stated = affirmé, affirmée
search-is-reported = rapporté, rapportée
search-is-alleged = allégué, alléguée, prétendu, prétendue
search-is-rumour = rumeur, rumeurs
search-is-denied = démenti, démentie, faux
search-is-unverifiable = invérifiable

search-took = J’ai compris « { $written } » ainsi : { $meant }.
search-small-words = le, la, les, un, une, des, du, de, d, l, en, dans, à, au, aux, et, par, pour, avec, près, sur, est, sont, était, étaient, a, ont, été, il, elle, ils, ce, cela, ça, ceci, qui, que, qu, quoi, où, quand, pourquoi, comment, quel, quelle, quels, quelles, passe, passé, arrivé, y, nouvelles, dernières, vrai, svp

search-meant = Rien ne dit exactement cela. C’est peut-être <b>{ $words }</b> :
search-beginnings = Rien ne dit exactement cela, mais il y a des mots qui commencent ainsi :
search-unquoted = Rien ne dit exactement cela. Les mots y sont, mais pas côte à côte :
search-fewer = Rien ne dit tout cela. Ceci en dit une partie :
search-nothing = Je n’ai rien trouvé. Essaie avec moins de mots, ou une autre orthographe.
search-unknown-front = Je ne connais pas de front « { $written } ».
search-unknown-place = Je ne connais pas de lieu « { $written } ».
search-unknown-actor = Je ne connais pas de groupe ni d’organisation « { $written } ».
search-unknown-since = Je ne reconnais pas de date dans « { $written } ». Écris depuis:3j, depuis:2s, depuis:1m ou depuis:2024-12-06.
search-unknown-is = « { $written } » ne dit rien du degré de certitude. Tu peux écrire : { $known }.
search-did-you-mean = Est-ce l’un de ceux-ci ?
search-button-meant = 🔍 { $words }

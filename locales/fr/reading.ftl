# Du côté de qui lit : les réponses et leurs pages.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

front-ask = Quel front ?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (c’est ainsi que j’ai compris « { $found } »)
front-none = Pas encore de nouvelles d’ici.
search-title = 🔍 <code>{ $words }</code>
day-title = 🗓 <b>{ $day }</b>
day-none = Nous n’avons rien publié pour ce jour.
day-ask = Quel jour ? Écris-le ainsi : /on 2024-12-06, ou /on 6 déc
latest-none = Il n’y a pas encore de bulletin. Avec /subscribe, tu recevras le premier.
latest-taken-back = Il n’y a pas de bulletin à montrer : ce qui était publié a été retiré. Avec /subscribe, tu recevras le prochain.
reading-text-only = Je ne sais lire que du texte. Écris le nom d’un front ou d’une ville, ou /help.

page-place-one = { $last } sur { $total }
page-place = { $first }–{ $last } sur { $total }
page-earlier = « Plus ancien
page-later = Plus récent »
page-back = ‹ Retour
page-on = Suite ›

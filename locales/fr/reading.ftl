# Du côté de qui lit : les réponses et leurs pages.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

front-ask = Quel front ?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (c’est ainsi que j’ai compris « { $found } »)
front-none = Pas encore de nouvelles d’ici.
search-title = 🔍 <code>{ $words }</code>
search-none = Je n’ai rien trouvé. Essaie avec moins de mots, ou une autre orthographe.
day-title = 🗓 <b>{ $day }</b>
day-none = Nous n’avons rien publié sur ce jour.
day-ask = Quel jour ? Écris-le ainsi : /on 2024-12-06, ou /on 6 déc
latest-none = Il n’y a pas encore de bulletin. Avec /subscribe tu recevras le premier.
reading-text-only = Je ne lis que les mots. Écris le nom d’un front ou d’une ville, ou /help.

page-place-one = { $last } sur { $total }
page-place = { $first }–{ $last } sur { $total }
page-earlier = « Avant
page-later = Après »
page-back = ‹ Retour
page-on = Suite ›

follow-new = 🔔 <b>C’est fait.</b> Les nouveaux bulletins arriveront dès leur publication.
follow-known = 🔔 <b>Déjà abonné.</b>
follow-all = Tu reçois <b>tout</b>. Touche un front pour ne recevoir que celui-là, et ce qui concerne tout le monde.
follow-some = Tu reçois <b>{ $fronts }</b>, et ce qui concerne tout le monde. Touche un front pour l’ajouter ou l’enlever.
follow-button-all = Tout
follow-button-leave = 🔕 Se désabonner
follow-left = 🔕 Désabonné. L’abonnement et son choix de fronts sont effacés.
follow-was-not = Il n’y a pas d’abonnement ici, donc rien à arrêter.

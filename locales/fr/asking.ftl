# Ce que demandent les gens qui lisent : un front, un lieu, un jour, les rumeurs, qui est qui ; les liens qui durent.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

command-place = Nouvelles d’un lieu, par exemple /place Manbij
command-glossary = Qui est qui, par exemple /glossary SNA

asking-source = bulletin { $number } · { $id }
asking-share = 🔗 Partager cette réponse

asking-before = avant le { $day }
asking-confirmed = confirmé seulement
asking-button-before = ⏪ Avant le { $day }
asking-button-newest = ⏫ Le plus récent
asking-button-confirmed = ✔ Confirmé seulement
asking-button-all = ☰ Tout
front-none-confirmed = Rien d’ici n’est encore confirmé.

place-ask = Quel lieu ? Écris-le ainsi : /place Manbij. Ceux-ci sont dans les nouvelles :
place-title = 📍 <b>{ $place }</b>
place-title-guessed = 📍 <b>{ $place }</b> (c’est ainsi que j’ai compris « { $found } »)
place-none = Rien encore sur ce lieu.
place-unknown = Je ne connais pas de lieu « { $found } ». Peut-être une autre orthographe ? Je peux aussi chercher le mot.
place-meant = Je ne connais pas de lieu « { $found } ». Est-ce l’un de ceux-ci ?
asking-button-search = 🔍 Chercher « { $words } »
asking-button-place = 📍 { $place }, jour par jour

day-button-before = ‹ { $day }
day-button-after = { $day } ›

glossary-ask = 📖 <b>Qui est qui</b> : les forces, les partis et les personnes dont parlent les nouvelles. Touche une entrée, ou écris /glossary SNA
glossary-also = <i>Aussi : { $names }</i>
glossary-unknown = Je n’ai pas d’entrée « { $found } ». Voici celles que j’ai :
glossary-meant = Je n’ai pas d’entrée « { $found } ». Est-ce l’une de celles-ci ?
glossary-button-news = 🔍 Nouvelles sur { $name }
glossary-button-all = 📖 Toutes les entrées

rumoured-open =
    { $count ->
        [0] ❓ <b>Aucune rumeur en suspens.</b> Tout ce que nous avons publié comme rumeur est éclairci. 🌿
        [one] ❓ <b>Une rumeur en suspens.</b> Personne n’a encore pu la vérifier.
       *[other] ❓ <b>{ $count } rumeurs en suspens</b>, les plus récentes d’abord. Personne n’a encore pu les vérifier.
    }
rumoured-source = { $age } · bulletin { $number } · { $id }
rumoured-settled = 🔎 <b>Ce que sont devenues les anciennes rumeurs</b>, le plus récent d’abord
rumoured-settled-none = 🔎 Aucune rumeur n’est encore éclaircie.
rumoured-settled-source = { $day } · bulletin { $number } · { $id }
rumoured-button-open = ❓ Rumeurs en suspens
rumoured-button-settled = 🔎 Que sont devenues les anciennes

link-broken = Ce lien n’est pas entier : quelque chose a été coupé ou changé. Redemande-le, choisis ici, ou écris simplement ce que tu cherches.
link-no-bulletin = Le lien mène au bulletin { $number }, qui n’existe pas. Un chiffre est peut-être faux. Voici le plus récent :
link-unknown = Le lien mène à un lieu ou à un front que je ne connais pas (ou plus). Choisis ici, ou écris simplement ce que tu cherches.

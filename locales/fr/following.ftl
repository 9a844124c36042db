# Les réglages : ce que reçoit une conversation, une ligne par choix, et un écran pour chacun.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

follow-new = 🔔 <b>C’est fait.</b> Les nouveaux bulletins arriveront dès leur publication.
follow-known = 🔔 <b>L’abonnement</b> existe déjà.
follow-button-all = Tout
follow-button-leave = 🔕 Se désabonner
settings-optional = Il n’y a rien d’autre à faire. Si tu veux moins, ou à un autre moment :
settings-title = <b>Tu reçois :</b>
settings-title-here = <b>Cette conversation reçoit :</b>
settings-title-there = <b>{ $chat } reçoit :</b>
settings-moved = ⬇️ Les réglages sont dans un message plus récent, plus bas.
settings-moved-link = ⬇️ Les réglages sont dans <a href="{ $link }">un message plus récent</a>.
settings-fronts-all = 📍 tous les fronts
settings-fronts-some = 📍 { $fronts }, et ce qui concerne tout le monde
settings-kinds = 📰 { $kinds }
settings-kinds-none = 📰 seulement ce que visent tes alertes
settings-kind-daily = bulletins quotidiens
settings-kind-flash = nouvelles urgentes
settings-kind-analysis = analyses
settings-floor-all = ⚖️ les rumeurs aussi, signalées comme telles
settings-floor-no-rumours = ⚖️ pas de rumeurs
settings-floor-confirmed = ⚖️ seulement ce qui est confirmé ou démenti
settings-when-now = 🕗 tout de suite
settings-when-daily = 🕗 un récapitulatif par jour, à { $hour } ({ $zone })
settings-when-weekly = 🕗 un récapitulatif par semaine, le { $day } à { $hour } ({ $zone })
settings-when-urgent = · l’urgent tout de suite
settings-quiet-off = 🌙 pas d’heures calmes
settings-quiet-silent = 🌙 heures calmes { $begin }–{ $end } ({ $zone }) : sans son
settings-quiet-held = 🌙 heures calmes { $begin }–{ $end } ({ $zone }) : attend leur fin
settings-quiet-urgent = · l’urgent peut passer
settings-alerts = 🔎 tout de suite, dans tous les cas : { $alerts }
settings-language = 🌐 { $language }
settings-paused = ⏸ <b>En pause jusqu’au { $until }.</b> Rien n’arrive avant.

settings-button-fronts = 📍 Fronts
settings-button-kinds = 📰 Types
settings-button-floor = ⚖️ Certitude
settings-button-when = 🕗 Quand
settings-button-quiet = 🌙 Heures calmes
settings-button-alerts = 🔎 Alertes
settings-button-language = 🌐 Langue
settings-button-pause = ⏸ Pause d’une semaine
settings-button-resume = ▶️ Reprendre
settings-button-back = ‹ Réglages

settings-ask-fronts = 📍 <b>Quels fronts ?</b> Ce qui concerne tout le monde vient avec chacun.
settings-ask-kinds = 📰 <b>Quels types ?</b> Touches-en un pour l’ajouter ou l’enlever.
settings-button-kind-daily = Bulletins quotidiens
settings-button-kind-flash = Nouvelles urgentes
settings-button-kind-analysis = Analyses
settings-ask-floor = ⚖️ <b>Quel degré de certitude ?</b> Ce qui est moins sûr est laissé de côté, et une ligne le dit.
settings-button-floor-all = Tout, rumeurs signalées
settings-button-floor-no-rumours = Pas de rumeurs
settings-button-floor-confirmed = Seulement confirmé ou démenti
settings-ask-language = 🌐 <b>En quelle langue ?</b> C’est pour les bulletins ici. La langue que je parle avec toi se choisit avec /language.

settings-ask-when = 🕗 <b>Quand ?</b> Chaque bulletin dès sa publication, ou tous ensemble dans un récapitulatif.
settings-button-rhythm-now = Tout de suite
settings-button-rhythm-daily = Un récapitulatif par jour
settings-button-rhythm-weekly = Un récapitulatif par semaine
settings-button-bring = 📬 M’envoyer ce qui est nouveau
settings-brought = C’est en route.
settings-nothing-yet = Rien de nouveau depuis ton dernier récapitulatif.
settings-button-hour = à { $hour }
settings-button-day = { $day }
settings-button-urgent = ⚡ L’urgent tout de suite, avec son
settings-button-zone = 🕰 Chez toi, il est { $time }
settings-ask-hour = 🕗 <b>À quelle heure ?</b> Fuseau horaire : { $zone }.
settings-ask-day = 🗓 <b>Quel jour ?</b>
settings-ask-quiet = 🌙 <b>Des heures calmes ?</b> Ce qui arrive alors ne sonne pas, ou attend qu’elles soient passées.
settings-button-quiet-off = Aucune
settings-button-quiet-silent = Sans son
settings-button-quiet-held = Attendre qu’elles soient passées
settings-button-from = dès { $hour }
settings-button-until = jusqu’à { $hour }
settings-ask-from = 🌙 <b>Au calme à partir de quand ?</b> Fuseau horaire : { $zone }.
settings-ask-until = 🌙 <b>Au calme jusqu’à quand ?</b> Fuseau horaire : { $zone }.
settings-ask-zone = 🕰 <b>Quelle heure est-il chez toi ?</b> Touche-la ; ainsi je connais ton fuseau horaire sans demander où tu es.
settings-button-zones = Une autre heure
settings-ask-zones = 🕰 <b>Quelle heure est-il chez toi ?</b> Peu importent les minutes. L’heure d’été n’est pas prise en compte.
settings-zone-set = Chez toi, il est { $time } maintenant. Si c’est faux, choisis encore une fois.

# Alertes.

alert-list = 🔎 <b>Tu es au courant tout de suite</b> des informations avec ceci, quels que soient tes autres choix. Touches-en une pour l’enlever.
alert-none = 🔎 <b>Alertes :</b> reçois tout de suite les informations où figure un lieu ou un mot, quels que soient tes autres choix.
alert-how = Ajoutes-en une ainsi : <code>/alert Manbij</code>, ou des mots qui doivent tous y figurer : <code>/alert prix farine</code>
alert-added = 🔎 Désormais, tu reçois tout de suite les informations avec <b>{ $words }</b>. /alert montre toutes tes alertes.
alert-known = 🔎 Tu as déjà une alerte pour <b>{ $words }</b>. /alert montre toutes tes alertes.
alert-only = Rien d’autre n’arrive ici ; /subscribe permet de le changer.
alert-meant = Ou voulais-tu dire <b>{ $place }</b> ?
alert-removed = Enlevé : { $words }
alert-button-drop = ✕ { $words }
alert-button-instead = 📍 Oui, { $place }
error-alert-too-long = C’est trop long pour une alerte : six mots et { $most } caractères au plus.
error-alert-no-words = Il n’y a pas de mot là-dedans. Écris un lieu ou un mot, par exemple /alert Manbij
error-alert-too-many = Il peut y avoir { $most } alertes au plus. /alert les montre ; touches-en une pour l’enlever.

# Partir, et ce que nous gardons.

follow-left = 🔕 Abonnement terminé. Effacé à l’instant : { $what }.
follow-was-not = Il n’y a pas d’abonnement ici, donc rien à arrêter.
forgot-settings = les réglages
forgot-alerts = { $count ->
        [one] une alerte
       *[other] { $count } alertes
    }
forgot-copies = { $count ->
        [one] la trace d’un message envoyé ici
       *[other] la trace de { $count } messages envoyés ici
    }
forgot-questions = { $count ->
        [one] où va la réponse à une question
       *[other] où vont les réponses à { $count } questions
    }
forgot-language = ta langue
privacy-title = 🔒 <b>Ce que nous gardons à ton sujet</b>
privacy-title-here = 🔒 <b>Ce que nous gardons sur cette conversation</b>
privacy-nothing = Rien.
privacy-chat = Le numéro de cette conversation, <code>{ $id }</code>, avec ces réglages :
privacy-zone = 🕰 fuseau horaire : { $zone }
privacy-since = 🗓 depuis le { $day }
privacy-copies = { $count ->
        [one] Qu’un message a été envoyé ici, pour qu’une correction l’atteigne. Pas son texte.
       *[other] Que { $count } messages ont été envoyés ici, pour que les corrections les atteignent. Pas leur texte.
    }
privacy-questions = { $count ->
        [one] Où va la réponse à une question de toi. La rédaction ne le voit pas.
       *[other] Où vont les réponses à { $count } questions de toi. La rédaction ne le voit pas.
    }
privacy-language = La langue que tu as choisie : { $language }
privacy-not = <b>Pas gardé :</b> ton nom, ni ce que tu lis, demandes ou cherches. Une commande n’est gardée que le temps d’y répondre. Le nombre de fois où tu poses une question à la rédaction est compté pendant un jour, sans ton numéro.
privacy-telegram = <b>Telegram voit tout cela :</b> les conversations avec des bots ne sont pas chiffrées de bout en bout. Qui a ton téléphone le voit aussi.
privacy-how = <b>Pour l’effacer :</b> touche le bouton, ou écris /unsubscribe. C’est immédiat.
privacy-button-delete = 🗑 Tout effacer
privacy-button-settings = ⚙️ Réglages

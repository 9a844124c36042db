# Récapitulatifs et alertes, pour qui s’est abonné.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

digest-headline-daily = 🗞 <b>Ton récapitulatif · { $day }</b>
digest-headline-weekly = 🗞 <b>Ta semaine · { $day }</b>

digest-bulletin-daily = ▪️ <b>Bulletin { $number } · { $day }</b>
digest-bulletin-flash = ⚡ <b>Urgent · Bulletin { $number } · { $day }</b>
digest-bulletin-analysis = ▪️ <b>Analyse · Bulletin { $number } · { $day }</b>

digest-since = <b>Modifié depuis</b>
digest-changed = { $sign } Bulletin { $number }, { $time } : { $reason }

digest-part = <i>Récapitulatif · { $part }</i>
digest-end-daily = <i>Chaque jour à { $hour }. /subscribe permet de le changer.</i>
digest-end-weekly = <i>Chaque semaine à { $hour }. /subscribe permet de le changer.</i>

digest-pointer = <i>Cette partie ne sert plus : quelque chose dans ce récapitulatif a été modifié ou retiré. Lis les messages au-dessus, s’il te plaît.</i>

digest-silence-daily = 🔕 <b>Pourquoi ce silence :</b> depuis trois jours, rien n’a été publié de ce que tu suis. Nous n’avons rien publié du tout.
digest-silence-weekly = 🔕 <b>Pourquoi ce silence :</b> depuis trois semaines, rien n’a été publié de ce que tu suis. Nous n’avons rien publié du tout.
digest-silence-other-daily = 🔕 <b>Pourquoi ce silence :</b> depuis trois jours, il n’y a rien eu de ce que tu suis. { $count ->
        [one] Un bulletin parlait
       *[other] { $count } bulletins parlaient
    } d’autre chose : /latest
digest-silence-other-weekly = 🔕 <b>Pourquoi ce silence :</b> depuis trois semaines, il n’y a rien eu de ce que tu suis. { $count ->
        [one] Un bulletin parlait
       *[other] { $count } bulletins parlaient
    } d’autre chose : /latest
digest-silence-end = Ton abonnement fonctionne. Le prochain récapitulatif arrivera quand il y aura quelque chose à dire. /subscribe montre ce que tu suis.

alert-headline = 🔔 <b>{ $words }</b>
alert-part = <i>Alerte · { $part }</i>
alert-end = <i>Tu voulais le savoir tout de suite. /alert montre ta liste.</i>

# Un bulletin, et les réponses qui en citent des extraits.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)
# Devant « : ; ! ? » et dans les guillemets, l’espace est insécable.

bulletin-headline = <b>Bulletin { $number } · { $day }</b>
bulletin-part = <i>Bulletin { $number } · { $part }</i>
bulletin-left-out = <i>Laissé de côté selon ton choix, { $count ->
        [one] une information
       *[other] { $count } informations
    } : { $fronts }</i>
bulletin-left-out-front = { $front } ({ $count })
edition-below-no-rumours = { $count ->
        [one] une rumeur
       *[other] { $count } rumeurs
    }
edition-below-confirmed = { $count } sans confirmation
edition-button-whole = 📖 Le bulletin entier
bulletin-confidence = <i>{ $confidence } :</i>

confidence-confirmed = Confirmé
confidence-stated = Affirmé par nous
confidence-reported = Rapporté
confidence-alleged = Allégué
confidence-rumour = Rumeur
confidence-denied = Démenti
confidence-unverifiable = Invérifiable

statement-source = { $date } · bulletin { $number } · { $id }

bulletin-headline-flash = ⚡ <b>Urgent · Bulletin { $number } · { $day }</b>
bulletin-headline-analysis = <b>Analyse · Bulletin { $number } · { $day }</b>
bulletin-headline-addition =
    <b>Bulletin { $number } · { $day }</b>
    Complément au bulletin { $other }
bulletin-practice = 🎓 <b>EXERCICE. Ce n’est pas une nouvelle, et cela n’est envoyé à personne.</b>
bulletin-sources = <i>{ $count ->
        [one] Source
       *[other] Sources
    } : { $sources }</i>
bulletin-file = <i>Bulletin { $number }</i>

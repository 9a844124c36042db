# Kurte û hişyarî, ji bo yên ku dişopînin.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

digest-headline-daily = 🗞 <b>Kurteya rojê · { $day }</b>
digest-headline-weekly = 🗞 <b>Kurteya hefteyê · { $day }</b>

digest-bulletin-daily = ▪️ <b>Bulten { $number } · { $day }</b>
digest-bulletin-flash = ⚡ <b>Lezgîn · Bulten { $number } · { $day }</b>
digest-bulletin-analysis = ▪️ <b>Nirxandin · Bulten { $number } · { $day }</b>

digest-since = <b>Tiştên ku ji hingê ve guherîn</b>
digest-changed = { $sign } Bulten { $number }, { $time }: { $reason }

digest-part = <i>Kurte · { $part }</i>
digest-end-daily = <i>Her roj saet { $hour }. Ji bo guhertinê: /subscribe</i>
digest-end-weekly = <i>Hefteyê carekê, saet { $hour }. Ji bo guhertinê: /subscribe</i>

digest-pointer = <i>Êdî hewcedarî bi vê beşê tune: tiştek di vê kurteyê de hat guhertin an vekişandin. Ji kerema xwe peyamên li jor bixwîne.</i>

digest-silence-daily = 🔕 <b>Çima li vir bêdengî ye:</b> di sê rojan de li ser ya ku tu dişopînî tiştek nehat weşandin. Me qet bulten neweşand.
digest-silence-weekly = 🔕 <b>Çima li vir bêdengî ye:</b> di sê hefteyan de li ser ya ku tu dişopînî tiştek nehat weşandin. Me qet bulten neweşand.
digest-silence-other-daily = 🔕 <b>Çima li vir bêdengî ye:</b> di sê rojan de ji ya ku tu dişopînî tiştek tune bû. { $count ->
        [one] Bultenek li ser tiştên din bû
       *[other] { $count } bulten li ser tiştên din bûn
    }: /latest
digest-silence-other-weekly = 🔕 <b>Çima li vir bêdengî ye:</b> di sê hefteyan de ji ya ku tu dişopînî tiştek tune bû. { $count ->
        [one] Bultenek li ser tiştên din bû
       *[other] { $count } bulten li ser tiştên din bûn
    }: /latest
digest-silence-end = Abonetiya te dixebite. Gava tiştek ji bo gotinê hebe, kurteya bê tê. Tu çi dişopînî: /subscribe

alert-headline = 🔔 <b>{ $words }</b>
alert-part = <i>Hişyarî · { $part }</i>
alert-end = <i>Te xwestibû ku vê tavilê bibihîzî. Lîsteya te: /alert</i>

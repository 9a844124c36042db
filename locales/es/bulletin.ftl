# Un boletín, y las respuestas que lo citan.

bulletin-headline = <b>Boletín { $number } · { $day }</b>

bulletin-part = <i>Boletín { $number } · { $part }</i>

bulletin-left-out = <i>Omitido según tu elección, { $count ->
        [one] un punto
       *[other] { $count } puntos
    }: { $fronts }</i>

bulletin-left-out-front = { $front } ({ $count })

bulletin-confidence = <i>{ $confidence }:</i>

confidence-confirmed = Confirmado
confidence-stated = Afirmado
confidence-reported = Según otras fuentes
confidence-alleged = Supuestamente
confidence-rumour = Rumor
confidence-denied = Desmentido
confidence-unverifiable = No se puede verificar

statement-source = { $date } · boletín { $number } · { $id }

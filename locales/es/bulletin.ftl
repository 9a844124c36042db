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

# The first line of an urgent bulletin, of an analysis, and of one that adds what had to wait.
bulletin-headline-flash = ⚡ <b>Urgente · Boletín { $number } · { $day }</b>
bulletin-headline-analysis = <b>Análisis · Boletín { $number } · { $day }</b>
bulletin-headline-addition =
    <b>Boletín { $number } · { $day }</b>
    Añade al boletín { $other }

# Above each message of a practice draft.
bulletin-practice = 🎓 <b>PRÁCTICA. No es una noticia y no se envía a nadie.</b>

# Below an item. $sources are names or addresses.
bulletin-sources = <i>{ $count ->
        [one] Fuente
       *[other] Fuentes
    }: { $sources }</i>

# The last line below a picture, a video or a document.
bulletin-file = <i>Boletín { $number }</i>

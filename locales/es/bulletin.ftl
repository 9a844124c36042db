# Un boletín, y las respuestas que lo citan.

bulletin-headline = <b>Boletín { $number } · { $day }</b>

bulletin-part = <i>Boletín { $number } · { $part }</i>

bulletin-left-out = <i>Omitido según tu elección, { $count ->
        [one] una noticia
       *[other] { $count } noticias
    }: { $fronts }</i>

bulletin-left-out-front = { $front } ({ $count })

edition-below-no-rumours = { $count ->
        [one] un rumor
       *[other] { $count } rumores
    }
edition-below-confirmed = { $count } sin confirmar

edition-button-whole = 📖 El boletín completo

bulletin-confidence = <i>{ $confidence }:</i>

confidence-confirmed = Confirmado
confidence-stated = Afirmado
confidence-reported = Según otras fuentes
confidence-alleged = Supuestamente
confidence-rumour = Rumor
confidence-denied = Desmentido
confidence-unverifiable = No se puede verificar

statement-source = { $date } · boletín { $number } · { $id }

# La primera línea de un boletín urgente, de un análisis y del que añade lo que tuvo que esperar.
bulletin-headline-flash = ⚡ <b>Urgente · Boletín { $number } · { $day }</b>
bulletin-headline-analysis = <b>Análisis · Boletín { $number } · { $day }</b>
bulletin-headline-addition =
    <b>Boletín { $number } · { $day }</b>
    Añadido al boletín { $other }

# Encima de cada mensaje de un borrador de práctica.
bulletin-practice = 🎓 <b>PRÁCTICA. No es una noticia y no se envía a nadie.</b>

# Debajo de una noticia. $sources son nombres o direcciones.
bulletin-sources = <i>{ $count ->
        [one] Fuente
       *[other] Fuentes
    }: { $sources }</i>

# La última línea debajo de una imagen, un vídeo o un documento.
bulletin-file = <i>Boletín { $number }</i>

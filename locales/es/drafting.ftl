# El lado de quien escribe: borradores, sus tableros y lo que notó el analizador.

drafting-how =
    <b>Solo envíame tu texto</b>, como lo escribes siempre: una fecha, títulos, guiones, párrafos sueltos. Un texto largo puede venir en varios mensajes o como archivo .txt o .md. Haré un borrador y te mostraré cómo lo he entendido. Nadie más lo ve hasta que lo envíes a revisión.

    { $count ->
        [0] No tienes borradores abiertos.
        [one] Tu borrador abierto:
       *[other] Tus borradores abiertos:
    }
drafting-text-only = Solo puedo usar palabras: un mensaje, un pie de foto o un archivo .txt o .md.
drafting-file-encoding = Leí este archivo como { $encoding }. Si las letras se ven mal, guárdalo como UTF-8 y envíalo otra vez.

drafting-button-submit = ✅ A revisión
drafting-button-edit = ✏️ Editar
drafting-button-preview = 👁 Vista previa
drafting-button-discard = 🗑 Descartar
drafting-button-withdraw = 📥 Retirar
drafting-button-keep = Conservarlo
drafting-button-sure-discard = Sí, descartarlo
drafting-button-sure-withdraw = Sí, retirarlo
drafting-button-open = Borrador { $draft } · { $state }

# Respuestas cortas sobre el chat: sin formato.
drafting-sure-discard = ¿Descartar este borrador? Durante 30 días la mesa lo encuentra en /drafts y puede retomarlo.
drafting-sure-withdraw = ¿Retirar este borrador? No se publicará. Durante 30 días la mesa puede retomarlo.
drafting-discarded = Hecho. Este borrador no se publicará.
drafting-submitted =
    { $count ->
        [0] Enviado a revisión. Todavía no hay nadie más que pueda revisarlo.
        [one] Enviado a revisión. Ya lo tiene una persona.
       *[other] Enviado a revisión. Ya lo tienen { $count } personas.
    }

# What followed draft $of could not be put to it.
drafting-apart-busy = ✏️ <b>{ $tag }</b> está editando el borrador { $of } ahora, así que hice de esto el <b>borrador { $draft }</b>. No se ha perdido nada.
drafting-apart-closed = El borrador { $of } está ahora en otras manos, así que hice de esto el <b>borrador { $draft }</b>. No se ha perdido nada.

drafting-ask-text = Arriba está el texto actual del borrador { $draft }, para copiarlo y cambiarlo. Envíame el <b>texto nuevo completo</b>. /cancel deja el borrador como está.
drafting-ask-hint = El texto nuevo completo
drafting-file-back = Este texto es demasiado largo para mensajes, así que aquí va como archivo. Sin negritas ni enlaces.

draft-state-writing = sin enviar
draft-state-in-review = en revisión
draft-state-approved = aprobado
draft-state-scheduled = programado
draft-state-published = publicado
draft-state-rejected = rechazado
draft-state-withdrawn = retirado

outline-headline = 📝 <b>Borrador { $draft }</b> · { $day }
outline-state-writing = <i>Así lo he entendido. Nadie más lo ve hasta que lo envíes a revisión.</i>
outline-sent-back = <i>✏️ { $tag } quiere que esto cambie: «{ $reason }»</i> Cambia lo que se pide; después puedes enviarlo otra vez.
outline-state-in-review = <i>En revisión; será el boletín { $number }. Si cambias algo, vuelve a estar en borrador y hay que enviarlo otra vez.</i>
outline-state-approved = <i>Aprobado; será el boletín { $number }. Si cambias algo, vuelve a estar en borrador y hay que enviarlo otra vez.</i>
outline-state-scheduled = <i>Aprobado y programado; será el boletín { $number }. Si cambias algo, vuelve a estar en borrador y hay que enviarlo otra vez.</i>
outline-state-published = <i>Publicado como boletín { $number }. Gracias.</i>
outline-state-rejected = <i>Rechazado. No se publicará.</i>
outline-state-withdrawn = <i>Retirado. No se publicará.</i>
outline-practice-writing = <i>Así lo entendí. Nadie más lo ve nunca: envíalo a revisión y la ficha te llega a ti.</i>
outline-practice-in-review = <i>En revisión, como práctica. Decides tú; no se envía nada.</i>
outline-practice-over = <i>La práctica ha terminado. No se envió nada.</i>

# El título de una sección y qué se entendió que es.
outline-no-heading = (sin título)
outline-section-front = { $heading } → frente: { $front }
outline-section-topic = { $heading }
outline-section-rumours = { $heading } → rumores
outline-section-analysis = { $heading } → valoración

# Las primeras palabras de lo que dice el texto. $number cuenta las noticias.
outline-item = { $number }. { $words }
outline-item-guessed = { $number }. { $confidence }: { $words }
outline-paragraph = ¶ { $words }
outline-disclaimer = ℹ️ Advertencia: { $words }
outline-closing = ¶ { $words }
outline-more =
    { $count ->
        [one] … y una línea más
       *[other] … y { $count } líneas más
    }

outline-problems =
    { $count ->
        [one] ⚠️ Algo que conviene mirar
       *[other] ⚠️ { $count } cosas que conviene mirar
    }
outline-problem = Línea { $line }: { $problem }
outline-more-problems =
    { $count ->
        [one] … y una más
       *[other] … y { $count } más
    }

outline-items =
    { $count ->
        [0] ninguna noticia
        [one] una noticia
       *[other] { $count } noticias
    }
outline-sections =
    { $count ->
        [0] ninguna sección
        [one] una sección
       *[other] { $count } secciones
    }
outline-counts = { $items }, { $sections } · versión { $revision }

# Lo que el analizador notó en una línea. $found estaba allí, $meant es lo que se entendió: sin formato.
problem-empty = no hay texto.
problem-no-date = no encontré una fecha y tomé { $meant }.
problem-bad-date = «{ $found }» no es una fecha; tomé { $meant }.
problem-future-date = { $found } todavía no ha llegado.
problem-same-day-twice = hay otra actualización de { $found } en este texto.
problem-no-sections = no encontré secciones aquí.
problem-unknown-front = no conozco el frente «{ $found }».
problem-misspelt-front = he entendido «{ $found }» como el frente «{ $meant }».
problem-binary = esto no parece texto.
problem-control-characters = había caracteres que no se pueden mostrar ({ $found }); los quité.
problem-direction-marks = había marcas ocultas que pueden invertir o esconder letras ({ $found }); las quité.
problem-broken-markup = «{ $found }» parece código de formato. Se mostrará tal cual.
problem-too-long = el texto tiene { $found } caracteres, es muy largo.
problem-long-line = esta línea es muy larga: «{ $found }»

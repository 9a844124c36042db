# Escribir paso a paso, la práctica, y qué cambió entre dos versiones de un borrador.

guiding-button-start = 🧭 Guíame
guiding-button-today = Hoy, { $day }
guiding-button-yesterday = Ayer, { $day }
guiding-button-other-day = 📅 Otro día
guiding-button-kind-daily = 📰 Actualización diaria
guiding-button-kind-flash = ⚡ Noticia urgente
guiding-button-kind-analysis = 🔎 Análisis
guiding-button-day = 🗓 Día
guiding-button-back = ⬅️ Atrás
guiding-button-rumours = 💬 Rumores
guiding-button-analysis = 🔎 Valoración
guiding-button-topic = ✍️ Otro tema
guiding-button-section = ➕ Otra sección
guiding-button-board = 📋 Tablero
guiding-button-go-on = 🧭 Seguir
guiding-button-more = 🔗 Fuentes, lugares…

guiding-kind-daily = actualización diaria
guiding-kind-flash = noticia urgente
guiding-kind-analysis = análisis
guiding-kind-chosen = 🏷 { $kind }

# Títulos en el propio boletín; el analizador tiene que reconocerlos (words.toml).
guiding-heading-rumours = Rumores
guiding-heading-analysis = Valoración

guiding-where = 🧭 <b>Borrador { $draft }</b> · { $day } · { $kind }
guiding-practice-mark = 🎓 <b>Práctica</b>
guiding-practice = 🎓 <b>El borrador { $draft } es de práctica.</b> Pasa por toda la mesa como uno real, solo tú decides sobre él y nunca se envía nada a nadie. Envíame un texto ahora, o deja que te guíe.

guiding-ask-day = ¿De qué día es?
guiding-ask-other-day = Escribe el día como lo dirías: 6 dic, 2024-12-06, hace 3 días.
guiding-ask-kind = ¿Qué va a ser?
guiding-ask-section = ¿Qué frente o tema sigue? Tócalo; todo lo que escribas después irá allí.
guiding-ask-topic = Escribe el título de tu tema, en pocas palabras.
guiding-ask-first-item = Escribe lo que pasó, como un mensaje. Varios guiones o párrafos son varias noticias.
guiding-ask-next-item = ¿Qué certeza tiene? He marcado lo que dicen las palabras; un toque lo cambia. Tu próximo mensaje es la noticia siguiente.
guiding-ask-first-evaluation = Escribe tu valoración, como un mensaje. Puede tener varios párrafos.
guiding-ask-next-evaluation = Tu próximo mensaje es el párrafo siguiente.

# After /cancel; the buttons are Board and Go on.
guiding-paused = ⏸ En pausa. Aquí ya no espero nada. 📋 muestra el borrador, 🧭 sigue con él.
guiding-cancel-nothing = No había ninguna pregunta abierta. El borrador { $draft } queda como está: 📋 lo muestra, 🧭 sigue con él.

guiding-earlier =
    { $count ->
        [one] … uno más arriba
       *[other] … { $count } más arriba
    }
guiding-item = { $number }. { $words } · <i>{ $confidence }</i>
guiding-item-here = 👉 { $number }. { $words } · <i>{ $confidence }</i>
guiding-paragraph = ¶ { $words }

error-heading-too-long = Es largo para un título; caben como máximo { $limit } caracteres.

changes-day = 🗓 { $old } → { $new }
changes-kind = 🏷 { $old } → { $new }
changes-in-title = Título:
changes-in-opening = Introducción:
changes-in-disclaimer = Advertencia:
changes-in-heading = Encabezado:
changes-in-closing = Cierre:
changes-section-added = ➕ Sección nueva: <b>{ $heading }</b>
changes-section-removed = ➖ Sección quitada: <b>{ $heading }</b>
changes-order-of-sections = ↕️ Las secciones están en otro orden.
changes-order = ↕️ En otro orden.
changes-about = 📍 { $old } → { $new }
changes-about-topic = un tema
changes-about-rumours = rumores
changes-about-analysis = valoración
changes-added = ➕ { $words }
changes-removed = ➖ { $words }
changes-changed = ✏️ { $words }
changes-moved = ↪️ viene de «{ $old }»: { $words }

# Qué más cambió en una noticia, detrás de sus palabras.
changes-confidence = <i>{ $old } → { $new }</i>
changes-source-added = fuente añadida: { $words }
changes-source-removed = fuente quitada: { $words }
changes-sources-order = fuentes en otro orden
changes-media-added =
    { $count ->
        [one] 🖼 un archivo añadido
       *[other] 🖼 { $count } archivos añadidos
    }
changes-media-removed =
    { $count ->
        [one] 🖼 un archivo quitado
       *[other] 🖼 { $count } archivos quitados
    }
changes-media-order = 🖼 archivos en otro orden
changes-name-added = + { $name }
changes-name-removed = − { $name }
changes-waits = ⏳ no antes del { $moment }
changes-waits-no-more = ⏳ ya no espera
changes-settles = resuelve { $id }
changes-settles-nothing = ya no resuelve ningún rumor
changes-deeper = ahora depende de la noticia anterior
changes-higher = ahora es una noticia aparte
changes-form = otro formato
changes-link = 🔗 { $address }

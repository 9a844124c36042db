# Editar en el sitio: los demás botones del tablero, la pantalla de una noticia y las preguntas.

# Textos de botones: sin formato.
editing-button-add = ➕ Añadir
editing-button-day = 🗓 Día
editing-button-kind = 🏷 Tipo
editing-button-undo = ↩️ Deshacer
editing-button-earlier = ‹ Anteriores
editing-button-later = Más noticias ›
editing-button-up = ⬆️
editing-button-down = ⬇️
editing-button-text = ✏️ Texto
editing-button-delete = 🗑 Borrar
editing-button-source = 🔗 Fuente
editing-button-note = 📝 Nota
editing-button-places = 📍 Lugares
editing-button-actors = 👥 Actores
editing-button-not-before = ⏳ No antes de
editing-button-no-source = ✖ 🔗 { $words }
editing-button-no-note = ✖ 📝 { $words }
editing-button-no-places = ✖ 📍 Quitar lugares
editing-button-no-actors = ✖ 👥 Quitar actores
editing-button-no-time = ✖ ⏳ Sin esperar
editing-button-section = → { $words }
editing-button-front = ＋ Sección: { $front }
editing-button-where = 📂 Sección
editing-button-back = ‹ Volver

# Respuestas breves sobre el chat: sin formato.
editing-undone = Deshecho.
editing-undone-what = Deshecho: { $what }
editing-undone-more = Deshecho: { $what } …
editing-deleted = Borrada. ↩️ Deshacer la recupera.

# La pantalla de una noticia.
item-headline = 📝 <b>Borrador { $draft } · noticia { $number }</b>
item-judged = Certeza: <b>{ $confidence }</b>
item-guessed = Certeza: <b>{ $confidence }</b> (lo deduzco de las palabras; toca para decirlo tú)
item-places = 📍 { $places }
editing-where = ¿Dónde va la noticia <b>{ $number }</b>? <b>→</b> la pone en una sección del borrador, <b>＋</b> empieza una nueva para ese frente.
item-no-places = 📍 sin lugares
item-actors = 👥 { $actors }
item-no-actors = 👥 sin actores
item-media =
    { $count ->
        [one] 📎 Un archivo
        [many] 📎 { $count } archivos
       *[other] 📎 { $count } archivos
    }
item-waits = ⏳ No antes del { $at }. Saldrá entonces, después del boletín.
item-source = 🔗 { $source }
item-note = 📝 <i>Solo lo ve la mesa.</i> { $tag }: { $words }

# Preguntas sobre una noticia, que está encima o debajo. $zone es una zona horaria.
editing-ask-item = Arriba está la noticia { $number } tal como es ahora, para copiarla y cambiarla. Envíame su <b>nuevo texto</b>. /cancel la deja como está.
editing-ask-source = ¿Quién lo dice? Envíame <b>una fuente</b> de la noticia { $number }, un nombre o una dirección. <b>Se verá en el boletín.</b> Un guion (-) quita todas las fuentes, /cancel no cambia nada.
editing-ask-note = Envíame una <b>nota privada</b> sobre la noticia { $number }. Solo la ve la mesa y se borra 30 días después de publicar. /cancel no cambia nada.
editing-ask-places = ¿Dónde ocurre la noticia { $number }? Envíame <b>todos sus lugares</b>, separados por comas. Un guion (-) los quita, /cancel no cambia nada.
editing-ask-actors = ¿De quién trata la noticia { $number }? Envíame <b>todos sus actores</b>, separados por comas. Un guion (-) los quita, /cancel no cambia nada.
editing-ask-not-before = ¿Cuándo puede publicarse la noticia { $number }? Escríbelo así: <b>18:30</b>, <b>mañana 9:00</b> o <b>6 dic 18:30</b> (zona horaria: { $zone }). Hasta entonces queda fuera y sigue más tarde. Un guion (-) quita la hora, /cancel no cambia nada.
editing-hint-item = El nuevo texto
editing-hint-source = Una fuente
editing-hint-note = Una nota privada
editing-hint-places = Lugares
editing-hint-actors = Actores
editing-hint-not-before = Por ejemplo 18:30

# A file came while a private note was asked for.
editing-note-no-file = 🔒 Un archivo no puede ser privado, así que no lo tomé y no se publicó nada. Envíame la nota con palabras, o usa primero /cancel si el archivo es para los lectores.

# Some of the places in an answer are not known, $found.
editing-places-unknown = 📍 No conozco «{ $found }». Los demás lugares ya están. Lo que no conozco puedes nombrarlo en el texto: /search lo encuentra allí.
editing-actors-unknown = 👥 No conozco «{ $found }». Los demás actores ya están puestos. A quien no conozco puedes nombrarlo en el texto: /search lo encuentra allí.

# Un texto que llegó tarde. $mine es el principio de lo enviado, $theirs de lo que hay.
editing-kept-changed =
    ✋ Alguien cambió esta noticia mientras escribías. No se sobrescribió nada y tu texto está guardado.

    <b>El tuyo:</b> { $mine }

    <b>Ahora dice:</b> { $theirs }

    /drafts muestra tu texto guardado, para usarlo o dejarlo.
editing-kept-gone =
    ✋ Alguien borró esta noticia mientras escribías. Tu texto está guardado: { $mine }

    /drafts lo muestra, para usarlo o dejarlo.
editing-kept-locked =
    ✋ <b>{ $tag }</b> está trabajando ahora en este borrador, así que tu texto no entró. Está guardado.

    <b>El tuyo:</b> { $mine }

    <b>Ahora dice:</b> { $theirs }

    /drafts muestra tu texto guardado, para usarlo en unos minutos o dejarlo.

# Por qué algo no se pudo hacer. También se muestra sobre el chat: sin formato.
error-no-such-item = Esta noticia ya no está. No ha cambiado nada.
error-no-such-section = Esta sección ya no está. No ha cambiado nada.
error-cannot-move = Ya está en el extremo.
error-nothing-to-undo = No queda nada que deshacer.
error-one-item = Parece más de una noticia. Envía el texto de esta sola, sin líneas en blanco ni más guiones. Para noticias nuevas está ➕ Añadir; /cancel la deja como está.
error-item-too-long = Esta noticia tendría { $length } caracteres; en un mensaje caben { $limit }. Acórtala, por favor, o haz dos.
error-source-too-long = Esta fuente tiene { $length } caracteres; caben { $limit } como máximo. Basta un nombre o una dirección.
error-note-too-long = Esta nota tiene { $length } caracteres; caben { $limit } como máximo.
error-too-many-sources = Una noticia puede tener { $limit } fuentes. Quita antes una.
error-unknown-place = No conozco el lugar «{ $found }». No se cambió nada. Nómbralo en el texto: /search lo encuentra allí. Ahora envía lugares que conozco, o /cancel.
error-unknown-place-near = No conozco el lugar «{ $found }». ¿Querías decir { $nearest }? No se cambió nada; envía los lugares otra vez, o /cancel.
error-unknown-actor = No conozco al actor «{ $found }». No ha cambiado nada. Nómbralo en el texto: /search lo encuentra allí. Envía ahora actores que conozca, o /cancel.
error-unknown-actor-near = No conozco al actor «{ $found }». ¿Querías decir { $nearest }? No ha cambiado nada; envía los actores otra vez, o /cancel.
error-unknown-moment = No puedo leer «{ $found }» como una hora por venir. Escríbelo así: 18:30, o mañana 9:00, o 6 dic 18:30 (zona horaria: { $zone }).
error-not-your-note = Esta nota es de otra persona.

# El mensaje de ajustes: qué recibe un chat, una línea por elección, y una pantalla para cada una.

follow-new = 🔔 <b>Hecho.</b> Los boletines nuevos llegarán en cuanto se publiquen.
follow-known = 🔔 La <b>suscripción</b> ya existe.
follow-button-all = Todo
follow-button-leave = 🔕 Cancelar la suscripción
settings-optional = No hace falta nada más. Si quieres menos, o a otra hora:
settings-title = <b>Recibes:</b>
settings-title-here = <b>Este chat recibe:</b>
settings-title-there = <b>{ $chat } recibe:</b>
settings-moved = ⬇️ Los ajustes están en un mensaje más nuevo, abajo.
settings-moved-link = ⬇️ Los ajustes están en <a href="{ $link }">un mensaje más nuevo</a>.
settings-fronts-all = 📍 todos los frentes
settings-fronts-some = 📍 { $fronts }, y lo que concierne a todos
settings-kinds = 📰 { $kinds }
settings-kinds-none = 📰 solo aquello de lo que pediste aviso
settings-kind-daily = partes diarios
settings-kind-flash = noticias urgentes
settings-kind-analysis = análisis
settings-floor-all = ⚖️ también rumores, señalados
settings-floor-no-rumours = ⚖️ sin rumores
settings-floor-confirmed = ⚖️ solo lo confirmado o desmentido
settings-when-now = 🕗 al momento
settings-when-daily = 🕗 un resumen al día, a las { $hour } ({ $zone })
settings-when-weekly = 🕗 un resumen a la semana, { $day } a las { $hour } ({ $zone })
settings-when-urgent = · lo urgente al momento
settings-quiet-off = 🌙 sin horas de silencio
settings-quiet-silent = 🌙 silencio { $begin }–{ $end } ({ $zone }): sin sonido
settings-quiet-held = 🌙 silencio { $begin }–{ $end } ({ $zone }): espera hasta el final
settings-quiet-urgent = · lo urgente puede pasar
settings-alerts = 🔎 al momento, pase lo que pase: { $alerts }
settings-language = 🌐 { $language }
settings-paused = ⏸ <b>En pausa hasta el { $until }.</b> Antes no llega nada.

settings-button-fronts = 📍 Frentes
settings-button-kinds = 📰 Tipos
settings-button-floor = ⚖️ Cuánta certeza
settings-button-when = 🕗 Cuándo
settings-button-quiet = 🌙 Horas de silencio
settings-button-alerts = 🔎 Avisos
settings-button-language = 🌐 Idioma
settings-button-pause = ⏸ Pausa de una semana
settings-button-resume = ▶️ Seguir ya
settings-button-back = ‹ Ajustes

settings-ask-fronts = 📍 <b>¿Qué frentes?</b> Lo que concierne a todos viene con cada uno.
settings-ask-kinds = 📰 <b>¿Qué tipos?</b> Toca uno para activarlo o quitarlo.
settings-button-kind-daily = Partes diarios
settings-button-kind-flash = Noticias urgentes
settings-button-kind-analysis = Análisis
settings-ask-floor = ⚖️ <b>¿Cuánta certeza hace falta?</b> Lo menos seguro se omite, y una línea lo dice.
settings-button-floor-all = Todo, con los rumores señalados
settings-button-floor-no-rumours = Sin rumores
settings-button-floor-confirmed = Solo confirmado o desmentido
settings-ask-language = 🌐 <b>¿En qué idioma?</b> Es para los boletines de aquí. El idioma en que hablo contigo se elige con /language.

settings-ask-when = 🕗 <b>¿Cuándo?</b> Cada boletín en cuanto se publica, o todos juntos en un resumen.
settings-button-rhythm-now = Al momento
settings-button-rhythm-daily = Un resumen al día
settings-button-rhythm-weekly = Un resumen a la semana
settings-button-bring = 📬 Enviarme ya lo nuevo
settings-brought = En camino.
settings-nothing-yet = Nada nuevo desde tu último resumen.
settings-button-hour = a las { $hour }
settings-button-day = { $day }
settings-button-urgent = ⚡ Lo urgente al momento, con sonido
settings-button-zone = 🕰 Para ti son las { $time }
settings-ask-hour = 🕗 <b>¿A qué hora?</b> Las horas son las de { $zone }.
settings-ask-day = 🗓 <b>¿Qué día?</b>
settings-ask-quiet = 🌙 <b>¿Horas de silencio?</b> Lo que llega entonces no suena, o espera a que terminen.
settings-button-quiet-off = Ninguna
settings-button-quiet-silent = Sin sonido
settings-button-quiet-held = Esperar a que terminen
settings-button-from = desde las { $hour }
settings-button-until = hasta las { $hour }
settings-ask-from = 🌙 <b>¿Silencio desde cuándo?</b> Las horas son las de { $zone }.
settings-ask-until = 🌙 <b>¿Silencio hasta cuándo?</b> Las horas son las de { $zone }.
settings-ask-zone = 🕰 <b>¿Qué hora es para ti ahora?</b> Tócala; así sé tu huso horario sin preguntar dónde estás.
settings-button-zones = Otra hora
settings-ask-zones = 🕰 <b>¿Qué hora es para ti ahora?</b> Los minutos no importan. No cambia con el horario de verano.
settings-zone-set = Para ti son las { $time }. Si no es así, elige otra vez.

# Avisos.

alert-list = 🔎 <b>Recibes aviso al momento</b>, hayas elegido lo que hayas elegido, de noticias con esto. Toca uno para quitarlo.
alert-none = 🔎 <b>Avisos:</b> recibe al momento, hayas elegido lo que hayas elegido, las noticias con un lugar o una palabra.
alert-how = Añade uno así: <code>/alert Manbij</code>, o palabras que deben estar todas: <code>/alert precio harina</code>
alert-added = 🔎 Desde ahora recibes al momento las noticias con <b>{ $words }</b>. /alert muestra todos tus avisos.
alert-known = 🔎 Ya recibes avisos de <b>{ $words }</b>. /alert muestra todos tus avisos.
alert-only = Aquí no llega nada más; /subscribe lo cambia.
alert-meant = ¿O querías decir <b>{ $place }</b>?
alert-removed = Quitado: { $words }
alert-button-drop = ✕ { $words }
alert-button-instead = 📍 Sí, { $place }
error-alert-too-long = Es demasiado largo para un aviso: como mucho seis palabras y { $most } caracteres.
error-alert-no-words = Ahí no hay ninguna palabra. Escribe un lugar o una palabra, como /alert Manbij
error-alert-too-many = Puede haber { $most } avisos como mucho. /alert los muestra; toca uno para quitarlo.

# Irse, y lo que se guarda.

follow-left = 🔕 Suscripción terminada. Borrado ahora mismo: { $what }.
follow-was-not = Aquí no hay ninguna suscripción, así que no hay nada que cancelar.
forgot-settings = los ajustes
forgot-alerts = { $count ->
        [one] un aviso
       *[other] { $count } avisos
    }
forgot-copies = { $count ->
        [one] el registro de un mensaje enviado aquí
       *[other] el registro de { $count } mensajes enviados aquí
    }
forgot-questions = { $count ->
        [one] adónde va la respuesta a una pregunta
       *[other] adónde van las respuestas a { $count } preguntas
    }
forgot-language = tu idioma
privacy-title = 🔒 <b>Lo que se guarda sobre ti</b>
privacy-title-here = 🔒 <b>Lo que se guarda sobre este chat</b>
privacy-nothing = Nada.
privacy-chat = El número de este chat, <code>{ $id }</code>, con estos ajustes:
privacy-zone = 🕰 horas de { $zone }
privacy-since = 🗓 desde el { $day }
privacy-copies = { $count ->
        [one] Que se envió aquí un mensaje, para que una corrección lo alcance. No sus palabras.
       *[other] Que se enviaron aquí { $count } mensajes, para que las correcciones los alcancen. No sus palabras.
    }
privacy-questions = { $count ->
        [one] Adónde va la respuesta a una pregunta tuya. La redacción no lo ve.
       *[other] Adónde van las respuestas a { $count } preguntas tuyas. La redacción no lo ve.
    }
privacy-language = El idioma que elegiste: { $language }
privacy-member = Como miembro de la redacción: tu número, la etiqueta <b>{ $tag }</b>, tu función ({ $role }) y lo que decidiste. Eso queda hasta que dejes de ser miembro.
privacy-not = <b>No se guarda:</b> tu nombre, lo que lees, preguntas o buscas. Una orden se guarda el momento que tarda su respuesta. Cuántas veces preguntas a la redacción se cuenta durante un día, sin tu número.
privacy-telegram = <b>Telegram lo ve todo:</b> los chats con bots no tienen cifrado de extremo a extremo. También quien tenga tu teléfono.
privacy-how = <b>Para borrarlo:</b> toca el botón, o escribe /unsubscribe. Es inmediato.
privacy-button-delete = 🗑 Borrarlo todo
privacy-button-settings = ⚙️ Ajustes

# Cuándo sale algo: planes, lo que llega tarde, recordatorios de lo que espera.

timing-button-now = 📣 Publicar ahora
timing-button-pick = 🕒 A una hora
timing-button-move = 🕒 Cambiar
timing-button-hold = ⏸ Retener
timing-button-other = ✍️ Otra hora
timing-button-show = ↩️ Volver
timing-button-half-hour = En 30 minutos
timing-button-hour = En una hora
timing-button-today = Hoy { $time }
timing-button-tomorrow = Mañana { $time }

timing-draft-held = ⏸ El <b>borrador { $draft }</b> está aprobado y retenido. Saldrá cuando alguien lo diga.
timing-draft-at =
    🕒 El <b>borrador { $draft }</b> sale el <b>{ $when }</b>, dentro de { $left }.
    Zona horaria: { $zone }. Antes no se envía nada.
timing-draft-late =
    ⏰ El <b>borrador { $draft }</b> debía salir el { $when } ({ $zone }). Fue hace { $late }, así que pregunto antes de enviar nada.
    ¿Sale ahora, a otra hora, o espera?
timing-addition-held = ⏸ El añadido al <b>boletín { $number }</b> (borrador { $draft }) está retenido. Saldrá cuando alguien lo diga.
timing-addition-at =
    🕒 El añadido al <b>boletín { $number }</b> (borrador { $draft }) sale el <b>{ $when }</b>, dentro de { $left }.
    Zona horaria: { $zone }. Antes no se envía nada.
timing-addition-late =
    ⏰ El añadido al <b>boletín { $number }</b> (borrador { $draft }) debía salir el { $when } ({ $zone }). Fue hace { $late }, así que pregunto antes de enviar nada.
    ¿Sale ahora, a otra hora, o espera?

timing-pick = ¿Cuándo debe salir el <b>borrador { $draft }</b>? Zona horaria: { $zone }.
timing-ask = <b>{ $tag }</b>, ¿cuándo debe salir el borrador { $draft }? Escribe una hora como respuesta a este mensaje, por ejemplo 18:30 o mañana 9:00. Zona horaria: { $zone }.
timing-ask-hint = 18:30
timing-list =
    <b>Aprobado, y aún sin salir</b>
    Escribe /at y el número del borrador, con una hora si quieres: /at 18:30 7. Zona horaria: { $zone }.
timing-list-empty = Nada aprobado espera su hora. 🌿
timing-line-draft = • <b>Borrador { $draft }</b>: { $when }
timing-line-addition = • Añadido al <b>boletín { $number }</b> (borrador { $draft }): { $when }
timing-line-held = retenido
timing-span-minutes = { $minutes } min
timing-span-hours = { $hours } h { $minutes } min
timing-span-days = { $days } d { $hours } h

# Una respuesta corta sobre el chat: sin formato.
timing-done-now = Publicado como boletín { $number }.
timing-out = 📣 El <b>borrador { $draft }</b> ya salió, como <b>boletín { $number }</b>.
timing-out-addition = 📣 El añadido al <b>boletín { $first }</b> (borrador { $draft }) ya salió, como <b>boletín { $number }</b>.
timing-refused = ⚠️ El <b>borrador { $draft }</b> debía salir ahora, pero lo retengo. { $why }
timing-settled-planned = 🕒 <b>{ $tag }</b> fijó una hora.
timing-settled-held = ⏸ <b>{ $tag }</b> lo retiene.
timing-off-changed = ✏️ <b>{ $tag }</b> está cambiando otra vez el <b>borrador { $draft }</b>, así que no sale. Volverá a revisión cuando se envíe de nuevo.
timing-off-withdrawn = 📥 <b>{ $tag }</b> ha retirado el <b>borrador { $draft }</b>. No sale.
timing-off-retracted = ⛔ <b>{ $tag }</b> ha retirado el boletín que corrige el <b>borrador { $draft }</b>. No sale.

reminder-free = ⏳ El <b>borrador { $draft }</b> espera un veredicto desde hace { $age }. Nadie se ocupa todavía.
reminder-claimed = ⏳ El <b>borrador { $draft }</b> espera un veredicto desde hace { $age }. Se ocupa <b>{ $tag }</b>.
reminder-held = ⏳ El <b>borrador { $draft }</b> se aprobó hace { $age } y sigue retenido. ¿Sale ya?

# Por qué algo no se pudo hacer. También se muestra sobre el chat: sin formato.
error-timing-not-a-time = No puedo leer «{ $found }» como una hora que está por venir. Escríbela así: 18:30, o mañana 9:00. La zona horaria es { $zone }.
error-timing-hour = No hay ningún borrador { $number }. Si quieres decir una hora, escríbela con minutos: /at { $number }:00
error-timing-past = Esa hora ya pasó, o queda demasiado lejos. No ha cambiado nada; elige otra.
error-timing-too-soon = Algo de esto no debe publicarse antes del { $time } ({ $zone }). No ha cambiado nada.
error-timing-quorum = De quienes lo aprobaron, ya no quedan suficientes que puedan decidir, así que no se envió nada. Quien lo escribió puede enviarlo otra vez a revisión.
error-timing-moved = Alguien cambió la hora mientras tanto. No ha cambiado nada; /at muestra cómo está.
error-timing-published = Esto ya salió, como boletín { $number }. No ha cambiado nada.
error-timing-not-approved = Este borrador no está aprobado, así que no puede tener hora. No ha cambiado nada.
error-timing-word = Alguien que aprobó esto ya no puede decidir. Todo se comprobó cuando salió el boletín { $number }, así que basta con que lo diga una persona que revise: toca /at y elige una hora, o publícalo ahora.
error-timing-failed = Ha fallado una y otra vez por nuestra parte, así que no se envió nada. Inténtalo otra vez con /at; si vuelve a fallar, avisa a quien se ocupa de este bot.
error-timing-practice = Esto es práctica: nunca sale.
error-timing-which = Esperan varios borradores. Escribe el número del que quieres: /at { $time } { $draft }
error-timing-reply = No sé de qué borrador trata ese mensaje. Escribe su número detrás de la hora, por ejemplo /at 18:30 7

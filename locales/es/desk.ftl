# Lo que recibe la mesa: qué fue de una ficha de revisión, veredictos para quien escribió, avance.

card-approved = ✅ <b>{ $tag }</b> lo aprobó y está publicado.
card-changes = ✏️ <b>{ $tag }</b> pidió cambios: { $reason }
card-rejected = ⛔ <b>{ $tag }</b> lo rechazó: { $reason }
card-taken-back = ↩️ Quien lo escribió lo ha recuperado para escribir otra versión.
card-withdrawn = 📥 Quien lo escribió lo retiró.
card-held = ✅⏸ <b>{ $tag }</b> lo aprobó; espera su hora.
card-out = 📣 Publicado como <b>boletín { $number }</b>.
card-practised = 🎓 La práctica terminó; no se envió nada.
card-shown-again = ⬇️ Esta ficha está de nuevo más abajo.

verdict-approved = ✅ <b>{ $tag }</b> aprobó tu borrador { $draft }. Ya se está enviando como <b>boletín { $number }</b>. Gracias.
verdict-held = ✅⏸ <b>{ $tag }</b> aprobó tu borrador { $draft }. Será el <b>boletín { $number }</b>; la mesa todavía tiene que decir cuándo. Gracias.
verdict-comment =
    💬
    <blockquote>{ $words }</blockquote>
verdict-changes =
    ✏️ <b>{ $tag }</b> pide cambios en tu borrador { $draft }:
    <blockquote>{ $reason }</blockquote>
    Toca <b>📂</b>: allí cambias cada noticia por su número. <b>Editar</b>, en cambio, toma el texto nuevo entero. No se pierde nada de lo que escribiste.
verdict-rejected =
    ⛔ <b>{ $tag }</b> rechazó tu borrador { $draft }:
    <blockquote>{ $reason }</blockquote>
    Se guarda 30 días en /drafts, 🗂. Allí 🔁 lo retoma, para cambiarlo y enviarlo otra vez.

progress-nobody = El <b>boletín { $number }</b> está publicado. Nadie lo recibe al momento, así que no se envió a nadie.

progress-held = 🌙 { $count ->
        [one] Uno de ellos espera al final de las horas de silencio.
       *[other] { $count } de ellos esperan al final de las horas de silencio.
    }
progress-held-many = 🌙 Más de { $count } de ellos esperan al final de las horas de silencio.

progress-running =
    El <b>boletín { $number }</b> se está enviando
    { $bar } { $done } de { $total }
progress-done =
    <b>Boletín { $number }</b>: entregado ✅
    { $sent ->
        [one] 1 mensaje en { $seconds } s.
       *[other] { $sent } mensajes en { $seconds } s.
    }
progress-done-partly =
    <b>Boletín { $number }</b>: terminado
    { $sent } de { $total } mensajes entregados en { $seconds } s; { $failed } no se pudieron entregar.
progress-paused =
    ⏸ El <b>boletín { $number }</b> está en pausa
    { $bar } { $done } de { $total }
progress-frozen =
    ❄️ El <b>boletín { $number }</b> espera: todo está congelado
    { $bar } { $done } de { $total }
progress-cancelled =
    ⏹ El <b>boletín { $number }</b> está cancelado
    Antes se entregaron { $sent } de { $total } mensajes.
progress-doubt = { $count ->
        [one] 1 de ellos quizá llegó dos veces: se perdió su respuesta.
       *[other] { $count } de ellos quizá llegaron dos veces: se perdieron sus respuestas.
    }
progress-change-running =
    El <b>boletín { $number }</b> cambió; sus copias se están poniendo al día
    { $bar } { $done } de { $total }
progress-change-paused =
    ⏸ El cambio del <b>boletín { $number }</b> está en pausa
    { $bar } { $done } de { $total }
progress-change-frozen =
    ❄️ El cambio del <b>boletín { $number }</b> espera: todo está congelado
    { $bar } { $done } de { $total }
progress-change-cancelled =
    ⏹ El cambio del <b>boletín { $number }</b> está cancelado: antes se cambiaron { $done } de { $total } copias.
    Las demás quedan como estaban.
progress-change-done = <b>Boletín { $number }</b>: { $done } de { $total } copias procesadas ✅
progress-change-edited = ✏️ editadas: { $count }
progress-change-replied = ↩️ con una respuesta, pues no se pudieron editar: { $count }
progress-change-sent = ✉️ enviadas como nuevas: { $count }
progress-change-removed = 🗑 borradas: { $count }
progress-change-unreachable = 🚫 fuera de alcance: { $count }
pace-slowed = 🐢 Telegram nos pidió ir más despacio: { $rate } mensajes por segundo en este momento.
pace-pause = 🐢 Telegram pidió una pausa hasta las { $time } UTC.

control-button-pause = ⏸ Pausar
control-button-resume = ▶️ Reanudar
control-button-cancel = ⏹ Cancelar
control-button-sure = ⏹ Sí, cancelar el boletín { $number }
control-done-pause = En pausa. Lo que está en camino en este momento aún llega.
control-done-resume = El boletín { $number } sigue.
control-done-sure = Cancelado. Lo que está en camino en este momento aún llega.
control-ask-cancel = ¿Cancelar el <b>boletín { $number }</b>? Quien aún no lo ha recibido no lo recibirá. Las copias que llegaron se quedan como están ahora.
control-cancelled = ⏹ El <b>boletín { $number }</b> está cancelado.

freeze-done = ❄️ Todo está congelado: no se envía nada más a quienes nos leen. Para que siga, dos personas que administren o revisen deben escribir /thaw con menos de diez minutos entre una y otra.
thaw-asked = Una de dos. Otra persona que administre o revise debe escribir /thaw en diez minutos.
thaw-asked-admin = Una de dos. Además la base de datos es antigua, así que la otra persona ha de administrar: alguien que administre debe escribir /thaw en diez minutos.
thaw-done = 🌤 Ya no está congelado. Lo que esperaba sale ahora.

alarm-spoilt = ⚠️ Telegram rechazó el texto del <b>boletín { $number }</b>, así que se detuvo tras un solo envío. El chat era <code>{ $chat }</code>. <code>bulletin check</code> en la terminal conoce los títulos de grupos y canales.
alarm-unknown-chats = ⚠️ El <b>boletín { $number }</b> está en pausa: Telegram no conoce más del 5 % de sus chats. ¿Es esta la base de datos de este bot? El último fue <code>{ $chat }</code>. <code>bulletin check</code> en la terminal conoce los títulos de grupos y canales.
alarm-closed-chat = ⚠️ Ya no puedo escribir en el chat <code>{ $chat }</code>, así que el <b>boletín { $number }</b> no llegó allí. Su configuración se conserva; /subscribe allí lo reanuda. <code>bulletin check</code> en la terminal conoce los títulos de grupos y canales.
alarm-lost-chat = ⚠️ Me han dejado fuera del chat <code>{ $chat }</code>, así que ya no le llegan boletines. Su configuración se conserva; /subscribe allí lo reanuda. <code>bulletin check</code> en la terminal conoce los títulos de grupos y canales.
alarm-rival = ⚠️ Alguien más recoge lo que la gente me escribe: Telegram rechazó mi petición (409). ¿Funciona el bot también en otra máquina? Si no, el token está en otras manos: pide uno nuevo a @BotFather.

release-restored =
    ⚠️ Esta base de datos no es la última que funcionó aquí: es una copia más antigua o viene de otra máquina. Lo que espera en ella quizá ya se envió, así que todo está congelado hasta que decida alguien que administre.
    Boletines que esperan: { $bulletins }
    Mensajes: { $count }
    El más antiguo: { $since }
release-restored-nothing = ⚠️ Esta base de datos no es la última que funcionó aquí: es una copia más antigua o viene de otra máquina. Nada espera en ella para quienes nos leen, así que nada se retiene. Lo que pasó después de hacer la copia no está en ella.
release-stale =
    ⚠️ Ningún bot ha trabajado con esta base de datos desde hace más de un día, o se cambió su reloj. Lo que espera en ella puede ser viejo, así que todo está congelado hasta que decida alguien que administre.
    Boletines que esperan: { $bulletins }
    Mensajes: { $count }
    El más antiguo: { $since }
release-held = Además, alguien de la mesa lo ha congelado todo: para enviar, dos personas deben escribir /thaw, y una de ellas ha de administrar.
release-button-send = ▶️ Enviar lo que espera
release-button-cancel = ⏹ Cancelar lo que espera
release-button-sure = ⏹ Sí, cancelarlo
release-ask-cancel = ¿Cancelar lo que espera? Es <b>{ $bulletins }</b>, mensajes: { $count }. Quien no lo ha recibido no lo recibirá. Las copias que llegaron se quedan.
release-done-send = ▶️ Lo que esperaba sale ahora.
release-done-sure = ⏹ Lo que esperaba está cancelado y ya no hay nada congelado.
release-done-sure-held = ⏹ Lo que esperaba está cancelado. Además, alguien de la mesa lo ha congelado todo, así que dos personas deben escribir /thaw antes de que salga algo más.
release-told-send = ℹ️ Lo que retenía la base de datos antigua sale ahora. Lo permitió: <b>{ $who }</b>
release-told-sure = ℹ️ Lo que retenía la base de datos antigua está cancelado. Lo canceló: <b>{ $who }</b>
release-operator = quien opera la terminal

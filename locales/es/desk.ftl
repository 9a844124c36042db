# Lo que recibe la mesa: qué fue de una ficha de revisión, veredictos para quien escribió, avance.

card-approved = ✅ <b>{ $tag }</b> lo aprobó y está publicado.
card-changes = ✏️ <b>{ $tag }</b> pidió cambios: { $reason }
card-rejected = ⛔ <b>{ $tag }</b> lo rechazó: { $reason }
card-taken-back = ↩️ Quien lo escribió lo retiró para enviar otra versión.
card-withdrawn = 🗑 Quien lo escribió lo descartó.

verdict-approved = ✅ <b>{ $tag }</b> aprobó tu borrador { $draft }. Ya se está enviando como <b>boletín { $number }</b>. Gracias.
verdict-changes =
    ✏️ <b>{ $tag }</b> pide cambios en tu borrador { $draft }:
    <blockquote>{ $reason }</blockquote>
    Toca <b>Editar</b> y envía el texto nuevo. No se pierde nada de lo que escribiste.
verdict-rejected =
    ⛔ <b>{ $tag }</b> rechazó tu borrador { $draft }:
    <blockquote>{ $reason }</blockquote>

progress-nobody = El <b>boletín { $number }</b> está publicado. Aún no hay suscripciones, así que no se envió a nadie.
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

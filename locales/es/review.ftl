# El lado de quien revisa: la última parte de una ficha, los veredictos, la cola.

card-headline =
    🗂 <b>Borrador { $draft }</b> de <b>{ $tag }</b> · versión { $revision }
    Los mensajes de arriba son exactamente lo que se enviaría.
card-guessed = 🔎 Cómo lo entendí
card-links = 🔗 Enlaces detrás de palabras
card-item = • { $confidence }: { $words }
card-places = Lugares: { $places }
card-messages =
    { $count ->
        [one] Un mensaje
       *[other] { $count } mensajes
    }
card-characters =
    { $count ->
        [one] un carácter
       *[other] { $count } caracteres
    }
card-measures = { $messages } · { $characters } · huella <code>{ $hash }</code>

review-button-approve = ✅ Aprobar y publicar
review-button-changes = ✏️ Pedir cambios
review-button-show = 📂 Borrador { $draft }
review-button-reject = ⛔ Rechazar

# Una respuesta corta sobre el chat: sin formato.
review-approved = Publicado como boletín { $number }.
review-beyond-ceiling = 💸 El <b>boletín { $number }</b> sale sin pagar, al ritmo ordinario: como difusión de pago costaría { $cost } Stars, y el tope es { $ceiling }.

review-ask-changes = <b>{ $tag }</b>, ¿qué debería cambiar en el borrador { $draft }? Escríbelo como respuesta a este mensaje. Lo leerá quien escribió el texto.
review-ask-reject = <b>{ $tag }</b>, ¿por qué rechazas el borrador { $draft }? Escríbelo como respuesta a este mensaje. Lo leerá quien escribió el texto.
review-ask-hint = Tu motivo
review-done-request-changes = Gracias. Avisamos a quien escribió el borrador { $draft } de lo que debe cambiar.
review-done-reject = El borrador { $draft } queda rechazado, y avisamos del motivo a quien lo escribió.

queue-title =
    { $count ->
        [0] Nada espera revisión. 🌿
        [one] <b>Un borrador espera revisión</b>
       *[other] <b>{ $count } borradores esperan revisión</b>
    }
queue-line = <b>Borrador { $draft }</b> de { $tag }, { $age }: { $words }
age-minutes =
    { $count ->
        [0] ahora mismo
        [one] hace un minuto
       *[other] hace { $count } minutos
    }
age-hours =
    { $count ->
        [one] hace una hora
       *[other] hace { $count } horas
    }
age-days =
    { $count ->
        [one] hace un día
       *[other] hace { $count } días
    }

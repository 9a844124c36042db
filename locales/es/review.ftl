# El lado de quien revisa: la última parte de una ficha, los veredictos, la cola.

card-headline =
    🗂 <b>Borrador { $draft }</b> de <b>{ $tag }</b> · versión { $revision }
    Los mensajes de arriba son exactamente lo que se enviaría.
    Para comentar, responde a uno de ellos. Si citas una noticia, o empiezas con su número como en «3: …», el comentario es sobre esa noticia.
card-guessed = 🔎 Cómo lo he entendido
card-links = 🔗 Enlaces detrás de palabras
card-link = • { $words } → { $address }
card-item = • { $number }. { $confidence }: { $words }
card-places = Lugares: { $places }
card-messages =
    { $count ->
        [one] Un mensaje
       *[other] { $count } mensajes
    }
card-later =
    { $count ->
        [one] uno de ellos más tarde
       *[other] { $count } de ellos más tarde
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

# Antes de los mensajes de un idioma, y de lo que tiene que esperar.
card-language = 🌐 <b>{ $language }</b>
card-addition = ⏳ <b>Sale después, como añadido</b>, no antes del { $time }:

# Lo que se dijo: $said es una de las líneas card-said-approve a card-said-reject.
card-claimed = 🙋 <b>{ $tag }</b> lo está mirando desde las { $time }
card-verdicts = Veredictos · aprobaciones: { $have } de { $of }
card-said-approve = ✅ <b>{ $tag }</b>, { $time }
card-said-approve-later = ✅⏸ <b>{ $tag }</b>, { $time } (publicar después)
card-said-request-changes = ✏️ <b>{ $tag }</b>, { $time }
card-said-reject = ⛔ <b>{ $tag }</b>, { $time }
card-said-void = <s>{ $said }</s> (ya no cuenta)
card-said-words = { $said }: { $words }
card-earlier = Versión { $version }: { $said }
card-comments = 💬 Comentarios
card-comment = • <b>{ $tag }</b> sobre { $about }: { $words }
card-diff = 🔀 Cambios desde la versión { $version }
card-advice = 💡 Lo que dice la corrección
card-notes = 🔒 De dónde viene, solo para la mesa
card-note = • { $about }: { $words }
remark-item = { $number }. «{ $words }»
remark-whole = todo el borrador

review-button-later = ✅⏸ Aprobar, publicar después
review-button-comment = 💬 Aprobar con comentario
review-button-claim = 🙋 Lo miro yo
review-button-release = 👋 Lo dejo
review-button-undo = ↩️ Retirar mi voto

# Respuestas cortas sobre el chat: sin formato.
review-toast-claim = Lo miras tú. Las demás personas lo ven.
review-toast-release = Ya no lo miras tú.
review-toast-undo = Tu aprobación queda retirada.
review-voted = Tu aprobación cuenta: { $have } de { $of }.
review-held = Aprobado. El borrador { $draft } espera su hora.
review-practised = Práctica: no se envió nada.

review-when = ✅ El borrador <b>{ $draft }</b> está aprobado y espera. ¿Cuándo debe salir?
review-ask-comment = <b>{ $tag }</b>, ¿qué quieres decir sobre el borrador { $draft }? Escríbelo como respuesta a este mensaje: así se aprueba. Lo leerá quien escribió el texto.
review-done-approve = Gracias. Aprobaste el borrador { $draft }, y quien lo escribió puede leer tu comentario.
review-too-few =
    ⚠️ El <b>borrador { $draft }</b> puede esperar mucho. Aprobaciones que necesita: { $needed }. Personas aquí que podrían darla: { $reviewers }.
    Pide a quien administra que invite a alguien más a revisar.

# A text that was no plain answer became a draft of the reviewer. $about is the draft that the
# question was about, $draft the new one.
meant-offer = ❓ Hice de esto el borrador { $draft }. ¿Era tu respuesta sobre el borrador { $about }? Entonces toca abajo: quien lo escribió recibe estas palabras, y el borrador { $draft } se retira.
meant-long = Hice de esto un borrador. Si era tu respuesta sobre el borrador { $about }: caben { $limit } caracteres como máximo. Esa pregunta sigue abierta, así que envíala otra vez, más corta.
meant-file = Hice de este archivo un borrador. Si era tu respuesta sobre el borrador { $about }: solo puede ser con palabras. La pregunta sigue abierta.
meant-button = ✅ Mi respuesta

comment-kept =
    💬 Anotado. Quien lo escribió puede leerlo.
    Trata de: { $about }
comment-kept-whole = Si te refieres a una sola noticia, cítala en tu respuesta o empieza con su número: «3: …»
comment-told =
    💬 <b>{ $tag }</b> sobre { $about }, en tu borrador { $draft }:
    <blockquote>{ $words }</blockquote>

practice-end =
    { $count ->
        [0] 🎓 <b>La práctica terminó.</b> Aquí habría salido el borrador { $draft }. Aún no nos sigue nadie. No se envió nada ni se gastó ningún número.
        [one] 🎓 <b>La práctica terminó.</b> Aquí el borrador { $draft } habría llegado a un chat. No se envió nada ni se gastó ningún número.
       *[other] 🎓 <b>La práctica terminó.</b> Aquí el borrador { $draft } habría llegado a { $count } chats. No se envió nada ni se gastó ningún número.
    }

# Antes de la línea de un borrador en la cola, y debajo.
queue-kind-flash = ⚡ { $line }
queue-kind-analysis = 🔎 { $line }
queue-votes = Aprobaciones: { $have } de { $of }

# Por qué no se pudo hacer algo: sin formato.
error-practice-alone = Esto es la práctica de otra persona: solo ella decide.
error-wrote-too = Escribiste una parte de este borrador, así que tiene que decidir otra persona.
error-rejected-before = Esta misma versión fue rechazada. Cámbiala antes de enviarla otra vez.
error-no-vote = No hay ninguna aprobación tuya que retirar.
error-not-on-it = No estabas mirando este borrador. No ha cambiado nada.
error-comment-own = Este borrador es tuyo: cámbialo en vez de comentarlo.
error-comment-missing = Escribe tu comentario con palabras, como respuesta al mensaje del que trata.
error-comment-too-long = Este comentario es demasiado largo; caben { $limit } caracteres como máximo.

# Por qué algo no se pudo hacer. También se muestra sobre el chat: sin formato.

error-unknown = Algo falló de nuestro lado; no se perdió nada de lo guardado. Si vuelve a pasar, dile a la mesa este código: { $id }
error-postponed = Ahora mismo no puedo guardar nada. Lo que enviaste está a salvo y lo atenderé en cuanto pueda; no lo envíes otra vez.
error-old-button = Este botón es de un mensaje antiguo y ya no funciona.

error-not-a-member = Solo quienes forman la mesa pueden hacer esto.
error-not-your-role = Tu función no incluye esto. /help muestra lo que puedes hacer.
error-anonymous = Aquí escribes de forma anónima y no puedo saber quién eres. Escribe con tu nombre, o a mí en privado.
error-not-administrator = Solo quien administra ese chat puede hacer esto.
error-only-in-private = Escríbeme esto en privado, por favor.
error-only-in-group = Esto solo funciona en un grupo.
error-only-on-desk = Esto funciona en privado, o en el grupo que recibe las fichas de revisión.
error-name-in-private = Aquí la orden va sola. Para nombrar otro chat, escríbeme en privado.
error-chat-unreachable = No puedo ver ese chat. Primero añádeme a él, en un canal con permisos de administración, y escribe su nombre así: @canal
error-cannot-post-group = No puedo escribir en ese grupo. Quien lo administra puede permitirlo.
error-cannot-post-channel = No puedo publicar en ese canal. Dame permisos de administración para publicar mensajes.
error-cannot-post-topic = Este tema está cerrado, o no lo veo. Ábrelo, o dame permisos de administración en el grupo.
error-cannot-post-files = Puedo escribir en ese grupo, pero no enviar fotos ni archivos. Quien lo administra puede permitirlo.

error-already-member = Ya formas parte de la mesa.
error-invite-invalid = Esta invitación no sirve. Puede que ya se haya usado o que sea demasiado antigua; pide una nueva.
error-unknown-role = No conozco la función «{ $found }». Hay: admin, reviewer, author, translator.
error-bad-tag = Una etiqueta tiene letras, cifras y guiones, { $longest } como máximo.
error-tag-taken = La etiqueta { $tag } ya está en uso.
error-no-such-member = Nadie aquí tiene la etiqueta «{ $tag }». /members muestra las etiquetas.
error-last-admin = Es la única persona en administración. Invita antes a otra.
error-unknown-language = Todavía no hablo «{ $found }».

error-empty-text = Aquí no hay texto.
error-binary = Esto no parece texto, así que no lo toqué.
error-too-long = Este texto tiene { $length } caracteres; puedo tomar { $limit }. Envíalo por partes, por favor.
error-file-too-large = Este archivo es demasiado grande; puedo tomar { $limit } kB.
error-several-updates = Hay { $count } actualizaciones en este texto, pero reemplaza un solo borrador. Envía una, o usa /cancel y envíalo otra vez para hacer borradores nuevos.
error-nothing-to-publish = En este borrador todavía no hay nada que publicar.
error-only-files = En este borrador solo hay archivos, y quien lee necesita palabras. Escribe qué muestran y envíalo a revisión.
error-all-withheld = Todo lo que hay en este borrador tiene que esperar, así que no queda nada que publicar ahora. Quita la hora a alguna noticia (⏳ No antes de), o envíalo a revisión cuando llegue la primera hora.
error-changes-awaited = En esta versión alguien pidió cambios. Cámbiala primero: toca el número de una noticia en el tablero, o ✏️ Editar para enviar todo el texto de nuevo.
error-published-before = Este texto ya está publicado como boletín { $number }. No ha cambiado nada.

error-no-such-draft = Este borrador no existe.
error-not-your-draft = Este borrador es de otra persona.
error-own-draft = Este borrador es tuyo, así que debe decidir otra persona.
error-already-submitted = Este borrador ya está en revisión. No ha cambiado nada.
error-already-decided = Esto ya está decidido. No ha cambiado nada.
error-newer-revision = Hay una versión más nueva de este borrador. No ha cambiado nada.
error-text-changed = Lo que se enviaría ya no es lo que mostraba la ficha. No se envió nada; quien lo escribió debe enviarlo a revisión otra vez.
error-no-question = Esta pregunta ya está cerrada, o era para otra persona.
error-reason-missing = Escribe un motivo, por favor, para que lo sepa quien escribió el texto.
error-reason-too-long = Este motivo es demasiado largo; caben { $limit } caracteres como máximo.

error-no-such-bulletin = No hay ningún boletín { $number }.
error-bulletin-cancelled = El boletín { $number } ya está cancelado.
error-bulletin-through = Del boletín { $number } no queda nada por enviar.
error-already-paused = Este boletín ya está en pausa.
error-not-paused = Este boletín no está en pausa.
error-not-frozen = No hay nada congelado.
error-thaw-overtaken = Todo se congeló después de que enviaras esto, o en el mismo segundo, así que sigue congelado. Si puede continuar, escribe /thaw otra vez.
error-freeze-lifted = Desde que enviaste esto, todo se congeló y volvió a ponerse en marcha. No ha cambiado nada; si hay que detenerlo, escribe /freeze otra vez.
error-thaw-needs-another = Ya lo pediste. Ahora tiene que escribir /thaw otra persona que administre o revise.
error-thaw-needs-admin = La base de datos es antigua, así que sobre lo que espera en ella decide quien administra.
error-frozen-by-member = Además, alguien de la mesa lo ha congelado todo. Dos personas deben escribir /thaw, y una de ellas ha de administrar.
error-unknown-front = No conozco el frente «{ $found }».
error-unknown-date = No puedo leer «{ $found }» como un día. Escríbelo así: 2024-12-06, o 6 dic
error-empty-search = ¿Qué busco? Escríbelo así: /search manbij. También puedes escribir "palabras exactas", -sin, frente:sur, lugar:kobane, actor:fds, desde:3d, es:confirmado.
error-question-too-long = Es largo para una pregunta. Pregunta con pocas palabras, { $limit } caracteres como máximo.
error-not-subscribed = Aquí ya no hay ninguna suscripción. /subscribe crea una.
error-being-edited = { $tag } está trabajando en este borrador ahora mismo. No se ha cambiado nada. Inténtalo de nuevo después de las { $until }.
error-being-edited-sent = { $tag } está trabajando en este borrador ahora mismo. No se ha cambiado nada. Lo que has enviado no se pierde: puedes volver a enviarlo después de las { $until }.

# Noticias que se comparten desde cualquier chat, y preguntas a la redacción.

# Modo en línea, texto sin formato: el título de una noticia, y lo que se ve cuando no hay nada.
inline-title = { $confidence }: { $words }
inline-none = No encontré nada. Pregunta al bot

command-ask = Pregunta a quienes escriben los boletines, por ejemplo /ask ¿Está abierto el camino a Manbij?
command-questions = Preguntas de lectores que esperan respuesta
command-answer = Responde a un lector, por ejemplo /answer 12 y el texto
record-act-answer = respuesta a un lector
record-act-close = pregunta cerrada

# Lo que oye quien pregunta.
ask-how = ¿Qué quieres saber? Escríbelo así: /ask ¿Está abierto el camino a Manbij? Quienes escriben los boletines reciben tus palabras, no tu nombre.
ask-kept = 📮 La <b>pregunta { $number }</b> ya la tienen quienes escriben los boletines. Ven tus palabras, no quién eres. Si responden, la respuesta llega aquí.
ask-left =
    { $count ->
        [0] Era la última por hoy.
        [one] Hoy puedes hacer una más.
        [many] Hoy puedes hacer { $count } más.
       *[other] Hoy puedes hacer { $count } más.
    }
question-answered =
    📬 Preguntaste: «{ $words }»
    La respuesta:
question-closed = Tu pregunta { $number } se cerró sin respuesta. Ya he olvidado que vino de aquí.
question-lapsed = Nadie respondió a tu pregunta { $number } en { $days } días. La he borrado. Puedes volver a preguntar con /ask.
error-ask-too-long = Es demasiado largo para una pregunta. Que no pase de { $limit } caracteres, por favor.
error-ask-none = Ahora no se reciben preguntas. Quizá te sirvan /search y /front.
error-ask-limit = Ya has preguntado todo lo que se puede en un día ({ $limit }). Vuelve a preguntar mañana, por favor.
error-ask-full = Ahora esperan muchísimas preguntas. Vuelve a preguntar en un día o dos, por favor.

# El mensaje de la redacción sobre una pregunta. En los botones, sin formato.
question-card = ❓ <b>Pregunta { $number }</b> de un lector · { $language }
question-card-answered = ✅ <b>Respondida por { $tag }:</b>
question-card-closed = ✖ <b>Cerrada por { $tag }</b>, sin respuesta.
question-card-lapsed = ⌛ Nadie respondió a tiempo. La pregunta está borrada.
question-card-drafted = 📝 De ella se hizo el borrador { $draft }.
question-button-answer = ✍️ Responder
question-button-answer-one = ✍️ Responder a la { $number }
question-button-close = ✖ Cerrar
question-button-draft = 📰 Hacer un borrador
question-ask = ¿Cuál es la respuesta a la pregunta { $number }? Responde a este mensaje. Le llega enseguida a quien preguntó, sin tu nombre.
question-hint = La respuesta
question-told = 📬 La pregunta { $number } está respondida; quien preguntó recibe ahora tus palabras.
question-told-nobody = La pregunta { $number } está respondida, pero quien preguntó no quiere saber más. Aún puedes hacer un borrador.
question-toast-closed = La pregunta { $number } está cerrada.
question-drafted = El borrador { $draft } es tuyo y aún no se ha entregado. Está en nuestro chat privado: /drafts
questions-title =
    { $count ->
        [0] ❓ <b>No espera ninguna pregunta.</b> Todas están respondidas. 🌿
        [one] ❓ <b>Espera una pregunta</b>
        [many] ❓ <b>Esperan { $count } preguntas</b>, primero la más antigua
       *[other] ❓ <b>Esperan { $count } preguntas</b>, primero la más antigua
    }
questions-line =
    <b>{ $number }.</b> { $words }
answer-how = ¿Qué pregunta, y cuál es la respuesta? Escríbelo así: /answer 12 El camino vuelve a estar abierto. /questions muestra las que esperan.
error-answer-number = «{ $found }» no es el número de una pregunta. Escríbelo así: /answer 12 El camino vuelve a estar abierto.
error-answer-empty = Esta respuesta no tiene palabras. Escríbelo así: /answer { $number } El camino vuelve a estar abierto.
error-answer-too-long = Es demasiado largo para un mensaje. Que la respuesta no pase de { $limit } caracteres, por favor.
error-no-such-question = No hay pregunta { $number }, o ya está olvidada.
error-question-settled = La pregunta { $number } ya se respondió o se cerró.
error-question-unanswered = La pregunta { $number } no tiene respuesta, así que no hay de qué hacer un borrador.
error-question-drafted = Otra persona ya hizo de ella el borrador { $draft }.
error-question-frozen = Todo lo que va a los lectores está congelado, también las respuestas. La pregunta espera hasta que se levante.

# El título sobre una pregunta y su respuesta en un boletín.
question-section = Preguntas de lectores

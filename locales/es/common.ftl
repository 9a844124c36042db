# Primeros pasos, ayuda, integrantes: lo que no es redactar, revisar ni leer.

start-reader =
    👋 <b>¡Hola!</b> Somos un colectivo de gente voluntaria. Cada día contamos qué pasa en cada frente, cuánta certeza tenemos y qué es solo rumor.

    Puedes recibir nuestros boletines o simplemente preguntar: escribe el nombre de un frente o de un lugar.
start-privacy = <i>Qué guardamos: si nos sigues, el número de este chat y lo que elijas. /privacy lo muestra, /unsubscribe lo borra. No guardamos lo que preguntas. Los chats con bots no están cifrados de extremo a extremo, así que Telegram podría leerlos.</i>
start-member = Hola, <b>{ $tag }</b>, qué gusto verte. Tu función aquí: { $role }. /help te muestra lo que puedes hacer.
start-button-follow = 🔔 Seguir todo
start-button-latest = 📰 Leer lo último

# La función, no la persona: así no hace falta género.
role-admin = administración
role-reviewer = revisión
role-author = redacción
role-translator = traducción

joined-admin = 🤝 ¡Te damos la bienvenida! Desde ahora estás en <b>administración</b>, y la mesa te conoce como <b>{ $tag }</b>. Recibirás borradores para revisar; /help muestra el resto.
joined-reviewer = 🤝 ¡Te damos la bienvenida! Desde ahora estás en <b>revisión</b>, y la mesa te conoce como <b>{ $tag }</b>. Aquí recibirás los borradores para revisar.
joined-author = 🤝 ¡Te damos la bienvenida! Desde ahora estás en <b>redacción</b>, y la mesa te conoce como <b>{ $tag }</b>. Solo tienes que enviarme tu texto: haré un borrador y te mostraré cómo lo he entendido.
joined-translator = 🤝 ¡Te damos la bienvenida! Desde ahora estás en <b>traducción</b>, y la mesa te conoce como <b>{ $tag }</b>.

help-title = <b>Lo que puedes hacer aquí</b>
help-desk = <b>Para la mesa</b>
help-end-reader = O simplemente escribe una palabra: basta el nombre de un frente o de un lugar.
help-end-author = Para escribir una actualización, solo envíame el texto.

# Una línea cada una, también para el menú de Telegram: sin formato.
command-start = Quiénes somos
command-help = Lo que puedes hacer aquí
command-latest = El boletín más reciente
command-front = Noticias de un frente, por ejemplo /front sur
command-search = Buscar en todos los boletines, por ejemplo /search manbij
command-on = Noticias de un día, por ejemplo /on 6 dic
command-item = Una afirmación y en qué quedó, por ejemplo /item 2024-12-06/S3
command-corrections = Lo que corregimos, aclaramos o retiramos
command-subscribe = Recibir aquí los boletines, y elegir cuáles y cuándo
command-unsubscribe = Dejar de recibirlos; lo olvida todo al momento
command-alert = Recibir aviso al momento, como /alert Manbij
command-privacy = Qué se guarda sobre ti, y cómo borrarlo
command-language = Elegir tu idioma
command-whoami = Tu número y tu función
command-cancel = Cerrar la pregunta que te hice
command-draft = Escribir una actualización o ver tus borradores
command-drafts = Tus borradores y lo que se apartó
command-practice = Prueba la mesa: no se envía nada
command-at = Cuándo sale un borrador, por ejemplo /at 18:30
command-queue = Borradores que esperan revisión
command-freeze = Detener todo lo que se envía a quienes nos leen
command-thaw = Dejar que siga; hacen falta dos personas
command-members = Quiénes forman la mesa
command-invite = Invitar a alguien, por ejemplo /invite author
command-remove = Terminar una participación, por ejemplo /remove K7P
command-desk = En un grupo: enviar allí las fichas de revisión

language-ask = ¿En qué idioma quieres que hable?
language-chosen = Desde ahora hablo tu idioma: <b>{ $language }</b>.

whoami-reader = Tu número es <code>{ $id }</code>. Lees los boletines; no formas parte de la mesa.
whoami-member = Tu número es <code>{ $id }</code>. Tu función: { $role }. La mesa te conoce como <b>{ $tag }</b>.

cancel-done = De acuerdo, ya no espero esa respuesta. No ha cambiado nada.
cancel-nothing = No había ninguna pregunta abierta.

unknown-command = No conozco esa orden. /help muestra las que conozco.

members-title = <b>{ $count ->
        [one] Una persona en la mesa
       *[other] { $count } personas en la mesa
    }</b>
members-line = <b>{ $tag }</b> – { $role }

invite-ask = ¿Para qué función quieres invitar? El enlace servirá una vez, durante 72 horas.
invite-link = Una invitación (función: <b>{ $role }</b>). La mesa conocerá a esta persona como <b>{ $tag }</b>. Sirve una vez, hasta el { $expires }. Pásala en privado: quien la abra primero entra en la mesa.

remove-how = ¿Quién deja la mesa? Escribe su etiqueta después de la orden; /members muestra las etiquetas.
remove-ask = ¿Terminar la participación de <b>{ $tag }</b> (función: { $role })? Tiene efecto de inmediato.
remove-button = Sí, quitar a { $tag }
remove-done = <b>{ $tag }</b> ya no forma parte de la mesa.

desk-set = Desde ahora las fichas de revisión llegan a este grupo. Todo el grupo puede leerlas; solo quien revisa puede decidir.

# Entre los nombres de una lista.
list-comma = { ", " }

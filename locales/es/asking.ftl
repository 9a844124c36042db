# Lo que preguntan quienes leen: un frente, un lugar, un día, rumores, el glosario; enlaces; palabras sueltas.

command-place = Noticias de un lugar, por ejemplo /place Manbij
command-glossary = Quién es quién, por ejemplo /glossary SNA

# Debajo de una noticia: en qué boletín está, y su nombre.
asking-source = boletín { $number } · { $id }
asking-share = 🔗 Compartir esta respuesta

# Detrás del título de un frente o lugar.
asking-before = antes del { $day }
asking-confirmed = solo lo confirmado
asking-button-before = ⏪ Antes del { $day }
asking-button-newest = ⏫ Lo más nuevo
asking-button-confirmed = ✔ Solo lo confirmado
asking-button-all = ☰ Todo
front-none-confirmed = De aquí no hay nada confirmado todavía.

place-ask = ¿Qué lugar? Escríbelo así: /place Manbij. Estos están en las noticias:
place-title = 📍 <b>{ $place }</b>
place-title-guessed = 📍 <b>{ $place }</b> (así he entendido «{ $found }»)
place-none = Todavía no hay nada sobre este lugar.
place-unknown = No conozco ningún lugar «{ $found }». ¿Quizá con otra grafía? También puedo buscar la palabra.
place-meant = No conozco ningún lugar «{ $found }». ¿Te refieres a uno de estos?
asking-button-search = 🔍 Buscar «{ $words }»
asking-button-place = 📍 { $place }, día a día

# Un día, y los más cercanos con noticias.
day-button-before = ‹ { $day }
day-button-after = { $day } ›

glossary-ask = 📖 <b>Quién es quién</b>: fuerzas, partidos y personas en las noticias. Toca una entrada, o escribe /glossary SNA
glossary-also = <i>También: { $names }</i>
glossary-unknown = No tengo ninguna entrada «{ $found }». Estas son las que tengo:
glossary-meant = No tengo ninguna entrada «{ $found }». ¿Te refieres a una de estas?
glossary-button-news = 🔍 Noticias sobre { $name }
glossary-button-all = 📖 Todas las entradas

# Los rumores como los ven quienes leen.
rumoured-open =
    { $count ->
        [0] ❓ <b>No hay rumores abiertos.</b> Todo lo que publicamos como rumor está aclarado. 🌿
        [one] ❓ <b>Un rumor abierto.</b> Nadie ha podido comprobarlo todavía.
       *[other] ❓ <b>{ $count } rumores abiertos</b>, primero los más nuevos. Nadie ha podido comprobarlos todavía.
    }
rumoured-source = { $age } · boletín { $number } · { $id }
rumoured-settled = 🔎 <b>Qué fue de los rumores anteriores</b>, primero lo más nuevo
rumoured-settled-none = 🔎 Todavía no se ha aclarado ningún rumor.
rumoured-settled-source = { $day } · boletín { $number } · { $id }
rumoured-button-open = ❓ Rumores abiertos
rumoured-button-settled = 🔎 Qué fue de los anteriores
rumoured-button-readers = 👀 Lo que ve el público
rumoured-button-desk = 🗂 La lista de la redacción

# Enlaces que llevan aquí.
link-broken = Este enlace no está completo: algo se cortó o se cambió. Pídelo otra vez, elige aquí, o escribe simplemente lo que buscas.
link-no-bulletin = El enlace lleva al boletín { $number }, que no existe. Quizá haya una cifra equivocada. El más nuevo está aquí:
link-unknown = El enlace lleva a un lugar o un frente que (ya) no conozco. Elige aquí, o escribe simplemente lo que buscas.

# A miembros, debajo de la respuesta a un mensaje que quizá era una noticia.
plain-button-update = 📝 Es una noticia
error-plain-gone = Ya no puedo ver ese mensaje. Envíame el texto otra vez, con un guion o una fecha delante.

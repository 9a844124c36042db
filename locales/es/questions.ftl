# Noticias que se comparten desde cualquier chat, y preguntas a la redacción.

# Modo en línea, texto sin formato: el título de una noticia, y lo que se ve cuando no hay nada.
inline-title = { $confidence }: { $words }
inline-none = No encontré nada. Pregunta al bot

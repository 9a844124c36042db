# El lado de quien lee: respuestas, sus páginas, seguir los boletines.

front-ask = ¿Qué frente?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (así he entendido «{ $found }»)
front-none = Todavía no hay noticias de aquí.
search-title = 🔍 <code>{ $words }</code>
day-title = 🗓 <b>{ $day }</b>
day-none = No publicamos nada sobre este día.
day-ask = ¿Qué día? Escríbelo así: /on 2024-12-06, o /on 6 dic
latest-none = Todavía no hay ningún boletín. Con /subscribe recibirás el primero.
latest-taken-back = No hay ningún boletín que mostrar: lo que se publicó se ha retirado. Con /subscribe recibirás el próximo.
reading-text-only = Solo puedo leer palabras. Escribe el nombre de un frente o de un lugar, o /help.

# Cuáles de cuántos se muestran, por ejemplo "6–10 de 23".
page-place-one = { $last } de { $total }
page-place = { $first }–{ $last } de { $total }
# De lo más nuevo a lo más antiguo, y de vuelta.
page-earlier = « Más antiguo
page-later = Más nuevo »
# Dentro de un día o de un boletín, del principio al final.
page-back = ‹ Atrás
page-on = Seguir ›

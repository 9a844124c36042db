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

follow-new = 🔔 <b>Hecho.</b> Los boletines nuevos llegarán en cuanto se publiquen.
follow-known = 🔔 La <b>suscripción</b> ya existe.
follow-all = Recibes <b>todo</b>. Toca un frente para recibir solo ese, y lo que concierne a todo el mundo.
follow-some = Recibes <b>{ $fronts }</b>, y lo que concierne a todo el mundo. Toca un frente para añadirlo o quitarlo.
follow-button-all = Todo
follow-button-leave = 🔕 Cancelar la suscripción
follow-left = 🔕 Suscripción cancelada. La suscripción y los frentes elegidos quedan borrados.
follow-was-not = Aquí no hay ninguna suscripción, así que no hay nada que cancelar.

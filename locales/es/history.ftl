# Mirar atrás: una afirmación con su historia, y lo que se cambió después de publicarse.

history-ask = ¿Qué afirmación? Escribe su nombre, por ejemplo /item 2024-12-06/S3. Está debajo de cada afirmación en mis respuestas.

# La primera línea. $id es el nombre de la afirmación, $number el de su boletín.
history-title = { $id } · { $day } · boletín { $number }
history-confidence = Certeza: <b>{ $confidence }</b>
history-gone = 🗑 Se quitó del boletín y ya no vale.
history-hushed = 🚫 El boletín fue retirado, así que sus palabras ya no se muestran. Por favor, no las difundas.
history-heading = <b>Historia</b>

# Un suceso cada una. $version cuenta los cambios de un boletín.
history-published = 📰 <b>{ $time }</b> · publicado en el boletín { $number }
history-archived = 📰 <b>{ $day }</b> · en el boletín { $number }, de nuestro archivo
history-confidence-then = Entonces: <b>{ $confidence }</b>
history-change = { $sign } <b>{ $time }</b> · cambio { $version } del boletín { $number }
history-taken-back = 🚫 <b>{ $time }</b> · el boletín { $number } fue retirado

# Debajo de un suceso.
history-reason = <i>{ $reason }</i>
history-because = Por lo que dice el boletín { $number }.
history-turned = De <b>{ $before }</b> a <b>{ $after }</b>
history-was = Antes: { $words }
history-is = Desde entonces: { $words }
history-added = Añadido: { $words }
history-out = Quitado: { $words }
history-back = Puesto de nuevo: { $words }
history-sources = Cambiaron sus fuentes.
history-files = Cambiaron sus fotos o archivos.

# Debajo del último suceso. $id es el nombre de otra afirmación.
history-settles = Dice en qué quedó { $id }
history-settled = En qué quedó: { $id }
history-unchanged = Nada ha cambiado desde entonces.

history-button-bulletin = 📰 Boletín { $number }
history-button-changes = 🕓 Cambios en { $number }

corrections-title = <b>Lo que cambiamos después de publicarlo</b>
corrections-none = No hemos cambiado ni retirado nada después de publicarlo.
corrections-day = <b>{ $day }</b>
corrections-line = { $sign } { $time } · <b>boletín { $number }</b>: { $reason }
# En lugar del motivo, una vez retirado el boletín.
corrections-hushed = ya no se muestra, porque el boletín fue retirado

corrections-of = <b>Lo que cambiamos en el boletín { $number } · { $day }</b>
corrections-of-none = El boletín { $number } ({ $day }) está como se publicó. No se cambió nada en él.
corrections-head = { $sign } <b>{ $time }</b>
# Una afirmación que un cambio tocó.
corrections-turned = – { $id }: de <b>{ $before }</b> a <b>{ $after }</b>
corrections-reworded = – { $id } dice ahora: { $words }
corrections-added = – { $id } se añadió: { $words }
corrections-out = – { $id } se quitó: { $words }
corrections-besides = – { $id }: cambiaron fuentes o archivos
corrections-more = { $count ->
        [one] … y una afirmación más
       *[other] … y { $count } afirmaciones más
    }

error-item-how = No puedo leer «{ $found }» como el nombre de una afirmación. Escríbelo así: /item 2024-12-06/S3
error-item-without-day = ¿De qué día es { $item }? Escríbelo así: /item 2024-12-06/{ $item }
error-item-nothing-yet = Todavía no se ha publicado nada.
error-item-no-day = No publicamos nada sobre el { $day }. El día más cercano es { $nearest }: /on { $nearest } lo muestra.
error-item-no-number = No hay ninguna { $item }. La última de ese día es { $last }.
error-item-other-letter = No hay ninguna { $item }. /on { $day } muestra lo que hay de ese día.
error-corrections-how = «{ $found }» no es el número de un boletín. Escríbelo así: /corrections 12

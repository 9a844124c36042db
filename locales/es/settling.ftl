# En qué quedó lo publicado: rumores abiertos, lo que se resuelve, lo que se cuenta a quienes nos leen
# y los boletines que se retiran.

command-rumours = Rumores abiertos, y qué fue de los anteriores
command-settle = Decir en qué quedó una noticia, por ejemplo /settle 2024-12-06/S3
command-retract = Retirar un boletín, por ejemplo /retract 12 y por qué

rumours-title-newest =
    { $count ->
        [0] 💬 <b>No hay rumores abiertos.</b> Todo lo que publicamos como tal está resuelto. 🌿
        [one] 💬 <b>Un rumor abierto</b>
       *[other] 💬 <b>{ $count } rumores abiertos</b>, primero los más recientes
    }
rumours-title-oldest =
    { $count ->
        [0] 💬 <b>No hay rumores abiertos.</b> Todo lo que publicamos como tal está resuelto. 🌿
        [one] 💬 <b>Un rumor abierto</b>
       *[other] 💬 <b>{ $count } rumores abiertos</b>, primero los más antiguos
    }
rumours-line =
    <b>{ $number }.</b> «{ $words }»
    { $place }
rumours-button-newest = ⏫ Más recientes
rumours-button-oldest = ⏬ Más antiguos
settle-place = { $id } · boletín { $number } · { $age }
settle-age =
    { $count ->
        [0] hoy
        [one] ayer
       *[other] hace { $count } días
    }

settle-button-confirmed = ✔ Confirmar
settle-button-denied = ✖ Desmentir
settle-button-unverifiable = ❔ No verificable
settle-button-stated = 📄 Lo afirmamos
settle-button-reported = 🗣 Según otros
settle-button-alleged = 🤷 Supuesto
settle-button-rumour = 💬 Un rumor
settle-button-scale = … Otro grado
settle-scale =
    «{ $words }»
    { $place }
    Consta como: <b>{ $now }</b>. ¿Y ahora?

settle-how = ¿Qué noticia, y en qué quedó? Escríbelo así: /settle 2024-12-06/S3, o /settle 2024-12-06/S3 confirmado. /rumours muestra lo que sigue abierto.
settle-ask = { $id } «{ $words }» pasa a: <b>{ $becomes }</b>. ¿Por qué? Tu frase la verán quienes nos leen.
settle-ask-source = En las líneas siguientes, lo que hay detrás: una fuente pública en cada una, o el código de una noticia nuestra, como 2024-12-06/S3.
settle-ask-source-too = Si hay algo público detrás, añádelo en las líneas siguientes: una fuente en cada una, o el código de una noticia nuestra.
settle-hint = Por qué, y luego la fuente
settle-submitted =
    { $count ->
        [0] Entregado como borrador { $draft }, una corrección del boletín { $number }. Ahora mismo nadie puede decidir: hace falta alguien de revisión que no sea quien lo escribió.
        [one] Entregado como borrador { $draft }, una corrección del boletín { $number }. Se ha avisado a una persona de revisión.
       *[other] Entregado como borrador { $draft }, una corrección del boletín { $number }. Se ha avisado a { $count } personas de revisión.
    }
settle-handed = El borrador { $draft } ya está entregado.
error-no-such-published-item = No hay ninguna noticia { $id }. Los códigos son así: 2024-12-06/S3
error-settle-without-day = ¿De qué día es { $item }? Escríbelo así: /settle 2024-12-06/{ $item }
error-item-taken-out = La noticia { $id } se quitó de su boletín con una corrección.
error-settle-step = No conozco «{ $found }». Hay: { $steps }.
error-settle-same = Ya consta así. No ha cambiado nada.
error-settle-changed = El boletín { $number } ha cambiado desde que viste esto. No ha cambiado nada; vuelve a abrir la noticia.
error-settle-source = Di qué hay detrás, por favor: una fuente en su propia línea, debajo del motivo, o el código de una noticia nuestra.
error-settle-reason = Escribe por qué en la primera línea, en una frase para quienes nos leen, con { $limit } caracteres como mucho.
error-settle-itself = Una noticia no puede ser su propia fuente.
error-settle-under-way = El borrador { $draft } ya cambia esta noticia. No ha cambiado nada.

settle-reason-confirmed = Confirmado por el boletín { $number } ({ $id })
settle-reason-denied = Desmentido por el boletín { $number } ({ $id })
settle-reason-unverifiable = En duda desde el boletín { $number } ({ $id })
settle-reason-stated = Afirmado por el boletín { $number } ({ $id })
settle-reason-reported = Según otras fuentes, ver el boletín { $number } ({ $id })
settle-reason-alleged = Supuesto, ver el boletín { $number } ({ $id })
settle-reason-rumour = Un rumor, ver el boletín { $number } ({ $id })
settle-skipped-retracted = El boletín { $number } se retiró entretanto, así que { $id } no ha cambiado allí.
settle-skipped-gone = { $id } se quitó del boletín { $number } entretanto, así que allí no ha cambiado nada.

card-settles = Lo que esto cambia en boletines anteriores
card-turns = En qué quedan noticias publicadas
card-settles-line = { $place }: «{ $words }» { $was } → <b>{ $becomes }</b>
card-settles-told =
    { $count ->
        [0] ningún chat la tiene
        [one] se avisará a un chat que la tiene
       *[other] se avisará a { $count } chats que la tienen
    }
card-settles-archive = es del archivo: solo lo verá quien pregunte
card-settles-same = ya consta así, no cambia nada
card-settles-gone = se quitó de su boletín, no cambia nada
card-settles-retracted = su boletín se retiró, no cambia nada
card-settles-unknown = esa noticia ya no existe, no cambia nada

outcome-confirmed = ✅ <b>Confirmado:</b> «{ $words }» ({ $id }, del boletín { $number }, { $age })
outcome-denied = ❌ <b>Desmentido:</b> «{ $words }» ({ $id }, del boletín { $number }, { $age })
outcome-unverifiable = ❔ <b>No se puede verificar:</b> «{ $words }» ({ $id }, del boletín { $number }, { $age })
outcome-stated = 📄 <b>Ahora lo afirmamos:</b> «{ $words }» ({ $id }, del boletín { $number }, { $age })
outcome-reported = 🗣 <b>Según otras fuentes:</b> «{ $words }» ({ $id }, del boletín { $number }, { $age })
outcome-alleged = 🤷 <b>Supuesto, no es seguro:</b> «{ $words }» ({ $id }, del boletín { $number }, { $age })
outcome-rumour = 💬 <b>Solo un rumor:</b> «{ $words }» ({ $id }, del boletín { $number }, { $age })

retract-button = ⛔ Retirar
retract-how = Para retirar un boletín, escribe su número y por qué, para quienes lo leyeron: /retract 12 Las cifras eran de otra ciudad.
retract-how-this = Para retirar el boletín { $number }, envía esto con tu motivo detrás, para quienes lo leyeron: <code>/retract { $number }</code>
retract-ask =
    ⛔ <b>¿Retirar el boletín { $number }?</b>
    { $have ->
        [0] Todavía no lo tiene nadie.
        [one] Lo tiene un chat.
       *[other] Lo tienen { $have } chats.
    } { $wait ->
        [0] {""}
        [one] Un chat lo espera, y no recibirá nada.
       *[other] { $wait } chats lo esperan, y no recibirán nada.
    }
    Se leerá: «{ $reason }»
    Con el aviso, cada copia dirá que se retiró. Si se borra donde se puede, desaparecen los mensajes de los dos últimos días; los anteriores se convierten en el aviso. No se puede deshacer.
retract-also =
    { $count ->
        [one] También se detiene un añadido o corrección.
       *[other] También se detienen { $count } añadidos y correcciones.
    }
retract-settled = Decía en qué quedó { $items }. Eso sigue como está; si no era así, dilo con /settle.
retract-button-notice = 📝 Aviso en su lugar
retract-button-delete = 🗑 Borrar donde se pueda
retract-button-no = No, dejarlo
retract-left = De acuerdo: el boletín { $number } se queda como está.
retract-done = ⛔ El boletín { $number } está retirado. No sale nada más de él.
retract-nobody = No se envió a nadie; quien pregunte por él verá el aviso.
retract-told = ⛔ { $tag } ha retirado el boletín { $number }: «{ $reason }»
retract-addition-off = ⛔ El añadido al boletín { $number } no saldrá: { $tag } ha retirado ese boletín.
card-retracted = ⛔ <b>El boletín { $number } se retiró</b> ({ $tag }), así que no hay nada que corregir: { $reason }
verdict-retracted = ⛔ El borrador { $draft } se aparta: { $tag } ha retirado el boletín { $number }: «{ $reason }»
error-retract-reason = Di por qué, por favor, para quienes lo leyeron. Escríbelo así: /retract { $number } Las cifras eran de otra ciudad.
error-retract-long = Este motivo es demasiado largo para un aviso; caben { $limit } caracteres como mucho.
error-retract-number = «{ $found }» no es el número de un boletín. Escríbelo así: /retract 12 y por qué
error-retract-old = Esta pregunta tiene más de diez minutos o ya está respondida. No ha cambiado nada; pregunta otra vez con /retract.
error-retract-others = Solo puede responder quien preguntó.

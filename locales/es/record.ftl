# El registro de lo que hacen los miembros, y los actos que piden una segunda persona.
record-title = 📒 <b>El registro</b>
record-empty = Aún no hay nada en el registro.
record-day = <b>{ $day }</b>
record-line = { $time } { $who } · { $what } <i>#{ $entry }</i>
record-line-refused = { $time } ⛔ { $who } · { $what } · rechazado: <code>{ $code }</code> <i>#{ $entry }</i>
record-stranger = desconocido { $name }
record-button-older = Anteriores ▸
record-button-newer = ◂ Recientes
record-subject-draft = borrador { $id }
record-subject-bulletin = boletín { $id }
record-subject-item = noticia { $id }
record-subject-member = miembro { $id }
record-subject-chat = chat { $id }
record-subject-button = «{ $id }»
record-subject-count = { $id } en total
record-head =
    📒 El registro tiene { $count } entradas. Su sello de hoy:

    <code>{ $head }</code>

    Deja este mensaje aquí: si se cortaran entradas del final, lo demuestra.
command-audit = Qué hicieron los miembros y qué se les negó

# Actos, como los enumera el registro: hechos o rechazados.
record-act-command = orden
record-act-press = botón
record-act-reply = mensaje
record-act-strangers = rechazos a desconocidos, sin enumerar
record-act-join = ingreso
record-act-invite = invitación
record-act-remove = baja
record-act-first-admin = primer admin
record-act-set-desk = grupo de la redacción
record-act-write = texto nuevo
record-act-revise = texto cambiado
record-act-edit = borrador cambiado
record-act-undo = deshacer
record-act-note = nota
record-act-ask = pregunta abierta
record-act-share = compartir
record-act-reopen = retomado
record-act-withdraw = retirada
record-act-dismiss = consejo descartado
record-act-drop-text = texto guardado descartado
record-act-submit = envío a revisión
record-act-card = ficha de revisión mostrada
record-act-claim = asumido
record-act-release = liberado
record-act-approve = aprobación
record-act-take-back = aprobación retirada
record-act-request-changes = cambios pedidos
record-act-reject = rechazo
record-act-comment = comentario
record-act-schedule = hora fijada
record-act-hold = retenido
record-act-publish = publicación
record-act-import = importación
record-act-correct = corrección
record-act-settle = rumor resuelto
record-act-retract = retractación
record-act-pause = pausa
record-act-resume = reanudación
record-act-cancel = cancelación
record-act-retry = reintento
record-act-freeze = congelación
record-act-thaw = descongelación
record-act-send-old = cola antigua enviada
record-act-cancel-old = cola antigua cancelada
record-act-wish = segunda persona pedida
record-act-confirm = palabra de la segunda persona
record-act-grant = rol concedido
record-act-drop-chat = chat eliminado
record-act-export = archivo exportado

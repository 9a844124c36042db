# La revisión: lo que puede estar mal en un borrador y lo que un toque puede arreglar.

proof-button-count =
    { $count ->
        [0] 🔎 Sin avisos
        [one] 🔎 1 aviso
       *[other] 🔎 { $count } avisos
    }
proof-button = { $number } · { $label }
proof-button-edit = ✏️ Editar
proof-button-source = 🔗 Añadir fuente
proof-button-leave = Dejarlo
proof-button-repeats = Lo mismo
proof-button-back = ‹ Volver al tablero

proof-title =
    { $count ->
        [0] 🔎 <b>Borrador { $draft }</b>: nada que señalar. 🌿
        [one] 🔎 <b>Borrador { $draft }</b>: un aviso. Tú decides; nada cambia por sí solo.
       *[other] 🔎 <b>Borrador { $draft }</b>: { $count } avisos. Tú decides; nada cambia por sí solo.
    }
proof-numbered = <b>{ $number }.</b> { $hint }
proof-line = • { $hint }
proof-line-left = • { $hint } <i>(así lo dejó quien lo escribió)</i>
proof-more =
    { $count ->
        [one] … y uno más, cuando estos estén resueltos.
       *[other] … y { $count } más, cuando estos estén resueltos.
    }

proof-about = boletín { $number }, { $day } · { $id }
proof-today = hoy
proof-yesterday = ayer
proof-rumour-outside = Un rumor entre las noticias: «{ $found }»
proof-unsourced = «Confirmado», pero no se nombra ninguna fuente: «{ $found }»
proof-figures = El último boletín sobre este lugar decía «{ $meant }» ({ $about }). Aquí pone «{ $found }». ¿Cuál es el dato correcto?
proof-repeated = Ya se contó en el { $about }: «{ $found }»
proof-named = «{ $found }» nombra el { $about }: «{ $meant }» ¿En qué queda aquello?
proof-near = «{ $found }» se parece al { $about }: «{ $meant }» ¿Lo confirma, lo desmiente o lo contradice? Lo anterior cambia cuando esto se publique.
proof-other-day = El borrador lleva la fecha { $found }. Hoy es { $meant }.
proof-no-disclaimer = En ningún sitio dice que podemos equivocarnos. Falta nuestra frase de siempre.
proof-open-rumour = Publicamos esto como rumor ({ $about }): «{ $found }» ¿En qué quedó?
proof-hidden-link = No se ve adónde lleva «{ $found }»: { $meant }
proof-direction-marks = Hay marcas ocultas ({ $meant }) que pueden girar u ocultar letras: «{ $found }»
proof-mixed-scripts = «{ $found }» mezcla letras de dos alfabetos. Seguramente es «{ $meant }».
proof-mixed-scripts-unsure = «{ $found }» mezcla letras de dos alfabetos. Vuelve a escribirlo, por favor.
proof-spelling = «{ $found }» parece un error al escribir. Aquí escribimos «{ $meant }».
proof-abbreviation = No todo el mundo conoce { $found }. Significa: { $meant }
proof-unexplained = No sé qué significa { $found }, y quizá quien lee tampoco. Añade unas palabras la primera vez que aparece.
proof-long = Ocupará { $found } mensajes. Mucha gente lee solo el primero.

proof-fix-rumour-outside = 💬 A los rumores
proof-fix-unsourced = 📄 No «confirmado»
proof-fix-repeated = 🗑 Quitarlo
proof-fix-other-day = 📅 Hoy
proof-fix-no-disclaimer = ℹ️ Añadirla
proof-fix-hidden-link = 🔗 Mostrar dirección
proof-fix-direction-marks = 🧹 Quitarlas
proof-fix-mixed-scripts = 🔤 Corregir
proof-fix-spelling = 🔤 Corregir
proof-fix-abbreviation = 📖 Explicarlo
proof-fix-confirm = ✔ Confirmar
proof-fix-deny = ✖ Desmentir
proof-fix-unverifiable = ❔ No verificable
proof-fix-contradict = ⚡ Contradecir

proof-done = Hecho, en una versión nueva. Deshacer, en el tablero, lo devuelve.
proof-left = De acuerdo, se queda como está.
error-advice-gone = Este aviso es de una versión anterior. No ha cambiado nada; vuelve a abrir los avisos.

proof-standing-disclaimer = No somos un servicio de inteligencia. Comprobamos lo que podemos, pero podemos equivocarnos.
proof-heading-rumours = Rumores
proof-heading-settled = Aclarado

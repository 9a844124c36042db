# La lista de borradores, compartir, lo que se ha apartado, textos que llegaron tarde.

outline-shared = <i>Así lo he entendido. Quien escribe borradores puede abrirlo y cambiarlo en /drafts. Para escribir más en él, toca ➕ Añadir.</i>

shelf-own = Tus borradores
shelf-shared = Compartidos por otras personas
shelf-nothing = No tienes borradores abiertos. Envíame un texto y haré uno.
shelf-headline = <b>{ $draft }</b> · { $day } · { $kind }
shelf-kind-daily = actualización diaria
shelf-kind-flash = ⚡ urgente
shelf-kind-analysis = análisis
shelf-by = de { $tag }
shelf-practice = 🎓 práctica
shelf-is-shared = 🤝 compartido
shelf-editing = ✏️ { $tag } lo está editando
shelf-busy = ✏️ { $tag } lo está editando, al menos hasta las { $until }.

shelf-aside =
    { $days ->
        [one] 🗂 <b>Apartados</b>, se guardan un día
        [many] 🗂 <b>Apartados</b>, se guardan { $days } días
       *[other] 🗂 <b>Apartados</b>, se guardan { $days } días
    }
shelf-nothing-aside =
    { $days ->
        [one] 🗂 No se ha rechazado ni retirado nada en el último día.
        [many] 🗂 No se ha rechazado ni retirado nada en los últimos { $days } días.
       *[other] 🗂 No se ha rechazado ni retirado nada en los últimos { $days } días.
    }
shelf-rejected = de { $tag } · ⛔ rechazado por { $by } { $age }
shelf-withdrawn = de { $tag } · 📥 retirado { $age }
shelf-reason = Por qué: <i>{ $reason }</i>
shelf-reopened = El borrador { $draft } es tuyo ahora. Cámbialo y vuelve a enviarlo a revisión.
shelf-taken-up = 🔁 <b>{ $tag }</b> ha retomado el borrador { $draft } y sigue con él. Como escribiste en él, no te pediremos que decidas.
shelf-expired =
    { $days ->
        [one] 🗂 Nadie ha tocado tu borrador { $draft } en un día, así que lo he apartado. Está en /drafts y puedes retomarlo.
        [many] 🗂 Nadie ha tocado tu borrador { $draft } en { $days } días, así que lo he apartado. Está en /drafts y puedes retomarlo durante otros tantos.
       *[other] 🗂 Nadie ha tocado tu borrador { $draft } en { $days } días, así que lo he apartado. Está en /drafts y puedes retomarlo durante otros tantos.
    }

# Respuestas breves sobre el chat: sin formato.
shelf-shared-now = Ahora quien escribe borradores puede abrir este en /drafts y cambiarlo.
shelf-own-now = Ahora solo tú puedes abrir este borrador.
shelf-closed = 🔒 El borrador { $draft } ya no está compartido contigo.

shelf-kept-for-you = 📝 <b>Tu texto no se ha perdido.</b> Lo he guardado. ¿Lo pongo en lugar de lo que hay ahora?
shelf-kept-to-add = 📝 <b>Tu texto no se ha perdido.</b> Lo he guardado. ¿Lo añado al borrador en cuanto esté libre?
shelf-kept-edited = 📝 <b>Tu cambio no se ha perdido.</b> Lo he guardado. ¿Lo sigo en el borrador en cuanto esté libre?
shelf-kept-until-open = 📝 <b>Tu texto no se ha perdido.</b> Lo guardo en /drafts. Podrás usarlo si este borrador vuelve a abrirse para ti, o copiarlo de allí en uno nuevo.
shelf-kept-to-add-until-open = 📝 <b>Tu texto no se ha perdido.</b> Lo guardo en /drafts. Podrás usarlo si este borrador vuelve a abrirse para ti, o copiarlo de allí en uno nuevo. Lo que escribas ahora se guarda con él; para escribir otra cosa, envía antes /cancel.
shelf-some-kept =
    { $count ->
        [one] 📝 Un texto tuyo llegó tarde y espera tu respuesta.
        [many] 📝 { $count } textos tuyos llegaron tarde y esperan tu respuesta.
       *[other] 📝 { $count } textos tuyos llegaron tarde y esperan tu respuesta.
    }
shelf-kept-item = 📝 Escribiste esto para una noticia del borrador { $draft }, { $age }:
shelf-kept-whole = 📝 Escribiste esto como texto completo del borrador { $draft }, { $age }:
shelf-kept-items = 📝 Escribiste esto para añadirlo al borrador { $draft }, { $age }:
shelf-kept-edit = 📝 Editaste un mensaje del borrador { $draft }, { $age }. Debe decir:
shelf-present = Allí dice ahora:
shelf-item-gone = Esa noticia ya no está en el borrador.
shelf-no-kept = No hay ningún texto tuyo en espera.
shelf-used = ✅ Hecho. Tu texto está ahora en el borrador { $draft }.
shelf-used-toast = Tu texto está en su sitio.
shelf-dropped = 🗑 He descartado ese texto. El borrador queda como estaba.
shelf-dropped-toast = Descartado.

shelf-button-open = 📂 Borrador { $draft }
shelf-button-look = 👁 Borrador { $draft }
shelf-button-aside = 🗂 Apartados
shelf-button-kept =
    { $count ->
        [one] 📝 Texto guardado
        [many] 📝 Textos guardados ({ $count })
       *[other] 📝 Textos guardados ({ $count })
    }
shelf-button-earlier = ◀️ Atrás
shelf-button-later = ▶️ Más
shelf-button-back = ↩️ Borradores
shelf-button-back-aside = ↩️ Volver a lo apartado
shelf-button-read = 📄 Leerlo
shelf-button-reopen = 🔁 Retomar
shelf-button-share = 🤝 Compartir
shelf-button-own = 🔒 Solo yo
shelf-button-use = ✅ Usarlo
shelf-button-drop = 🗑 Descartar

# Por qué no se pudo hacer algo.
error-taken-up = { $tag } ya ha retomado este borrador. No ha cambiado nada.
error-aside-too-long =
    { $days ->
        [one] Lo apartado se guarda un día. Este borrador ya no existe.
        [many] Lo apartado se guarda { $days } días. Este borrador ya no existe.
       *[other] Lo apartado se guarda { $days } días. Este borrador ya no existe.
    }
error-practice-is-alone = Un borrador de práctica es solo tuyo; nadie más lo ve.
error-no-kept-text = Este texto ya no está en espera. No ha cambiado nada.
error-item-gone = Esa noticia ya no está en el borrador, así que tu texto sigue guardado. Abre el borrador para añadirla de nuevo.
error-edit-has-no-place = Tu cambio ya no tiene lugar en el borrador, así que sigue guardado. Abre el borrador y cámbialo allí.

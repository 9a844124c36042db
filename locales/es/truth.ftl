# What readers and the desk are told once a bulletin that is out has changed.

# Below the headline of a bulletin that was changed. $reason says what changed, in a member's words.
truth-mark-correction = ✏️ <b>Corregido</b> el { $time }: { $reason }
truth-mark-settlement = 🔎 <b>En qué quedó un rumor</b>, { $time }: { $reason }

# The last line of each message that may be read alone.
truth-changed = <i>Cambiado el { $time }</i>

# In place of a bulletin that was taken back.
truth-notice =
    🚫 <b>Boletín { $number } · { $day }</b>
    <b>Este boletín fue retirado</b> el { $time }.
    { $reason }
    Por favor, no lo difundas.

# In place of a message that cannot be deleted, though nothing is left for it to say.
truth-pointer = <i>El boletín { $number } cambió y ya no necesita este mensaje. Lee los de arriba.</i>
truth-pointer-taken-back = <i>El boletín { $number } fue retirado. Por favor, no lo difundas.</i>

# Correcting: the command, the buttons, the question.
command-correct = Corregir un boletín, por ejemplo /correct 12
correct-button-start = ✏️ Corregir el boletín { $number }
correct-button-say = 📣 Qué cambia
correct-button-take-in = 🔄 Incorporar los cambios
correct-ask = ¿Qué cambia en el boletín { $number }? Escribe una frase: irá encima de las noticias, para todos los que lo tienen.
correct-hint = Una frase para los lectores
correct-taken-in = La corrección parte ahora de lo que está publicado hoy. Donde las dos cambiaron lo mismo, queda lo tuyo; revísala, por favor.

# On the board of a correction.
outline-correction = ✏️ <b>Corrección del boletín { $number }</b>
outline-correction-says = 📣 A los lectores se les dirá: «{ $words }»
outline-correction-unsaid = 📣 Aún no se les dice a los lectores qué cambia. Toca «Qué cambia».
outline-correction-behind = ⚠️ <b>El boletín { $number } cambió desde que empezaste.</b> Toca «Incorporar los cambios» y sigue.
outline-correction-writing = <i>Cambia lo que estaba mal. Nadie más lo ve hasta que lo envíes a revisión.</i>
outline-correction-in-review = <i>En revisión. Si cambias algo, vuelve a estar en borrador y hay que enviarlo otra vez.</i>
outline-correction-approved = <i>Aprobada. Si cambias algo, vuelve a estar en borrador y hay que enviarla otra vez.</i>
outline-correction-scheduled = <i>Aprobada y programada. Si cambias algo, vuelve a estar en borrador y hay que enviarla otra vez.</i>
outline-correction-published = <i>El boletín { $number } está corregido. Gracias.</i>
outline-correction-rejected = <i>Rechazada. El boletín queda como está.</i>
outline-correction-withdrawn = <i>Retirada. No se cambió nada con ella.</i>

# On a review card, and what becomes of it.
card-correction = ✏️ Corrección del boletín { $number }: en qué se aparta de lo publicado
card-behind = ⚠️ <b>El boletín { $number } cambió desde que se empezó esta corrección.</b> Así no se puede aprobar; su autor puede incorporar los cambios.
card-corrected = ✅ <b>{ $tag }</b> lo aprobó; el boletín { $number } está corregido.
card-corrected-out = 📣 El <b>boletín { $number }</b> está corregido.
verdict-corrected = ✅ <b>{ $tag }</b> aprobó tu corrección (borrador { $draft }). Se están cambiando todas las copias del <b>boletín { $number }</b>. Gracias.
verdict-held-correction = ✅⏸ <b>{ $tag }</b> aprobó tu corrección (borrador { $draft }). La mesa todavía tiene que decir cuándo cambia el <b>boletín { $number }</b>. Gracias.
timing-out-correction = 📣 El <b>boletín { $number }</b> está corregido (borrador { $draft }).
# A short answer over the chat: no markup.
review-corrected = El boletín { $number } está corregido. Se están cambiando todas las copias.

# Where a line of what changed stands: in the sentence to readers.
changes-in-change = A los lectores:

# Why a correction cannot be. Also shown over the chat: no markup.
error-correct-how = ¿Qué boletín? Escríbelo así: /correct 12, o /correct 12 y qué cambia.
error-correction-unsaid = Diles a los lectores en una frase qué cambia. Toca «Qué cambia» en el tablero.
error-correction-too-long = Es demasiado largo para ir encima de las noticias; caben { $limit } caracteres como máximo.
error-correction-nothing = Nada de esto se aparta del boletín { $number } tal como está publicado. Cambia algo primero.
error-correction-day = Un boletín conserva su día, porque sus puntos llevan su nombre. Si el día del boletín { $number } está mal, retíralo y publícalo de nuevo.
error-correction-waits = Una corrección no puede guardar nada para más tarde. Quita la hora (⏳ No antes de), o publica ese punto como noticia aparte.
error-correction-behind = El boletín { $number } cambió desde que se empezó esta corrección, así que no se cambió nada. Su autor puede incorporar los cambios en el tablero y enviarla otra vez.
error-correction-current = Esta corrección ya parte de lo que está publicado. No se cambió nada.
error-taken-back = El boletín { $number } fue retirado, así que ya no se puede cambiar.
error-wrote-original = Escribiste el boletín { $number }, así que sobre su corrección tiene que decidir otra persona.

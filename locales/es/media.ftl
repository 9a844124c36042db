# Archivos que llegan con los mensajes, y mensajes que se editan.

# Llegó un archivo sin palabras: empieza un borrador. Lo que se envíe después se une a él.
media-waits = 📎 Guardo este archivo. Ahora envíame las palabras que van con él.

# Se dice una vez por borrador, con el primer documento.
media-document =
    ⚠️ <b>Un documento dice más de lo que muestra.</b> Quien lo recibe lo ve tal cual: su nombre y lo que lleva escondido, como el autor, el aparato o el lugar.
    Más seguro: envía la imagen como <b>foto</b>, o un PDF hecho de nuevo con un nombre cualquiera, y quita este:

media-not-taken = No puedo usar mensajes de voz, stickers, GIF ni cosas parecidas. Envíame palabras, una foto, un vídeo o un documento.
media-not-taken-words = Tomé las palabras. Los mensajes de voz, stickers, GIF y cosas parecidas no se guardan.
media-no-answer = Tomé las palabras como tu respuesta. El archivo no se guarda; envíalo otra vez en un mensaje aparte.

# En el tablero. $count es cuántos archivos tiene el borrador.
outline-files =
    { $count ->
        [one] 📎 un archivo
       *[other] 📎 { $count } archivos
    }

# Alguien de la mesa editó un mensaje que forma parte de un borrador. $draft es el número del borrador.
edited-taken-back = Tu edición cambió el borrador { $draft }, así que <b>ya no está en revisión</b>. Míralo abajo y envíalo de nuevo a revisión.
edited-unplaced =
    <b>No ha cambiado nada.</b> El borrador { $draft } ya no está como lo enviaste, y no sé dónde van tus palabras editadas.
    Abre el borrador y cámbialo allí, o envía las palabras nuevas en otro mensaje.
edited-published =
    <b>No ha cambiado nada.</b> El borrador { $draft } ya está publicado, y lo que ya se envió no sigue tu edición.
    Si algo está mal, avisa a quien revisa.
edited-settled = <b>No ha cambiado nada.</b> El borrador { $draft } fue rechazado o retirado. Para usar las palabras nuevas, envíalas en otro mensaje.

# El botón bajo un archivo, la respuesta breve a un toque, y a uno que llega tarde.
media-button-out = 🗑 Quitar
media-taken-out = Quitado. Las palabras se quedan.
error-no-such-file = Este archivo ya no está en el borrador.

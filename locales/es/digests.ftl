# Resúmenes y avisos, para quienes siguen.

digest-headline-daily = 🗞 <b>Tu resumen · { $day }</b>
digest-headline-weekly = 🗞 <b>Tu semana · { $day }</b>

digest-bulletin-daily = ▪️ <b>Boletín { $number } · { $day }</b>
digest-bulletin-flash = ⚡ <b>Urgente · Boletín { $number } · { $day }</b>
digest-bulletin-analysis = ▪️ <b>Análisis · Boletín { $number } · { $day }</b>

digest-since = <b>Cambios desde entonces</b>
digest-changed = { $sign } Boletín { $number }, { $time }: { $reason }

digest-part = <i>Resumen · { $part }</i>
digest-end-daily = <i>Cada día a las { $hour }. /subscribe lo cambia.</i>
digest-end-weekly = <i>Cada semana a las { $hour }. /subscribe lo cambia.</i>

digest-pointer = <i>Esta parte ya no hace falta: algo de este resumen fue cambiado o retirado. Lee los mensajes de arriba.</i>

digest-silence-daily = 🔕 <b>Por qué hay silencio:</b> en tres días no se publicó nada de lo que sigues. No publicamos nada en absoluto.
digest-silence-weekly = 🔕 <b>Por qué hay silencio:</b> en tres semanas no se publicó nada de lo que sigues. No publicamos nada en absoluto.
digest-silence-other-daily = 🔕 <b>Por qué hay silencio:</b> en tres días no hubo nada de lo que sigues. { $count ->
        [one] Un boletín trató
       *[other] { $count } boletines trataron
    } de otras cosas: /latest
digest-silence-other-weekly = 🔕 <b>Por qué hay silencio:</b> en tres semanas no hubo nada de lo que sigues. { $count ->
        [one] Un boletín trató
       *[other] { $count } boletines trataron
    } de otras cosas: /latest
digest-silence-end = Tu suscripción funciona. El próximo resumen llega cuando haya algo que contar. /subscribe muestra lo que sigues.

alert-headline = 🔔 <b>{ $words }</b>
alert-part = <i>Aviso · { $part }</i>
alert-end = <i>Pediste saberlo enseguida. /alert muestra tu lista.</i>

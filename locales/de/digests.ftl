# Überblicke und Stichwörter, für alle, die etwas abonniert haben.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

digest-headline-daily = 🗞 <b>Dein Überblick · { $day }</b>
digest-headline-weekly = 🗞 <b>Deine Woche · { $day }</b>

digest-bulletin-daily = ▪️ <b>Bulletin { $number } · { $day }</b>
digest-bulletin-flash = ⚡ <b>Eilmeldung · Bulletin { $number } · { $day }</b>
digest-bulletin-analysis = ▪️ <b>Analyse · Bulletin { $number } · { $day }</b>

digest-since = <b>Seither geändert</b>
digest-changed = { $sign } Bulletin { $number }, { $time }: { $reason }

digest-part = <i>Überblick · { $part }</i>
digest-end-daily = <i>Jeden Tag um { $hour } Uhr. Mit /subscribe kannst du das ändern.</i>
digest-end-weekly = <i>Jede Woche um { $hour } Uhr. Mit /subscribe kannst du das ändern.</i>

digest-pointer = <i>Dieser Teil wird nicht mehr gebraucht: Etwas in diesem Überblick wurde geändert oder zurückgezogen. Bitte lies die Nachrichten weiter oben.</i>

digest-silence-daily = 🔕 <b>Warum es hier still ist:</b> Seit drei Tagen ist nichts von dem erschienen, was du abonniert hast. Wir haben gar nichts veröffentlicht.
digest-silence-weekly = 🔕 <b>Warum es hier still ist:</b> Seit drei Wochen ist nichts von dem erschienen, was du abonniert hast. Wir haben gar nichts veröffentlicht.
digest-silence-other-daily = 🔕 <b>Warum es hier still ist:</b> Seit drei Tagen gab es nichts von dem, was du abonniert hast. { $count ->
        [one] Ein Bulletin handelte
       *[other] { $count } Bulletins handelten
    } von anderem: /latest
digest-silence-other-weekly = 🔕 <b>Warum es hier still ist:</b> Seit drei Wochen gab es nichts von dem, was du abonniert hast. { $count ->
        [one] Ein Bulletin handelte
       *[other] { $count } Bulletins handelten
    } von anderem: /latest
digest-silence-end = Dein Abonnement funktioniert. Der nächste Überblick kommt, wenn es etwas zu erzählen gibt. /subscribe zeigt, was du abonniert hast.

alert-headline = 🔔 <b>{ $words }</b>
alert-part = <i>Stichwort · { $part }</i>
alert-end = <i>Davon wolltest du sofort hören. /alert zeigt deine Liste.</i>

# Erste Schritte und Hilfe.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

start-reader =
    👋 <b>Hallo!</b> Wir sind ein ehrenamtliches Kollektiv. Jeden Tag schreiben wir auf, was an den einzelnen Fronten geschieht, wie sicher wir uns dabei sind und was nur ein Gerücht ist.

    Du kannst dir unsere Bulletins schicken lassen oder einfach fragen: Schreib den Namen einer Front oder eines Ortes.
start-privacy = <i>Was wir speichern: wenn du uns folgst, die Nummer dieses Chats und was du ausgewählt hast. /privacy zeigt es, /unsubscribe löscht es. Was du fragst, speichern wir nicht. Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt, Telegram selbst könnte also mitlesen.</i>
start-button-follow = 🔔 Allem folgen
start-button-latest = 📰 Das Neueste lesen

help-title = <b>Was du hier tun kannst</b>
help-end-reader = Oder schreib einfach ein Wort: Der Name einer Front oder eines Ortes genügt.

command-start = Wer wir sind
command-help = Was du hier tun kannst
command-latest = Das neueste Bulletin
command-front = Nachrichten von einer Front, etwa /front süd
command-search = Alle Bulletins durchsuchen, etwa /search manbij
command-on = Nachrichten eines Tages, etwa /on 6. Dez
command-item = Eine Meldung und was aus ihr wurde, etwa /item 2024-12-06/S3
command-corrections = Was wir berichtigt, geklärt oder zurückgezogen haben
command-subscribe = Bulletins hierher bekommen; wähle, welche und wann
command-unsubscribe = Keine mehr bekommen; löscht sofort alles
command-alert = Sofort Bescheid bekommen, etwa /alert Manbij
command-privacy = Was über dich gespeichert ist und wie du es löschst
command-language = Deine Sprache wählen
command-whoami = Deine Nummer und deine Rolle
command-cancel = Die Frage schließen, die ich dir gestellt habe

language-ask = Welche Sprache soll ich sprechen?
language-chosen = Ab jetzt spreche ich deine Sprache: <b>{ $language }</b>.

whoami-reader = Deine Nummer ist <code>{ $id }</code>. Du liest unsere Bulletins und gehörst nicht zur Redaktion.

cancel-done = In Ordnung, ich warte nicht mehr auf diese Antwort. Es hat sich nichts geändert.
cancel-nothing = Es war keine Frage offen.

unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, welche ich kenne.

# Zwischen den Namen einer Liste.
list-comma = { ", " }

# Warum etwas nicht ging. Auch als kurze Meldung über dem Chat: keine Formatierung.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

error-unknown = Bei uns ist etwas schiefgegangen; nichts Gespeichertes ist verloren. Wenn es wieder passiert, nenn der Redaktion diesen Code: { $id }
error-postponed = Im Moment kann ich nichts aufschreiben. Was du geschickt hast, ist aufgehoben; ich kümmere mich darum, sobald ich kann. Schick es bitte nicht noch einmal.
error-old-button = Dieser Knopf gehört zu einer älteren Nachricht und funktioniert nicht mehr.
error-not-a-member = Das können nur Mitglieder der Redaktion.
error-not-your-role = Das gehört nicht zu deiner Rolle. /help zeigt, was du tun kannst.
error-anonymous = Du schreibst hier anonym, ich weiß also nicht, wer du bist. Schreib unter deinem Namen, oder schreib mir privat.
error-not-administrator = Das können nur die Admins dieses Chats.
error-only-in-private = Bitte schreib mir das privat.
error-only-in-group = Das geht nur in einer Gruppe.
error-only-on-desk = Das geht privat oder in der Gruppe, die die Prüfkarten bekommt.
error-name-in-private = Hier steht der Befehl allein. Um einen anderen Chat zu nennen, schreib mir privat.
error-chat-unreachable = Ich sehe diesen Chat nicht. Nimm mich zuerst dort auf, in einem Kanal als Admin, und schreib seinen Namen so: @kanal
error-cannot-post-group = Ich darf in dieser Gruppe nicht schreiben. Ihre Admins können es mir erlauben.
error-cannot-post-channel = Ich darf in diesem Kanal nichts posten. Mach mich zum Admin mit dem Recht, Nachrichten zu posten.
error-cannot-post-topic = Dieses Thema ist geschlossen, oder ich bin nicht darin. Öffne es, oder mach mich zum Admin der Gruppe.
error-cannot-post-files = Ich darf in dieser Gruppe schreiben, aber keine Fotos oder Dateien schicken. Ihre Admins können es mir erlauben.
error-invite-invalid = Diese Einladung gilt nicht. Vielleicht wurde sie schon benutzt oder ist zu alt; bitte um eine neue.
error-unknown-language = „{ $found }“ spreche ich noch nicht.
error-no-such-bulletin = Ein Bulletin { $number } gibt es nicht.
error-unknown-front = Eine Front „{ $found }“ kenne ich nicht.
error-unknown-date = In „{ $found }“ erkenne ich keinen Tag. Schreib ihn so: 2024-12-06, oder 6. Dez
error-empty-search = Wonach soll ich suchen? Schreib es so: /search manbij. Du kannst auch "genaue Wörter" schreiben, -ohne, front:süden, ort:kobane, akteur:sdf, seit:3t, ist:bestätigt.
error-question-too-long = Das ist lang für eine Frage. Frag mit wenigen Wörtern, höchstens { $limit } Zeichen.
error-not-subscribed = Hier gibt es kein Abonnement mehr. Mit /subscribe beginnt ein neues.

# Warum etwas nicht ging. Auch als kurze Meldung über dem Chat: keine Formatierung.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

error-unknown = Bei uns ist etwas schiefgegangen; nichts Gespeichertes ist verloren. Wenn es wieder passiert, nenne der Redaktion diesen Code: { $id }
error-postponed = Ich kann im Moment nichts aufschreiben. Was du geschickt hast, ist aufgehoben; ich kümmere mich darum, sobald ich kann. Schick es nicht noch einmal.
error-old-button = Dieser Knopf gehört zu einer älteren Nachricht und geht nicht mehr.
error-not-a-member = Das können nur Mitglieder der Redaktion.
error-not-your-role = Das gehört nicht zu deiner Rolle. /help zeigt, was du tun kannst.
error-anonymous = Du schreibst hier anonym, ich weiß also nicht, wer du bist. Schreib als du selbst, oder mir privat.
error-not-administrator = Das können nur Administratoren dieses Chats.
error-only-in-private = Bitte schreib mir das privat.
error-only-in-group = Das geht nur in einer Gruppe.
error-only-on-desk = Das geht privat, oder in der Gruppe, die die Prüfkarten bekommt.
error-name-in-private = Hier steht der Befehl allein. Um einen anderen Chat zu nennen, schreib mir privat.
error-chat-unreachable = Ich sehe diesen Chat nicht. Nimm mich zuerst dort auf, in einem Kanal als Administrator, und schreib seinen Namen so: @kanal
error-cannot-post-group = Ich darf in dieser Gruppe nicht schreiben. Ein Administrator kann es erlauben.
error-cannot-post-channel = Ich darf in diesem Kanal nichts posten. Mach mich zum Administrator, der Nachrichten posten darf.
error-invite-invalid = Diese Einladung gilt nicht. Vielleicht wurde sie schon benutzt oder ist zu alt; bitte um eine neue.
error-unknown-language = „{ $found }“ spreche ich noch nicht.
error-no-such-bulletin = Ein Bulletin { $number } gibt es nicht.
error-unknown-front = Eine Front „{ $found }“ kenne ich nicht.
error-unknown-date = Ich kann „{ $found }“ nicht als Tag lesen. Schreib ihn so: 2024-12-06, oder 6. Dez
error-empty-search = Wonach soll ich suchen? Schreib es so: /search manbij
error-question-too-long = Das ist lang für eine Frage. Frag mit wenigen Wörtern, höchstens { $limit } Zeichen.
error-not-subscribed = Hier gibt es kein Abonnement mehr. /subscribe beginnt eins.

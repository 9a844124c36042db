# Die Einstellungen: was ein Chat bekommt, eine Zeile je Wahl, und eine Ansicht für jede.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

follow-new = 🔔 <b>Erledigt.</b> Neue Bulletins kommen, sobald sie erscheinen.
follow-known = 🔔 <b>Schon abonniert.</b>
follow-button-all = Alles
follow-button-leave = 🔕 Abbestellen
settings-optional = Mehr musst du nicht tun. Wenn du weniger willst, oder zu einer anderen Zeit:
settings-title = <b>Du bekommst:</b>
settings-title-here = <b>Dieser Chat bekommt:</b>
settings-title-there = <b>{ $chat } bekommt:</b>
settings-moved = ⬇️ Die Einstellungen stehen in einer neueren Nachricht weiter unten.
settings-moved-link = ⬇️ Die Einstellungen stehen in <a href="{ $link }">einer neueren Nachricht</a>.
settings-fronts-all = 📍 alle Fronten
settings-fronts-some = 📍 { $fronts }, und was alle angeht
settings-kinds = 📰 { $kinds }
settings-kinds-none = 📰 nur, was eins deiner Stichwörter trifft
settings-kind-daily = tägliche Bulletins
settings-kind-flash = Eilmeldungen
settings-kind-analysis = Analysen
settings-floor-all = ⚖️ auch Gerüchte, als solche markiert
settings-floor-no-rumours = ⚖️ keine Gerüchte
settings-floor-confirmed = ⚖️ nur Bestätigtes oder Widerlegtes
settings-when-now = 🕗 sofort
settings-when-daily = 🕗 ein Überblick am Tag, um { $hour } Uhr ({ $zone })
settings-when-weekly = 🕗 ein Überblick pro Woche, am { $day } um { $hour } Uhr ({ $zone })
settings-when-urgent = · Eilmeldungen sofort
settings-quiet-off = 🌙 keine Ruhezeit
settings-quiet-silent = 🌙 Ruhezeit { $begin }–{ $end } Uhr ({ $zone }): ohne Ton
settings-quiet-held = 🌙 Ruhezeit { $begin }–{ $end } Uhr ({ $zone }): kommt erst danach
settings-quiet-urgent = · Eilmeldungen dürfen durch
settings-alerts = 🔎 in jedem Fall sofort: { $alerts }
settings-language = 🌐 { $language }
settings-paused = ⏸ <b>Pause bis zum { $until }.</b> Vorher kommt nichts.

settings-button-fronts = 📍 Fronten
settings-button-kinds = 📰 Arten
settings-button-floor = ⚖️ Wie sicher
settings-button-when = 🕗 Wann
settings-button-quiet = 🌙 Ruhezeit
settings-button-alerts = 🔎 Stichwörter
settings-button-language = 🌐 Sprache
settings-button-pause = ⏸ Eine Woche Pause
settings-button-resume = ▶️ Jetzt weiter
settings-button-back = ‹ Einstellungen

settings-ask-fronts = 📍 <b>Welche Fronten?</b> Was alle angeht, kommt immer mit.
settings-ask-kinds = 📰 <b>Welche Arten?</b> Tipp auf eine, um sie an- oder abzuschalten.
settings-button-kind-daily = Tägliche Bulletins
settings-button-kind-flash = Eilmeldungen
settings-button-kind-analysis = Analysen
settings-ask-floor = ⚖️ <b>Wie sicher muss es sein?</b> Was weniger sicher ist, wird weggelassen, und eine Zeile sagt das.
settings-button-floor-all = Alles, Gerüchte markiert
settings-button-floor-no-rumours = Keine Gerüchte
settings-button-floor-confirmed = Nur Bestätigtes/Widerlegtes
settings-ask-language = 🌐 <b>In welcher Sprache?</b> Das gilt für die Bulletins hier. Was ich mit dir spreche, wählst du mit /language.

settings-ask-when = 🕗 <b>Wann?</b> Jedes Bulletin, sobald es erscheint, oder alle zusammen in einem Überblick.
settings-button-rhythm-now = Sofort
settings-button-rhythm-daily = Ein Überblick am Tag
settings-button-rhythm-weekly = Ein Überblick pro Woche
settings-button-bring = 📬 Schick mir jetzt, was neu ist
settings-brought = Ist unterwegs.
settings-nothing-yet = Nichts Neues seit deinem letzten Überblick.
settings-button-hour = um { $hour }
settings-button-day = { $day }
settings-button-urgent = ⚡ Eilmeldungen sofort, mit Ton
settings-button-zone = 🕰 Bei dir ist es { $time }
settings-ask-hour = 🕗 <b>Um wie viel Uhr?</b> Zeitzone: { $zone }.
settings-ask-day = 🗓 <b>An welchem Tag?</b>
settings-ask-quiet = 🌙 <b>Ruhezeit?</b> Was dann kommt, bleibt ohne Ton oder wartet, bis sie vorbei ist.
settings-button-quiet-off = Keine
settings-button-quiet-silent = Ohne Ton
settings-button-quiet-held = Warten, bis sie vorbei ist
settings-button-from = ab { $hour }
settings-button-until = bis { $hour }
settings-ask-from = 🌙 <b>Ruhe ab wann?</b> Zeitzone: { $zone }.
settings-ask-until = 🌙 <b>Ruhe bis wann?</b> Zeitzone: { $zone }.
settings-ask-zone = 🕰 <b>Wie spät ist es gerade bei dir?</b> Tipp darauf; so erfahre ich deine Zeitzone, ohne zu fragen, wo du bist.
settings-button-zones = Eine andere Zeit
settings-ask-zones = 🕰 <b>Wie spät ist es gerade bei dir?</b> Die Minuten sind egal. Auf Sommerzeit wird nicht umgestellt.
settings-zone-set = Bei dir ist es jetzt { $time }. Wenn das nicht stimmt, wähl noch einmal.

# Stichwörter.

alert-list = 🔎 <b>Du erfährst sofort</b> von Meldungen mit diesen Stichwörtern, egal, was du sonst gewählt hast. Tipp auf eins, um es zu entfernen.
alert-none = 🔎 <b>Stichwörter:</b> Erfahre sofort von Meldungen, in denen ein Ort oder ein Wort vorkommt, egal, was du sonst gewählt hast.
alert-how = Füg so eins hinzu: <code>/alert Manbij</code>, oder Wörter, die alle vorkommen müssen: <code>/alert Preis Mehl</code>
alert-added = 🔎 Ab jetzt erfährst du sofort von Meldungen mit <b>{ $words }</b>. /alert zeigt alle deine Stichwörter.
alert-known = 🔎 Von <b>{ $words }</b> erfährst du schon. /alert zeigt alle deine Stichwörter.
alert-only = Sonst kommt hier nichts; mit /subscribe kannst du das ändern.
alert-meant = Oder meinst du <b>{ $place }</b>?
alert-removed = Entfernt: { $words }
alert-button-drop = ✕ { $words }
alert-button-instead = 📍 Ja, { $place }
error-alert-too-long = Das ist zu lang für ein Stichwort: höchstens sechs Wörter und { $most } Zeichen.
error-alert-no-words = Darin steht kein Wort. Schreib einen Ort oder ein Wort, etwa /alert Manbij
error-alert-too-many = Mehr als { $most } Stichwörter gehen nicht. /alert zeigt sie; tipp auf eins, um es zu entfernen.

# Abbestellen, und was gespeichert ist.

follow-left = 🔕 Abbestellt. Eben gelöscht: { $what }.
follow-was-not = Hier gibt es kein Abonnement, also auch nichts abzubestellen.
forgot-settings = die Einstellungen
forgot-alerts = { $count ->
        [one] ein Stichwort
       *[other] { $count } Stichwörter
    }
forgot-copies = { $count ->
        [one] der Vermerk über eine Nachricht hierher
       *[other] die Vermerke über { $count } Nachrichten hierher
    }
forgot-questions = { $count ->
        [one] wohin die Antwort auf eine Frage geht
       *[other] wohin die Antworten auf { $count } Fragen gehen
    }
forgot-language = deine Sprache
privacy-title = 🔒 <b>Was über dich gespeichert ist</b>
privacy-title-here = 🔒 <b>Was über diesen Chat gespeichert ist</b>
privacy-nothing = Nichts.
privacy-chat = Die Nummer dieses Chats, <code>{ $id }</code>, mit diesen Einstellungen:
privacy-zone = 🕰 Zeitzone: { $zone }
privacy-since = 🗓 seit dem { $day }
privacy-copies = { $count ->
        [one] Dass eine Nachricht hierher ging, damit eine Berichtigung sie erreicht. Nicht ihr Wortlaut.
       *[other] Dass { $count } Nachrichten hierher gingen, damit Berichtigungen sie erreichen. Nicht ihr Wortlaut.
    }
privacy-questions = { $count ->
        [one] Wohin die Antwort auf eine Frage von dir geht. Die Redaktion sieht das nicht.
       *[other] Wohin die Antworten auf { $count } Fragen von dir gehen. Die Redaktion sieht das nicht.
    }
privacy-language = Die Sprache, die du gewählt hast: { $language }
privacy-not = <b>Nicht gespeichert:</b> dein Name, und was du liest, fragst oder suchst. Ein Befehl wird nur aufgehoben, bis er beantwortet ist. Wie oft du die Redaktion etwas fragst, wird einen Tag lang gezählt, ohne deine Nummer.
privacy-telegram = <b>Telegram sieht alles davon:</b> Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. Auch wer dein Handy hat, sieht es.
privacy-how = <b>Zum Löschen:</b> Tipp auf den Knopf, oder schreib /unsubscribe. Es geschieht sofort.
privacy-button-delete = 🗑 Alles davon löschen
privacy-button-settings = ⚙️ Einstellungen

# The settings message: what a chat gets, a line a choice, and a screen for each.

follow-new = 🔔 <b>Done.</b> New bulletins will come as soon as they are published.
follow-known = 🔔 <b>Subscribed</b> already.
follow-button-all = Everything
follow-button-leave = 🔕 Unsubscribe
settings-optional = You need not do anything more. If you want less, or want it at another time:
settings-title = <b>You get:</b>
settings-title-here = <b>This chat gets:</b>
settings-title-there = <b>{ $chat } gets:</b>
settings-moved = ⬇️ The settings stand in a newer message below.
settings-moved-link = ⬇️ The settings stand in <a href="{ $link }">a newer message</a>.
settings-fronts-all = 📍 all fronts
settings-fronts-some = 📍 { $fronts }, and what concerns everyone
settings-kinds = 📰 { $kinds }
settings-kinds-none = 📰 nothing but what you asked to be alerted to
settings-kind-daily = daily updates
settings-kind-flash = urgent news
settings-kind-analysis = analyses
settings-floor-all = ⚖️ rumours too, marked as such
settings-floor-no-rumours = ⚖️ no rumours
settings-floor-confirmed = ⚖️ only what is confirmed or denied
settings-when-now = 🕗 at once
settings-when-daily = 🕗 a digest a day, at { $hour } ({ $zone })
settings-when-weekly = 🕗 a digest a week, { $day } at { $hour } ({ $zone })
settings-when-urgent = · urgent news at once
settings-quiet-off = 🌙 no quiet hours
settings-quiet-silent = 🌙 quiet { $begin }–{ $end } ({ $zone }): no sound
settings-quiet-held = 🌙 quiet { $begin }–{ $end } ({ $zone }): held until then
settings-quiet-urgent = · urgent news may pass
settings-alerts = 🔎 at once, whatever else: { $alerts }
settings-language = 🌐 { $language }
settings-paused = ⏸ <b>Paused until { $until }.</b> Nothing comes before.

settings-button-fronts = 📍 Fronts
settings-button-kinds = 📰 Kinds
settings-button-floor = ⚖️ How certain
settings-button-when = 🕗 When
settings-button-quiet = 🌙 Quiet hours
settings-button-alerts = 🔎 Alerts
settings-button-language = 🌐 Language
settings-button-pause = ⏸ Pause for a week
settings-button-resume = ▶️ Go on now
settings-button-back = ‹ Settings

settings-ask-fronts = 📍 <b>Which fronts?</b> What concerns everyone comes with each.
settings-ask-kinds = 📰 <b>Which kinds?</b> Tap one to turn it on or off.
settings-button-kind-daily = Daily updates
settings-button-kind-flash = Urgent news
settings-button-kind-analysis = Analyses
settings-ask-floor = ⚖️ <b>How certain must it be?</b> What is less certain is left out, and a line says so.
settings-button-floor-all = Everything, rumours marked
settings-button-floor-no-rumours = No rumours
settings-button-floor-confirmed = Only confirmed or denied
settings-ask-language = 🌐 <b>In which language?</b> For the bulletins here. What I speak with you, you choose with /language.

settings-ask-when = 🕗 <b>When?</b> Each bulletin as soon as it is published, or all of them together in a digest.
settings-button-rhythm-now = At once
settings-button-rhythm-daily = A digest a day
settings-button-rhythm-weekly = A digest a week
settings-button-bring = 📬 Send me what is new now
settings-brought = On its way.
settings-nothing-yet = Nothing new since your last digest.
settings-button-hour = at { $hour }
settings-button-day = { $day }
settings-button-urgent = ⚡ Urgent news at once, with sound
settings-button-zone = 🕰 For you it is { $time }
settings-ask-hour = 🕗 <b>At what hour?</b> Times are those of { $zone }.
settings-ask-day = 🗓 <b>On which day?</b>
settings-ask-quiet = 🌙 <b>Quiet hours?</b> What comes then makes no sound, or waits until they are over.
settings-button-quiet-off = None
settings-button-quiet-silent = No sound
settings-button-quiet-held = Held until they are over
settings-button-from = from { $hour }
settings-button-until = until { $hour }
settings-ask-from = 🌙 <b>Quiet from when?</b> Times are those of { $zone }.
settings-ask-until = 🌙 <b>Quiet until when?</b> Times are those of { $zone }.
settings-ask-zone = 🕰 <b>What time is it for you now?</b> Tap it; so I learn your time zone without asking where you are.
settings-button-zones = Another time
settings-ask-zones = 🕰 <b>What time is it for you now?</b> The minutes do not matter. The clock is not changed for summer.
settings-zone-set = For you it is { $time } now. If that is wrong, choose again.

# Alerts.

alert-list = 🔎 <b>You are told at once</b>, whatever else you chose, of news with these. Tap one to remove it.
alert-none = 🔎 <b>Alerts:</b> be told at once, whatever else you chose, of news with a place or a word in it.
alert-how = Add one like this: <code>/alert Manbij</code>, or words that must all stand in it: <code>/alert flour price</code>
alert-added = 🔎 From now on you are told at once of news with <b>{ $words }</b>. /alert shows all your alerts.
alert-known = 🔎 You are told of <b>{ $words }</b> already. /alert shows all your alerts.
alert-only = Nothing else comes here; /subscribe changes that.
alert-meant = Or did you mean <b>{ $place }</b>?
alert-removed = Removed: { $words }
alert-button-drop = ✕ { $words }
alert-button-instead = 📍 Yes, { $place }
error-alert-too-long = That is too long for an alert: at most six words and { $most } characters.
error-alert-no-words = There is no word in that. Write a place or a word, such as /alert Manbij
error-alert-too-many = { $most } alerts are the most there can be. /alert shows them; tap one to remove it.

# Leaving, and what is stored.

follow-left = 🔕 Unsubscribed. Deleted just now: { $what }.
follow-was-not = There is no subscription here, so nothing to end.
forgot-settings = the settings
forgot-alerts = { $count ->
        [one] one alert
       *[other] { $count } alerts
    }
forgot-copies = { $count ->
        [one] the record of one message sent here
       *[other] the record of { $count } messages sent here
    }
forgot-questions = { $count ->
        [one] where the answer to a question goes
       *[other] where the answers to { $count } questions go
    }
forgot-language = your language
privacy-title = 🔒 <b>What is stored about you</b>
privacy-title-here = 🔒 <b>What is stored about this chat</b>
privacy-nothing = Nothing.
privacy-chat = The number of this chat, <code>{ $id }</code>, with these settings:
privacy-zone = 🕰 times of { $zone }
privacy-since = 🗓 since { $day }
privacy-copies = { $count ->
        [one] That one message was sent here, so that a correction reaches it. Not its words.
       *[other] That { $count } messages were sent here, so that corrections reach them. Not their words.
    }
privacy-questions = { $count ->
        [one] Where the answer to a question of yours goes. The desk does not see it.
       *[other] Where the answers to { $count } questions of yours go. The desk does not see it.
    }
privacy-language = The language you chose: { $language }
privacy-member = As a member of the desk: your number, the tag <b>{ $tag }</b>, your role ({ $role }), and what you decided. That stays until your membership ends.
privacy-not = <b>Not stored:</b> your name, what you read, ask or search for. A command is kept for the moment until it is answered. How often you ask the desk something is counted for a day, without your number.
privacy-telegram = <b>Telegram sees all of it:</b> chats with bots are not end-to-end encrypted. Whoever has your phone, too.
privacy-how = <b>To delete it:</b> tap the button, or write /unsubscribe. It happens at once.
privacy-button-delete = 🗑 Delete all of it
privacy-button-settings = ⚙️ Settings

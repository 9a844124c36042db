# Peyama mîhengan: çi ji sohbetekê re tê, ji bo her hilbijartinê rêzek û dîmenek.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

follow-new = 🔔 <b>Temam.</b> Bultenên nû dê gava ku bên weşandin bigihîjin te.
follow-known = 🔔 <b>Tu jixwe abone yî.</b>
follow-button-all = Her tişt
follow-button-leave = 🔕 Dev ji abonetiyê berde
settings-optional = Ne hewce ye tu tiştekî din bikî. Heke tu kêmtir, an di demeke din de dixwazî:
settings-title = <b>Ji te re tên:</b>
settings-title-here = <b>Ji vê sohbetê re tên:</b>
settings-title-there = <b>Ji sohbeta { $chat } re tên:</b>
settings-moved = ⬇️ Mîheng li jêr in, di peyameke nûtir de.
settings-moved-link = ⬇️ Mîheng di <a href="{ $link }">peyameke nûtir</a> de ne.
settings-fronts-all = 📍 hemû enî
settings-fronts-some = 📍 { $fronts } û tiştên ji bo herkesî
settings-kinds = 📰 { $kinds }
settings-kinds-none = 📰 tenê tiştên ku te ji bo wan hişyarî xwestine
settings-kind-daily = bultenên rojane
settings-kind-flash = nûçeyên lezgîn
settings-kind-analysis = nirxandin
settings-floor-all = ⚖️ gotegot jî, bi nîşan
settings-floor-no-rumours = ⚖️ bê gotegot
settings-floor-confirmed = ⚖️ tenê yên piştrastkirî an derewandî
settings-when-now = 🕗 tavilê
settings-when-daily = 🕗 rojê kurteyek, saet { $hour } ({ $zone })
settings-when-weekly = 🕗 hefteyê kurteyek, { $day } saet { $hour } ({ $zone })
settings-when-urgent = · nûçeyên lezgîn tavilê
settings-quiet-off = 🌙 bê saetên bêdeng
settings-quiet-silent = 🌙 bêdeng { $begin }–{ $end } ({ $zone }): bê deng tên
settings-quiet-held = 🌙 bêdeng { $begin }–{ $end } ({ $zone }): heta dawiyê li bendê dimînin
settings-quiet-urgent = · ji bilî nûçeyên lezgîn
settings-alerts = 🔎 çi dibe bila bibe, tavilê: { $alerts }
settings-language = 🌐 { $language }
settings-paused = ⏸ <b>Heta { $until } hat rawestandin.</b> Berî wê tiştek nayê.

settings-button-fronts = 📍 Enî
settings-button-kinds = 📰 Cure
settings-button-floor = ⚖️ Çiqas teqez
settings-button-when = 🕗 Kengî
settings-button-quiet = 🌙 Saetên bêdeng
settings-button-alerts = 🔎 Hişyarî
settings-button-language = 🌐 Ziman
settings-button-pause = ⏸ Hefteyekê rawestîne
settings-button-resume = ▶️ Niha bidomîne
settings-button-back = ‹ Mîheng

settings-ask-fronts = 📍 <b>Kîjan enî?</b> Tiştên ji bo herkesî bi her yekê re tên.
settings-ask-kinds = 📰 <b>Kîjan cure?</b> Ji bo vekirin an girtinê pêl yekê bike.
settings-button-kind-daily = Bultenên rojane
settings-button-kind-flash = Nûçeyên lezgîn
settings-button-kind-analysis = Nirxandin
settings-ask-floor = ⚖️ <b>Divê çiqas teqez be?</b> Yên kêmtir teqez li derve dimînin, û rêzek vê dibêje.
settings-button-floor-all = Hemû, gotegot bi nîşan
settings-button-floor-no-rumours = Bê gotegot
settings-button-floor-confirmed = Tenê piştrastkirî an derewandî
settings-ask-language = 🌐 <b>Bi kîjan zimanî?</b> Ji bo bultenên li vir. Zimanê ku ez bi te re pê diaxivim, tu bi /language hildibijêrî.

settings-ask-when = 🕗 <b>Kengî?</b> Her bulten gava ku tê weşandin, an jî hemû bi hev re di kurteyekê de.
settings-button-rhythm-now = Tavilê
settings-button-rhythm-daily = Rojê kurteyek
settings-button-rhythm-weekly = Hefteyê kurteyek
settings-button-bring = 📬 Yên nû niha bişîne
settings-brought = Di rê de ye.
settings-nothing-yet = Ji kurteya te ya dawî ve tiştekî nû tune.
settings-button-hour = saet { $hour }
settings-button-day = { $day }
settings-button-urgent = ⚡ Nûçeyên lezgîn tavilê, bi deng
settings-button-zone = 🕰 Saeta te: { $time }
settings-ask-hour = 🕗 <b>Saet di çendan de?</b> Saet li gorî { $zone } ne.
settings-ask-day = 🗓 <b>Kîjan roj?</b>
settings-ask-quiet = 🌙 <b>Saetên bêdeng?</b> Tiştên ku wê demê tên deng dernaxin, an jî heta dawiya wan li bendê dimînin.
settings-button-quiet-off = Tune
settings-button-quiet-silent = Bê deng
settings-button-quiet-held = Bila heta dawiyê bisekinin
settings-button-from = ji { $hour }
settings-button-until = heta { $hour }
settings-ask-from = 🌙 <b>Bêdengî ji kengî ve?</b> Saet li gorî { $zone } ne.
settings-ask-until = 🌙 <b>Bêdengî heta kengî?</b> Saet li gorî { $zone } ne.
settings-ask-zone = 🕰 <b>Niha li cem te saet çend e?</b> Pêl wê bike; wisa ez dema te hîn dibim, bêyî ku bipirsim tu li ku yî.
settings-button-zones = Saeteke din
settings-ask-zones = 🕰 <b>Niha li cem te saet çend e?</b> Deqîqe ne girîng in. Ji bo havînê saet nayê guhertin.
settings-zone-set = Saeta te niha: { $time }. Heke ne rast be, dîsa hilbijêre.

alert-list = 🔎 <b>Nûçeyên ku ev tê de derbas dibin tavilê ji te re tên</b>, te çi din hilbijartibe jî. Ji bo rakirinê pêl yekê bike.
alert-none = 🔎 <b>Hişyarî:</b> nûçeyên ku cihek an peyvek tê de derbas dibe tavilê ji te re bên, te çi din hilbijartibe jî.
alert-how = Wisa lê zêde bike: <code>/alert Minbic</code>, an peyvên ku divê hemû tê de hebin: <code>/alert bihayê ard</code>
alert-added = 🔎 Ji niha û pê ve nûçeyên ku <b>{ $words }</b> tê de derbas dibe tavilê tên. Hemû hişyariyên te: /alert
alert-known = 🔎 Ji bo <b>{ $words }</b> jixwe hişyariya te heye. Hemû hişyariyên te: /alert
alert-only = Tiştekî din nayê vir; ji bo guhertinê: /subscribe
alert-meant = An mebesta te <b>{ $place }</b> bû?
alert-removed = Hat rakirin: { $words }
alert-button-drop = ✕ { $words }
alert-button-instead = 📍 Erê, { $place }
error-alert-too-long = Ev ji bo hişyariyekê pir dirêj e: herî zêde şeş peyv û { $most } tîp.
error-alert-no-words = Di vê de peyv tune ne. Cihekî an peyvekê binivîse, wek /alert Minbic
error-alert-too-many = Herî zêde { $most } hişyarî dikarin hebin. /alert wan nîşan dide; ji bo rakirinê pêl yekê bike.

follow-left = 🔕 Abonetî qediya. Tiştên ku niha hatin jêbirin: { $what }.
follow-was-not = Li vir abonetî tune ye, loma tiştek ji bo qedandinê jî tune ye.
forgot-settings = mîheng
forgot-alerts = { $count ->
        [one] hişyariyek
       *[other] { $count } hişyarî
    }
forgot-copies = { $count ->
        [one] tomara peyameke ku hatibû şandin vir
       *[other] tomara { $count } peyamên ku hatibûn şandin vir
    }
forgot-questions = { $count ->
        [one] cihê ku bersiva pirsekê diçe
       *[other] cihê ku bersivên { $count } pirsan diçin
    }
forgot-language = zimanê te
privacy-title = 🔒 <b>Li ser te çi hatiye tomarkirin</b>
privacy-title-here = 🔒 <b>Li ser vê sohbetê çi hatiye tomarkirin</b>
privacy-nothing = Tiştek.
privacy-chat = Hejmara vê sohbetê, <code>{ $id }</code>, bi van mîhengan re:
privacy-zone = 🕰 saeta { $zone }
privacy-since = 🗓 ji { $day } ve
privacy-copies = { $count ->
        [one] Ku peyamek hatiye şandin vir, da ku rastkirinek bigihîje wê jî. Ne peyvên wê.
       *[other] Ku { $count } peyam hatine şandin vir, da ku rastkirin bigihîjin wan jî. Ne peyvên wan.
    }
privacy-questions = { $count ->
        [one] Cihê ku bersiva pirseke te diçe. Desteya nivîskaran wî nabîne.
       *[other] Cihê ku bersivên { $count } pirsên te diçin. Desteya nivîskaran wî nabîne.
    }
privacy-language = Zimanê ku te hilbijart: { $language }
privacy-not = <b>Nayê tomarkirin:</b> navê te, û tu çi dixwînî, çi dipirsî, li çi digerî. Ferman tenê heta bersiva xwe tê hilanîn. Te çend caran ji desteya nivîskaran pirsî rojekê tê jimartin, bêyî hejmara te.
privacy-telegram = <b>Telegram hemûyî dibîne:</b> sohbetên bi botan re ji serî heta dawî ne şîfrekirî ne. Kesê ku telefona te li cem e jî dibîne.
privacy-how = <b>Ji bo jêbirinê:</b> pêl bişkokê bike, an /unsubscribe binivîse. Tavilê tê jêbirin.
privacy-button-delete = 🗑 Hemûyî jê bibe
privacy-button-settings = ⚙️ Mîheng

# Gavên pêşîn û alîkarî.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

start-reader =
    👋 <b>Silav!</b> Em kolektîfeke dilxwazan in. Her roj em dinivîsin ka li her eniyê çi diqewime, em çiqas jê piştrast in û çi tenê gotegot e.

    Tu dikarî bultenên me li vir bistînî, an jî tenê bipirsî: navê eniyekê an cihekî binivîse.
start-privacy = <i>Em çi tomar dikin: heke tu me bişopînî, hejmara vê sohbetê û hilbijartinên te. /privacy wan nîşan dide, /unsubscribe wan jê dibe. Pirsên te nayên tomarkirin. Sohbetên bi botan re ji serî heta dawî ne şîfrekirî ne; Telegram bi xwe dikare wan bixwîne.</i>
start-button-follow = 🔔 Her tiştî bişopîne
start-button-latest = 📰 Bultena dawî bixwîne

help-title = <b>Tu li vir dikarî çi bikî</b>
help-end-reader = An jî tenê peyvekê binivîse: navê eniyekê an cihekî bes e.

command-start = Em kî ne
command-help = Tu li vir dikarî çi bikî
command-latest = Bultena dawî
command-front = Nûçeyên eniyekê, wek /front başûr
command-search = Di hemû bultenan de bigere, wek /search minbic
command-on = Nûçeyên rojekê, wek /on 6/12
command-item = Nûçeyek û encama wê, wek /item 2024-12-06/S3
command-corrections = Tiştên ku me rast kirin, zelal kirin an vekişandin
command-subscribe = Bultenan li vir bistîne; kîjan û kengî, tu hilbijêre
command-unsubscribe = Êdî nestîne; her tişt tavilê tê jibîrkirin
command-alert = Tavilê agahdar bibe, wek /alert Minbic
command-privacy = Li ser te çi tê tomarkirin, û çawa tê jêbirin
command-language = Zimanê xwe hilbijêre
command-whoami = Hejmar û rola te
command-cancel = Pirsa ku min ji te kir bigire

language-ask = Ez bi kîjan zimanî biaxivim?
language-chosen = Ji niha û pê ve ez bi zimanê te diaxivim: <b>{ $language }</b>.

whoami-reader = Hejmara te: <code>{ $id }</code>. Tu xwendevan î, ne endamê desteya nivîskaran î.

cancel-done = Baş e, ez êdî li benda wê bersivê namînim. Tiştek neguherî.
cancel-nothing = Pirseke vekirî tune bû.

unknown-command = Ez vê fermanê nas nakim. /help yên ku ez nas dikim nîşan dide.

# Between the names of a list.
list-comma = { ", " }

# Çima tiştek nebû. Li ser sohbetê bi kurtî jî tê nîşandan: bê şêwe.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

error-unknown = Li cem me tiştek xelet çû; ji ya ku hatibû tomarkirin tiştek winda nebû. Heke dîsa biqewime, vê kodê ji desteya nivîskaran re bibêje: { $id }
error-postponed = Ez niha nikarim tiştekî tomar bikim. Ya ku te şand winda nebû; gava bikaribim ez ê lê binêrim. Careke din neşîne.
error-old-button = Ev bişkok ji peyameke kevn e û êdî naxebite.
error-not-a-member = Tenê endamên desteya nivîskaran dikarin vê yekê bikin.
error-not-your-role = Rola te rê nade vê yekê. /help nîşan dide ka tu dikarî çi bikî.
error-anonymous = Tu li vir bênav dinivîsî, loma ez nizanim tu kî yî. Bi navê xwe, an jî di sohbeta taybet de ji min re binivîse.
error-not-administrator = Tenê rêveberên wê sohbetê dikarin vê yekê bikin.
error-only-in-private = Ji kerema xwe vê di sohbeta taybet de ji min re binivîse.
error-only-in-group = Ev tenê di komekê de dixebite.
error-only-on-desk = Ev tenê di sohbeta taybet de, an di koma ku kartên nirxandinê distîne de dixebite.
error-name-in-private = Li vir ferman bi tena serê xwe tê nivîsandin. Ji bo sohbeteke din, di sohbeta taybet de ji min re binivîse.
error-chat-unreachable = Ez wê sohbetê nabînim. Pêşî min lê zêde bike (di kanalê de wek rêveber) û navê wê wisa binivîse: @kanal
error-cannot-post-group = Destûra min tune ku di wê komê de binivîsim. Rêveberek dikare destûrê bide.
error-cannot-post-channel = Destûra min tune ku di wê kanalê de biweşînim. Min bike rêveberekî ku dikare peyaman biweşîne.
error-cannot-post-topic = Ev mijar girtî ye, an ez ne tê de me. Wê veke, an min bike rêveberê komê.
error-cannot-post-files = Ez dikarim di wê komê de binivîsim, lê destûra min tune ku wêne an pelan bişînim. Rêveberek dikare destûrê bide.
error-invite-invalid = Ev vexwendin ne derbasdar e. Dibe ku hatibe bikaranîn an pir kevn be; yeke nû bixwaze.
error-unknown-language = Ez hê bi “{ $found }” naaxivim.
error-no-such-bulletin = Bultena { $number } tune ye.
error-unknown-front = Ez eniyeke bi navê “{ $found }” nas nakim.
error-unknown-date = Min fêm nekir ka “{ $found }” kîjan roj e. Wisa binivîse: 2024-12-06, an 6/12
error-empty-search = Ez li çi bigerim? Wisa binivîse: /search minbic. Ev jî dibin: "peyvên tam", -bêyî, enî:başûr, cih:kobanê, aktor:qsd, ji:3r, rewş:piştrastkirî.
error-question-too-long = Ev ji bo pirsekê dirêj e. Bi çend peyvan bipirse, herî zêde { $limit } tîp.
error-not-subscribed = Li vir êdî abonetî tune ye. Ji bo yeke nû: /subscribe

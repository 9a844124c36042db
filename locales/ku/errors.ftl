# Çima tiştek nebû. Li ser sohbetê bi kurtî jî tê nîşandan: bê şêwe.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

error-unknown = Li cem me tiştek xelet çû; tiştê hatiye tomarkirin winda nebû. Heke dîsa biqewime, vê kodê ji desteya nivîskaran re bibêje: { $id }
error-postponed = Ez niha nikarim tiştekî binivîsim. Ya ku te şand hat parastin, gava bikaribim ez ê lê binêrim; careke din neşîne.
error-old-button = Ev bişkok ji peyameke kevn e û êdî naxebite.
error-not-a-member = Tenê endamên desteya nivîskaran dikarin vê bikin.
error-not-your-role = Rola te vê nagire. /help nîşan dide ka tu dikarî çi bikî.
error-anonymous = Tu li vir bênav dinivîsî, loma ez nizanim tu kî yî. Bi navê xwe, an jî bi taybetî ji min re binivîse.
error-not-administrator = Tenê rêveberekî wê sohbetê dikare vê bike.
error-only-in-private = Ji kerema xwe vê bi taybetî ji min re binivîse.
error-only-in-group = Ev tenê di komekê de dixebite.
error-only-on-desk = Ev bi taybetî, an di koma ku kartên nirxandinê distîne de dixebite.
error-name-in-private = Li vir ferman bi tena serê xwe ye. Ji bo navê sohbeteke din, bi taybetî ji min re binivîse.
error-chat-unreachable = Ez wê sohbetê nabînim. Pêşî min lê zêde bike (di kanalê de wek rêveber) û navê wê wisa binivîse: @kanal
error-cannot-post-group = Destûra min a nivîsandinê di wê komê de tune. Rêveberek dikare destûrê bide.
error-cannot-post-channel = Destûra min a weşandinê di wê kanalê de tune. Min bike rêveberê ku dikare peyaman biweşîne.
error-invite-invalid = Ev vexwendin naxebite. Dibe ku hatibe bikaranîn an pir kevn be; yeke nû bixwaze.
error-unknown-language = Ez hê bi “{ $found }” naaxivim.
error-no-such-bulletin = Bulten { $number } tune ye.
error-unknown-front = Ez eniyeke bi navê “{ $found }” nas nakim.
error-unknown-date = Ez nikarim “{ $found }” wek rojekê bixwînim. Wisa binivîse: 2024-12-06, an 6/12
error-empty-search = Ez li çi bigerim? Wisa binivîse: /search minbic
error-question-too-long = Ev ji bo pirsekê dirêj e. Bi çend peyvan bipirse, herî zêde { $limit } tîp.
error-not-subscribed = Li vir êdî abonetî tune ye. /subscribe yekê dest pê dike.

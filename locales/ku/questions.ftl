# Nûçeyên ku ji her sohbetê tên parvekirin, û pirsên xwendevanan ji yên ku bultenan dinivîsin re.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

inline-title = { $confidence }: { $words }
inline-none = Tiştek nehat dîtin. Ji botê bi xwe bipirse

command-ask = Ji yên ku bultenan dinivîsin bipirse, wek /ask Rêya Minbicê vekirî ye?

ask-how = Tu dixwazî çi bizanî? Wisa binivîse: /ask Rêya Minbicê vekirî ye? Yên ku bultenan dinivîsin peyvên te dibînin, navê te nabînin.
ask-kept = 📮 <b>Pirsa { $number }</b> gihîşt yên ku bultenan dinivîsin. Ew peyvên te dibînin, nabînin ka tu kî yî. Heke bersivê bidin, ew tê vir.
ask-left =
    { $count ->
        [0] Ev pirsa te ya dawî ya îro bû.
        [one] Tu îro dikarî pirseke din bikî.
       *[other] Tu îro dikarî { $count } pirsên din bikî.
    }
question-answered =
    📬 Pirsa te: “{ $words }”
    Bersiv:
question-closed = Pirsa te ya { $number } bêyî bersiv hat girtin. Min ji bîr kir ku ew ji vir hatibû.
question-lapsed = Di { $days } rojan de kesî bersiva pirsa te ya { $number } neda. Min ew jê bir. Tu dikarî bi /ask dîsa bipirsî.
error-ask-too-long = Ev ji bo pirsekê pir dirêj e. Ji kerema xwe ji { $limit } tîpan derbas neke.
error-ask-none = Niha pirs nayên wergirtin. Dibe ku /search û /front alîkar bin.
error-ask-limit = Te di rojekê de bi qasî ku dibe pirsî ({ $limit }). Ji kerema xwe sibê dîsa bipirse.
error-ask-full = Niha gelek pirs li bendê ne. Ji kerema xwe piştî rojek du rojan dîsa bipirse.

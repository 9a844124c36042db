# Meldungen, die man aus jedem Chat teilt, und Fragen an die Redaktion.
# Hier sollte jemand mit deutscher Muttersprache drübersehen. (Wants the eye of a native reader.)

inline-title = { $confidence }: { $words }
inline-none = Nichts gefunden. Frag den Bot selbst

command-ask = Die Redaktion fragen, etwa /ask Ist die Straße nach Manbij offen?

ask-how = Was möchtest du wissen? Schreib es so: /ask Ist die Straße nach Manbij offen? Die Redaktion bekommt deine Worte, nicht deinen Namen.
ask-kept = 📮 <b>Frage { $number }</b> ist bei der Redaktion. Sie sieht deine Worte, nicht, wer du bist. Wenn sie antwortet, kommt die Antwort hierher.
ask-left =
    { $count ->
        [0] Das war deine letzte Frage für heute.
        [one] Heute kannst du noch eine Frage stellen.
       *[other] Heute kannst du noch { $count } Fragen stellen.
    }
question-answered =
    📬 Du hast gefragt: „{ $words }“
    Die Antwort:
question-closed = Deine Frage { $number } wurde ohne Antwort geschlossen. Ich habe vergessen, dass sie von hier kam.
question-lapsed = Deine Frage { $number } hat in { $days } Tagen niemand beantwortet. Ich habe sie gelöscht. Mit /ask kannst du noch einmal fragen.
error-ask-too-long = Das ist zu lang für eine Frage. Bleib bitte unter { $limit } Zeichen.
error-ask-none = Im Moment werden keine Fragen angenommen. Vielleicht helfen /search und /front.
error-ask-limit = Du hast so oft gefragt, wie es an einem Tag geht ({ $limit }). Bitte frag morgen wieder.
error-ask-full = Im Moment warten sehr viele Fragen. Bitte frag in ein, zwei Tagen noch einmal.

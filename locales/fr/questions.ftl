# Informations partagées depuis n’importe quelle conversation, et questions à la rédaction.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

inline-title = { $confidence } : { $words }
inline-none = Rien trouvé. Demande au bot lui-même

command-ask = Demander à la rédaction, par exemple /ask La route de Manbij est-elle ouverte ?

ask-how = Que veux-tu savoir ? Écris-le ainsi : /ask La route de Manbij est-elle ouverte ? La rédaction reçoit tes mots, pas ton nom.
ask-kept = 📮 <b>La question { $number }</b> est à la rédaction. Elle voit tes mots, pas qui tu es. Si elle répond, la réponse arrivera ici.
ask-left =
    { $count ->
        [0] C’était ta dernière question pour aujourd’hui.
        [one] Tu peux encore poser une question aujourd’hui.
       *[other] Tu peux encore poser { $count } questions aujourd’hui.
    }
question-answered =
    📬 Tu as demandé : « { $words } »
    La réponse :
question-closed = Ta question { $number } a été fermée sans réponse. J’ai oublié qu’elle venait d’ici.
question-lapsed = Personne n’a répondu à ta question { $number } en { $days } jours. Je l’ai effacée. Tu peux demander encore une fois avec /ask.
error-ask-too-long = C’est trop long pour une question. Reste sous { $limit } caractères, s’il te plaît.
error-ask-none = Aucune question n’est prise en ce moment. /search et /front aideront peut-être.
error-ask-limit = Tu as posé autant de questions qu’on le peut en un jour ({ $limit }). Redemande demain, s’il te plaît.
error-ask-full = Beaucoup de questions attendent en ce moment. Redemande dans un jour ou deux, s’il te plaît.

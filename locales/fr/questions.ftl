# Informations partagées depuis n’importe quelle conversation, et questions à la rédaction.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

inline-title = { $confidence } : { $words }
inline-none = Rien trouvé. Demande au bot lui-même

command-ask = Demander aux gens qui écrivent, par exemple /ask La route de Manbij est-elle ouverte ?

ask-how = Que veux-tu savoir ? Écris-le ainsi : /ask La route de Manbij est-elle ouverte ? Les gens qui écrivent les bulletins reçoivent tes mots, pas ton nom.
ask-kept = 📮 <b>La question { $number }</b> est chez les gens qui écrivent les bulletins. Ils voient tes mots, pas qui tu es. S’ils répondent, la réponse arrivera ici.
ask-left =
    { $count ->
        [0] C’était ta dernière pour aujourd’hui.
        [one] Tu peux en poser encore une aujourd’hui.
       *[other] Tu peux en poser encore { $count } aujourd’hui.
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

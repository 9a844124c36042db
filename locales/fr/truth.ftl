# Ce qui est dit quand un bulletin déjà publié a changé.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

truth-mark-correction = ✏️ <b>Corrigé</b> le { $time } : { $reason }
truth-mark-settlement = 🔎 <b>Ce qu’est devenue une rumeur</b>, { $time } : { $reason }
truth-changed = <i>Modifié le { $time }</i>
truth-notice =
    🚫 <b>Bulletin { $number } · { $day }</b>
    <b>Ce bulletin a été retiré</b> le { $time }.
    { $reason }
    Ne le transmets pas, s’il te plaît.
truth-pointer = <i>Le bulletin { $number } a changé et n’a plus besoin de ce message. Lis les messages au-dessus.</i>
truth-pointer-taken-back = <i>Le bulletin { $number } a été retiré. Ne le transmets pas, s’il te plaît.</i>

# Retour en arrière : une nouvelle et son histoire, et ce qui a changé après la publication.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

history-ask = Quelle nouvelle ? Écris son nom, par exemple /item 2024-12-06/S3. Il se trouve sous chaque nouvelle dans mes réponses.
history-title = { $id } · { $day } · bulletin { $number }
history-confidence = Degré de certitude : <b>{ $confidence }</b>
history-gone = 🗑 Ceci a été enlevé du bulletin et n’est plus valable.
history-hushed = 🚫 Le bulletin a été retiré, les mots ne sont donc plus montrés. Ne les transmets pas, s’il te plaît.
history-heading = <b>Histoire</b>
history-published = 📰 <b>{ $time }</b> · publié dans le bulletin { $number }
history-archived = 📰 <b>{ $day }</b> · dans le bulletin { $number }, tiré de nos archives
history-confidence-then = Alors : <b>{ $confidence }</b>
history-change = { $sign } <b>{ $time }</b> · changement { $version } du bulletin { $number }
history-taken-back = 🚫 <b>{ $time }</b> · le bulletin { $number } a été retiré
history-reason = <i>{ $reason }</i>
history-because = À cause de ce que dit le bulletin { $number }.
history-turned = De <b>{ $before }</b> à <b>{ $after }</b>
history-was = Avant : { $words }
history-is = Depuis : { $words }
history-added = Ajouté : { $words }
history-out = Enlevé : { $words }
history-back = Remis : { $words }
history-sources = Ses sources ont changé.
history-files = Ses images ou fichiers ont changé.
history-settles = Dit ce qu’est devenu { $id }
history-settled = Ce que c’est devenu : { $id }
history-unchanged = Rien n’a changé depuis.
history-button-bulletin = 📰 Bulletin { $number }
history-button-changes = 🕓 Changements dans { $number }
corrections-title = <b>Ce que nous avons changé après la publication</b>
corrections-none = Nous n’avons rien changé ni retiré après la publication.
corrections-day = <b>{ $day }</b>
corrections-line = { $sign } { $time } · <b>bulletin { $number }</b> : { $reason }
corrections-hushed = n’est plus montré, le bulletin ayant été retiré
corrections-of = <b>Ce que nous avons changé dans le bulletin { $number } · { $day }</b>
corrections-of-none = Le bulletin { $number } ({ $day }) est tel qu’il a été publié. Rien n’y a été changé.
corrections-head = { $sign } <b>{ $time }</b>
corrections-turned = – { $id } : de <b>{ $before }</b> à <b>{ $after }</b>
corrections-reworded = – { $id } dit maintenant : { $words }
corrections-added = – { $id } a été ajouté : { $words }
corrections-out = – { $id } a été enlevé : { $words }
corrections-besides = – { $id } : des sources ou des fichiers ont changé
corrections-more = { $count ->
        [one] … et une autre nouvelle
       *[other] … et { $count } autres nouvelles
    }
error-item-how = Je ne peux pas lire « { $found } » comme le nom d’une nouvelle. Écris-le ainsi : /item 2024-12-06/S3
error-item-without-day = De quel jour est { $item } ? Écris-le ainsi : /item 2024-12-06/{ $item }
error-item-nothing-yet = Rien n’a encore été publié.
error-item-no-day = Nous n’avons rien publié sur { $day }. Le jour le plus proche est { $nearest } : /on { $nearest } le montre.
error-item-no-number = Il n’y a pas de { $item }. La dernière nouvelle de ce jour est { $last }.
error-item-other-letter = Il n’y a pas de { $item }. /on { $day } montre ce qu’il y a de ce jour.
error-corrections-how = « { $found } » n’est pas le numéro d’un bulletin. Écris-le ainsi : /corrections 12

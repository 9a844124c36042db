# Retour en arrière : une information et son histoire, et ce qui a été modifié après la publication.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

history-ask = Quelle information ? Écris son nom, par exemple /item 2024-12-06/S3. Il se trouve sous chaque information dans mes réponses.
history-title = { $id } · { $day } · bulletin { $number }
history-confidence = Degré de certitude : <b>{ $confidence }</b>
history-gone = 🗑 Cette information a été enlevée du bulletin et ne tient plus.
history-hushed = 🚫 Le bulletin a été retiré, le texte n’est donc plus affiché. Ne le transmets pas, s’il te plaît.
history-heading = <b>Historique</b>
history-published = 📰 <b>{ $time }</b> · publié dans le bulletin { $number }
history-archived = 📰 <b>{ $day }</b> · dans le bulletin { $number }, tiré de nos archives
history-confidence-then = À l’époque : <b>{ $confidence }</b>
history-change = { $sign } <b>{ $time }</b> · modification { $version } du bulletin { $number }
history-taken-back = 🚫 <b>{ $time }</b> · le bulletin { $number } a été retiré
history-reason = <i>{ $reason }</i>
history-because = À cause de ce que dit le bulletin { $number }.
history-turned = De <b>{ $before }</b> à <b>{ $after }</b>
history-was = Avant : { $words }
history-is = Depuis : { $words }
history-added = Ajouté : { $words }
history-out = Enlevé : { $words }
history-back = Rétabli : { $words }
history-sources = Les sources ont été modifiées.
history-files = Les images ou fichiers ont été modifiés.
history-settles = Dit ce qu’est devenue { $id }
history-settled = Ce qu’elle est devenue : { $id }
history-unchanged = Rien n’a changé depuis.
history-button-bulletin = 📰 Bulletin { $number }
history-button-changes = 🕓 Modifications du n° { $number }
corrections-title = <b>Ce que nous avons modifié après la publication</b>
corrections-none = Nous n’avons rien modifié ni retiré après la publication.
corrections-day = <b>{ $day }</b>
corrections-line = { $sign } { $time } · <b>bulletin { $number }</b> : { $reason }
corrections-hushed = n’est plus affiché, le bulletin ayant été retiré
corrections-of = <b>Ce que nous avons modifié dans le bulletin { $number } · { $day }</b>
corrections-of-none = Le bulletin { $number } ({ $day }) est tel qu’il a été publié. Rien n’y a été modifié.
corrections-head = { $sign } <b>{ $time }</b>
corrections-turned = – { $id } : de <b>{ $before }</b> à <b>{ $after }</b>
corrections-reworded = – { $id } dit maintenant : { $words }
corrections-added = – { $id } a été ajoutée : { $words }
corrections-out = – { $id } a été enlevée : { $words }
corrections-besides = – { $id } : des sources ou des fichiers ont été modifiés
corrections-more = { $count ->
        [one] … et une autre information
       *[other] … et { $count } autres informations
    }
error-item-how = Je ne reconnais pas le nom d’une information dans « { $found } ». Écris-le ainsi : /item 2024-12-06/S3
error-item-without-day = De quel jour est { $item } ? Écris-le ainsi : /item 2024-12-06/{ $item }
error-item-nothing-yet = Rien n’a encore été publié.
error-item-no-day = Nous n’avons rien publié pour le { $day }. Le jour le plus proche est { $nearest } : /on { $nearest } le montre.
error-item-no-number = { $item } n’existe pas. La dernière information de ce jour est { $last }.
error-item-other-letter = { $item } n’existe pas. /on { $day } montre ce qu’il y a pour ce jour.
error-corrections-how = « { $found } » n’est pas le numéro d’un bulletin. Écris-le ainsi : /corrections 12

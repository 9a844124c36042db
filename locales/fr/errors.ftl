# Pourquoi quelque chose n’a pas pu se faire. Aussi en bref au-dessus de la conversation : sans mise en forme.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

error-unknown = Quelque chose a échoué de notre côté ; rien de ce qui est enregistré n’est perdu. Si cela se reproduit, donne ce code à la rédaction : { $id }
error-postponed = Je ne peux rien noter pour le moment. Ce que tu as envoyé est gardé, je m’en occupe dès que possible ; ne le renvoie pas.
error-old-button = Ce bouton vient d’un message plus ancien et ne marche plus.
error-not-a-member = Seuls les membres de la rédaction peuvent faire cela.
error-not-your-role = Ton rôle ne le permet pas. /help montre ce que tu peux faire.
error-anonymous = Tu écris ici de façon anonyme, je ne sais donc pas qui tu es. Écris sous ton nom, ou écris-moi en privé.
error-not-administrator = Seuls les admins de cette conversation peuvent faire cela.
error-only-in-private = Écris-moi cela en privé, s’il te plaît.
error-only-in-group = Cela ne marche que dans un groupe.
error-only-on-desk = Cela marche en privé, ou dans le groupe qui reçoit les fiches de relecture.
error-name-in-private = Ici, la commande s’écrit seule. Pour nommer une autre conversation, écris-moi en privé.
error-chat-unreachable = Je ne vois pas cette conversation. Ajoute-moi d’abord (comme admin, si c’est un canal), et écris son nom ainsi : @canal
error-cannot-post-group = Je n’ai pas le droit d’écrire dans ce groupe. Ses admins peuvent le permettre.
error-cannot-post-channel = Je n’ai pas le droit de publier dans ce canal. Fais de moi un admin qui peut publier des messages.
error-cannot-post-topic = Ce sujet est fermé, ou je n’y suis pas. Ouvre-le, ou fais de moi un admin du groupe.
error-cannot-post-files = Je peux écrire dans ce groupe, mais pas envoyer de photos ni de fichiers. Ses admins peuvent le permettre.
error-invite-invalid = Cette invitation ne marche pas. Elle a peut-être déjà servi, ou elle est trop ancienne ; demandes-en une autre.
error-unknown-language = Je ne parle pas encore « { $found } ».
error-no-such-bulletin = Il n’y a pas de bulletin { $number }.
error-unknown-front = Je ne connais pas de front « { $found } ».
error-unknown-date = Je ne reconnais pas de jour dans « { $found } ». Écris-le ainsi : 2024-12-06, ou 6 déc
error-empty-search = Que dois-je chercher ? Écris-le ainsi : /search manbij. Tu peux aussi écrire "mots exacts", -sans, front:sud, lieu:kobane, acteur:sdf, depuis:3j, statut:confirmé.
error-question-too-long = C’est long pour une question. Pose-la en peu de mots, { $limit } caractères au plus.
error-not-subscribed = Il n’y a plus d’abonnement ici. /subscribe en ouvre un.

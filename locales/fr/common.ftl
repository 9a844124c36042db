# Premiers pas et aide.
# À relire par une personne de langue maternelle française. (Wants the eye of a native reader.)

start-reader =
    👋 <b>Bonjour !</b> Nous sommes un collectif de bénévoles. Chaque jour, nous écrivons ce qui se passe sur chaque front, avec quel degré de certitude, et ce qui n’est qu’une rumeur.

    Tu peux recevoir nos bulletins, ou simplement demander : écris le nom d’un front ou d’une ville.
start-privacy = <i>Ce que nous gardons : si tu nous suis, le numéro de cette conversation et ce que tu as choisi. /privacy le montre, /unsubscribe l’efface. Nous ne gardons pas ce que tu demandes. Les conversations avec des bots ne sont pas chiffrées de bout en bout ; Telegram lui-même pourrait les lire.</i>
start-button-follow = 🔔 Tout suivre
start-button-latest = 📰 Lire le dernier bulletin

help-title = <b>Ce que tu peux faire ici</b>
help-end-reader = Ou écris simplement un mot : le nom d’un front ou d’une ville suffit.

command-start = Qui nous sommes
command-help = Ce que tu peux faire ici
command-latest = Le dernier bulletin
command-front = Nouvelles d’un front, par exemple /front sud
command-search = Chercher dans tous les bulletins, par exemple /search manbij
command-on = Nouvelles d’un jour, par exemple /on 6 déc
command-item = Une information et ce qu’elle est devenue, par exemple /item 2024-12-06/S3
command-corrections = Ce que nous avons corrigé, éclairci ou retiré
command-subscribe = Recevoir ici les bulletins ; choisir lesquels et quand
command-unsubscribe = Ne plus les recevoir ; tout est effacé aussitôt
command-alert = Recevoir une alerte aussitôt, par exemple /alert Manbij
command-privacy = Ce que nous gardons à ton sujet, et comment l’effacer
command-language = Choisir ta langue
command-whoami = Ton numéro et ton rôle
command-cancel = Fermer la question que je t’ai posée

language-ask = Quelle langue dois-je parler ?
language-chosen = Désormais, je parle ta langue : <b>{ $language }</b>.

whoami-reader = Ton numéro est <code>{ $id }</code>. Tu lis nos bulletins, tu ne fais pas partie de la rédaction.

cancel-done = D’accord, je n’attends plus cette réponse. Rien n’a changé.
cancel-nothing = Aucune question n’était ouverte.

unknown-command = Je ne connais pas cette commande. /help montre celles que je connais.

# Entre les noms d’une liste.
list-comma = { ", " }

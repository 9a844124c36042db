# First steps, help, members: what is not drafting, review or reading.

start-reader =
    👋 <b>Hello!</b> We are a volunteer collective. Every day we write down what happens on each front, how sure we are of it, and what is only rumour.

    You can have our bulletins sent to you, or just ask: write the name of a front or a town.
start-privacy = <i>What we keep: if you follow us, the number of this chat and what you chose. /privacy shows it, /unsubscribe deletes it. What you ask is not kept. Chats with bots are not end-to-end encrypted, so Telegram itself could read along.</i>
start-member = Hello <b>{ $tag }</b>, good to see you. Your role here: { $role }. /help shows what you can do.
start-button-follow = 🔔 Follow everything
start-button-latest = 📰 Read the latest

role-admin = admin
role-reviewer = reviewer
role-author = author
role-translator = translator

joined-admin = 🤝 Welcome! You are an <b>admin</b> now, and the desk knows you as <b>{ $tag }</b>. You will be sent drafts to review; /help shows the rest.
joined-reviewer = 🤝 Welcome! You are a <b>reviewer</b> now, and the desk knows you as <b>{ $tag }</b>. Drafts to review will be sent to you here.
joined-author = 🤝 Welcome! You are an <b>author</b> now, and the desk knows you as <b>{ $tag }</b>. Just send me your text; I will make a draft of it and show you how I understood it.
joined-translator = 🤝 Welcome! You are a <b>translator</b> now, and the desk knows you as <b>{ $tag }</b>.

help-title = <b>What you can do here</b>
help-desk = <b>For the desk</b>
help-end-reader = Or just write a word: the name of a front or a town is enough.
help-end-author = To write an update, just send me the text.

# One line each, also shown in Telegram's menu of commands: no markup.
command-start = Who we are
command-help = What you can do here
command-latest = The newest bulletin
command-front = News of a front, such as /front south
command-search = Search all bulletins, such as /search manbij
command-on = News of a day, such as /on 6 Dec
command-item = A statement and what became of it, such as /item 2024-12-06/S3
command-corrections = What we corrected, settled or took back
command-subscribe = Have bulletins sent here, and choose which and when
command-unsubscribe = Stop receiving them; forgets everything at once
command-alert = Be told at once, such as /alert Manbij
command-privacy = What is stored about you, and how to delete it
command-language = Choose your language
command-whoami = Your number and your role
command-cancel = Close the question I asked you
command-draft = Write an update, or see your drafts
command-drafts = Your drafts, and what was put aside
command-practice = Try the desk out: nothing is sent
command-at = When a draft goes out, such as /at 18:30
command-queue = Drafts that wait for review
command-freeze = Stop everything that goes to readers
command-thaw = Let it go on again; takes two members
command-members = Who belongs to the desk
command-invite = Invite someone, such as /invite author
command-remove = End a membership, such as /remove K7P
command-desk = In a group: send review cards there

language-ask = Which language shall I speak?
language-chosen = From now on I speak your language: <b>{ $language }</b>.

whoami-reader = Your number is <code>{ $id }</code>. You are a reader, not a member of the desk.
whoami-member = Your number is <code>{ $id }</code>. Your role: { $role }. The desk knows you as <b>{ $tag }</b>.

cancel-done = All right, I no longer wait for that answer. Nothing has changed.
cancel-nothing = There was no open question.

unknown-command = I don't know this command. /help shows those that I know.

members-title = <b>{ $count ->
        [one] One member
       *[other] { $count } members
    }</b>
members-line = <b>{ $tag }</b> – { $role }

invite-ask = Whom would you like to invite? The link will work once, for 72 hours.
invite-link = An invitation (role: <b>{ $role }</b>). The desk will know this person as <b>{ $tag }</b>. It works once, until { $expires }. Pass it on in private: whoever opens it first becomes a member.

remove-how = Whose membership shall end? Write the tag after the command; /members shows the tags.
remove-ask = End the membership of <b>{ $tag }</b> (role: { $role })? It takes effect at once.
remove-button = Yes, remove { $tag }
remove-done = <b>{ $tag }</b> is no longer a member.

desk-set = From now on review cards come to this group. Everyone here can read them; only reviewers can decide.

# Between the names of a list.
list-comma = { ", " }

# Why something could not be done. Also shown over the chat: no markup.

error-unknown = Something went wrong on our side; nothing that was stored is lost. If it happens again, tell the desk this code: { $id }
error-postponed = I cannot write anything down at the moment. What you sent is kept, and I will see to it as soon as I can; do not send it again.
error-old-button = This button is from an older message and no longer works.

error-not-a-member = Only members of the desk can do this.
error-not-your-role = Your role does not include this. /help shows what you can do.
error-anonymous = You write anonymously here, so I cannot tell who you are. Write as yourself, or to me in private.
error-not-administrator = Only an administrator of that chat can do this.
error-only-in-private = Please write this to me in private.
error-only-in-group = This works only in a group.
error-only-on-desk = This works in private, or in the group that receives the review cards.
error-name-in-private = Here the command stands alone. To name another chat, write to me in private.
error-chat-unreachable = I cannot see that chat. Add me to it first, in a channel as an administrator, and write its name like this: @channel
error-cannot-post-group = I may not write in that group. An administrator can allow it.
error-cannot-post-channel = I may not post in that channel. Make me an administrator who may post messages.
error-cannot-post-topic = This topic is closed, or I am not in it. Open it, or make me an administrator of the group.
error-cannot-post-files = I may write in that group, but not send photos or files. An administrator can allow it.

error-already-member = You are a member already.
error-invite-invalid = This invitation does not work. It may have been used, or be too old; ask for a new one.
error-unknown-role = I don't know the role “{ $found }”. There are: admin, reviewer, author, translator.
error-bad-tag = A tag has letters, digits and hyphens, at most { $longest } of them.
error-tag-taken = The tag { $tag } is taken.
error-no-such-member = Nobody here has the tag “{ $tag }”. /members shows the tags.
error-last-admin = This is the only admin. Invite another one first.
error-unknown-language = I don't speak “{ $found }” yet.

error-empty-text = There is no text in this.
error-binary = This does not look like text, so I left it alone.
error-too-long = This text has { $length } characters; I can take { $limit }. Please send it in parts.
error-file-too-large = This file is too large; I can take { $limit } kB.
error-several-updates = There are { $count } updates in this text, but it replaces one draft. Send one update, or /cancel and send it again for new drafts.
error-nothing-to-publish = There is nothing in this draft to publish yet.
error-only-files = There are only files in this draft, and readers need words. Write what they show, then submit it.
error-all-withheld = Every item in this draft has to wait, so nothing is left to publish now. Take the time away from one of them (⏳ Not before), or submit the draft when the first time has come.
error-changes-awaited = A reviewer asked for changes in this version. Change it first: tap an item's number on the board, or ✏️ Edit to send the whole text anew.
error-published-before = This text is published already, as bulletin { $number }. Nothing was changed.

error-no-such-draft = This draft does not exist.
error-not-your-draft = This draft belongs to somebody else.
error-own-draft = This draft is yours, so somebody else has to decide.
error-already-submitted = This draft is in review already. Nothing was changed.
error-already-decided = This has been decided already. Nothing was changed.
error-newer-revision = There is a newer version of this draft. Nothing was changed.
error-text-changed = What would be sent is no longer what the card showed. Nothing was sent; the author has to submit it again.
error-no-question = This question is closed, or it was put to somebody else.
error-reason-missing = Please write a reason, so that the author knows.
error-reason-too-long = This reason is too long; at most { $limit } characters fit.

error-no-such-bulletin = There is no bulletin { $number }.
error-bulletin-cancelled = Bulletin { $number } is cancelled already.
error-bulletin-through = Nothing of bulletin { $number } is left to send.
error-already-paused = This bulletin is paused already.
error-not-paused = This bulletin is not paused.
error-not-frozen = Nothing is frozen.
error-thaw-overtaken = Everything was frozen after you sent this, or in the same second, so nothing was lifted. If it may go on, write /thaw again.
error-freeze-lifted = Since you sent this, everything was frozen and let go again. Nothing was changed; if it must stop, write /freeze again.
error-thaw-needs-another = You have asked already. Now another admin or reviewer must write /thaw.
error-thaw-needs-admin = The database is old, so what waits in it needs the word of an admin.
error-frozen-by-member = Besides, a member has frozen everything. Two must write /thaw, one of them an admin.
error-unknown-front = I don't know a front “{ $found }”.
error-unknown-date = I cannot read “{ $found }” as a day. Write it like this: 2024-12-06, or 6 Dec
error-empty-search = What shall I look for? Write it like this: /search manbij. You can also write "exact words", -without, front:south, place:kobane, actor:sdf, since:3d, is:confirmed.
error-question-too-long = That is long for a question. Ask with a few words, at most { $limit } characters.
error-not-subscribed = There is no subscription here any more. /subscribe starts one.
error-being-edited = { $tag } is working on this draft right now. Nothing was changed. Try again after { $until }.
error-being-edited-sent = { $tag } is working on this draft right now. Nothing was changed. What you sent is not lost: you can send it again after { $until }.

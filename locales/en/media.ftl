# Files that come with messages, and messages that are edited.

# A file came without words: it begins a draft. What is sent next is put to it.
media-waits = 📎 I keep this file. Now send me the words that belong to it.

# Said once a draft, when the first document comes.
media-document =
    ⚠️ <b>A document tells more than it shows.</b> Readers get it as it is: its name, and what is hidden inside, such as the author, the device or the place.
    Safer: send a picture as a <b>photo</b>, or a PDF made anew under a plain name, and take this one out.

media-not-taken = I cannot take voice messages, stickers, GIFs and the like. Send me words, a photo, a video or a document.
media-not-taken-words = I took the words. Voice messages, stickers, GIFs and the like are not kept.
media-no-answer = I took the words as your answer. The file is not kept; send it again as a message of its own.

# On the board. $count is how many files the draft has.
outline-files =
    { $count ->
        [one] 📎 one file
       *[other] 📎 { $count } files
    }

# A member edited a message that a draft came in. $draft is the draft's number.
edited-taken-back = Your edit changed draft { $draft }, so it is <b>no longer with the reviewers</b>. Look at it below and submit it again.
edited-unplaced =
    <b>Nothing was changed.</b> Draft { $draft } is no longer as you sent it, and I cannot tell where your edited words belong.
    Open the draft and change it there, or send the new words as a new message.
edited-published =
    <b>Nothing was changed.</b> Draft { $draft } is published, and what readers have does not follow your edit.
    If something is wrong, tell a reviewer.
edited-settled = <b>Nothing was changed.</b> Draft { $draft } was rejected or withdrawn. To use the new words, send them as a new message.

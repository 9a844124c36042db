# Items that are shared from any chat, and questions that readers put to the desk.

# Inline mode, as plain text: the title of an item, and what stands there when nothing is found.
inline-title = { $confidence }: { $words }
inline-none = Nothing found. Ask the bot itself

command-ask = Ask the people who write the bulletins, such as /ask Is the road to Manbij open?
command-questions = Questions of readers that wait for an answer
command-answer = Answer a reader, such as /answer 12 and the words
record-act-answer = answer to a reader
record-act-close = question closed

# What a reader hears.
ask-how = What would you like to know? Write it like this: /ask Is the road to Manbij open? The people who write the bulletins get your words, not your name.
ask-kept = 📮 <b>Question { $number }</b> is with the people who write the bulletins. They see your words, not who you are. If they answer, it comes here.
ask-left =
    { $count ->
        [0] That was your last one for today.
        [one] You can ask one more today.
       *[other] You can ask { $count } more today.
    }
question-answered =
    📬 You asked: “{ $words }”
    The answer:
question-closed = Your question { $number } was closed without an answer. I have forgotten that it came from here.
question-lapsed = Nobody answered your question { $number } in { $days } days. I have deleted it. You can ask again with /ask.
error-ask-too-long = That is too long for a question. Please keep it below { $limit } characters.
error-ask-none = Questions are not taken at the moment. /search and /front may help.
error-ask-limit = You have asked as often as one can in a day ({ $limit }). Please ask again tomorrow.
error-ask-full = Very many questions wait at the moment. Please ask again in a day or two.

# The desk's message about a question. On buttons: no markup.
question-card = ❓ <b>Question { $number }</b> of a reader · { $language }
question-card-answered = ✅ <b>Answered by { $tag }:</b>
question-card-closed = ✖ <b>Closed by { $tag }</b>, without an answer.
question-card-lapsed = ⌛ Nobody answered in time. The question is deleted.
question-card-drafted = 📝 Draft { $draft } was made of it.
question-button-answer = ✍️ Answer
question-button-answer-one = ✍️ Answer { $number }
question-button-close = ✖ Close
question-button-draft = 📰 Make a draft of it
question-ask = What is the answer to question { $number }? Reply to this message. It goes to the reader at once, without your name.
question-hint = The answer
question-told = 📬 Question { $number } is answered; the reader gets your words now.
question-told-nobody = Question { $number } is answered, but its reader wants to hear no more of it. You can still make a draft of it.
question-toast-closed = Question { $number } is closed.
question-drafted = Draft { $draft } is yours, and not submitted yet. It is in our private chat: /drafts
questions-title =
    { $count ->
        [0] ❓ <b>No question waits.</b> All are answered. 🌿
        [one] ❓ <b>One question waits</b>
       *[other] ❓ <b>{ $count } questions wait</b>, the oldest first
    }
questions-line =
    <b>{ $number }.</b> { $words }
answer-how = Which question, and what is the answer? Write it like this: /answer 12 The road is open again. /questions lists those that wait.
error-answer-number = “{ $found }” is no number of a question. Write it like this: /answer 12 The road is open again.
error-answer-empty = There are no words in this answer. Write it like this: /answer { $number } The road is open again.
error-answer-too-long = That is too long for one message. Please keep the answer below { $limit } characters.
error-no-such-question = There is no question { $number }, or it is forgotten by now.
error-question-settled = Question { $number } was answered or closed already.
error-question-unanswered = Question { $number } has no answer, so there is nothing to make a draft of.
error-question-drafted = Somebody else has made draft { $draft } of it already.
error-question-frozen = Everything that goes to readers is frozen, answers too. The question waits until the freeze is lifted.

# The heading above a question and its answer in an update.
question-section = Questions of readers

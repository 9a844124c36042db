# Digests and alerts, for those who follow.

# The first line of a digest. $day is the day on which it is sent, with the weekday.
digest-headline-daily = 🗞 <b>Your digest · { $day }</b>
digest-headline-weekly = 🗞 <b>Your week · { $day }</b>

# Above what a bulletin says, inside a digest.
digest-bulletin-daily = ▪️ <b>Bulletin { $number } · { $day }</b>
digest-bulletin-flash = ⚡ <b>Urgent · Bulletin { $number } · { $day }</b>
digest-bulletin-analysis = ▪️ <b>Analysis · Bulletin { $number } · { $day }</b>

# Above the changes of bulletins that earlier digests told, and each of them. $sign is ✏️, 🔎 or 🚫.
digest-since = <b>Changed since</b>
digest-changed = { $sign } Bulletin { $number }, { $time }: { $reason }

# The last lines. $part is such as "2/3", $hour such as "8:00".
digest-part = <i>Digest · { $part }</i>
digest-end-daily = <i>Every day at { $hour }. /subscribe changes that.</i>
digest-end-weekly = <i>Every week at { $hour }. /subscribe changes that.</i>

# Instead of a message that the digest no longer needs, after something in it was changed.
digest-pointer = <i>This part is no longer needed: something in this digest was changed or taken back. Please read the messages above.</i>

# After three digests that had nothing to tell. $count is how many bulletins there were all the same.
digest-silence-daily = 🔕 <b>Why it is quiet here:</b> for three days nothing was published that you follow. We published nothing at all.
digest-silence-weekly = 🔕 <b>Why it is quiet here:</b> for three weeks nothing was published that you follow. We published nothing at all.
digest-silence-other-daily = 🔕 <b>Why it is quiet here:</b> for three days there was nothing of what you follow. { $count ->
        [one] One bulletin was
       *[other] { $count } bulletins were
    } about other things: /latest
digest-silence-other-weekly = 🔕 <b>Why it is quiet here:</b> for three weeks there was nothing of what you follow. { $count ->
        [one] One bulletin was
       *[other] { $count } bulletins were
    } about other things: /latest
digest-silence-end = Your subscription works. The next digest comes when there is something to tell. /subscribe shows what you follow.

# The first line of an alert. $words are the places or words that the chat asked for.
alert-headline = 🔔 <b>{ $words }</b>
alert-part = <i>Alert · { $part }</i>
alert-end = <i>You asked to hear of this at once. /alert shows your list.</i>

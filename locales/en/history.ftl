# Looking back: a statement with its history, and what was changed after it was published.

history-ask = Which statement? Write its name, such as /item 2024-12-06/S3. It stands below each statement in my answers.

# The first line. $id is the statement's name, $number that of its bulletin.
history-title = { $id } · { $day } · bulletin { $number }
history-confidence = How certain: <b>{ $confidence }</b>
history-gone = 🗑 This was taken out of the bulletin and no longer stands.
history-hushed = 🚫 The bulletin was taken back, so the words are not shown any more. Please do not pass them on.
history-heading = <b>History</b>

# One event each. $version counts the changes of a bulletin.
history-published = 📰 <b>{ $time }</b> · published in bulletin { $number }
history-archived = 📰 <b>{ $day }</b> · in bulletin { $number }, from our archive
history-confidence-then = Then: <b>{ $confidence }</b>
history-change = { $sign } <b>{ $time }</b> · change { $version } of bulletin { $number }
history-taken-back = 🚫 <b>{ $time }</b> · bulletin { $number } was taken back

# Below an event.
history-reason = <i>{ $reason }</i>
history-because = Because of what bulletin { $number } says.
history-turned = From <b>{ $before }</b> to <b>{ $after }</b>
history-was = Before: { $words }
history-is = Since then: { $words }
history-added = Added: { $words }
history-out = Taken out: { $words }
history-back = Put back: { $words }
history-sources = Its sources were changed.
history-files = Its pictures or files were changed.

# Below the last event. $id is another statement's name.
history-settles = Says what became of { $id }
history-settled = What became of it: { $id }
history-unchanged = Nothing has changed since.

history-button-bulletin = 📰 Bulletin { $number }
history-button-changes = 🕓 Changes in { $number }

corrections-title = <b>What we changed after it was published</b>
corrections-none = We have not changed or taken back anything after it was published.
corrections-day = <b>{ $day }</b>
corrections-line = { $sign } { $time } · <b>bulletin { $number }</b>: { $reason }
# In place of the reason, once the bulletin was taken back.
corrections-hushed = not shown any more, since the bulletin was taken back

corrections-of = <b>What we changed in bulletin { $number } · { $day }</b>
corrections-of-none = Bulletin { $number } ({ $day }) is as it was published. Nothing was changed in it.
corrections-head = { $sign } <b>{ $time }</b>
# One statement that a change touched.
corrections-turned = – { $id }: from <b>{ $before }</b> to <b>{ $after }</b>
corrections-reworded = – { $id } now says: { $words }
corrections-added = – { $id } was added: { $words }
corrections-out = – { $id } was taken out: { $words }
corrections-besides = – { $id }: sources or files were changed
corrections-more = { $count ->
        [one] … and one more statement
       *[other] … and { $count } more statements
    }

error-item-how = I cannot read “{ $found }” as the name of a statement. Write it like this: /item 2024-12-06/S3
error-item-without-day = Of which day is { $item }? Write it like this: /item 2024-12-06/{ $item }
error-item-nothing-yet = Nothing has been published yet.
error-item-no-day = We published nothing about { $day }. The nearest day is { $nearest }: /on { $nearest } shows it.
error-item-no-number = There is no { $item }. The last one of that day is { $last }.
error-item-other-letter = There is no { $item }. /on { $day } shows what there is of that day.
error-corrections-how = “{ $found }” is not the number of a bulletin. Write it like this: /corrections 12

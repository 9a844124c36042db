# The record of what members did, and acts that need a second person.
record-title = 📒 <b>The record</b>
record-empty = Nothing is in the record yet.
record-day = <b>{ $day }</b>
record-line = { $time } { $who } · { $what } <i>#{ $entry }</i>
record-line-refused = { $time } ⛔ { $who } · { $what } · refused: <code>{ $code }</code> <i>#{ $entry }</i>
record-stranger = stranger { $name }
record-button-older = Older ▸
record-button-newer = ◂ Newer
record-subject-draft = draft { $id }
record-subject-bulletin = bulletin { $id }
record-subject-item = item { $id }
record-subject-member = member { $id }
record-subject-chat = chat { $id }
record-subject-button = “{ $id }”
record-subject-count = { $id } in all
record-head =
    📒 The record has { $count } entries. Its seal today:

    <code>{ $head }</code>

    Leave this message here: if entries were cut off the end, it proves it.
command-audit = What members did and were refused

# Acts, as the record lists them: done, or refused.
record-act-command = command
record-act-press = button
record-act-reply = message
record-act-strangers = refusals of strangers, not listed one by one
record-act-join = joining
record-act-invite = invitation
record-act-remove = removal
record-act-first-admin = first admin
record-act-set-desk = desk's group
record-act-write = new text
record-act-revise = text changed
record-act-edit = draft changed
record-act-undo = undo
record-act-note = note
record-act-ask = question opened
record-act-share = sharing
record-act-reopen = taken up again
record-act-withdraw = withdrawal
record-act-dismiss = advice set aside
record-act-drop-text = kept text dropped
record-act-submit = submission
record-act-card = review card shown
record-act-claim = taken on
record-act-release = let go
record-act-approve = approval
record-act-take-back = approval taken back
record-act-request-changes = changes asked for
record-act-reject = rejection
record-act-comment = comment
record-act-schedule = time set
record-act-hold = held back
record-act-publish = publication
record-act-import = import
record-act-correct = correction
record-act-settle = rumour settled
record-act-retract = retraction
record-act-pause = pause
record-act-resume = going on
record-act-cancel = cancelled
record-act-retry = tried again
record-act-freeze = freeze
record-act-thaw = thaw
record-act-send-old = old queue sent
record-act-cancel-old = old queue cancelled
record-act-wish = second person asked for
record-act-confirm = word of the second person
record-act-grant = role given
record-act-drop-chat = chat removed
record-act-export = archive exported

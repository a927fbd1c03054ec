# What happened to an item or a decision.

history-button = History
history-file = As a file
history-back = ‹ Back
history-head =
    <b>History of { $code }{ $seat }: { $count } { $count ->
        [one] entry
       *[other] entries
    }</b>
    The latest first.
history-of-seat = , { $seat }
history-none = No entries yet.
history-moment = <b>{ $moment }</b>
history-days = deadline { $old } → { $new }
history-until = until { $day }
history-number = number { $number }
history-words = “{ $words }”
history-files =
    { $count } { $count ->
        [one] file
       *[other] files
    }
history-withdrawn = taken back
history-nobody = not named
history-bot = the bot
history-file-name = History { $code } { $seat }
history-sent =
    <b>History of { $code }</b> — { $count } { $count ->
        [one] entry
       *[other] entries
    }, messages sent: { $messages }.

history-way-chat = in Telegram
history-way-phone = by telephone
history-way-paper = on paper
history-way-mail = by mail
history-way-elsewhere = handed in another way

history-deed-issue = assigned
history-deed-take = taken in hand
history-deed-interim = told how it goes
history-deed-report-done = done
history-deed-report-reported = answered, waits to be accepted
history-deed-report-in_work = nearly done, not all was sent
history-deed-clarify = question to the department
history-deed-reissue = made clear and assigned again
history-deed-readdress = passed on: { $other }
history-deed-excuse = does not concern this organization
history-deed-accept = accepted
history-deed-return = returned
history-deed-keep = kept in work
history-deed-reopen = put back to work
history-deed-close = closed without being done
history-deed-cancel = cancelled by the department
history-deed-first_took = another took it
history-deed-undo = taken back
history-deed-sent = sent in Telegram or handed over
history-deed-acknowledged = acknowledged
history-deed-delegated = passed to a deputy: { $other }
history-deed-deputy_reported = the deputy answered
history-deed-added = added to the answer
history-deed-corrected = the decision was changed
history-deed-ask_extension = another day asked for
history-deed-ask_not_concerned = “does not concern us”
history-deed-ask_not_ours = “not ours”: { $other }
history-deed-ask_unclear = “unclear”
history-deed-ask_close = proposed to be closed
history-deed-decide_extension = deadline moved
history-deed-appeal_granted = granted
history-deed-appeal_refused = refused
history-deed-approve_minutes = minutes approved
history-deed-withdraw_minutes = minutes withdrawn
history-deed-attach_file = file attached or removed
history-deed-edit_periods = periods changed
history-deed-other = changed

history-state-issued = assigned
history-state-in_work = in work
history-state-reported = waits to be accepted
history-state-returned = returned
history-state-clarifying = question to the department
history-state-done = done
history-state-closed = closed without being done
history-state-not_concerned = not concerned
history-state-released = passed to another
history-state-cancelled = cancelled

history-paper-title = How decision { $code } was carried out
history-paper-as-of = as of { $day }, { $hour }
history-paper-from = From { $minutes }. Deadline: { $until }.
history-paper-told =
    Messages sent: { $count }
history-paper-end = Made from the journal of deeds, to which entries are only added and in which none is changed.
history-column-when = When
history-column-who = Who
history-column-deed = What was done, by which way
history-column-change = From → to
history-column-words = Words and files
history-column-to = To whom
history-column-text = Text of the message

# One assignment in the hands of the office: its card, the decision seat by seat.

oitem-head =
    <b>{ $code } · { $seat }</b>
    { $deadline }
oitem-files = Photos and files ({ $count })
oitem-file = { $code } · { $seat }, file { $number } of { $total }
oitem-accept = Accept
oitem-return = Return
oitem-keep = Keep on control
oitem-propose = Propose to close
oitem-excuse = Not theirs
oitem-close = Close
oitem-reopen = Reopen
oitem-back-to-seats = ‹ { $code } by organization
oitem-back-to-decision = ‹ Decision { $code }

oitem-state-issued = No answer yet.
oitem-state-acknowledged = Seen { $moment }, no answer yet.
oitem-state-not-sent = Not delivered yet, no answer.
oitem-state-in_work = In work.
oitem-state-promised = In work, an answer is promised for { $day }.
oitem-state-reported = ☑️ The report waits to be accepted.
oitem-state-elsewhere = ☑️ They say it was handed in another way: check it, then accept or return.
oitem-state-returned = The report was returned, a better one is awaited.
oitem-state-clarifying = ❓ They wait for your answer.
oitem-state-done-on = ✅ Done { $day }.
oitem-state-done = ✅ Done.
oitem-state-done-late = ✅ Done { $day }, late.
oitem-state-closed = Closed.
oitem-state-not_concerned = It doesn't concern this organization.
oitem-state-released = Given to somebody else.
oitem-state-cancelled = ⛔ Cancelled.
oitem-state-silent = 🟠 The day has passed, no information.
oitem-state-not-done = 🔴 The day has passed, answered but not done.
oitem-moved =
    { $count ->
        [one] The day was moved
       *[other] The day was moved { $count } times
    }, at first it was { $day }.
oitem-co = Co-assignee.
oitem-co-answered = Co-assignees answered: { $answered } of { $total }.
oitem-first-takes = One is enough: whoever takes it first.
oitem-vacant = Nobody holds this post now.
oitem-controller = Controller: { $name }, accepts reports.

oitem-report =
    { $moment }, { $name } — { $kind ->
        [final] done
       *[interim] writes
    }{ $way }{ $number }{ $words }{ $files }
oitem-words = { " " }“{ $words }”.
oitem-number = , number { $number }
oitem-way-phone = , by phone
oitem-way-paper = , on paper
oitem-way-mail = , by mail
oitem-way-elsewhere = , handed in another way

oitem-appeal-extension = { $moment }, { $name } asks for another day{ $until }.{ $words }{ $answer }
oitem-appeal-not_concerned = { $moment }, { $name } — it doesn't concern us.{ $words }{ $answer }
oitem-appeal-not_ours = { $moment }, { $name } — not ours{ $seat }.{ $words }{ $answer }
oitem-appeal-unclear = { $moment }, { $name } — unclear.{ $words }{ $answer }
oitem-appeal-close = { $moment }, { $name } proposes to close it.{ $words }{ $answer }
oitem-appeal-until = , { $day }
oitem-appeal-seat = { " " }(they propose { $seat })
oitem-appeal-open = { " " }<b>Waits for an answer.</b>
oitem-appeal-granted = { " " }Answer: yes{ $until }.{ $words }
oitem-appeal-refused = { " " }Answer: no.{ $words }
oitem-appeal-given = , until { $day }

oitem-note = { $moment }, { $name } —{ $words }
oitem-note-return = { $moment }, { $name } — the report was returned.{ $words }
oitem-note-keep = { $moment }, { $name } — kept on control.{ $words }
oitem-note-close = { $moment }, { $name } — closed.{ $words }
oitem-note-reopen = { $moment }, { $name } — in work again.{ $words }
oitem-note-excuse = { $moment }, { $name } — doesn't concern them.{ $words }

oitem-seats =
    <b>{ $code } by organization: { $count }</b>
    { $deadline }
    { $sentence }
oitem-seat = { $seat } — { $standing }
oitem-standing-issued = no answer yet
oitem-standing-in_work = in work
oitem-standing-reported = waits to be accepted
oitem-standing-returned = returned
oitem-standing-clarifying = ❓ a question for you
oitem-standing-done = ✅ done
oitem-standing-done_late = ✅ done late
oitem-standing-closed = closed
oitem-standing-not_concerned = not concerned
oitem-standing-released = given to somebody else
oitem-standing-cancelled = ⛔ cancelled
oitem-standing-overdue_silent = 🟠 no information
oitem-standing-overdue_answered = 🔴 not done
board-button-seats = By organization ({ $count })

# One decision of a draft, and the screens that change it.

decision-head = <b>{ $code }</b> · decision { $number } of { $total }
decision-people = <b>To:</b> { $people }
decision-nobody = ⚠ <b>To:</b> nobody is named
decision-everybody = everybody, for information
decision-with = <b>Together with:</b> { $people }
decision-people-more = { $count } more
decision-unknown = ⚠ Please say who this is: { $names }
decision-unknown-name = “{ $name }”
decision-deadline = <b>Deadline:</b> { $deadline }
decision-tracking-control = <b>Control:</b> an answer is expected
decision-tracking-information = <b>Control:</b> information will be asked for
decision-tracking-notice = <b>Control:</b> for information, no answer expected
decision-printed = Item { $number } of the minutes
decision-doubt = ⚠ { $reason }{ $other }
decision-doubt-other = : may also be “{ $other }”
addressee-nobody = { $name } (nobody)
addressee-group = { $name } ({ $count })
addressee-post = { $name } ({ $label })
edit-people = To whom
edit-deadline = Deadline
edit-text = Text
edit-source = Words of the minutes
edit-delete = Delete
track-control = On control
track-information = Ask for information
track-notice = For information
decision-source = <b>{ $code }</b> · { $minutes }, word by word:
decision-source-words = <blockquote>{ $words }</blockquote>
decision-deleted =
    <b>{ $code } deleted from the draft</b>
    { $sentence }
button-next-decision = Next decision
pick-people =
    <b>Who is to do { $code }?</b>
    { $sentence }

    Choose, or write: “школа № 1, Иванова А. А.”, as the minutes would have it.
pick-nobody = Nobody
pick-deadline =
    <b>By when is { $code } due?</b>
    { $sentence }

    Now: { $deadline }. Choose, or write as the minutes would have it: “до 15 декабря”.
pick-deadline-week = In a week
pick-deadline-month = In a month
pick-deadline-ongoing = Ongoing
pick-deadline-none = No deadline
pick-text = <b>Write { $code } anew</b> in one message. Now it is:

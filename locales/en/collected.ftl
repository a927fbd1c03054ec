# What came in answer to one decision: the table, the archive, and what is said beneath them.

collected-button = Table in Excel
collected-back = ‹ To the decision
collected-file = { $code } — table
collected-sheet = Table
collected-note = Minutes { $minutes }. Answered: { $answered } of { $asked }. As of { $day }.
collected-label = Organization
collected-number = Number
collected-words = Answer
collected-link = Link
collected-files = Files (named so in the archive)
collected-on = Answered
collected-way = How
collected-by = Told by
collected-state = State
collected-total = Total
collected-silent = no answer
collected-corrected-one = number corrected, the last one taken
collected-way-chat = in the chat
collected-way-phone = by phone
collected-way-paper = on paper
collected-way-mail = by mail
collected-way-elsewhere = in another way
collected-state-in_work = in work
collected-state-reported = waits for confirmation
collected-state-returned = sent back to be corrected
collected-state-clarifying = a question to the secretary
collected-state-done = done
collected-state-closed = not needed any more
collected-state-not_concerned = not concerned

collected-sent =
    <b>Table for { $code }: { $answered } of { $asked } { $asked ->
        [one] organization has
       *[other] organizations have
    } answered</b>
    { $sentence }
collected-sum = Total: <b>{ $total }</b> ({ $count ->
        [one] { $count } number
       *[other] { $count } numbers
    }).
collected-corrected = { $count ->
        [one] { $count } organization has corrected its number
       *[other] { $count } organizations have corrected their numbers
    }: the last one is taken.
collected-lacking = Done, but without a number: { $count ->
        [one] { $count } organization
       *[other] { $count } organizations
    }.
collected-whole = { $whole }
collected-decimal = { $whole }.{ $fraction }

archive-button = Files as archive ({ $count })
archive-file = { $code } — files
archive-file-part = { $code } — files, part { $part }
archive-sent = <b>Files for { $code }</b>: { $count ->
        [one] { $count } file
       *[other] { $count } files
    } in the archive.
archive-part = Part { $part } of { $parts }: the whole archive doesn't fit into one message.
archive-next = Part { $part } of { $parts }
archive-missing = ⚠ Files not found on the disk: { $count }. Tell the administrator: a backup is needed.
archive-empty = No files were sent for { $code } yet.

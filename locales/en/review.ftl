# The secretary's review: the protocol that was read, its decisions, its questions.

review-how-to-send =
    <b>Send the minutes: a Word (DOCX), ODT, RTF, PDF or TXT file.</b>
    You may forward a finished file or paste its text. I will read it and show you the decisions; nothing goes out without you.
review-recent = The latest minutes:
review-open-draft = { $minutes } — draft
review-open-held = { $minutes } — waits to be sent
review-open-issued = { $minutes } — on control
review-title =
    <b>{ $minutes } read: { $count } { $count ->
        [one] decision
       *[other] decisions
    }</b>
review-chair = chair — { $name }
review-secretary = secretary — { $name }
review-controller = control — { $name }
review-by-name = by name — { $count }
review-notices = for information — { $count }
review-unknown = to be clarified — { $count }
review-deadlines = <b>Deadlines:</b> { $parts }
review-deadline-day = exact day — { $count }
review-deadline-period = “within…” — { $count }
review-deadline-recurring = recurring — { $count }
review-deadline-ongoing = ongoing — { $count }
review-deadline-as_needed = as needed — { $count }
review-deadline-undated = no exact day — { $count }
review-deadline-none =
    no deadline — { $count }{ $of_them ->
        [all] { " " }(for information)
        [some] { " " }(for information: { $notices })
       *[no] {""}
    }
review-day-off = { $printed } is a day off: hand in on { $weekday } { $day }
review-days-off-more =
    and { $count } more { $count ->
        [one] deadline falls
       *[other] deadlines fall
    } on a day off
review-questions = <b>Questions</b>
review-question = { $number }. { $line }
review-questions-more = and { $count } more
review-button-questions = Answer the questions ({ $count })
review-button-accept = Accept the proposals
review-button-approve = Approve
review-button-browse = All { $count } in order
review-button-sample = What a director sees
review-button-discard = Throw the draft away
review-discarded =
    <b>The draft is thrown away:</b> { $minutes }.
    Nobody has received anything. The file may be sent again.


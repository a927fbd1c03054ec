# The next meeting, and the table “decision / execution” it opens with: first the chat, then the paper.

meeting-when =
    <b>When is the next meeting?</b>
    Choose a day or write it: “18 December 10:00”.
meeting-none = <b>The next meeting has no date yet.</b> The secretary sets its day and hour.
meeting-proposed = The title is the same as before: { $title }. It and the place can be changed later.
meeting-next = <b>Next meeting: { $day }, { $hour }</b>
meeting-place = Place: { $place }
meeting-open =
    { $count ->
        [0] No decision under control is open.
        [one] { $count } decision is open.
       *[other] { $count } decisions are open.
    } When the meeting begins, the table “decision / execution” is made by itself; later answers are marked “came after”.
meeting-ask-day =
    <b>Which day and hour?</b>
    Choose or write: “18 December 10:00”.
meeting-ask-title =
    <b>What is the meeting called?</b>
    Now: { $there }. Write the new title.
meeting-ask-place =
    <b>Where will it be?</b>
    Now: { $there }. Write the address or the room.
meeting-nothing = not set
meeting-sure =
    <b>Begin today, though it is planned for { $day }?</b>
    Open decisions ({ $count }) and new answers go into the table as they stand this minute. It can’t be changed afterwards.
meeting-cancelled = <b>The meeting of { $day } is cancelled.</b> Decisions stay under control and go into the table of the next one.
meeting-day-button = { $day }, { $hour }
meeting-at = { $day } at { $hour }
meeting-begun =
    <b>The meeting has begun. { $total } { $total ->
        [one] decision
       *[other] decisions
    } under control:</b> { $counts }.
meeting-begun-empty = <b>The meeting has begun. No decisions are under control.</b>
meeting-preview =
    <b>Now { $total } { $total ->
        [one] decision is
       *[other] decisions are
    } under control:</b> { $counts }.
meeting-preview-empty = <b>No decisions are under control now.</b> The table will be empty.
meeting-frozen = As the decisions stood on { $when }.
meeting-now = As of { $when }. It is made anew when the meeting begins.
meeting-count-done = done { $count }
meeting-count-not-done = not done { $count }
meeting-count-silent = no information { $count }
meeting-count-in-work = in work { $count }
meeting-information =
    { $count ->
        [one] And { $count } ongoing decision that was reported on.
       *[other] And { $count } ongoing decisions that were reported on.
    }
meeting-off =
    { $count ->
        [one] { $count } decision was taken off control.
       *[other] { $count } decisions were taken off control.
    }
meeting-later =
    { $count ->
        [one] { $count } answer came after the beginning.
       *[other] { $count } answers came after the beginning.
    }
meeting-off-control = taken off control
meeting-row-head = <b>{ $code }</b> · { $deadline } · { $number } of { $total }
meeting-row-who = For: { $names }
meeting-row-standing = { $standing } · done by { $done } of { $total }, answered by { $answered }
meeting-row-moved =
    the deadline was moved { $count } { $count ->
        [one] time
       *[other] times
    }, now { $day }
meeting-row-times = carried over { $times } { $times ->
        [one] time
       *[other] times
    }, first: { $minutes }
meeting-row-silent = No answer: { $names }
meeting-row-later = <b>Came after:</b>
meeting-said = { $seat }, { $day }: { $what }
meeting-said-words = “{ $words }”
meeting-said-number = { $number }
meeting-said-done = done
meeting-said-interim = in work
meeting-said-so-far = in work, { $what }
meeting-said-more = and more answers: { $count }
meeting-file = Decision and execution, { $day }.docx
meeting-sent =
    <b>Decision / execution</b> in Word: { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    } as they stood when the meeting began.
meeting-sent-preview =
    <b>Decision / execution</b> in Word: { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    } as they stand now. Take the file anew when the meeting begins.
meeting-button-begin = Begin now
meeting-button-sure = Begin
meeting-button-preview = The table now
meeting-button-day = Day and hour
meeting-button-title = Title
meeting-button-place = Place
meeting-button-cancel = Cancel the meeting
meeting-button-again = Bring back
meeting-button-last = Table of { $day }
meeting-button-word = Table in Word
meeting-button-each = One by one
meeting-button-seats = By organization
meeting-button-table = ‹ Table

# The paper.
carried-title = EXECUTION OF DECISIONS
carried-subtitle = as of { $day }
carried-meeting = for the meeting “{ $title }”
carried-column-number = No.
carried-column-decision = Decision
carried-column-deadline = Deadline
carried-column-who = Responsible
carried-column-report = Execution
carried-total = Decisions under control: { $total }; { $counts }.
carried-later = Came after:
carried-silent = No answer: { $names }
carried-more = Done as well: { $names }
carried-standing-done = Done
carried-standing-done_late = Done late
carried-standing-open = In work
carried-standing-due_soon = In work
carried-standing-overdue_silent = No information
carried-standing-overdue_answered = Not done
carried-standing-left_out = Taken off control
carried-standing-of = { $standing }: { $done } of { $total }

meeting-button-previous = ‹ Previous
meeting-button-next = Next ›

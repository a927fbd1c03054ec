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
addressee-nobody-bare = nobody
addressee-group = { $name } ({ $count })
addressee-post = { $name } ({ $label })
edit-people = To whom
edit-deadline = Deadline
edit-text = Text
edit-tracking = Control
edit-expected = What to send
edit-source = Words of the minutes
edit-more = More…
edit-split = Split
edit-join = Join with the next
edit-place = Move
edit-added = Add after
edit-delete = Delete
button-to-previous = ‹ { $code }
button-to-next = { $code } ›
button-next-decision = Next decision
button-decisions = As a list
button-done = Done
decision-more =
    <b>{ $code }</b> · decision { $number } of { $total }
    { $sentence }

    Decisions are numbered anew after each change, the items of the minutes keep their numbers. All can be taken back.
decision-source = <b>{ $code }</b> · { $minutes }, word by word:
decision-source-words = <blockquote>{ $words }</blockquote>
decision-source-none = This decision is not in the minutes: it was added while they were checked.
decision-deleted =
    <b>{ $code } deleted from the draft</b>
    { $sentence }
decisions-renumbered = The decisions after it have numbers one less.

# All of them in a list.
decision-list =
    <b>{ $minutes }: { $count } { $count ->
        [one] decision
       *[other] decisions
    }</b>
    Open any by its button, or type its number.
decision-listed =
    <b>{ $code }</b> · { $deadline }{ $mark }
    { $sentence }
decision-listed-doubt = { " " }⚠

# --- taking back ---

take-back = Take back the last change
take-back-edit_text = Take back: text of { $code }
take-back-edit_people = Take back: people of { $code }
take-back-edit_deadline = Take back: deadline of { $code }
take-back-edit_tracking = Take back: tracking of { $code }
take-back-edit_expected = Take back: what to send with { $code }
take-back-split = Take back: splitting { $code }
take-back-join = Take back: joining { $code }
take-back-move = Take back: moving { $code }
take-back-add = Take back: the one added after { $code }
take-back-delete = Take back: deleting { $code }
take-back-answer_question = Take back: the last answer
take-back-answer = Take back: the last answer
take-back-accept_sheet = Take back: the changes from Excel
take-back-discard_draft = Bring the draft back
taken-back = Taken back: all is as it was before that change.
draft-is-back = The draft is back.

# --- somebody else was faster ---

decision-changed = ⚠ { $code } was changed: this is how it stands now.
decision-changed-by =
    ⚠ { $gender ->
       *[other] { $name } has just changed { $code }: this is how it stands now.
    }
decision-not-written =
    <b>You wrote this, but it is not recorded:</b>
    <blockquote>{ $words }</blockquote>
button-write-anyway = Record it all the same
edit-again-decision_text = Recorded. Not quite? Type the text again.
edit-again-decision_deadline = Recorded. Not quite? Type the deadline again.
edit-again-decision_people = Recorded. Not quite? Type again who it is for.

# --- people ---

pick-people =
    <b>Who is to do { $code }?</b>
    { $sentence }

    { $people }

    Choose, or type a part of a name: “соко”, “сош 3”. Several at once: “директора школ, Иванова А. А.”
pick-people-many =
    <b>Who is to do { $code }?</b> Tick all of them.
    { $sentence }

    { $people }
pick-found =
    <b>Who is to do { $code }?</b>
    Found by “{ $names }”:
pick-not-found =
    <b>Nobody like “{ $names }” is in the lists</b>
    Type it another way, or record it as it is: who that is will be asked before { $code } is approved.
pick-as-written = Record: { $names }
pick-nobody = Nobody
pick-many = Several…
pick-but = Except…
leave-out =
    <b>Who is left out of { $code }?</b> Untick them.
    { $name }: { $count } of { $total } stay
leave-out-gone = Except: { $names }

# --- deadline ---

pick-deadline =
    <b>By when is { $code } due?</b>
    { $sentence }

    Now: { $deadline }. Choose a day, or write as the minutes would have it: “до 15 марта”, “послезавтра”.
pick-deadline-week = In a week
pick-deadline-month = In a month
pick-deadline-ongoing = Ongoing
pick-deadline-none = No deadline
calendar-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
calendar-day = { $day }
calendar-day-off = ·{ $day }
calendar-chosen = [{ $day }]
calendar-chosen-off = [·{ $day }]
calendar-empty = –
calendar-hint = Days off have a dot.

# --- what is asked ---

track-control = On control: wait for an answer
track-information = Ask for information
track-notice = For information
pick-tracking =
    <b>What is asked about { $code }?</b>
    { $sentence }

    “On control”: they answer by the deadline. “Ask for information”: they are asked what was done. “For information”: no answer is expected.
pick-expected =
    <b>What is to be sent with “Done” for { $code }?</b>
    { $sentence }
expect-mark = Only the mark “Done”
expect-words = A few words
expect-number = A number
expect-file = A file
expect-link = A link

# --- words and places ---

pick-text = <b>Write { $code } anew</b> in one message. Now it is:
pick-added =
    <b>Type the decision to stand after { $code }</b>
    In one message, as the minutes would have it: “Сдать списки педагогов. Ответственные: директора школ. Срок: до 15 марта”.
pick-split =
    <b>Where is { $code } to be split?</b>
    Choose a place, or type both parts, each on a line of its own. People and deadline stay with both.
pick-split-typed =
    <b>How is { $code } to be split?</b>
    Type both parts in one message, each on a line of its own. People and deadline stay with both.
split-place = { $number }. { $first } ‖ { $second }
split-button = Place { $number }
pick-place =
    <b>Where is { $code } to stand?</b> Now { $number } of { $total }
    { $sentence }

    Choose, or type the place: “3”.
move-up = Up
move-down = Down
move-first = To the beginning
move-last = To the end

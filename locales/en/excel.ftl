# “Edit in Excel”: the sheet that goes out, and what came back in it.

button-excel = Edit in Excel

# --- the sheet ---

excel-file = { $minutes } — review.xlsx
excel-sheet = Review
excel-note =
    Correct the cells and send the file to the bot in the same chat: it shows the differences and asks before anything is written. Yellow is what is in doubt. Assignees are parted by semicolons, their names stand on the sheet “Reference”. A new decision is a new row; to drop one, delete its whole row.
excel-code = No.
excel-text = Decision
excel-people = Assignee
excel-deadline = Deadline
excel-tracking = Tracking
excel-expected = What to send
excel-doubt = In doubt
excel-tracking-control = On control
excel-tracking-information = Ask for information
excel-tracking-notice = For information
excel-unknown = in no list: “{ $name }”
excel-other = { $reason } — or “{ $other }”
excel-vague = no exact day
excel-undated = no deadline
excel-shared = several people have that surname
excel-past = the deadline is past
excel-reference = Reference
excel-reference-name = How to write an assignee
excel-reference-who = Who it is today
excel-reference-group = group: { $count }
excel-reference-vacant = vacant

# --- in the chat ---

excel-sent =
    <b>{ $minutes }: { $count } { $count ->
        [one] decision
       *[other] decisions
    } in the sheet.</b>
    Correct it and send the file here: I show the differences and change nothing without you.
excel-changed = <b>Changed: { $what }.</b>
excel-what-people = { $count } { $count ->
        [one] assignee
       *[other] assignees
    }
excel-what-deadline = { $count } { $count ->
        [one] deadline
       *[other] deadlines
    }
excel-what-text = { $count } { $count ->
        [one] wording
       *[other] wordings
    }
excel-what-tracking = tracking of { $count } { $count ->
        [one] decision
       *[other] decisions
    }
excel-what-expected = what to send in { $count } { $count ->
        [one] decision
       *[other] decisions
    }
excel-what-deleted = { $count } { $count ->
        [one] decision deleted
       *[other] decisions deleted
    }
excel-what-added = { $count } { $count ->
        [one] decision added
       *[other] decisions added
    }
excel-what-moved = { $count } { $count ->
        [one] decision moved
       *[other] decisions moved
    }
excel-pending = { $minutes }, the sheet. Nothing is written yet.
excel-same =
    <b>No differences.</b>
    { $minutes }: the sheet says what the draft says.
excel-only-problems = <b>There is nothing to take from the sheet.</b>
excel-kept = <b>Stays as it was:</b>
excel-problem-row = row { $row }
excel-problem-place = { $place }: { $words }
excel-problem-two = “{ $name }” may be several: { $likely }
excel-problem-like = “{ $name }” is in no list. Alike: { $likely }
excel-problem-nobody = “{ $name }” is in no list
excel-problem-asked = “{ $name }” is in no list: the decision is added, I shall ask who it is
excel-problem-asked-deadline = the deadline “{ $name }” is not understood: the decision is added without one
excel-problem-deadline = the deadline “{ $name }” is not understood
excel-problem-words = { $field }: “{ $name }” is not understood
excel-problem-no-text = there is no text of a decision
excel-problem-too-long = { $field }: too long
excel-problem-changed = { $field } was changed in the chat meanwhile: the chat's stays
excel-problem-gone = the decision was deleted in the chat meanwhile
excel-problem-not-deleted = the row is gone, but the decision was changed in the chat meanwhile: not deleted
excel-problem-order = the order was changed in the chat meanwhile: the chat's stays
excel-problems-more = and { $count } more
excel-mend = Correct it in the file and send it again, or here in the chat.
excel-sorted = The rows are sorted: the order of the decisions stays.
excel-missing = { $count ->
        [one] A column is missing
       *[other] Columns are missing
    }: { $columns }. All stays as it was there.
excel-column = “{ $name }”
excel-button-take = Accept
excel-button-show = Show ({ $count })
excel-button-leave = No, leave it
excel-button-back = ‹ To the differences
excel-list = <b>Differences: { $count }.</b> { $minutes }
excel-line = <b>{ $code }</b>, row { $row } · { $field }
excel-line-was = was: { $words }
excel-line-now = is: { $words }
excel-line-empty = empty
excel-line-added = <b>New</b>, row { $row }
excel-line-deleted = <b>{ $code }</b> · deleted
excel-field-text = text
excel-field-people = assignee
excel-field-deadline = deadline
excel-field-tracking = tracking
excel-field-expected = what to send
excel-taken = <b>Accepted: { $what }.</b>
excel-left = <b>The sheet is put aside.</b> The draft stays as it was.

# --- what can't be taken ---

error-bad-input-sheet_of_another = This sheet is of no draft of your office. Open the minutes and press “Edit in Excel”.
error-bad-input-sheet_of_approved = These minutes are approved already. To correct them, stop the mailing and open the draft.
error-bad-input-sheet_of_withdrawn = This draft was thrown away. Send the minutes again.
error-bad-input-no_headings = The sheet has no column “Decision”. Put the headings back, or press “Edit in Excel” again.
error-bad-input-sheet_too_long = The sheet has too many rows: there are up to { $detail } decisions. Delete what is too much and send it again.
error-bad-input-sheet_too_old = The draft has changed since, and the sheet does not show what you corrected. Press “Edit in Excel” again.
error-too-late-sheet = This sheet was accepted or put aside. Open the minutes: they are as they stand now.

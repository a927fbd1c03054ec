# A person's own items: pushed messages, the card, the list. A director never meets the office's jargon.

item-block =
    <b>{ $code }</b> · { $deadline }
    { $sentence }{ $rest }
item-of-day = { $code } by { $day }
item-progress = { $answered } of { $total } have answered.

# --- new items ---

notice-new-items =
    <b>{ $count } new { $count ->
        [one] item
       *[other] items
    }{ $nearest }</b>
    { $minutes }
notice-nearest = , first deadline { $day }
notice-chair = { $minutes }, chaired by { $chair }
notice-more =
    And { $count } more { $count ->
        [one] item
       *[other] items
    } under the button below.
notice-vague = Without an exact day: { $count }.
notice-for-information = For your information, no answer needed: { $codes }.
notice-only-information =
    <b>Minutes for your information, no answer needed</b>
    Items: { $codes }.
notice-how-to-answer = To answer, tap the number of the item.
notice-acknowledge = I have read this
notice-acknowledged = ✓ Read on { $moment }
notice-withdrawn = ⛔ <b>{ $minutes }: withdrawn</b>
notice-withdrawn-why = Why: { $reason }
notice-cancelled =
    { $count ->
        [one] Item { $codes } need
       *[other] Items { $codes } need
    } not be done, no answer is expected.

# --- the morning digest ---

digest-in-days =
    <b>Due in { $days } working { $days ->
        [one] day
       *[other] days
    }: { $count } { $count ->
        [one] item
       *[other] items
    }</b>
digest-soon =
    <b>Due soon: { $count } { $count ->
        [one] item
       *[other] items
    }</b>
digest-today =
    <b>Due today: { $count } { $count ->
        [one] item
       *[other] items
    }</b>
digest-hand-in =
    <b>Time to hand in: { $count } { $count ->
        [one] item
       *[other] items
    }</b>
digest-overdue =
    <b>{ $yesterday ->
        [yes] Was due yesterday
       *[no] Overdue
    }: { $count } { $count ->
        [one] item
       *[other] items
    } { $silent ->
        [yes] without an answer
       *[no] not done yet
    }</b>
digest-resumed =
    <b>You promised to come back: { $count } { $count ->
        [one] item
       *[other] items
    }</b>
digest-information =
    <b>What has been done? { $count } { $count ->
        [one] item waits
       *[other] items wait
    } for your answer</b>
digest-escalation =
    If there is no answer by { $weekday }, { $day }, { $all ->
        [yes] { $count ->
            [one] the item
           *[other] the items
        }
       *[no] { $count ->
            [one] item { $codes }
           *[other] items { $codes }
        }
    } will be in the summary for the head of the department.
digest-others = Also with you: { $details }.
digest-late = overdue { $count }
digest-nearest = next due { $day }
digest-waiting = awaiting confirmation: { $count }
digest-shrunk = Reminder of { $day }. The latest is below.

# --- answers ---

answer-done = Done
answer-done-named = { $code } done
answer-take = In work
answer-take-named = { $code } in work
button-undo = Undo
button-no-words = No comment
button-back-to-items = ‹ All items
button-all-items = All items ({ $count })
button-all-my-items = All my items ({ $count })

# --- the card ---

card-head = <b>{ $code }</b> · { $deadline }
card-origin = { $post } · { $minutes }
card-co = You are a co-assignee: your day is earlier than the main one.
card-first-takes = One is enough: whoever takes it first.
card-report = { $moment }: “{ $words }”
card-awaiting = Waiting for your words: what was done, in one sentence.

state-issued = Waiting for your answer.
state-acknowledged = You read it on { $moment }; no answer yet.
state-in_work = In work.
state-silent-until = In work, no reminders until { $day }.
state-reported = Your answer is recorded and awaits confirmation.
state-returned = Sent back: please correct it and answer again.
state-clarifying = The secretary has a question to settle, nothing is needed from you.
state-done = ✅ Done.
state-done-on = ✅ Done on { $day }.
state-closed = No longer needed.
state-not_concerned = Does not concern you, no answer needed.
state-released = Somebody else has taken it, no answer needed.
state-cancelled = ⛔ Withdrawn, no answer needed.
state-overdue-silent = 🟠 Overdue, no answer yet.
state-overdue-answered = 🔴 Overdue, not done yet.
card-before-you = The deadline had passed before your appointment: that is noted.

reported-done =
    ✅ <b>{ $code } done</b> — recorded on { $moment }
    What was done? One sentence, a voice message or a photo: it goes into the report for the meeting.
reported-waits =
    ✅ <b>{ $code }: your answer is recorded</b> on { $moment } and awaits confirmation
    What was done? One sentence, a voice message or a photo: it goes into the report for the meeting.
words-done = ✅ <b>{ $code } done on { $day }.</b>{ $quote } Thank you.
words-reported = ✅ <b>{ $code }: answered on { $day }, awaits confirmation.</b>{ $quote } Thank you.
words-in-work = <b>{ $code } in work.</b>{ $quote } Recorded, thank you.
words-if-done = If all of it is done, tap “Done”.
words-quote = { " " }“{ $words }”.
words-files =
    { " " }{ $count } { $count ->
        [one] file
       *[other] files
    } kept.
card-taken =
    <b>{ $code } — in work.</b> Recorded.
    { $deadline }. You may write at once what has been done so far.
card-undone =
    <b>Undone. { $code } is as it was</b>
    { $sentence }

# --- all items ---

mine-head =
    <b>{ $count } { $count ->
        [one] item
       *[other] items
    } with you{ $nearest }</b>{ $overdue ->
        [0] {""}
       *[other] . Overdue: { $overdue }
    }
mine-nearest = , first deadline { $day }
mine-nothing =
    <b>Nothing is with you now.</b>
    When there are items, they will come in one message.
mine-mark-silent = 🟠 overdue, no answer
mine-mark-answered = 🔴 overdue, not done
mine-mark-before-you = 🟠 overdue since before your appointment
mine-mark-in_work = in work
mine-mark-reported = awaits confirmation
mine-mark-returned = sent back, to be corrected
mine-mark-clarifying = with the secretary

which-item = <b>Which item is this answer for?</b>
which-words = “{ $words }”
which-files =
    { $count } { $count ->
        [one] file
       *[other] files
    } kept.
which-files-too =
    And { $count } { $count ->
        [one] file
       *[other] files
    }.
which-line = <b>{ $code }</b> — { $sentence }
which-more = There is no room for the others ({ $codes }): open the item in “My items” and answer there.
which-none = <b>Nothing is with you now</b>, so there is nothing these words could belong to. My items: /mine

card-answered-below = { $code } — see the message below.

# The summary of a draft, and its open questions.

review-title-rest = { $minutes } (the rest)
review-sure = Read with confidence: <b>{ $sure }</b>.
review-sure-all = { $read } No questions.
review-sure-common =
    { $read } There { $questions ->
        [one] is <b>{ $questions } question</b>
       *[other] are <b>{ $questions } questions</b>
    } about many at once.
review-sure-but =
    { $read } There { $questions ->
        [one] is <b>{ $questions } question</b>
       *[other] are <b>{ $questions } questions</b>
    } about { $decisions } { $decisions ->
        [one] decision
       *[other] decisions
    }.
review-to = <b>To whom:</b> { $parts }
review-group =
    { $name } ({ $posts }) — { $count }{ $place ->
        [0] { " " }{ $count ->
            [one] decision
           *[other] decisions
        }
       *[other] {""}
    }
review-groups-more =
    { $count } more { $count ->
        [one] group
       *[other] groups
    }
review-nobody = nobody named — { $count }
review-issued =
    Assignments in all: { $count }{ $become ->
        [0] {""}
       *[other] ; after question 1 it may be { $become }
    }.
review-question-common =
    { $own ->
        [0] About many at once: { $line }
       *[other] And about many at once: { $line }
    }
review-nothing-alike = No minutes like these.
review-past =
    { $count ->
        [0] No deadline has passed.
       *[other] Deadlines that have passed: { $count }.
    }
review-quiet = Nothing is sent out: nobody gets a message.
review-reached = Reached in Telegram: { $reached } of { $people }{ $missing }.
review-missing = ; { $who } — tell them on paper or by phone
review-unconnected = not connected { $count }
review-blocked = blocked the bot { $count }
review-button-questions-both = Answer the questions ({ $count } + { $common })
review-button-approve-sure = Approve { $count }, the rest later

list-or = { $first } or { $last }

question-head = <b>Question { $number } of { $total }</b>
question-line-shared = { $codes } — “{ $name }”: { $seats }?
question-line-cards =
    { $codes } — { $count } { $count ->
        [one] person is
       *[other] people are
    } not in the list
question-line-undated-own =
    { $codes } — { $count ->
        [1] no deadline
       *[other] no deadlines
    }: none, or a month (by { $day })?
question-line-undated-common =
    { $count } { $count ->
        [one] decision
       *[other] decisions
    } without a deadline — leave it so, or a month (by { $day })?
question-line-vague =
    { $count } { $count ->
        [one] decision
       *[other] decisions
    } without an exact day — how should I ask?
question-explain-unknown =
    Nobody of that name is listed. “Make a card”: the assignment is noted on it and has to be told on paper or by phone. { $count ->
        [1] I will remember the answer.
       *[other] The answer holds for all these decisions, and I will remember it.
    }
question-explain-shared = Several have this surname: only you can say. The answer holds for these minutes; next time I will ask again.
question-explain-cards =
    { $names }
    A card lets the assignment be noted on the person; until connected, they have to be told on paper or by phone.
question-explain-undated =
    { $count ->
        [1] Without a deadline: the decision goes on control, nobody is reminded.
       *[other] Without a deadline: the decisions go on control, nobody is reminded.
    }
question-explain-vague = My proposal:
question-explain-past = My proposal: the decisions go on control, those named will receive them, and nobody is reminded of deadlines already past.
question-person =
    <b>Who is meant by “{ $name }”?</b>
    Choose one person, or type a part of the surname or the number of the school.
question-choose =
    <b>Who is meant by “{ $name }”?</b>
    Choose a group or a seat, or type a part of the name.
question-previous = ‹ Previous
question-next = Next ›
question-next-person = Next person ›
question-each-vague =
    { $left ->
        [1] A decision without an exact day
       *[other] Decisions without an exact day: { $left } to go
    }
question-each-undated =
    { $left ->
        [1] A decision without a deadline
       *[other] Decisions without a deadline: { $left } to go
    }
question-each-deadline = Now: { $deadline }.
question-new-day =
    <b>Which new deadline?</b>
    For { $count } { $count ->
        [one] decision
       *[other] decisions
    } whose day has passed. Choose, or type: “до 15 марта”.
answer-unknown-person = One person
answer-unknown-group = A new group
answer-group = { $name } ({ $count })
answer-cards-all = Make cards for all
answer-cards-each = One by one
answer-each = One by one
answer-vague-period = By the end of the period
answer-vague-proposed = As proposed
answer-vague-quarter = Quarterly
answer-vague-notice = All for information only
answer-undated-none = No deadline
answer-undated-month = By { $day }
answer-past-new = A new deadline…
answer-past-week = In a week
answer-past-month = In a month
answer-each-vague-keep = Leave it so
answer-each-vague-quarter = Quarterly
answer-each-vague-notice = For information
answer-each-undated-keep = No deadline
answer-each-undated-month = By { $day }
answer-each-undated-notice = For information
doubt-several_deadlines-both = “{ $reading }” and “{ $other }”: which deadline is right?

# --- the questions ---

question-line-unknown = { $codes } — “{ $name }”: to whom should it go?
question-line-doubt = { $codes } — { $reason }
question-line-past =
    { $codes } — already past the { $count ->
        [1] deadline
       *[other] deadlines
    }: are these old minutes?
question-proposal-period = • “within…” and recurring ones — by their last day
question-proposal-ongoing = • “ongoing” — I will ask on { $day } what has been done
question-proposal-rest = • the others — on control without a day and without reminders
question-proposed-slip = I propose “{ $name }”: it looks like a slip in the surname.
question-proposed-card = If it is none of them, I propose “{ $card }”.
question-reading = Read as: “{ $words }”
question-other = It may also be: “{ $words }”
question-sentence = <b>{ $code }</b> — { $sentence }
question-more =
    and { $count } more { $count ->
        [one] decision
       *[other] decisions
    }
question-open = Open decision { $code }
answer-unknown-card = Make a card
answer-unknown-choose = Choose from the list
answer-unknown-nobody = Nobody
answer-doubt-keep = Keep it as read
answer-doubt-keep-words = Keep: { $words }
answer-doubt-other-words = Take: { $words }
answer-past-proposed = As it is, no reminders of the past
answer-past-quiet = On control, tell nobody
answer-past-archive = To the archive, tell nobody
doubt-deadline_not_understood = the words of the deadline are not understood
doubt-several_deadlines = two deadlines are named: which one is right?
doubt-maybe_no_deadline = is this a deadline, or only words about time?
doubt-several_of_that_surname = several have this surname: who is meant?
doubt-unknown_surname = only a surname is given: who is meant?
doubt-surname_guessed = the surname's base form is guessed: which one is right?
doubt-initials_differ = those present include other initials: is it the same person?
doubt-maybe_beneficiary = is this who does it, or for whom it is done?
doubt-which_day = the last day can be understood in two ways: which one is right?
doubt-maybe_addressee = these words look like who it is given to: who is it?
doubt-unusual_name = the assignee is named in an unusual way: was it read right?
doubt-maybe_deadline = no deadline was read, but there are words about time: is it one?
doubt-label_in_text = a label such as “deadline” or “responsible” was left in the text
doubt-post_or_second_person = is this the post of the same person, or one more person?
doubt-only_who_and_when = nothing is named besides who and by when: what is to be done?
doubt-unclear_digits = the printed number is unclear
doubt-field-text = the wording can be read another way
doubt-field-assignees = unclear who is to do it
doubt-field-co_assignees = unclear who takes part
doubt-field-deadline = unclear which deadline is right
doubt-field-number = unclear number
question-found =
    <b>Who is meant by “{ $name }”?</b>
    These fit “{ $words }”: choose, or type it another way.
question-found-nobody =
    <b>Nobody fits “{ $words }”.</b>
    Type a surname, the number of a school, the name of a group, or go back to the question.
new-group =
    <b>Who belongs to “{ $name }”?</b>
    The group will be remembered by this name.
new-group-all = All ({ $count })
new-group-schools = Schools only ({ $count })
new-group-gardens = Kindergartens only ({ $count })
new-group-but = All but…
new-group-pick = Tick them one by one
new-group-tick =
    <b>“{ $name }”: { $count } ticked</b>
    Tap a name to tick it or to take the tick away.
new-group-done = Done ({ $count })
noted-card = a new card
noted-nobody = nobody
noted-group = a new group
noted-name = ✓ Noted: “{ $name }” — { $whom }. I will remember it.
noted-name-once = ✓ Noted: “{ $name }” — { $whom }. For these minutes only.
noted-cards = ✓ The cards are made. I will remember them.
noted-doubt = ✓ Noted: { $code }.
noted-many =
    ✓ Noted for { $count } { $count ->
        [one] decision
       *[other] decisions
    }.
noted-archive = ✓ All of these minutes go to the archive: nobody is told, no answers are awaited.
noted-day =
    ✓ The new deadline is { $deadline }: noted for { $count } { $count ->
        [one] decision
       *[other] decisions
    }.
noted-each = ✓ Noted.
noted-accepted = ✓ The proposals are accepted.
noted-left =
    { $count ->
        [one] ✓ The proposals are accepted. { $count } question is left: only you can answer it.
       *[other] ✓ The proposals are accepted. { $count } questions are left: only you can answer them.
    }
noted-undo = Take the answer back

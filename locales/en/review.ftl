# The secretary's review: the protocol that was read, its decisions, its questions.

review-how-to-send =
    <b>Send the minutes: a DOCX or TXT file.</b>
    You may forward a finished file or paste its text. I will read it and show you the decisions; nothing goes out without you.
review-recent = The latest minutes:
review-open-draft = { $minutes } — draft
review-open-held = { $minutes } — waits to be sent
review-open-issued = { $minutes } — on control
review-reading = Reading “{ $name }”… This usually takes a few seconds.
review-reading-text = Reading the text… This usually takes a few seconds.
review-title =
    <b>{ $minutes } read: { $count } { $count ->
        [one] decision
       *[other] decisions
    }</b>
review-chair = chair — { $name }
review-secretary = secretary — { $name }
review-controller = control — { $name }
review-sure =
    Read with confidence: <b>{ $sure } of { $count }</b>. { $questions ->
        [0] No questions.
        [one] There is <b>{ $questions } question</b>.
       *[other] There are <b>{ $questions } questions</b>.
    }
review-to = <b>To whom</b>
review-group =
    { $name } ({ $posts }) — { $count } { $count ->
        [one] decision
       *[other] decisions
    }
review-groups-more =
    and { $count } more { $count ->
        [one] group
       *[other] groups
    }
review-by-name = by name — { $count }
review-notices = for information — { $count }
review-nobody = nobody named — { $count }
review-unknown = to be clarified — { $count }
review-issued = Assignments in all: { $count }
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
review-reached =
    Reached in Telegram: { $reached } of { $people }.{ $missing ->
        [0] {""}
       *[other] { " " }Not connected: { $missing } — tell them on paper or by phone.
    }
review-button-questions = Answer the questions ({ $count })
review-button-accept = Accept the proposals
review-button-approve = Approve
review-button-browse = All { $count } in order
review-button-sample = What a director sees
review-button-discard = Throw the draft away
review-discarded =
    <b>The draft is thrown away:</b> { $minutes }.
    Nobody has received anything. The file may be sent again.

# --- a question ---

question-line-unknown = { $codes } — “{ $name }”: to whom should it go?
question-line-doubt = { $codes } — { $reason }
question-line-vague =
    { $count } { $count ->
        [one] decision
       *[other] decisions
    } without an exact day — how to ask about them?
question-line-past =
    { $codes } — already past the { $count ->
        [1] deadline
       *[other] deadlines
    }: are these old minutes?
question-head = <b>Question { $number } of { $total }</b>
question-explain-unknown =
    The lists have nobody of this name, or several. “Make a card”: the assignment will be kept on it, and has to be told on paper or by phone.{ $count ->
        [1] {""}
       *[other] { " " }The answer holds for all these decisions.
    }
question-explain-vague = My proposal:
question-proposal-period = • “within…” and recurring ones — by their last day
question-proposal-ongoing = • “ongoing” — I will ask on { $day } what has been done
question-proposal-rest = • the others — on control without a day and without reminders
question-proposed-slip = I propose “{ $name }”: it looks like a slip in the surname.
question-proposed-card = If it is none of them, I propose “{ $card }”.
question-explain-past = My proposal: the decisions go on control, those named will receive them, and nobody is reminded of deadlines already past.
question-reading = Read as: “{ $words }”
question-other = It may also be: “{ $words }”
question-sentence = <b>{ $code }</b> — { $sentence }
question-more =
    and { $count } more { $count ->
        [one] decision
       *[other] decisions
    }
question-open = Open decision { $code }
question-choose =
    <b>Who are “{ $name }”?</b>
    Choose a group or a post. The answer holds for all decisions with these words.
answer-unknown-card = Make a card
answer-unknown-choose = Choose from the list
answer-unknown-nobody = Nobody
answer-doubt-keep = Keep it as read
answer-doubt-keep-words = Keep: { $words }
answer-doubt-other-words = Take: { $words }
answer-vague-proposed = Accept the proposal
answer-vague-notice = All for information only
answer-past-proposed = As it is, no reminders of the past
answer-past-quiet = On control, tell nobody
answer-past-archive = To the archive, tell nobody

# What the reader was in doubt about, by its code; a code not named here is told by its field, below.
doubt-deadline_not_understood = the words of the deadline are not understood
doubt-several_deadlines = two deadlines are named: which one is right?
doubt-maybe_no_deadline = is this a deadline, or only words about time?
doubt-several_of_that_surname = several have this surname: who is meant?
doubt-unknown_surname = only a surname is given: who is meant?
doubt-post_or_second_person = is this the post of the same person, or one more person?
doubt-only_who_and_when = nothing is named besides who and by when: what is to be done?
doubt-unclear_digits = the printed number is unclear

doubt-field-text = the wording can be read another way
doubt-field-assignees = unclear who is to do it
doubt-field-co_assignees = unclear who takes part
doubt-field-deadline = unclear which deadline is right
doubt-field-number = unclear number

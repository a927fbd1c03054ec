# How an item is answered: a day to come back, a question to the office, several at once, what is still to be sent.

answer-cannot = I can't
answer-cannot-named = { $code } I can't
answer-promise = I'll do it by…
answer-promise-named = { $code } I'll do it by…
answer-later = Back on…
answer-later-named = { $code } back on…
answer-elsewhere = Handed in another way
answer-elsewhere-named = { $code } handed in another way

# --- a day ---

day-offered = { $weekday } { $day }
offer-tomorrow = Tomorrow, { $day }
offer-next = On { $day }
offer-week = In a week, { $day }
offer-two_weeks = In 2 weeks, { $day }
offer-before_due = 3 days before, { $day }
offer-working_days = +3 working days: { $day }
button-other-day = Another day

promise-ask = When will you be back with an answer? No reminders before that day.
promise-which =
    <b>{ $code }: by which day?</b>
    { $deadline }. No reminders before the day you name.
promise-type =
    <b>{ $code }: write the day</b>
    For example “25 ноября”, “через 10 дней”, “в пятницу”.
promised =
    <b>{ $code }: awaited on { $day }</b>
    In work, no reminders before that day. The deadline stays: { $deadline }.

# --- «Не могу» ---

cannot-why =
    <b>{ $code }: what is in the way?</b>
    { $deadline }. The secretary will see your answer.
cannot-extension = Another deadline
cannot-not_concerned = Doesn't concern us
cannot-not_ours = Not ours: whose?
cannot-unclear = Unclear, please explain

extension-which =
    <b>{ $code }: which deadline do you need?</b>
    Now: { $deadline }.
extension-type =
    <b>{ $code }: write the day</b>
    For example “8 декабря” or “через две недели”.
extension-reason =
    <b>{ $code }: why until { $day }?</b>
    One sentence: the secretary and the head will read it.
unclear-ask =
    <b>{ $code }: what is unclear?</b>
    { $sentence }.

    Write your question in one sentence, the secretary will answer.
heir-ask =
    <b>{ $code }: who should do it?</b>
    { $sentence }.

    Write a surname, a title or an organization.
heir-unknown = I don't know
heir-found =
    <b>{ $code }: which of them?</b>
    By the words “{ $words }”.
heir-nobody =
    <b>{ $code }: nobody found by “{ $words }”</b>
    Write it otherwise, or pass it to the secretary as written.
heir-as-typed = Pass on as written

appealed-extension = <b>{ $code }: asked for { $day }, recorded.</b>{ $quote }
appealed-not_concerned = <b>{ $code }: “doesn't concern us”, recorded.</b>{ $quote }
appealed-not_ours =
    { $named ->
        [yes] <b>{ $code }: “not ours but { $whom }”, recorded.</b>{ $quote }
       *[no] <b>{ $code }: “not ours”, recorded.</b>{ $quote }
    }
appealed-unclear = <b>{ $code }: your question is recorded.</b>{ $quote }
appealed-next = The secretary sees it already. For 10 minutes it can be taken back. The answer will come here.
words-asked = <b>{ $code }: added to your question.</b>{ $quote }
appealed-may-explain = You may say why in one sentence.

appeal-open-extension = You ask for { $day }.{ $quote } Not decided yet.
appeal-open-not_concerned = You answered: it doesn't concern us.{ $quote }
appeal-open-not_ours = You answered: it isn't ours.{ $quote }
appeal-open-unclear = Your question:{ $quote }
appeal-open-close = Proposed to ask no more.{ $quote }

# --- handed in another way ---

elsewhere-which =
    <b>{ $code }: how was it handed in?</b>
    { $sentence }.
elsewhere-mail = By mail
elsewhere-paper = On paper
elsewhere-phone = By phone
elsewhere-words-mail = Handed in by mail.
elsewhere-words-paper = Handed in on paper.
elsewhere-words-phone = Told by phone.
elsewhere-done =
    ✅ <b>{ $code }: recorded</b>, the secretary will confirm
    When and to whom? One sentence, if you remember.

# --- what is still to be sent ---

almost = <b>{ $code } is almost ready.</b>{ $quote } Still to send: { $what }.
almost-short = Almost ready. Still to send: { $what }.
number-which = Which number is it?

# --- several at once ---

button-tick-several = Tick several
tick-head =
    <b>Ticked: { $ticked } of { $count }</b>
    Tick items and give one answer to all.
tick-line = { $mark } <b>{ $code }</b> · { $deadline } — { $sentence }
tick-done = Done ({ $count })
tick-take = In work ({ $count })
many-done =
    ✅ <b>{ $count } { $count ->
        [one] item
       *[other] items
    } done:</b> { $codes }.
many-reported =
    ✅ <b>{ $count } { $count ->
        [one] item awaits
       *[other] items await
    } confirmation:</b> { $codes }.
many-taken =
    <b>{ $count } { $count ->
        [one] item
       *[other] items
    } in work:</b> { $codes }.
many-almost = { $code } is almost ready, still to send: { $what }.
many-words = What was done? One sentence, a voice message or a photo: it goes to all of them.
many-words-kept = Recorded for all: { $codes }.{ $quote }
many-undone = <b>Undone. As it was:</b> { $codes }.
which-ticked-too = If it is for all that are ticked, tap an answer below the ticked list.

# --- finding one of many ---

mine-find = To find an item write its code (“6/17”) or a word of it.
found-head =
    <b>{ $count } { $count ->
        [one] item
       *[other] items
    } found</b> by “{ $words }”
button-is-answer = This is my answer
button-by-meeting = By meeting
button-meeting = { $minutes } ({ $count })
meetings-head = <b>Meetings whose items are with you</b>

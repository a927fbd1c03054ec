# From approval on: the hold, stop, withdrawal, the line that counts the answers.

mailing-approved = <b>Approved.</b> { $when }
mailing-today = { $minutes } will be sent today at { $hour }.
mailing-later = It is outside working hours: { $minutes } will be sent { $weekday }, { $day } at { $hour }.
mailing-quiet = { $minutes } will go on control without a mailing: nobody will be told.
mailing-to = In Telegram: { $people }.
mailing-on-paper = On paper or by phone: { $count } — { $names }.
mailing-send-now = Send now
mailing-issue-now = Put on control now
mailing-stop = Stop the mailing
mailing-look-again = Check once more
mailing-paper = Who gets paper ({ $count })
mailing-part = <b>{ $approved } approved. The other { $rest } wait for you.</b> { $when }
mailing-rest = The other decisions ({ $count })
mailing-sample-other = Another head
mailing-sample-choose =
    <b>Whose message shall I show?</b>
    Choose, or type a part of the name or the number of the school.
mailing-sample-found = <b>“{ $words }”: whose message shall I show?</b>
mailing-sample-nobody =
    <b>Nobody who is given anything by these minutes fits “{ $words }”.</b>
    Type a surname or the number of a school.
mailing-sending = <b>Sending:</b> { $minutes }. The counter of answers will be here in a moment.
mailing-stopped =
    <b>The mailing is stopped.</b> Nobody has received anything.
    { $minutes }: a draft again.
mailing-open-draft = Open the draft
mailing-sample = <b>This is what { $label } will see:</b>
mailing-withdraw =
    <b>Withdraw { $minutes }?</b>
    { $items } { $items ->
        [one] assignment
       *[other] assignments
    } will be cancelled. Messages of { $people } { $people ->
        [one] person
       *[other] people
    } will say “⛔ withdrawn”; { $heard } of them, who acknowledged or answered, will get a new one.
mailing-withdrawn =
    ⛔ <b>{ $minutes }: withdrawn</b>
    { $items } { $items ->
        [one] assignment was
       *[other] assignments were
    } cancelled, the messages say so. In 10 minutes { $heard } { $heard ->
        [one] person
       *[other] people
    } who knew of them will hear of it.

live-line = <b>{ $minutes }:</b> sent { $sent } of { $people } · read { $acknowledged } · answered { $answered }{ $paper }
live-line-paper = { " " }· on paper { $count }
live-withdrawn = ⛔ <b>{ $minutes }: withdrawn.</b> Nobody has to answer.
live-done = Assignments done: { $done } of { $items }
live-silent = Who is silent ({ $count })
live-paper = On paper ({ $count })
live-decisions = By decision
live-withdraw = Withdraw the minutes
live-silent-head = <b>{ $count ->
        [0] All have answered
       *[other] Silent: { $count }
    }</b> · { $minutes }
live-paper-head = <b>{ $count ->
        [0] All are connected to Telegram
       *[other] To be told on paper or by phone: { $count }
    }</b> · { $minutes }
live-person = { $label }, { $name }
live-phone = { $person }, { $phone }
mailing-nobody = Nobody so far: no decision has anybody to do it. Open “in order” and choose whom.

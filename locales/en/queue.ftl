# What the office has to decide about single assignments, matter by matter.

waiting-extension =
    <b>{ $count ->
        [one] { $count } request
       *[other] { $count } requests
    } for another day.</b>
waiting-not_concerned =
    <b>“It doesn't concern us”: { $count } { $count ->
        [one] organization
       *[other] organizations
    }.</b> Agree, or answer that it does.
waiting-not_ours =
    <b>“Not ours”: { $count } { $count ->
        [one] organization
       *[other] organizations
    }.</b> Give it to somebody else, or leave it.
waiting-unclear =
    <b>{ $count ->
        [one] { $count } question
       *[other] { $count } questions
    } about what is meant.</b> They wait for an answer.
waiting-close =
    <b>Proposed to be closed: { $count } { $count ->
        [one] assignment
       *[other] assignments
    }.</b>
waiting-elsewhere =
    <b>Handed in another way: { $count } { $count ->
        [one] organization
       *[other] organizations
    }.</b> Confirm what has come.
waiting-report =
    <b>Reports to accept: { $count }.</b>
waiting-undelivered =
    <b>{ $minutes }: not delivered to { $count } { $count ->
        [one] person.
       *[other] people.
    }</b> Hand over extracts on paper.

waiting-open-extension = Another day ({ $count })
waiting-open-not_concerned = Not concerned ({ $count })
waiting-open-not_ours = Not ours ({ $count })
waiting-open-unclear = Questions ({ $count })
waiting-open-close = Close ({ $count })
waiting-open-elsewhere = Handed in another way ({ $count })
waiting-open-report = Reports ({ $count })
waiting-open-undelivered = On paper, { $minutes } ({ $count })

queue-undo = Undo the decision
queue-back = ‹ Waits for me
queue-empty = <b>All is decided here.</b>
queue-place = { $place } of { $total }
queue-card = Card
queue-skip = Skip ›
queue-words = “{ $words }”
queue-number = Number: { $number }
queue-files =
    { $count } { $count ->
        [one] file
       *[other] files
    }
queue-no-words = without words
queue-deadline = { $deadline }
queue-by = { $name }, { $moment }

queue-extension = <b>{ $seat } asks to move the day of { $code }{ $until }</b>
queue-until = { " " }to { $day }
queue-not_concerned = <b>{ $code }: { $seat } — “it doesn't concern us”</b>
queue-not_ours = <b>{ $code }: { $seat } — “not ours”</b>{ $instead }
queue-instead = , they propose { $seat }
queue-unclear = <b>{ $seat } asks about { $code }</b>
queue-close = <b>{ $code }, { $seat }: close it?</b>
queue-elsewhere = <b>{ $seat }: { $code } was handed in another way</b>
queue-report = <b>{ $seat }: report on { $code }</b>
queue-many =
    <b>{ $code }: “it doesn't concern us” — { $count } { $count ->
        [one] organization
       *[other] organizations
    }</b>
    { $names }

queue-grant = Until { $day }
queue-some = +3 working days: { $weekday } { $day }
queue-other = Another day
queue-refuse = Refuse
queue-grant-all = All, as asked ({ $count })
queue-refuse-all = Refuse all
queue-agree-with-all = Agree with all ({ $count })
queue-one-by-one = One by one
queue-refuse-concerned = Refuse: it does
queue-not_concerned-agree = Agree
queue-not_concerned-refuse = Refuse: it does
queue-not_ours-give = Give to: { $instead }
queue-not_ours-leave = Leave with { $seat }
queue-unclear-answer = Answer
queue-close-agree = Close
queue-close-refuse = Keep on control
queue-confirm = Confirm

queue-all-report = <b>Reports to accept: { $count }</b>
queue-all-elsewhere =
    <b>Handed in another way: { $count } { $count ->
        [one] assignment
       *[other] assignments
    }</b>
queue-report-line =
    <b>{ $code } · { $seat }</b>
    { $words }
queue-all-more = And { $count } more, after these.
queue-accept-all-report = Accept all { $count }
queue-accept-all-elsewhere = Confirm all { $count }

done-nobody = Decided already: nobody is left here.
done-extended = ✅ <b>{ $code }, { $seat }: due { $day }.</b>
done-extended_all =
    ✅ <b>The day was moved as asked: { $count } { $count ->
        [one] organization
       *[other] organizations
    }.</b>
done-not_extended = <b>{ $code }, { $seat }: the day stays.</b>
done-not_extended_all =
    <b>The day stays: { $count } { $count ->
        [one] organization
       *[other] organizations
    }.</b>
done-excused = ✅ <b>{ $code }: it doesn't concern { $seat }.</b>
done-excused_all =
    ✅ <b>{ $code } doesn't concern { $count } { $count ->
        [one] organization
       *[other] organizations
    }.</b>
done-not_excused = <b>{ $code }: it concerns { $seat }, the item is theirs again.</b>
done-not_excused_all =
    <b>{ $code } does concern, the item is theirs again: { $count } { $count ->
        [one] organization
       *[other] organizations
    }.</b>
done-given = ✅ <b>{ $code }: given to somebody else.</b>
done-left = <b>{ $code } stays with { $seat }.</b>
done-answered =
    ✅ <b>{ $code }, { $seat }: the answer is recorded{ $dated ->
        [yes] , due { $day }
       *[no] {""}
    }.</b>
done-closed = <b>{ $code }, { $seat }: closed.</b>
done-not_closed = <b>{ $code }, { $seat }: stays on control.</b>
done-proposed = <b>{ $code }, { $seat }:</b> proposed to be closed, the secretary decides.
done-accepted = ✅ <b>{ $code }, { $seat }: the report is accepted.</b>
done-accepted_all =
    ✅ <b>Accepted: { $count } { $count ->
        [one] report
       *[other] reports
    }.</b>
done-returned =
    ↩️ <b>{ $code }, { $seat }: the report is returned{ $dated ->
        [yes] , due { $day }
       *[no] , the day stays
    }.</b>
done-kept = <b>{ $code }, { $seat }: kept on control until { $day }.</b>
done-reopened = <b>{ $code }, { $seat }: in work again.</b>
done-told =
    { $count ->
        [one] Whoever answers for it hears
       *[other] Those who answer for it hear
    } of it in 10 minutes at the earliest: until then it can be undone.
done-faster =
    <b>{ $code }, { $seat }: decided already.</b> { $by }, { $moment } — { $answer ->
        [granted] { $dated ->
            [yes] due { $day }
           *[no] “yes”
        }
       *[other] “no”
    }.
done-overtaken = <b>{ $code }, { $seat }: decided already.</b> { $by }, { $moment } — { $state }.
done-dropped = <b>{ $code }, { $seat }:</b> nothing is left to decide, now — { $state }.

ask-refuse_extension = <b>Why does the day of { $code } stay?</b> Write one sentence: { $seat } will see it.
ask-refuse_extensions = <b>Why does the day stay?</b> Write one sentence: all who asked will see it.
ask-refuse_concern = <b>Why does { $code } concern { $seat }?</b> Write one sentence: they will see it.
ask-refuse_concerns = <b>Why does it concern them?</b> Write one sentence: all who asked will see it.
ask-leave = <b>Why does { $code } stay with { $seat }?</b> Write one sentence: they will see it.
ask-answer = <b>What is the answer on { $code }?</b> Write it: { $seat } will get these words.
ask-return = <b>What is to be mended in the report on { $code }?</b> Write one sentence: { $seat } will see it.
ask-close = <b>Why is { $code } closed?</b> Write one sentence: it stays in the history.
ask-reopen = <b>Why is { $code } in work again?</b> Write one sentence: { $seat } will see it.
ask-propose = <b>Why should { $code } be closed?</b> Write one sentence: the secretary will read it.
ask-day = <b>Until which day { $code }, { $seat }?</b> Choose, or write: “до 15 декабря”.
ask-day-chosen = New day: { $day }.
ask-day-button = { $weekday } { $day }
ask-with-day = With another day

reason-refuse_extension-1 = The day is the same for all organizations.
reason-refuse_extension-2 = The day was set by the ministry.
reason-refuse_extensions-1 = The day is the same for all organizations.
reason-refuse_extensions-2 = The day was set by the ministry.
reason-refuse_concern-1 = It concerns all organizations.
reason-refuse_concerns-1 = It concerns all organizations.
reason-return-1 = The file doesn't open, please send it again.
reason-return-2 = Something is missing, please add it.
reason-close-1 = No longer needed.
reason-propose-1 = No longer needed.

# Somebody is away, somebody stands in.

absence-period = from { $first } to { $last }
absence-line = Away { $period }, no substitute
absence-line-substitute = Away { $period }, substitute { $name }
absence-button-set = Leave, substitute
absence-button-who = Who stands in
absence-button-back = Back already
absence-button-drop = Cancel the leave
absence-button-nobody = Nobody: silent until back
absence-ask-days =
    <b>{ $name }: away from when to when?</b>
    Write for example: 24.11 – 4.12.
absence-set = <b>{ $name }: away { $period }</b>
absence-ask-substitute =
    Who stands in? Write a part of the family name. The substitute gets all reminders and answers for the items.
    Without one all of it waits.
absence-saved = Noted.
absence-substitute-saved = The substitute is noted.
absence-dropped = The leave is over, all is back with its own people.

absence-own-set =
    <b>Noted: you are away { $period }</b>
    No reminders on these days, you keep your access. If it is a mistake, tell the secretary.
absence-by = Substitute: { $name }
absence-by-nobody = Nobody stands in so far: what gathers comes in one message when you are back.
absence-own-dropped = <b>You are no longer marked as away { $period }</b>
absence-own-over =
    { $count ->
        [0] <b>Welcome back! You have no open items</b>
       *[other] <b>Welcome back! You have { $count } { $count ->
            [one] item
           *[other] items
        }</b>
    }
absence-gathered =
    While you were away: { $new ->
        [0] { "" }
       *[other] new — { $new }{ $done ->
            [0] { "" }
           *[other] ,{ " " }
        }
    }{ $done ->
        [0] { "" }
       *[other] done — { $done }
    }
absence-substitute-set =
    <b>You will stand in { $period } for { $name }</b>
    { $seats }. On the first day I will send all that is open.
absence-substitute-begun =
    <b>You stand in { $period } for { $name }: { $count } { $count ->
        [one] item
       *[other] items
    }</b>
    { $seats }. Reminders come to you, you answer as well.
absence-substitute-over =
    <b>You no longer stand in for { $name }</b>
    { $seats }. No more reminders. Thank you.
absence-substitute-dropped = <b>You need not stand in for { $name }</b>: the leave { $period } is cancelled.
person-acting = Stands in: { $seats }

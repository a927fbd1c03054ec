# “For me”: what will not move without the person who looks.

waiting-title = <b>Waiting for you: { $count }</b>
waiting-nothing =
    <b>Nothing waits for you.</b>
    New matters will appear here by themselves.
waiting-rest = The rest ({ $minutes })
waiting-number-rest = the rest of No. { $number }
waiting-number = No. { $number }
waiting-nameless = without a number
waiting-agree = <b>Please look at the draft:</b> { $minutes }. The secretary asks you to agree.
waiting-request =
    <b>{ $count ->
        [one] { $count } person asks
       *[other] { $count } people ask
    } to be let in.</b> Find out who it is, then let in or refuse.
waiting-draft =
    <b>{ $minutes }: not approved.</b> { $count ->
        [0] No questions: it can be approved.
        [one] { $count } question is left.
       *[other] { $count } questions are left.
    }{ $remarks }
waiting-asked = <b>{ $minutes }: with the chair.</b> No answer yet.
waiting-agreed = <b>{ $minutes }: agreed to.</b> It can be approved.
waiting-remarks =
    { " " }Remarks of the chair: { $count }.
waiting-held = <b>{ $minutes }: approved.</b> It goes out on { $moment }; until then it can be stopped.
waiting-vacant =
    <b>Nobody in this seat: { $seat }.</b> { $count ->
        [one] { $count } open item is seen by nobody.
       *[other] { $count } open items are seen by nobody.
    }
waiting-unreached =
    <b>{ $count ->
        [one] { $count } person gets nothing in Telegram,
       *[other] { $count } people get nothing in Telegram,
    }</b> though they have items. Send a link, or tell them on paper.

waiting-open-agree = Look at { $minutes }
waiting-open-request = Requests to be let in ({ $count })
waiting-open-draft = Open { $minutes }
waiting-open-held = Mailing of { $minutes }
waiting-open-vacant = { $seat }
waiting-open-unreached = Who is not connected ({ $count })

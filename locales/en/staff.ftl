# People of the office: organizations, staff, groups, and work that changes hands.

# --- to whoever gets a seat, or loses one ---

handed-head =
    <b>{ $count } open { $count ->
        [one] item was
       *[other] items were
    } handed over to you — { $seat }</b>
handed-late =
    { $count } { $count ->
        [one] was
       *[other] were
    } overdue before your appointment: that is noted.
handed-nothing =
    <b>You are now in charge of { $seat }.</b>
    Nothing is open there. As soon as something is, I will send it in one message.
merged-into =
    <b>{ $count } { $count ->
        [one] item was
       *[other] items were
    } handed over to you — { $gone }</b>
    { $gone } became part of { $into }. You answer for them now.
merged-gone =
    <b>You need not answer for { $gone } any more</b>
    It became part of { $into }, its items went there. Thank you.

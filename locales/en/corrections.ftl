# A decision corrected after it was issued, a whole protocol by its corrected version, a decision cancelled.

correct-button = Correct
correct-cancel-button = Cancel the item
correct-amends-head = <b>Correcting { $code }</b>, which was sent out. Nobody sees anything until you confirm it.
correct-next = What will change
correct-stop = Don't correct
correct-stopped = <b>{ $code } was not corrected.</b> All is as it was, nobody hears of it.

correct-nothing = <b>{ $code }: nothing was changed yet</b>
    Go back and change the deadline, the text, the people or what to send.
correct-head = <b>Correct { $code }: please check</b>
correct-text =
    <b>The text was:</b> { $was }
    <b>will be:</b> { $now }
correct-deadline = <b>Deadline:</b> { $now } (was: { $was })
correct-people-added = <b>Added:</b> { $names }
correct-people-gone = <b>Taken out:</b> { $names }
correct-tracking-control = <b>Control:</b> an answer is expected
correct-tracking-information = <b>Control:</b> information will be asked for
correct-tracking-notice = <b>Control:</b> for information, no answer is expected any more
correct-expected = <b>To send:</b> { $now } (was: { $was })
correct-expected-nothing = only the mark
correct-kept = Have answered and stay: { $names }
correct-why = Why: { $reason }
correct-why-ask =
    <b>Why is it corrected?</b>
    Choose, or type it: whoever is concerned will read it.
correct-why-typo = a misprint
correct-why-meeting = settled at the meeting
correct-why-asked = asked for by those who do it
correct-why-protocol = a corrected version of the protocol
correct-why-button-typo = A misprint
correct-why-button-meeting = Settled at the meeting
correct-why-button-asked = They asked for it
correct-told =
    To be told: <b>{ $count } { $count ->
        [one] organization
       *[other] organizations
    }</b>, in 10 minutes; until then it can be undone.
correct-told-nobody = Nobody has to be told: whoever is concerned has answered.
correct-told-quiet = These minutes are on control without a mailing: nobody is told.
correct-apply = Correct and tell
correct-apply-silent = Correct, tell nobody
correct-apply-plain = Correct
correct-more = Change more
correct-other-why = Another reason
correct-unknown = ⚠ Choose who has to do it first: somebody named is in no list.

correct-done = ✅ <b>{ $code } was corrected</b>
correct-done-told =
    { $people ->
        [0] Nobody has to be told.
        [one] In 10 minutes { $people } person will be told.
       *[other] In 10 minutes { $people } people will be told.
    }
correct-to-decision = To { $code }

# --- a whole protocol ---

correct-whole =
    <b>Decisions changed: { $changed }, added: { $added }, left out: { $left }</b>
    This is a corrected version: { $minutes } was sent out already.
correct-whole-told =
    Only those concerned are told: <b>{ $count } { $count ->
        [one] organization
       *[other] organizations
    }</b>. Answers already given stay.
correct-whole-changed = Changed: { $codes }
correct-whole-left = Left out: { $codes }
correct-whole-waiting =
    { $count } { $count ->
        [one] decision
       *[other] decisions
    } of this protocol waited for approval: now they come from the corrected version.
correct-whole-same =
    <b>The corrected version changes nothing</b>
    All decisions are as sent out: { $minutes }. The draft can be thrown away.
correct-whole-list = What exactly changed ({ $count })
correct-whole-apply = Apply
correct-whole-button = Compare and apply
correct-whole-draft = To the draft
correct-whole-listed = <b>Changes: { $count }</b>
correct-item-changed = <b>{ $code } is changed</b>
correct-item-left =
    <b>{ $code } is left out</b>
    { $sentence }
correct-item-left-open =
    { $count ->
        [0] Nothing of it is open.
        [one] { $count } assignment will be cancelled.
       *[other] { $count } assignments will be cancelled.
    }
correct-item-added =
    <b>Added</b> · { $deadline }
    { $sentence }
correct-item-for =
    { $count ->
        [0] For information, nobody has to do it.
       *[other] To be done by: { $count }
    }
correct-whole-done =
    ✅ <b>Corrected: { $minutes }</b>
    Decisions changed: { $changed }, added: { $added }, left out: { $left }.

# --- one decision, or one assignment, is cancelled ---

cancel-decision =
    <b>Cancel { $code }?</b>
    { $sentence }
cancel-decision-open =
    { $count ->
        [0] Nothing of it is open.
        [one] { $count } assignment is open: it will not have to be done.
       *[other] { $count } assignments are open: they will not have to be done.
    }
cancel-item =
    <b>Cancel { $code } for { $seat }?</b>
    { $sentence }
cancel-why-ask = Why? Choose, and it is cancelled at once; those concerned hear of it in 10 minutes. Or type it.
cancel-why-typed = Why: { $reason }
cancel-why-mistake = was there by mistake
cancel-why-obsolete = not needed any more
cancel-why-elsewhere = settled otherwise
cancel-why-button-mistake = By mistake
cancel-why-button-obsolete = Not needed any more
cancel-why-button-elsewhere = Settled otherwise
cancel-do = Cancel the item
cancel-done =
    ⛔ <b>{ $code } was cancelled</b>
    { $count ->
        [0] Nothing of it was open.
        [one] { $count } assignment was cancelled; it is told in 10 minutes.
       *[other] { $count } assignments were cancelled; they are told in 10 minutes.
    }
cancel-done-item =
    ⛔ <b>{ $code } was cancelled</b> · { $seat }
    It is told in 10 minutes.
correct-cancelled = ⛔ <b>This item was cancelled</b>, it need not be done.

# --- a whole protocol is withdrawn ---

withdraw-why-ask = Why? It can be typed: those concerned will read it.
withdraw-why-wrong = sent out by mistake
withdraw-why-early = sent out too early
withdraw-why-button-wrong = Sent by mistake
withdraw-why-button-early = Too early
withdraw-why-button-none = Without a reason
withdraw-do = Withdraw the minutes

# --- what a director hears ---

news-corrected = <b>{ $code } was corrected</b> · { $deadline }
news-corrected-day = <b>{ $code } was corrected: due { $deadline }{ $was }</b>
news-corrected-was = {" "}(was due { $day })
news-corrected-text =
    It was: { $was }
    Now: { $now }
news-corrected-expected = To send now: { $now } (was: { $was })
news-corrected-tracking-control = An answer is expected now.
news-corrected-tracking-information = Information will be asked for now.
news-corrected-tracking-notice = It is for information now.
news-corrected-answered = Your answer stays.
news-why = Why: { $reason }

# “To the chair to agree”.

chair-button-ask = Ask the chair to agree
chair-button-ask-again = Send to the chair again
chair-button-agree = Agree
chair-button-remark = Remark
chair-button-remark-on = Remark on { $code }
chair-button-more = Another remark
chair-button-open = Open the draft
chair-button-card = Open { $code }
chair-button-settle = Settled: “{ $words }”
chair-needed = <b>Agreement:</b> the chair was not asked yet.
chair-asked = <b>Agreement:</b> waiting for the chair.
chair-yours = <b>Agreement:</b> the secretary waits for your word.
chair-agreed = ✅ <b>Agreed:</b> { $name }
chair-changed = ⚠ <b>Changed since it was agreed</b> ({ $name }): ask again.
chair-line = ⚠ Remark on all of it: “{ $words }” — { $name }
chair-line-on = ⚠ Remark on { $code }: “{ $words }” — { $name }
chair-remark = ⚠ <b>Remark:</b> “{ $words }” — { $name }
chair-remarks-more = and { $count } more { $count ->
        [one] remark
       *[other] remarks
    }
chair-write =
    <b>Write the remark in one message.</b>
    About a decision, begin with its number: “{ $code } the day is too near”. Without a number it is about all.
chair-write-on =
    <b>The remark on { $code }:</b> write it in one message.
    { $sentence }
chair-about = on { $code }
chair-about-all = on all of it
chair-words = <blockquote>{ $words }</blockquote>
chair-kept = <b>The remark { $about } is recorded.</b> The secretary sees it now.
chair-said-agreed =
    <b>Agreed: { $name }</b>
    { $minutes } may be approved.
chair-said-remark = <b>Remark { $about }:</b> { $name }
chair-settled = <b>Settled:</b> the remark { $about }.
error-not-allowed-chair = The chair of the meeting or the head of the office agrees.
error-bad-input-no_chair = The chair is not connected yet. Agree on paper and approve: the bot will not stop you.
error-bad-input-not_agreed = Ask the chair to agree first: the button is under the minutes.
error-bad-input-no_such_decision = There is no decision { $detail }. Check the number, or write without it.
chair-asks =
    <b>Please agree:</b> { $minutes }, { $count } { $count ->
        [one] decision
       *[other] decisions
    }. Nobody is told anything before you do.

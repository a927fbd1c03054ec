# What came by phone, on paper or by mail is entered for whoever sent it.

entering-button = Enter answers
entering-head =
    <b>{ $code } · enter answers</b>
    { $sentence }
    { $deadline }
entering-ticked = Ticked: <b>{ $count }</b> of { $total }. Tap those who are done.
entering-how = { $way }, { $day }.{ $number }
entering-how-came = How did they tell? Day: { $day }.
entering-number = { " " }Number: { $number }.
entering-number-how = A number is typed: “{ $code } { $name } число 27”.
entering-today = today, { $day }
entering-yesterday = yesterday, { $day }
entering-way-phone = By phone
entering-way-paper = On paper
entering-way-mail = By mail
entering-choose-phone = By phone
entering-choose-paper = On paper
entering-choose-mail = By mail
entering-choose-today = Today
entering-choose-yesterday = Yesterday
entering-choose-other = Another day
entering-chosen-day = { $day }
entering-all = Tick everybody
entering-invert = All but those ticked
entering-none = Untick
entering-write = Write down: { $count }
entering-answered = Have answered: { $names }
entering-nobody = Nobody is left to tick for { $code }: all have answered.
entering-ask-day = <b>{ $code }</b>: on which day did they tell? Type, for example: 2.12 or вчера.
entering-back-to-grid = ‹ To the ticks

entering-understood =
    <b>{ $code } is done, right?</b>
    { $sentence }
    { $minutes }
entering-whom = For { $count ->
        [one] { $count } organization
       *[other] { $count } organizations
    }: { $names }
entering-unknown = ⚠ Nobody of those asked has this name: { $names }. Open the list and tick whom you meant.
entering-already = Had answered before: { $names }
entering-future = ⚠ The day you named is yet to come: today is taken.
entering-lone-number = ⚠ A number belongs to one organization: type it for each of them.
entering-others = ⚠ { $count ->
        [one] { $count } other set
       *[other] { $count } other sets
    } of minutes have a decision of this number: the newest is taken.
entering-change = Open the list

entering-done = ✅ <b>{ $code }: written down for { $count ->
        [one] { $count } organization
       *[other] { $count } organizations
    }</b>
    { $names }
entering-corrected = ✅ <b>{ $code }: the number is corrected</b>
    { $names }. The table takes the last one.
entering-asked-no-more = They will not be reminded of this item any more.
entering-waits = The answers wait to be accepted; nobody is reminded of this item.
entering-passed-over = Have answered themselves meanwhile: { $names }
entering-more = Enter more
entering-no-such = <b>{ $code }: there is no such decision among those sent out.</b> Check the number: it stands in “Summary” → “By minutes”.

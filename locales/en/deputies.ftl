# An item that a director passes on to a deputy.

deputy-button-pass = Pass on to a deputy
deputy-button-offered = Link for the deputy
deputy-button-taken = With the deputy
deputy-button-answered = The deputy's answer
deputy-button-back = Take it back
deputy-button-anew = Another link
deputy-button-confirm = Confirm
deputy-button-return = Return to the deputy
deputy-button-look = More
deputy-button-yes = Yes, I will answer
deputy-button-me = I am { $name }
deputy-button-more = Add to the answer
deputy-button-send = Send
deputy-button-list = Passed on to me ({ $count })

deputy-state-offered = The deputy's link is made, nobody has opened it yet.
deputy-state-taken = With the deputy, no answer yet.
deputy-state-answered = The deputy has answered, the answer waits for you.

deputy-none =
    <b>{ $code }: with no deputy</b>
    You forward the link yourself; only this item is seen by it.
deputy-link-made =
    <b>{ $code }: forward the message below to your deputy</b>
    Only this item is seen by the link. The deputy's answer comes to you to be confirmed.
deputy-link-once =
    The link holds for 14 days, one person can open it. You may answer yourself at any moment.
deputy-forward = <b>Item { $code }</b> · { $deadline }
deputy-forward-link =
    { $by } asks you to answer for this item. Open the link:
    { $link }
deputy-link-shown =
    <b>{ $code }: the link was sent to you in a message of its own</b>
    If it has not come, make another: the older one dies.
deputy-offered =
    <b>{ $code }: the link was not opened yet</b>
    It holds until { $until }. If it is lost, make another: the older one dies.
deputy-opened =
    <b>{ $code }: the link was opened, no name was given yet</b>
    Whoever opened it sees the item. If it is the wrong person, take it back.
deputy-taken =
    <b>{ $code } is with the deputy: { $name }</b>
    No answer yet. If it is the wrong person, take it back.
deputy-answered =
    <b>{ $code }: the deputy answers “done”</b>
    { $name }.{ $quote }
deputy-not-counted = Until you confirm it, the answer does not count.
deputy-back-done =
    <b>{ $code } is yours alone again</b>
    The link is dead.
deputy-returned =
    <b>{ $code }: returned to the deputy</b>
    { $name } will answer again. What is to be mended? Write one sentence, I will pass it on.
deputy-remark-passed =
    <b>{ $code }: passed on to the deputy</b>
    { $name }.{ $quote }

# --- whoever opened the link ---

deputy-offer = <b>{ $by } asks you to answer: item { $code }</b> · { $deadline }
deputy-offer-name =
    <b>What is your name?</b> Write family name, given name and patronymic. { $by } will see it, and gets your answer to confirm.
deputy-offer-known = { $name }, will you answer for this item? { $by } will confirm your answer.
deputy-over =
    <b>This link is dead</b>
    The item is closed, was taken back, or 14 days are over. Ask whoever sent it for a new one.
deputy-taken-by-other =
    <b>Somebody else has opened this link</b>
    It is for one person. Ask whoever sent it for a new one.
deputy-own =
    <b>This link is for a deputy</b>
    The item is yours: forward the link to whoever will answer, or answer yourself under “My items”.
deputy-elsewhere =
    <b>You can't take this item</b>
    You are connected to another department, and one Telegram works with one only. Tell whoever sent the link to pass the item on to somebody else.
deputy-welcome =
    <b>Noted: { $name }</b>
    This is the bot of “{ $workspace }”. You see only the items that were passed on to you.

# --- the deputy ---

deputy-given-by = Passed on by { $by }, { $seat }
deputy-given-how = When it is done, tap “Done” or just write what was done; a photo or a file will do as well.
deputy-given-answered = Your answer waits to be confirmed.{ $quote }
deputy-remark = { $by }: “{ $words }”
deputy-said =
    <b>{ $code }: the answer is noted.</b>{ $quote }
    To be confirmed by { $by }
deputy-said-what = What was done? One sentence, a photo or a file.
deputy-said-more = You may add words, a photo or a file.
deputy-sent =
    <b>{ $code }: sent to be confirmed.</b>{ $quote }
    Thank you. To be confirmed by { $by }
deputy-files =
    { " " }{ $count } { $count ->
        [one] file
       *[other] files
    }.
deputy-list =
    <b>Passed on to you: { $count } { $count ->
        [one] item
       *[other] items
    }</b>

deputy-told-taken =
    <b>{ $code } is with the deputy now: { $name }</b>
    The answer comes to you to be confirmed. If it is the wrong person, take it back.
deputy-told-returned = <b>{ $code } was returned: mend it and answer again</b>
deputy-told-confirmed = ✅ <b>{ $code }: your answer is confirmed.</b> Thank you.
deputy-told-ended = <b>{ $code } is no longer yours</b>, no answer is needed. Thank you.

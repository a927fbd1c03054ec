# Connecting, as the secretary sees it: who is there, links to hand out, requests to decide.

links-line = <b>{ $connected } of { $total } { $total ->
        [one] person is connected
       *[other] people are connected
    }</b>
links-line-all = <b>Everybody is connected: { $total }</b>
links-line-absent = Not connected yet: { $names }
links-line-latest = Connected last: { $names }
links-line-blocked = Have blocked the bot and get nothing (a call may help): { $names }
links-line-requests =
    { $count ->
        [one] { $count } person asks
       *[other] { $count } people ask
    } to be let in: the answer is under “Requests”.
links-line-note = This message keeps itself up to date.
links-line-moved = Who is connected now stands in a new message below.
links-button-absent = Not connected ({ $count })
links-button-list = Links as a list
links-button-common = Link for the chat
links-button-requests = Requests ({ $count })
links-to-line = ‹ Connecting

links-absent = <b>Not connected: { $count }</b>
links-absent-none = <b>Everybody is connected.</b> Nobody needs a new link.
links-absent-how = Tap a person to get a personal link for them. An earlier link of theirs stops working.

links-new-ask =
    <b>{ $who }: a Telegram account is connected already.</b>
    A new link disconnects it at once: right if the phone is lost or the account has changed.
links-new-sure = Issue a new link
links-new-made = <b>The link is ready: { $who }.</b> It is in the next message: forward that to this person only.
links-new-cut-off = The earlier Telegram account is disconnected.
links-new-how =
    The link works once, is good for { $days } { $days ->
        [one] day
       *[other] days
    } and is shown only now. Earlier links of this person no longer work.
links-new-forward =
    { $name }, please connect to the bot that carries the meetings’ assignments:
    { $url }
    The link is yours alone: open it in Telegram and press “Start”. It works once.
links-shown-once = <b>This is done already: the link is in the message nearby.</b> If it isn’t there, make a new one.

links-list-ask =
    <b>Personal links as a list: { $count } not connected.</b>
    Each gets a new link, shown as text{ $pages ->
        [1] {""}
       *[other] , { $part } in a message
    }: they can be sent by mail. Links by which these people haven’t connected yet stop working.
links-list-make = Make { $count } { $count ->
        [one] link
       *[other] links
    }
links-list-title =
    <b>Personal links, part { $page } of { $pages }.</b> Give each person only their own line: a link works once and is good for { $days } { $days ->
        [one] day
       *[other] days
    }.
links-list-row = { $who } — { $url }
links-list-next = Next ›

links-common-none =
    <b>One link for the directors’ chat.</b>
    Whoever opens it shares their phone number: I look it up in the list of people and ask “You are …?”. Whom I can’t find is for you to decide.
links-common-there =
    <b>There is a link for the chat already.</b>
    It can’t be shown again: the link itself is kept nowhere. Find the earlier message with it, or make a new one: the earlier one stops working at once.
links-common-make = Make the link
links-common-anew = Make a new one
links-common-made =
    <b>The link for the chat is ready.</b> It is in the next message: forward that to the directors’ chat.
    It is shown only now. An earlier one, if there was any, no longer works.
links-common-forward =
    Colleagues, please connect to the bot that carries the meetings’ assignments:
    { $url }
    Open the link in Telegram, press “Start”, then “Share my number” below.

requests-title = <b>Asking to be let in: { $count }</b>
requests-none = <b>No requests.</b> Whoever writes to the bot without a link appears here.
requests-back = ‹ Requests
request-title = <b>Asks to be let in: { $said }</b>
request-kind-stranger = Wrote to the bot without a link.
request-kind-new_link = Opened a link that no longer works: { $who }
request-kind-phone = Came by the link of the chat.
request-phone = Number { $phone }, confirmed by Telegram.
request-phone-nobody = No such number in the list of people.
request-phone-several = Several people have this number.
request-when = Asking since { $moment }.
request-taken = { $who }: another Telegram account is connected. If it is the same person with a new phone, the earlier one is disconnected.
request-how = The name is what the person calls themselves in Telegram. If in doubt, call them.
request-new-link = Send a new link
request-is = This is { $who }
request-choose = Choose a person
request-refuse = Refuse
request-granted =
    <b>Let in: { $said } — { $who }</b>
    They are asked “You are …?” and are connected once they say yes.
request-connected =
    <b>Connected: { $said } — { $who }</b>
    Nothing more to do.
request-refused =
    <b>Refused: { $said }</b>
    The bot tells them; they may ask again in a day.
request-lapsed =
    <b>The request no longer holds: { $said }</b>
    This person was given another link.
request-begun =
    <b>Opened the link of the chat: { $said }</b>
    The number isn’t shared yet.
request-by = Decided by { $name }
request-choose-ask = <b>Who is it: { $said }?</b> Type a part of the surname, name or organization.
request-choose-found = <b>Who is it: { $said }?</b> Found by “{ $words }”. Tap a person, or type something else.
request-choose-nobody = <b>Nobody found by “{ $words }”.</b> Try a part of the surname, name or organization.

# The directors' group chat.

group-head = <b>{ $minutes }: decisions</b>
group-head-page = <b>{ $minutes }: decisions</b> ({ $page } of { $pages })
group-line =
    <b>{ $code }</b> · { $deadline }
    { $sentence }
group-line-counted =
    <b>{ $code }</b> · { $deadline } — { $answered } of { $total } organizations have answered
    { $sentence }
group-how = Answer in the private chat with me: the button with a number opens your item.
group-withdrawn = ⛔ <b>{ $minutes } withdrawn</b>

group-asked =
    <b>Show decisions in the chat “{ $title }”?</b>
    You have added me to this chat.
group-what-is-shown = Decisions of new minutes are seen there, and how many organizations have answered. I show no answers and no names, and answer no messages of the chat.
group-yes = Yes, show them
group-no = No
group-connected = <b>The directors' chat: “{ $title }”</b>
group-off = Disconnect
group-none = <b>The directors' chat is not connected</b>
group-left = <b>The directors' chat is disconnected.</b> Earlier messages stay there as they are.
group-how-to-connect = To connect it, add me to the directors' chat: I shall ask you here whether to show decisions there.
group-add = Add to a chat
group-settings = The directors' chat
group-no-item = Nothing is asked of you by this decision.

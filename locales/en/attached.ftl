# Blank forms and annexes that travel with a decision.

attached-button-first = Attach a file
attached-button = Attachments ({ $count })
attached-head = <b>Attachments to { $code }: { $count }</b>
    { $sentence }
attached-none = <b>Nothing is attached to { $code } yet</b>
    { $sentence }
attached-line = { $number }. { $name } ({ $size })
attached-how-draft = Send a blank form or an annex as a file: once approved, it goes to everybody together with the item.
attached-how-issued = Send a blank form or an annex as a file: everybody who has not finished the item gets it.
attached-more = One more file: just send it next.
attached-kept = ✅ Attached: “{ $name }”.
attached-told = The item is out already: in 10 minutes { $count ->
        [one] { $count } person hears
       *[other] { $count } people hear
    } of the file. Take it away before that, and nobody gets anything.
attached-remove = Remove “{ $name }”
attached-show = Show the files
attached-done = Done
attached-names = Attachments: { $names }
attached-file = Attachment to <b>{ $code }</b>
attached-lost = ⚠ The file “{ $name }” of { $code } was not found on the disk. Ask the secretary to attach it again.
attached-nothing = Nothing is attached to this item any more.
attached-news = <b>{ $count ->
        [one] A file was attached to { $code }
       *[other] { $count } files were attached to { $code }
    }</b>
    { $sentence }
attached-card = Open the item
attached-kilobytes = { $size } KB
attached-megabytes = { $whole }.{ $tenth } MB

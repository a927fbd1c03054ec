# A protocol comes in: it is being read, seems to repeat another, belongs to many old ones.

taking-reading = Reading “{ $name }”…
taking-reading-text = Reading the text…
taking-usually = This usually takes a few seconds. The decisions will appear here.
taking-ahead =
    { $count ->
        [one] { $count } file is read before it
       *[other] { $count } files are read before it
    }, in their order. The decisions will appear here.
taking-still = Still reading “{ $name }”…
taking-still-text = Still reading the text…
taking-page = Page { $page } of { $pages }. You can do other things: the decisions will appear here.
taking-long = The file is long. You can do other things: the decisions will appear here.
taking-as-one =
    <b>Reading both as one set of minutes…</b>
    There will be one draft; the two before it will go.
taking-same = <b>{ $minutes }: taken already{ $at }.</b>
taking-at = {" "}on { $at }
taking-same-draft = It waits among your drafts; nobody has been told.
taking-same-held = It is approved and waits to be sent.
taking-same-issued = It was sent and is tracked.
taking-same-withdrawn = It was withdrawn.
taking-same-ask =
    The new file has { $count } { $count ->
        [one] decision
       *[other] decisions
    }. What is it?
taking-open-earlier = Open the earlier one
taking-corrected = It is a corrected version
taking-another = They are other minutes
taking-corrects = This is a corrected version: { $minutes } was sent out already. You will see what changed, and it is changed there: there will be no second protocol.
taking-button-continues = It continues the one before
taking-button-archive = All like this to the archive ({ $count })
taking-archive =
    <b>To the archive, nobody is told: { $count } { $count ->
        [one] set of minutes
       *[other] sets of minutes
    }</b> with { $decisions } { $decisions ->
        [one] decision
       *[other] decisions
    }.
taking-archive-one = • { $minutes }
taking-archive-more = and { $count } more
taking-archive-means = All their deadlines are past. Nobody gets anything, no answers are awaited, nobody need be named.
taking-button-archive-sure = Put into the archive ({ $count })
taking-archived =
    <b>Put into the archive: { $count } { $count ->
        [one] set of minutes
       *[other] sets of minutes
    }</b> with { $decisions } { $decisions ->
        [one] decision
       *[other] decisions
    }.
taking-archived-where = Nobody was told. The latest are behind “Minutes”.

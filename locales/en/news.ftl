# What the office did to a person's items. A director never meets the office's jargon.

news-several =
    <b>Changed: { $count } { $count ->
        [one] item
       *[other] items
    }</b>
news-said = { $by }: “{ $words }”
news-was = , was due { $day }
news-issue = <b>{ $code } is yours now</b> · { $deadline }
news-return =
    <b>{ $code } was returned{ $day ->
        [none] {""}
        [moved] , new deadline: { $deadline }{ $was }
       *[same] , same deadline: { $deadline }
    }</b>
news-reissue = <b>Answer about { $code }</b> · { $deadline }{ $was }
news-readdress = <b>{ $code } went to somebody else</b>; no answer is expected from you.
news-excuse = <b>{ $code }: agreed, it does not concern you.</b> No answer is expected.
news-keep = <b>{ $code } goes on</b> · { $deadline }{ $was }
news-reopen = <b>{ $code } is in work again</b> · { $deadline }{ $was }
news-close = <b>{ $code } is closed</b>, no answer is needed any more.
news-cancel = ⛔ <b>{ $code } was cancelled</b>, there is nothing to do.
news-first-took = <b>{ $code } was taken by others</b>, there is nothing for you to do.
news-extension-granted = <b>{ $code } has a new deadline</b>: { $deadline }{ $was }
news-extension-refused =
    { $day ->
        [none] <b>No other deadline was set for { $code }.</b>
       *[same] <b>{ $code } keeps its deadline</b>: { $deadline }. It could not be moved.
    }

undone-deed =
    Taken back.{ $count ->
        [0] {""}
        [one] { " " }{ $count } assignment is as it was.
       *[other] { " " }{ $count } assignments are as they were.
    }

# What a protocol says of earlier decisions. `codes` are those of the earlier ones, `code` of the one that says it.

earlier-found =
    <b>{ $count ->
        [one] { $count } decision was found
       *[other] { $count } decisions were found
    }</b> that the table of execution speaks of ({ $minutes }): { $counts }.
earlier-found-unnamed =
    <b>{ $count ->
        [one] { $count } decision was found
       *[other] { $count } decisions were found
    }</b> that the table of execution speaks of: { $counts }.
earlier-count-done = done { $count }
earlier-count-left = leave { $count }
earlier-count-unclear = to be asked { $count }
earlier-abouts =
    <b>The minutes change earlier decisions: { $count }</b>
earlier-none = Nothing more is to be asked about earlier decisions.
earlier-more = and { $count } more
earlier-said = : “{ $words }”
earlier-row-done = ✅ { $codes }: done{ $report }
earlier-row-left = ⏳ { $codes }: leave{ $report }
earlier-row-unclear = ❓ { $codes }: not clear{ $report }
earlier-row-yes = { $codes }: marked done{ $report }
earlier-row-no = { $codes }: left under control{ $report }
earlier-about-move = { $code } moves the deadline of { $codes } to { $day }.
earlier-about-close = { $code } takes { $codes } off control.
earlier-about-done = { $code } counts { $codes } as done.
earlier-answered-later = { $about } Will be done when the minutes are sent out.
earlier-answered-yes = { $about } Done.
earlier-answered-no = { $about } Left as it is.
earlier-each = <b>{ $codes }</b> · { $number } of { $total }
earlier-report = The table says: “{ $words }”
earlier-empty = The table says nothing of its execution.
earlier-unsure = The words are only partly alike: check whether it is this decision.
earlier-noted = Noted; the earlier decisions stay as they are.
earlier-noted-later = Noted. Deadlines and control change when the minutes are sent out; until then you can change your mind.
earlier-done =
    { $count ->
        [one] Noted: { $count } decision
       *[other] Noted: { $count } decisions
    } ({ $codes }).
earlier-button-seen = Earlier decisions
earlier-button = Earlier decisions ({ $count })
earlier-button-done = Done: { $count }
earlier-button-left = Leave: { $count }
earlier-button-each = One by one
earlier-button-list = ‹ Earlier decisions
earlier-button-mark = Done
earlier-button-move = Move
earlier-button-close = Take off control
earlier-button-leave = Leave
earlier-button-no = No

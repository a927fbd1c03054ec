# The head's boards. It is always said whether decisions or organizations are counted.

board-title =
    <b>{ $count } overdue { $count ->
        [one] decision
       *[other] decisions
    }{ $silent ->
        [0] {""}
       *[other] . { $silent } without information from { $posts } { $posts ->
            [one] organization
           *[other] organizations
        }
    }</b>
board-title-good =
    <b>No overdue decisions. On control: { $total } { $total ->
        [one] decision
       *[other] decisions
    }</b>
board-as-of = { $weekday } { $day }, { $hour }{ $period }
board-period = { " " }· { $period }
board-from = since { $day }
board-one-minutes = minutes { $numbers }
board-minutes-number = No. { $number }
board-minutes-range = minutes No. { $first }–{ $last }
board-minutes-numbers = minutes { $numbers }
board-minutes-count =
    { $count } sets of { $count ->
        [one] minutes
       *[other] minutes
    }
board-counts =
    Decisions on control: <b>{ $total }</b>
    done { $done }{ $late } · in work { $work } · overdue { $overdue }
board-done-late = { " " }({ $count } late)
board-silent =
    🟠 no information — <b>{ $count }</b> { $count ->
        [one] decision
       *[other] decisions
    }, { $posts } { $posts ->
        [one] organization
       *[other] organizations
    }
board-not-done =
    🔴 answered, but not done — <b>{ $count }</b> { $count ->
        [one] decision
       *[other] decisions
    }, { $posts } { $posts ->
        [one] organization
       *[other] organizations
    }
board-calls = <b>To call</b>
board-call = { $number }. { $row }
board-more = and { $count } more
board-this-week =
    <b>Due this week: { $count } { $count ->
        [one] decision
       *[other] decisions
    }</b>{ $count ->
        [1] :
       *[other] , first
    } { $code } “{ $sentence }”, { $day }: { $answered } of { $total } have answered
board-since = <b>Since { $day }:</b> { $changes }
board-since-done = decisions done +{ $count }
board-since-overdue = newly overdue +{ $count }
board-since-moved = deadline moved of { $count }
board-since-nothing = no change
board-discipline = Decisions done in time: { $percent } %{ $before }
board-discipline-month = { " " }({ $month }: { $percent } %)
board-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
board-waits =
    <b>Waiting for you:</b> { $count } { $count ->
        [one] request
       *[other] requests
    } for another day
board-empty =
    <b>Nothing is on control.</b>
    The summary appears as soon as the secretary has sent in minutes and approved them. Secretary: send the bot the file of the minutes.
board-button-silent = No information ({ $count })
board-button-not-done = Not done ({ $count })
board-button-minutes = By minutes
board-button-organizations = By organization
board-button-how = How we count
board-button-back = ‹ Summary
board-button-back-to-minutes = ‹ Minutes
board-button-back-to-decisions = ‹ Decisions

board-debtor = { $name } — { $owes }{ $details }
board-debtor-silent =
    silent on { $count } { $count ->
        [one] item
       *[other] items
    }
board-debtor-not-done =
    { $count } { $count ->
        [one] item
       *[other] items
    } not done
board-debtor-since =
    , { $count ->
        [1] deadline
       *[other] first deadline
    } { $day }
board-debtor-not-connected = , not connected
board-debtor-phone = , { $phone }
board-silent-head =
    🟠 <b>No information from { $count } { $count ->
        [one] organization
       *[other] organizations
    }</b>
    Overdue, and no answer at all.
board-silent-none = <b>Nobody is silent:</b> everything overdue has an answer.
board-not_done-head =
    🔴 <b>Answered, but not done: { $count } { $count ->
        [one] organization
       *[other] organizations
    }</b>
    Overdue.
board-not_done-none = <b>Nothing answered is left undone.</b>
board-organizations-head =
    <b>{ $count } { $count ->
        [one] organization has
       *[other] organizations have
    } something overdue</b>
    The silent ones first.
board-organizations-none = <b>No organization has anything overdue.</b>
board-minutes-head =
    <b>On control: { $count } { $count ->
        [one] set
       *[other] sets
    } of minutes</b>
board-minutes-none = <b>No minutes are on control.</b>
board-minutes =
    <b>{ $minutes }</b>
    decisions { $total }: done { $done }{ $overdue }
board-minutes-silent = , 🟠 no information { $count }
board-minutes-not-done = , 🔴 not done { $count }
board-decisions-head =
    <b>{ $minutes }: { $count } { $count ->
        [one] decision
       *[other] decisions
    } on control</b>
board-decision =
    <b>{ $code }</b> · { $deadline }
    { $sentence }
    { $standing }, { $answered } of { $total } have answered
standing-open = in work
standing-due_soon = due soon
standing-overdue_silent = 🟠 no information
standing-overdue_answered = 🔴 not done
standing-done = ✅ done
standing-done_late = ✅ done late
standing-left_out = not on control
board-decision-head =
    <b>{ $code }: { $answered } of { $total } { $total ->
        [one] organization
       *[other] organizations
    } have answered</b>
    { $deadline }
board-names-silent = 🟠 <b>No information: { $count }.</b> { $names }
board-names-not-done = 🔴 <b>Answered, but not done: { $count }.</b> { $names }
board-names-open = <b>Still at it: { $count }.</b> { $names }
board-names-done = ✅ <b>Done: { $count }.</b> { $names }
board-names-done-late = ✅ <b>Done late: { $count }.</b> { $names }
board-names-left-out = <b>No longer on control: { $count }.</b> { $names }
board-how =
    <b>How we count</b>

    A decision is done when all who were charged with it have done it, and overdue when one of them is.

    🟠 no information — overdue, and one of those who are late has never answered.
    🔴 not done — overdue; all who are late have answered, but have not done it yet.

    Lateness is counted from the deadline printed in the minutes. What was withdrawn or passed on is not counted.

    Organizations are counted by the posts that were charged.

    “Done in time” is the share of decisions done in time among those done or overdue. For last month it is the same of decisions that were due in that month.
board-how-formula =
    <b>Now:</b> done { $done } − late { $late } = in time { $ontime }; done { $done } + overdue { $overdue } = { $judged } { $judged ->
        [one] decision
       *[other] decisions
    }. { $ontime } of { $judged } = <b>{ $percent } %</b>
board-how-month =
    <b>Last month, { $month }:</b> in time { $ontime } of { $judged } { $judged ->
        [one] decision
       *[other] decisions
    } = <b>{ $percent } %</b>

# Every number of the summary as a list.
board-lists =
    <b>Which decisions shall be shown?</b>
    Each number of the summary opens as a list.
board-list-total = On control: { $count }
board-list-done = Done: { $count }
board-list-done_late = Done late: { $count }
board-list-in_work = In work: { $count }
board-list-overdue = Overdue: { $count }
board-list-silent = No information: { $count }
board-list-not_done = Answered, but not done: { $count }
board-list-this_week = Due this week: { $count }
board-list-done_since = Done since { $day }: { $count }
board-list-overdue_since = Newly overdue since { $day }: { $count }
board-list-moved_since = Deadline moved since { $day }: { $count }
board-list-month_judged = Due last month: { $count }
board-list-month_on_time = Of these done in time: { $count }
board-list-silent-posts = Silent organizations: { $count }
board-list-not_done-posts = Organizations that have not done it: { $count }
board-list-head =
    <b>{ $title }</b>
    Decisions are counted here.
board-list-empty =
    <b>{ $title }</b>
    There are no such decisions now.
board-button-silent-posts = Which organizations are silent
board-button-not-done-posts = Which organizations are late
board-button-lists = All numbers as lists
board-button-extensions = Decide: another day ({ $count })
board-button-ask = Ask for an answer today

board-call-row = { $name } — { $owes }{ $late }{ $connected }{ $phone }
board-call-late =
    , { $count } working { $count ->
        [one] day
       *[other] days
    }
board-call-phone = { " " }· { $phone }

# One organization, one person.
board-given-head =
    <b>{ $name }: { $total } { $total ->
        [one] item
       *[other] items
    }, with those done</b>
    done { $done } · 🟠 no information { $silent } · 🔴 not done { $notdone }
board-given-person = { $name }{ $connected }{ $phone }
board-given-vacant = There is no head now.
board-given-item =
    <b>{ $code }</b> · { $deadline }
    { $sentence }
    { $standing }
board-button-person = { $name }: all items
board-button-write = Write in Telegram

# Asking for an answer today, and the page for the head.
asking-head =
    <b>Ask { $count } { $count ->
        [one] organization
       *[other] organizations
    } for an answer?</b>
    The deadline has passed without an answer. Each head gets one message, at most once a day.
asking-nobody =
    <b>There is nobody to ask.</b>
    No connected head is silent about anything overdue.
asking-by-phone = <b>Not in Telegram, please phone ({ $count }):</b> { $names }
asking-now = The messages go out at once.
asking-later = The messages go out on { $moment }, in working hours.
asking-send = Ask: { $count }
asking-done =
    ✅ <b>Asked { $count } { $count ->
        [one] organization
       *[other] organizations
    }.</b> The answers will stand in the summary.
asking-notice =
    <b>Please answer today: { $count } { $count ->
        [one] item
       *[other] items
    } without an answer</b>
    The deadline has passed. Please answer for each: done, in work, or not possible.
board-button-paper = A page for the head
board-paper-file = Report { $day }
board-paper-sent = <b>A page for the head:</b> on control { $total }, overdue { $overdue }. The file can be edited and printed.
board-paper-title = How decisions are carried out
board-paper-on = as of { $day }, { $hour }
board-paper-counted = What is counted
board-paper-decisions = Decisions
board-paper-organizations = Organizations
board-paper-total = On control
board-paper-done = Done
board-paper-late = of these late
board-paper-work = In work
board-paper-overdue = Overdue
board-paper-silent = of these without information
board-paper-not-done = of these answered, but not done
board-paper-discipline = Done in time: { $percent } % ({ $ontime } of { $judged } done or overdue)
board-paper-since = In a week, since { $day }: done { $done }, newly overdue { $overdue }, deadline moved of { $moved }.
board-paper-call = Longest without an answer
board-paper-list = Overdue decisions (the first { $shown } of { $count })
board-paper-row = { $code }, due { $day }: { $sentence } — { $answered } of { $total } answered

# Recurring decisions, period by period.

period-month =
    { $number ->
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
period-quarter = quarter { $number }
period-half = half-year { $number }
period-year = { $year }
period-week = the week up to { $day }
period-day = due { $day }
period-of-year = { $period } { $year }

period-short-monthly =
    { $number ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
period-short-quarterly = Q{ $number }
period-short-halfyearly = H{ $number }
period-short-day = { $day }

period-every-weekly = Weekly
period-every-monthly = Monthly
period-every-quarterly = Quarterly
period-every-halfyearly = Half-yearly
period-every-yearly = Yearly
period-every-days = Again

# --- a director's ---

period-begun-name = { $rhythm }: { $period }
period-begun-one = <b>{ $name } — 1 item</b>
period-begun =
    <b>Due again: { $count } { $count ->
        [one] item
       *[other] items
    }{ $nearest }</b>
button-all-my-items-short = All my items

periods-row = By period: { $periods }.
period-is-done = { $period } ✓
period-is-done-late = { $period } ✓ late
period-is-overdue = { $period } ✗ overdue
period-is-reported = { $period } — being checked
period-is-open = { $period } — awaited
period-is-not-asked = { $period } — not required

# --- the office's ---

periods-button = By period
periods-head =
    <b>{ $code } by period: { $count } { $count ->
        [one] period
       *[other] periods
    }</b>
periods-line-done = { $period } ✓ done by all organizations: { $done }
periods-line-open = { $period } — done by { $done } of { $total } organizations
periods-line-overdue = { $period } ✗ done by { $done } of { $total } organizations, overdue with { $late }: { $names }
periods-line-nobody = { $period } — required of nobody
periods-next = Next — { $period }: goes out on { $day } at { $hour }.
periods-except = Not asked: { $months }.
periods-until = Last day not after { $day }.
periods-over = No more periods: the decision's time is over.
periods-ended = No longer needed — noted { $moment }. There will be no new periods.
periods-still-open =
    { $count } { $count ->
        [one] item
       *[other] items
    } of earlier periods still unanswered: they remain.
periods-end = No longer needed
periods-resume = Undo: go on asking
periods-no-summer = Not in summer
periods-summer = In summer as well
periods-endless = Without a last day
periods-back = ‹ To the decision

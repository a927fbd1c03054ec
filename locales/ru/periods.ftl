# Recurring decisions, period by period.

period-month =
    { $number ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    }
period-quarter = { $number } квартал
period-half = { $number } полугодие
period-year = { $year } год
period-week = неделя до { $day }
period-day = срок { $day }
period-of-year = { $period } { $year }

period-short-monthly =
    { $number ->
        [1] янв
        [2] фев
        [3] мар
        [4] апр
        [5] май
        [6] июн
        [7] июл
        [8] авг
        [9] сен
        [10] окт
        [11] ноя
       *[12] дек
    }
period-short-quarterly = { $number } кв.
period-short-halfyearly = { $number } полуг.
period-short-day = { $day }

period-every-weekly = Еженедельно
period-every-monthly = Ежемесячно
period-every-quarterly = Ежеквартально
period-every-halfyearly = Раз в полугодие
period-every-yearly = Ежегодно
period-every-days = Повторяется

# --- a director's ---

period-begun-name = { $rhythm }: { $period }
period-begun-one = <b>{ $name } — 1 пункт</b>
period-begun =
    <b>Снова пора ответить: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }{ $nearest }</b>
button-all-my-items-short = Все мои пункты

periods-row = По периодам: { $periods }.
period-is-done = { $period } ✓
period-is-done-late = { $period } ✓ с опозданием
period-is-overdue = { $period } ✗ просрочено
period-is-reported = { $period } — проверяют
period-is-open = { $period } — ждём
period-is-not-asked = { $period } — не требуется

# --- the office's ---

periods-button = По периодам
periods-head =
    <b>{ $code } по периодам: { $count } { $count ->
        [one] период
        [few] периода
       *[many] периодов
    }</b>
periods-line-done = { $period } ✓ исполнили все организации: { $done }
periods-line-open = { $period } — исполнили { $done } из { $total } организаций
periods-line-overdue = { $period } ✗ исполнили { $done } из { $total } организаций, просрочили { $late }: { $names }
periods-line-nobody = { $period } — никому не требуется
periods-next = Следующий — { $period }: разошлю { $day }, в { $hour }.
periods-except = Не спрашиваю: { $months }.
periods-until = Последний срок не позже { $day }.
periods-over = Больше периодов не будет: срок решения вышел.
periods-ended = Больше не нужно — отмечено { $moment }. Новых периодов не будет.
periods-still-open =
    Ещё без ответа { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    } прежних периодов: они остаются.
periods-end = Больше не нужно
periods-resume = Отменить: спрашивать дальше
periods-no-summer = Кроме лета
periods-summer = И летом тоже
periods-endless = Без последнего срока
periods-back = ‹ К решению

# The head's boards. It is always said whether решения or организации are counted.

board-title =
    <b>Просрочено { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }{ $silent ->
        [0] {""}
       *[other] . По { $silent } нет информации от { $posts } { $posts ->
            [one] организации
           *[other] организаций
        }
    }</b>
board-title-good =
    <b>Просроченных решений нет. На контроле { $total } { $total ->
        [one] решение
        [few] решения
       *[many] решений
    }</b>
board-as-of = На { $weekday } { $day }, { $hour }{ $period }
board-period = { " " }· { $period }
board-from = с { $day }
board-one-minutes = протокол { $numbers }
board-minutes-number = № { $number }
board-minutes-range = протоколы № { $first }–{ $last }
board-minutes-numbers = протоколы { $numbers }
board-minutes-count =
    { $count } { $count ->
        [one] протокол
        [few] протокола
       *[many] протоколов
    }
board-counts =
    Решений на контроле: <b>{ $total }</b>
    исполнено { $done }{ $late } · в работе { $work } · просрочено { $overdue }
board-done-late = { " " }(с опозданием { $count })
board-silent =
    🟠 нет информации — <b>{ $count }</b> { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }, { $posts } { $posts ->
        [one] организация
        [few] организации
       *[many] организаций
    }
board-not-done =
    🔴 ответили, но не исполнено — <b>{ $count }</b> { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }, { $posts } { $posts ->
        [one] организация
        [few] организации
       *[many] организаций
    }
board-calls = <b>Позвонить</b>
board-call = { $number }. { $row }
board-more = и ещё { $count }
board-this-week =
    <b>На этой неделе срок у { $count } { $count ->
        [one] решения
       *[other] решений
    }</b>{ $count ->
        [1] :
       *[other] , первое —
    } { $code } «{ $sentence }», { $day }: ответили { $answered } из { $total }
board-since = <b>С { $day }:</b> { $changes }
board-since-done = исполнено решений +{ $count }
board-since-overdue = новых просрочек +{ $count }
board-since-nothing = без изменений
board-discipline = Дисциплина по решениям: { $percent } %
board-empty =
    <b>На контроле ничего нет.</b>
    Здесь появится сводка, как только секретарь пришлёт протокол и утвердит его. Секретарю: пришлите боту файл протокола.
board-button-silent = Нет информации ({ $count })
board-button-not-done = Не исполнено ({ $count })
board-button-minutes = По протоколам
board-button-organizations = По организациям
board-button-how = Как считаем
board-button-back = ‹ Сводка
board-button-back-to-minutes = ‹ Протоколы
board-button-back-to-decisions = ‹ Решения протокола

board-debtor = { $name } — { $owes }{ $details }
board-debtor-silent =
    молчит по { $count } { $count ->
        [one] пункту
       *[other] пунктам
    }
board-debtor-not-done =
    { $count ->
        [one] не исполнен { $count } пункт
        [few] не исполнены { $count } пункта
       *[many] не исполнено { $count } пунктов
    }
board-debtor-since =
    , { $count ->
        [1] срок
       *[other] первый срок
    } { $day }
board-debtor-not-connected = , нет в Telegram
board-debtor-phone = , { $phone }
board-silent-head =
    🟠 <b>Нет информации от { $count } { $count ->
        [one] организации
       *[other] организаций
    }</b>
    Срок прошёл, ответа не было.
board-silent-none = <b>Молчащих нет:</b> по всему просроченному есть ответ.
board-not_done-head =
    🔴 <b>Ответили, но не исполнили: { $count } { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }</b>
    Срок прошёл.
board-not_done-none = <b>Неисполненного с ответом нет.</b>
board-organizations-head =
    <b>Просрочено у { $count } { $count ->
        [one] организации
       *[other] организаций
    }</b>
    Сначала те, кто молчит.
board-organizations-none = <b>Ни у одной организации просроченного нет.</b>
board-minutes-head =
    <b>На контроле { $count } { $count ->
        [one] протокол
        [few] протокола
       *[many] протоколов
    }</b>
board-minutes-none = <b>Протоколов на контроле нет.</b>
board-minutes =
    <b>{ $minutes }</b>
    решений { $total }: исполнено { $done }{ $overdue }
board-minutes-silent = , 🟠 нет информации { $count }
board-minutes-not-done = , 🔴 не исполнено { $count }
board-decisions-head =
    <b>{ $minutes }: { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    } на контроле</b>
board-decision =
    <b>{ $code }</b> · { $deadline }
    { $sentence }
    { $standing }, ответили { $answered } из { $total }
standing-open = в работе
standing-due_soon = скоро срок
standing-overdue_silent = 🟠 нет информации
standing-overdue_answered = 🔴 не исполнено
standing-done = ✅ исполнено
standing-done_late = ✅ исполнено с опозданием
standing-left_out = не на контроле
board-decision-head =
    <b>{ $code }: ответили { $answered } из { $total }</b>
    { $deadline }
board-names-silent = 🟠 <b>Нет информации: { $count }.</b> { $names }
board-names-not-done = 🔴 <b>Ответили, но не исполнили: { $count }.</b> { $names }
board-names-open = <b>Срок не прошёл: { $count }.</b> { $names }
board-names-done = ✅ <b>Исполнили: { $count }.</b> { $names }
board-names-done-late = ✅ <b>Исполнили с опозданием: { $count }.</b> { $names }
board-names-left-out = <b>Больше не на контроле: { $count }.</b> { $names }
board-how =
    <b>Как считаем</b>

    Решение исполнено, когда исполнили все, кому оно поручено; просрочено, когда просрочил хотя бы один.

    🟠 нет информации — срок прошёл, и кто-то из просрочивших не ответил ни разу.
    🔴 не исполнено — срок прошёл, все просрочившие ответили, но ещё не исполнили.

    Опоздание считаем от срока, напечатанного в протоколе. Отозванное и переданное другим не считаем.

    Организации считаем по должностям, которым дано поручение.

    Дисциплина — доля решений, исполненных в срок, среди исполненных и просроченных.

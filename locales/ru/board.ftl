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
board-since-moved = перенесён срок у { $count }
board-since-nothing = без изменений
board-discipline = Дисциплина по решениям: { $percent } %{ $before }
board-discipline-month = { " " }({ $month } — { $percent } %)
board-month =
    { $month ->
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
board-waits =
    <b>Ждут Вас:</b> { $count } { $count ->
        [one] просьба
        [few] просьбы
       *[many] просьб
    } о продлении
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
board-debtor-not-connected = , не подключена
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
    <b>{ $code }: ответили { $answered } из { $total } { $total ->
        [one] организации
       *[many] организаций
    }</b>
    { $deadline }
board-names-silent = 🟠 <b>Нет информации: { $count }.</b> { $names }
board-names-not-done = 🔴 <b>Ответили, но не исполнили: { $count }.</b> { $names }
board-names-open = <b>Ещё исполняют: { $count }.</b> { $names }
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

    Дисциплина — доля решений, исполненных в срок, среди исполненных и просроченных. За прошлый месяц — то же по решениям, чей срок был в том месяце.
board-how-formula =
    <b>Сейчас:</b> исполнено { $done } − с опозданием { $late } = в срок { $ontime }; исполнено { $done } + просрочено { $overdue } = { $judged } { $judged ->
        [one] решение
        [few] решения
       *[many] решений
    }. { $ontime } из { $judged } = <b>{ $percent } %</b>
board-how-month =
    <b>Прошлый месяц, { $month }:</b> в срок { $ontime } из { $judged } { $judged ->
        [one] решения
       *[other] решений
    } = <b>{ $percent } %</b>

# Every number of the summary as a list.
board-lists =
    <b>Какие решения показать?</b>
    Каждое число сводки открывается списком.
board-list-total = На контроле: { $count }
board-list-done = Исполнено: { $count }
board-list-done_late = Исполнено с опозданием: { $count }
board-list-in_work = В работе: { $count }
board-list-overdue = Просрочено: { $count }
board-list-silent = Нет информации: { $count }
board-list-not_done = Ответили, но не исполнено: { $count }
board-list-this_week = Срок на этой неделе: { $count }
board-list-done_since = Исполнено с { $day }: { $count }
board-list-overdue_since = Новые просрочки с { $day }: { $count }
board-list-moved_since = Перенесён срок с { $day }: { $count }
board-list-month_judged = Срок был в прошлом месяце: { $count }
board-list-month_on_time = Из них исполнено в срок: { $count }
board-list-silent-posts = Молчат, организаций: { $count }
board-list-not_done-posts = Не исполнили, организаций: { $count }
board-list-head =
    <b>{ $title }</b>
    Здесь считаны решения.
board-list-empty =
    <b>{ $title }</b>
    Таких решений сейчас нет.
board-button-silent-posts = Какие организации молчат
board-button-not-done-posts = Какие организации не исполнили
board-button-lists = Все числа списками
board-button-extensions = Решить: продление ({ $count })
board-button-ask = Запросить ответ сегодня

board-call-row = { $name } — { $owes }{ $late }{ $connected }{ $phone }
board-call-late =
    , { $count } { $count ->
        [one] рабочий день
        [few] рабочих дня
       *[many] рабочих дней
    }
board-call-phone = { " " }· { $phone }

# One organization, one person.
board-given-head =
    <b>{ $name }: { $total } { $total ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }, с исполненными</b>
    исполнено { $done } · 🟠 нет информации { $silent } · 🔴 не исполнено { $notdone }
board-given-person = { $name }{ $connected }{ $phone }
board-given-vacant = Руководителя сейчас нет.
board-given-item =
    <b>{ $code }</b> · { $deadline }
    { $sentence }
    { $standing }
board-button-person = { $name }: все пункты
board-button-write = Написать в Telegram

# «Запросить ответ сегодня» и «Справка главе».
asking-head =
    <b>Запросить ответ у { $count } { $count ->
        [one] организации
       *[other] организаций
    }?</b>
    Срок прошёл, ответа не было. Каждому руководителю придёт одно сообщение, не чаще раза в день.
asking-nobody =
    <b>Запрашивать не у кого.</b>
    Подключённых руководителей, которые молчат о просроченном, нет.
asking-by-phone = <b>Не в Telegram, позвоните ({ $count }):</b> { $names }
asking-now = Сообщения уйдут сразу.
asking-later = Сообщения уйдут { $moment }, в рабочее время.
asking-send = Запросить: { $count }
asking-done =
    ✅ <b>Запрошено у { $count } { $count ->
        [one] организации
       *[other] организаций
    }.</b> Ответы появятся в сводке.
asking-notice =
    <b>Просим ответить сегодня: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    } без ответа</b>
    Срок прошёл. Ответьте по каждому: исполнено, в работе или не можете.
board-button-paper = Справка главе
board-paper-file = Справка { $day }
board-paper-sent = <b>Справка главе</b> на одной странице: на контроле { $total }, просрочено { $overdue }. Файл можно править и печатать.
board-paper-title = Справка об исполнении решений
board-paper-on = по состоянию на { $day }, { $hour }
board-paper-counted = Показатель
board-paper-decisions = Решений
board-paper-organizations = Организаций
board-paper-total = На контроле
board-paper-done = Исполнено
board-paper-late = в том числе с опозданием
board-paper-work = В работе
board-paper-overdue = Просрочено
board-paper-silent = в том числе нет информации
board-paper-not-done = в том числе ответили, но не исполнено
board-paper-discipline = Дисциплина исполнения: { $percent } % (в срок { $ontime } из { $judged } исполненных и просроченных)
board-paper-since = За неделю, с { $day }: исполнено { $done }, новых просрочек { $overdue }, перенесён срок у { $moved }.
board-paper-call = Дольше всех не отвечают
board-paper-list = Просроченные решения (первые { $shown } из { $count })
board-paper-row = { $code }, срок { $day }: { $sentence } — ответили { $answered } из { $total }

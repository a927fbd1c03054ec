# The next meeting, and the table «решение / исполнение» it opens with: first the chat, then the paper.

meeting-when =
    <b>Когда следующее совещание?</b>
    Выберите день или напишите: «18 декабря в 10».
meeting-none = <b>Следующее совещание не назначено.</b> День и время назначает секретарь.
meeting-proposed = Название — прежнее: { $title }. Его и место можно сменить потом.
meeting-next = <b>Следующее совещание — { $day }, в { $hour }</b>
meeting-place = Место: { $place }
meeting-open =
    { $count ->
        [0] Открытых решений на контроле нет.
        [one] Открыто { $count } решение.
        [few] Открыто { $count } решения.
       *[many] Открыто { $count } решений.
    } К началу совещания таблица «решение / исполнение» составится сама; ответы, которые придут позже, попадут в неё с пометкой «поступило после».
meeting-ask-day =
    <b>Какой день и час?</b>
    Выберите или напишите: «18 декабря в 10».
meeting-ask-title =
    <b>Как назвать совещание?</b>
    Сейчас: { $there }. Напишите новое название.
meeting-ask-place =
    <b>Где пройдёт совещание?</b>
    Сейчас: { $there }. Напишите адрес или кабинет.
meeting-nothing = не указано
meeting-sure =
    <b>Начать сегодня, хотя назначено на { $day }?</b>
    В таблицу войдут открытые решения ({ $count }) и новые ответы — как они стоят в эту минуту. Потом её не изменить.
meeting-cancelled = <b>Совещание { $day } отменено.</b> Решения остаются на контроле и войдут в таблицу следующего.
meeting-day-button = { $day }, { $hour }
meeting-at = { $day } в { $hour }
meeting-begun =
    <b>Совещание началось. На контроле { $total } { $total ->
        [one] решение
        [few] решения
       *[many] решений
    }:</b> { $counts }.
meeting-begun-empty = <b>Совещание началось. Решений на контроле нет.</b>
meeting-preview =
    <b>На сейчас на контроле { $total } { $total ->
        [one] решение
        [few] решения
       *[many] решений
    }:</b> { $counts }.
meeting-preview-empty = <b>На сейчас решений на контроле нет.</b> Таблица будет пустой.
meeting-frozen = Как решения стояли { $when }.
meeting-now = На { $when }. К началу совещания составится заново.
meeting-count-done = исполнено { $count }
meeting-count-not-done = не исполнено { $count }
meeting-count-silent = нет информации { $count }
meeting-count-in-work = в работе { $count }
meeting-information =
    { $count ->
        [one] И { $count } постоянное решение, о котором сообщили.
        [few] И { $count } постоянных решения, о которых сообщили.
       *[many] И { $count } постоянных решений, о которых сообщили.
    }
meeting-off =
    { $count ->
        [one] { $count } решение снято с контроля.
        [few] { $count } решения снято с контроля.
       *[many] { $count } решений снято с контроля.
    }
meeting-later =
    { $count ->
        [one] После начала поступил { $count } ответ.
        [few] После начала поступило { $count } ответа.
       *[many] После начала поступило { $count } ответов.
    }
meeting-off-control = снято с контроля
meeting-row-head = <b>{ $code }</b> · { $deadline } · { $number } из { $total }
meeting-row-who = Кому: { $names }
meeting-row-standing = { $standing } · исполнили { $done } из { $total }, ответили { $answered }
meeting-row-moved =
    срок перенесён { $count } { $count ->
        [one] раз
        [few] раза
       *[many] раз
    }, теперь до { $day }
meeting-row-times = перенесён { $times }-й раз, впервые { $minutes }
meeting-row-silent = Нет ответа: { $names }
meeting-row-later = <b>Поступило после:</b>
meeting-said = { $seat }, { $day }: { $what }
meeting-said-words = «{ $words }»
meeting-said-number = { $number }
meeting-said-done = исполнено
meeting-said-interim = в работе
meeting-said-so-far = в работе, { $what }
meeting-said-more = и ещё ответов: { $count }
meeting-file = Решение и исполнение, { $day }.docx
meeting-sent =
    <b>Решение / исполнение</b> в Word: { $count ->
        [one] { $count } решение
        [few] { $count } решения
       *[many] { $count } решений
    }, как они стояли к началу совещания.
meeting-sent-preview =
    <b>Решение / исполнение</b> в Word: { $count ->
        [one] { $count } решение
        [few] { $count } решения
       *[many] { $count } решений
    } на сейчас. К началу совещания возьмите файл заново.
meeting-button-begin = Начать сейчас
meeting-button-sure = Начать
meeting-button-preview = Таблица на сейчас
meeting-button-day = День и час
meeting-button-title = Название
meeting-button-place = Место
meeting-button-cancel = Отменить совещание
meeting-button-again = Вернуть
meeting-button-last = Таблица совещания { $day }
meeting-button-word = Таблица в Word
meeting-button-each = По одному
meeting-button-seats = По организациям
meeting-button-table = ‹ Таблица

# The paper.
carried-title = ИСПОЛНЕНИЕ РЕШЕНИЙ
carried-subtitle = на { $day }
carried-meeting = к совещанию «{ $title }»
carried-column-number = №
carried-column-decision = Решение
carried-column-deadline = Срок
carried-column-who = Ответственные
carried-column-report = Исполнение
carried-total = Решений на контроле — { $total }: { $counts }.
carried-later = Поступило после:
carried-silent = Нет ответа: { $names }
carried-more = Кроме того, исполнили: { $names }
carried-standing-done = Исполнено
carried-standing-done_late = Исполнено с опозданием
carried-standing-open = В работе
carried-standing-due_soon = В работе
carried-standing-overdue_silent = Нет информации
carried-standing-overdue_answered = Не исполнено
carried-standing-left_out = Снято с контроля
carried-standing-of = { $standing }: { $done } из { $total }

meeting-button-previous = ‹ Предыдущее
meeting-button-next = Следующее ›

# A person's own items: pushed messages, the card, the list. A director never meets the office's jargon.

item-block =
    <b>{ $code }</b> · { $deadline }
    { $sentence }{ $rest }
item-of-day = { $code } до { $day }
item-progress = Ответили { $answered } из { $total }.

# --- new items ---

notice-new-items =
    <b>{ $count } { $count ->
        [one] новый пункт
        [few] новых пункта
       *[many] новых пунктов
    }{ $nearest }</b>
    { $minutes }
notice-nearest = , ближайший срок { $day }
notice-chair = { $minutes }, председатель — { $chair }
notice-more =
    И ещё { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    } — по кнопке внизу.
notice-vague = Без точного срока: { $count }.
notice-for-information = К сведению, отвечать не надо: { $codes }.
notice-only-information =
    <b>Протокол к сведению, отвечать не надо</b>
    Пункты: { $codes }.
notice-how-to-answer = Ответить — кнопкой с номером пункта.
notice-acknowledge = Ознакомлен(а)
notice-acknowledged = ✓ Ознакомлен(а) { $moment }
notice-withdrawn = ⛔ <b>{ $minutes } отозван</b>
notice-withdrawn-why = Почему: { $reason }
notice-cancelled =
    { $count ->
        [one] Пункт { $codes } выполнять не нужно
       *[other] Пункты { $codes } выполнять не нужно
    }, ответа не ждём.

# --- the morning digest ---

digest-in-days =
    <b>Через { $days } { $days ->
        [one] рабочий день
        [few] рабочих дня
       *[many] рабочих дней
    } срок: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }</b>
digest-soon =
    <b>Скоро срок: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }</b>
digest-today =
    <b>Сегодня срок: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }</b>
digest-hand-in =
    <b>Пора сдать: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }</b>
digest-overdue =
    <b>{ $yesterday ->
        [yes] Вчера прошёл срок
       *[no] Прошёл срок
    }: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    } { $silent ->
        [yes] без ответа
       *[no] { $count ->
            [one] не исполнен
            [few] не исполнены
           *[many] не исполнено
        }
    }</b>
digest-resumed =
    <b>Вы обещали вернуться: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }</b>
digest-information =
    <b>Что сделано? Ждём ответа: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }</b>
digest-escalation =
    Если ответа не будет до { $weekday }, { $day }, { $all ->
        [yes] { $count ->
            [one] пункт попадёт
           *[other] пункты попадут
        }
       *[no] { $count ->
            [one] пункт { $codes } попадёт
           *[other] пункты { $codes } попадут
        }
    } в сводку начальнику управления.
digest-others = Ещё на контроле: { $details }.
digest-late = срок прошёл у { $count }
digest-nearest = ближайший — { $day }
digest-waiting = ждут подтверждения: { $count }
digest-shrunk = Напоминание от { $day }. Свежее — ниже.

# --- answers ---

answer-done = Исполнено
answer-done-named = { $code } исполнено
answer-take = В работе
answer-take-named = { $code } в работе
button-undo = Отменить
button-no-words = Без пояснений
button-back-to-items = ‹ Все пункты
button-all-items = Все пункты ({ $count })
button-all-my-items = Все мои пункты ({ $count })

# --- the card ---

card-head = <b>{ $code }</b> · { $deadline }
card-origin = { $post } · { $minutes }
card-co = Вы соисполнитель: Ваш срок раньше, чем у основного исполнителя.
card-first-takes = Достаточно одного: кто первый возьмёт.
card-report = { $moment }: «{ $words }»
card-awaiting = Жду Вашего пояснения: одной фразой, что сделано.

state-issued = Ждём Вашего ответа.
state-acknowledged = Вы ознакомились { $moment }, ответа ещё нет.
state-in_work = В работе.
state-silent-until = В работе, до { $day } не напоминаем.
state-reported = Ответ записан, ждёт подтверждения.
state-returned = Вернули: нужно исправить и ответить снова.
state-clarifying = Вопрос у секретаря, от Вас пока ничего не нужно.
state-done = ✅ Исполнено.
state-done-on = ✅ Исполнено { $day }.
state-closed = Больше не требуется.
state-not_concerned = Вас не касается, отвечать не нужно.
state-released = Взял другой исполнитель, отвечать не нужно.
state-cancelled = ⛔ Отозван, отвечать не нужно.
state-overdue-silent = 🟠 Срок прошёл, ответа ещё нет.
state-overdue-answered = 🔴 Срок прошёл, ещё не исполнено.
card-before-you = Срок прошёл до Вашего назначения — это отмечено.

reported-done =
    ✅ <b>{ $code } исполнено</b> — записано { $moment }
    Что сделано? Одной фразой, голосом или фото: эти слова войдут в отчёт к совещанию.
reported-waits =
    ✅ <b>{ $code }: ответ записан</b> { $moment }, ждёт подтверждения
    Что сделано? Одной фразой, голосом или фото: эти слова войдут в отчёт к совещанию.
words-done = ✅ <b>{ $code } исполнено { $day }.</b>{ $quote } Спасибо.
words-reported = ✅ <b>{ $code }: ответ записан { $day }, ждёт подтверждения.</b>{ $quote } Спасибо.
words-in-work = <b>{ $code } в работе.</b>{ $quote } Записано, спасибо.
words-if-done = Если уже всё сделано, нажмите «Исполнено».
words-quote = { " " }«{ $words }».
words-files =
    { " " }{ $count } { $count ->
        [one] файл сохранён
        [few] файла сохранены
       *[many] файлов сохранено
    }.
card-taken =
    <b>{ $code } — в работе.</b> Записано.
    { $deadline }. Можно сразу написать, что уже сделано.
card-undone =
    <b>Отменено. { $code } — как было</b>
    { $sentence }

# --- all items ---

mine-head =
    <b>{ $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    } за Вами{ $nearest }</b>{ $overdue ->
        [0] {""}
       *[other] . Срок прошёл: { $overdue }
    }
mine-nearest = , ближайший срок { $day }
mine-nothing =
    <b>Сейчас за Вами ничего нет.</b>
    Как только появятся пункты, пришлю одним сообщением.
mine-mark-silent = 🟠 срок прошёл, ответа нет
mine-mark-answered = 🔴 срок прошёл, не исполнено
mine-mark-before-you = 🟠 просрочено до Вашего назначения
mine-mark-in_work = в работе
mine-mark-reported = ждёт подтверждения
mine-mark-returned = вернули, нужно исправить
mine-mark-clarifying = вопрос у секретаря

which-item = <b>Это ответ по какому пункту?</b>
which-words = «{ $words }»
which-files =
    { $count } { $count ->
        [one] файл сохранён
        [few] файла сохранены
       *[many] файлов сохранено
    }.
which-files-too =
    И { $count } { $count ->
        [one] файл
        [few] файла
       *[many] файлов
    }.
which-line = <b>{ $code }</b> — { $sentence }
which-more = Других пунктов здесь не показать ({ $codes }): откройте нужный в «Мои пункты» и ответьте там.
which-none = <b>Сейчас за Вами ничего нет</b>, поэтому слова записать не к чему. Мои пункты: /mine

card-answered-below = { $code } — смотрите сообщение ниже.

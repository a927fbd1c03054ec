# What happened to an item or a decision.

history-button = История
history-file = Файлом
history-back = ‹ Назад
history-head =
    <b>История { $code }{ $seat }: { $count } { $count ->
        [one] запись
        [few] записи
       *[many] записей
    }</b>
    Сначала последнее.
history-of-seat = , { $seat }
history-none = Записей пока нет.
history-moment = <b>{ $moment }</b>
history-days = срок { $old } → { $new }
history-until = до { $day }
history-number = число { $number }
history-words = «{ $words }»
history-files =
    { $count } { $count ->
        [one] файл
        [few] файла
       *[many] файлов
    }
history-withdrawn = отменено
history-nobody = не назван
history-bot = бот
history-file-name = История { $code } { $seat }
history-sent =
    <b>История { $code }</b> — { $count } { $count ->
        [one] запись
        [few] записи
       *[many] записей
    }, отправленных сообщений: { $messages }.

history-way-chat = в Telegram
history-way-phone = по телефону
history-way-paper = на бумаге
history-way-mail = по почте
history-way-elsewhere = сдано другим путём

history-deed-issue = поручено
history-deed-take = взято в работу
history-deed-interim = сообщили, как идёт
history-deed-report-done = исполнено
history-deed-report-reported = ответ сдан, ждёт приёмки
history-deed-report-in_work = почти готово, прислано не всё
history-deed-clarify = вопрос к управлению
history-deed-reissue = разъяснено и поручено снова
history-deed-readdress = передано: { $other }
history-deed-excuse = не касается этой организации
history-deed-accept = принято
history-deed-return = возвращено
history-deed-keep = оставлено в работе
history-deed-reopen = возвращено в работу
history-deed-close = закрыто без исполнения
history-deed-cancel = отменено управлением
history-deed-first_took = взял другой исполнитель
history-deed-undo = действие отменено
history-deed-sent = отправлено в Telegram или вручено
history-deed-acknowledged = ознакомлен(а)
history-deed-delegated = поручено заместителю: { $other }
history-deed-deputy_reported = ответил заместитель
history-deed-added = добавлено к ответу
history-deed-corrected = решение изменено
history-deed-ask_extension = просьба о новом сроке
history-deed-ask_not_concerned = «нас не касается»
history-deed-ask_not_ours = «не нам»: { $other }
history-deed-ask_unclear = «непонятно»
history-deed-ask_close = предложено закрыть
history-deed-decide_extension = срок перенесён
history-deed-appeal_granted = согласовано
history-deed-appeal_refused = отказано
history-deed-approve_minutes = протокол утверждён
history-deed-withdraw_minutes = протокол отозван
history-deed-attach_file = приложен или убран файл
history-deed-edit_periods = изменены периоды
history-deed-other = изменено

history-state-issued = поручено
history-state-in_work = в работе
history-state-reported = ждёт приёмки
history-state-returned = возвращено
history-state-clarifying = вопрос к управлению
history-state-done = исполнено
history-state-closed = закрыто без исполнения
history-state-not_concerned = не касается
history-state-released = передано другому
history-state-cancelled = отменено

history-paper-title = История исполнения решения { $code }
history-paper-as-of = по состоянию на { $day }, { $hour }
history-paper-from = Основание: { $minutes }. Срок: { $until }.
history-paper-told =
    Отправленные сообщения: { $count }
history-paper-end = Сформировано автоматически по журналу действий. Записи журнала только добавляются и не изменяются.
history-column-when = Когда
history-column-who = Кто
history-column-deed = Что сделано, каким путём
history-column-change = Было → стало
history-column-words = Слова и файлы
history-column-to = Кому
history-column-text = Текст сообщения

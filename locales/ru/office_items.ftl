# One assignment in the hands of the office: its card, the decision seat by seat.

oitem-head =
    <b>{ $code } · { $seat }</b>
    { $deadline }
oitem-files = Фото и файлы ({ $count })
oitem-file = { $code } · { $seat }, файл { $number } из { $total }
oitem-accept = Принять
oitem-return = Вернуть
oitem-keep = Оставить на контроле
oitem-propose = Предложить снять с контроля
oitem-excuse = Не касается
oitem-close = Снять с контроля
oitem-reopen = Вернуть в работу
oitem-back-to-seats = ‹ { $code } по организациям
oitem-back-to-decision = ‹ Решение { $code }

oitem-state-issued = Ответа ещё нет.
oitem-state-acknowledged = Ознакомились { $moment }, ответа ещё нет.
oitem-state-not-sent = Ещё не доставлено, ответа нет.
oitem-state-in_work = В работе.
oitem-state-promised = В работе, обещали ответить { $day }.
oitem-state-reported = ☑️ Отчёт ждёт приёмки.
oitem-state-elsewhere = ☑️ Говорят, что уже сдали другим путём: проверьте и примите или верните.
oitem-state-returned = Отчёт возвращён, ждём исправления.
oitem-state-clarifying = ❓ Ждут Вашего ответа.
oitem-state-done-on = ✅ Исполнено { $day }.
oitem-state-done = ✅ Исполнено.
oitem-state-done-late = ✅ Исполнено { $day }, с опозданием.
oitem-state-closed = Снято с контроля.
oitem-state-not_concerned = Эту организацию не касается.
oitem-state-released = Передано другому исполнителю.
oitem-state-cancelled = ⛔ Отменено.
oitem-state-silent = 🟠 Срок прошёл, нет информации.
oitem-state-not-done = 🔴 Срок прошёл, ответили, но не исполнено.
oitem-moved =
    { $count ->
        [one] Срок перенесён
       *[other] Срок перенесён { $count }-й раз
    }, сначала был { $day }.
oitem-co = Соисполнитель.
oitem-co-answered = Соисполнители ответили: { $answered } из { $total }.
oitem-first-takes = Достаточно одного: кто первый возьмёт.
oitem-vacant = Руководителя сейчас нет.
oitem-controller = Контролёр — { $name }, принимает отчёты.

oitem-report =
    { $moment }, { $name } — { $kind ->
        [final] исполнено
       *[interim] пишет
    }{ $way }{ $number }{ $words }{ $files }
oitem-words = { " " }«{ $words }».
oitem-number = , число { $number }
oitem-way-phone = , по телефону
oitem-way-paper = , на бумаге
oitem-way-mail = , по почте
oitem-way-elsewhere = , сдали другим путём

oitem-appeal-extension = { $moment }, { $name } просит другой срок{ $until }.{ $words }{ $answer }
oitem-appeal-not_concerned = { $moment }, { $name } — нас не касается.{ $words }{ $answer }
oitem-appeal-not_ours = { $moment }, { $name } — не нам{ $seat }.{ $words }{ $answer }
oitem-appeal-unclear = { $moment }, { $name } — непонятно.{ $words }{ $answer }
oitem-appeal-close = { $moment }, { $name } предлагает снять с контроля.{ $words }{ $answer }
oitem-appeal-until = , { $day }
oitem-appeal-seat = { " " }(предлагают: { $seat })
oitem-appeal-open = { " " }<b>Ждёт ответа.</b>
oitem-appeal-granted = { " " }Ответ: да{ $until }.{ $words }
oitem-appeal-refused = { " " }Ответ: нет.{ $words }
oitem-appeal-given = , до { $day }

oitem-note = { $moment }, { $name } —{ $words }
oitem-note-return = { $moment }, { $name } — отчёт возвращён.{ $words }
oitem-note-keep = { $moment }, { $name } — оставлено на контроле.{ $words }
oitem-note-close = { $moment }, { $name } — снято с контроля.{ $words }
oitem-note-reopen = { $moment }, { $name } — снова в работе.{ $words }
oitem-note-excuse = { $moment }, { $name } — не касается.{ $words }

oitem-seats =
    <b>{ $code } по организациям: { $count }</b>
    { $deadline }
    { $sentence }
oitem-seat = { $seat } — { $standing }
oitem-standing-issued = ответа ещё нет
oitem-standing-in_work = в работе
oitem-standing-reported = ждёт приёмки
oitem-standing-returned = возвращено
oitem-standing-clarifying = ❓ вопрос к Вам
oitem-standing-done = ✅ исполнено
oitem-standing-done_late = ✅ исполнено с опозданием
oitem-standing-closed = снято с контроля
oitem-standing-not_concerned = не касается
oitem-standing-released = передано другому
oitem-standing-cancelled = ⛔ отменено
oitem-standing-overdue_silent = 🟠 нет информации
oitem-standing-overdue_answered = 🔴 не исполнено
board-button-seats = По организациям ({ $count })

# One decision of a draft, and the screens that change it.

decision-head = <b>{ $code }</b> · решение { $number } из { $total }
decision-people = <b>Кому:</b> { $people }
decision-nobody = ⚠ <b>Кому:</b> никто не назван
decision-everybody = всем, для сведения
decision-with = <b>Вместе с:</b> { $people }
decision-people-more = ещё { $count }
decision-unknown = ⚠ Уточните, кто это: { $names }
decision-unknown-name = «{ $name }»
decision-deadline = <b>Срок:</b> { $deadline }
decision-tracking-control = <b>Контроль:</b> ждём ответа
decision-tracking-information = <b>Контроль:</b> запросим информацию
decision-tracking-notice = <b>Контроль:</b> к сведению, ответа не ждём
decision-printed = В протоколе — пункт { $number }
decision-doubt = ⚠ { $reason }{ $other }
decision-doubt-other = : можно и «{ $other }»
addressee-nobody = { $name } (без исполнителя)
addressee-nobody-bare = без исполнителя
addressee-group = { $name } ({ $count })
addressee-post = { $name } ({ $label })
edit-people = Кому
edit-deadline = Срок
edit-text = Текст
edit-tracking = Контроль
edit-expected = Что прислать
edit-source = Слова протокола
edit-more = Ещё…
edit-split = Разделить
edit-join = Соединить со следующим
edit-place = Переместить
edit-added = Добавить после
edit-delete = Удалить
button-to-previous = ‹ { $code }
button-to-next = { $code } ›
button-next-decision = Следующее решение
button-decisions = Списком
button-done = Готово
decision-more =
    <b>{ $code }</b> · решение { $number } из { $total }
    { $sentence }

    Номера решений после изменений пересчитаются, пункты протокола останутся прежними. Всё можно отменить.
decision-source = <b>{ $code }</b> · { $minutes }, дословно:
decision-source-words = <blockquote>{ $words }</blockquote>
decision-source-none = Этого решения в протоколе нет: его добавили при проверке.
decision-deleted =
    <b>{ $code } удалено из черновика</b>
    { $sentence }
decisions-renumbered = Следующие решения получили номера на один меньше.

# All of them in a list.
decision-list =
    <b>{ $minutes }: { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }</b>
    Откройте любое кнопкой или напишите его номер.
decision-listed =
    <b>{ $code }</b> · { $deadline }{ $mark }
    { $sentence }
decision-listed-doubt = { " " }⚠

# --- taking back ---

take-back = Отменить последнее
take-back-edit_text = Отменить: текст { $code }
take-back-edit_people = Отменить: кому { $code }
take-back-edit_deadline = Отменить: срок { $code }
take-back-edit_tracking = Отменить: контроль { $code }
take-back-edit_expected = Отменить: что прислать в { $code }
take-back-split = Отменить: разделение { $code }
take-back-join = Отменить: соединение { $code }
take-back-move = Отменить: перемещение { $code }
take-back-add = Отменить: добавление после { $code }
take-back-delete = Отменить: удаление { $code }
take-back-answer_question = Отменить: ответ на вопрос
take-back-answer = Отменить: ответ на вопрос
take-back-accept_sheet = Отменить: правки из Excel
take-back-discard_draft = Вернуть черновик
taken-back = Отменено: всё как было до этого изменения.
draft-is-back = Черновик вернулся.

# --- somebody else was faster ---

decision-changed = ⚠ { $code } уже изменено: вот как теперь.
decision-changed-by =
    ⚠ { $gender ->
        [f] { $name } только что изменила { $code }: вот как теперь.
        [m] { $name } только что изменил { $code }: вот как теперь.
       *[other] { $code } только что изменено ({ $name }): вот как теперь.
    }
decision-not-written =
    <b>Вы написали, но это не записано:</b>
    <blockquote>{ $words }</blockquote>
button-write-anyway = Всё равно записать
edit-again-decision_text = Записано. Не так? Напишите текст ещё раз.
edit-again-decision_deadline = Записано. Не так? Напишите срок ещё раз.
edit-again-decision_people = Записано. Не так? Напишите ещё раз, кому.

# --- people ---

pick-people =
    <b>Кому поручить { $code }?</b>
    { $sentence }

    { $people }

    Выберите или напишите часть имени: «соко», «сош 3». Можно нескольких: «директора школ, Иванова А. А.»
pick-people-many =
    <b>Кому поручить { $code }?</b> Отметьте всех.
    { $sentence }

    { $people }
pick-found =
    <b>Кому поручить { $code }?</b>
    По словам «{ $names }» нашлись:
pick-not-found =
    <b>«{ $names }» в списках нет</b>
    Напишите иначе или запишите как есть: кто это, спрошу перед утверждением { $code }.
pick-as-written = Записать: { $names }
pick-nobody = Без исполнителя
pick-many = Несколько…
pick-but = Кроме…
leave-out =
    <b>Кто не входит в { $code }?</b> Снимите отметки.
    { $name }: остаются { $count } из { $total }
leave-out-gone = Кроме: { $names }

# --- deadline ---

pick-deadline =
    <b>Какой срок у { $code }?</b>
    { $sentence }

    Сейчас: { $deadline }. Выберите день или напишите: «до 15 марта», «послезавтра», «ежемесячно до 5».
pick-deadline-week = Через неделю
pick-deadline-month = Через месяц
pick-deadline-ongoing = Постоянно
pick-deadline-none = Без срока
calendar-month =
    { $month ->
        [1] Январь
        [2] Февраль
        [3] Март
        [4] Апрель
        [5] Май
        [6] Июнь
        [7] Июль
        [8] Август
        [9] Сентябрь
        [10] Октябрь
        [11] Ноябрь
       *[12] Декабрь
    } { $year }
calendar-day = { $day }
calendar-day-off = ·{ $day }
calendar-chosen = [{ $day }]
calendar-chosen-off = [·{ $day }]
calendar-empty = –
calendar-hint = Точкой отмечены выходные.

# --- what is asked ---

track-control = На контроль: ждать ответа
track-information = Запросить информацию
track-notice = К сведению
pick-tracking =
    <b>Что спрашивать по { $code }?</b>
    { $sentence }

    «На контроль» — исполнитель отвечает к сроку. «Запросить информацию» — спрошу, что сделано. «К сведению» — ответа не ждём.
pick-expected =
    <b>Что прислать вместе с «Исполнено» по { $code }?</b>
    { $sentence }
expect-mark = Только отметка «Исполнено»
expect-words = Пояснение
expect-number = Число
expect-file = Файл
expect-link = Ссылка

# --- words and places ---

pick-text = <b>Напишите { $code } заново</b> одним сообщением. Сейчас так:
pick-added =
    <b>Напишите решение, которое встанет после { $code }</b>
    Одним сообщением, как в протоколе: «Сдать списки педагогов. Ответственные: директора школ. Срок: до 15 марта».
pick-split =
    <b>Где разделить { $code }?</b>
    Выберите место или напишите обе части, каждую с новой строки. Исполнитель и срок у обеих останутся.
pick-split-typed =
    <b>Как разделить { $code }?</b>
    Напишите обе части одним сообщением, каждую с новой строки. Исполнитель и срок у обеих останутся.
split-place = { $number }. { $first } ‖ { $second }
split-button = Место { $number }
pick-place =
    <b>Куда переместить { $code }?</b> Сейчас { $number } из { $total }
    { $sentence }

    Выберите или напишите место: «3».
move-up = Выше
move-down = Ниже
move-first = В начало
move-last = В конец

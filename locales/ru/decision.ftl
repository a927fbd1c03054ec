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
addressee-group = { $name } ({ $count })
addressee-post = { $name } ({ $label })
edit-people = Кому
edit-deadline = Срок
edit-text = Текст
edit-source = Слова протокола
edit-delete = Удалить
track-control = На контроль
track-information = Запросить информацию
track-notice = К сведению
decision-source = <b>{ $code }</b> · { $minutes }, дословно:
decision-source-words = <blockquote>{ $words }</blockquote>
decision-deleted =
    <b>{ $code } удалено из черновика</b>
    { $sentence }
button-next-decision = Следующее решение
pick-people =
    <b>Кому поручить { $code }?</b>
    { $sentence }

    Выберите или напишите: «директора школ, Иванова А. А.»
pick-nobody = Без исполнителя
pick-deadline =
    <b>Какой срок у { $code }?</b>
    { $sentence }

    Сейчас: { $deadline }. Выберите или напишите: «до 15 декабря», «в течение месяца».
pick-deadline-week = Через неделю
pick-deadline-month = Через месяц
pick-deadline-ongoing = Постоянно
pick-deadline-none = Без срока
pick-text = <b>Напишите { $code } заново</b> одним сообщением. Сейчас так:

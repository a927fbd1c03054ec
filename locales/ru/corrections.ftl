# A decision corrected after it was issued, a whole protocol by its corrected version, a decision cancelled.

correct-button = Исправить
correct-cancel-button = Отменить пункт
correct-amends-head = <b>Исправляем { $code }</b> — он уже разослан. Никто ничего не увидит, пока Вы не подтвердите.
correct-next = Что изменится
correct-stop = Не исправлять
correct-stopped = <b>{ $code } не исправлен.</b> Всё осталось как было, никто ничего не получит.

correct-nothing = <b>{ $code }: пока ничего не изменено</b>
    Вернитесь и измените срок, текст, исполнителей или что прислать.
correct-head = <b>Исправить { $code }: проверьте</b>
correct-text =
    <b>Текст был:</b> { $was }
    <b>станет:</b> { $now }
correct-deadline = <b>Срок:</b> { $now } (был: { $was })
correct-people-added = <b>Добавляются:</b> { $names }
correct-people-gone = <b>Исключаются:</b> { $names }
correct-tracking-control = <b>Контроль:</b> ждём ответа
correct-tracking-information = <b>Контроль:</b> запросим информацию
correct-tracking-notice = <b>Контроль:</b> к сведению, ответа больше не ждём
correct-expected = <b>Прислать:</b> { $now } (было: { $was })
correct-expected-nothing = только отметку
correct-kept = Уже ответили и остаются исполнителями: { $names }
correct-why = Почему: { $reason }
correct-why-ask =
    <b>Почему исправляем?</b>
    Выберите или напишите своими словами: это увидят исполнители.
correct-why-typo = опечатка
correct-why-meeting = уточнили на совещании
correct-why-asked = по просьбе исполнителей
correct-why-protocol = исправленный вариант протокола
correct-why-button-typo = Опечатка
correct-why-button-meeting = Уточнили на совещании
correct-why-button-asked = По просьбе
correct-told =
    Сообщить: <b>{ $count } { $count ->
        [one] организации
       *[other] организациям
    }</b> — через 10 минут, до этого можно отменить.
correct-told-nobody = Сообщать некому: все, кого это касается, уже ответили.
correct-told-quiet = Протокол поставлен на контроль без рассылки: никто ничего не получит.
correct-apply = Исправить и сообщить
correct-apply-silent = Исправить без сообщения
correct-apply-plain = Исправить
correct-more = Изменить ещё
correct-other-why = Другая причина
correct-unknown = ⚠ Сначала выберите исполнителя: кого-то из названных в списке нет.

correct-done = ✅ <b>{ $code } исправлен</b>
correct-done-told =
    { $people ->
        [0] Сообщать никому не нужно.
        [one] Через 10 минут сообщу { $people } человеку.
       *[other] Через 10 минут сообщу { $people } людям.
    }
correct-to-decision = К решению { $code }

# --- a whole protocol ---

correct-whole =
    <b>Изменено решений: { $changed }, добавлено: { $added }, исключено: { $left }</b>
    Это исправленный вариант: { $minutes } уже разослан.
correct-whole-told =
    Сообщить только тем, кого касается: <b>{ $count } { $count ->
        [one] организации
       *[other] организациям
    }</b>. Ответы, которые уже получены, останутся.
correct-whole-changed = Изменены: { $codes }
correct-whole-left = Исключены: { $codes }
correct-whole-waiting =
    Решений, которые ждали утверждения отдельно: { $count }. Теперь они тоже из исправленного варианта.
correct-whole-same =
    <b>Исправленный вариант ничего не меняет</b>
    Все решения — как в разосланном: { $minutes }. Черновик можно выбросить.
correct-whole-list = Что именно изменилось ({ $count })
correct-whole-apply = Применить
correct-whole-button = Сравнить и применить
correct-whole-draft = К черновику
correct-whole-listed = <b>Изменения: { $count }</b>
correct-item-changed = <b>{ $code } изменён</b>
correct-item-left =
    <b>{ $code } исключён</b>
    { $sentence }
correct-item-left-open =
    { $count ->
        [0] Открытых поручений по нему нет.
        [one] Будет отменено { $count } поручение.
        [few] Будут отменены { $count } поручения.
       *[many] Будет отменено { $count } поручений.
    }
correct-item-added =
    <b>Добавлен</b> · { $deadline }
    { $sentence }
correct-item-for =
    { $count ->
        [0] К сведению, исполнителей нет.
        [one] Исполнителей: { $count }
       *[other] Исполнителей: { $count }
    }
correct-whole-done =
    ✅ <b>Исправления внесены: { $minutes }</b>
    Изменено решений: { $changed }, добавлено: { $added }, исключено: { $left }.

# --- one decision, or one assignment, is cancelled ---

cancel-decision =
    <b>Отменить { $code }?</b>
    { $sentence }
cancel-decision-open =
    { $count ->
        [0] Открытых поручений по нему нет.
        [one] Открыто { $count } поручение: выполнять его будет не нужно.
        [few] Открыто { $count } поручения: выполнять их будет не нужно.
       *[many] Открыто { $count } поручений: выполнять их будет не нужно.
    }
cancel-item =
    <b>Отменить { $code } для { $seat }?</b>
    { $sentence }
cancel-why-ask = Почему? Выберите — отменю сразу, исполнители узнают через 10 минут. Или напишите своими словами.
cancel-why-typed = Почему: { $reason }
cancel-why-mistake = внесён ошибочно
cancel-why-obsolete = больше не требуется
cancel-why-elsewhere = решается иначе
cancel-why-button-mistake = Внесён ошибочно
cancel-why-button-obsolete = Больше не требуется
cancel-why-button-elsewhere = Решается иначе
cancel-do = Отменить пункт
cancel-done =
    ⛔ <b>{ $code } отменён</b>
    { $count ->
        [0] Открытых поручений по нему не было.
        [one] Отменено { $count } поручение, через 10 минут сообщу исполнителям.
        [few] Отменены { $count } поручения, через 10 минут сообщу исполнителям.
       *[many] Отменено { $count } поручений, через 10 минут сообщу исполнителям.
    }
cancel-done-item =
    ⛔ <b>{ $code } отменён</b> · { $seat }
    Через 10 минут сообщу исполнителю.
correct-cancelled = ⛔ <b>Пункт отменён</b>, выполнять его не нужно.

# --- a whole protocol is withdrawn ---

withdraw-why-ask = Почему? Можно написать своими словами: это увидят исполнители.
withdraw-why-wrong = разослан ошибочно
withdraw-why-early = разослан раньше времени
withdraw-why-button-wrong = Разослан ошибочно
withdraw-why-button-early = Раньше времени
withdraw-why-button-none = Без объяснений
withdraw-do = Отозвать протокол

# --- what a director hears ---

news-corrected = <b>Изменён { $code }</b> · { $deadline }
news-corrected-day = <b>Изменён { $code }: срок — { $deadline }{ $was }</b>
news-corrected-was = {" "}(был до { $day })
news-corrected-text =
    Было: { $was }
    Стало: { $now }
news-corrected-expected = Прислать теперь: { $now } (было: { $was })
news-corrected-tracking-control = Теперь ждём ответа об исполнении.
news-corrected-tracking-information = Теперь это запрос информации.
news-corrected-tracking-notice = Теперь это к сведению.
news-corrected-answered = Ваш ответ остаётся.
news-why = Почему: { $reason }

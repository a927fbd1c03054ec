# What came by phone, on paper or by mail is entered for whoever sent it.

entering-button = Отметить исполнение
entering-head =
    <b>{ $code } · отметить исполнение</b>
    { $sentence }
    { $deadline }
entering-ticked = Отмечено: <b>{ $count }</b> из { $total }. Нажмите на тех, кто уже исполнил.
entering-how = { $way }, { $day }.{ $number }
entering-how-came = Как сообщили? День: { $day }.
entering-number = { " " }Число: { $number }.
entering-number-how = Число пишите словами: «{ $code } { $name } число 27».
entering-today = сегодня, { $day }
entering-yesterday = вчера, { $day }
entering-way-phone = По телефону
entering-way-paper = На бумаге
entering-way-mail = По почте
entering-choose-phone = По телефону
entering-choose-paper = На бумаге
entering-choose-mail = По почте
entering-choose-today = Сегодня
entering-choose-yesterday = Вчера
entering-choose-other = Другой день
entering-chosen-day = { $day }
entering-all = Отметить всех
entering-invert = Все, кроме отмеченных
entering-none = Снять отметки
entering-write = Записать: { $count }
entering-answered = Уже ответили: { $names }
entering-nobody = По { $code } отмечать больше некого: все уже ответили.
entering-ask-day = <b>{ $code }</b>: в какой день они сообщили? Напишите, например: 2.12 или позавчера.
entering-back-to-grid = ‹ К отметкам

entering-understood =
    <b>{ $code } исполнено — верно?</b>
    { $sentence }
    { $minutes }
entering-whom = За { $count ->
        [one] { $count } организацию
       *[many] { $count } организаций
    }: { $names }
entering-unknown = ⚠ Среди исполнителей не нашлось: { $names }. Откройте список и отметьте, кого имели в виду.
entering-already = Уже ответили раньше: { $names }
entering-future = ⚠ Названный день ещё не наступил: поставлен сегодняшний.
entering-lone-number = ⚠ Число записывают по одной организации: напишите его для каждой отдельно.
entering-others = ⚠ Решение с таким номером есть ещё в { $count ->
        [one] { $count } протоколе
       *[many] { $count } протоколах
    }: взято самое новое.
entering-change = Открыть список

entering-done = ✅ <b>{ $code }: записано за { $count ->
        [one] { $count } организацию
       *[many] { $count } организаций
    }</b>
    { $names }
entering-corrected = ✅ <b>{ $code }: число исправлено</b>
    { $names }. В сводную войдёт последнее.
entering-asked-no-more = Напоминаний об этом пункте они больше не получат.
entering-waits = Ответы ждут приёмки: напоминаний об этом пункте не будет.
entering-passed-over = Тем временем ответили сами: { $names }
entering-more = Отметить ещё
entering-no-such = <b>{ $code } — такого решения среди разосланных нет.</b> Проверьте номер: он стоит в «Сводка» → «По протоколам».

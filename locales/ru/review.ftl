# The secretary's review: the protocol that was read, its decisions, its questions.

review-how-to-send =
    <b>Пришлите протокол: файл Word (DOCX), ODT, RTF, PDF или TXT.</b>
    Можно переслать готовый файл или вставить текст сообщением. Прочитаю, покажу решения, ничего не разошлю без Вас.
review-recent = Последние протоколы:
review-open-draft = { $minutes } — черновик
review-open-held = { $minutes } — ждёт рассылки
review-open-issued = { $minutes } — на контроле
review-title =
    <b>{ $minutes } прочитан: { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }</b>
review-chair = председатель — { $name }
review-secretary = секретарь — { $name }
review-controller = контроль — { $name }
review-by-name = поимённо — { $count }
review-notices = к сведению — { $count }
review-unknown = уточнить — { $count }
review-deadlines = <b>Сроки:</b> { $parts }
review-deadline-day = точный день — { $count }
review-deadline-period = «в течение…» — { $count }
review-deadline-recurring = повторяется — { $count }
review-deadline-ongoing = постоянно — { $count }
review-deadline-as_needed = по мере необходимости — { $count }
review-deadline-undated = без точного дня — { $count }
review-deadline-none =
    без срока — { $count }{ $of_them ->
        [all] { " " }(к сведению)
        [some] { " " }(из них к сведению — { $notices })
       *[no] {""}
    }
review-day-off = { $printed } — выходной: сдать в { $weekday } { $day }
review-days-off-more = и ещё { $count } { $count ->
        [one] срок приходится
        [few] срока приходятся
       *[many] сроков приходятся
    } на выходные
review-questions = <b>Вопросы</b>
review-question = { $number }. { $line }
review-questions-more = и ещё { $count }
review-button-questions = Ответить на вопросы ({ $count })
review-button-accept = Принять предложенное
review-button-approve = Утвердить
review-button-browse = Все { $count } по порядку
review-button-sample = Что увидит директор
review-button-discard = Выбросить черновик
review-discarded =
    <b>Черновик выброшен:</b> { $minutes }.
    Никто ничего не получил. Файл можно прислать снова.


# The secretary's review: the protocol that was read, its decisions, its questions.

review-how-to-send =
    <b>Пришлите протокол: файл DOCX или TXT.</b>
    Можно переслать готовый файл или вставить текст сообщением. Прочитаю, покажу решения, ничего не разошлю без Вас.
review-recent = Последние протоколы:
review-open-draft = { $minutes } — черновик
review-open-held = { $minutes } — ждёт рассылки
review-open-issued = { $minutes } — на контроле
review-reading = Читаю «{ $name }»… Обычно это несколько секунд.
review-reading-text = Читаю текст… Обычно это несколько секунд.
review-title =
    <b>{ $minutes } прочитан: { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }</b>
review-chair = председатель — { $name }
review-secretary = секретарь — { $name }
review-controller = контроль — { $name }
review-sure =
    Прочитано уверенно: <b>{ $sure } из { $count }</b>. { $questions ->
        [0] Вопросов нет.
        [one] Есть <b>{ $questions } вопрос</b>.
        [few] Есть <b>{ $questions } вопроса</b>.
       *[many] Есть <b>{ $questions } вопросов</b>.
    }
review-to = <b>Кому</b>
review-group =
    { $name } ({ $posts }) — { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }
review-groups-more =
    и ещё { $count } { $count ->
        [one] группа
        [few] группы
       *[many] групп
    }
review-by-name = поимённо — { $count }
review-notices = к сведению — { $count }
review-nobody = без исполнителя — { $count }
review-unknown = уточнить — { $count }
review-issued = Всего поручений: { $count }
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
review-reached =
    Получат в Telegram: { $reached } из { $people }.{ $missing ->
        [0] {""}
        [one] { " " }Не подключён { $missing } — сообщите на бумаге или по телефону.
       *[other] { " " }Не подключены { $missing } — сообщите на бумаге или по телефону.
    }
review-button-questions = Ответить на вопросы ({ $count })
review-button-accept = Принять предложенное
review-button-approve = Утвердить
review-button-browse = Все { $count } по порядку
review-button-sample = Что увидит директор
review-button-discard = Выбросить черновик
review-discarded =
    <b>Черновик выброшен:</b> { $minutes }.
    Никто ничего не получил. Файл можно прислать снова.

# --- a question ---

question-line-unknown = { $codes } — «{ $name }»: кому направить?
question-line-doubt = { $codes } — { $reason }
question-line-vague =
    { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    } без точного дня — как спрашивать?
question-line-past =
    { $codes } — { $count ->
        [1] срок уже прошёл
       *[other] сроки уже прошли
    }: это старый протокол?
question-head = <b>Вопрос { $number } из { $total }</b>
question-explain-unknown =
    В списках такого нет или подходят несколько. «Завести карточку» — поручение запишется на неё, сообщить о нём нужно будет на бумаге или по телефону.{ $count ->
        [1] {""}
       *[other] { " " }Ответ — сразу для всех этих решений.
    }
question-explain-vague = Предлагаю так:
question-proposal-period = • «в течение…» и повторяющиеся — к последнему дню
question-proposal-ongoing = • «постоянно» — спрошу, что сделано, { $day }
question-proposal-rest = • остальные — на контроле без дня и без напоминаний
question-proposed-slip = Предлагаю: «{ $name }» — похоже на опечатку в фамилии.
question-proposed-card = Если это никто из них, предлагаю: «{ $card }».
question-explain-past = Предлагаю так: решения встанут на контроль, исполнители их получат, о прошедших сроках напоминать не буду.
question-reading = Прочитано: «{ $words }»
question-other = Можно и так: «{ $words }»
question-sentence = <b>{ $code }</b> — { $sentence }
question-more = и ещё { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }
question-open = Открыть решение { $code }
question-choose =
    <b>Кто такие «{ $name }»?</b>
    Выберите группу или должность. Ответ — сразу для всех решений с этими словами.
answer-unknown-card = Завести карточку
answer-unknown-choose = Выбрать из списка
answer-unknown-nobody = Без исполнителя
answer-doubt-keep = Оставить как прочитано
answer-doubt-keep-words = Оставить: { $words }
answer-doubt-other-words = Взять: { $words }
answer-vague-proposed = Принять предложенное
answer-vague-notice = Всё — к сведению
answer-past-proposed = Как есть, о прошедшем не напоминать
answer-past-quiet = На контроль без рассылки
answer-past-archive = В архив без рассылки

# What the reader was in doubt about, by its code; a code not named here is told by its field, below.
doubt-deadline_not_understood = слова о сроке не поняты
doubt-several_deadlines = названы два срока: какой верный?
doubt-maybe_no_deadline = это срок или просто слова о времени?
doubt-several_of_that_surname = фамилия есть у нескольких: кто имеется в виду?
doubt-unknown_surname = названа только фамилия: кто имеется в виду?
doubt-post_or_second_person = это должность того же человека или ещё один исполнитель?
doubt-only_who_and_when = кроме исполнителя и срока, ничего не названо: что нужно сделать?
doubt-unclear_digits = номер пункта напечатан неясно

doubt-field-text = формулировку можно прочитать иначе
doubt-field-assignees = неясно, кому поручено
doubt-field-co_assignees = неясно, кто участвует
doubt-field-deadline = неясно, какой срок верный
doubt-field-number = неясен номер пункта

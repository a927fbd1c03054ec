# The summary of a draft, and its open questions.

review-title-rest = { $minutes } (остальное)
review-sure = Прочитано уверенно: <b>{ $sure }</b>.
review-sure-all = { $read } Вопросов нет.
review-sure-common =
    { $read } Есть <b>{ $questions } { $questions ->
        [one] общий вопрос
        [few] общих вопроса
       *[many] общих вопросов
    }</b>.
review-sure-but =
    { $read } Есть <b>{ $questions } { $questions ->
        [one] вопрос
        [few] вопроса
       *[many] вопросов
    }</b> о { $decisions } { $decisions ->
        [one] решении
       *[many] решениях
    }.
review-to = <b>Кому:</b> { $parts }
review-group =
    { $name } ({ $posts }) — { $count }{ $place ->
        [0] { " " }{ $count ->
            [one] решение
            [few] решения
           *[many] решений
        }
       *[other] {""}
    }
review-groups-more =
    ещё { $count } { $count ->
        [one] группа
        [few] группы
       *[many] групп
    }
review-nobody = без исполнителя — { $count }
review-issued =
    Всего поручений: { $count }{ $become ->
        [0] {""}
       *[other] ; после вопроса 1 может стать { $become }
    }.
review-question-common =
    { $own ->
        [0] Общее: { $line }
       *[other] И общее: { $line }
    }
review-nothing-alike = Похожих протоколов нет.
review-past =
    { $count ->
        [0] Прошедших сроков нет.
       *[other] Прошедших сроков: { $count }.
    }
review-quiet = Рассылки не будет: сообщений никто не получит.
review-reached = Получат в Telegram: { $reached } из { $people }{ $missing }.
review-missing = ; { $who } — сообщите им на бумаге или по телефону
review-unconnected =
    { $count ->
        [one] не подключён { $count }
       *[other] не подключены { $count }
    }
review-blocked =
    { $count ->
        [one] заблокировал бота { $count }
       *[other] заблокировали бота { $count }
    }
review-button-questions-both = Ответить на вопросы ({ $count } + { $common })
review-button-approve-sure = Утвердить { $count }, остальное позже

list-or = { $first } или { $last }

question-head = <b>Вопрос { $number } из { $total }</b>
question-line-shared = { $codes } — «{ $name }»: { $seats }?
question-line-cards =
    { $codes } — { $count } { $count ->
        [one] человека
       *[many] человек
    } нет в списке
question-line-undated-own =
    { $codes } — { $count ->
        [1] срок не указан
       *[other] сроки не указаны
    }: без срока или месяц (до { $day })?
question-line-undated-common =
    { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    } без срока — так и оставить или месяц (до { $day })?
question-line-vague =
    { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    } без точного дня — как спрашивать?
question-explain-unknown =
    В списках такого нет. «Завести карточку» — поручение запишется на неё, сообщить о нём нужно будет на бумаге или по телефону. { $count ->
        [1] Ответ запомню.
       *[other] Ответ — сразу для всех этих решений, и я его запомню.
    }
question-explain-shared = Фамилия есть у нескольких, решить можете только Вы. Ответ — для этого протокола: в следующий раз спрошу снова.
question-explain-cards =
    { $names }
    Карточка — чтобы поручение записалось на человека; сообщить ему нужно будет на бумаге или по телефону, пока он не подключён.
question-explain-undated =
    { $count ->
        [1] Без срока: решение встанет на контроль, напоминаний не будет.
       *[other] Без срока: решения встанут на контроль, напоминаний не будет.
    }
question-explain-vague = Предлагаю так:
question-explain-past = Предлагаю так: решения встанут на контроль, исполнители их получат, о прошедших сроках напоминать не буду.
question-person =
    <b>Кто это — «{ $name }»?</b>
    Выберите одного человека или напишите часть фамилии или номер школы.
question-choose =
    <b>Кто это — «{ $name }»?</b>
    Выберите группу или должность или напишите часть имени.
question-previous = ‹ Предыдущий
question-next = Следующий ›
question-next-person = Следующий человек ›
question-each-vague =
    { $left ->
        [1] Решение без точного дня
       *[other] Решения без точного дня: осталось { $left }
    }
question-each-undated =
    { $left ->
        [1] Решение без срока
       *[other] Решения без срока: осталось { $left }
    }
question-each-deadline = Сейчас: { $deadline }.
question-new-day =
    <b>Какой новый срок?</b>
    Для { $count } { $count ->
        [one] решения, чей срок прошёл
       *[many] решений, чей срок прошёл
    }. Выберите или напишите: «до 15 марта».
answer-unknown-person = Один человек
answer-unknown-group = Новая группа
answer-group = { $name } ({ $count })
answer-cards-all = Завести карточки всем
answer-cards-each = По одному
answer-each = По одному
answer-vague-period = К концу периода
answer-vague-proposed = Как предложено
answer-vague-quarter = Раз в квартал
answer-vague-notice = Всё — к сведению
answer-undated-none = Без срока
answer-undated-month = До { $day }
answer-past-new = Новый срок…
answer-past-week = Через неделю
answer-past-month = Через месяц
answer-each-vague-keep = Оставить так
answer-each-vague-quarter = Раз в квартал
answer-each-vague-notice = К сведению
answer-each-undated-keep = Без срока
answer-each-undated-month = До { $day }
answer-each-undated-notice = К сведению
doubt-several_deadlines-both = «{ $reading }» и «{ $other }»: какой срок верный?

# --- the questions ---

question-line-unknown = { $codes } — «{ $name }»: кому направить?
question-line-doubt = { $codes } — { $reason }
question-line-past =
    { $codes } — { $count ->
        [1] срок уже прошёл
       *[other] сроки уже прошли
    }: это старый протокол?
question-proposal-period = • «в течение…» и повторяющиеся — к последнему дню
question-proposal-ongoing = • «постоянно» — спрошу, что сделано, { $day }
question-proposal-rest = • остальные — на контроле без дня и без напоминаний
question-proposed-slip = Предлагаю: «{ $name }» — похоже на опечатку в фамилии.
question-proposed-card = Если это никто из них, предлагаю: «{ $card }».
question-reading = Прочитано: «{ $words }»
question-other = Можно и так: «{ $words }»
question-sentence = <b>{ $code }</b> — { $sentence }
question-more = и ещё { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }
question-open = Открыть решение { $code }
answer-unknown-card = Завести карточку
answer-unknown-choose = Выбрать из списка
answer-unknown-nobody = Без исполнителя
answer-doubt-keep = Оставить как прочитано
answer-doubt-keep-words = Оставить: { $words }
answer-doubt-other-words = Взять: { $words }
answer-past-proposed = Как есть, о прошедшем не напоминать
answer-past-quiet = На контроль без рассылки
answer-past-archive = В архив без рассылки
doubt-deadline_not_understood = слова о сроке не поняты
doubt-several_deadlines = названы два срока: какой верный?
doubt-maybe_no_deadline = это срок или просто слова о времени?
doubt-several_of_that_surname = фамилия есть у нескольких: кто имеется в виду?
doubt-unknown_surname = названа только фамилия: кто имеется в виду?
doubt-surname_guessed = начальная форма фамилии угадана: какая верная?
doubt-initials_differ = в списке присутствующих инициалы другие: это тот же человек?
doubt-maybe_beneficiary = это исполнитель или тот, для кого делают?
doubt-which_day = последний день можно понять по-разному: какой срок верный?
doubt-maybe_addressee = эти слова похожи на исполнителя: кому поручено?
doubt-unusual_name = исполнитель назван необычно: всё ли прочитано верно?
doubt-maybe_deadline = срок не прочитан, но есть слова о времени: это срок?
doubt-label_in_text = в тексте осталось слово «срок» или «ответственный»
doubt-post_or_second_person = это должность того же человека или ещё один исполнитель?
doubt-only_who_and_when = кроме исполнителя и срока, ничего не названо: что нужно сделать?
doubt-unclear_digits = номер пункта напечатан неясно
doubt-field-text = формулировку можно прочитать иначе
doubt-field-assignees = неясно, кому поручено
doubt-field-co_assignees = неясно, кто участвует
doubt-field-deadline = неясно, какой срок верный
doubt-field-number = неясен номер пункта
question-found =
    <b>Кто это — «{ $name }»?</b>
    По словам «{ $words }» нашлись — выберите или напишите иначе:
question-found-nobody =
    <b>По словам «{ $words }» никого нет.</b>
    Напишите иначе: фамилию, номер школы, название группы — или вернитесь к вопросу.
new-group =
    <b>Кто входит в «{ $name }»?</b>
    Группу запомню под этим названием.
new-group-all = Все ({ $count })
new-group-schools = Только школы ({ $count })
new-group-gardens = Только сады ({ $count })
new-group-but = Все, кроме…
new-group-pick = Отметить по одному
new-group-tick =
    <b>«{ $name }»: отмечено { $count }</b>
    Нажмите на название, чтобы отметить или снять отметку.
new-group-done = Готово ({ $count })
noted-card = новая карточка
noted-nobody = без исполнителя
noted-group = новая группа
noted-name = ✓ Записано: «{ $name }» — { $whom }. Запомню.
noted-name-once = ✓ Записано: «{ $name }» — { $whom }. Только для этого протокола.
noted-cards = ✓ Карточки заведены. Запомню.
noted-doubt = ✓ Записано: { $code }.
noted-many =
    ✓ Записано для { $count } { $count ->
        [one] решения
       *[many] решений
    }.
noted-archive = ✓ Весь протокол — в архив: рассылки не будет, ответов не ждём.
noted-day =
    ✓ Новый срок — { $deadline }: { $count ->
        [1] записан.
       *[other] записан для { $count } { $count ->
            [one] решения
           *[many] решений
        }.
    }
noted-each = ✓ Записано.
noted-accepted = ✓ Предложенное принято.
noted-left =
    { $count ->
        [one] ✓ Предложенное принято. Остался { $count } вопрос, его решить можете только Вы.
        [few] ✓ Предложенное принято. Осталось { $count } вопроса, их решить можете только Вы.
       *[many] ✓ Предложенное принято. Осталось { $count } вопросов, их решить можете только Вы.
    }
noted-undo = Отменить ответ

# The protocol in Word: the words of the paper itself, then those of the chat.

paper-title = ПРОТОКОЛ
paper-number = № { $number }
paper-day = { $day } г.
paper-place = Место проведения: { $words }
paper-chair = Председатель: { $words }
paper-secretary = Секретарь: { $words }
paper-agenda = ПОВЕСТКА ДНЯ:
paper-executions = Об исполнении ранее принятых решений:
paper-execution-decision = Решение
paper-execution-report = Исполнение
paper-resolved = РЕШИЛИ:
paper-resolved-question = По вопросу № { $question } РЕШИЛИ:
paper-charged = Поручить
paper-assignee = Ответственный: { $names }
paper-assignees = Ответственные: { $names }
paper-co-assignee = Соисполнитель: { $names }
paper-co-assignees = Соисполнители: { $names }
paper-deadline = Срок: { $words }
paper-deadline-with-day = { $words } ({ $day })
paper-deadline-day = до { $day }
paper-deadline-hour = { $day }, { $hour }
paper-control = Контроль за исполнением протокола осуществляет { $name }
paper-signed-chair = Председатель
paper-signed-secretary = Секретарь

paper-button = Протокол в Word
paper-file = { $minutes }.docx
paper-sent = <b>{ $minutes }</b> в Word: { $count ->
        [one] { $count } решение
        [few] { $count } решения
       *[many] { $count } решений
    }. Остаётся распечатать и подписать.
paper-sent-draft = <b>{ $minutes }</b> в Word: { $count ->
        [one] { $count } решение
        [few] { $count } решения
       *[many] { $count } решений
    }. Это ещё черновик: после утверждения возьмите файл заново.

# Blank forms and annexes that travel with a decision.

attached-button-first = Приложить файл
attached-button = Приложения ({ $count })
attached-head = <b>Приложения к { $code }: { $count }</b>
    { $sentence }
attached-none = <b>К { $code } пока ничего не приложено</b>
    { $sentence }
attached-line = { $number }. { $name } ({ $size })
attached-how-draft = Пришлите бланк, форму или приложение файлом: после утверждения он уйдёт каждому исполнителю вместе с пунктом.
attached-how-issued = Пришлите бланк, форму или приложение файлом: его получит каждый, кто ещё не исполнил пункт.
attached-more = Ещё один файл — просто пришлите его следом.
attached-kept = ✅ Приложено: «{ $name }».
attached-told = Пункт уже разослан: { $count ->
        [one] { $count } человеку
       *[many] { $count } людям
    } через 10 минут придёт сообщение о файле. До этого файл можно убрать — никто ничего не получит.
attached-remove = Убрать «{ $name }»
attached-show = Показать файлы
attached-done = Готово
attached-names = Приложения: { $names }
attached-file = Приложение к <b>{ $code }</b>
attached-lost = ⚠ Файл «{ $name }» к { $code } на диске не нашёлся. Попросите секретаря приложить его ещё раз.
attached-nothing = Приложений к этому пункту больше нет.
attached-news = <b>К { $code } { $count ->
        [one] приложили файл
       *[many] приложены файлы: { $count }
    }</b>
    { $sentence }
attached-card = Открыть пункт
attached-kilobytes = { $size } КБ
attached-megabytes = { $whole },{ $tenth } МБ

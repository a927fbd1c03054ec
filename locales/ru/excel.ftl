# «Править в Excel»: the sheet that goes out, and what came back in it.

button-excel = Править в Excel

# --- the sheet ---

excel-file = { $minutes } — проверка.xlsx
excel-sheet = Проверка
excel-note =
    Исправьте прямо в ячейках и пришлите файл боту тем же чатом: он покажет отличия и спросит, прежде чем что-то записать. Жёлтое — то, в чём есть сомнение. Исполнители — через точку с запятой, имена смотрите на листе «Справочник». Новое решение — новой строкой, лишнее — удалите строку целиком.
excel-code = №
excel-text = Решение
excel-people = Исполнитель
excel-deadline = Срок
excel-tracking = Контроль
excel-expected = Что прислать
excel-doubt = Сомнение
excel-tracking-control = На контроль
excel-tracking-information = Запросить информацию
excel-tracking-notice = К сведению
excel-unknown = нет в списках: «{ $name }»
excel-other = { $reason } — можно и «{ $other }»
excel-vague = нет точного дня
excel-undated = срок не указан
excel-shared = эту фамилию носят несколько человек
excel-past = срок уже прошёл
excel-reference = Справочник
excel-reference-name = Как писать исполнителя
excel-reference-who = Кто это сегодня
excel-reference-group = группа: { $count }
excel-reference-vacant = вакансия

# --- in the chat ---

excel-sent =
    <b>{ $minutes }: { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    } в таблице.</b>
    Исправьте и пришлите файл сюда: покажу отличия, без Вас ничего не изменю.
excel-changed = <b>Изменено: { $what }.</b>
excel-what-people = { $count } { $count ->
        [one] исполнитель
        [few] исполнителя
       *[many] исполнителей
    }
excel-what-deadline = { $count } { $count ->
        [one] срок
        [few] срока
       *[many] сроков
    }
excel-what-text = { $count } { $count ->
        [one] формулировка
        [few] формулировки
       *[many] формулировок
    }
excel-what-tracking = контроль в { $count } { $count ->
        [one] решении
       *[other] решениях
    }
excel-what-expected = «что прислать» в { $count } { $count ->
        [one] решении
       *[other] решениях
    }
excel-what-deleted = { $count } { $count ->
        [one] решение удалено
        [few] решения удалены
       *[many] решений удалено
    }
excel-what-added = { $count } { $count ->
        [one] решение добавлено
        [few] решения добавлены
       *[many] решений добавлено
    }
excel-what-moved = { $count } { $count ->
        [one] решение переставлено
        [few] решения переставлены
       *[many] решений переставлено
    }
excel-pending = { $minutes }, таблица. Пока ничего не записано.
excel-same =
    <b>Отличий нет.</b>
    { $minutes }: в таблице всё так же, как в черновике.
excel-only-problems = <b>Взять из таблицы нечего.</b>
excel-kept = <b>Останется как было:</b>
excel-problem-row = строка { $row }
excel-problem-place = { $place }: { $words }
excel-problem-two = «{ $name }» — подходят несколько: { $likely }
excel-problem-like = «{ $name }» — в списках нет. Похоже на: { $likely }
excel-problem-nobody = «{ $name }» — в списках нет
excel-problem-asked = «{ $name }» — в списках нет: решение добавлю, об исполнителе спрошу
excel-problem-asked-deadline = срок «{ $name }» не понял: решение добавлю без срока
excel-problem-deadline = срок «{ $name }» не понял
excel-problem-words = { $field }: «{ $name }» не понял
excel-problem-no-text = нет текста решения
excel-problem-too-long = { $field }: слишком длинно
excel-problem-changed = { $field } тем временем изменили в чате: оставил из чата
excel-problem-gone = решение тем временем удалили в чате
excel-problem-not-deleted = строки нет, но решение тем временем меняли в чате: не удаляю
excel-problem-order = порядок тем временем меняли в чате: оставил из чата
excel-problems-more = и ещё { $count }
excel-mend = Это можно исправить в файле и прислать его снова — или поправить здесь, в чате.
excel-sorted = Строки отсортированы: порядок решений оставляю прежним.
excel-missing = Нет { $count ->
        [one] столбца
       *[other] столбцов
    } { $columns }: там всё останется как было.
excel-column = «{ $name }»
excel-button-take = Принять
excel-button-show = Показать ({ $count })
excel-button-leave = Не надо
excel-button-back = ‹ К отличиям
excel-list = <b>Отличия: { $count }.</b> { $minutes }
excel-line = <b>{ $code }</b>, строка { $row } · { $field }
excel-line-was = было: { $words }
excel-line-now = стало: { $words }
excel-line-empty = пусто
excel-line-added = <b>Новое</b>, строка { $row }
excel-line-deleted = <b>{ $code }</b> · удалено
excel-field-text = текст
excel-field-people = исполнитель
excel-field-deadline = срок
excel-field-tracking = контроль
excel-field-expected = что прислать
excel-taken = <b>Принято: { $what }.</b>
excel-left = <b>Таблица отложена.</b> В черновике всё как было.

# --- what can't be taken ---

error-bad-input-sheet_of_another = Эта таблица — не от черновика Вашего управления. Откройте протокол и нажмите «Править в Excel».
error-bad-input-sheet_of_approved = Этот протокол уже утверждён, таблицу взять не могу. Нужно исправить — остановите рассылку и откройте черновик.
error-bad-input-sheet_of_withdrawn = Этот черновик выброшен, таблицу взять не могу. Пришлите протокол снова.
error-bad-input-no_headings = В таблице не нашёл столбца «Решение». Верните заголовки или нажмите «Править в Excel» ещё раз.
error-bad-input-sheet_too_long = В таблице слишком много строк: решений бывает до { $detail }. Удалите лишнее и пришлите ещё раз.
error-bad-input-sheet_too_old = Черновик с тех пор изменился, а в таблице не видно, что правили Вы. Нажмите «Править в Excel» ещё раз.
error-too-late-sheet = Эта таблица уже принята или отложена. Откройте протокол: там всё, как есть сейчас.

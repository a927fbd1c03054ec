# What came in answer to one decision: the table, the archive, and what is said beneath them.

collected-button = Сводная в Excel
collected-back = ‹ К решению
collected-file = { $code } — сводная
collected-sheet = Сводная
collected-note = Протокол { $minutes }. Ответили { $answered } из { $asked }. На { $day }.
collected-label = Организация
collected-number = Число
collected-words = Ответ
collected-link = Ссылка
collected-files = Файлы (так же названы в архиве)
collected-on = Ответили
collected-way = Как
collected-by = Кто сообщил
collected-state = Состояние
collected-total = Итого
collected-silent = ответа нет
collected-corrected-one = число исправлено, взято последнее
collected-way-chat = в чате
collected-way-phone = по телефону
collected-way-paper = на бумаге
collected-way-mail = по почте
collected-way-elsewhere = другим путём
collected-state-in_work = в работе
collected-state-reported = ждёт подтверждения
collected-state-returned = вернули на исправление
collected-state-clarifying = вопрос у секретаря
collected-state-done = исполнено
collected-state-closed = больше не требуется
collected-state-not_concerned = не касается

collected-sent =
    <b>Сводная по { $code }: ответили { $answered } из { $asked } { $asked ->
        [one] организации
       *[many] организаций
    }</b>
    { $sentence }
collected-sum = Итого: <b>{ $total }</b> ({ $count ->
        [one] { $count } число
        [few] { $count } числа
       *[many] { $count } чисел
    }).
collected-corrected = { $count ->
        [one] { $count } организация исправила число
        [few] { $count } организации исправили число
       *[many] { $count } организаций исправили число
    }: взято последнее.
collected-lacking = Исполнили, но числа не назвали: { $count ->
        [one] { $count } организация
        [few] { $count } организации
       *[many] { $count } организаций
    }.
collected-whole = { $whole }
collected-decimal = { $whole },{ $fraction }

archive-button = Файлы архивом ({ $count })
archive-file = { $code } — файлы
archive-file-part = { $code } — файлы, часть { $part }
archive-sent = <b>Файлы по { $code }</b>: { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    } в архиве.
archive-part = Часть { $part } из { $parts }: целиком в одно сообщение архив не помещается.
archive-next = Часть { $part } из { $parts }
archive-missing = ⚠ На диске не нашлось файлов: { $count }. Скажите администратору: нужна резервная копия.
archive-empty = По { $code } файлов пока не прислали.

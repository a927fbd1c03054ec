# The list of people as a file: how to send it, what was read, what it changes.

roster-reading = Читаю таблицу «{ $name }»… Обычно это несколько секунд.
roster-how = <b>Пришлите список сотрудников таблицей: Excel (XLSX) или CSV</b>
    Годится Ваша обычная таблица: столбцы могут стоять в любом порядке и называться по-своему.

    Нужны: ФИО (в одном столбце или в трёх), должность, организация.
    Полезны: краткое название, вид организации, телефон, e-mail, группы, роль.

    Сначала покажу, что прочитал и что изменится. Без Вашего «Принять» ничего не запишу.
roster-button-sample = Образец (Excel)
roster-button-people = Люди
roster-button-again = Прислать другой список
roster-button-connect = Подключить людей

roster-sample = <b>Образец списка.</b> Впишите своих сотрудников вместо примеров и пришлите файл сюда.
    Пустые столбцы можно удалить. Несколько групп — через запятую.
roster-sample-file = Список сотрудников — образец.xlsx
roster-sample-sheet = Сотрудники
# Columns parted by |, rows by lines.
roster-sample-rows =
    ФИО|Должность|Организация|Краткое название|Вид|Телефон|E-mail|Группы|Роль
    Лисицына Ольга Павловна|директор|МБОУ «Средняя общеобразовательная школа № 91»|СОШ № 91|школа|+7 900 000-00-91|school91@example.ru|аттестация, питание|
    Зайцева Мария Игоревна|заведующий|МБДОУ «Детский сад № 92 «Ромашка»»||детский сад|8 900 000 00 92|||
    вакансия|директор|МБОУ «Гимназия № 93»||школа||||
    Барсуков Пётр Ильич|методист|Управление образования||управление|89000000094|||секретарь

roster-unread-too_big = Таблица слишком большая. Оставьте в файле только список сотрудников, без картинок, и пришлите ещё раз.
roster-unread-too_long = Таблица читается слишком долго. Оставьте в файле только список сотрудников и пришлите ещё раз.
roster-unread-unreadable = Прочитать таблицу не получилось. Откройте её в Excel, сохраните как XLSX и пришлите снова.
roster-unread-broken_file = Файл повреждён и не открывается. Откройте его в Excel, сохраните заново как XLSX и пришлите ещё раз.

roster-read = <b>Список прочитан: { $people } { $people ->
        [one] человек
        [few] человека
       *[many] человек
    }, { $organizations } { $organizations ->
        [one] организация
        [few] организации
       *[many] организаций
    }</b>
roster-rows = { $rows ->
        [one] Прочитана { $rows } строка
        [few] Прочитано { $rows } строки
       *[many] Прочитано { $rows } строк
    }{ $wrong ->
        [0] , ошибок нет.
       *[other] ; с ошибками — { $wrong }, из них не возьму — { $refused }.
    }
roster-long = <b>Список прочитан: строк — { $rows }.</b>
    Список большой: сравню его с тем, что уже записано, когда Вы нажмёте «Посмотреть». Пока ничего не записано.
roster-nobody = <b>Ни одной строки взять не могу.</b>
    Заголовки нашёл, строк прочитал: { $rows }, но в каждой есть ошибка. Посмотрите какая, исправьте и пришлите ещё раз.
roster-shorts = Короткие названия для кнопок подобрал сам ({ $count }), например:
roster-short = { $name } → <b>{ $short }</b>
roster-changes = <b>Что изменится</b>
roster-no-changes = <b>Менять нечего:</b> всё из этого списка уже записано.
roster-count-holder = сменится, кто занимает место: { $count }
roster-count-vacant = освободятся места: { $count }
roster-count-returned = снова работают: { $count }
roster-count-name = уточнятся имена: { $count }
roster-count-phone = сменятся телефоны: { $count }
roster-count-email = сменится e-mail: { $count }
roster-count-title = сменятся должности: { $count }
roster-count-role = добавятся роли: { $count }
roster-count-short_name = сменятся короткие названия: { $count }
roster-count-group = пополнятся группы: { $count }
roster-count-new_group = новые группы: { $count }
roster-count-new_seat = ещё одно место у тех, кто уже есть: { $count }
roster-count-new_person = новые люди: { $count }
roster-count-new_organization = новые организации: { $count }
roster-count-missing = В этом списке больше нет: { $count } — оставляю как есть.
roster-skipped = Листы, которые не похожи на список, пропустил ({ $count }): { $names }.
roster-nothing-yet = Пока ничего не записано.
roster-button-preview = Посмотреть
roster-button-take = Принять
roster-button-wrong = Ошибки ({ $count })
roster-button-changes = Что изменится
roster-button-leave = Не надо
roster-button-close = Закрыть

roster-wrong = <b>Строки с ошибками: { $count }</b>
roster-wrong-hint = { $refused ->
        [0] Все строки возьму, но в них есть что исправить.
       *[other] Не возьму строк: { $refused }. Остальные возьму. Исправьте таблицу и пришлите ещё раз — добавлю недостающее.
    }
roster-row = Строка { $row }
roster-row-of-sheet = «{ $sheet }», строка { $row }
roster-wrong-line = <b>{ $place }</b>: { $reason }
roster-wrong-no_name = не нашёл фамилию и имя. Строку не возьму. Если место свободно, напишите «вакансия».
roster-wrong-no_organization = не указана организация. Строку не возьму.
roster-wrong-duplicate = этот человек уже есть в строке { $detail }. Повтор не возьму.
roster-wrong-two_leaders = у этой организации уже есть руководитель: строка { $detail }. Строку не возьму.
roster-wrong-organization_merged = эта организация присоединена: теперь { $detail }. Строку не возьму.
roster-wrong-organization_closed = эта организация закрыта. Строку не возьму.
roster-wrong-bad_phone = телефон не понял: «{ $detail }». Человека возьму без него.
roster-wrong-bad_email = e-mail не понял: «{ $detail }». Человека возьму без него.
roster-wrong-unknown_role = роли «{ $detail }» нет. Есть: секретарь, начальник, контролёр, администратор.
roster-wrong-same_phone = такой же телефон, как в строке { $detail }. Человека возьму без него.
roster-wrong-phone_of_other = этот телефон уже записан за другим ({ $detail }): номер не меняю.
roster-wrong-not_your_role = роль «{ $detail }» даёт только администратор. Человека возьму без неё.
roster-role-secretary = секретарь
roster-role-head = начальник управления
roster-role-controller = контролёр
roster-role-admin = администратор

roster-changes-all = <b>Что изменится: { $count }</b>
roster-keep = В конце — те, кого в списке больше нет: их оставляю как есть.
roster-nothing = нет
roster-change-holder = { $place }: <b>{ $after }</b> вместо: { $before }
roster-change-free = { $place }: <b>{ $after }</b>, место было свободно
roster-change-vacant = { $place }: место освободится, сейчас { $who }
roster-change-returned = { $who } снова работает, { $place }
roster-change-name = Имя: { $before } → <b>{ $after }</b>
roster-change-phone = { $who }, телефон: { $before } → <b>{ $after }</b>
roster-change-email = { $who }, e-mail: { $before } → <b>{ $after }</b>
roster-change-title = { $who }, { $place }: { $before } → <b>{ $after }</b>
roster-change-role = { $who } — новая роль: <b>{ $after }</b>
roster-change-short_name = { $who }: { $before } → <b>{ $after }</b>
roster-change-group = Группа «{ $who }»: ещё { $after }
roster-change-new_group = Новая группа «{ $who }», в ней { $after }
roster-change-new_seat = { $who } — ещё одно место: { $place }
roster-change-new_person = Новый человек: { $who } — { $place }
roster-change-new_organization = Новая организация: { $who } → <b>{ $after }</b>
roster-missing = Больше нет в списке: { $who } — { $place }
roster-missing-card = Больше нет в списке: { $who } (карточка из протокола)

roster-done = <b>Список записан.</b>
roster-done-again = <b>Этот список уже записан</b>, второй раз не нужно.
roster-done-counts = Новых людей — { $people }, новых организаций — { $organizations }, других изменений — { $changed }.
roster-done-next = Теперь людей можно подключить к Telegram: дам ссылку для общего чата и личные ссылки.
roster-left = <b>Список не записан.</b> Всё осталось как было. Файл можно прислать ещё раз.

# People of the office: organizations, staff, groups, and work that changes hands.

# --- to whoever gets a seat, or loses one ---

handed-head =
    <b>Вам { $count ->
        [one] передан { $count } открытый пункт
        [few] переданы { $count } открытых пункта
       *[many] передано { $count } открытых пунктов
    } — { $seat }</b>
handed-late =
    { $count ->
        [one] { $count } просрочен
        [few] { $count } просрочены
       *[many] { $count } просрочено
    } до Вашего назначения — это отмечено.
handed-nothing =
    <b>Теперь за Вами: { $seat }.</b>
    Открытых пунктов там нет. Как только появятся, пришлю одним сообщением.
merged-into =
    <b>Вам { $count ->
        [one] передан { $count } пункт
        [few] переданы { $count } пункта
       *[many] передано { $count } пунктов
    } — { $gone }</b>
    { $gone } присоединили к { $into }. Теперь отвечаете Вы.
merged-gone =
    <b>Отвечать за { $gone } больше не нужно</b>
    Организацию присоединили к { $into }, её пункты переданы туда. Спасибо Вам.

# --- «Люди» and its lists ---

staff-hub =
    <b>Люди: { $people } { $people ->
        [one] сотрудник
        [few] сотрудника
       *[many] сотрудников
    } в { $organizations } { $organizations ->
        [one] организации
       *[other] организациях
    }</b>
staff-type-any = Ищете кого-то? Напишите часть фамилии, названия или номер — найду.
staff-type = Напишите часть имени или номер — найду.
staff-button-organizations = Организации ({ $count })
staff-button-staff = Сотрудники ({ $count })
staff-button-groups = Группы ({ $count })
staff-button-links = Подключение
staff-button-roster = Список Excel
staff-button-new-group = Новая группа
staff-button-new-person = Новый сотрудник
person-ask-new =
    <b>Новый сотрудник управления</b>
    Напишите одним сообщением: «Белова Наталья Павловна, методист, 8 900 000-00-02». Должность и телефон можно не писать.

    Руководителя школы или сада добавляют на её карточке: «Организации» → «Новый руководитель».
person-added = Добавлено. Чтобы он(а) отвечал(а) в Telegram, выдайте ссылку.
staff-back-to-hub = ‹ Люди
staff-organizations = <b>Организации: { $count }</b>
staff-organizations-none = <b>Организаций пока нет.</b> Пришлите список Excel: «Люди» → «Список Excel».
staff-people = <b>Сотрудники: { $count }</b>
staff-groups = <b>Группы исполнителей: { $count }</b>
staff-groups-none = <b>Групп пока нет.</b> Группа — это исполнители, которых в протоколе называют одним словом.
staff-organization-line = { $name } — { $head }
staff-person-line = { $name } — { $seats }
staff-seat-line = { $seat } — { $name }
staff-group-line = { $name } — { $count } { $count ->
        [one] должность
        [few] должности
       *[many] должностей
    }
staff-found = <b>По «{ $words }» нашлось:</b>
staff-found-none = <b>По «{ $words }» ничего не нашлось.</b> Напишите другую часть имени или номер.
staff-found-more = Нет того, кто нужен? Напишите ещё букву или две.
staff-found-organization = { $name } — организация
staff-found-group = { $name } — группа
staff-vacant = вакансия
staff-no-seat = без должности
staff-connected = подключён(а)
staff-not-connected = не подключён(а)
staff-blocked = заблокировал(а) бота
staff-no-phone = телефон не указан
staff-since = , с { $day }

# --- an organization ---

org-name = <b>{ $name }</b>
org-head = Руководит { $name }, { $title }{ $since }
org-head-reached = { $phone } · { $reached }
org-vacant = Руководитель: <b>вакансия</b> ({ $title })
org-no-seat = Должности руководителя нет. Добавьте её в списке Excel.
org-others = Ещё: { $names }
org-items =
    { $count ->
        [0] Открытых пунктов нет.
       *[other] Открытых пунктов: { $count }{ $overdue ->
            [0] .
           *[other] , просрочено: { $overdue }.
        }
    }
org-merged = Присоединена к { $name } { $day }.
org-closed = Закрыта { $day }.
org-button-head = Новый руководитель
org-button-new_head = Новый человек
org-button-vacancy = Вакансия
org-button-short = Краткое название
org-button-name = Полное название
org-button-merge = Объединить с…
org-button-close = Закрыть
org-button-close-sure = Закрыть организацию
org-button-back = ‹ Организации
org-button-return = Вернуть: { $name }
org-ask-head =
    <b>Кто теперь руководит { $name }?</b>
    Напишите часть фамилии — найду. Если человека ещё нет в списке, нажмите «Новый человек».
org-ask-new-head =
    <b>Новый руководитель { $name }</b>
    Напишите фамилию, имя, отчество и телефон: Петров Сергей Иванович 8 900 000-00-07. Телефон можно добавить позже.
org-ask-short =
    <b>Краткое название: { $name }</b>
    Напишите новое, коротко: оно стоит на кнопках.
org-ask-name =
    <b>Полное название</b>
    Сейчас: { $name }. Напишите новое.
org-ask-merge =
    <b>С кем объединить { $name }?</b>
    Напишите часть названия или номер той, которая останется.
org-appointed =
    ✅ <b>Записано: { $name }</b>
    { $count ->
        [0] Открытых пунктов нет.
        [one] Передан { $count } открытый пункт: сообщу в рабочее время.
        [few] Переданы { $count } открытых пункта: сообщу в рабочее время.
       *[many] Передано { $count } открытых пунктов: сообщу в рабочее время.
    }
org-vacated =
    ✅ <b>Теперь вакансия</b>
    { $count ->
        [0] Открытых пунктов нет.
        [one] { $count } открытый пункт остался за организацией и ждёт нового руководителя.
        [few] { $count } открытых пункта остались за организацией и ждут нового руководителя.
       *[many] { $count } открытых пунктов остались за организацией и ждут нового руководителя.
    }
org-named = ✅ <b>Название изменено.</b>
org-close =
    <b>Закрыть { $name }?</b>
    Открытых пунктов за ней нет. { $count ->
        [0] Должностей тоже нет.
        [one] { $count } должность больше не найдётся ни в протоколах, ни в группах.
        [few] { $count } должности больше не найдутся ни в протоколах, ни в группах.
       *[many] { $count } должностей больше не найдётся ни в протоколах, ни в группах.
    } Вернуть организацию отсюда нельзя.
org-closed-now = ✅ <b>Организация закрыта.</b>

merge-head = <b>{ $gone } станет частью { $into }</b>
merge-moving =
    Из { $gone } { $count ->
        [0] не перейдёт ни одного пункта.
        [one] перейдёт { $count } пункт.
        [few] перейдут { $count } пункта.
       *[many] перейдёт { $count } пунктов.
    }
merge-coinciding =
    { $count ->
        [one] { $count } пункт совпадает
        [few] { $count } пункта совпадают
       *[many] { $count } пунктов совпадают
    } с пунктами { $into }: останутся по одному.
merge-no-items = Открытых пунктов у { $gone } нет.
merge-head-answers = Отвечать будет { $name }. Оба руководителя получат сообщение.
merge-vacant = Должность руководителя там свободна: пункты подождут нового.
merge-drafts =
    В черновиках { $count ->
        [one] перейдёт { $count } решение.
        [few] перейдут { $count } решения.
       *[many] перейдёт { $count } решений.
    }
merge-groups = Из групп уйдёт: { $names }.
merge-for-good = Отменить это одной кнопкой будет нельзя.
merge-button = Объединить с { $name }
merge-done =
    ✅ <b>{ $gone } теперь часть { $into }</b>
    { $moving ->
        [0] Новых пунктов там нет.
        [one] Перешёл { $moving } пункт.
        [few] Перешли { $moving } пункта.
       *[many] Перешло { $moving } пунктов.
    }{ $told ->
        [yes] { " " }Руководителям сообщу в рабочее время.
       *[no] { " " }Должность руководителя свободна: назначьте его.
    }

# --- a person ---

person-name = <b>{ $name }</b>
person-left = Не работает с { $day }. Доступа нет.
person-seat = { $seat }{ $since }
person-roles = Роль: { $roles }
person-phone = Телефон: { $phone }
person-phone-none = Телефон: не указан
person-email = Почта: { $email }
person-connected = В Telegram: подключён(а) { $moment }
person-not-connected = В Telegram: не подключён(а)
person-blocked = В Telegram: заблокировал(а) бота { $moment }
person-items =
    { $count ->
        [0] Открытых пунктов за должностью нет.
       *[other] Открытых пунктов за должностью: { $count }.
    }
person-by-name = Лично, по фамилии: { $count }.
person-button-phone = Телефон
person-button-name = Изменить ФИО
person-button-roles = Роли
person-button-more = Ещё организация
person-button-link = Выдать новую ссылку
person-button-office = Передать дела секретаря
person-button-leave = Уволен(а)
person-button-back = ‹ Сотрудники
person-ask-name =
    <b>{ $name }</b>
    Напишите фамилию, имя и отчество как надо.
person-ask-phone =
    <b>{ $name }: телефон</b>
    Напишите номер: 8 900 000-00-07.
person-ask-more =
    <b>Какой организацией ещё руководит { $name }?</b>
    Напишите часть названия или номер.
person-saved = ✅ <b>Изменено.</b>

role-secretary = секретарь
role-head = начальник
role-controller = контролёр
role-admin = администратор
role-button = Сделать: { $role }
role-button-given = ✓ { $role } — снять
role-means-secretary = <b>Секретарь</b> вносит протоколы, рассылает, ведёт людей.
role-means-head = <b>Начальник</b> видит сводку и решает о переносе сроков.
role-means-controller = <b>Контролёр</b> видит сводку и принимает ответы, где это включено.
role-means-admin = <b>Администратор</b> ведёт людей и настройки.
role-how = Ролей может быть несколько. Человек узнает об этом сразу, кнопки у него сменятся сами.
role-changed-now = ✅ <b>Роли изменены.</b>

office-head = <b>Передать дела секретаря: { $name }</b>
office-what =
    Протоколы в работе и черновики перейдут к новому секретарю. Вы перестанете быть секретарём. Вернуть роль сможет новый секретарь или администратор.
office-button = Передать дела
office-done =
    ✅ <b>Дела переданы: { $name }</b>
    { $count ->
        [0] Протоколов в работе не было.
        [one] Перешёл { $count } протокол.
        [few] Перешли { $count } протокола.
       *[many] Перешло { $count } протоколов.
    } Спасибо Вам за работу.

leave-head = <b>{ $name } больше не работает?</b>
leave-access = Доступ закроется сразу, старые ссылки перестанут действовать.
leave-seats = Станут вакансией: { $seats }.
leave-items = Открытых пунктов за должностью: { $count }. Они останутся за ней и подождут нового человека.
leave-by-name = Поручено лично: { $count }. Эти пункты останутся без исполнителя.
leave-button = Да, уволен(а)
leave-done = ✅ <b>Доступ закрыт, должности свободны.</b>

# --- a group ---

group-name = <b>{ $name }: { $count } { $count ->
        [one] должность
        [few] должности
       *[many] должностей
    }</b>
group-aliases = Другие названия: { $names }
group-members = { $names }
group-nobody = Сейчас в ней никого нет.
group-rule = Собирается сама: { $posts }; { $places }.
group-used =
    Названа в { $count ->
        [one] { $count } протоколе
       *[other] { $count } протоколах
    }: { $minutes }. Поэтому удалить её нельзя.
group-whom-to-drop = Кого убрать?
group-button-name = Переименовать
group-button-add = Добавить
group-button-drop = Убрать
group-button-delete = Удалить
group-button-back = ‹ Группы
group-ask-new =
    <b>Новая группа</b>
    Напишите название, как в протоколах: «руководители ШМО».
group-ask-name =
    <b>{ $name }</b>
    Напишите новое название группы.
group-ask-add =
    <b>{ $name }: кого добавить?</b>
    Напишите часть фамилии, организации или номер.
group-ask-first =
    <b>«{ $name }»: кто в ней?</b>
    Напишите часть фамилии, организации или номер. Остальных добавите потом.
group-saved = ✅ <b>Изменено.</b>
group-made = ✅ <b>Группа готова.</b>
group-deleted = ✅ <b>Группа удалена.</b>

post-kind-any = любая должность
post-kind-head = начальник
post-kind-deputy = заместитель
post-kind-director = директор
post-kind-kindergarten_head = заведующий детским садом
post-kind-methodist = методист
post-kind-specialist = специалист
post-kind-other = прочие
organization-kind-any = все организации
organization-kind-school = школы
organization-kind-kindergarten = детские сады
organization-kind-department = управление
organization-kind-other = другие организации

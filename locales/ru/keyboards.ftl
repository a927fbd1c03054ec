# Keys of the permanent keyboard (word-…), what may be typed instead (words-…, lower case, by commas), the
# command menu (command-…), help by command, and what is said when a role changes.

word-mine = Мои пункты
word-help = Помощь
word-protocol = Протокол
word-status = Сводка
word-overdue = Просрочено
word-waiting = Ждут меня
word-people = Люди
word-settings = Настройки
words-mine = мои, мои пункты, пункты, задачи
words-help = помощь, помоги, что ты умеешь
words-protocol = протокол, протоколы
words-status = сводка, статус
words-overdue = просрочено, просроченное, кто молчит, должники
words-waiting = ждут меня, что ждёт, что ждет, ждут
words-people = люди, сотрудники, организации
words-settings = настройки, мои настройки
command-mine = Мои пункты
command-help = Что здесь можно
command-protocol = Прислать протокол
command-status = Сводка: где что стоит
command-overdue = Просрочено: кому позвонить
command-waiting = Что ждёт меня
command-people = Люди: сотрудники, организации, ссылки
command-settings = Настройки

help-title = <b>Что здесь можно</b>
help-begin-director =
    Новые пункты приходят одним сообщением. «Ознакомлен(а)» — Вы прочитали. «Исполнено» — сделано; потом напишите одной фразой, что именно. «В работе» — взялись.

    Ошиблись — «Отменить» работает 10 минут.
help-begin-secretary = Протокол становится пунктами у исполнителей, а их ответы — сводкой. До утверждения никто ничего не получит.
help-begin-head = Где что стоит — одним экраном, дальше — кнопками под ним, до каждого ответа.
help-begin-admin = Вы ведёте людей и настройки управления.
help-end-director = Не Ваше или непонятно — позвоните секретарю.
help-end-secretary = Разосланное можно отозвать, правку черновика — отменить. Пробуйте спокойно.
help-end-head = Вопросы по пунктам ведёт секретарь.
help-end-admin = Протоколы и сводку ведёт секретарь. Роль секретаря можно выдать себе в карточке: «Люди».
help-protocol = <b>Протокол</b> (/protocol) — пришлите файл или вставьте текст: Word, ODT, RTF, PDF с текстом, TXT. Покажу решения, кому и к какому сроку, спрошу о неясном. Править можно в чате или в Excel.
help-waiting = <b>Ждут меня</b> (/waiting) — что без Вас не сдвинется: черновики, просьбы, пустые должности.
help-status = <b>Сводка</b> (/status) — сколько исполнено, сколько просрочено, кто молчит.
help-overdue = <b>Просрочено</b> (/overdue) — кому позвонить.
help-people = <b>Люди</b> (/people) — сотрудники, организации, группы. Список можно прислать файлом Excel; там же ссылки для подключения.
help-people-look = <b>Люди</b> (/people) — кто где работает, телефоны, открытые пункты организаций.
help-waiting-head = <b>Ждут меня</b> (/waiting) — проекты протоколов, которые Вас просят согласовать.
help-settings = <b>Настройки</b> (/settings) — во сколько напоминать Вам о сроках.
help-settings-office = <b>Настройки</b> (/settings) — часовой пояс, задержка рассылки, час напоминаний и другое.
help-mine = <b>Мои пункты</b> (/mine) — всё, что поручено Вам. Номер открывает пункт целиком, там и кнопки для ответа.

now-role-secretary = секретарь
now-role-head = начальник управления
now-role-controller = контролёр
now-role-admin = администратор
role-changed = <b>Теперь Вы — { $roles }.</b>
role-changed-next = Кнопки внизу обновились. Что можно — «Помощь».
role-changed-none =
    <b>Теперь Вы — исполнитель.</b>
    Кнопки внизу обновились: Ваши пункты — в «Мои пункты».

# The directors' group chat.

group-head = <b>{ $minutes }: решения</b>
group-head-page = <b>{ $minutes }: решения</b> ({ $page } из { $pages })
group-line =
    <b>{ $code }</b> · { $deadline }
    { $sentence }
group-line-counted =
    <b>{ $code }</b> · { $deadline } — ответили { $answered } из { $total } организаций
    { $sentence }
group-how = Ответить — в личном чате со мной: кнопка с номером откроет Ваш пункт.
group-withdrawn = ⛔ <b>{ $minutes } отозван</b>

group-asked =
    <b>Показывать решения в чате «{ $title }»?</b>
    Вы добавили меня в этот чат.
group-what-is-shown = Там видны решения новых протоколов и сколько организаций ответили. Ответы и имена не показываю, на сообщения в чате не отвечаю.
group-yes = Да, показывать
group-no = Нет
group-connected = <b>Чат директоров: «{ $title }»</b>
group-off = Отключить
group-none = <b>Чат директоров не подключён</b>
group-left = <b>Чат директоров отключён.</b> Прежние сообщения в нём остались как есть.
group-how-to-connect = Чтобы подключить, добавьте меня в чат директоров: спрошу Вас здесь, показывать ли там решения.
group-add = Добавить в чат
group-settings = Чат директоров
group-no-item = По этому решению Вам отвечать не нужно.

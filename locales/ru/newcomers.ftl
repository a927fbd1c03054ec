# A seat that came into a group after decisions were issued to it; an item that goes to another seat.

newcomer-head = <b>{ $seat }: в группе «{ $group }» — поручить { $codes }?</b>
newcomer-what =
    Эти решения разосланы группе раньше и ещё открыты. Сроки будут те же, что у остальных.
newcomer-button-give = Поручить
newcomer-button-pass = Не надо
newcomer-button-back = ‹ Ждут меня
newcomer-given =
    <b>{ $seat }: { $count ->
        [one] поручен { $count } пункт
        [few] поручено { $count } пункта
       *[many] поручено { $count } пунктов
    } — { $codes }</b>
    Сообщу через десять минут, в рабочее время.
newcomer-passed = <b>{ $seat }: не поручаем { $codes }</b>. Больше об этом не спрошу.
waiting-newcomer = <b>В группе «{ $group }» теперь и { $seat }:</b> поручить { $codes }?
waiting-open-newcomer = Новые: { $seat }

oitem-readdress = Передать другому
readdress-ask =
    <b>{ $code }, { $seat }: кому передать?</b>
    Напишите часть названия или фамилии. С прежнего исполнителя пункт снимется, срок останется.
readdress-done = <b>{ $code } передан: { $seat }</b>. Обоим сообщу через десять минут.
readdress-had-it = <b>{ $code }: { $seat } уже отвечает за этот пункт</b>. С исполнителя { $before } он снят.
seat-items =
    <b>{ $seat }: никого нет, { $count ->
        [one] открыт { $count } пункт
        [few] открыто { $count } пункта
       *[many] открыто { $count } пунктов
    }</b>
    Откройте пункт и передайте его другому исполнителю.

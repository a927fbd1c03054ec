# Somebody is away, somebody stands in.

absence-period = с { $first } по { $last }
absence-line = Отсутствует { $period }, без замещения
absence-line-substitute = Отсутствует { $period }, замещает { $name }
absence-button-set = Отпуск, замещение
absence-button-who = Кто замещает
absence-button-back = Уже вернулся
absence-button-drop = Отменить отпуск
absence-button-nobody = Никто: молчать до возвращения
absence-ask-days =
    <b>{ $name }: с какого по какое число не будет?</b>
    Напишите, например: 24.11 – 4.12.
absence-set = <b>{ $name }: отсутствует { $period }</b>
absence-ask-substitute =
    Кто замещает? Напишите часть фамилии. Замещающий будет получать все напоминания и отвечать за пункты.
    Без замещения всё подождёт до возвращения.
absence-saved = Записано.
absence-substitute-saved = Замещение записано.
absence-dropped = Отпуск завершён, всё снова за своим исполнителем.

absence-own-set =
    <b>Отмечено: Вас не будет { $period }</b>
    Напоминаний в эти дни не будет, доступ у Вас остаётся. Если это ошибка, скажите секретарю.
absence-by = Замещает { $name }
absence-by-nobody = Пока никто не замещает: накопившееся придёт одним сообщением, когда вернётесь.
absence-own-dropped = <b>Отметка об отсутствии { $period } снята</b>
absence-own-over =
    { $count ->
        [0] <b>С возвращением! Открытых пунктов за Вами нет</b>
       *[other] <b>С возвращением! За Вами { $count } { $count ->
            [one] пункт
            [few] пункта
           *[many] пунктов
        }</b>
    }
absence-gathered =
    Пока Вас не было: { $new ->
        [0] { "" }
       *[other] новых — { $new }{ $done ->
            [0] { "" }
           *[other] ,{ " " }
        }
    }{ $done ->
        [0] { "" }
       *[other] исполнено — { $done }
    }
absence-substitute-set =
    <b>Вам предстоит замещать { $period }: { $name }</b>
    { $seats }. В первый день пришлю всё, что открыто.
absence-substitute-begun =
    <b>Вы замещаете { $period }: { $name }, { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }</b>
    { $seats }. Напоминания приходят Вам, отвечаете тоже Вы.
absence-substitute-over =
    <b>Замещение закончилось: { $name }</b>
    { $seats }. Напоминаний больше не будет. Спасибо.
absence-substitute-dropped = <b>Замещать не нужно: { $name }</b>, отсутствие { $period } отменено.
person-acting = Замещает: { $seats }

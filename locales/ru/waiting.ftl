# «Ждут меня»: what will not move without the person who looks.

waiting-title = <b>Ждут Вас: { $count }</b>
waiting-nothing =
    <b>Вас ничего не ждёт.</b>
    Новые дела появятся здесь сами.
waiting-rest = Остаток ({ $minutes })
waiting-number-rest = остаток № { $number }
waiting-number = № { $number }
waiting-nameless = без номера
waiting-agree = <b>Посмотрите проект:</b> { $minutes } — секретарь просит согласовать.
waiting-request =
    <b>{ $count ->
        [one] { $count } человек просит
        [few] { $count } человека просят
       *[many] { $count } человек просят
    } доступ.</b> Узнайте, кто это, и дайте доступ или откажите.
waiting-draft =
    <b>{ $minutes } не утверждён.</b> { $count ->
        [0] Вопросов нет, можно утверждать.
        [one] Остался { $count } вопрос.
        [few] Осталось { $count } вопроса.
       *[many] Осталось { $count } вопросов.
    }{ $remarks }
waiting-asked = <b>{ $minutes } на согласовании.</b> Председатель ещё не ответил.
waiting-agreed = <b>{ $minutes } согласован.</b> Можно утверждать.
waiting-remarks =
    { " " }Замечания председателя: { $count }.
waiting-held = <b>{ $minutes } утверждён.</b> Разошлю { $moment }; до этого можно остановить.
waiting-vacant =
    <b>Нет руководителя: { $seat }.</b> { $count ->
        [one] { $count } открытый пункт никто не видит.
        [few] { $count } открытых пункта никто не видит.
       *[many] { $count } открытых пунктов никто не видит.
    }
waiting-unreached =
    <b>{ $count ->
        [one] { $count } человек не получает сообщений в Telegram,
        [few] { $count } человека не получают сообщений в Telegram,
       *[many] { $count } человек не получают сообщений в Telegram,
    }</b> а пункты есть. Пришлите ссылку или сообщите на бумаге.

waiting-open-agree = Посмотреть { $minutes }
waiting-open-request = Просьбы о доступе ({ $count })
waiting-open-draft = Открыть { $minutes }
waiting-open-held = Рассылка { $minutes }
waiting-open-vacant = { $seat }
waiting-open-unreached = Кто не подключён ({ $count })

# From approval on: the hold, stop, withdrawal, the line that counts the answers.

mailing-approved = <b>Утверждено.</b> { $when }
mailing-today = { $minutes } разошлю сегодня в { $hour }.
mailing-later = Сейчас нерабочее время: { $minutes } разошлю { $weekday } { $day } в { $hour }.
mailing-quiet = { $minutes } встанет на контроль без рассылки: сообщений никто не получит.
mailing-to = Получат в Telegram: { $people }.
mailing-on-paper = На бумаге или по телефону: { $count } — { $names }.
mailing-send-now = Отправить сейчас
mailing-issue-now = Поставить на контроль сейчас
mailing-stop = Отменить рассылку
mailing-look-again = Проверить ещё раз
mailing-paper = Кому на бумаге ({ $count })
mailing-part = <b>Утверждено { $approved }. Остальные { $rest } ждут Вас.</b> { $when }
mailing-rest = Остальные решения ({ $count })
mailing-sample-other = Другой директор
mailing-sample-choose =
    <b>Чьё сообщение показать?</b>
    Выберите или напишите часть имени или номер школы.
mailing-sample-found = <b>По словам «{ $words }» — чьё сообщение показать?</b>
mailing-sample-nobody =
    <b>По словам «{ $words }» никого нет среди исполнителей этого протокола.</b>
    Напишите иначе: фамилию или номер школы.
mailing-sending = <b>Рассылаю:</b> { $minutes }. Сейчас пришлю сюда счётчик ответов.
mailing-stopped =
    <b>Рассылка отменена.</b> Никто ничего не получил.
    { $minutes } снова в черновиках.
mailing-open-draft = Открыть черновик
mailing-sample = <b>Так это увидит { $label }:</b>
mailing-withdraw =
    <b>Отозвать { $minutes }?</b>
    Отменю { $items } { $items ->
        [one] поручение
        [few] поручения
       *[many] поручений
    }. { $people ->
        [0] Сообщений о них никто не получил.
        [one] Сообщение у { $people } человека станет «⛔ отозван».
       *[other] Сообщения у { $people } человек станут «⛔ отозван».
    } { $heard ->
        [0] Новых сообщений не будет.
        [one] Новое получит { $heard } человек, который ознакомился или ответил.
        [few] Новое получат { $heard } человека, которые ознакомились или ответили.
       *[many] Новое получат { $heard } человек, которые ознакомились или ответили.
    }
mailing-withdrawn =
    ⛔ <b>{ $minutes } отозван</b>
    { $items ->
        [one] Отменено { $items } поручение
        [few] Отменены { $items } поручения
       *[many] Отменено { $items } поручений
    }, сообщения о них теперь говорят «отозван». { $heard ->
        [0] Больше никому писать не буду.
        [one] Через 10 минут напишу { $heard } человеку, который ознакомился или ответил.
       *[other] Через 10 минут напишу { $heard } людям, которые ознакомились или ответили.
    }

live-line = <b>{ $minutes }:</b> отправлено { $sent } из { $people } · ознакомились { $acknowledged } · ответили { $answered }{ $paper }
live-line-paper = { " " }· на бумаге { $count }
live-withdrawn = ⛔ <b>{ $minutes } отозван.</b> Исполнителям отвечать не нужно.
live-done = Исполнено поручений: { $done } из { $items }
live-silent = Кто молчит ({ $count })
live-paper = На бумаге ({ $count })
live-decisions = По решениям
live-withdraw = Отозвать протокол
live-silent-head = <b>{ $count ->
        [0] Ответили все
       *[other] Молчат: { $count }
    }</b> · { $minutes }
live-paper-head = <b>{ $count ->
        [0] В Telegram подключены все
       *[other] Сообщить на бумаге или по телефону: { $count }
    }</b> · { $minutes }
live-person = { $label }, { $name }
live-phone = { $person }, { $phone }
mailing-nobody = Пока никому: ни у одного решения нет исполнителя. Откройте «по порядку» и выберите, кому.

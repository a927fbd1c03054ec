# The office's settings, each with what it means, and a person's own.

settings-title = <b>Настройки управления</b>
settings-back = ‹ Настройки
settings-own = Мои настройки
setting-title = <b>{ $name }</b>
setting-line = <b>{ $name }:</b> { $value }
setting-line-unusual = <b>{ $name }:</b> { $value } (обычно — { $usual })
setting-now = Сейчас: { $value }
setting-now-as-usual = Сейчас: { $value }, как обычно.
setting-now-unusual = Сейчас: { $value }. Обычно: { $usual }.
setting-changed = ✅ Было: { $before } → стало: <b>{ $after }</b>. Действует сразу.
setting-ticked = ✓ { $words }
setting-hour = в { $hour }
setting-yes = да
setting-no = нет

setting-name = Название
setting-zone = Часовой пояс
setting-hold = Задержка рассылки
setting-digest = Утреннее напоминание
setting-information = Постоянные пункты
setting-undated = Пункты без срока
setting-chair = Согласование председателем

setting-means-name = Так управление называется в приветствии и документах.
setting-means-zone = По нему считаются все дни и часы: сроки, напоминания, тишина с 20:00 до 8:00.
setting-means-hold = Столько после «Утвердить» рассылку ещё можно остановить.
setting-means-digest = Во сколько по рабочим дням напоминаю о сроках. Каждый может выбрать свой час.
setting-means-information = В этот день спрашиваю, что сделано по решениям «постоянно».
setting-means-undated = Что предложить, если в решении срок не назван: оставить без срока или дать месяц.
setting-means-chair = Согласует ли председатель протокол перед утверждением.

setting-note-zone = Сроки в протоколах не сдвинутся: изменится час, когда о них напомню.
setting-note-hold = Вне рабочих часов рассылка в любом случае ждёт ближайшего рабочего утра, 9:00.
setting-note-information = Для протоколов, которые Вы утвердите после этого.
setting-note-undated = Касается вопросов, на которые Вы ещё не ответили; в черновике срок всегда можно поменять.
setting-note-chair = Спрошу того, кто назван в протоколе председателем, а если его нет в Telegram — начальника управления. Не подключён никто из них — утвердите без согласования.

setting-value-hold =
    { $count ->
        [0] сразу
        [one] { $count } минута
        [few] { $count } минуты
       *[many] { $count } минут
    }
setting-value-undated =
    { $count ->
        [0] без срока
        [30] месяц
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    }
setting-digest-moved =
    { $count ->
        [0] Все выбрали свой час: ни у кого ничего не изменилось.
        [one] Новый час — у { $count } сотрудника; кто выбрал свой, у того он и остался.
       *[other] Новый час — у { $count } сотрудников; кто выбрал свой, у того он и остался.
    }
setting-name-ask = Напишите новое название одним сообщением.
setting-name-again = Переименовать

settings-own-title = <b>Мои настройки</b>
settings-own-hour = Утреннее напоминание о сроках приходит Вам в { $hour }.
settings-own-means = По рабочим дням и только когда есть о чём. Выберите час:

zone-europe-kaliningrad = Калининград, МСК−1
zone-europe-moscow = Москва, МСК
zone-europe-samara = Самара, Саратов, МСК+1
zone-asia-yekaterinburg = Екатеринбург, Пермь, Уфа, МСК+2
zone-asia-omsk = Омск, МСК+3
zone-asia-krasnoyarsk = Красноярск, Новосибирск, Томск, МСК+4
zone-asia-irkutsk = Иркутск, Улан-Удэ, МСК+5
zone-asia-yakutsk = Якутск, Чита, Благовещенск, МСК+6
zone-asia-vladivostok = Владивосток, Хабаровск, МСК+7
zone-asia-magadan = Магадан, Южно-Сахалинск, МСК+8
zone-asia-kamchatka = Камчатка, Чукотка, МСК+9

setting-acceptance = Приёмка отчётов
setting-controllers = Контролёры
setting-co = Срок соисполнителей
setting-means-acceptance = Ждёт ли каждое «Исполнено», пока отчёт не примут.
setting-means-controllers = Можно ли назначить на решение того, кто примет по нему отчёты.
setting-means-co = За сколько рабочих дней до срока отвечают соисполнители. Обычно их не спрашиваем.
setting-note-acceptance = Касается ответов, которые придут после этого.
setting-note-controllers = Назначить контролёра: в черновике — «Ещё…», после рассылки — решение, «По организациям».
setting-note-co = Для протоколов, которые Вы утвердите после этого.
setting-value-co =
    { $count ->
        [0] не спрашиваем
        [one] { $count } рабочий день
        [few] { $count } рабочих дня
       *[many] { $count } рабочих дней
    }

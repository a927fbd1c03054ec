# What the office did to a person's items. A director never meets the office's jargon.

news-several =
    <b>Изменилось: { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }</b>
news-said = { $by }: «{ $words }»
news-was = , был до { $day }
news-issue = <b>Вам поручен { $code }</b> · { $deadline }
news-return =
    <b>Вернули { $code }{ $day ->
        [none] {""}
        [moved] , новый срок: { $deadline }{ $was }
       *[same] , срок прежний: { $deadline }
    }</b>
news-reissue = <b>Ответ по { $code }</b> · { $deadline }{ $was }
news-readdress = <b>{ $code } передали другому исполнителю</b>, от Вас ответа не ждём.
news-excuse = <b>{ $code }: согласились, Вас не касается.</b> Ответа не ждём.
news-keep = <b>{ $code } нужно продолжить</b> · { $deadline }{ $was }
news-reopen = <b>{ $code } снова в работе</b> · { $deadline }{ $was }
news-close = <b>{ $code } закрыт</b>, отвечать больше не нужно.
news-cancel = ⛔ <b>{ $code } отменён</b>, выполнять не нужно.
news-first-took = <b>{ $code } взяли другие</b>, Вам выполнять не нужно.
news-extension-granted = <b>Срок { $code } перенесён</b>: { $deadline }{ $was }
news-extension-refused =
    { $day ->
        [none] <b>Другой срок по { $code } не назначен.</b>
       *[same] <b>Срок { $code } прежний</b>: { $deadline }. Перенести не смогли.
    }

undone-deed =
    Отменено.{ $count ->
        [0] {""}
        [one] { " " }{ $count } поручение — как было.
        [few] { " " }{ $count } поручения — как были.
       *[many] { " " }{ $count } поручений — как были.
    }

# What the office has to decide about single assignments, matter by matter.

waiting-extension =
    <b>{ $count ->
        [one] { $count } просьба
        [few] { $count } просьбы
       *[many] { $count } просьб
    } о другом сроке.</b>
waiting-not_concerned =
    <b>«Нас не касается»: { $count } { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }.</b> Согласитесь или ответьте, что касается.
waiting-not_ours =
    <b>«Не нам»: { $count } { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }.</b> Передайте другому исполнителю или оставьте.
waiting-unclear =
    <b>{ $count ->
        [one] { $count } вопрос
        [few] { $count } вопроса
       *[many] { $count } вопросов
    } по содержанию.</b> Исполнители ждут ответа.
waiting-close =
    <b>Снять с контроля предлагают: { $count } { $count ->
        [one] поручение
        [few] поручения
       *[many] поручений
    }.</b>
waiting-elsewhere =
    <b>Сдали другим путём: { $count } { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }.</b> Подтвердите, что пришло.
waiting-report =
    <b>Отчёты на приёмку: { $count }.</b>
waiting-undelivered =
    <b>{ $minutes }: не доставлено { $count } { $count ->
        [one] человеку.
       *[other] людям.
    }</b> Передайте выписки на бумаге.

waiting-open-extension = Другой срок ({ $count })
waiting-open-not_concerned = Не касается ({ $count })
waiting-open-not_ours = Не нам ({ $count })
waiting-open-unclear = Вопросы ({ $count })
waiting-open-close = Снять с контроля ({ $count })
waiting-open-elsewhere = Сдали другим путём ({ $count })
waiting-open-report = Отчёты ({ $count })
waiting-open-undelivered = Кому на бумаге, { $minutes } ({ $count })

queue-undo = Отменить решение
queue-back = ‹ Ждут меня
queue-empty = <b>Здесь всё решено.</b>
queue-place = { $place } из { $total }
queue-card = Карточка
queue-skip = Пропустить ›
queue-words = «{ $words }»
queue-number = Число: { $number }
queue-files =
    { $count } { $count ->
        [one] файл
        [few] файла
       *[many] файлов
    }
queue-no-words = без пояснений
queue-deadline = { $deadline }
queue-by = { $name }, { $moment }

queue-extension = <b>{ $seat } просит перенести срок { $code }{ $until }</b>
queue-until = { " " }на { $day }
queue-not_concerned = <b>{ $code }: { $seat } — «нас не касается»</b>
queue-not_ours = <b>{ $code }: { $seat } — «не нам»</b>{ $instead }
queue-instead = , предлагают: { $seat }
queue-unclear = <b>{ $seat } спрашивает по { $code }</b>
queue-close = <b>{ $code }, { $seat }: снять с контроля?</b>
queue-elsewhere = <b>{ $seat }: { $code } уже сдали другим путём</b>
queue-report = <b>{ $seat }: отчёт по { $code }</b>
queue-many =
    <b>{ $code }: «нас не касается» — { $count } { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }</b>
    { $names }

queue-grant = До { $day }
queue-some = +3 раб. дня: { $weekday } { $day }
queue-other = Другая дата
queue-refuse = Отказать
queue-grant-all = Всем, как просят ({ $count })
queue-refuse-all = Отказать всем
queue-agree-with-all = Согласиться со всеми ({ $count })
queue-one-by-one = По одному
queue-refuse-concerned = Отказать: касается
queue-not_concerned-agree = Согласиться
queue-not_concerned-refuse = Отказать: касается
queue-not_ours-give = Передать: { $instead }
queue-not_ours-leave = Оставить за { $seat }
queue-unclear-answer = Ответить
queue-close-agree = Снять с контроля
queue-close-refuse = Оставить на контроле
queue-confirm = Подтвердить

queue-all-report = <b>Отчёты на приёмку: { $count }</b>
queue-all-elsewhere =
    <b>Сдали другим путём: { $count } { $count ->
        [one] поручение
        [few] поручения
       *[many] поручений
    }</b>
queue-report-line =
    <b>{ $code } · { $seat }</b>
    { $words }
queue-all-more = И ещё { $count } — после этих.
queue-accept-all-report = Принять все { $count }
queue-accept-all-elsewhere = Подтвердить все { $count }

done-nobody = Уже решено: здесь никого не осталось.
done-extended = ✅ <b>{ $code }, { $seat }: срок до { $day }.</b>
done-extended_all =
    ✅ <b>Срок перенесён, как просили: { $count } { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }.</b>
done-not_extended = <b>{ $code }, { $seat }: срок прежний.</b>
done-not_extended_all =
    <b>Срок прежний: { $count } { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }.</b>
done-excused = ✅ <b>{ $code }: { $seat } не касается.</b>
done-excused_all =
    ✅ <b>{ $code } не касается: { $count } { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }.</b>
done-not_excused = <b>{ $code }: { $seat } касается, пункт снова за ними.</b>
done-not_excused_all =
    <b>{ $code } касается, пункт снова за ними: { $count } { $count ->
        [one] организация
        [few] организации
       *[many] организаций
    }.</b>
done-given = ✅ <b>{ $code }: передано другому исполнителю.</b>
done-left = <b>{ $code } остаётся за { $seat }.</b>
done-answered =
    ✅ <b>{ $code }, { $seat }: ответ записан{ $dated ->
        [yes] , срок до { $day }
       *[no] {""}
    }.</b>
done-closed = <b>{ $code }, { $seat }: снято с контроля.</b>
done-not_closed = <b>{ $code }, { $seat }: остаётся на контроле.</b>
done-proposed = <b>{ $code }, { $seat }:</b> предложено снять с контроля, решит секретарь.
done-accepted = ✅ <b>{ $code }, { $seat }: отчёт принят.</b>
done-accepted_all =
    ✅ <b>Принято: { $count } { $count ->
        [one] отчёт
        [few] отчёта
       *[many] отчётов
    }.</b>
done-returned =
    ↩️ <b>{ $code }, { $seat }: отчёт возвращён{ $dated ->
        [yes] , срок до { $day }
       *[no] , срок прежний
    }.</b>
done-kept = <b>{ $code }, { $seat }: остаётся на контроле до { $day }.</b>
done-reopened = <b>{ $code }, { $seat }: снова в работе.</b>
done-told =
    { $count ->
        [one] Исполнитель узнает
       *[other] Исполнители узнают
    } не раньше чем через 10 минут: пока можно отменить.
done-faster =
    <b>{ $code }, { $seat }: уже решено.</b> { $by }, { $moment } — { $answer ->
        [granted] { $dated ->
            [yes] срок до { $day }
           *[no] ответ «да»
        }
       *[other] ответ «нет»
    }.
done-overtaken = <b>{ $code }, { $seat }: уже решено.</b> { $by }, { $moment } — { $state }.
done-dropped = <b>{ $code }, { $seat }:</b> решать уже нечего, сейчас — { $state }.

ask-refuse_extension = <b>Почему срок { $code } прежний?</b> Напишите одной фразой: её увидит { $seat }.
ask-refuse_extensions = <b>Почему срок прежний?</b> Напишите одной фразой: её увидят все, кто просил.
ask-refuse_concern = <b>Почему { $code } касается { $seat }?</b> Напишите одной фразой: её увидит исполнитель.
ask-refuse_concerns = <b>Почему касается?</b> Напишите одной фразой: её увидят все, кто спрашивал.
ask-leave = <b>Почему { $code } остаётся за { $seat }?</b> Напишите одной фразой: её увидит исполнитель.
ask-answer = <b>Что ответить по { $code }?</b> Напишите: { $seat } получит эти слова.
ask-return = <b>Что исправить в отчёте по { $code }?</b> Напишите одной фразой: её увидит { $seat }.
ask-close = <b>Почему { $code } снимается с контроля?</b> Напишите одной фразой: она останется в истории.
ask-reopen = <b>Почему { $code } снова в работе?</b> Напишите одной фразой: её увидит { $seat }.
ask-propose = <b>Почему { $code } пора снять с контроля?</b> Напишите одной фразой: её прочтёт секретарь.
ask-day = <b>До какого дня { $code }, { $seat }?</b> Выберите или напишите: «до 15 декабря».
ask-day-chosen = Новый срок: до { $day }.
ask-day-button = { $weekday } { $day }
ask-with-day = С новым сроком

reason-refuse_extension-1 = Срок общий для всех организаций.
reason-refuse_extension-2 = Срок установлен министерством.
reason-refuse_extensions-1 = Срок общий для всех организаций.
reason-refuse_extensions-2 = Срок установлен министерством.
reason-refuse_concern-1 = Пункт касается всех организаций.
reason-refuse_concerns-1 = Пункт касается всех организаций.
reason-return-1 = Файл не открывается, пришлите ещё раз.
reason-return-2 = Не хватает сведений, дополните.
reason-close-1 = Потеряло актуальность.
reason-propose-1 = Потеряло актуальность.

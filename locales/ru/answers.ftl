# How an item is answered: a day to come back, a question to the office, several at once, what is still to be sent.

answer-cannot = Не могу
answer-cannot-named = { $code } не могу
answer-promise = Сделаю до…
answer-promise-named = { $code } сделаю до…
answer-later = Вернусь…
answer-later-named = { $code } вернусь…
answer-elsewhere = Уже сдали другим путём
answer-elsewhere-named = { $code } сдали другим путём

# --- a day ---

day-offered = { $weekday } { $day }
offer-tomorrow = Завтра, { $day }
offer-next = В { $day }
offer-week = Через неделю, { $day }
offer-two_weeks = Через 2 недели, { $day }
offer-before_due = За 3 дня до срока, { $day }
offer-working_days = +3 раб. дня: { $day }
button-other-day = Другой день

promise-ask = Когда вернётесь с ответом? До этого дня не напомню.
promise-which =
    <b>{ $code }: к какому дню сделаете?</b>
    { $deadline }. До названного дня не напомню.
promise-type =
    <b>{ $code }: напишите день</b>
    Например: «25 ноября», «через 10 дней», «в пятницу».
promised =
    <b>{ $code }: ждём { $day }</b>
    В работе, до этого дня не напомню. Срок прежний: { $deadline }.

# --- «Не могу» ---

cannot-why =
    <b>{ $code }: что мешает?</b>
    { $deadline }. Ответ увидит секретарь.
cannot-extension = Нужен другой срок
cannot-not_concerned = Нас не касается
cannot-not_ours = Не нам — кому?
cannot-unclear = Непонятно, уточните

extension-which =
    <b>{ $code }: какой срок нужен?</b>
    Сейчас: { $deadline }.
extension-type =
    <b>{ $code }: напишите день</b>
    Например: «8 декабря» или «через две недели».
extension-reason =
    <b>{ $code }: почему нужен срок до { $day }?</b>
    Напишите одной фразой: причину увидят секретарь и начальник.
unclear-ask =
    <b>{ $code }: что непонятно?</b>
    { $sentence }.

    Напишите вопрос одной фразой, секретарь ответит.
heir-ask =
    <b>{ $code }: кому это поручить?</b>
    { $sentence }.

    Напишите фамилию, должность или организацию.
heir-unknown = Не знаю, кому
heir-found =
    <b>{ $code }: кто из них?</b>
    По словам «{ $words }».
heir-nobody =
    <b>{ $code }: не нашёл «{ $words }»</b>
    Напишите иначе или передайте секретарю так, как написали.
heir-as-typed = Передать, как написано

appealed-extension = <b>{ $code }: просьба о сроке до { $day } записана.</b>{ $quote }
appealed-not_concerned = <b>{ $code }: «нас не касается» — записано.</b>{ $quote }
appealed-not_ours =
    { $named ->
        [yes] <b>{ $code }: «не нам, а { $whom }» — записано.</b>{ $quote }
       *[no] <b>{ $code }: «не нам» — записано.</b>{ $quote }
    }
appealed-unclear = <b>{ $code }: вопрос записан.</b>{ $quote }
appealed-next = Секретарь уже видит просьбу. 10 минут её можно отменить. Ответ придёт сюда.
words-asked = <b>{ $code }: добавлено к Вашему вопросу.</b>{ $quote }
appealed-may-explain = Можно одной фразой пояснить почему.

appeal-open-extension = Вы просите срок до { $day }.{ $quote } Ждём решения.
appeal-open-not_concerned = Вы ответили: нас не касается.{ $quote }
appeal-open-not_ours = Вы ответили: это не нам.{ $quote }
appeal-open-unclear = Ваш вопрос:{ $quote }
appeal-open-close = Предложено больше не спрашивать.{ $quote }

# --- handed in another way ---

elsewhere-which =
    <b>{ $code }: как сдали?</b>
    { $sentence }.
elsewhere-mail = Почтой
elsewhere-paper = На бумаге
elsewhere-phone = По телефону
elsewhere-words-mail = Сдано почтой.
elsewhere-words-paper = Сдано на бумаге.
elsewhere-words-phone = Сообщили по телефону.
elsewhere-done =
    ✅ <b>{ $code }: ответ записан</b>, секретарь подтвердит
    Когда и кому сдали? Одной фразой, если помните.

# --- what is still to be sent ---

almost = <b>{ $code } почти готово.</b>{ $quote } Осталось прислать: { $what }.
almost-short = Почти готово. Осталось прислать: { $what }.
number-which = Какое число записать?

# --- several at once ---

button-tick-several = Отметить несколько
tick-head =
    <b>Отмечено: { $ticked } из { $count }</b>
    Отметьте пункты и нажмите один ответ на все.
tick-line = { $mark } <b>{ $code }</b> · { $deadline } — { $sentence }
tick-done = Исполнено ({ $count })
tick-take = В работе ({ $count })
many-done =
    ✅ <b>Исполнено { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }:</b> { $codes }.
many-reported =
    ✅ <b>{ $count ->
        [one] Ждёт
       *[other] Ждут
    } подтверждения { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }:</b> { $codes }.
many-taken =
    <b>В работе { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }:</b> { $codes }.
many-almost = { $code } почти готово, осталось прислать: { $what }.
many-words = Что сделано? Одной фразой, голосом или фото: запишу ко всем.
many-words-kept = Записано ко всем: { $codes }.{ $quote }
many-undone = <b>Отменено. Как было:</b> { $codes }.
which-ticked-too = Если это ко всем отмеченным, нажмите ответ под списком с отметками.

# --- finding one of many ---

mine-find = Найти пункт: напишите номер («6/17») или слово из него.
found-head =
    <b>{ $count ->
        [one] Нашёлся
       *[other] Нашлось
    } { $count } { $count ->
        [one] пункт
        [few] пункта
       *[many] пунктов
    }</b> по словам «{ $words }»
button-is-answer = Это мой ответ
button-by-meeting = По совещаниям
button-meeting = { $minutes } ({ $count })
meetings-head = <b>По каким совещаниям за Вами пункты</b>

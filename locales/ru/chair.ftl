# «Председателю на согласование».

chair-button-ask = Председателю на согласование
chair-button-ask-again = Отправить председателю снова
chair-button-agree = Согласовать
chair-button-remark = Замечание
chair-button-remark-on = Замечание к { $code }
chair-button-more = Ещё замечание
chair-button-open = Открыть черновик
chair-button-card = Открыть { $code }
chair-button-settle = Учтено: «{ $words }»
chair-needed = <b>Согласование:</b> председателю ещё не отправлено.
chair-asked = <b>Согласование:</b> ждём председателя.
chair-yours = <b>Согласование:</b> секретарь ждёт Вашего слова.
chair-agreed = ✅ <b>Согласовано:</b> { $name }
chair-changed = ⚠ <b>Изменено после согласования</b> ({ $name }): нужно согласовать снова.
chair-line = ⚠ Замечание ко всему протоколу: «{ $words }» — { $name }
chair-line-on = ⚠ Замечание к { $code }: «{ $words }» — { $name }
chair-remark = ⚠ <b>Замечание:</b> «{ $words }» — { $name }
chair-remarks-more = и ещё { $count } { $count ->
        [one] замечание
        [few] замечания
       *[many] замечаний
    }
chair-write =
    <b>Напишите замечание одним сообщением.</b>
    К решению — начните с его номера: «{ $code } срок слишком близкий». Без номера — ко всему протоколу.
chair-write-on =
    <b>Замечание к { $code }:</b> напишите одним сообщением.
    { $sentence }
chair-about = к { $code }
chair-about-all = ко всему протоколу
chair-words = <blockquote>{ $words }</blockquote>
chair-kept = <b>Замечание { $about } записано.</b> Секретарь увидит его сейчас.
chair-said-agreed =
    <b>Согласовано: { $name }</b>
    { $minutes } можно утверждать.
chair-said-remark = <b>Замечание { $about }:</b> { $name }
chair-settled = <b>Учтено:</b> замечание { $about }.
error-not-allowed-chair = Согласует председатель совещания или начальник управления.
error-bad-input-no_chair = Председатель ещё не подключён к боту. Согласуйте на бумаге и утверждайте: бот не задержит.
error-bad-input-not_agreed = Сначала согласуйте с председателем: кнопка «Председателю на согласование» под протоколом.
error-bad-input-no_such_decision = Решения { $detail } здесь нет. Проверьте номер или напишите без него — ко всему протоколу.
chair-asks =
    <b>Просят согласовать:</b> { $minutes }, { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }. Пока Вы не согласуете, никто ничего не получит.

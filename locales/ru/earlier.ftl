# What a protocol says of earlier decisions. `codes` are those of the earlier ones, `code` of the one that says it.

earlier-found =
    <b>{ $count ->
        [one] Найдено { $count } решение
        [few] Найдены { $count } решения
       *[many] Найдены { $count } решений
    }</b>, о { $count ->
        [one] котором
       *[many] которых
    } говорит таблица исполнения ({ $minutes }): { $counts }.
earlier-found-unnamed =
    <b>{ $count ->
        [one] Найдено { $count } решение
        [few] Найдены { $count } решения
       *[many] Найдены { $count } решений
    }</b>, о { $count ->
        [one] котором
       *[many] которых
    } говорит таблица исполнения: { $counts }.
earlier-count-done = исполнено { $count }
earlier-count-left = оставить { $count }
earlier-count-unclear = уточнить { $count }
earlier-abouts =
    <b>Протокол меняет прежние решения: { $count }</b>
earlier-none = О прежних решениях спросить больше нечего.
earlier-more = и ещё { $count }
earlier-said = : «{ $words }»
earlier-row-done = ✅ { $codes } — исполнено{ $report }
earlier-row-left = ⏳ { $codes } — оставить{ $report }
earlier-row-unclear = ❓ { $codes } — уточнить{ $report }
earlier-row-yes = { $codes } — отмечено исполненным{ $report }
earlier-row-no = { $codes } — оставлено на контроле{ $report }
earlier-about-move = { $code } продлевает срок { $codes } до { $day }.
earlier-about-close = { $code } снимает с контроля { $codes }.
earlier-about-done = { $code } считает исполненным { $codes }.
earlier-answered-later = { $about } Сделаю, когда протокол будет разослан.
earlier-answered-yes = { $about } Сделано.
earlier-answered-no = { $about } Оставлено как есть.
earlier-each = <b>{ $codes }</b> · { $number } из { $total }
earlier-report = В таблице: «{ $words }»
earlier-empty = В таблице об исполнении ничего не сказано.
earlier-unsure = Слова похожи не полностью: проверьте, то ли это решение.
earlier-noted = Записано, прежние решения остались как есть.
earlier-noted-later = Записано. Сроки и контроль изменятся, когда протокол будет разослан; до этого можно передумать.
earlier-done =
    { $count ->
        [one] Записано: { $count } решение
        [few] Записано: { $count } решения
       *[many] Записано: { $count } решений
    } — { $codes }.
earlier-button-seen = Прежние решения
earlier-button = Прежние решения ({ $count })
earlier-button-done = Исполнено: { $count }
earlier-button-left = Оставить: { $count }
earlier-button-each = По одному
earlier-button-list = ‹ Прежние решения
earlier-button-mark = Исполнено
earlier-button-move = Перенести
earlier-button-close = Снять с контроля
earlier-button-leave = Оставить
earlier-button-no = Не надо

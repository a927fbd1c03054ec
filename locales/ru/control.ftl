# Control, where an office has switched it on.

edit-first-takes = Достаточно одного: кто первый
edit-everybody = Исполняют все
control-button = Контролёр
control-title =
    <b>Кто принимает отчёты по { $code }</b>
    { $sentence }
control-now = Сейчас: { $name }
control-nobody = Сейчас на решение никто не назначен.
control-whole = На весь протокол: { $name }
control-means = Отчёты ждут, пока контролёр их не примет. Он может вернуть отчёт или предложить снять решение с контроля.
control-none = Никто
control-for-whole = Назначить на весь протокол
control-none-for-whole = Никого на весь протокол

# A protocol comes in: it is being read, seems to repeat another, belongs to many old ones.

taking-reading = Читаю «{ $name }»…
taking-reading-text = Читаю текст…
taking-usually = Обычно это несколько секунд. Решения покажу здесь же.
taking-ahead =
    { $count ->
        [one] Перед ним ещё { $count } файл
        [few] Перед ним ещё { $count } файла
       *[many] Перед ним ещё { $count } файлов
    }: читаю по порядку. Решения покажу здесь же.
taking-still = Ещё читаю «{ $name }»…
taking-still-text = Ещё читаю текст…
taking-page = Страница { $page } из { $pages }. Можно заниматься другим: решения покажу здесь же.
taking-long = Файл большой. Можно заниматься другим: решения покажу здесь же.
taking-as-one =
    <b>Читаю оба как один протокол…</b>
    Черновик будет один, прежние два уйдут сами.
taking-same = <b>{ $minutes } уже внесён{ $at }.</b>
taking-at = {" "}{ $at }
taking-same-draft = Он ждёт Вас в черновиках, никому не разослан.
taking-same-held = Он утверждён и ждёт рассылки.
taking-same-issued = Он разослан и стоит на контроле.
taking-same-withdrawn = Он отозван.
taking-same-ask =
    В новом файле { $count } { $count ->
        [one] решение
        [few] решения
       *[many] решений
    }. Что это?
taking-open-earlier = Открыть прежний
taking-corrected = Это исправленный вариант
taking-another = Это другой протокол
taking-corrects = Это исправленный вариант: { $minutes } уже разослан. Покажу, что изменилось, и внесу это в него: второго протокола не будет.
taking-button-continues = Это продолжение предыдущего
taking-button-archive = Все такие — в архив ({ $count })
taking-archive =
    <b>В архив без рассылки: { $count } { $count ->
        [one] протокол
        [few] протокола
       *[many] протоколов
    }</b>, в них { $decisions } { $decisions ->
        [one] решение
        [few] решения
       *[many] решений
    }.
taking-archive-one = • { $minutes }
taking-archive-more = и ещё { $count }
taking-archive-means = Все сроки в них прошли. Никто ничего не получит, ответов ждать не буду. Исполнителей указывать не нужно.
taking-button-archive-sure = Внести в архив ({ $count })
taking-archived =
    <b>В архив { $count ->
        [one] внесён { $count } протокол
        [few] внесены { $count } протокола
       *[many] внесено { $count } протоколов
    }</b>, в них { $decisions } { $decisions ->
        [one] решение
        [few] решения
       *[many] решений
    }.
taking-archived-where = Никто ничего не получил. Последние из них — по кнопке «Протокол».

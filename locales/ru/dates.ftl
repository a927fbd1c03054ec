# Days and hours. Between a number and its word stands a no-break space.

date-day =
    { $day } { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    }
date-with-year = { $day } { $year }
date-with-weekday = { $day }, { $weekday }
date-short = { $day }.{ $month }
date-full = { $day }.{ $month }.{ $year }
date-hour = { $hour }:{ $minute }
date-moment = { $day } в { $hour }
date-weekday =
    { $weekday ->
        [0] пн
        [1] вт
        [2] ср
        [3] чт
        [4] пт
        [5] сб
       *[6] вс
    }
date-on-weekday =
    { $weekday ->
        [0] в понедельник
        [1] во вторник
        [2] в среду
        [3] в четверг
        [4] в пятницу
        [5] в субботу
       *[6] в воскресенье
    }
date-before-weekday =
    { $weekday ->
        [0] понедельника
        [1] вторника
        [2] среды
        [3] четверга
        [4] пятницы
        [5] субботы
       *[6] воскресенья
    }

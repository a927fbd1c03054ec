# What several screens share: deadlines, minutes by name, lists, buttons that turn pages and lead back.

deadline-until = до { $day }
deadline-hour = { $day }, { $hour }
deadline-hand-in = { $printed } (сдать в { $weekday } { $day })
deadline-worded = { $text }: { $day }
deadline-bare = { $text }
deadline-none = без срока
deadline-information = { $text }, информация к { $day }

expected-send = Прислать: { $what }.
expected-words = пояснение
expected-number = число
expected-file = файл
expected-link = ссылку

list-and = { $first } и { $last }
list-more = { $shown } и ещё { $count }

minutes-number-date = протокол № { $number } от { $day }
minutes-number = протокол № { $number }
minutes-date = протокол от { $day }
minutes-nameless = протокол без номера и даты

page-note = Страница { $page } из { $pages }
button-previous = ‹
button-next = ›
button-back = ‹ Назад
button-back-to-minutes = ‹ К протоколу

# Deadlines chosen by a button, in the words of a protocol.
deadline-week = через неделю
deadline-month = через месяц
deadline-ongoing = постоянно

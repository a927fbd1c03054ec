# Keys of the permanent keyboard (word-…), what may be typed instead (words-…, lower case, by commas), and the
# command menu (command-…).

word-mine = Мои пункты
word-help = Помощь
word-protocol = Протокол
word-status = Сводка
word-overdue = Просрочено
words-mine = мои, мои пункты, пункты, задачи
words-help = помощь, помоги, что ты умеешь
words-protocol = протокол, протоколы
words-status = сводка, статус
words-overdue = просрочено, просроченное, кто молчит, должники
command-mine = Мои пункты
command-help = Что здесь можно
command-protocol = Прислать протокол
command-status = Сводка: где что стоит
command-overdue = Просрочено: кому позвонить

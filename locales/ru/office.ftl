# What stands in the database of a new office until somebody names it.

office-first-name = Управление образования
office-first-admin = Администратор

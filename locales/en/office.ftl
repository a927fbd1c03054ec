# What stands in the database of a new office until somebody names it.

office-first-name = Education department
office-first-admin = Administrator

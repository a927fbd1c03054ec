# Keys of the permanent keyboard (word-…), what may be typed instead (words-…, lower case, by commas), and the
# command menu (command-…).

word-mine = My items
word-help = Help
word-protocol = Minutes
word-status = Summary
word-overdue = Overdue
words-mine = mine, my items, items, tasks
words-help = help, what can you do
words-protocol = minutes, protocol
words-status = summary, status
words-overdue = overdue, who is silent
command-mine = My items
command-help = What you can do here
command-protocol = Send minutes
command-status = Summary: where everything stands
command-overdue = Overdue: whom to call

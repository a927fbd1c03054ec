# What several screens share: deadlines, minutes by name, lists, buttons that turn pages and lead back.

deadline-until = by { $day }
deadline-hour = { $day }, { $hour }
deadline-hand-in = { $printed } (hand in on { $weekday } { $day })
deadline-worded = { $text }: { $day }
deadline-bare = { $text }
deadline-none = no deadline
deadline-information = { $text }, information by { $day }

expected-send = To send: { $what }.
expected-words = a few words
expected-number = a number
expected-file = a file
expected-link = a link

list-and = { $first } and { $last }
list-more = { $shown } and { $count } more

minutes-number-date = minutes No. { $number } of { $day }
minutes-number = minutes No. { $number }
minutes-date = minutes of { $day }
minutes-nameless = minutes without number and date

page-note = Page { $page } of { $pages }
button-previous = ‹
button-next = ›
button-back = ‹ Back
button-back-to-minutes = ‹ To the minutes

# Deadlines chosen by a button, in the words of a protocol.
deadline-week = in a week
deadline-month = in a month
deadline-ongoing = ongoing

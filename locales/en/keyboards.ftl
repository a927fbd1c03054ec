# Keys of the permanent keyboard (word-…), what may be typed instead (words-…, lower case, by commas), the
# command menu (command-…), help by command, and what is said when a role changes.

word-mine = My items
word-help = Help
word-protocol = Minutes
word-status = Summary
word-overdue = Overdue
word-meeting = Meeting
word-waiting = For me
word-people = People
word-settings = Settings
words-mine = mine, my items, items, tasks
words-help = help, what can you do
words-protocol = minutes, protocol
words-status = summary, status
words-overdue = overdue, who is silent
words-meeting = meeting, next meeting, new meeting, table
words-waiting = for me, waiting, what waits for me
words-people = people, staff, organizations
words-settings = settings, my settings
command-mine = My items
command-help = What you can do here
command-protocol = Send minutes
command-status = Summary: where everything stands
command-overdue = Overdue: whom to call
command-meeting = The next meeting and its table
command-waiting = What waits for me
command-people = People: staff, organizations, links
command-settings = Settings

help-title = <b>What you can do here</b>
help-begin-director =
    New items come in one message. “Acknowledged” says that you have read them. “Done” says it is done; then write in one sentence what exactly. “In work” says you are at it. “I can't” says that you need another day, that it isn’t yours or isn’t clear.

    Many items? “Tick several” in “My items”; a number (“6/17”) or a word finds one. Somebody else will answer? “Pass on to a deputy”.

    A wrong tap: “Take back” works for 10 minutes.
help-begin-secretary = Minutes become items of those who do them, and their answers the summary. Nobody gets anything before you approve. A decision is opened from “Summary” → “By minutes”: there you enter answers for others, correct it, attach a form.
help-begin-head = Where everything stands on one screen; buttons under it lead deeper, down to each answer.
help-begin-admin = You look after the people and the settings of the department.
help-end-director = Any question left? Call the secretary.
help-end-secretary = Somebody has phoned? Write: “6/17 сош 12 по телефону исполнено”. What was sent can be withdrawn, a change of a draft taken back. Try without fear.
help-end-head = The secretary looks after the items.
help-end-admin = Minutes and the summary are the secretary’s. You can give yourself that role on your card: “People”.
help-protocol = <b>Minutes</b> (/protocol): send a file or paste the text: Word, ODT, RTF, PDF with text, TXT. You will see the decisions, for whom and by when, and be asked about what is unclear. Edit them in the chat or in Excel.
help-meeting = <b>Meeting</b> (/meeting): when the next one is and what was done before it; the table “decision / execution” is made by itself.
help-waiting = <b>For me</b> (/waiting): what will not move without you: requests for another day, questions, reports, drafts, vacant posts.
help-status = <b>Summary</b> (/status): how much is done, how much is overdue, who is silent.
help-overdue = <b>Overdue</b> (/overdue): whom to call.
help-people = <b>People</b> (/people): staff, organizations, groups. The list can be sent as an Excel file; links to connect are here too.
help-people-look = <b>People</b> (/people) — who works where, telephones, open items of organizations.
help-waiting-head = <b>Waiting for me</b> (/waiting) — drafts of minutes you are asked to agree to, and requests for another day.
help-settings = <b>Settings</b> (/settings): at what hour you are reminded of deadlines.
help-settings-office = <b>Settings</b> (/settings): time zone, hold of a mailing, hour of reminders, and more.
help-mine = <b>My items</b> (/mine): all that is entrusted to you. A number opens the item with its buttons to answer.

now-role-secretary = the secretary
now-role-head = the head of the department
now-role-controller = the controller
now-role-admin = the administrator
role-changed = <b>You are now { $roles }.</b>
role-changed-next = The keys below have changed. What you can do: “Help”.
role-changed-none =
    <b>You are now an assignee.</b>
    The keys below have changed: your items are under “My items”.

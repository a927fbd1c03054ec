# What is said to a person as such: greeting, help, and kind words for what nobody expected.

people-hello = <b>Good day, { $name }!</b> You are connected: { $workspace }.
people-hello-secretary =
    Send the file of the minutes: I will read the decisions, show them to you and, once approved, send them out.
    “Summary” shows who has answered and who is silent.
people-hello-head = “Summary” shows where everything stands, on one screen. “Overdue” shows whom to call.
people-hello-director =
    Your items from the minutes come in one message, with reminders before the deadline. The answer is one button: “Done”.
    “My items” is everything that is with you now.
people-open-items =
    { $count } { $count ->
        [one] item is with you already: it follows
       *[other] items are with you already: they follow
    } in the next message.
people-stored =
    We keep your name, post, the number of your Telegram account and your answers, on the department's server.
    Your answers are seen by the secretary and the head of the department, not by other organizations.
people-already = You are connected already, { $name }. Everything works; what I can do: /help
people-stranger =
    <b>Good day! I look after the decisions of meetings and answer only those who are connected.</b>
    Ask the secretary of your department for a personal link and tap it.
people-link-expired =
    <b>This link is no longer valid.</b>
    Ask the secretary for a new one: it is yours alone and works once.
people-link-used =
    <b>Somebody has already connected by this link.</b>
    If it was not you, tell the secretary: a new link will cut the old connection off.
people-link-unknown =
    <b>There is no such link.</b>
    Perhaps it was not copied whole. Tap it again or ask the secretary for a new one.

help-director =
    <b>What you can do here</b>

    New items come in one message. “I have read this” says just that. “Done” means it is done; then write in one sentence what exactly. “In work” means you have begun.

    A mistake? “Undo” works for 10 minutes.

    “My items” (/mine) is everything that is with you. The number of an item opens it whole, with the buttons to answer.

    Not yours, or unclear? Call the secretary.
help-secretary =
    <b>What you can do here</b>

    “Minutes” (/protocol): send a DOCX or TXT file or paste the text. I will show the decisions, to whom and by when, and ask about what is unclear. Nobody receives anything before you approve.

    After approval the mailing waits a little and can be stopped. What was sent can be withdrawn.

    “Summary” (/status) shows where everything stands, “Overdue” (/overdue) who is silent, “My items” (/mine) what is with you.
help-head =
    <b>What you can do here</b>

    “Summary” (/status): how much is done, how much is overdue, whom to call. Its buttons lead deeper: by minutes, by organization, down to each answer.

    “Overdue” (/overdue) shows who is silent, “My items” (/mine) what is with you.

unknown-director = There is nothing to record this for. To answer for an item, open “My items” (/mine) and tap “Done” or “In work”: words come after.
unknown-secretary =
    I do not see what this belongs to. To correct a decision, open it and tap “To whom”, “Deadline” or “Text”.
    For new minutes, send a DOCX or TXT file or paste the text with «РЕШИЛИ». Photos and scans I cannot read yet.
unknown-head = I did not understand. Write “Summary” to see where everything stands, or “Overdue” to see whom to call.
sticker-director = Thank you! I cannot read messages of this kind. An item is answered in words: “My items” (/mine).
sticker-secretary = Thank you! I cannot read messages of this kind. Send the minutes as a DOCX or TXT file or paste the text.
sticker-head = Thank you! I cannot read messages of this kind. Write “Summary” to see where everything stands.
people-edited = I do not read a changed message again: it stands recorded as it was. To change it, write a new message.

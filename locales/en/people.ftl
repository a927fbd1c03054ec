# What is said to a person as such: greeting, help, and kind words for what nobody expected.

people-hello = <b>Good day, { $name }!</b> You are connected: { $workspace }.
people-hello-secretary =
    Send the file of the minutes: I will read the decisions, show them to you and, once approved, send them out.
    “Summary” shows who has answered and who is silent.
people-hello-head = “Summary” shows where everything stands, on one screen. “Overdue” shows whom to call.
people-hello-director =
    Your items from the minutes come in one message, with reminders before the deadline. The answer is one button: “Done”.
    “My items” is everything that is with you now.
people-hello-admin = “People”: staff, organizations and links to connect. “Settings”: how the bot works in the department.
people-open-items =
    { $count } { $count ->
        [one] item is with you already: it follows
       *[other] items are with you already: they follow
    } in the next message.
people-stored =
    We keep your name, post, the number of your Telegram account and your answers, on the department's server.
    Your answers are seen by the secretary and the head of the department, not by other organizations.
people-already = You are connected already, { $name }. Everything works; what I can do: /help
people-confirm = <b>You are { $who }?</b>
people-confirm-why = { $workspace }. Press “Yes, it is me”, and your items will come here.
people-confirm-instead = This Telegram account is connected as { $name } now — that connection ends.
people-confirm-yes = Yes, it is me
people-confirm-no = No
people-confirmed = ✓ Confirmed: { $name }
people-not-me =
    <b>The link is somebody else’s.</b>
    It is still good: pass it on, or tell the secretary. You were not connected by it.
people-share-phone =
    <b>Share your number, and you are connected.</b>
    { $workspace }. Press “Share my number” below: I look you up in the list of people. Only the secretary sees the number.
    If you would rather not, ask the secretary for a personal link.
people-share-phone-key = Share my number
people-others-phone =
    <b>It has to be your own number.</b>
    Press “Share my number” below: Telegram sends that one.
people-asked =
    <b>The secretary has your request.</b>
    The answer comes here; no need to ask again.
people-asked-phone =
    <b>That could not be settled at once: the secretary was asked.</b>
    The number { $phone } doesn’t tell for certain who you are in the list of people. The answer comes here; no need to ask again.
people-refused =
    <b>The secretary has not let you in.</b>
    If this is a mistake, call the secretary of your department.
people-stranger =
    <b>Good day! I look after the decisions of meetings and answer only those who are connected.</b>
    Ask the secretary of your department for a personal link and tap it.
people-stranger-yes = If the question “You are …?” stands above, press “Yes, it is me” under it.
people-stranger-again = Were you connected before? Then a new link was issued for you, or another Telegram account is connected.
people-ask-access = Ask to be let in
people-ask-new = Ask for a new one
people-link-expired =
    <b>This link is no longer valid.</b>
    Ask for a new one: the secretary sends it with one tap, and it comes here.
people-link-used =
    <b>Somebody has already connected by this link.</b>
    If it was not you, ask for a new one: the earlier connection ends.
people-link-unknown =
    <b>There is no such link.</b>
    Perhaps it was not copied whole, or was revoked. Tap it again or ask the secretary for a new one.
people-cut-off =
    <b>This Telegram account is disconnected: { $name }</b>
    The secretary issued a new link, or another account was connected. If you didn’t change your phone, tell the secretary at once.
people-edited = I do not read a changed message again: it stands recorded as it was. To change it, write a new message.

unknown-director = There is nothing to record this for. To answer for an item, open “My items” (/mine) and tap “Done” or “In work”: words come after.
unknown-secretary =
    I do not see what this belongs to. To correct a decision, open it and tap “To whom”, “Deadline” or “Text”.
    For new minutes, send a Word, PDF or TXT file or paste the text with «РЕШИЛИ». Photos and scans I cannot read yet.
unknown-head = I did not understand. Write “Summary” to see where everything stands, or “Overdue” to see whom to call.
unknown-admin = I did not understand. Write “People” or “Settings”; what else there is: “Help”.
sticker-admin = Thank you! I cannot read messages of this kind. Write “People” or “Settings”.
sticker-director = Thank you! I cannot read messages of this kind. An item is answered in words: “My items” (/mine).
sticker-secretary = Thank you! I cannot read messages of this kind. Send the minutes as a Word, PDF or TXT file or paste the text.
sticker-head = Thank you! I cannot read messages of this kind. Write “Summary” to see where everything stands.

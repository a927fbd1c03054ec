# The first day of an office, in three steps.

guide-title =
    <b>How to begin: { $done ->
        [0] three steps
       *[other] { $done } of 3 done
    }</b>
    There is no hurry: nobody gets anything until you approve the first minutes.
guide-over = <b>All is done: the department works with the bot.</b>
guide-open = ⬜ { $step }
guide-done = ✅ { $step }
guide-people =
    <b>1. The list of people.</b> Send it as the Excel file you have: names, posts, organizations. You will see what was understood; it is written down after your “Accept”.
guide-people-done = <b>1. The list of people.</b> Written down, besides you: { $count }.
guide-links =
    <b>2. Connecting.</b> One link for the directors’ chat, or a personal one for each. Until then items are told on paper.
guide-links-done = <b>2. Connecting.</b> Connected, besides you: { $count }.
guide-minutes =
    <b>3. The first minutes.</b> Send the file here. You will see the decisions, be asked about what is unclear, and they go out when you approve.
guide-minutes-done = <b>3. The first minutes.</b> Approved.
guide-minutes-of-secretary = <b>3. The first minutes.</b> The secretary sends them.
guide-minutes-of-secretary-done = <b>3. The first minutes.</b> Approved.
guide-button-people = 1. Send the list
guide-button-links = 2. Links
guide-button-minutes = 3. How to send minutes

# People of the office: organizations, staff, groups, and work that changes hands.

# --- to whoever gets a seat, or loses one ---

handed-head =
    <b>{ $count } open { $count ->
        [one] item was
       *[other] items were
    } handed over to you — { $seat }</b>
handed-late =
    { $count } { $count ->
        [one] was
       *[other] were
    } overdue before your appointment: that is noted.
handed-nothing =
    <b>You are now in charge of { $seat }.</b>
    Nothing is open there. As soon as something is, I will send it in one message.
merged-into =
    <b>{ $count } { $count ->
        [one] item was
       *[other] items were
    } handed over to you — { $gone }</b>
    { $gone } became part of { $into }. You answer for them now.
merged-gone =
    <b>You need not answer for { $gone } any more</b>
    It became part of { $into }, its items went there. Thank you.

# --- People, and the lists ---

staff-hub =
    <b>People: { $people } in { $organizations } { $organizations ->
        [one] organization
       *[other] organizations
    }</b>
staff-type-any = Looking for somebody? Type a part of a surname, a name or a number.
staff-type = Type a part of a name or a number to find it.
staff-button-organizations = Organizations ({ $count })
staff-button-staff = Staff ({ $count })
staff-button-groups = Groups ({ $count })
staff-button-links = Connecting
staff-button-roster = Excel list
staff-button-new-group = New group
staff-button-new-person = New colleague
person-ask-new =
    <b>A new colleague of the department</b>
    Write in one message: “Belova Natalia, methodist, 8 900 000-00-02”. Title and telephone may be left out.

    The head of a school or kindergarten is added on its card: “Organizations” → “New head”.
person-added = Added. To answer in Telegram they need a link.
staff-back-to-hub = ‹ People
staff-organizations = <b>Organizations: { $count }</b>
staff-organizations-none = <b>No organizations yet.</b> Send the Excel list: People → Excel list.
staff-people = <b>Staff: { $count }</b>
staff-groups = <b>Groups of assignees: { $count }</b>
staff-groups-none = <b>No groups yet.</b> A group is assignees whom the minutes call by one name.
staff-organization-line = { $name } — { $head }
staff-person-line = { $name } — { $seats }
staff-seat-line = { $seat } — { $name }
staff-group-line = { $name } — { $count } { $count ->
        [one] post
       *[other] posts
    }
staff-found = <b>Found by “{ $words }”:</b>
staff-found-none = <b>Nothing found by “{ $words }”.</b> Type another part of the name or a number.
staff-found-more = Not here? Type a letter or two more.
staff-found-organization = { $name } — organization
staff-found-group = { $name } — group
staff-vacant = vacant
staff-no-seat = without a post
staff-connected = connected
staff-not-connected = not connected
staff-blocked = has blocked the bot
staff-no-phone = no telephone
staff-since = , since { $day }

# --- an organization ---

org-name = <b>{ $name }</b>
org-head = Head: { $name }, { $title }{ $since }
org-head-reached = { $phone } · { $reached }
org-vacant = Head: <b>vacant</b> ({ $title })
org-no-seat = It has no post of a head. Add one in the Excel list.
org-others = Also: { $names }
org-items =
    { $count ->
        [0] No open items.
       *[other] Open items: { $count }{ $overdue ->
            [0] .
           *[other] , overdue: { $overdue }.
        }
    }
org-merged = Became part of { $name } on { $day }.
org-closed = Closed on { $day }.
org-button-head = New head
org-button-new_head = New person
org-button-vacancy = Vacancy
org-button-short = Short name
org-button-name = Full name
org-button-merge = Merge with…
org-button-close = Close
org-button-close-sure = Close the organization
org-button-back = ‹ Organizations
org-button-return = Bring back: { $name }
org-ask-head =
    <b>Who is the head of { $name } now?</b>
    Type a part of the surname. If the person is not in the list yet, tap “New person”.
org-ask-new-head =
    <b>New head of { $name }</b>
    Write surname, name, patronymic and telephone: Petrov Sergey Ivanovich 8 900 000-00-07. The telephone may follow later.
org-ask-short =
    <b>Short name: { $name }</b>
    Write the new one, short: it stands on buttons.
org-ask-name =
    <b>Full name</b>
    Now: { $name }. Write the new one.
org-ask-merge =
    <b>Which one does { $name } merge with?</b>
    Type a part of the name, or the number, of the one that stays.
org-appointed =
    ✅ <b>Recorded: { $name }</b>
    { $count ->
        [0] No open items.
        [one] { $count } open item handed over, to be told in working hours.
       *[other] { $count } open items handed over, to be told in working hours.
    }
org-vacated =
    ✅ <b>Vacant now</b>
    { $count ->
        [0] No open items.
        [one] { $count } open item stays with the organization and waits for a new head.
       *[other] { $count } open items stay with the organization and wait for a new head.
    }
org-named = ✅ <b>The name is changed.</b>
org-close =
    <b>Close { $name }?</b>
    It has no open items. { $count ->
        [0] It has no posts either.
        [one] { $count } post will no longer be found in minutes or in groups.
       *[other] { $count } posts will no longer be found in minutes or in groups.
    } The organization can't be brought back from here.
org-closed-now = ✅ <b>The organization is closed.</b>

merge-head = <b>{ $gone } becomes part of { $into }</b>
merge-moving =
    { $count ->
        [0] No items go over from { $gone }.
        [one] { $count } item goes over from { $gone }.
       *[other] { $count } items go over from { $gone }.
    }
merge-coinciding =
    { $count } { $count ->
        [one] item coincides
       *[other] items coincide
    } with those of { $into }: one of each stays.
merge-no-items = { $gone } has no open items.
merge-head-answers = { $name } will answer for them. Both heads will be told.
merge-vacant = The post of the head is vacant there: the items wait for the next one.
merge-drafts =
    { $count } { $count ->
        [one] decision of drafts goes
       *[other] decisions of drafts go
    } over.
merge-groups = Leaves the groups: { $names }.
merge-for-good = This can't be taken back by one button.
merge-button = Merge with { $name }
merge-done =
    ✅ <b>{ $gone } is now part of { $into }</b>
    { $moving ->
        [0] No new items there.
        [one] { $moving } item went over.
       *[other] { $moving } items went over.
    }{ $told ->
        [yes] { " " }The heads will be told in working hours.
       *[no] { " " }The post of the head is vacant: appoint one.
    }

# --- a person ---

person-name = <b>{ $name }</b>
person-left = Has not worked here since { $day }. No access.
person-seat = { $seat }{ $since }
person-roles = Role: { $roles }
person-phone = Telephone: { $phone }
person-phone-none = Telephone: not known
person-email = Mail: { $email }
person-connected = In Telegram: connected { $moment }
person-not-connected = In Telegram: not connected
person-blocked = In Telegram: blocked the bot { $moment }
person-items =
    { $count ->
        [0] No open items with the post.
       *[other] Open items with the post: { $count }.
    }
person-by-name = Given in person: { $count }.
person-button-phone = Telephone
person-button-name = Change the name
person-button-roles = Roles
person-button-more = One more organization
person-button-link = New link
person-button-office = Hand over the secretary’s office
person-button-leave = Has left
person-button-back = ‹ Staff
person-ask-name =
    <b>{ $name }</b>
    Write surname, name and patronymic as they should be.
person-ask-phone =
    <b>{ $name }: telephone</b>
    Write the number: 8 900 000-00-07.
person-ask-more =
    <b>Which organization does { $name } head as well?</b>
    Type a part of its name or the number.
person-saved = ✅ <b>Changed.</b>

role-secretary = secretary
role-head = head
role-controller = controller
role-admin = administrator
role-button = Make: { $role }
role-button-given = ✓ { $role } — take away
role-means-secretary = <b>The secretary</b> enters minutes, sends them out, looks after people.
role-means-head = <b>The head</b> sees the summary and decides on moved deadlines.
role-means-controller = <b>The controller</b> sees the summary and accepts answers where that is switched on.
role-means-admin = <b>The administrator</b> looks after people and settings.
role-how = One may have several roles. They hear of it at once, and their buttons change by themselves.
role-changed-now = ✅ <b>The roles are changed.</b>

office-head = <b>Hand over the secretary’s office: { $name }</b>
office-what =
    Minutes in work and drafts go to the new secretary. You will no longer be secretary. The new secretary or the administrator can give the role back.
office-button = Hand over
office-done =
    ✅ <b>Handed over: { $name }</b>
    { $count ->
        [0] No minutes were in work.
        [one] { $count } set of minutes went over.
       *[other] { $count } sets of minutes went over.
    } Thank you for your work.

leave-head = <b>{ $name } no longer works here?</b>
leave-access = Access ends at once, old links stop working.
leave-seats = Becomes vacant: { $seats }.
leave-items = Open items with the post: { $count }. They stay with it and wait for the next person.
leave-by-name = Given in person: { $count }. These stay without an assignee.
leave-button = Yes, has left
leave-done = ✅ <b>Access is closed, the posts are vacant.</b>

# --- a group ---

group-name = <b>{ $name }: { $count } { $count ->
        [one] post
       *[other] posts
    }</b>
group-aliases = Also called: { $names }
group-members = { $names }
group-nobody = Nobody is in it now.
group-rule = Gathers itself: { $posts }; { $places }.
group-used =
    Named in { $count } { $count ->
        [one] set of minutes
       *[other] sets of minutes
    }: { $minutes }. So it can't be deleted.
group-whom-to-drop = Whom to take out?
group-button-name = Rename
group-button-add = Add
group-button-drop = Take out
group-button-delete = Delete
group-button-back = ‹ Groups
group-ask-new =
    <b>New group</b>
    Write its name as the minutes have it.
group-ask-name =
    <b>{ $name }</b>
    Write the group's new name.
group-ask-add =
    <b>{ $name }: whom to add?</b>
    Type a part of a surname, an organization or a number.
group-ask-first =
    <b>“{ $name }”: who is in it?</b>
    Type a part of a surname, an organization or a number. The others may follow later.
group-saved = ✅ <b>Changed.</b>
group-made = ✅ <b>The group is ready.</b>
group-deleted = ✅ <b>The group is deleted.</b>

post-kind-any = any post
post-kind-head = head
post-kind-deputy = deputy
post-kind-director = director
post-kind-kindergarten_head = head of a kindergarten
post-kind-methodist = methodist
post-kind-specialist = specialist
post-kind-other = others
organization-kind-any = all organizations
organization-kind-school = schools
organization-kind-kindergarten = kindergartens
organization-kind-department = the department
organization-kind-other = other organizations

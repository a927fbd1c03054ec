# The list of people as a file: how to send it, what was read, what it changes.

roster-reading = Reading the table “{ $name }”… This usually takes a few seconds.
roster-how = <b>Send the list of people as a table: Excel (XLSX) or CSV</b>
    Your usual table will do: the columns may stand in any order and have names of their own.

    Needed: full name (in one column or in three), position, organization.
    Useful: short name, kind of organization, phone, e-mail, groups, role.

    First I show what was read and what changes. Nothing is written before you tap “Accept”.
roster-button-sample = Sample (Excel)
roster-button-people = People
roster-button-again = Send another list
roster-button-connect = Connect people

roster-sample = <b>A sample list.</b> Write your own people in place of the examples and send the file here.
    Empty columns may be deleted. Several groups are parted by commas.
roster-sample-file = List of people, sample.xlsx
roster-sample-sheet = People
# Columns parted by |, rows by lines.
roster-sample-rows =
    Full name|Position|Organization|Short name|Kind|Phone|E-mail|Groups|Role
    Лисицына Ольга Павловна|директор|МБОУ «Средняя общеобразовательная школа № 91»|СОШ № 91|школа|+7 900 000-00-91|school91@example.ru|аттестация, питание|
    Зайцева Мария Игоревна|заведующий|МБДОУ «Детский сад № 92 «Ромашка»»||детский сад|8 900 000 00 92|||
    вакансия|директор|МБОУ «Гимназия № 93»||школа||||
    Барсуков Пётр Ильич|методист|Управление образования||управление|89000000094|||секретарь

roster-unread-too_big = The table is too big. Leave only the list of people in the file, no pictures, and send it again.
roster-unread-too_long = The table takes too long to read. Leave only the list of people in the file and send it again.
roster-unread-unreadable = The table could not be read. Open it in Excel, save it as XLSX and send it again.
roster-unread-broken_file = The file is damaged and does not open. Open it in Excel, save it anew as XLSX and send it again.

roster-read = <b>The list was read: { $people } { $people ->
        [one] person
       *[other] people
    }, { $organizations } { $organizations ->
        [one] organization
       *[other] organizations
    }</b>
roster-rows = { $rows } { $rows ->
        [one] row
       *[other] rows
    } read{ $wrong ->
        [0] , no faults.
       *[other] ; with faults: { $wrong }, of them not taken: { $refused }.
    }
roster-long = <b>The list was read: { $rows } rows.</b>
    It is a long one: it is compared with what is there when you tap “Look”. Nothing is written yet.
roster-nobody = <b>No row of it can be taken.</b>
    The headings were found and { $rows } rows read, but each has a fault. See which, correct it and send it again.
roster-shorts = Short names for buttons were guessed ({ $count }), such as:
roster-short = { $name } → <b>{ $short }</b>
roster-changes = <b>What changes</b>
roster-no-changes = <b>Nothing to change:</b> all of this list is there already.
roster-count-holder = seats that change hands: { $count }
roster-count-vacant = seats that become vacant: { $count }
roster-count-returned = who work here again: { $count }
roster-count-name = names made more exact: { $count }
roster-count-phone = phones that change: { $count }
roster-count-email = e-mails that change: { $count }
roster-count-title = positions that change: { $count }
roster-count-role = new roles: { $count }
roster-count-short_name = short names that change: { $count }
roster-count-group = groups that grow: { $count }
roster-count-new_group = new groups: { $count }
roster-count-new_seat = one more seat for who is there already: { $count }
roster-count-new_person = new people: { $count }
roster-count-new_organization = new organizations: { $count }
roster-count-missing = In this list no more: { $count }; they stay as they are.
roster-skipped = Sheets that look like no list were passed over ({ $count }): { $names }.
roster-nothing-yet = Nothing is written yet.
roster-button-preview = Look
roster-button-take = Accept
roster-button-wrong = Faults ({ $count })
roster-button-changes = What changes
roster-button-leave = No, thanks
roster-button-close = Close

roster-wrong = <b>Rows with faults: { $count }</b>
roster-wrong-hint = { $refused ->
        [0] All rows are taken, but something in them should be corrected.
       *[other] Rows not taken: { $refused }. The others are taken. Correct the table and send it again: what is missing is added.
    }
roster-row = Row { $row }
roster-row-of-sheet = “{ $sheet }”, row { $row }
roster-wrong-line = <b>{ $place }</b>: { $reason }
roster-wrong-no_name = no name was found. The row is not taken. If the seat is vacant, write «вакансия».
roster-wrong-no_organization = no organization is given. The row is not taken.
roster-wrong-duplicate = this person stands in row { $detail } already. Not taken twice.
roster-wrong-two_leaders = this organization has a head already: row { $detail }. The row is not taken.
roster-wrong-organization_merged = this organization was merged: it is { $detail } now. The row is not taken.
roster-wrong-organization_closed = this organization is closed. The row is not taken.
roster-wrong-bad_phone = the phone is not clear: “{ $detail }”. The person is taken without it.
roster-wrong-bad_email = the e-mail is not clear: “{ $detail }”. The person is taken without it.
roster-wrong-unknown_role = there is no role “{ $detail }”. There are: секретарь, начальник, контролёр, администратор.
roster-wrong-same_phone = the same phone as in row { $detail }. The person is taken without it.
roster-wrong-phone_of_other = this phone is known as somebody else’s ({ $detail }): the number stays.
roster-wrong-not_your_role = only an administrator gives the role “{ $detail }”. The person is taken without it.
roster-role-secretary = secretary
roster-role-head = head of the department
roster-role-controller = controller
roster-role-admin = administrator

roster-changes-all = <b>What changes: { $count }</b>
roster-keep = At the end, who is in the list no more: they stay as they are.
roster-nothing = none
roster-change-holder = { $place }: <b>{ $after }</b> in place of: { $before }
roster-change-free = { $place }: <b>{ $after }</b>, the seat was vacant
roster-change-vacant = { $place }: becomes vacant, now { $who }
roster-change-returned = { $who } works here again, { $place }
roster-change-name = Name: { $before } → <b>{ $after }</b>
roster-change-phone = { $who }, phone: { $before } → <b>{ $after }</b>
roster-change-email = { $who }, e-mail: { $before } → <b>{ $after }</b>
roster-change-title = { $who }, { $place }: { $before } → <b>{ $after }</b>
roster-change-role = { $who }, new role: <b>{ $after }</b>
roster-change-short_name = { $who }: { $before } → <b>{ $after }</b>
roster-change-group = Group “{ $who }”: { $after } more
roster-change-new_group = New group “{ $who }” of { $after }
roster-change-new_seat = { $who }, one more seat: { $place }
roster-change-new_person = New person: { $who }, { $place }
roster-change-new_organization = New organization: { $who } → <b>{ $after }</b>
roster-missing = In the list no more: { $who }, { $place }
roster-missing-card = In the list no more: { $who } (a card from minutes)

roster-done = <b>The list is written.</b>
roster-done-again = <b>This list is written already</b>, once is enough.
roster-done-counts = New people: { $people }, new organizations: { $organizations }, other changes: { $changed }.
roster-done-next = Now people can be connected to Telegram: there is a link for the common chat and personal ones.
roster-left = <b>The list is not written.</b> All is as it was. The file can be sent again.

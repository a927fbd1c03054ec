# The list of people as a file: how to send it, what was read, what it changes.

roster-reading = Reading the table “{ $name }”… This usually takes a few seconds.
roster-how = <b>Send the list of people as a table: Excel (XLSX) or CSV</b>
    Your usual table will do: the columns may stand in any order and have names of their own.

    Needed: full name (in one column or in three), position, organization.
    Useful: short name, kind of organization, phone, e-mail, groups, role.

    First I show what was read and what changes. Nothing is written before you tap “Accept”.
button-roster-sample = Sample (Excel)

roster-unread-too_big = The table is too big. Leave only the list of people in the file, no pictures, and send it again.
roster-unread-too_long = The table takes too long to read. Leave only the list of people in the file and send it again.
roster-unread-unreadable = The table could not be read. Open it in Excel, save it as XLSX and send it again.
roster-unread-broken_file = The file is damaged and does not open. Open it in Excel, save it anew as XLSX and send it again.

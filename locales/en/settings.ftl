# The office's settings, each with what it means, and a person's own.

settings-title = <b>Settings of the department</b>
settings-back = ‹ Settings
settings-own = My settings
setting-title = <b>{ $name }</b>
setting-line = <b>{ $name }:</b> { $value }
setting-line-unusual = <b>{ $name }:</b> { $value } (usually { $usual })
setting-now = Now: { $value }
setting-now-as-usual = Now: { $value }, as usual.
setting-now-unusual = Now: { $value }. Usually: { $usual }.
setting-changed = ✅ Was: { $before } → is: <b>{ $after }</b>. In force at once.
setting-ticked = ✓ { $words }
setting-hour = at { $hour }
setting-yes = yes
setting-no = no

setting-name = Name
setting-zone = Time zone
setting-hold = Hold of a mailing
setting-digest = Morning reminder
setting-information = Ongoing items
setting-undated = Items without a deadline
setting-chair = Agreement of the chair

setting-means-name = How the department is called in greetings and documents.
setting-means-zone = All days and hours follow it: deadlines, reminders, silence from 20:00 to 8:00.
setting-means-hold = For so long after “Approve” a mailing can still be stopped.
setting-means-digest = When deadlines are reminded of on working days. Everybody may choose an hour of his own.
setting-means-information = On this day it is asked what was done about “ongoing” decisions.
setting-means-undated = What to propose where a decision names no deadline: none, or a month.
setting-means-chair = Whether the chair agrees to the minutes before they are approved.

setting-note-zone = Deadlines of minutes do not move; the hour of their reminders does.
setting-note-hold = Outside of working hours a mailing waits for the next working morning, 9:00, in any case.
setting-note-information = For minutes that you approve after this.
setting-note-undated = For questions that you have not answered yet; in a draft a deadline can always be changed.
setting-note-chair = Whoever the minutes name as chair is asked, or where Telegram doesn’t reach them, the head of the department. Where none of them is connected, you approve without.

setting-value-hold =
    { $count ->
        [0] at once
        [one] { $count } minute
       *[other] { $count } minutes
    }
setting-value-undated =
    { $count ->
        [0] no deadline
        [30] a month
        [one] { $count } day
       *[other] { $count } days
    }
setting-digest-moved =
    { $count ->
        [0] Everybody has chosen an hour of his own: nothing changes for anybody.
        [one] A new hour for { $count } person; who has chosen his own keeps it.
       *[other] A new hour for { $count } people; who has chosen his own keeps it.
    }
setting-name-ask = Write the new name in one message.
setting-name-again = Rename

settings-own-title = <b>My settings</b>
settings-own-hour = The morning reminder of deadlines comes to you at { $hour }.
settings-own-means = On working days, and only when there is something to remind of. Choose an hour:

zone-europe-kaliningrad = Kaliningrad, MSK−1
zone-europe-moscow = Moscow, MSK
zone-europe-samara = Samara, Saratov, MSK+1
zone-asia-yekaterinburg = Yekaterinburg, Perm, Ufa, MSK+2
zone-asia-omsk = Omsk, MSK+3
zone-asia-krasnoyarsk = Krasnoyarsk, Novosibirsk, MSK+4
zone-asia-irkutsk = Irkutsk, Ulan-Ude, MSK+5
zone-asia-yakutsk = Yakutsk, Chita, MSK+6
zone-asia-vladivostok = Vladivostok, Khabarovsk, MSK+7
zone-asia-magadan = Magadan, Yuzhno-Sakhalinsk, MSK+8
zone-asia-kamchatka = Kamchatka, Chukotka, MSK+9

setting-acceptance = Accepting reports
setting-controllers = Controllers
setting-co = Co-assignees' day
setting-means-acceptance = Whether each “Done” waits until the report is accepted.
setting-means-controllers = Whether somebody may be named who accepts the reports on a decision.
setting-means-co = How many working days before the deadline co-assignees answer. Usually they aren't asked.
setting-note-acceptance = It concerns answers that come after this.
setting-note-controllers = To name one: in a draft, “More…”; after the mailing, the decision “By organization”.
setting-note-co = For minutes that you approve after this.
setting-value-co =
    { $count ->
        [0] not asked
        [one] { $count } working day
       *[other] { $count } working days
    }

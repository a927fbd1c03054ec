"""The one unit of work: all repositories over one connection. It begins and commits nothing itself."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from bot.db.absences import Absences
from bot.db.access import Requests
from bot.db.appeals import Appeals, Notes
from bot.db.assignments import Assignments
from bot.db.audit import Audit
from bot.db.awaited import AwaitedInput, LiveMessages
from bot.db.boards import Boards
from bot.db.corrections import Corrections
from bot.db.decision_files import DecisionFiles
from bot.db.delegations import DelegationLinks, Delegations
from bot.db.directory import Directory, Invites
from bot.db.drafts import DraftSteps, KnownWords, Remarks
from bot.db.enterings import Enterings
from bot.db.group_chats import GroupChats, GroupsAcross
from bot.db.jobs import Jobs
from bot.db.meetings import Meetings
from bot.db.minutes import MinutesBook
from bot.db.newcomers import Newcomers
from bot.db.outbox import OutboxWriter
from bot.db.people import People
from bot.db.planner import Planner
from bot.db.recurrences import Recurrences
from bot.db.reports import Attachments, Reports
from bot.db.sending import Outbox
from bot.db.updates import Updates
from bot.usecases import ports


class Office:
    """One workspace's rows. The annotations are what mypy holds the repositories to."""

    def __init__(self, connection: Connection, workspace_id: int, new_id: Callable[[], int]) -> None:
        self.workspace_id = workspace_id
        self.new_id = new_id
        people = People(connection, workspace_id)
        self.people: ports.People = people
        self.minutes: ports.MinutesBook = MinutesBook(connection, workspace_id, people)
        self.meetings: ports.Meetings = Meetings(connection, workspace_id)
        self.known_words: ports.KnownWords = KnownWords(connection, workspace_id)
        self.remarks: ports.Remarks = Remarks(connection, workspace_id)
        self.draft_steps: ports.DraftSteps = DraftSteps(connection, workspace_id)
        self.requests: ports.Requests = Requests(connection, workspace_id)
        self.assignments: ports.Assignments = Assignments(connection, workspace_id)
        self.recurrences: ports.Recurrences = Recurrences(connection, workspace_id)
        self.reports: ports.Reports = Reports(connection, workspace_id)
        self.appeals: ports.Appeals = Appeals(connection, workspace_id)
        self.notes: ports.Notes = Notes(connection, workspace_id)
        self.corrections: ports.Corrections = Corrections(connection, workspace_id)
        self.delegations: ports.Delegations = Delegations(connection, workspace_id)
        self.absences: ports.Absences = Absences(connection, workspace_id)
        self.newcomers: ports.Newcomers = Newcomers(connection, workspace_id)
        self.attachments: ports.Attachments = Attachments(connection, workspace_id)
        self.decision_files: ports.DecisionFiles = DecisionFiles(connection, workspace_id)
        self.enterings: ports.Enterings = Enterings(connection, workspace_id)
        self.audit: ports.Audit = Audit(connection, workspace_id)
        self.awaited: ports.AwaitedInput = AwaitedInput(connection, workspace_id)
        self.outbox: ports.OutboxWriter = OutboxWriter(connection, workspace_id, new_id)
        self.live: ports.LiveMessages = LiveMessages(connection, workspace_id)
        self.group_chats: ports.GroupChats = GroupChats(connection, workspace_id)
        self.jobs: ports.Jobs = Jobs(connection, workspace_id)
        self.boards: ports.Boards = Boards(connection, workspace_id)


class UnitOfWork:
    """What a deed or a query is given."""

    def __init__(self, connection: Connection, new_id: Callable[[], int]) -> None:
        self._connection = connection
        self._offices: dict[int, Office] = {}
        self.new_id = new_id
        self.updates: ports.Updates = Updates(connection)
        self.invites: ports.Invites = Invites(connection)
        self.outbox: ports.Outbox = Outbox(connection)
        self.planner: ports.Planner = Planner(connection)
        self.groups: ports.GroupsAcross = GroupsAcross(connection)
        self.directory: ports.Directory = Directory(connection)
        self.delegations: ports.DelegationLinks = DelegationLinks(connection)

    def office(self, workspace_id: int) -> ports.Office:
        if workspace_id not in self._offices:
            self._offices[workspace_id] = Office(self._connection, workspace_id, self.new_id)
        return self._offices[workspace_id]

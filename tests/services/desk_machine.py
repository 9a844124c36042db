"""The desk as a machine that others drive: its people, its drafts, and what always has to hold.

The invariants look into the tables alone. What can be done stands in `test_quorum_property`.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis.stateful import RuleBasedStateMachine, invariant

from bot.domain.bulletin import Choice, Subscription
from bot.domain.draft import Content, Draft, Kind
from bot.domain.errors import Refusal
from bot.domain.ids import NO_TOPIC, ChatId, DraftId
from bot.domain.policy import Actor, Permission, Role
from storage.moments import from_ms, to_ms
from tests.services.review_room import AT, ReviewRoom, review_room

QUORUM = {Kind.DAILY: 1, Kind.FLASH: 2, Kind.ANALYSIS: 3}
ROLES = {
    1: Role.ADMIN,
    2: Role.REVIEWER,
    3: Role.REVIEWER,
    4: Role.REVIEWER,
    5: Role.AUTHOR,
    6: Role.AUTHOR,
    7: Role.TRANSLATOR,
}
STRANGER = 8
READERS = (1_001, 1_002)
REVIEW = {"admin", "reviewer"}


class Machine(RuleBasedStateMachine):
    """A desk of members and two readers, in a folder of its own."""

    published = 0
    """How many bulletins all runs have made, so that the test knows it has seen some."""

    added, planned = 0, 0
    """How many of them were additions, and how many went out by the schedule."""

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._stack = AsyncExitStack()
        self._folder = TemporaryDirectory()
        self._drafts, self._written = 0, 0
        self._messages = 0
        self._frozen = False
        self._checked: set[int] = set()
        self.room = self._runner.run(self._open())

    async def _open(self) -> ReviewRoom:
        room = await self._stack.enter_async_context(review_room(Path(self._folder.name), QUORUM))
        for person, role in ROLES.items():
            await room.member(person, role)
        async with room.context.database.write() as stores:
            for chat in READERS:
                wanted = Subscription(
                    chat=ChatId(chat), topic=NO_TOPIC, language="en", choice=Choice()
                )
                await stores.audience.subscribe(wanted, AT)
        return room

    def teardown(self) -> None:
        """Close what was opened."""
        self._runner.run(self._stack.aclose())
        self._runner.close()
        self._folder.cleanup()

    @invariant()
    def nothing_is_published_or_sent_without_its_quorum(self) -> None:
        """A bulletin is looked at when it is new: membership has not changed since then."""
        self._look()

    def _look(self) -> None:
        with self._looking() as tables:
            for number, draft, digest, at, content, adds in tables.execute(
                "SELECT b.number, coalesce(b.draft, f.draft), b.hash, b.published_at, b.content,"
                " a.adds_to"
                " FROM bulletins AS b LEFT JOIN additions AS a ON a.number = b.number"
                " LEFT JOIN bulletins AS f ON f.number = a.adds_to"
            ).fetchall():
                if number not in self._checked:
                    self._check(tables, draft, digest, at, number if adds else None)
                    for item in Content.model_validate_json(content).items():
                        assert item.not_before is None or item.not_before <= from_ms(at)
                    self._checked.add(number)
                    Machine.published += 1
                    Machine.added += bool(adds)

            # Every row of the outbox to a reader is of a bulletin that was looked at.
            for kind, subject, chat in tables.execute(
                "SELECT kind, subject, chat FROM mailings JOIN deliveries ON mailing = id"
            ).fetchall():
                assert (kind == "bulletin") == (chat in READERS)
                assert kind != "bulletin" or subject in self._checked

    def _check(
        self, tables: sqlite3.Connection, draft: int, digest: str, at: int, addition: int | None
    ) -> None:
        (author, state, revision, practice) = tables.execute(
            "SELECT author, state, revision, practice FROM drafts WHERE id = ?", (draft,)
        ).fetchone()
        assert (state, practice) == ("published", 0)
        writers = {author} | {
            person
            for (person,) in tables.execute(
                "SELECT person FROM writers WHERE draft = ?1"
                " UNION SELECT written_by FROM revisions WHERE draft = ?1",
                (draft,),
            )
        }
        reviewers = {
            person
            for person, role in tables.execute("SELECT person, role FROM members")
            if role in REVIEW
        }
        votes = {
            person
            for (person,) in tables.execute(
                "SELECT reviewer FROM reviews WHERE draft = ? AND revision = ? AND hash = ?"
                " AND verdict = 'approve' AND given_at <= ?",
                (draft, revision, digest, at),
            )
        }
        (content,) = tables.execute(
            "SELECT content ->> 'kind' FROM revisions WHERE draft = ? AND number = ?",
            (draft, revision),
        ).fetchone()
        if len((votes & reviewers) - writers) < QUORUM[Kind(content)]:
            # What was checked with its bulletin may follow on the word of one who may decide now.
            words = tables.execute(
                "SELECT planned_by FROM releases JOIN bulletins ON bulletins.draft = releases.draft"
                " WHERE releases.number = ? AND hash = ?",
                (addition, digest),
            ).fetchall()
            assert {person for (person,) in words} & (reviewers - writers)

    def _try(
        self, person: int, place: int, step: Callable[[Actor, Draft], Coroutine[None, None, object]]
    ) -> None:
        draft = self._draft(place)
        if draft is None:
            return
        found = draft

        async def run() -> None:
            await step(await self.room.actor(person), found)

        self._attempt(run)

    def _attempt(self, step: Callable[[], Coroutine[None, None, None]]) -> None:
        try:
            self._runner.run(step())
        except Refusal:
            return

    def _draft(self, place: int) -> Draft | None:
        """Return one of the drafts, the newest for 0."""
        with self._looking() as tables:
            (newest,) = tables.execute("SELECT coalesce(max(id), 0) FROM drafts").fetchone()
        if not newest:
            return None

        async def read() -> Draft | None:
            async with self.room.context.database.read() as stores:
                return await stores.drafts.get(DraftId(newest - place % newest))

        return self._runner.run(read())

    def _numbers(self) -> set[int]:
        """Return the numbers of all bulletins."""
        with self._looking() as tables:
            return {number for (number,) in tables.execute("SELECT number FROM bulletins")}

    def _due(self, now: datetime) -> set[int]:
        """Return the numbers that have a time which has come."""
        query = "SELECT number FROM releases WHERE due_at <= ?"
        with self._looking() as tables:
            return {number for (number,) in tables.execute(query, (to_ms(now),))}

    def _may_draft(self, person: int) -> bool:
        return self._runner.run(self.room.actor(person)).may(Permission.DRAFT)

    def _set(self, draft: DraftId, column: str) -> None:
        with self._looking() as tables, tables:
            tables.execute(f"UPDATE drafts SET {column} = 1 WHERE id = ?", (draft,))  # noqa: S608

    def _looking(self) -> closing[sqlite3.Connection]:
        return closing(sqlite3.connect(Path(self._folder.name) / "bulletin.db"))

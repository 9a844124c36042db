"""Whatever members do, in whatever order: nothing is published, and nothing goes to a reader,
without as many approvals as its kind takes, of the very messages, by reviewers who did not write
it.

A machine of hypothesis over the use cases and a real database. To add what can be done to a draft,
add a rule: the invariants look into the tables alone.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from bot.domain.bulletin import Choice, Subscription
from bot.domain.draft import Draft, Kind
from bot.domain.errors import Refusal
from bot.domain.ids import NO_TOPIC, ChatId, DraftId, MessageId
from bot.domain.policy import Actor, Permission, Role
from bot.domain.prompt import REASONS, Prompt, Purpose
from bot.services.revising import Change, Revising
from tests.services.review_room import AT, ReviewRoom, content_of, review_room

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

PEOPLE = st.sampled_from([*ROLES, STRANGER])
LIKELY = st.sampled_from([1, 2, 3, 4])
PLACES = st.integers(0, 4)
MOST = 5
"""Drafts of a run; with more of them nobody would ever meet on one."""


class Desk(RuleBasedStateMachine):
    """A desk and what people try on it. A refusal is no failure."""

    published = 0
    """How many bulletins all runs have made, so that the test knows it has seen some."""

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._stack = AsyncExitStack()
        self._folder = TemporaryDirectory()
        self._drafts, self._written = 0, 0
        self._messages = 0
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

    @initialize()
    def begin(self) -> None:
        """There is something to work on from the start."""
        for kind in Kind:
            self.write(5, kind, practice=False)
        for place in range(len(Kind)):
            self.submit(5, place)

    @rule(person=PEOPLE, kind=st.sampled_from(Kind), practice=st.booleans())
    def write(self, person: int, kind: Kind, practice: bool) -> None:  # noqa: FBT001
        """Whoever may draft begins one."""
        if self._may_draft(person) and self._drafts < MOST:
            self._drafts += 1
            words = f"News number {self._drafts}."
            draft = self._runner.run(self.room.drafted(person, words, kind))
            if practice:
                self._set(draft, "practice")

    @rule(place=PLACES)
    def share(self, place: int) -> None:
        """A draft is opened to all who draft."""
        draft = self._draft(place)
        if draft is not None:
            self._set(draft.id, "shared")

    @rule(person=PEOPLE, place=PLACES)
    def edit(self, person: int, place: int) -> None:
        """Somebody writes the next revision."""
        self._written += 1
        words = f"News number {self._written}, mended."

        async def step(actor: Actor, draft: Draft) -> None:
            async with self.room.context.database.write() as stores:
                revising = Revising(self.room.context, stores)
                found = await revising.editable(actor, draft.id)
                kind = (await revising.latest(found)).content.kind
                await revising.write(actor, found, Change(content=content_of(words, kind)))

        self._try(person, place, step)

    @rule(person=st.sampled_from([5, 5, 6, 2]), place=PLACES)
    def submit(self, person: int, place: int) -> None:
        """Somebody hands a draft to the reviewers."""
        review = self.room.services.review
        self._try(person, place, lambda actor, one: review.submit(actor, one.id, one.revision))

    @rule(person=PEOPLE | LIKELY, place=PLACES, later=st.booleans(), late=st.booleans())
    def approve(self, person: int, place: int, later: bool, late: bool) -> None:  # noqa: FBT001
        """Somebody presses approve, perhaps on the card of an older revision."""
        review = self.room.services.review

        def step(actor: Actor, one: Draft) -> Coroutine[None, None, object]:
            revision = max(1, one.revision - late)
            return review.approve(actor, one.id, revision, later=later)

        self._try(person, place, step)

    @rule(people=st.permutations([1, 2, 3, 4]), place=PLACES)
    def approve_together(self, people: list[int], place: int) -> None:
        """Several press approve one after the other."""
        for person in people:
            self.approve(person, place, later=False, late=False)

    @rule(leaver=st.sampled_from([2, 3, 4]), people=st.lists(LIKELY, max_size=2), place=PLACES)
    def vote_and_leave(self, leaver: int, people: list[int], place: int) -> None:
        """Somebody approves and is removed; others approve the same."""
        self.approve(leaver, place, later=False, late=False)
        self._look()
        self.remove(leaver)
        self.approve_together(people, place)

    @rule(leaver=st.sampled_from([2, 3, 4]), people=st.lists(LIKELY, max_size=2), place=PLACES)
    def vote_leave_and_return(self, leaver: int, people: list[int], place: int) -> None:
        """Somebody approves, is removed and invited again; others approve the same."""
        self.approve(leaver, place, later=False, late=False)
        self._look()
        self.remove(leaver)
        self.come(leaver, Role.REVIEWER)
        self.approve_together(people, place)

    @rule(person=PEOPLE | LIKELY, place=PLACES)
    def take_back(self, person: int, place: int) -> None:
        """Somebody takes their vote back."""
        review = self.room.services.review
        self._try(
            person, place, lambda actor, one: review.take_back_vote(actor, one.id, one.revision)
        )

    @rule(person=PEOPLE | LIKELY, place=PLACES, purpose=st.sampled_from(sorted(REASONS)))
    def answer(self, person: int, place: int, purpose: Purpose) -> None:
        """Somebody gives a reason, asked or not."""
        review = self.room.services.review
        self._messages += 1
        number = MessageId(self._messages)

        async def step(actor: Actor, one: Draft) -> None:
            prompt = Prompt(
                chat=ChatId(person),
                message=number,
                person=actor.person,
                purpose=purpose,
                draft=one.id,
                revision=one.revision,
                opened_at=AT,
            )
            await review.opened_prompt(prompt)
            await review.answer(actor, prompt, MessageId(number + 100_000), "Because.")

        self._try(person, place, step)

    @rule(person=PEOPLE | LIKELY, place=PLACES)
    def claim(self, person: int, place: int) -> None:
        """Somebody says that they are on it."""
        queueing = self.room.services.queueing
        self._try(person, place, lambda actor, one: queueing.claim(actor, one.id, one.revision))

    @rule(person=st.sampled_from([5, 6]), place=PLACES)
    def discard(self, person: int, place: int) -> None:
        """Somebody withdraws a draft."""
        drafting = self.room.services.drafting
        self._try(person, place, lambda actor, one: drafting.discard(actor, one.id, one.revision))

    @rule(person=st.sampled_from([2, 3, 4, 5, 6]))
    def remove(self, person: int) -> None:
        """The admin ends a membership."""

        async def step() -> None:
            admin = await self.room.actor(1)
            await self.room.services.members.remove(admin, f"T{person}")

        self._attempt(step)

    @rule(person=st.sampled_from([2, 3, 4, 5, 6]), role=st.sampled_from(Role))
    def come(self, person: int, role: Role) -> None:
        """Somebody joins, perhaps again and in another role."""
        self._runner.run(self.room.member(person, role))

    @invariant()
    def nothing_is_published_or_sent_without_its_quorum(self) -> None:
        """A bulletin is looked at when it is new: membership has not changed since then."""
        self._look()

    def _look(self) -> None:
        with self._looking() as tables:
            for number, draft, digest, at in tables.execute(
                "SELECT number, draft, hash, published_at FROM bulletins WHERE draft IS NOT NULL"
            ).fetchall():
                if number not in self._checked:
                    self._check(tables, draft, digest, at)
                    self._checked.add(number)
                    Desk.published += 1

            # Every row of the outbox to a reader is of a bulletin that was looked at.
            for kind, subject, chat in tables.execute(
                "SELECT kind, subject, chat FROM mailings JOIN deliveries ON mailing = id"
            ).fetchall():
                assert (kind == "bulletin") == (chat in READERS)
                assert kind != "bulletin" or subject in self._checked

    def _check(self, tables: sqlite3.Connection, draft: int, digest: str, at: int) -> None:
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
                " AND verdict = 'approve' AND given_at <= ?"
                # Who left and came again has to say their word anew.
                " AND given_at >= (SELECT joined_at FROM members WHERE person = reviewer)",
                (draft, revision, digest, at),
            )
        }
        (content,) = tables.execute(
            "SELECT content ->> 'kind' FROM revisions WHERE draft = ? AND number = ?",
            (draft, revision),
        ).fetchone()
        assert len((votes & reviewers) - writers) >= QUORUM[Kind(content)]

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

    def _may_draft(self, person: int) -> bool:
        return self._runner.run(self.room.actor(person)).may(Permission.DRAFT)

    def _set(self, draft: DraftId, column: str) -> None:
        with self._looking() as tables, tables:
            tables.execute(f"UPDATE drafts SET {column} = 1 WHERE id = ?", (draft,))  # noqa: S608

    def _looking(self) -> closing[sqlite3.Connection]:
        return closing(sqlite3.connect(Path(self._folder.name) / "bulletin.db"))


def test_no_path_leads_to_a_send_without_the_quorum() -> None:
    """The machine itself, and a look whether it got anywhere."""
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=20,
            stateful_step_count=35,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert Desk.published > 0

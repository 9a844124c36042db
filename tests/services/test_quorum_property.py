"""Whatever members do, in whatever order: nothing is published, and nothing goes to a reader,
without as many approvals as its kind takes, of the very messages, by reviewers who did not write
it.

A machine of hypothesis over the use cases and a real database. To add what can be done to a draft,
add a rule: the invariants look into the tables alone.
"""

from collections.abc import Coroutine
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from bot.domain.draft import Draft, Kind
from bot.domain.ids import ChatId, MessageId
from bot.domain.policy import Actor, Role
from bot.domain.prompt import REASONS, Prompt, Purpose
from bot.services.revising import Change, Revising
from bot.services.scheduling import Place, Target
from tests.services.desk_machine import ROLES, STRANGER, Machine
from tests.services.review_room import AT, content_of

PEOPLE = st.sampled_from([*ROLES, STRANGER])
LIKELY = st.sampled_from([1, 2, 3, 4])
PLACES = st.integers(0, 4)
PARTS = st.sampled_from([0, 0, 1])
HOUR = timedelta(hours=1)
WAITS = st.sampled_from([timedelta(minutes=5), HOUR, 3 * HOUR])
LENGTHS = st.sampled_from([timedelta(0), timedelta(minutes=1), HOUR, 3 * HOUR])
MOST = 5
"""Drafts of a run; with more of them nobody would ever meet on one."""


class Desk(Machine):
    """A desk and what people try on it. A refusal is no failure."""

    @initialize()
    def begin(self) -> None:
        """There is something to work on from the start."""
        for kind in Kind:
            self.write(5, kind, practice=False, waits=kind is Kind.DAILY)
        for place in range(len(Kind)):
            self.submit(5, place)

    @rule(person=PEOPLE, kind=st.sampled_from(Kind), practice=st.booleans(), waits=st.booleans())
    def write(
        self,
        person: int,
        kind: Kind,
        practice: bool,  # noqa: FBT001
        waits: bool,  # noqa: FBT001
    ) -> None:
        """Whoever may draft begins one, perhaps with something that has to wait."""
        if self._may_draft(person) and self._drafts < MOST:
            self._drafts += 1
            words, later = f"News number {self._drafts}.", HOUR if waits else None
            draft = self._runner.run(self.room.drafted(person, words, kind, waits=later))
            if practice:
                self._set(draft, "practice")

    @rule(person=st.sampled_from([5, 5, 6, 2]), place=PLACES, shared=st.booleans())
    def share(self, person: int, place: int, shared: bool) -> None:  # noqa: FBT001
        """Somebody opens a draft to all who draft, or closes it."""
        shelf = self.room.services.shelf
        self._try(person, place, lambda actor, one: shelf.share(actor, one.id, shared=shared))

    @rule(person=PEOPLE, place=PLACES)
    def reopen(self, person: int, place: int) -> None:
        """Somebody takes up again what was put aside."""
        shelf = self.room.services.shelf
        self._try(person, place, lambda actor, one: shelf.reopen(actor, one.id))

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

    @rule(people=st.permutations([1, 2, 3, 4]), place=PLACES, wait=WAITS, length=LENGTHS)
    def plan_together(
        self, people: list[int], place: int, wait: timedelta, length: timedelta
    ) -> None:
        """Several approve for later, one of them says when, and time passes, perhaps too much."""
        for person in people:
            self.approve(person, place, later=True, late=False)
        self.set_time(people[0], place, 0, wait)
        self.sweep(wait, timedelta(0))
        self.sweep(length, timedelta(0))

    @rule(leaver=st.sampled_from([2, 3, 4]), place=PLACES, part=PARTS, wait=WAITS)
    def plan_and_leave(self, leaver: int, place: int, part: int, wait: timedelta) -> None:
        """Several approve for later; one of them is removed before its time has come."""
        for person in (leaver, 1, 2):
            self.approve(person, place, later=True, late=False)
        self.set_time(1, place, part, wait)
        self.remove(leaver)
        self.sweep(wait, timedelta(0))

    @rule(person=PEOPLE | LIKELY, place=PLACES, part=PARTS, wait=WAITS)
    def set_time(self, person: int, place: int, part: int, wait: timedelta) -> None:
        """Somebody says when something goes out, or moves it."""
        scheduling = self.room.services.scheduling
        at = self.room.clock.now() + wait
        self._try(
            person,
            place,
            lambda actor, one: scheduling.set_time(actor, Target(draft=one.id, part=part), at),
        )

    @rule(person=PEOPLE | LIKELY, place=PLACES, part=PARTS)
    def hold(self, person: int, place: int, part: int) -> None:
        """Somebody takes the time away."""
        scheduling = self.room.services.scheduling
        self._try(
            person,
            place,
            lambda actor, one: scheduling.hold(actor, Target(draft=one.id, part=part)),
        )

    @rule(person=PEOPLE | LIKELY, place=PLACES, part=PARTS, late=st.booleans())
    def publish(self, person: int, place: int, part: int, late: bool) -> None:  # noqa: FBT001
        """Somebody lets it go out now, perhaps by a button of an older revision."""
        scheduling = self.room.services.scheduling
        where = Place(chat=ChatId(person), message=MessageId(1))

        def step(actor: Actor, one: Draft) -> Coroutine[None, None, object]:
            target = Target(draft=one.id, revision=one.revision - late, part=part)
            return scheduling.publish(actor, target, where)

        self._try(person, place, step)

    @rule(length=LENGTHS, jump=LENGTHS)
    def sweep(self, length: timedelta, jump: timedelta) -> None:
        """Time passes, somebody sets the clock, and the bot does what is due: nothing that is
        not, and nothing while all is frozen."""
        self.room.clock.let_pass(length)
        self.room.clock.set_on(jump)
        before, due = self._numbers(), self._due(self.room.clock.now() + timedelta(seconds=1))
        self._runner.run(self.room.services.scheduling.sweep())
        out = self._numbers() - before
        assert out <= due
        assert not (out and self._frozen)
        Machine.planned += len(out)

    @rule(person=PEOPLE | LIKELY)
    def freeze(self, person: int) -> None:
        """Somebody freezes everything, if they may."""

        async def step() -> None:
            await self.room.services.control.freeze(await self.room.actor(person))
            self._frozen = True

        self._attempt(step)

    @rule(people=st.permutations([1, 2, 3]))
    def thaw(self, people: list[int]) -> None:
        """Two of those who may lift the freeze."""

        async def step() -> None:
            for person in people[:2]:
                await self.room.services.control.thaw(await self.room.actor(person))
            self._frozen = False

        self._attempt(step)

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
        shelf = self.room.services.shelf
        self._try(person, place, lambda actor, one: shelf.discard(actor, one.id, one.revision))

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


def test_no_path_leads_to_a_send_without_the_quorum() -> None:
    """The machine itself, and a look whether it got anywhere."""
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=15,
            stateful_step_count=35,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert Machine.published > 0


def test_the_machine_knows_the_way_by_the_schedule() -> None:
    """What chance may leave out: a bulletin goes out at its time, and its addition as well."""
    desk = Desk()
    try:
        desk.begin()
        planned, added = Machine.planned, Machine.added
        desk.plan_together([1, 2, 3, 4], 2, timedelta(minutes=5), HOUR)
        desk.nothing_is_published_or_sent_without_its_quorum()
        assert (Machine.planned - planned, Machine.added - added) == (2, 1)
        desk.freeze(1)
        desk.plan_together([1, 2, 3, 4], 1, timedelta(minutes=5), timedelta(0))
        assert Machine.planned - planned == 2
        desk.thaw([1, 2, 3])
        desk.sweep(timedelta(minutes=1), timedelta(0))
        desk.nothing_is_published_or_sent_without_its_quorum()
        assert Machine.planned - planned == 3
    finally:
        desk.teardown()

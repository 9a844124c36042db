"""A draft's way through the tables: revisions, steps, verdicts, prompts, the number it reserves."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.bulletin import Bulletin
from bot.domain.draft import (
    Content,
    Draft,
    DraftState,
    Item,
    Media,
    MediaKind,
    Paragraph,
    Problem,
    ProblemCode,
    Revision,
    Section,
)
from bot.domain.errors import IllegalTransition
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId, PersonId
from bot.domain.lifecycle import DraftEvent
from bot.domain.prompt import Prompt, Purpose
from bot.domain.review import Review, Verdict
from bot.domain.rich import RichText, Span, Style
from storage.database import Database
from storage.drafts import Written
from storage.stores import Stores

AT = datetime(2024, 12, 6, 18, 0, 0, 250_000, tzinfo=UTC)
ANNA, BOB = PersonId(11), PersonId(22)
CHAT = ChatId(22)
SOURCE = RichText(
    text="The bridge – «closed»\x00 🏳️‍🌈 جسر", spans=(Span(start=4, end=10, style=Style.BOLD),)
)
CONTENT = Content(
    day=date(2024, 12, 6),
    intro=(RichText.plain("Good evening."),),
    sections=(Section(blocks=(Item(text=SOURCE), Paragraph(text=RichText.plain("So far.")))),),
).keyed()


def revision(draft: DraftId, number: int) -> Revision:
    return Revision(
        draft=draft,
        number=number,
        source=SOURCE,
        content=CONTENT,
        problems=(Problem(line=3, code=ProblemCode.UNKNOWN_FRONT, found="Moon"),),
        hash=f"hash of {number}",
        written_at=AT,
        written_by=BOB,
        base=number - 1,
    )


def a_message(message: int, draft: DraftId, length: int) -> Written:
    text = RichText.plain("Good evening.")
    return Written(draft=draft, message=MessageId(message), length=length, at=AT, text=text)


async def written(stores: Stores, author: PersonId = BOB) -> Draft:
    """A draft with its first revision."""
    id_ = await stores.drafts.create(author, AT)
    assert await stores.drafts.revise(revision(id_, 1))
    draft = await stores.drafts.get(id_)
    assert draft is not None
    return draft


async def in_review(stores: Stores) -> Draft:
    draft = await written(stores)
    assert await stores.drafts.step(draft, DraftEvent.SUBMIT, AT)
    return draft.model_copy(update={"state": DraftState.IN_REVIEW})


async def test_a_draft_comes_back_as_it_was_written(db: Database) -> None:
    async with db.write() as stores:
        draft = await written(stores)
    async with db.read() as stores:
        assert await stores.drafts.get(draft.id) == Draft(
            id=draft.id,
            author=BOB,
            state=DraftState.WRITING,
            revision=1,
            number=None,
            created_at=AT,
            changed_at=AT,
        )
        assert await stores.drafts.revision(draft.id, 1) == revision(draft.id, 1)
        assert await stores.drafts.revision(draft.id, 2) is None
        assert await stores.drafts.get(DraftId(99)) is None


async def test_a_revision_follows_the_one_that_its_writer_saw(db: Database) -> None:
    async with db.write() as stores:
        draft = await written(stores)
        assert await stores.drafts.revise(revision(draft.id, 2))
        assert not await stores.drafts.revise(revision(draft.id, 2))
        assert not await stores.drafts.revise(revision(draft.id, 4))
        moved = await stores.drafts.get(draft.id)
        assert moved is not None
        assert moved.revision == 2


async def test_what_is_approved_cannot_be_rewritten(db: Database) -> None:
    async with db.write() as stores:
        draft = await in_review(stores)
        assert await stores.drafts.step(draft, DraftEvent.APPROVE, AT)
        assert not await stores.drafts.revise(revision(draft.id, 2))
        assert await stores.drafts.revision(draft.id, 2) is None


async def test_two_who_decide_at_once_make_one_decision(db: Database) -> None:
    async with db.write() as stores:
        draft = await in_review(stores)

    async def decide(event: DraftEvent) -> bool:
        async with db.write() as stores:
            return await stores.drafts.step(draft, event, AT)

    decisions = await asyncio.gather(decide(DraftEvent.APPROVE), decide(DraftEvent.REJECT))
    assert sorted(decisions) == [False, True]


async def test_a_step_from_an_old_revision_does_nothing(db: Database) -> None:
    async with db.write() as stores:
        draft = await written(stores)
        await stores.drafts.revise(revision(draft.id, 2))
        assert not await stores.drafts.step(draft, DraftEvent.SUBMIT, AT)


async def test_a_step_that_the_state_does_not_have_is_a_mistake(db: Database) -> None:
    with pytest.raises(IllegalTransition):
        async with db.write() as stores:
            await stores.drafts.step(await written(stores), DraftEvent.PUBLISH, AT)


async def test_a_number_is_reserved_once_and_free_again_when_released(db: Database) -> None:
    async with db.write() as stores:
        archived = Bulletin(
            number=BulletinNumber(41), day=CONTENT.day, content=CONTENT, hash="", published_at=AT
        )
        await stores.bulletins.add(archived, "words", None, [])
        first, second = await written(stores), await written(stores)
        assert await stores.drafts.reserve_number(first.id) == 42
        assert await stores.drafts.reserve_number(first.id) == 42
        assert await stores.drafts.reserve_number(second.id) == 43
        assert await stores.bulletins.next_number() == 44
        await stores.drafts.release_number(second.id)
        assert await stores.bulletins.next_number() == 43


async def test_a_published_draft_keeps_its_number(db: Database) -> None:
    async with db.write() as stores:
        draft = await in_review(stores)
        await stores.drafts.reserve_number(draft.id)
        for event, state in (
            (DraftEvent.APPROVE, DraftState.APPROVED),
            (DraftEvent.PUBLISH, DraftState.PUBLISHED),
        ):
            assert await stores.drafts.step(draft, event, AT)
            draft = draft.model_copy(update={"state": state})
        await stores.drafts.release_number(draft.id)
        published = await stores.drafts.get(draft.id)
        assert published is not None
        assert published.number == 1


async def test_drafts_are_listed_by_author_and_by_waiting(db: Database) -> None:
    async with db.write() as stores:
        first, second = await in_review(stores), await in_review(stores)
        third = await written(stores)
        await written(stores, ANNA)
        mine = [draft.id for draft in await stores.drafts.of_author(BOB, 2)]
        assert mine == [third.id, second.id]
        assert [draft.id for draft in await stores.drafts.waiting()] == [first.id, second.id]


async def test_a_message_that_comes_twice_is_known(db: Database) -> None:
    async with db.write() as stores:
        old, new = await written(stores), await written(stores)
        assert await stores.drafts.note_message(CHAT, a_message(5, old.id, 4096))
        assert not await stores.drafts.note_message(CHAT, a_message(5, old.id, 4096))
        assert await stores.drafts.note_message(CHAT, a_message(5, new.id, 80))
        assert await stores.drafts.note_message(CHAT, a_message(4, old.id, 17))
        assert await stores.drafts.drafts_of(CHAT, MessageId(5)) == (old.id, new.id)
        assert await stores.drafts.drafts_of(ChatId(23), MessageId(5)) == ()
        assert await stores.drafts.last_message(CHAT) == a_message(5, new.id, 80)
        assert await stores.drafts.last_message(ChatId(23)) is None


async def test_a_draft_remembers_a_board_for_each_member(db: Database) -> None:
    async with db.write() as stores:
        draft = await written(stores)
        assert await stores.drafts.board(draft.id, BOB) is None
        await stores.drafts.set_board(draft.id, BOB, MessageId(8))
        await stores.drafts.set_board(draft.id, ANNA, MessageId(3))
        await stores.drafts.set_board(draft.id, BOB, MessageId(9))
        assert await stores.drafts.board(draft.id, BOB) == 9
        assert await stores.drafts.board(draft.id, ANNA) == 3


async def test_a_reviewer_has_one_verdict_on_a_revision(db: Database) -> None:
    async with db.write() as stores:
        draft = await in_review(stores)
        changes = Review(
            draft=draft.id,
            revision=1,
            reviewer=ANNA,
            verdict=Verdict.REQUEST_CHANGES,
            reason="Who says so?",
            hash="hash of 1",
            given_at=AT,
        )
        again = changes.model_copy(update={"verdict": Verdict.APPROVE})
        assert await stores.reviews.add(changes)
        assert not await stores.reviews.add(again)
        assert await stores.reviews.add(again.model_copy(update={"revision": 2}))
        assert await stores.reviews.of(draft.id, 1) == (changes,)


def prompt(draft: DraftId, message: int, person: PersonId, minutes: int = 0) -> Prompt:
    return Prompt(
        chat=CHAT,
        message=MessageId(message),
        person=person,
        purpose=Purpose.EDIT,
        draft=draft,
        revision=1,
        opened_at=AT + timedelta(minutes=minutes),
    )


async def test_a_prompt_is_answered_by_whom_it_asks_and_once(db: Database) -> None:
    async with db.write() as stores:
        draft = (await written(stores)).id
        asked = prompt(draft, 5, BOB)
        await stores.prompts.open(asked)
        assert await stores.prompts.take(CHAT, MessageId(5), ANNA) is None
        assert await stores.prompts.take(CHAT, MessageId(6), BOB) is None
        assert await stores.prompts.peek(CHAT, MessageId(5), BOB) == asked
        assert await stores.prompts.take(CHAT, MessageId(5), BOB) == asked
        assert await stores.prompts.take(CHAT, MessageId(5), BOB) is None


async def test_an_answer_that_replies_to_nothing_is_for_the_newest_prompt(db: Database) -> None:
    async with db.write() as stores:
        draft = (await written(stores)).id
        older, newer = prompt(draft, 9, BOB), prompt(draft, 5, BOB, minutes=1)
        for each in (newer, older, prompt(draft, 7, ANNA, minutes=2)):
            await stores.prompts.open(each)
        assert await stores.prompts.peek(CHAT, None, BOB) == newer
        assert await stores.prompts.take(CHAT, None, BOB) == newer
        assert await stores.prompts.take(CHAT, None, BOB) == older
        assert await stores.prompts.take(CHAT, None, BOB) is None


async def test_a_decided_draft_asks_nothing_more(db: Database) -> None:
    async with db.write() as stores:
        draft, other = (await written(stores)).id, (await written(stores)).id
        await stores.prompts.open(prompt(draft, 5, BOB))
        await stores.prompts.open(prompt(other, 6, BOB))
        await stores.prompts.close(draft)
        assert await stores.prompts.peek(CHAT, MessageId(5), BOB) is None
        assert await stores.prompts.peek(CHAT, MessageId(6), BOB) is not None


async def test_a_message_is_known_with_its_file_and_what_it_says_since(db: Database) -> None:
    async with db.write() as stores:
        draft, other = (await written(stores)).id, (await written(stores)).id
        photo = Media(kind=MediaKind.PHOTO, file="file", unique="unique", name="")
        first = a_message(5, draft, 40).model_copy(update={"album": "a1", "media": photo})
        second = a_message(6, draft, 0).model_copy(
            update={"album": "a1", "text": RichText.plain(""), "item": 3}
        )
        for each in (first, second):
            assert await stores.drafts.note_message(CHAT, each)
        assert await stores.drafts.written(CHAT, MessageId(5)) == (first,)
        assert await stores.drafts.album(CHAT, "a1") == (first, second)
        assert await stores.drafts.album(ChatId(33), "a1") == ()

        edited = first.model_copy(update={"text": SOURCE, "length": 7, "item": 2, "media": None})
        await stores.drafts.rewrite_message(CHAT, edited)
        assert await stores.drafts.written(CHAT, MessageId(5)) == (edited,)

        await stores.drafts.move_message(CHAT, second, other, 4)
        moved = second.model_copy(update={"draft": other, "item": 4})
        assert await stores.drafts.written(CHAT, MessageId(6)) == (moved,)
        # The same again changes nothing.
        await stores.drafts.move_message(CHAT, second, other, 9)
        assert await stores.drafts.written(CHAT, MessageId(6)) == (moved,)

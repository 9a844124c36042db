"""How often a draft is rendered on its way: no more for many reviewers than for one, and nothing
while the only writer waits."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from bot.domain.draft import Content
from bot.domain.ids import NO_TOPIC, ChatId, DraftId
from bot.domain.policy import Role
from bot.services import carding
from bot.text import cards, render
from storage.stores import Stores
from tests.services.review_room import ReviewRoom, review_room


async def submitted(room: ReviewRoom, reviewers: int) -> DraftId:
    author = await room.member(1, Role.AUTHOR)
    for person in range(reviewers):
        await room.member(10 + person, Role.REVIEWER)
    draft = await room.drafted(1, "A convoy reached Manbij.")
    await room.services.review.submit(author, draft, 1)
    return draft


@pytest.mark.parametrize("reviewers", [1, 10])
async def test_reviewers_of_one_language_share_what_is_rendered(
    tmp_path: Path, reviewers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []

    def last_part(*args: object) -> object:
        drawn.append(args)
        return cards.last_part(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(carding, "last_part", last_part)
    async with review_room(tmp_path) as room:
        languages = len(room.context.catalogs.languages)
        draft = await submitted(room, reviewers)
        assert room.context.renderings.count == languages
        assert len(drawn) == 1
        reviewer = await room.actor(10)
        await room.services.queueing.claim(reviewer, draft, 1)
        await room.services.review.approve(reviewer, draft, 1)
        assert room.context.renderings.count == languages


async def test_what_was_rendered_before_is_not_again_in_the_transaction(tmp_path: Path) -> None:
    async with review_room(tmp_path) as room:
        author = await room.member(1, Role.AUTHOR)
        await room.member(10, Role.REVIEWER)
        draft = await room.drafted(1, "A convoy reached Manbij.")
        counted = []
        database = room.context.database
        write = database.write

        def watching() -> AbstractAsyncContextManager[Stores]:
            counted.append(room.context.renderings.count)
            return write()

        database.write = watching  # type: ignore[method-assign, assignment]
        await room.services.review.submit(author, draft, 1)
        assert counted == [room.context.renderings.count]


@pytest.mark.parametrize("act", ["claim", "release", "show"])
async def test_no_step_of_the_desk_renders_while_the_only_writer_waits(
    tmp_path: Path, act: str
) -> None:
    async with review_room(tmp_path) as room:
        draft = await submitted(room, 2)
        reviewer, services = await room.actor(10), room.services
        at = room.context.clock.now()
        acts: dict[str, Callable[[], Awaitable[object]]] = {
            "claim": lambda: services.queueing.claim(reviewer, draft, 1),
            "release": lambda: services.queueing.release(reviewer, draft, 1),
            "show": lambda: services.review.show(reviewer, draft, 1, ChatId(10), NO_TOPIC),
        }
        await services.queueing.claim(reviewer, draft, 1)
        renderings, database = room.context.renderings, room.context.database
        for number in range(1000, 1024):
            # As after a restart, or many other drafts: nothing of this one is at hand.
            renderings.of(Content(day=at.date()), render.Frame(number), "en", lambda: ())
        counted = []
        write = database.write

        def watching() -> AbstractAsyncContextManager[Stores]:
            counted.append(renderings.count)
            return write()

        database.write = watching  # type: ignore[method-assign, assignment]
        await acts[act]()
        assert counted == [renderings.count]


async def test_another_content_under_the_same_number_is_rendered_anew(tmp_path: Path) -> None:
    async with review_room(tmp_path) as room:
        author = await room.member(1, Role.AUTHOR)
        await room.member(10, Role.REVIEWER)
        first = await room.drafted(1, "A convoy reached Manbij.")
        await room.services.review.submit(author, first, 1)
        before = room.context.renderings.count
        await room.services.shelf.discard(author, first, 1)
        second = await room.drafted(1, "Shops closed in Homs.")
        await room.services.review.submit(author, second, 1)
        assert room.context.renderings.count == 2 * before

"""A member who was removed after the handler had looked them up: nothing of theirs is written any
more, whatever they pressed (threat T13)."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.domain.draft import DraftState
from bot.domain.errors import Forbidden
from bot.domain.ids import DraftId
from bot.domain.policy import Actor, Role
from bot.services.services import Services
from tests.services.review_room import ReviewRoom, review_room

DRAFT = DraftId(1)
Press = Callable[[Services, Actor], Awaitable[object]]

PRESSES: dict[str, Press] = {
    "submits": lambda services, actor: services.review.submit(actor, DRAFT, 1),
    "discards": lambda services, actor: services.shelf.discard(actor, DRAFT, 1),
    "asks to change": lambda services, actor: services.drafting.check_editable(actor, DRAFT, 1),
    "looks": lambda services, actor: services.editing.board(actor, DRAFT),
}


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[ReviewRoom]:
    async with review_room(tmp_path) as found:
        await found.member(9, Role.ADMIN)
        await found.member(1, Role.AUTHOR)
        await found.drafted(1, "A convoy came.")
        yield found


@pytest.mark.parametrize("press", PRESSES.values(), ids=PRESSES)
async def test_who_was_removed_meanwhile_is_refused(room: ReviewRoom, press: Press) -> None:
    author = await room.actor(1)
    await room.services.members.remove(await room.actor(9), "T1")
    with pytest.raises(Forbidden):
        await press(room.services, author)
    async with room.context.database.read() as stores:
        draft = await stores.drafts.get(DRAFT)
    assert draft is not None
    assert (draft.state, draft.revision) == (DraftState.WRITING, 1)

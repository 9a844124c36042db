"""Every family of buttons is pressed in every kind of chat by every role: what is out of place is
an old button to everybody, and nothing of the desk appears where it does not belong.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.domain.policy import Permission, Role
from bot.simulator.client import PressAnswer, SimMessage
from handlers.callbacks import PressRoute
from handlers.context import Place
from handlers.presses import PRESSES
from tests.chat import MovableClock, Newsroom, Person, newsroom, said
from tests.stories.desk import NORTH, TEXT, desk_group

OLD = said("en", "error-old-button")
REFUSED = (said("en", "error-not-a-member"), said("en", "error-not-your-role"))

# One well-formed press of each family. What it is about is there, or never was; in either case the
# handler answers it otherwise than as an old button.
SAMPLES = {
    "d": "d:preview:1:1",
    "f": "f:99:AgADunique",
    "e": "e:b:1:1:0:",
    "g": "g:x:99:1:",
    "k": "k:l:0",
    "h": "h:s:99:1:",
    "u": "u:n:0",
    "o": "o:scale:0:2020-01-01/S1",
    "x": "x:h:99",
    "qu": "qu:l:0",
    "t": "t:n:99:1:0:0:0",
    "r": "r:approve:99:1",
    "a": "a:99:1",
    "c": "c:pause:99",
    "w": "w:cancel:1:1",
    "s": "s:start:0:",
    "p": "p:l:0:",
    "b": "b:99",
    "y": "y:c:0:",
    "gl": "gl:0:",
    "rr": "rr:o:0",
    "up": "up:99",
    "n": "n:s:99:1",
    "l": "l:en",
    "i": "i:author",
    "m": "m:ZZZ",
    "au": "au:0",
    "wi": "wi:agree:99",
    "dc": "dc:-99",
}
STRICTER = {"r": Permission.REVIEW}
"""What the use case asks for beyond the table: only practice is decided on by its author."""

MAY = {
    None: {Permission.READ, Permission.FOLLOW},
    Role.TRANSLATOR: {Permission.READ, Permission.FOLLOW},
    Role.AUTHOR: {Permission.READ, Permission.FOLLOW, Permission.DRAFT},
    Role.REVIEWER: {Permission.READ, Permission.FOLLOW, Permission.DRAFT, Permission.REVIEW},
    Role.ADMIN: set(Permission),
}


class Town(NamedTuple):
    """Somebody in each role, and a chat of each kind with a message of the bot. What stands in a
    private chat is everybody's own."""

    room: Newsroom
    people: dict[Role | None, Person]
    shared: dict[Place, tuple[int, int]]
    private: dict[Role | None, tuple[int, int]]

    async def press(self, role: Role | None, place: Place, data: str) -> PressAnswer:
        """Let somebody press in a place."""
        where = self.private[role] if place is Place.PRIVATE else self.shared[place]
        return await self.room.sim.press(self.people[role].id, *where, data=data, stale=True)

    async def stands(self, place: Place) -> list[SimMessage]:
        """Return all that stands in a shared chat."""
        return await self.room.sim.messages(self.shared[place][0])


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Town]:
    """A town in which an author has written a draft."""
    async with newsroom(folder, MovableClock()) as room:
        people: dict[Role | None, Person] = {
            None: await room.person("Rosa"),
            Role.ADMIN: room.admin,
        }
        for role in (Role.TRANSLATOR, Role.AUTHOR, Role.REVIEWER):
            people[role] = await room.member(role.title(), role)
        await people[Role.AUTHOR].writes(TEXT)
        others = [one for one in people.values() if one is not room.admin]
        desk = await desk_group(room, *others)
        crowd = [one.id for one in others]
        public = await room.sim.group("Public", creator=room.admin.id, members=crowd, bot="member")
        news = await room.sim.channel(
            "News", creator=room.admin.id, members=crowd, bot="administrator"
        )
        for chat in (public, news):
            await room.admin.writes("/subscribe", chat=chat)
        await room.settles()
        private = {role: await own(room, one.id) for role, one in people.items()}
        chats = {Place.DESK: desk, Place.GROUP: public, Place.CHANNEL: news}
        shared = {place: await own(room, chat) for place, chat in chats.items()}
        yield Town(room, people, shared, private)


def needed(route: PressRoute[Any]) -> Permission:
    """Return what it takes to get an answer of the sample."""
    return STRICTER.get(route.family.family, route.permission)


async def own(room: Newsroom, chat: int) -> tuple[int, int]:
    """Return where the bot's last message in a chat stands."""
    numbers = [one.message_id for one in await room.sim.messages(chat) if one.by_bot]
    return chat, max(numbers)


def test_no_family_of_buttons_is_left_out() -> None:
    assert {one.family.family for one in PRESSES} == set(SAMPLES)
    assert len(PRESSES) == len(SAMPLES)


@pytest.mark.parametrize("place", Place)
async def test_each_button_works_where_it_belongs_and_for_those_who_may(
    tmp_path: Path, place: Place
) -> None:
    async with town(tmp_path) as there:
        for route in PRESSES:
            for role in there.people:
                answer = await there.press(role, place, SAMPLES[route.family.family])
                cell = f"{route.family.__name__}, {place}, {role}: {answer.text}"
                assert answer.answered, cell
                if place not in route.places:
                    assert answer.text == OLD, cell
                elif not {route.permission, needed(route)} <= MAY[role]:
                    assert answer.text in REFUSED, cell
                else:
                    assert answer.text not in (OLD, *REFUSED), cell


@pytest.mark.parametrize("place", [Place.DESK, Place.GROUP, Place.CHANNEL])
async def test_what_is_out_of_place_leaves_no_word_in_the_chat(
    tmp_path: Path, place: Place
) -> None:
    async with town(tmp_path) as there:
        before = await there.stands(place)
        for route in PRESSES:
            if place not in route.places:
                for role in there.people:
                    await there.press(role, place, SAMPLES[route.family.family])
        await there.room.settles()
        assert await there.stands(place) == before


@pytest.mark.parametrize(
    "data", ["d:preview:1:1", "d:show:1:1", "k:v:1", "k:o:1", "k:l:0", "e:b:1:1:0:"]
)
async def test_an_unapproved_draft_never_appears_in_a_public_group(
    tmp_path: Path, data: str
) -> None:
    async with town(tmp_path) as there:
        answer = await there.press(Role.AUTHOR, Place.GROUP, data)
        assert answer.text == OLD
        await there.room.settles()
        assert not any(NORTH in (one.text or "") for one in await there.stands(Place.GROUP))


async def test_a_group_that_is_the_desk_no_longer_has_old_buttons(tmp_path: Path) -> None:
    async with town(tmp_path) as there:
        await desk_group(there.room)
        answer = await there.press(Role.REVIEWER, Place.DESK, "r:approve:1:1")
        assert answer.text == OLD

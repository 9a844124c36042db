"""Stories of hints that come from the wrong person, from an older version, twice, or after a
restart: nothing is changed that was not asked for, and everybody hears why."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.simulator.client import SimMessage
from bot.text.hints import HintAct, HintButton
from tests.chat import Newsroom, newsroom, opened, town
from tests.stories.desk import APPROVE, SUBMIT, approved
from tests.stories.proofing import (
    BACK,
    CAUTION,
    again,
    at_noon,
    hints,
    packed,
    press,
    taps,
    update,
)

TEXT = update("# North", "– The SDF met.", "– The QXZ met.")
EXPLAIN = "1 · 📖 Explain it"
LEAVE = "2 · Leave it"
NEWER = "There is a newer version of this draft. Nothing was changed."
GONE = "This hint is from an older version. Nothing was changed; open the hints again."
OLD_BUTTON = "This button is from an older message and no longer works."


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """A newsroom on 14 March 2027."""
    async with newsroom(tmp_path, at_noon()) as found:
        yield found


def data(screen: SimMessage, label: str) -> str:
    """Return what a press of a button carries back."""
    found = screen.button(label).data
    assert found
    return found


async def test_only_those_who_may_work_on_a_draft_see_its_hints_or_take_them(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    kim = await room.member("Kim", "reviewer")
    tom = await room.member("Tom", "translator")
    eve = await room.person("Eve")
    board = await lea.writes(TEXT)
    screen = await hints(lea, board)
    forged = [
        packed(HintAct.SHOW, draft=1, revision=1),
        data(screen, EXPLAIN),
        data(screen, LEAVE),
    ]
    for who, why in (
        (kim, "This draft belongs to somebody else."),
        (tom, "Your role does not include this. /help shows what you can do."),
        (eve, "Only members of the desk can do this."),
    ):
        hello = (await room.sim.messages(who.id))[-1]
        for one in forged:
            answer = await press(who, hello, one)
            assert (answer.text, answer.show_alert) == (why, True)
        assert (await again(who, hello)).text == hello.text
    assert (await hints(lea, screen)).text == screen.text


async def test_a_member_who_was_removed_mends_nothing_more(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    screen = await hints(lea, await lea.writes(TEXT))
    ask = await room.admin.writes("/remove Lea")
    await room.admin.taps("Yes, remove Lea", ask)
    assert (await press(lea, screen, data(screen, EXPLAIN))).text == (
        "Only members of the desk can do this."
    )


async def test_the_same_press_twice_changes_nothing_more(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    screen = await hints(lea, board)
    await lea.taps(EXPLAIN, screen)
    assert (await lea.taps(EXPLAIN, screen)).text == NEWER
    assert (await lea.taps(LEAVE, screen)).text == NEWER

    screen = await again(lea, screen)
    await lea.taps("1 · Leave it", screen)
    assert (await lea.taps("1 · Leave it", screen)).text.startswith("All right")
    await lea.taps(BACK, await again(lea, screen))
    shown = (await again(lea, board)).text or ""
    assert "version 2" in shown
    assert shown.count("Syrian Democratic Forces") == 1


async def test_forged_hints_change_nothing(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    screen = await hints(lea, board)
    real = HintButton.unpack(data(screen, EXPLAIN)).advice
    for act, name, why in (
        (HintAct.APPLY, "abbreviation.1.00000000", GONE),
        (HintAct.APPLY, "", GONE),
        (HintAct.DISMISS, "anything at all", GONE),
        (HintAct.DENY, real, GONE),
        (HintAct.APPLY, HintButton.unpack(data(screen, LEAVE)).advice, GONE),
    ):
        assert (await press(lea, screen, packed(act, 1, 1, name))).text == why
    assert (await press(lea, screen, "h:z:1:1:abc")).text == OLD_BUTTON
    assert (await press(lea, screen, packed(HintAct.SHOW, 9, 1))).text == (
        "This draft does not exist."
    )
    assert (await hints(lea, screen)).text == screen.text


async def test_a_draft_that_is_settled_has_no_hints(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    board = await lea.writes(TEXT)
    screen = await hints(lea, board)
    await lea.taps(BACK, screen)
    await lea.taps(SUBMIT, await again(lea, board))
    await omar.taps(APPROVE, await omar.sees("hash"))
    for one in (packed(HintAct.SHOW, 1, 1), data(screen, EXPLAIN), data(screen, LEAVE)):
        answer = await press(lea, board, one)
        assert answer.text == "This has been decided already. Nothing was changed."


async def test_old_hints_open_the_newest_version(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    _, screen = await taps(lea, EXPLAIN, await hints(lea, board))
    assert (await hints(lea, screen, revision=1)).text == screen.text


async def test_hints_and_what_was_left_outlive_a_restart(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea = await room.member("Lea", "author")
            board = await lea.writes(f"{CAUTION}\n\n# North\n– The SDF met.\n– The QXZ met.")
            screen = await hints(lea, board)
        async with opened(sim, tmp_path) as room:
            lea.room = room
            _, screen = await taps(lea, LEAVE, screen)
            assert "QXZ" not in (screen.text or "")
        async with opened(sim, tmp_path) as room:
            lea.room = room
            _, screen = await taps(lea, EXPLAIN, screen)
            assert screen.text == "🔎 Draft 1: nothing to point out. 🌿"
            await lea.taps(BACK, screen)
            assert "version 2" in ((await again(lea, board)).text or "")


async def test_an_archive_that_grew_meanwhile_makes_no_hint_about_another_thing(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    kim = await room.member("Kim", "author")
    omar = await room.member("Omar", "reviewer")
    told = "– A convoy with flour reached Manbij at noon."
    await approved(lea, omar, update("# Aid", told))
    screen = await hints(kim, await kim.writes(update("# Aid", told, "– Tea.")), draft=2)
    old = data(screen, "1 · 🗑 Take it out")
    # The same again: the hint is about the newer one now, but the press says the older.
    await approved(lea, omar, update("# Aid", told, "– More."))
    assert (await press(kim, screen, old)).text == GONE
    assert "Told already in bulletin 2, today · 2027-03-14/S2" in (
        (await hints(kim, screen, draft=2)).text or ""
    )

"""T35, a reviewer who is forced; T36, probing for errors."""

import re

import pytest

from bot.domain.policy import Actor, Member
from tests.chat import Newsroom, said
from tests.threats.seen import entries


async def test_t35_anyone_trusted_freezes_alone_and_two_thaw(room: Newsroom) -> None:
    omar, tom = await room.member("Omar", "reviewer"), await room.member("Tom", "translator")
    zoe = await room.member("Zoe", "reviewer")
    await tom.writes("/freeze")
    assert await room.bot.services.control.is_frozen()
    assert said("en", "thaw-asked") == await omar.thaws()
    # All admins hear of it before it is in force.
    await room.admin.sees("Omar", "wants to lift the freeze")
    assert "error" not in await omar.thaws()
    assert await room.bot.services.control.is_frozen()
    await room.settles()
    await zoe.thaws()
    assert not await room.bot.services.control.is_frozen()
    acts = [(one.who, one.refused, one.act) for one in await entries(room)][-4:]
    assert acts == [
        ("Tom", "", "freeze"),
        ("Omar", "", "thaw"),
        ("Omar", "error-thaw-needs-another", "thaw"),
        ("Zoe", "", "thaw"),
    ]


async def test_t35_a_word_counts_no_longer_than_the_role_that_gave_it(room: Newsroom) -> None:
    omar, zoe = await room.member("Omar", "reviewer"), await room.member("Zoe", "reviewer")
    await zoe.writes("/freeze")
    await omar.thaws()
    await room.admin.sees("Omar", "wants to lift the freeze")
    assert await room.admin.asks("/role Omar author") == said("en", "wish-one")
    assert await zoe.thaws() == said("en", "thaw-asked")
    assert await room.bot.services.control.is_frozen()


async def test_t36_an_error_of_ours_says_an_id_and_nothing_else(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def broken(actor: Actor) -> tuple[Member, ...]:
        raise ZeroDivisionError(f"a secret word of {actor.tag}")

    monkeypatch.setattr(room.bot.services.members, "everyone", broken)
    answer = await room.admin.asks("/members")
    found = re.search(r"\b[0-9a-f]{8}\b", answer)
    assert found
    assert answer == said("en", "error-unknown", id=found[0])
    logged = capsys.readouterr().out
    assert found[0] in logged
    assert "secret word" not in logged + answer

"""T12, a stolen admin account: what is dangerous takes a second person, who is told first."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.draft import Content
from bot.domain.ids import BulletinNumber, ChatId, PersonId
from bot.domain.rich import RichText
from bot.text.parse import Update
from tests.chat import JOIN, MovableClock, Newsroom, Person, newsroom, said
from tests.stories.desk import approved
from tests.threats.seen import entries, whole

AGREE, REFUSE = said("en", "wish-button-agree"), said("en", "wish-button-refuse")
NOT_VALID = said("en", "error-invite-invalid")


async def secret_in(person: Person, command: str) -> str:
    answer = await person.writes(command)
    found = JOIN.search(answer.html or "")
    assert found, answer.text
    return found[1]


async def test_t12_the_first_admin_acts_alone_and_that_is_said_and_recorded(room: Newsroom) -> None:
    answer = await room.admin.asks("/invite reviewer Omar")
    assert said("en", "invite-alone") in answer
    acts = [(one.act, one.subject) for one in await entries(room)]
    assert acts[-2:] == [
        ("invite", "member Omar, role reviewer"),
        ("wish", "member Omar, role reviewer"),
    ]


async def test_t12_an_invitation_to_decide_opens_nothing_before_another_agrees(
    room: Newsroom,
) -> None:
    omar, eve = await room.member("Omar", "reviewer"), await room.person("Eve")
    secret = await secret_in(room.admin, "/invite admin Eve")
    asking = await omar.sees("invite", "Eve", "admin")
    assert (await eve.starts(secret)).text == NOT_VALID
    # The asker's own word is not a second one, below whatever message.
    own = (await room.sim.messages(room.admin.id))[-1]
    data = asking.button(AGREE).data
    assert data
    answer = await room.sim.press(room.admin.id, own.chat_id, own.message_id, data=data, stale=True)
    assert answer.text == said("en", "error-wish-own")
    await omar.taps(AGREE, asking)
    assert "You are an admin now" in ((await eve.starts(secret)).text or "")
    assert await whole(room)


async def test_t12_who_refuses_ends_it(room: Newsroom) -> None:
    omar, eve = await room.member("Omar", "reviewer"), await room.person("Eve")
    secret = await secret_in(room.admin, "/invite reviewer Eve")
    asking = await omar.sees("invite", "Eve")
    await omar.taps(REFUSE, asking)
    await room.admin.sees("Omar", "did not agree")
    assert (await omar.taps(AGREE, asking)).text == said("en", "error-wish-gone")
    assert (await eve.starts(secret)).text == NOT_VALID


async def test_t12_a_wish_ends_after_ten_minutes(tmp_path: Path) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        omar, eve = await room.member("Omar", "reviewer"), await room.person("Eve")
        secret = await secret_in(room.admin, "/invite reviewer Eve")
        asking = await omar.sees("invite", "Eve")
        clock.ahead = timedelta(minutes=10, seconds=1)
        assert (await omar.taps(AGREE, asking)).text == said("en", "error-wish-gone")
        assert (await eve.starts(secret)).text == NOT_VALID


async def test_t12_a_role_that_decides_takes_two_and_one_that_does_not_takes_one(
    room: Newsroom,
) -> None:
    omar, lea = await room.member("Omar", "reviewer"), await room.member("Lea", "author")
    assert await room.admin.asks("/role Lea reviewer") == said("en", "wish-waits")
    assert "author" in await lea.asks("/whoami")
    await omar.taps(AGREE, await omar.sees("give", "Lea", "reviewer"))
    await lea.sees("Your role at the desk is now: reviewer")
    await room.settles()
    assert "reviewer" in await lea.asks("/whoami")
    assert await room.admin.asks("/role Lea author") == said("en", "wish-one")
    already = said("en", "error-role-already", tag="Lea")
    assert await room.admin.asks("/role Lea author") == already


async def test_a_chat_that_shut_the_bot_out_is_listed_by_its_number(room: Newsroom) -> None:
    ana = await room.person("Ana")
    group = await room.sim.group("Neighbours", creator=ana.id, bot="member")
    await ana.writes("/subscribe", chat=group)
    assert (await room.admin.writes("/drop")).labels == [f"Neighbours · {group}"]
    await room.sim.fault(
        "error",
        method="getChat",
        chat_id=group,
        status=403,
        description="Forbidden: bot was kicked from the group chat",
    )
    assert (await room.admin.writes("/drop")).labels == [str(group)]


@pytest.mark.parametrize("by", ["command", "button"])
async def test_t12_a_channel_is_dropped_by_two(room: Newsroom, by: str) -> None:
    omar, ana = await room.member("Omar", "reviewer"), await room.person("Ana")
    channel = await room.sim.channel("News", creator=ana.id, username="news", bot="administrator")
    await ana.writes("/subscribe @news")
    if by == "command":
        assert await room.admin.asks(f"/drop {channel}") == said("en", "wish-waits")
    else:
        await room.admin.taps(f"News · {channel}", await room.admin.writes("/drop"))
    asking = await omar.sees("send no more bulletins", str(channel))
    assert await room.bot.services.audience.is_known(channel)  # type: ignore[arg-type]
    await omar.taps(AGREE, asking)
    await room.settles()
    assert not await room.bot.services.audience.is_known(channel)  # type: ignore[arg-type]
    assert (await room.admin.asks(f"/drop {channel}")).endswith("/drop lists those that do.")


async def test_t12_a_group_that_moved_meanwhile_is_not_said_to_be_dropped(room: Newsroom) -> None:
    omar, ana = await room.member("Omar", "reviewer"), await room.person("Ana")
    channel = await room.sim.channel("News", creator=ana.id, username="news", bot="administrator")
    await ana.writes("/subscribe @news")
    await room.admin.writes(f"/drop {channel}")
    asking = await omar.sees("send no more bulletins", str(channel))
    moved = ChatId(channel - 1)
    assert await room.bot.services.members.moved(ChatId(channel), moved)
    assert (await omar.taps(AGREE, asking)).text == said("en", "error-not-in-audience")
    assert await room.bot.services.audience.is_known(moved)
    await room.settles()
    told = [one.text or "" for one in await room.sim.messages(room.admin.id)]
    assert not any("it is in force" in text for text in told)


async def test_t12_the_archive_leaves_by_two_and_once(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await approved(lea, omar)
    await room.admin.writes("/export")
    await omar.taps(AGREE, await omar.sees("all bulletins as a file"))
    fetch = await room.admin.sees("it is in force")
    label = said("en", "wish-button-fetch")
    await room.admin.taps(label, fetch)
    file = await room.admin.sees("All published bulletins")
    assert file.file is not None
    assert (await room.admin.taps(label, fetch)).text == said("en", "error-wish-gone")
    assert [one.act for one in await entries(room)][-4:].count("export") == 3


async def test_t12_the_archive_that_leaves_is_the_whole(room: Newsroom) -> None:
    """Also what was imported after news of a later day, and what was taken back."""
    services = room.bot.services
    admin = await services.members.actor(PersonId(room.admin.id), "en")
    for day in (6, 2, 4):
        content = Content(day=date(2024, 12, day), title=(RichText.plain(f"News of day {day}"),))
        news = Update(content=content, source=RichText.plain(""), problems=())
        assert (await services.publishing.import_archive([news])).added
    asked = await services.retracting.ask(admin, BulletinNumber(3), "It was wrong.")
    await services.retracting.retract(admin, asked.wish, None, delete=False)

    exported = await services.wishing.export(admin)

    assert exported.wish is not None
    found = json.loads(await services.wishing.fetch(admin, exported.wish))
    assert [(one["number"], one["retracted"]) for one in found] == [
        (1, False),
        (2, False),
        (3, True),
    ]

"""Stories of the record: what an admin reads in it, who may, and what is posted of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.chat import MovableClock, Newsroom, newsroom, said
from tests.stories.desk import approved
from tests.threats.seen import entries, whole


async def test_an_admin_reads_what_was_done_and_what_was_refused(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    assert await lea.asks("/audit") == said("en", "error-not-your-role")
    await approved(lea, omar)
    shown = await room.admin.asks("/audit")
    lines = [line.replace("\u2068", "").replace("\u2069", "") for line in shown.splitlines()]
    assert lines[0] == "📒 The record"
    assert any(
        "Omar · approval · draft 1, bulletin 1" in line.replace(" and ", ", ") for line in lines
    )
    assert any("⛔ Lea · command · /audit · refused: not-your-role" in line for line in lines)
    # Newest first, and not a word of what was written.
    assert lines.index(next(one for one in lines if "approval" in one)) < lines.index(
        next(one for one in lines if "submission" in one)
    )
    assert "Manbij" not in shown


async def test_whoever_asks_to_take_a_bulletin_back_is_not_said_to_need_a_second_person(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await approved(lea, omar)
    await room.settles()
    await omar.writes("/retract 1 It was another town.")
    newest = (await room.admin.asks("/audit")).splitlines()[3]
    assert (
        newest.translate(dict.fromkeys([0x2068, 0x2069]))
        .partition(" ")[2]
        .startswith("Omar · request · bulletin 1")
    )


async def test_the_record_has_pages(room: Newsroom) -> None:
    for number in range(12):
        await room.member(f"Lea-{number}", "author")
    first = await room.admin.writes("/audit")
    assert first.labels == ["Older ▸"]
    await room.admin.taps("Older ▸", first)
    older = await room.admin.sees("#1", "first admin")
    assert older.labels == ["◂ Newer"]


@pytest.mark.parametrize("language", ["es", "ar"])
async def test_it_is_read_in_the_language_that_the_admin_chose(
    room: Newsroom, language: str
) -> None:
    actor = await room.bot.services.members.actor(room.admin.id, "en")  # type: ignore[arg-type]
    await room.bot.services.members.choose_language(actor, language)
    assert said(language, "record-title") in await room.admin.asks("/audit")
    # Refusals are, too, whatever Telegram says of the phone.
    assert await room.admin.asks("/invite boss") == said(
        language, "error-unknown-role", found="boss"
    )


async def test_the_head_is_posted_once_a_day_and_fits_what_is_there(tmp_path: Path) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        records = room.bot.services.records
        assert await records.sweep() == 1
        head = await room.admin.sees("The record has 1 entries")
        assert await records.sweep() == 0
        clock.ahead = timedelta(days=1)
        await room.member("Lea", "author")
        assert await records.sweep() == 1
        newer = await room.admin.sees("The record has 3 entries", after=head.message_id)
        assert newer.text != head.text
        assert await whole(room)


async def test_strangers_cannot_fill_the_record(room: Newsroom) -> None:
    eve, zed = await room.person("Eve"), await room.person("Zed")
    before = len(await entries(room))
    for _ in range(25):
        for one in (eve, zed):
            assert await one.asks("/members") == said("en", "error-not-a-member")
    written = (await entries(room))[before:]
    assert len(written) == 30
    assert len({one.who for one in written}) == 2
    await room.bot.services.records.sweep()
    last = (await entries(room))[-1]
    assert last == ("bot", "strangers", "count 20", "")


async def test_an_act_that_fails_leaves_no_trace_but_its_refusal(room: Newsroom) -> None:
    await room.member("Lea", "author")
    before = await entries(room)
    assert await room.admin.asks("/invite author Lea") == said("en", "error-tag-taken", tag="Lea")
    assert (await entries(room))[len(before) :] == [
        ("Admin", "invite", "", "error-tag-taken"),
    ]


async def test_words_in_a_forged_button_do_not_come_into_the_record(room: Newsroom) -> None:
    below = await room.admin.writes("/members")
    before = await entries(room)
    data = "m:Anna Kovacs of Kobani"
    place = (room.admin.id, below.chat_id, below.message_id)
    await room.sim.press(*place, data=data, stale=True)
    await room.settles()
    assert (await entries(room))[len(before) :] == [
        ("Admin", "remove", "", "error-no-such-member"),
    ]

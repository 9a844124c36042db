"""Stories of the review desk: what the card shows, who is on a draft, what is urgent or quiet."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.draft import Item, Kind, Section
from bot.domain.rich import RichText
from tests.chat import MovableClock, Newsroom, newsroom, opened, town
from tests.stories.desk import (
    APPROVE,
    CHANGES,
    CLAIM,
    EDIT,
    LATER,
    NORTH,
    RELEASE,
    SOUTH,
    SUBMIT,
    TEXT,
    desk_group,
    forges,
    last_message,
    received,
    submitted,
)
from tests.stories.remaking import remade

FAR = datetime(2099, 1, 2, 18, 30, tzinfo=UTC)


async def test_a_claim_is_seen_by_all_and_stops_nobody(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    group = await desk_group(room, omar)
    await submitted(lea)
    card = await omar.sees("hash")
    assert (await omar.taps(CLAIM, card)).text == "You are on it. The others can see that."
    for chat in (omar.id, room.admin.id, group):
        shown = await room.sees(chat, "hash", "Omar is on it since ")
        # In the group one cannot know who will press.
        assert (RELEASE in shown.labels) is (chat != room.admin.id)
    listed = await room.admin.writes("/queue")
    assert "Omar is on it since" in (listed.text or "")
    assert listed.labels == ["📂 Draft 1", CLAIM]

    mine = await omar.sees("hash", "Omar is on it")
    refused = await forges(room.admin, RELEASE, mine, await room.sees(group, "hash"))
    assert refused.text == "You were not on this draft. Nothing was changed."
    assert (await omar.taps(RELEASE, mine)).text == "You are no longer on it."
    await room.settles()
    free = await room.admin.sees("hash")
    assert "is on it" not in (free.text or "")
    await omar.taps(CLAIM, card)
    done = await room.admin.taps(APPROVE, await room.admin.sees("hash", "Omar is on it"))
    assert done.text == "Published as bulletin 1."
    closed = await omar.sees("hash", "Approved by Admin")
    assert "is on it" not in (closed.text or "")


async def test_a_claim_ends_after_half_an_hour(tmp_path: Path) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        await submitted(lea)
        await omar.taps(CLAIM, await omar.sees("hash"))
        await omar.sees("Omar is on it")
        assert await room.bot.services.queueing.expire_claims() == 0
        clock.ahead = timedelta(minutes=31)
        assert "is on it" not in await omar.asks("/queue")
        assert await room.bot.services.queueing.expire_claims() == 1
        await room.settles()
        card = await omar.sees("hash", "Draft 1")
        assert "is on it" not in (card.text or "")
        assert await room.bot.services.queueing.expire_claims() == 0


async def test_authors_and_strangers_cannot_be_on_a_draft(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "reviewer"), await room.member("Omar", "reviewer")
    eve = await room.person("Eve")
    group = await desk_group(room, lea, omar, eve)
    await submitted(lea)
    card = await room.sees(group, "hash")
    assert (await lea.taps(CLAIM, card)).text.startswith("This draft is yours")
    assert (await eve.taps(CLAIM, card)).text == "Only members of the desk can do this."
    assert "is on it" not in ((await room.sees(group, "hash")).text or "")


async def test_a_flash_comes_first_and_makes_a_sound_at_night(tmp_path: Path) -> None:
    async with newsroom(tmp_path, night="00:00-23:59") as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        await submitted(lea)
        quiet = await omar.sees("hash", "Draft 1")
        assert quiet.silent
        await lea.writes(TEXT.replace("12-03-25", "13-03-25"))
        await remade(tmp_path, 2, {"kind": Kind.FLASH})
        board = await lea.writes("/draft")
        await lea.taps("Draft 2 · not submitted", board)
        await lea.taps(SUBMIT, await lea.sees("13 March", "version 2"))
        loud = await omar.sees("hash", "Draft 2")
        assert not loud.silent
        urgent = await omar.sees("⚡ Urgent · Bulletin 2")
        assert not urgent.silent
        listed = (await omar.asks("/queue")).splitlines()
        assert listed[1].startswith("⚡ Draft 2 by Lea")
        assert listed[2].startswith("Draft 1 by Lea")


async def test_a_freeze_holds_back_no_card_of_a_flash(room: Newsroom, tmp_path: Path) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    assert "Everything is frozen" in await omar.asks("/freeze")
    await lea.writes(TEXT)
    await remade(tmp_path, 1, {"kind": Kind.FLASH})
    shelf = await lea.writes("/draft")
    await lea.taps("Draft 1 · not submitted", shelf)
    await lea.taps(SUBMIT, await lea.sees("12 March", "version 2"))
    await omar.taps(APPROVE, await omar.sees("hash", "Draft 1"))
    await omar.sees("Bulletin 1 waits: everything is frozen")
    await room.settles()
    assert not await received(room, rosa.id)


async def test_by_day_a_card_makes_a_sound(tmp_path: Path) -> None:
    async with newsroom(tmp_path, night="03:00-03:00") as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        await submitted(lea)
        assert not (await omar.sees("hash")).silent


async def test_the_card_shows_every_language_that_somebody_reads(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rana = await room.person("Rana", "ar")
    await rana.writes("/subscribe")
    await submitted(lea)
    last = await omar.sees("hash")
    texts = [each.text or "" for each in await room.sim.messages(omar.id) if each.by_bot]
    shown = texts[texts.index("🌐 English") :]
    assert shown[1].startswith("Bulletin 1 · ")
    assert "🌐" in shown[2]
    assert "العربية" in shown[2]
    assert shown[3].startswith("النشرة")
    assert shown[4] == last.text
    await omar.taps(APPROVE, last)
    got = await rana.sees("النشرة")
    assert got.text == shown[3]


async def test_what_has_to_wait_stands_on_the_card_with_its_time(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await lea.writes(TEXT)
    later = Item(text=RichText.plain("The column stands at the mill."), not_before=FAR)
    now = Item(text=RichText.plain(SOUTH))
    await remade(tmp_path, 1, {"sections": (Section(blocks=(now, later)),)})
    board = await lea.writes("/draft")
    await lea.taps(board.labels[1], board)
    await lea.taps(SUBMIT, await lea.sees("version 2"))
    note = await omar.sees("Follows as an addition", "no earlier than 2 January 2099, 18:30")
    first = await omar.sees("Bulletin 1 · ", SOUTH)
    addition = await omar.sees("Bulletin 2 · ", "Addition to bulletin 1", "at the mill")
    last = await omar.sees("hash")
    order = [each.message_id for each in (first, note, addition, last)]
    assert order == sorted(order)
    assert "at the mill" not in (first.text or "")
    # Rejected, both numbers are free again.
    await omar.taps(CHANGES, last)
    await omar.sees("what should change")
    await omar.writes("Too early.")
    closed = await omar.sees("hash", "Too early.")
    assert closed.labels == []


async def test_the_card_keeps_what_was_said_of_earlier_versions(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea)
    await omar.taps(CHANGES, await omar.sees("hash"))
    await omar.sees("what should change")
    await omar.writes("At what hour?")
    verdict = await lea.sees("asks for changes")
    await lea.taps(EDIT, verdict)
    await lea.sees("whole new text")
    board = await lea.writes(TEXT.replace("noon", "dawn"))
    await lea.taps(SUBMIT, board)
    await room.admin.sees("hash", "version 2", "Version 1: ✏️ Omar, ", "At what hour?")


async def test_a_card_that_is_shown_again_is_the_one_that_is_kept_up_to_date(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea)
    old = await omar.sees("hash")
    await room.settles()
    listed = await omar.writes("/queue")
    await omar.taps("📂 Draft 1", listed)
    new = await omar.sees("hash", after=listed.message_id)
    await omar.sees(NORTH, SOUTH, after=listed.message_id)
    gone = await omar.sees("This card stands again further below.")
    assert gone.message_id == old.message_id
    assert gone.labels == []
    await room.settles()
    await room.admin.taps(APPROVE, await room.admin.sees("hash"))
    closed = await omar.sees("Approved by Admin and published.")
    assert closed.message_id == new.message_id


async def test_the_queue_shows_how_it_stands_when_one_of_its_buttons_is_pressed(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea)
    await omar.sees("hash")
    listed = await omar.writes("/queue")
    assert listed.labels == ["📂 Draft 1", CLAIM]
    await omar.taps(CLAIM, listed)
    listed = (await room.sim.chat(omar.id)).message(listed.message_id)
    assert "Omar is on it since " in (listed.text or "")
    assert listed.labels == ["📂 Draft 1", RELEASE]
    await room.admin.taps(APPROVE, await room.admin.sees("hash"))
    assert "already" in (await omar.taps(RELEASE, listed)).text
    listed = (await room.sim.chat(omar.id)).message(listed.message_id)
    assert (listed.text, listed.labels) == ("Nothing waits for review. 🌿", [])


async def test_nobody_is_shown_the_queue_button_of_their_own_draft(room: Newsroom) -> None:
    omar = await room.member("Omar", "reviewer")
    await submitted(omar)
    listed = await omar.writes("/queue")
    assert "Draft 1 by Omar" in (listed.text or "")
    assert listed.labels == []
    before = await last_message(room, omar.id)
    card = await room.admin.sees("hash")
    data = card.button(APPROVE).data
    assert data
    shown = await room.sim.press(
        omar.id, omar.id, listed.message_id, data=data.replace("approve", "show"), stale=True
    )
    assert shown.text.startswith("This draft is yours")
    assert await last_message(room, omar.id) == before


async def test_an_approval_for_later_outlives_a_restart(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
            await submitted(lea)
            card = await omar.sees("hash")
            await room.settles()
        data = card.button(LATER).data
        assert data
        await sim.press(omar.id, omar.id, card.message_id, data=data, within=0)
        async with opened(sim, tmp_path) as room:
            await room.sees(omar.id, "hash", "Approved by Omar; it waits for its time.")
            await room.sees(omar.id, "When shall it go out?")
            await room.sees(lea.id, "It will be bulletin 1")
            await room.settles()

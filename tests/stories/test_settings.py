"""Stories of the settings message: one message for ever, in which a reader chooses what comes,
when, how certain, in what language, and when it is quiet."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.draft import Kind
from bot.simulator.client import SimMessage
from tests.chat import MovableClock, Newsroom, Person, said
from tests.stories.desk import TEXT, approved, last_message, received

OLD = said("en", "error-old-button")


async def settings_of(person: Person, chat: int | None = None) -> SimMessage:
    """Let somebody ask for the settings."""
    return await person.writes("/subscribe", chat=chat)


async def one_message(room: Newsroom, person: Person, settings: SimMessage) -> bool:
    """Whether the settings are still the newest message of the chat."""
    await room.settles()
    return await last_message(room, person.id) == settings.message_id


async def at_once(room: Newsroom) -> dict[Kind, int]:
    """Return how many subscriptions a publication of each kind would go to; none is left out."""
    async with room.bot.services.audience._context.database.read() as stores:  # noqa: SLF001
        counts = {kind: (await stores.audience.readership(kind)).values() for kind in Kind}
    return {kind: sum(count) for kind, count in counts.items() if count}


async def publishes(room: Newsroom) -> None:
    """Publish a bulletin, and wait until it is delivered."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await approved(lea, omar, TEXT)
    await room.settles()


async def test_two_taps_follow_everything_and_the_rest_is_optional(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    hello = await rosa.sees("volunteer collective")
    await rosa.taps("🔔 Follow everything", hello)
    settings = await rosa.sees("You need not do anything more.")
    for line in (
        "You get:",
        "📍 all fronts",
        "📰 daily updates, urgent news, analyses",
        "⚖️ rumours too, marked as such",
        "🕗 at once",
        "🌙 no quiet hours",
        "🌐 English",
    ):
        assert line in (settings.text or "")
    await publishes(room)
    assert len(await received(room, rosa.id)) == 1


async def test_everything_is_chosen_in_one_message_and_told_in_plain_words(
    room: Newsroom,
) -> None:
    rosa = await room.person("Rosa")
    settings = await settings_of(rosa)
    back = "‹ Settings"
    end = await rosa.chooses(
        settings,
        *("📍 Fronts", "South", back),
        *("📰 Kinds", "✓ Analyses", back),
        *("⚖️ How certain", "No rumours", back),
        *("🌙 Quiet hours", "No sound", back),
    )
    assert (end.text or "").splitlines() == [
        "You get:",
        "📍 South, and what concerns everyone",
        "📰 daily updates, urgent news",
        "⚖️ no rumours",
        "🕗 at once",
        "🌙 quiet 22:00–07:00 (UTC): no sound",
        "🌐 English",
    ]
    assert await one_message(room, rosa, settings)
    assert end.edited


async def test_a_digest_has_an_hour_a_day_and_lets_what_is_urgent_pass(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    settings = await settings_of(rosa)
    now = await rosa.chooses(settings, "🕗 When", "A digest a day", "at 08:00", "19:00")
    assert "✓ A digest a day" in now.labels
    assert "at 19:00" in now.labels
    home = await rosa.chooses(now, "‹ Settings")
    assert "🕗 a digest a day, at 19:00 (UTC)\n" in (home.text or "")
    now = await rosa.chooses(home, "🕗 When", "A digest a week", "Monday", "Friday")
    assert "Friday" in now.labels
    now = await rosa.chooses(now, "‹ Settings")
    assert "🕗 a digest a week, Friday at 19:00 (UTC)\n" in (now.text or "")
    assert await one_message(room, rosa, settings)
    # What comes in a digest does not come at once.
    assert await at_once(room) == {}
    now = await rosa.chooses(now, "🕗 When", "⚡ Urgent news at once, with sound", "‹ Settings")
    assert "Friday at 19:00 (UTC) · urgent news at once" in (now.text or "")
    assert await at_once(room) == {Kind.FLASH: 1}


async def test_quiet_hours_are_presets_or_hours_of_ones_own(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    settings = await settings_of(rosa)
    now = await rosa.chooses(settings, "🌙 Quiet hours", "23:00–08:00")
    assert {"✓ No sound", "✓ 23:00–08:00"} <= set(now.labels)
    now = await rosa.chooses(now, "Held until they are over", "from 23:00", "21:00")
    now = await rosa.chooses(now, "until 08:00", "05:00")
    assert {"✓ Held until they are over", "from 21:00", "until 05:00"} <= set(now.labels)
    now = await rosa.chooses(now, "⚡ Urgent news at once, with sound")
    assert "✓ ⚡ Urgent news at once, with sound" in now.labels
    assert "Quiet hours?" in (now.text or "")
    home = await rosa.chooses(now, "‹ Settings")
    assert "🌙 quiet 21:00–05:00 (UTC): held until then · urgent news may pass" in (home.text or "")
    home = await rosa.chooses(home, "🌙 Quiet hours", "None", "‹ Settings")
    assert "🌙 no quiet hours" in (home.text or "")


async def test_the_time_zone_is_asked_for_by_what_time_it_is(
    room: Newsroom, clock: MovableClock
) -> None:
    rosa = await room.person("Rosa")
    settings = await settings_of(rosa)
    now = await rosa.chooses(settings, "🌙 Quiet hours", "No sound")
    mine = next(label for label in now.labels if label.startswith("🕰 For you it is "))
    now = await rosa.chooses(now, mine)
    assert "What time is it for you now?" in (now.text or "")
    berlin = next(label for label in now.labels if label.endswith("· Berlin"))
    assert berlin == f"{clock.now().astimezone(ZoneInfo('Europe/Berlin')):%H:%M} · Berlin"
    toast = await rosa.taps(berlin, now)
    assert toast.text.startswith(f"For you it is {berlin[:5]} now.")
    home = await rosa.chooses(now, berlin)
    assert "quiet 22:00–07:00 (Berlin)" in (home.text or "")
    # Where nobody thought of: a time for each hour there is.
    now = await rosa.chooses(home, "🌙 Quiet hours")
    mine = next(label for label in now.labels if label.startswith("🕰 "))
    now = await rosa.chooses(now, mine, "Another time")
    nepal = f"{clock.now() + timedelta(hours=6):%H:%M}"
    home = await rosa.chooses(now, nepal)
    assert "quiet 22:00–07:00 (UTC+6)" in (home.text or "")


async def test_a_pause_is_a_week_of_silence_that_start_does_not_end(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    settings = await settings_of(rosa)
    paused = await rosa.chooses(settings, "⏸ Pause for a week")
    assert "Nothing comes before." in (paused.text or "")
    await room.sim.block(rosa.id)
    await room.settles()
    await rosa.starts()
    await publishes(room)
    assert await received(room, rosa.id) == []
    on = await rosa.chooses(paused, "▶️ Go on now")
    assert "Paused" not in (on.text or "")
    assert "⏸ Pause for a week" in on.labels
    assert await at_once(room) == {Kind.DAILY: 1, Kind.FLASH: 1, Kind.ANALYSIS: 1}


async def test_asking_again_makes_a_new_message_and_the_old_one_points_to_it(
    room: Newsroom,
) -> None:
    rosa = await room.person("Rosa")
    first = await settings_of(rosa)
    second = await settings_of(rosa)
    await room.settles()
    stands = (await room.sim.chat(rosa.id)).message(first.message_id)
    assert stands.text == "⬇️ The settings stand in a newer message below."
    assert stands.labels == []
    assert "🔔 Subscribed already." in (second.text or "")
    # Whoever still has the old one open and taps it, has it back, and there is one again.
    await rosa.taps("📍 Fronts", first)
    await room.settles()
    chat = await room.sim.chat(rosa.id)
    assert "South" in chat.message(first.message_id).labels
    assert chat.message(second.message_id).labels == []


async def test_in_private_too_the_bulletins_may_be_in_another_language(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    now = await rosa.chooses(await settings_of(rosa), "🌐 Language", "العربية", "‹ Settings")
    assert "العربية" in (now.text or "").splitlines()[-1]
    assert "You get:" in (now.text or "")
    await publishes(room)
    (got,) = await received(room, rosa.id)
    assert (got.text or "").startswith("النشرة")


@pytest.mark.parametrize(
    "value",
    ["hour=24", "zone=Mars/Base", "zone=../etc/passwd", "language=xx", "front=moon", "x=1", "hour"],
)
async def test_forged_settings_change_nothing(room: Newsroom, value: str) -> None:
    rosa = await room.person("Rosa")
    settings = await settings_of(rosa)
    before = await rosa.chooses(settings, "📍 Fronts", "‹ Settings")
    answer = await room.sim.press(
        rosa.id, rosa.id, settings.message_id, data=f"s:set:0:{value}", stale=True
    )
    assert answer.text == OLD
    after = await rosa.chooses(before, "📍 Fronts", "‹ Settings")
    assert after.text == before.text


async def test_buttons_of_earlier_versions_still_choose_fronts(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    settings = await settings_of(rosa)
    for data, line in (("s:toggle:0:south", "✓ South"), ("s:all:0:", "✓ Everything")):
        await room.sim.press(rosa.id, rosa.id, settings.message_id, data=data, stale=True)
        await room.settles()
        shown = (await room.sim.chat(rosa.id)).message(settings.message_id)
        assert [label for label in shown.labels if "✓" in label] == [line]

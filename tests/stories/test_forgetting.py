"""Stories of leaving: /unsubscribe is one tap and says what was deleted, /privacy shows what there
is."""

from tests.chat import MovableClock, Newsroom, said
from tests.stories.desk import NORTH, SOUTH, TEXT, approved
from tests.stories.digesting import messages, out, plain, sleeps_until, swept


async def publishes(room: Newsroom) -> None:
    """Publish a bulletin, and wait until it is delivered."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await approved(lea, omar, TEXT)
    await room.settles()


async def rows(room: Newsroom, chat: int) -> dict[str, int]:
    """Count the rows of each table in which a chat's number stands, whatever the column."""
    found = {}
    async with room.bot.services.audience._context.database.read() as stores:  # noqa: SLF001
        session = stores.audience._session  # noqa: SLF001
        tables = await session._fetch(  # noqa: SLF001
            "SELECT m.name AS name, p.name AS field FROM sqlite_master AS m,"
            " pragma_table_info(m.name) AS p WHERE m.type = 'table' AND m.sql NOT LIKE '%VIRTUAL%'",
            {},
        )
        for one in tables:
            counted = await session._fetch(  # noqa: SLF001
                f'SELECT count(*) FROM "{one["name"]}" WHERE "{one["field"]}" = :chat',  # noqa: S608
                {"chat": chat},
            )
            if counted[0][0]:
                found[f"{one['name']}.{one['field']}"] = counted[0][0]
    return found


async def test_leaving_is_one_tap_and_says_what_was_deleted(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    choice = await rosa.writes("/language")
    await rosa.taps("English", choice)
    settings = await rosa.writes("/subscribe")
    await rosa.writes("/alert Manbij")
    await rosa.writes("/alert flour")
    await publishes(room)
    assert await rows(room, rosa.id)
    await rosa.taps("🔕 Unsubscribe", settings)
    shown = (await room.sim.chat(rosa.id)).message(settings.message_id)
    assert shown.text == (
        "🔕 Unsubscribed. Deleted just now: the settings, 2 alerts, "
        "the record of one message sent here, your language."
    )
    await room.settles()
    # Nothing is left anywhere.
    assert await rows(room, rosa.id) == {}
    assert "nothing to end" in await rosa.asks("/unsubscribe")


async def test_who_followed_one_place_alone_is_forgotten_as_well(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    before = await rosa.writes("/alert Minbij")
    await out(room, lea, omar)
    await swept(room)
    (alert,) = await messages(room, rosa.id, before.message_id)
    assert NORTH in plain(alert)
    assert SOUTH not in plain(alert)
    left = await rosa.asks("/unsubscribe")
    assert "the settings, one alert, the record of one message sent here" in left
    await room.settles()
    assert await rows(room, rosa.id) == {}


async def test_who_had_a_digest_is_forgotten_as_well(room: Newsroom, clock: MovableClock) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    settings = await rosa.writes("/subscribe")
    await rosa.chooses(settings, "🕗 When", "A digest a day", "at 08:00", "09:00")
    await out(room, lea, omar)
    await sleeps_until(room, clock, 9)
    (digest,) = await messages(room, rosa.id, settings.message_id)
    assert NORTH in plain(digest)
    assert "the record of one message sent here" in await rosa.asks("/unsubscribe")
    await room.settles()
    assert await rows(room, rosa.id) == {}


async def test_who_asked_the_desk_is_forgotten_as_well(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    await rosa.writes("/ask Is the bridge of Tishrin open?")
    await room.settles()
    found = await rosa.writes("/privacy")
    assert "Where the answer to a question of yours goes." in (found.text or "")
    await rosa.taps("🗑 Delete all of it", found)
    shown = (await room.sim.chat(rosa.id)).message(found.message_id)
    assert shown.text == said("en", "follow-left", what="where the answer to a question goes")
    await room.settles()
    assert await rows(room, rosa.id) == {}


async def test_privacy_shows_what_is_stored_with_its_values_and_deletes_it(
    room: Newsroom,
) -> None:
    rosa = await room.person("Rosa")
    nothing = await rosa.writes("/privacy")
    assert "What is stored about you\nNothing." in (nothing.text or "")
    assert "not end-to-end encrypted" in (nothing.text or "")
    assert nothing.labels == []

    settings = await rosa.writes("/subscribe")
    await rosa.chooses(settings, "📍 Fronts", "South")
    await rosa.writes("/alert sugar")
    await publishes(room)
    found = await rosa.writes("/privacy")
    for line in (
        str(rosa.id),
        "📍 South, and what concerns everyone",
        "🔎 at once, whatever else: sugar",
        "🕰 times of UTC",
        "🗓 since ",
        "That one message was sent here",
        "Not stored: your name",
        "/unsubscribe",
    ):
        assert line in (found.text or "")
    await rosa.taps("🗑 Delete all of it", found)
    shown = (await room.sim.chat(rosa.id)).message(found.message_id)
    assert "Deleted just now: the settings, one alert" in (shown.text or "")
    await room.settles()
    assert await rows(room, rosa.id) == {}


async def test_from_privacy_a_tap_leads_to_the_settings(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    found = await rosa.writes("/privacy")
    now = await rosa.chooses(found, "⚙️ Settings")
    assert "You get:" in (now.text or "")
    assert "📍 Fronts" in now.labels


async def test_in_a_group_it_tells_of_the_group_alone_and_administrators_delete(
    room: Newsroom,
) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    await kim.taps("Español", await kim.writes("/language"))
    group = await room.sim.supergroup("Neighbours", creator=rosa.id, members=[kim.id], bot="member")
    await rosa.writes("/subscribe", chat=group)
    found = await kim.writes("/privacy", chat=group)
    assert "Lo que se guarda sobre este chat" in (found.text or "")
    assert str(group) in (found.text or "")
    assert str(kim.id) not in (found.text or "")
    assert "El idioma que elegiste" not in (found.text or "")
    refused = await kim.taps("🗑 Borrarlo todo", found)
    assert refused.text == said("es", "error-not-administrator")
    await rosa.taps("🗑 Borrarlo todo", found)
    await room.settles()
    assert await rows(room, group) == {}


async def test_a_member_is_told_what_the_desk_keeps(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    found = await lea.asks("/privacy")
    assert "the tag Lea, your role (author)" in found
    # Leaving as a reader is not leaving the desk.
    await lea.writes("/subscribe")
    await lea.writes("/unsubscribe")
    assert "Your role: author." in await lea.asks("/whoami")

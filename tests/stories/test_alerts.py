"""Stories of /alert: a chat names places and words, in any spelling, and takes them back."""

from bot.domain.alert import MOST
from bot.domain.ids import ChatId, TopicId
from tests.chat import Newsroom, Person, said

ONLY_ADMINS = said("en", "error-not-administrator")


async def kept(room: Newsroom, chat: int, topic: int = 0) -> dict[str, str]:
    """Return a chat's alerts as they are looked up, with what is shown of each."""
    async with room.bot.services.audience._context.database.read() as stores:  # noqa: SLF001
        found = await stores.alerts.of_chat(ChatId(chat), TopicId(topic))
    return {alert.words: alert.shown for alert in found}


async def words(person: Person, text: str) -> str:
    """Write, and return the first line of the answer."""
    return (await person.asks(text)).splitlines()[0]


async def test_a_place_in_any_spelling_is_one_alert(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    added = await rosa.writes("/alert Minbij")
    assert "told at once of news with Manbij" in (added.text or "")
    assert "✕ Manbij" in added.labels
    for again in ("/alert منبج", "/alert MANBIJ", "/alert  manbij "):
        assert (
            await words(rosa, again)
            == "🔎 You are told of Manbij already. /alert shows all your alerts."
        )
    assert await kept(room, rosa.id) == {"xxmanbij": "Manbij"}


async def test_an_actor_needs_no_capitals_and_words_no_order(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    assert "news with SDF" in await rosa.asks("/alert sdf")
    await rosa.asks("/alert price of Flour")
    assert "already" in await rosa.asks("/alert flour price OF")
    await rosa.asks("/alert the bridge of Minbij")
    found = await kept(room, rosa.id)
    assert found["flour of price"] == "price of Flour"
    assert found["bridge of the xxmanbij"] == "the bridge of Minbij"
    assert found["yysdf"] == "SDF"


async def test_a_misspelt_place_is_asked_about_and_nothing_is_lost(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    added = await rosa.writes("/alert Manbijj")
    assert "Or did you mean Manbij?" in (added.text or "")
    assert set(await kept(room, rosa.id)) == {"manbijj"}
    await rosa.taps("📍 Yes, Manbij", added)
    assert await kept(room, rosa.id) == {"xxmanbij": "Manbij"}
    shown = (await room.sim.chat(rosa.id)).message(added.message_id)
    assert "told at once of news with Manbij" in (shown.text or "")


async def test_alerts_are_listed_and_removed_by_a_tap_here_and_in_the_settings(
    room: Newsroom,
) -> None:
    rosa = await room.person("Rosa")
    nothing = await rosa.writes("/alert")
    assert "be told at once" in (nothing.text or "")
    assert nothing.labels == []
    settings = await rosa.writes("/subscribe")
    for one in ("Manbij", "Damascus", "flour"):
        await rosa.writes(f"/alert {one}")
    listed = await rosa.writes("/alert")
    assert listed.labels == ["✕ Damascus", "✕ Manbij", "✕ flour"]
    toast = await rosa.taps("✕ flour", listed)
    assert toast.text == "Removed: flour"
    now = await rosa.chooses(settings, "🔎 Alerts", "✕ Damascus")
    assert now.labels == ["✕ Manbij", "‹ Settings"]
    home = await rosa.chooses(now, "‹ Settings")
    assert "🔎 at once, whatever else: Manbij" in (home.text or "")
    # What is gone cannot be removed again.
    assert (await rosa.taps("✕ flour", listed)).text == ""


async def test_who_follows_nothing_gets_alerts_alone_until_they_follow_everything(
    room: Newsroom,
) -> None:
    rosa = await room.person("Rosa")
    assert "Nothing else comes here" in await rosa.asks("/alert Manbij")
    settings = await rosa.writes("/subscribe")
    assert "📰 nothing but what you asked to be alerted to" in (settings.text or "")
    now = await rosa.chooses(settings, "🔔 Follow everything", "‹ Settings")
    assert "📰 daily updates, urgent news, analyses" in (now.text or "")
    assert "Nothing else" not in await rosa.asks("/alert Damascus")
    # The greeting's button does the same.
    kim = await room.person("Kim")
    hello = await kim.sees("volunteer collective")
    await kim.writes("/alert Manbij")
    await kim.taps("🔔 Follow everything", hello)
    await kim.sees("Done.", "📰 daily updates, urgent news, analyses")


async def test_what_cannot_be_an_alert_is_said(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    assert await rosa.asks("/alert ?!") == said("en", "error-alert-no-words")
    long = said("en", "error-alert-too-long", most=60)
    assert await rosa.asks("/alert one two three four five six seven") == long
    assert await rosa.asks(f"/alert {'x' * 61}") == long
    assert await kept(room, rosa.id) == {}
    for number in range(MOST):
        assert "From now on" in await rosa.asks(f"/alert word{number}")
    assert await rosa.asks("/alert onemore") == said("en", "error-alert-too-many", most=MOST)
    assert "already" in await rosa.asks("/alert word3")
    listed = await rosa.writes("/alert")
    assert len(listed.labels) == MOST
    await rosa.taps("✕ word3", listed)
    assert "From now on" in await rosa.asks("/alert onemore")


async def test_in_a_group_and_its_topics_administrators_ask(room: Newsroom) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    forum = await room.sim.supergroup(
        "Forum", forum=True, creator=rosa.id, members=[kim.id], bot="member"
    )
    topic = await room.sim.topic(forum, "South")
    refused = await kim.writes("/alert Manbij", chat=forum, topic=topic)
    assert refused.text == ONLY_ADMINS
    added = await rosa.writes("/alert Manbij", chat=forum, topic=topic)
    assert added.thread == topic
    assert (await kim.taps("✕ Manbij", added)).text == ONLY_ADMINS
    assert await kept(room, forum, topic) == {"xxmanbij": "Manbij"}
    assert await kept(room, forum) == {}


async def test_for_a_channel_one_asks_in_it_or_in_private(room: Newsroom) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    channel = await room.sim.channel(
        "News", username="town_news", creator=rosa.id, members=[kim.id], bot="administrator"
    )
    assert await kim.asks("/alert @town_news Manbij") == ONLY_ADMINS
    added = await rosa.writes("/alert @town_news Manbij")
    assert "Manbij" in (added.text or "")
    await rosa.writes("/alert flour", chat=channel)
    assert set(await kept(room, channel)) == {"xxmanbij", "flour"}
    assert await kept(room, rosa.id) == {}
    listed = await rosa.writes("/alert @town_news")
    await rosa.taps("✕ flour", listed)
    assert set(await kept(room, channel)) == {"xxmanbij"}


async def test_alerts_move_along_with_a_group(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    group = await room.sim.group("Neighbours", creator=rosa.id, bot="member")
    await rosa.writes("/alert Manbij", chat=group)
    grown = await room.sim.migrate(group)
    await room.settles()
    assert await kept(room, grown) == {"xxmanbij": "Manbij"}
    assert await kept(room, group) == {}


async def test_a_forged_place_or_key_changes_nothing(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    added = await rosa.writes("/alert Manbij")
    for data in ("s:instead:0:x.moon", "s:instead:0:", "s:drop:0:00000000"):
        await room.sim.press(rosa.id, rosa.id, added.message_id, data=data, stale=True)
    assert await kept(room, rosa.id) == {"xxmanbij": "Manbij"}

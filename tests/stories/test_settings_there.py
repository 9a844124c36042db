"""Stories of the settings message in groups, topics and channels: whose language it speaks, where
it points, and which right the bot lacks."""

from tests.chat import Newsroom, said
from tests.stories.desk import NORTH, SOUTH, received
from tests.stories.test_settings import publishes, settings_of


async def test_in_a_group_the_old_message_links_to_the_new(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    group = await room.sim.supergroup("Neighbours", creator=rosa.id, bot="member")
    first = await settings_of(rosa, group)
    assert "This chat gets:" in (first.text or "")
    second = await settings_of(rosa, group)
    await room.settles()
    stands = (await room.sim.chat(group)).message(first.message_id)
    assert f"/{second.message_id}" in (stands.html or "")
    assert stands.labels == []


async def test_a_group_that_grew_touches_no_message_of_the_old_numbers(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    group = await room.sim.group("Neighbours", creator=rosa.id, bot="member")
    await settings_of(rosa, group)
    grown = await room.sim.migrate(group)
    await room.settles()
    before = {one.message_id: one.text for one in await room.sim.messages(grown)}
    settings = await settings_of(rosa, grown)
    assert "Subscribed already." in (settings.text or "")
    await room.settles()
    after = {one.message_id: one.text for one in await room.sim.messages(grown)}
    assert {number: after[number] for number in before} == before


async def test_the_language_of_a_chat_is_not_that_of_a_person(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    group = await room.sim.supergroup("Vecinos", creator=rosa.id, bot="member")
    settings = await settings_of(rosa, group)
    now = await rosa.chooses(settings, "🌐 Language", "Español")
    # What all see there is in the language of the chat.
    assert "¿En qué idioma?" in (now.text or "")
    await room.settles()
    assert "Which language shall I speak?" in await rosa.asks("/language")
    await publishes(room)
    (got,) = await received(room, group)
    assert (got.text or "").startswith("Boletín 1 · ")


async def test_the_settings_of_a_channel_are_chosen_in_private(room: Newsroom) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    channel = await room.sim.channel(
        "News", username="town_news", creator=rosa.id, members=[kim.id], bot="administrator"
    )
    settings = await rosa.writes("/subscribe @town_news")
    assert "News gets:" in (settings.text or "")
    now = await rosa.chooses(settings, "📍 Fronts", "South", "‹ Settings", "🌙 Quiet hours")
    now = await rosa.chooses(now, "23:00–08:00", "‹ Settings")
    assert "News gets:\n📍 South" in (now.text or "")
    # Somebody who administers nothing sends the same data from below a message of their own.
    own = await settings_of(kim)
    data = now.button("⏸ Pause for a week").data or ""
    answer = await room.sim.press(kim.id, kim.id, own.message_id, data=data, stale=True)
    assert answer.text == "Only an administrator of that chat can do this."
    await publishes(room)
    (got,) = await received(room, channel)
    assert SOUTH in (got.text or "")
    assert NORTH not in (got.text or "")


async def test_the_bot_says_which_right_is_missing(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    group = await room.sim.supergroup("Neighbours", creator=rosa.id, bot="member")
    await room.sim.restrict_bot(group, ["can_send_messages"], by=rosa.id)
    said_ = await settings_of(rosa, group)
    assert said_.text == said("en", "error-cannot-post-files")
    # Anybody's press tells it, even where the bot may write nothing.
    hello = await rosa.sees("volunteer collective")
    await room.sim.restrict_bot(group, [], by=rosa.id)
    answer = await room.sim.press(
        rosa.id, rosa.id, hello.message_id, data=f"s:start:{group}:", stale=True
    )
    assert answer.text == said("en", "error-cannot-post-group")
    await room.sim.add_bot(group, by=rosa.id)
    assert "Done." in ((await settings_of(rosa, group)).text or "")


async def test_a_topic_that_was_closed_is_told_of_in_the_press(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    forum = await room.sim.supergroup("Forum", forum=True, creator=rosa.id, bot="member")
    topic = await room.sim.topic(forum, "South")
    settings = await rosa.writes("/subscribe", chat=forum, topic=topic)
    left = await rosa.writes("/unsubscribe", chat=forum, topic=topic)
    await room.sim.close_topic(forum, topic)
    answer = await rosa.taps("🔔 Follow everything", left)
    assert answer.text == said("en", "error-cannot-post-topic")
    gone = await rosa.taps("📍 Fronts", settings)
    assert gone.text == said("en", "error-not-subscribed")

"""Stories of subscribers: private chats, groups, topics and channels come, choose and go."""

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.desk import NORTH, SOUTH, TEXT, approved, received

NEW = "New bulletins will come as soon as they are published."
KNOWN = "Subscribed already."
ONLY_ADMINS = "Only an administrator of that chat can do this."
EVERYTHING = "📍 all fronts"
SOUTH_ALONE = ("📍 Fronts", "South")
SOUTH_IS_CHOSEN = "📍 South, and what concerns everyone"
RIGHTS_TO_POST = ["can_post_messages", "can_edit_messages"]


class Desk:
    """An author and a reviewer who publish whatever the readers wait for."""

    def __init__(self, author: Person, reviewer: Person) -> None:
        self.author, self.reviewer, self.day = author, reviewer, 0

    async def publishes(self) -> None:
        """Publish one more bulletin, and wait until it is delivered."""
        self.day += 1
        text = TEXT.replace("12-03-25", f"{self.day:02}-03-25")
        toast = await approved(self.author, self.reviewer, text)
        assert toast.text == f"Published as bulletin {self.day}."
        await self.author.room.settles()


@pytest.fixture
async def desk(room: Newsroom) -> Desk:
    """The people of the desk."""
    return Desk(await room.member("Lea", "author"), await room.member("Omar", "reviewer"))


async def shown(room: Newsroom, message: SimMessage) -> SimMessage:
    """Return a message as it stands now."""
    return (await room.sim.chat(message.chat_id)).message(message.message_id)


async def count(room: Newsroom, chat: int, topic: int | None = None) -> int:
    """Return how many messages of bulletins a chat or topic was sent."""
    return len(await received(room, chat, topic))


async def test_subscribing_twice_is_one_subscription_and_keeps_the_choice(
    room: Newsroom, desk: Desk
) -> None:
    rosa = await room.person("Rosa")
    settings = await rosa.writes("/subscribe")
    assert NEW in (settings.text or "")
    assert EVERYTHING in (settings.text or "")
    await rosa.chooses(settings, *SOUTH_ALONE)
    again = await rosa.writes("/subscribe")
    assert KNOWN in (again.text or "")
    assert SOUTH_IS_CHOSEN in (again.text or "")
    await desk.publishes()
    assert await count(room, rosa.id) == 1


async def test_fronts_are_added_and_taken_out_until_everything_is_wanted_again(
    room: Newsroom,
) -> None:
    rosa = await room.person("Rosa")
    settings = await rosa.writes("/subscribe")
    now = await rosa.chooses(settings, *SOUTH_ALONE)
    assert "What concerns everyone comes with each." in (now.text or "")
    assert [label for label in now.labels if "✓" in label] == ["✓ South"]
    await rosa.taps("East", now)
    now = await shown(room, settings)
    assert [label for label in now.labels if "✓" in label] == ["✓ East", "✓ South"]
    await rosa.taps("✓ South", now)
    now = await shown(room, settings)
    assert [label for label in now.labels if "✓" in label] == ["✓ East"]
    await rosa.taps("Everything", now)
    now = await shown(room, settings)
    assert [label for label in now.labels if "✓" in label] == ["✓ Everything"]
    # The same once more is no error.
    await rosa.taps("✓ Everything", now)
    # A choice of every front there is, is everything.
    for label in [each for each in now.labels if each not in {"✓ Everything", "‹ Settings"}]:
        await rosa.taps(label, now)
    now = await shown(room, settings)
    assert [label for label in now.labels if "✓" in label] == ["✓ Everything"]


async def test_unsubscribing_forgets_the_choice_and_ends_the_bulletins(
    room: Newsroom, desk: Desk
) -> None:
    rosa = await room.person("Rosa")
    assert "nothing to end" in await rosa.asks("/unsubscribe")
    fronts = await rosa.chooses(await rosa.writes("/subscribe"), *SOUTH_ALONE)
    left = await rosa.writes("/unsubscribe")
    assert "Deleted just now: the settings." in (left.text or "")
    await desk.publishes()
    assert await count(room, rosa.id) == 0
    # The old settings message has nothing to change any more.
    old = await rosa.taps("East", fronts)
    assert old.text == "There is no subscription here any more. /subscribe starts one."
    await rosa.taps("🔔 Follow everything", left)
    fresh = await rosa.sees(NEW, after=left.message_id)
    assert EVERYTHING in (fresh.text or "")
    await rosa.taps("🔕 Unsubscribe", fresh)
    assert (await shown(room, fresh)).labels == ["🔔 Follow everything"]


async def test_the_greeting_subscribes_with_one_tap(room: Newsroom, desk: Desk) -> None:
    rosa = await room.person("Rosa")
    hello = await rosa.sees("volunteer collective")
    await rosa.taps("🔔 Follow everything", hello)
    await rosa.sees(NEW)
    await desk.publishes()
    assert await count(room, rosa.id) == 1


async def test_whoever_changes_their_language_gets_bulletins_in_it(
    room: Newsroom, desk: Desk
) -> None:
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    choice = await rosa.writes("/language")
    await rosa.taps("Español", choice)
    await desk.publishes()
    (got,) = await received(room, rosa.id)
    assert (got.text or "").startswith("Boletín 1 · ")


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_group_is_subscribed_by_its_administrators_alone(
    room: Newsroom, desk: Desk, kind: str
) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    make = room.sim.group if kind == "group" else room.sim.supergroup
    group = await make("Neighbours", creator=rosa.id, members=[kim.id], bot="member")

    refused = await kim.writes("/subscribe", chat=group)
    assert refused.text == ONLY_ADMINS
    settings = await rosa.writes("/subscribe", chat=group)
    assert NEW in (settings.text or "")
    for label in settings.labels:
        answer = await kim.taps(label, settings)
        assert answer.text == ONLY_ADMINS
        assert answer.show_alert
    fronts = await rosa.chooses(settings, *SOUTH_ALONE)
    assert (await kim.taps("North", fronts)).text == ONLY_ADMINS
    refused = await kim.writes("/unsubscribe", chat=group)
    assert refused.text == ONLY_ADMINS
    await desk.publishes()
    (got,) = await received(room, group)
    assert SOUTH in (got.text or "")
    assert NORTH not in (got.text or "")


async def test_an_administrator_who_is_one_no_more_can_change_nothing(room: Newsroom) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    group = await room.sim.supergroup("Neighbours", creator=rosa.id, admins=[kim.id], bot="member")
    settings = await kim.writes("/subscribe", chat=group)
    await room.sim.member(group, kim.id, "member")
    assert (await kim.taps("📍 Fronts", settings)).text == ONLY_ADMINS


async def test_an_anonymous_administrator_subscribes_the_group(room: Newsroom, desk: Desk) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    group = await room.sim.supergroup("Neighbours", creator=rosa.id, bot="member")
    await room.sim.member(group, rosa.id, "creator", anonymous=True)
    settings = await rosa.writes("/subscribe", chat=group)
    assert NEW in (settings.text or "")
    assert "✓ South" in (await rosa.chooses(settings, *SOUTH_ALONE)).labels
    # Writing as one's own channel is not writing as the group.
    channel = await room.sim.channel("Kim's", creator=kim.id)
    await room.sim.member(group, kim.id)
    masked = await kim.writes("/unsubscribe", chat=group, mask="channel", mask_chat_id=channel)
    assert masked.text == ONLY_ADMINS
    await desk.publishes()
    assert await count(room, group) == 1


async def test_topics_of_a_forum_have_subscriptions_of_their_own(
    room: Newsroom, desk: Desk
) -> None:
    rosa = await room.person("Rosa")
    forum = await room.sim.supergroup("Forum", forum=True, creator=rosa.id, bot="member")
    north = await room.sim.topic(forum, "North")
    south = await room.sim.topic(forum, "South")
    quiet = await room.sim.topic(forum, "Cats")
    for topic, front in ((north, "North"), (south, "South")):
        settings = await rosa.writes("/subscribe", chat=forum, topic=topic)
        assert settings.thread == topic
        assert NEW in (settings.text or "")
        await rosa.chooses(settings, "📍 Fronts", front)
    await desk.publishes()
    (in_north,) = await received(room, forum, north)
    (in_south,) = await received(room, forum, south)
    assert NORTH in (in_north.text or "")
    assert SOUTH not in (in_north.text or "")
    assert SOUTH in (in_south.text or "")
    assert await count(room, forum, quiet) == await count(room, forum) == 0

    await rosa.writes("/unsubscribe", chat=forum, topic=north)
    await rosa.writes("/subscribe", chat=forum)
    await desk.publishes()
    assert await count(room, forum, north) == 1
    assert await count(room, forum, south) == 2
    assert await count(room, forum) == 1


async def test_a_channel_is_subscribed_by_a_post_in_it(room: Newsroom, desk: Desk) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    channel = await room.sim.channel("News", creator=rosa.id, members=[kim.id], bot="administrator")
    settings = await rosa.writes("/subscribe", chat=channel)
    assert NEW in (settings.text or "")
    # Its readers see the buttons as well.
    assert (await kim.taps("🔕 Unsubscribe", settings)).text == ONLY_ADMINS
    await rosa.chooses(settings, *SOUTH_ALONE)
    await desk.publishes()
    (got,) = await received(room, channel)
    assert SOUTH in (got.text or "")
    assert NORTH not in (got.text or "")


async def test_a_channel_is_subscribed_in_private_by_its_administrator(
    room: Newsroom, desk: Desk
) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    channel = await room.sim.channel(
        "News", username="town_news", creator=rosa.id, members=[kim.id], bot="administrator"
    )
    assert await kim.asks("/subscribe @town_news") == ONLY_ADMINS
    settings = await rosa.writes("/subscribe @town_news")
    assert NEW in (settings.text or "")
    assert "✓ South" in (await rosa.chooses(settings, *SOUTH_ALONE)).labels
    await desk.publishes()
    assert await count(room, channel) == 1
    assert await count(room, rosa.id) == 0
    assert await kim.asks("/unsubscribe @town_news") == ONLY_ADMINS
    assert "Deleted" in await rosa.asks("/unsubscribe @town_news")
    await desk.publishes()
    assert await count(room, channel) == 1


async def test_a_bot_that_may_not_post_says_so(room: Newsroom, desk: Desk) -> None:
    rosa = await room.person("Rosa")
    channel = await room.sim.channel(
        "News", username="mute_news", creator=rosa.id, bot="administrator"
    )
    await room.sim.promote_bot(channel, ["can_edit_messages"])
    said = await rosa.asks("/subscribe @mute_news")
    assert said == "I may not post in that channel. Make me an administrator who may post messages."
    assert "I cannot see that chat." in await rosa.asks("/subscribe @nowhere_at_all")
    await room.sim.channel("Far", username="far_news", creator=rosa.id)
    assert "I cannot see that chat." in await rosa.asks("/subscribe @far_news")
    group = await room.sim.group("Quiet", creator=rosa.id, bot="member")
    alone = await rosa.writes("/subscribe @mute_news", chat=group)
    assert "Here the command stands alone." in (alone.text or "")
    await desk.publishes()
    assert await count(room, channel) == 0


async def test_whoever_blocks_the_bot_is_left_alone_until_they_come_back(
    room: Newsroom, desk: Desk
) -> None:
    rosa = await room.person("Rosa")
    settings = await rosa.writes("/subscribe")
    await rosa.chooses(settings, *SOUTH_ALONE)
    await room.sim.block(rosa.id)
    await room.settles()
    await desk.publishes()
    tried = [each for each in await room.sim.requests("sendmessage") if each.chat_id == rosa.id]
    assert all(each.status == 200 for each in tried)

    await rosa.starts()
    await desk.publishes()
    (got,) = await received(room, rosa.id)
    assert "Bulletin 2" in (got.text or "")
    assert NORTH not in (got.text or "")


async def test_a_group_that_removed_the_bot_gets_bulletins_again_when_it_is_back(
    room: Newsroom, desk: Desk
) -> None:
    rosa = await room.person("Rosa")
    group = await room.sim.supergroup("Neighbours", creator=rosa.id, bot="member")
    await rosa.writes("/subscribe", chat=group)
    await room.sim.kick(group, by=rosa.id)
    await room.settles()
    await desk.publishes()
    assert await count(room, group) == 0
    await room.sim.add_bot(group, by=rosa.id)
    await room.settles()
    await desk.publishes()
    assert await count(room, group) == 1


async def test_a_channel_that_took_the_right_to_post_gets_bulletins_when_it_gives_it_back(
    room: Newsroom, desk: Desk
) -> None:
    rosa = await room.person("Rosa")
    channel = await room.sim.channel("News", creator=rosa.id, bot="administrator")
    await rosa.writes("/subscribe", chat=channel)
    await room.sim.promote_bot(channel, ["can_edit_messages"], by=rosa.id)
    await room.settles()
    await desk.publishes()
    assert await count(room, channel) == 0
    await room.sim.promote_bot(channel, RIGHTS_TO_POST, by=rosa.id)
    await room.settles()
    await desk.publishes()
    (got,) = await received(room, channel)
    assert "Bulletin 2" in (got.text or "")


@pytest.mark.parametrize("how", [{"new_first": False}, {"new_first": True}, {"announce": False}])
async def test_a_group_that_becomes_a_supergroup_takes_its_subscription_along(
    room: Newsroom, desk: Desk, how: dict[str, bool]
) -> None:
    rosa = await room.person("Rosa")
    group = await room.sim.group("Neighbours", creator=rosa.id, bot="member")
    settings = await rosa.writes("/subscribe", chat=group)
    await rosa.chooses(settings, *SOUTH_ALONE)
    await desk.publishes()
    grown = await room.sim.migrate(group, **how)
    await room.settles()
    await desk.publishes()
    assert await count(room, group) == 1
    (got,) = await received(room, grown)
    assert SOUTH in (got.text or "")
    assert NORTH not in (got.text or "")
    again = await rosa.writes("/subscribe", chat=grown)
    assert KNOWN in (again.text or "")
    assert SOUTH_IS_CHOSEN in (again.text or "")


@pytest.mark.parametrize("how", [{"new_first": False}, {"new_first": True}])
async def test_a_desk_that_becomes_a_supergroup_stays_the_desk(
    room: Newsroom, desk: Desk, how: dict[str, bool]
) -> None:
    group = await room.sim.group(
        "Desk", creator=room.admin.id, members=[desk.reviewer.id], bot="member"
    )
    await room.admin.writes("/desk", chat=group)
    grown = await room.sim.migrate(group, **how)
    await room.settles()
    board = await desk.author.writes(TEXT)
    await desk.author.taps("✅ Submit", board)
    card = await room.sees(grown, "hash")
    answer = await desk.reviewer.taps("✅ Approve and publish", card)
    assert answer.text == "Published as bulletin 1."
    assert (await room.sees(grown, "hash", "Approved by Omar")).labels == []

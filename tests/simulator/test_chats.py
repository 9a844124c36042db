"""Groups, channels and topics: rights, privacy mode, membership and migration."""

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.simulator import SimClient
from tests.simulator.conftest import Raw


async def updates(bot: Bot) -> tuple[Update, ...]:
    return await bot.get_updates(timeout=0, allowed_updates=[])


async def texts(bot: Bot) -> list[str]:
    return [
        str(each.message.text) for each in await updates(bot) if each.message and each.message.text
    ]


async def test_privacy_mode_lets_through_what_is_addressed_to_the_bot(
    bot: Bot, sim: SimClient
) -> None:
    anna = await sim.person("Anna")
    group = await sim.group("Desk", members=[anna], bot="member")
    said = await bot.send_message(group, "What is new?")
    await sim.write(group, anna, "chatter")
    await sim.write(group, anna, "/help")
    await sim.write(group, anna, "/help@other_bot")
    await sim.write(group, anna, "/help@bulletin_sim_bot")
    await sim.write(group, anna, "ask @bulletin_sim_bot")
    await sim.write(group, anna, "nothing", reply_to=said.message_id)
    expected = ["/help", "/help@bulletin_sim_bot", "ask @bulletin_sim_bot", "nothing"]
    assert await texts(bot) == expected


async def test_a_crowd_can_be_written_to_and_says_nothing(bot: Bot, sim: SimClient) -> None:
    for chat in await sim.crowd(3):
        await bot.send_message(chat, "What is new?")
    assert await updates(bot) == ()
    assert len({entry.chat_id for entry in await sim.ledger()}) == 3


async def test_an_administrator_hears_everything(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person("Anna")
    group = await sim.group("Desk", members=[anna])
    await sim.add_bot(group)
    await sim.promote_bot(group)
    await sim.write(group, anna, "chatter")
    assert await texts(bot) == ["chatter"]
    found = [each.my_chat_member for each in await updates(bot) if each.my_chat_member]
    assert [(each.old_chat_member.status, each.new_chat_member.status) for each in found] == [
        ("left", "member"),
        ("member", "administrator"),
    ]


async def test_without_privacy_mode_a_member_hears_everything(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person("Anna")
    group = await sim.supergroup("Desk", members=[anna], bot="member")
    await sim.settings(privacy=False)
    await sim.write(group, anna, "chatter")
    assert await texts(bot) == ["chatter"]


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_kicked_and_removed(bot: Bot, sim: SimClient, kind: str) -> None:
    anna = await sim.person("Anna")
    make = sim.group if kind == "group" else sim.supergroup
    chat = await make("Desk", members=[anna])
    with pytest.raises(Forbidden, match=f"bot is not a member of the {kind} chat"):
        await bot.send_message(chat, "x")
    await sim.add_bot(chat, by=anna)
    await bot.send_message(chat, "x")
    await sim.kick(chat, by=anna)
    with pytest.raises(Forbidden, match=f"bot was kicked from the {kind} chat"):
        await bot.send_message(chat, "x")


async def test_rights_in_groups(sim: SimClient, raw: Raw) -> None:
    chat = await sim.supergroup("Desk", bot="member")
    words = "400 Bad Request: not enough rights to send text messages to the chat"
    await sim.permissions(chat, [])
    assert await raw.refusal("sendMessage", chat_id=chat, text="x") == words
    await sim.permissions(chat)
    await sim.restrict_bot(chat)
    assert await raw.refusal("sendMessage", chat_id=chat, text="x") == words
    await sim.add_bot(chat)
    await sim.permissions(chat, write_forbidden=True)
    refused = await raw.refusal("sendMessage", chat_id=chat, text="x")
    assert refused == "400 Bad Request: CHAT_WRITE_FORBIDDEN"
    await sim.permissions(chat, deleted=True)
    refused = await raw.refusal("sendMessage", chat_id=chat, text="x")
    assert refused == "403 Forbidden: the group chat was deleted"
    assert (
        await raw.refusal("sendMessage", chat_id=-77, text="x") == "400 Bad Request: chat not found"
    )


async def test_channels_need_an_administrator(bot: Bot, sim: SimClient, raw: Raw) -> None:
    anna = await sim.person("Anna")
    channel = await sim.channel("News", username="sim_news", creator=anna, bot="member")
    refused = await raw.refusal("sendMessage", chat_id=channel, text="x")
    assert refused == "400 Bad Request: need administrator rights in the channel chat"
    await sim.promote_bot(channel)
    post = await bot.send_message("@sim_news", "No. 1")
    assert (post.from_user, post.sender_chat and post.sender_chat.id) == (None, channel)
    await sim.write(channel, anna, "from Anna")
    await sim.add_bot(channel)
    with pytest.raises(BadRequest, match="Need administrator rights in the channel chat"):
        await bot.edit_message_text("No. 2", channel, post.message_id)
    await sim.promote_bot(channel)
    posts = [each.channel_post.text for each in await updates(bot) if each.channel_post]
    assert posts == ["from Anna"]


async def test_topics(bot: Bot, sim: SimClient, raw: Raw) -> None:
    anna = await sim.person("Anna")
    forum = await sim.supergroup("Desk", forum=True, members=[anna], bot="member")
    topic = await sim.topic(forum, "South")
    sent = await bot.send_message(forum, "here", message_thread_id=topic)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic, True)
    written = await sim.write(forum, anna, "/help", topic=topic)
    answer = await bot.send_message(forum, "there", reply_to_message_id=written)
    assert answer.message_thread_id == topic
    refused = await raw.refusal(
        "sendMessage", chat_id=forum, text="x", message_thread_id=topic + 99
    )
    assert refused == "400 Bad Request: message thread not found"
    await sim.close_topic(forum, topic)
    refused = await raw.refusal("sendMessage", chat_id=forum, text="x", message_thread_id=topic)
    assert refused == "400 Bad Request: TOPIC_CLOSED"
    await sim.delete_topic(forum, topic)
    refused = await raw.refusal("sendMessage", chat_id=forum, text="x", message_thread_id=topic)
    assert refused == "400 Bad Request: message thread not found"
    assert (await sim.ledger())[0].topic == topic


async def test_a_migrated_group_names_its_successor(bot: Bot, sim: SimClient, raw: Raw) -> None:
    anna = await sim.person("Anna")
    old = await sim.group("Desk", creator=anna, bot="member")
    new = await sim.migrate(old)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(old, "x")
    assert caught.value.new_chat_id == new
    status, body = await raw.call("sendMessage", chat_id=old, text="x")
    assert (status, body["parameters"]) == (400, {"migrate_to_chat_id": new})
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    await bot.send_message(new, "x")
    messages = [each.message for each in await updates(bot) if each.message]
    assert [each.migrate_to_chat_id for each in messages][-2:] == [new, None]
    assert [each.migrate_from_chat_id for each in messages][-1] == old


async def test_anonymous_administrators_and_channels(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person("Anna")
    channel = await sim.channel("News")
    group = await sim.supergroup("Desk", bot="administrator")
    await sim.member(group, anna, "administrator", anonymous=True)
    await sim.write(group, anna, "hidden")
    await sim.write(group, anna, "as a channel", mask="channel", mask_chat_id=channel)
    messages = [each.message for each in await updates(bot) if each.message and each.message.text]
    senders = [each.from_user.id for each in messages if each.from_user]
    chats = [each.sender_chat.id for each in messages if each.sender_chat]
    assert senders == [1087968824, 136817688]
    assert chats == [group, channel]


async def test_members_and_administrators(bot: Bot, sim: SimClient) -> None:
    anna, ben = await sim.person("Anna"), await sim.person("Ben")
    group = await sim.group("Desk", creator=anna, bot="administrator")
    assert (await bot.get_chat(group)).title == "Desk"
    assert (await bot.get_chat(anna)).first_name == "Anna"
    assert (await bot.get_chat_member(group, ben)).status == "left"
    admins = await bot.get_chat_administrators(group)
    assert {each.user.id for each in admins} == {anna, bot.id}
    assert await bot.get_chat_member_count(group) == 2
    await sim.write(group, anna, "hi")
    await bot.leave_chat(group)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(group, "x")


async def test_pins(bot: Bot, sim: SimClient) -> None:
    group = await sim.supergroup("Desk", bot="member")
    sent = await bot.send_message(group, "x")
    with pytest.raises(BadRequest, match="Not enough rights to manage pinned messages in the chat"):
        await bot.pin_chat_message(group, sent.message_id)
    await sim.promote_bot(group)
    await bot.pin_chat_message(group, sent.message_id)
    assert (await sim.chat(group)).message(sent.message_id).pinned
    await bot.unpin_chat_message(group)
    assert not (await sim.chat(group)).message(sent.message_id).pinned


async def test_deleting_what_others_wrote(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person("Anna")
    group = await sim.supergroup("Desk", members=[anna], bot="member")
    written = await sim.write(group, anna, "x")
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group, written)
    await sim.promote_bot(group)
    await bot.delete_message(group, written)

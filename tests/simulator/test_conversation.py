"""People and the bot talk: updates, answers, edits, presses, as real PTB sees them."""

import asyncio

import pytest
from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.error import BadRequest, Forbidden
from telegram.ext import Application, CommandHandler, ContextTypes

from bot.simulator import Served, SimClient
from bot.simulator.client import SimError


async def updates(bot: Bot, offset: int = 0, hold: int = 0) -> tuple[Update, ...]:
    return await bot.get_updates(offset=offset, timeout=hold, allowed_updates=[])


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(each, callback_data=f"do:{each}")] for each in labels]
    )


async def test_start_reaches_the_bot_with_a_command_entity_and_a_payload(
    bot: Bot, sim: SimClient
) -> None:
    anna = await sim.person("Anna", last_name="A", username="anna_a", language_code="de")
    written = await sim.start(anna, "invite-1")
    (update,) = await updates(bot)
    assert update.message is not None
    assert update.message.text == "/start invite-1"
    assert update.message.message_id == written
    assert update.message.entities[0].type == "bot_command"
    assert update.effective_user is not None
    assert (update.effective_user.id, update.effective_user.language_code) == (anna, "de")


async def test_an_offset_confirms_what_is_below_it(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    await sim.write(anna, anna, "one")
    await sim.write(anna, anna, "two")
    first, second = await updates(bot)
    assert [each.update_id for each in await updates(bot, first.update_id + 1)] == [
        second.update_id
    ]
    assert await updates(bot, second.update_id + 1) == ()
    await sim.wait_idle(0)


async def test_a_long_poll_ends_with_the_update(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    poll = asyncio.get_running_loop().create_task(updates(bot, hold=5))
    await sim.wait_requests("getUpdates", 1)
    await sim.write(anna, anna, "at last")
    (update,) = await poll
    assert update.message is not None
    assert update.message.text == "at last"


async def test_a_person_reads_what_the_bot_sends(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    start = await sim.start(anna)
    sent = await bot.send_message(
        anna,
        "<b>Hi</b> &amp; <i>bye</i>",
        parse_mode="HTML",
        reply_markup=keyboard("Yes", "No"),
        protect_content=True,
        disable_notification=True,
    )
    message = await sim.wait_reply(anna, start)
    assert (message.message_id, message.text) == (sent.message_id, "Hi & bye")
    assert message.html == "<b>Hi</b> &amp; <i>bye</i>"
    assert message.labels == ["Yes", "No"]
    assert message.button("No").data == "do:No"
    assert message.protected
    assert message.silent
    (entry,) = await sim.ledger()
    assert (entry.method, entry.chat_id, entry.message_id) == ("sendmessage", anna, sent.message_id)
    assert entry.raw == "<b>Hi</b> &amp; <i>bye</i>"
    assert entry.reply_markup


async def test_a_press_waits_for_the_answer(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    await sim.start(anna)
    sent = await bot.send_message(anna, "Sure?", reply_markup=keyboard("Yes"))
    pressing = asyncio.get_running_loop().create_task(sim.press(anna, anna, sent.message_id, "Yes"))
    start, update = await updates_until(bot, 2)
    assert start.message is not None
    query = update.callback_query
    assert query is not None
    assert (query.data, query.from_user.id) == ("do:Yes", anna)
    await query.answer("Done", show_alert=True)
    answer = await pressing
    assert (answer.answered, answer.text, answer.show_alert) == (True, "Done", True)
    with pytest.raises(
        BadRequest, match="Query is too old and response timeout expired or query id is invalid"
    ):
        await query.answer()


async def updates_until(bot: Bot, count: int) -> list[Update]:
    """Poll without confirming until so many updates wait."""
    while True:
        found = await updates(bot, hold=5)
        if len(found) >= count:
            return list(found)
        await bot.get_me()


async def test_an_unanswered_press_says_so(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    await sim.start(anna)
    sent = await bot.send_message(anna, "Sure?", reply_markup=keyboard("Yes"))
    assert not (await sim.press(anna, anna, sent.message_id, data="do:Yes", within=0)).answered
    with pytest.raises(SimError, match="no button 'Maybe'"):
        await sim.press(anna, anna, sent.message_id, "Maybe")


async def test_old_queries_cannot_be_answered(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    await sim.start(anna)
    sent = await bot.send_message(anna, "Sure?", reply_markup=keyboard("Yes"))
    answer = await sim.press(anna, anna, sent.message_id, "Yes", within=0)
    await sim.advance_clock(3600)
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_callback_query(str(answer.query_id))


async def test_edits_show_and_repeat_is_refused(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    await sim.start(anna)
    sent = await bot.send_message(anna, "one", reply_markup=keyboard("Yes"))
    version = (await sim.chat(anna)).version
    await bot.edit_message_text("two", anna, sent.message_id)
    await sim.wait(anna, version)
    shown = (await sim.chat(anna)).message(sent.message_id)
    assert (shown.text, shown.edited, shown.labels) == ("two", True, [])
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
        await bot.edit_message_text("two", anna, sent.message_id)
    await bot.edit_message_reply_markup(anna, sent.message_id, reply_markup=keyboard("No"))
    assert (await sim.chat(anna)).message(sent.message_id).labels == ["No"]
    assert [entry.method for entry in await sim.ledger()] == [
        "sendmessage",
        "editmessagetext",
        "editmessagereplymarkup",
    ]


async def test_only_its_own_messages_can_be_edited(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    start = await sim.start(anna)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("mine", anna, start)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("mine", anna, 999)


async def test_people_edit_and_the_bot_hears(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    written = await sim.write(anna, anna, "/report x")
    await sim.edit(anna, anna, written, html="/report <b>y</b>")
    _, edited = await updates(bot)
    assert edited.edited_message is not None
    assert edited.edited_message.text == "/report y"
    assert [each.type for each in edited.edited_message.entities] == ["bot_command", "bold"]


async def test_deletion_and_the_48_hours(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    start = await sim.start(anna)
    first = await bot.send_message(anna, "one")
    second = await bot.send_message(anna, "two")
    assert await bot.delete_message(anna, first.message_id)
    assert await bot.delete_messages(anna, [start, 12345])
    await sim.advance_clock(48 * 3600 + 5)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(anna, second.message_id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(anna, first.message_id)
    await bot.edit_message_text("three", anna, second.message_id)


async def test_strangers_blockers_and_the_deactivated(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(anna, "hello")
    await sim.start(anna)
    await sim.block(anna)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(anna, "hello")
    await sim.unblock(anna)
    await bot.send_message(anna, "hello")
    await sim.change_person(anna, deactivated=True)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(anna, "hello")
    kinds = [
        each.my_chat_member.new_chat_member.status
        for each in await updates(bot)
        if each.my_chat_member
    ]
    assert kinds == ["kicked", "member"]


async def test_replies_topics_and_prompts(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    start = await sim.start(anna)
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(anna, "x", reply_to_message_id=77)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(anna, "x", message_thread_id=77)
    sent = await bot.send_message(
        anna, "Name?", reply_to_message_id=start, reply_markup=ForceReply()
    )
    message = (await sim.chat(anna)).message(sent.message_id)
    assert (message.reply_to, message.force_reply) == (start, True)
    await sim.write(anna, anna, "Anna", reply_to=sent.message_id)
    found = await updates(bot)
    assert found[-1].message is not None
    assert found[-1].message.reply_to_message is not None
    assert found[-1].message.reply_to_message.message_id == sent.message_id


async def test_a_long_paste_is_split_as_clients_do(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    text = "\n".join(f"line {number}" for number in range(1200))
    written = await sim.write(anna, anna, text)
    assert len(written.message_ids) == 3
    texts = [each.message.text for each in await updates(bot) if each.message]
    assert "\n".join(map(str, texts)) == text


async def test_inline_queries(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    asking = asyncio.get_running_loop().create_task(sim.inline(anna, "manbij"))
    (update,) = await updates(bot, hold=5)
    assert update.inline_query is not None
    assert update.inline_query.query == "manbij"
    await bot.answer_inline_query(update.inline_query.id, [], button=None)
    assert (await asking).answered


async def test_a_result_is_sent_into_a_chat_via_the_bot(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    group = await sim.group("Friends", creator=anna, bot="member")
    asking = asyncio.get_running_loop().create_task(sim.inline(anna, "manbij"))
    update = (await updates(bot, hold=5))[-1]
    assert update.inline_query is not None
    result = InlineQueryResultArticle("one", "One", InputTextMessageContent("<b>hi</b>", "HTML"))
    await bot.answer_inline_query(update.inline_query.id, [result])
    answer = await asking
    sent = await sim.choose(group, anna, answer.query_id, "one")
    assert (await sim.chat(group)).message(sent).html == "<b>hi</b>"
    # Privacy mode lets through what was sent via the bot.
    last = (await updates(bot, update.update_id + 1))[-1].message
    assert last is not None
    assert last.via_bot is not None
    assert (last.text, last.via_bot.id) == ("hi", bot.id)
    with pytest.raises(SimError, match="no such result"):
        await sim.choose(group, anna, answer.query_id, "two")


async def test_inline_answers_have_limits_and_are_given_once(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person()
    await sim.inline(anna, "x", within=0)
    (update,) = await updates(bot, hold=5)
    assert update.inline_query is not None
    query = update.inline_query.id

    def results(*names: str) -> list[InlineQueryResultArticle]:
        content = InputTextMessageContent("hi")
        return [InlineQueryResultArticle(name, "title", content) for name in names]

    async def refusal(*names: str, offset: str = "") -> str:
        with pytest.raises(BadRequest) as refused:
            await bot.answer_inline_query(query, results(*names), next_offset=offset or None)
        return refused.value.message

    assert "results_too_much" in (await refusal(*map(str, range(51)))).lower()
    assert "result_id_duplicate" in (await refusal("a", "a")).lower()
    assert "next_offset" in (await refusal("a", offset="ش" * 33)).lower()
    await bot.answer_inline_query(query, results(*map(str, range(50))), next_offset="s" * 64)
    assert "query is too old" in (await refusal("a")).lower()
    await sim.settings(inline_mode=False)
    with pytest.raises(SimError, match="no inline queries"):
        await sim.inline(anna, "x")


async def test_a_whole_application_polls_it(served: Served, sim: SimClient) -> None:
    async def hello(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        del context
        assert update.message is not None
        await update.message.reply_text("hello")

    app = Application.builder().token(served.token).base_url(served.bot_url).build()
    app.add_handler(CommandHandler("start", hello))
    anna = await sim.person()
    async with app:
        assert app.updater is not None
        await app.updater.start_polling(timeout=5)
        await app.start()
        written = await sim.start(anna)
        assert (await sim.wait_reply(anna, written)).text == "hello"
        await app.updater.stop()
        await app.stop()

"""Files, albums, copies, forwards, and the bot's own commands and names."""

import pytest
from telegram import Bot, BotCommand, BotCommandScopeChat, InputMediaPhoto
from telegram.error import BadRequest

from bot.simulator import SimClient
from tests.simulator.conftest import Raw


@pytest.fixture
async def anna(sim: SimClient) -> int:
    person = await sim.person("Anna", language_code="de")
    await sim.start(person)
    return person


async def test_a_document_goes_up_and_comes_down(bot: Bot, sim: SimClient, anna: int) -> None:
    message = await bot.send_document(
        anna, b"a,b\n", filename="report.csv", caption="<b>Here</b>", parse_mode="HTML"
    )
    assert message.document is not None
    file = await bot.get_file(message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"a,b\n"
    again = await bot.send_document(anna, message.document.file_id)
    assert again.document == message.document
    shown = (await sim.chat(anna)).message(message.message_id)
    assert shown.html == "<b>Here</b>"
    assert shown.file is not None
    assert (shown.file.kind, shown.file.name, shown.file.size) == ("document", "report.csv", 4)
    await bot.edit_message_caption(anna, message.message_id, caption="There")
    assert (await sim.chat(anna)).message(message.message_id).text == "There"


async def test_a_person_sends_files(bot: Bot, sim: SimClient, anna: int) -> None:
    await sim.send_document(
        anna, anna, "notes.txt", b"hello", text="see /here", mime_type="text/plain"
    )
    await sim.send_photo(anna, anna, b"pixels")
    album = await sim.send_album(anna, anna, [b"1", b"2", b"3"], text="three")
    assert len(album.message_ids) == 3
    _, document, photo, *pictures = [each.message for each in await bot.get_updates(timeout=0)]
    assert document is not None
    assert document.document is not None
    assert (document.document.file_name, document.caption) == ("notes.txt", "see /here")
    assert document.caption_entities[0].type == "bot_command"
    assert photo is not None
    file = await bot.get_file(photo.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == b"pixels"
    assert len({each.media_group_id for each in pictures if each}) == 1
    assert [each.caption for each in pictures if each] == ["three", None, None]


async def test_albums(bot: Bot, sim: SimClient, anna: int, raw: Raw) -> None:
    pictures = [InputMediaPhoto(f"pixel {number}".encode(), caption="c") for number in range(3)]
    sent = await bot.send_media_group(anna, pictures)
    assert len({each.media_group_id for each in sent}) == 1
    entries = await sim.ledger()
    assert [(each.method, each.content) for each in entries] == [("sendmediagroup", "photo")] * 3
    one = [{"type": "photo", "media": sent[0].photo[-1].file_id}]
    for media, words in [
        ([], "there are no media messages to send"),
        (one, "an album must include 2-10 items"),
        (one * 11, "too many messages to send as an album"),
    ]:
        refused = await raw.refusal("sendMediaGroup", chat_id=anna, media=media)
        assert refused == f"400 Bad Request: {words}"


async def test_files_that_are_refused(bot: Bot, anna: int) -> None:
    for wrong in ("nonsense", "https://example.org/x.jpg"):
        with pytest.raises(BadRequest):
            await bot.send_photo(anna, wrong)
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(anna, b"")
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(anna, b"x", caption="x" * 1025)
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("nonsense")


async def test_copies_and_forwards(bot: Bot, sim: SimClient, anna: int) -> None:
    ben = await sim.person("Ben")
    await sim.start(ben)
    written = await sim.write(anna, anna, html="<b>News</b>")
    copy = await bot.copy_message(ben, anna, written)
    shown = (await sim.chat(ben)).message(copy.message_id)
    assert (shown.html, shown.forward_origin) == ("<b>News</b>", None)
    await bot.edit_message_text("Old", ben, copy.message_id)
    forwarded = await bot.forward_message(ben, anna, written)
    assert forwarded.forward_origin is not None
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("Old", ben, forwarded.message_id)
    with pytest.raises(BadRequest, match="Message to copy not found"):
        await bot.copy_message(ben, anna, 999)
    copies = await bot.copy_messages(ben, anna, [written, 998, 999])
    assert len(copies) == 1
    with pytest.raises(BadRequest, match="strictly increasing"):
        await bot.copy_messages(ben, anna, [written, written])


async def test_people_forward(bot: Bot, sim: SimClient, anna: int) -> None:
    ben = await sim.person("Ben")
    written = await sim.write(ben, ben, "secret")
    await sim.forward(anna, anna, ben, written, hidden=True)
    channel = await sim.channel("News", creator=ben, bot="administrator")
    post = await sim.write(channel, ben, "public")
    await sim.forward(anna, anna, channel, post)
    origins = [
        each.message.forward_origin.type
        for each in await bot.get_updates(timeout=0)
        if each.message and each.message.forward_origin
    ]
    assert origins == ["hidden_user", "channel"]


async def test_commands_by_scope_and_language(bot: Bot, sim: SimClient, anna: int) -> None:
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("hilfe", "Hilfe")], language_code="de")
    await bot.set_my_commands([BotCommand("queue", "Queue")], scope=BotCommandScopeChat(anna))
    assert [each.command for each in await bot.get_my_commands(language_code="de")] == ["hilfe"]
    assert await sim.commands("default", "fr") is None
    assert [each["command"] for each in await sim.menu(anna)] == ["queue"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(anna))
    assert [each["command"] for each in await sim.menu(anna)] == ["hilfe"]
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Help", "x")])


async def test_names_and_descriptions(bot: Bot, sim: SimClient) -> None:
    await bot.set_my_name("Bote", language_code="de")
    await bot.set_my_description("Long")
    await bot.set_my_short_description("Short")
    assert (await bot.get_my_name("de")).name == "Bote"
    assert (await bot.get_my_name()).name == "Bulletin"
    assert (await bot.get_my_short_description("de")).short_description == "Short"
    assert (await sim.profile())["description"] == {"": "Long"}
    with pytest.raises(BadRequest, match="Bot short description is too long"):
        await bot.set_my_short_description("x" * 121)


async def test_an_album_mixes_kinds_and_any_of_its_files_may_have_the_caption(
    bot: Bot, sim: SimClient, anna: int
) -> None:
    await sim.send_album(
        anna, anna, [b"1", b"2"], text="both", kinds=["photo", "video"], caption_at=1
    )
    _, photo, video = [each.message for each in await bot.get_updates(timeout=0)]
    assert photo is not None
    assert video is not None
    assert (bool(photo.photo), photo.caption) == (True, None)
    assert video.video is not None
    assert (video.caption, video.media_group_id) == ("both", photo.media_group_id)


async def test_a_person_sends_what_is_neither_photo_nor_document(
    bot: Bot, sim: SimClient, anna: int
) -> None:
    await sim.send_other(anna, anna, "animation", text="waves")
    await sim.send_other(anna, anna, "voice")
    await sim.send_other(anna, anna, "sticker")
    _, animation, voice, sticker = [each.message for each in await bot.get_updates(timeout=0)]
    assert animation is not None
    # As Telegram does: an animation is a document as well.
    assert animation.animation is not None
    assert animation.document is not None
    assert animation.caption == "waves"
    assert voice is not None
    assert voice.voice is not None
    assert sticker is not None
    assert sticker.sticker is not None


async def test_a_person_puts_another_photo_in_the_place_of_theirs(
    bot: Bot, sim: SimClient, anna: int
) -> None:
    sent = await sim.send_photo(anna, anna, b"one", text="a bridge")
    await sim.edit(anna, anna, sent, "a bridge", photo=b"two")
    _, first, edited = await bot.get_updates(timeout=0)
    assert first.message is not None
    assert edited.edited_message is not None
    assert edited.edited_message.caption == "a bridge"
    ids = [each.photo[-1].file_unique_id for each in (first.message, edited.edited_message)]
    assert ids[0] != ids[1]

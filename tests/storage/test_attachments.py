"""Files in the outbox: they stay with the text that is their caption, up to the claim."""

from datetime import date

from bot.domain.bulletin import Bulletin, Choice, Subscription
from bot.domain.delivery import Attachment, Lane
from bot.domain.draft import Content
from bot.domain.ids import NO_TOPIC, ChatId
from bot.domain.lifecycle import DeliveryEvent
from storage.database import Database
from storage.posts import Post
from tests.storage.posting import AT, BULLETIN, ONE, claim, put, told

PHOTO = Attachment("photo", "a-file-id")


async def test_a_claimed_delivery_brings_its_file(db: Database) -> None:
    async with db.write() as stores:
        text = await stores.outbox.text("caption", None, PHOTO)
        lane = Lane.BULLETIN
        post = Post(kind=BULLETIN, subject=2, chat=ChatId(1), text=text, lane=lane, due_at=AT)
        assert await stores.outbox.post(post)
        await put(stores, 2)
        found = {one.chat: one.attachment for one in await claim(stores)}
    assert found == {1: PHOTO, 2: None}


async def test_an_edition_s_file_comes_behind_its_words(db: Database) -> None:
    day = date(2024, 12, 6)
    bulletin = Bulletin(number=ONE, day=day, content=Content(day=day), hash="", published_at=AT)
    async with db.write() as stores:
        reader = Subscription(chat=ChatId(1), topic=NO_TOPIC, language="en", choice=Choice())
        await stores.audience.subscribe(reader, AT)
        await stores.bulletins.add(bulletin, "words", None, [])
        parts = [("words", None, None), ("caption", None, PHOTO)]
        await stores.editions.add(ONE, "en", Choice(), parts)
        await stores.fan_outs.begin(ONE, Lane.BULLETIN, AT, expected=2, payable=0)
        fan_out = await stores.fan_outs.under_way()
        assert fan_out is not None
        await stores.fan_outs.step(fan_out, 10, AT)

        (words,) = await claim(stores)
        assert (words.html, words.attachment) == ("words", None)
        await told(stores, words, DeliveryEvent.DELIVERED)
        (photo,) = await claim(stores)
        assert (photo.html, photo.attachment) == ("caption", PHOTO)

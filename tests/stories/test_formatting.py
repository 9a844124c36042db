"""Stories of formatting: what an author marks in the chat is marked in the bulletin."""

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.desk import APPROVE, EDIT, SUBMIT, last_message, received

LINK = "https://example.org/report"
HEAD = "Update 12-03-25\n\n"


def marked(message: SimMessage, kind: str) -> list[str]:
    """Return the words under one kind of formatting; offsets count UTF-16 units."""
    data = (message.text or "").encode("utf-16-le")
    return [
        data[one["offset"] * 2 : (one["offset"] + one["length"]) * 2].decode("utf-16-le")
        for one in message.entities
        if one["type"] == kind
    ]


async def published(room: Newsroom, author: Person, html: str) -> list[SimMessage]:
    """Let an author send formatted text and the admin publish it; return what a reader gets."""
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    board = await author.writes("", html=html)
    await author.taps(SUBMIT, board)
    await room.admin.taps(APPROVE, await room.admin.sees("hash"))
    await room.settles()
    got = [entry.message_id for entry in await received(room, rosa.id)]
    return [each for each in await room.sim.messages(rosa.id) if each.message_id in got]


async def test_bold_links_and_quotes_survive_with_emoji_before_them(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    (got,) = await published(
        room,
        lea,
        f"{HEAD}# Northern front\n– 🏳️‍🌈👩🏽‍🚒🇸🇾 A <b>convoy 🚚 with flour</b> reached "
        f'<a href="{LINK}">Manbij</a> at <i>noon</i>.\n'
        "– 😅 They <u>say</u>, <s>not</s> <tg-spoiler>soon</tg-spoiler> in <code>Daraa</code>.\n\n"
        "<blockquote>🖤 We will not leave.</blockquote>",
    )

    assert "convoy 🚚 with flour" in marked(got, "bold")
    assert marked(got, "text_link") == ["Manbij"]
    assert [one["url"] for one in got.entities if one["type"] == "text_link"] == [LINK]
    assert "noon" in marked(got, "italic")
    assert marked(got, "underline") == ["say"]
    assert marked(got, "strikethrough") == ["not"]
    assert marked(got, "spoiler") == ["soon"]
    assert marked(got, "code") == ["Daraa"]
    assert marked(got, "blockquote") == ["🖤 We will not leave."]


async def test_formatting_over_several_lines_survives_in_each(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    (got,) = await published(
        room,
        lea,
        f"{HEAD}# Southern front\n– 🌿 One <b>bold item.\n– Another bold</b> item.\n"
        "– A <b><i>doubly</i></b> marked one.",
    )

    bold = marked(got, "bold")
    assert "bold item." in bold
    assert "Another bold" in bold
    assert "doubly" in bold
    assert "doubly" in marked(got, "italic")


async def test_the_reviewer_is_shown_where_links_behind_words_lead(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes("", html=f'{HEAD}– Read <a href="{LINK}">this report</a> on Daraa.')
    await lea.taps(SUBMIT, board)

    card = await room.admin.sees("hash")
    assert f"• this report → {LINK}" in (card.text or "")


async def test_the_formatting_comes_back_for_editing_and_survives_the_next_version(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    text = f'{HEAD}– 🕊 A <b>calm</b> <a href="{LINK}">day</a> in Daraa.'
    board = await lea.writes("", html=text)
    before = await last_message(room, lea.id)
    await lea.taps(EDIT, board)

    back = await lea.sees("A calm day", after=before)
    assert marked(back, "bold") == ["calm"]
    assert marked(back, "text_link") == ["day"]


async def test_a_mention_of_a_person_stays_as_words_alone(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    rosa = await room.person("Anna")
    (got,) = await published(
        room, lea, f'{HEAD}– <a href="tg://user?id={rosa.id}">A friend</a> and others in Daraa.'
    )

    assert "A friend and others in Daraa." in (got.text or "")
    assert not marked(got, "text_mention")
    assert str(rosa.id) not in str(got.entities)


async def test_formatting_of_a_caption_survives_too(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await room.sim.send_photo(lea.id, lea.id, html=f"{HEAD}– 🌊 A <b>calm</b> day in Daraa.")
    board = await lea.sees("Draft 1")
    before = await last_message(room, lea.id)
    await lea.taps("👁 Preview", board)

    shown = await lea.sees("Bulletin 1", after=before)
    assert "calm" in marked(shown, "bold")


async def test_a_formatted_text_in_two_messages_keeps_its_formatting(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    items = [
        f"– 🌾 Item {number} of a <b>long day {number}</b> near Manbij." for number in range(150)
    ]
    first, second = "\n".join(items[:85]), "\n".join(items[85:])
    await room.sim.write(lea.id, lea.id, html=f"{HEAD}# Northern front\n{first}")
    await room.sim.write(lea.id, lea.id, html=second)
    await room.settles()
    board = await lea.sees("150 items")
    before = await last_message(room, lea.id)
    await lea.taps("👁 Preview", board)

    bold: list[str] = []
    for message in await room.sim.messages(lea.id, after=before):
        bold += [words for words in marked(message, "bold") if words.startswith("long day")]
    assert bold == [f"long day {number}" for number in range(150)]

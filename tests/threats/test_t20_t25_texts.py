"""T20, markup in what people write; T21, marks that turn or hide letters; T22, text beyond what a
reviewer sees; T24, what files give away; T25, who wrote it."""

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person, said
from tests.stories.desk import APPROVE, SOUTH, SUBMIT, approved, last_message, received, submitted


async def board_of(room: Newsroom, author: Person) -> SimMessage:
    """The board as it stands when all that was sent is in it."""
    await room.settles()
    return [one for one in await room.sim.messages(author.id) if SUBMIT in one.labels][-1]


async def test_t20_markup_and_hidden_links_are_shown_for_what_they_are(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    words = "Update 12-03-25\n\n# South\n– &lt;b&gt;Bold&lt;/b&gt; and "
    link = "https://evil.example/x"
    board = await lea.writes("", html=f'{words}<a href="{link}">bbc.co.uk</a> on Daraa.')
    await lea.taps(SUBMIT, board)
    card = await omar.sees("hash")
    assert f"bbc.co.uk → {link}" in (card.text or "")
    shown = "\n".join(one.text or "" for one in await room.sim.messages(omar.id))
    assert "<b>Bold</b>" in shown


async def test_t21_marks_are_taken_out_named_and_joiners_stay(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    reader = await room.person("Rosa")
    await reader.writes("/subscribe")
    persian = "می‌خواهم"
    text = f"Update 12-03-25\n\n# South\n– A \u202egnirts\u202c\u200b in Daraa, {persian} 👩‍👧."
    await submitted(lea, text)
    card = await omar.sees("hash")
    await omar.taps(APPROVE, card)
    await room.settles()
    sent = (await received(room, reader.id))[0].text or ""
    assert persian in sent
    assert "👩‍👧" in sent
    assert not set(sent) & {"\u202e", "\u202c", "\u200b"}
    # Telegram takes the overrides out itself.
    assert "U+200B" in (card.text or "")


async def test_t22_all_parts_are_shown_and_the_buttons_stand_under_the_last(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    items = "\n".join(f"– Item {number} in Daraa. {'word ' * 60}" for number in range(30))
    before = await last_message(room, omar.id)
    await lea.writes(f"Update 12-03-25\n\n# South\n{items}")
    await lea.taps(SUBMIT, await board_of(room, lea))
    await room.settles()
    shown = await room.sim.messages(omar.id, after=before)
    words = "\n".join(one.text or "" for one in shown)
    assert all(f"Item {number} in" in words for number in range(30))
    assert len(shown) > 2
    assert [APPROVE in one.labels for one in shown].index(True) == len(shown) - 1


async def test_t24_files_go_by_their_ids_with_a_warning_and_nothing_is_forwarded(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    reader = await room.person("Rosa")
    await reader.writes("/subscribe")
    await lea.sends("by-lea.pdf", b"%PDF-1.7", text=f"Update 12-03-25\n\n# South\n– {SOUTH}")
    shown = [one.text for one in await room.sim.messages(lea.id) if one.by_bot]
    assert shown.count(said("en", "media-document")) == 1
    await lea.taps(SUBMIT, await board_of(room, lea))
    await omar.taps(APPROVE, await omar.sees("hash"))
    await room.settles()
    methods = {one.method for one in await room.sim.requests()}
    assert not methods & {"forwardmessage", "copymessage", "forwardmessages", "copymessages"}
    assert "senddocument" in methods


async def test_t25_readers_learn_nothing_of_who_wrote_and_cards_stay_inside(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    reader = await room.person("Rosa")
    await reader.writes("/subscribe")
    await approved(lea, omar)
    await room.settles()
    public = " ".join(one.html or "" for one in await room.sim.messages(reader.id) if one.by_bot)
    for secret in ("Lea", "Omar", str(lea.id), str(omar.id)):
        assert secret not in public
    cards = [one for one in await room.sim.messages(omar.id) if "hash" in (one.text or "")]
    assert cards
    assert all(one.protected for one in cards)
    # /audit, too, stays where it is.
    assert (await room.admin.writes("/audit")).protected

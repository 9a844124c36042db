"""Stories of the proof-reader: what it points at before submission, and what one tap puts right."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.ids import DraftId, PersonId
from bot.domain.policy import Actor, Role
from tests.chat import CATALOGS, Newsroom, newsroom
from tests.stories.desk import APPROVE, SUBMIT, approved, submitted
from tests.stories.proofing import BACK, again, at_noon, hints, taps, update

DONE = "Done, as a new version. Undo on the board takes it back."
LEFT = "All right, it stays as it is."


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """A newsroom on 14 March 2027."""
    async with newsroom(tmp_path, at_noon()) as found:
        yield found


async def test_hints_come_in_place_of_the_board_and_go_back_to_it(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes("Update 12-03-27\n\n# North\n– It is confirmed: bread came.\n")

    screen = await hints(lea, board)
    assert screen.message_id == board.message_id
    assert (screen.text or "").split("\n\n") == [
        "🔎 Draft 1: 3 hints. You decide; nothing changes by itself.",
        "1. “Confirmed”, but no source is named: “It is confirmed: bread came.”",
        "2. The draft is dated 12 March 2027. Today is 14 March 2027.",
        "3. Nothing says that we may be wrong. Our usual sentence is missing.",
    ]
    assert screen.labels == [
        *("1 · 🔗 Add a source", "1 · 📄 Not “confirmed”", "1 · Leave it"),
        *("2 · 📅 Today", "2 · Leave it"),
        *("3 · ℹ️ Add it", "3 · Leave it"),
        BACK,
    ]
    await lea.taps(BACK, screen)
    back = await again(lea, board)
    assert (back.text, back.labels) == (board.text, board.labels)


async def test_one_tap_each_until_nothing_is_left(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes("Update 12-03-27\n\n# North\n– It is confirmed: bread came.\n")
    screen = await hints(lea, board)

    for label in ("1 · 📄 Not “confirmed”", "1 · 📅 Today", "1 · ℹ️ Add it"):
        toast, screen = await taps(lea, label, screen)
        assert toast == DONE
    assert screen.text == "🔎 Draft 1: nothing to point out. 🌿"
    assert screen.labels == [BACK]

    await lea.taps(BACK, screen)
    board = await again(lea, board)
    assert "14 March 2027" in (board.text or "")
    assert "Disclaimer: We are not an intelligence service." in (board.text or "")
    assert "1. It is confirmed: bread came." in (board.text or "")
    assert "version 4" in (board.text or "")


async def test_a_remedy_is_one_more_version_with_a_way_back(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(update("# North", "– The SDF met."))
    await taps(lea, "1 · 📖 Explain it", await hints(lea, board))
    actor = Actor(person=PersonId(lea.id), role=Role.AUTHOR, tag="Lea", language="en")
    sheet = await room.bot.services.proofing.advice(actor, DraftId(1))
    assert (sheet.revision.number, sheet.revision.base) == (2, 1)
    assert sheet.revision.written_by == actor.person
    assert "SDF (Syrian Democratic Forces)" in sheet.revision.source.text


async def test_what_is_left_as_it_is_is_pointed_at_no_more(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(update("# North", "– The QXZ met.", "– The SDF met."))
    screen = await hints(lea, board)
    assert screen.labels == [
        "1 · 📖 Explain it",
        "1 · Leave it",
        "2 · ✏️ Edit",
        "2 · Leave it",
        BACK,
    ]

    toast, screen = await taps(lea, "2 · Leave it", screen)
    assert toast == LEFT
    assert "QXZ" not in (screen.text or "")
    _, screen = await taps(lea, "1 · 📖 Explain it", screen)
    assert screen.text == "🔎 Draft 1: nothing to point out. 🌿"
    # Also for another version; but another draft is another matter.
    kim = await room.member("Kim", "author")
    other = await kim.writes(update("# North", "– The QXZ met."))
    assert "QXZ" in ((await hints(kim, other, draft=2)).text or "")


async def test_the_reviewers_see_what_the_author_left_as_it_is(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    board = await lea.writes(update("# North", "– The QXZ met.", "– The SDF met."))
    _, screen = await taps(lea, "2 · Leave it", await hints(lea, board))
    assert "QXZ" not in (screen.text or "")
    await lea.taps(BACK, screen)
    await lea.taps(SUBMIT, await again(lea, board))
    card = await omar.sees("hash")
    (line,) = [one for one in (card.text or "").splitlines() if "what QXZ means" in one]
    assert line.endswith("(left by the author)")
    assert (card.text or "").count("(left by the author)") == 1


async def test_a_rumour_among_the_news_moves_with_one_tap(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(update("# North", "– Bread came.", "– Rumour: the bridge is shut."))
    screen = await hints(lea, board)
    assert "1. A rumour among the news: “Rumour: the bridge is shut.”" in (screen.text or "")
    _, screen = await taps(lea, "1 · 💬 To the rumours", screen)
    await lea.taps(BACK, screen)
    assert "Rumours → rumours\n2. Rumour: Rumour: the bridge is shut." in (
        (await again(lea, board)).text or ""
    )


async def test_names_links_letters_and_abbreviations_are_put_right(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    link = '<a href="https://example.org/a">report</a>'
    text = update("# North", f"– The SDF near Manbjj, says a {link}.", "– Brеad came to Kobani.")
    board = await lea.writes("", html=text)
    screen = await hints(lea, board)
    assert (screen.text or "").split("\n\n")[1:] == [
        "1. Readers cannot see where “report” leads: https://example.org/a",
        "2. “Brеad” mixes letters of two alphabets. Meant is probably “Bread”.",
        "3. “Manbjj” looks like a slip. We write “Manbij”.",
        "4. Not everybody knows SDF. It stands for: Syrian Democratic Forces",
    ]
    for label in ("🔗 Show address", "🔤 Put right", "🔤 Put right", "📖 Explain it"):
        _, screen = await taps(lea, f"1 · {label}", screen)
    assert screen.labels == [BACK]

    await lea.taps(BACK, screen)
    await lea.taps(SUBMIT, await again(lea, board))
    await omar.taps(APPROVE, await omar.sees("hash"))
    got = await rosa.sees("Bulletin 1")
    assert (
        "The SDF (Syrian Democratic Forces) near Manbij, says a report (https://example.org/a)."
    ) in (got.text or "")
    assert "Bread came to Kobani." in (got.text or "")
    assert "Manbij" in await rosa.asks("/search manbij")


async def test_an_item_of_the_last_three_days_is_named_and_taken_out(tmp_path: Path) -> None:
    clock = at_noon()
    async with newsroom(tmp_path, clock) as room:
        lea = await room.member("Lea", "author")
        kim = await room.member("Kim", "author")
        omar = await room.member("Omar", "reviewer")
        told = "– A convoy with flour reached Manbij at noon."
        await approved(lea, omar, update("# North", "– A quiet night.", told))

        text = update("# Aid", "– At noon a convoy with flour reached Minbij.", "– Tea came.")
        board = await kim.writes(text)
        screen = await hints(kim, board, draft=2)
        assert "1. Told already in bulletin 1, today · 2027-03-14/S2: “At noon a" in (
            screen.text or ""
        )
        _, screen = await taps(kim, "1 · 🗑 Take it out", screen)
        assert screen.labels == [BACK]
        await kim.taps(BACK, screen)
        shown = (await again(kim, board)).text or ""
        assert "1. Tea came." in shown
        assert "convoy" not in shown

        # On the fourth day it may be news again.
        clock.ahead = at_noon(days=4).ahead
        lea_again = await lea.writes(update("# Aid", told, title="Update 18-03-27"))
        screen = await hints(lea, lea_again, draft=3)
        assert "Told already" not in (screen.text or "")
        assert "1 · Same again" in screen.labels


async def test_a_figure_that_contradicts_the_last_bulletin_is_only_pointed_at(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    kim = await room.member("Kim", "author")
    omar = await room.member("Omar", "reviewer")
    await approved(lea, omar, update("# North", "– A shell on Manbij killed 9 people at dawn."))

    board = await kim.writes(update("# North", "– At dawn a shell on Minbij killed 12 people."))
    screen = await hints(kim, board, draft=2)
    assert (
        "1. The last bulletin about this place said “9 people” "
        "(bulletin 1, today · 2027-03-14/S1). Here it is “12 people”. Which is right?"
    ) in (screen.text or "")
    # Which of the two is right may be said of the earlier one as well.
    contradicts = ["2 · ✔ Confirm", "2 · ✖ Deny", "2 · ⚡ Contradict", "2 · Same again"]
    assert screen.labels == ["1 · ✏️ Edit", "1 · Leave it", *contradicts, BACK]
    toast, screen = await taps(kim, "1 · Leave it", screen)
    assert (toast, len(screen.labels)) == (LEFT, 5)


async def test_a_long_text_is_only_said_to_be_long(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(update("# North", *["– A night without any news."] * 150))
    screen = await hints(lea, board)
    assert "1. This will take 2 messages. Many read only the first one." in (screen.text or "")
    assert screen.labels == ["1 · Leave it", BACK]


async def test_of_many_hints_the_first_are_shown_and_the_others_move_up(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    lines = [f"– Nr {at}: the Q{chr(65 + at)}Z met again." for at in range(10)]
    screen = await hints(lea, await lea.writes(update("# North", *lines)))
    assert "10 hints" in (screen.text or "")
    assert "8. I don't know what QHZ means" in (screen.text or "")
    assert "… and 2 more, when these are settled." in (screen.text or "")
    _, screen = await taps(lea, "1 · Leave it", screen)
    assert "8. I don't know what QIZ means" in (screen.text or "")


async def test_a_remedy_takes_a_draft_back_from_review(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    board = await submitted(lea, update("# North", "– The SDF met."))
    card = await omar.sees("hash")

    screen = await hints(lea, board)
    _, screen = await taps(lea, "1 · 📖 Explain it", screen)
    closed = await omar.sees("hash", "Taken back by the author")
    assert (closed.message_id, closed.labels) == (card.message_id, [])
    await lea.taps(BACK, screen)
    await lea.taps(SUBMIT, await again(lea, board))
    assert "SDF (Syrian Democratic Forces)" in ((await omar.sees("SDF (")).text or "")


@pytest.mark.parametrize("language", ["ar", "es"])
async def test_everybody_is_advised_in_their_own_language(room: Newsroom, language: str) -> None:
    lea = await room.member("Lea", "author", language)
    say = CATALOGS.localizer(language)
    board = await lea.writes("Update 14-03-27\n\n# North\n– The SDF met.\n")
    screen = await hints(lea, board)
    for key in ("proof-no-disclaimer", "proof-button-back"):
        assert say.text(key) in f"{screen.text} {screen.labels}"
    name = {"ar": "قوات سوريا الديمقراطية", "es": "Fuerzas Democráticas Sirias"}[language]
    assert name in (screen.text or "")
    # But what is written into the text is in the collective's language.
    label = say.text("proof-button", number="1", label=say.text("proof-fix-no-disclaimer"))
    toast, screen = await taps(lea, label, screen)
    assert toast == say.text("proof-done")
    await lea.taps(say.text("proof-button-back"), screen)
    assert "We are not an intelligence service." in ((await again(lea, board)).text or "")

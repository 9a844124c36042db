"""Stories of links that are passed on: to a bulletin, an item, a front, a place, a search; and of
those that are broken or lead nowhere."""

import re

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.test_reading import SPRING, WINTER, fill, plain, turn

PAYLOAD = re.compile(r"https://t\.me/\w+\?start=([A-Za-z0-9_-]+)")


@pytest.fixture
async def rosa(room: Newsroom) -> Person:
    """A reader of a filled archive."""
    await fill(room, WINTER, SPRING)
    return await room.person("Rosa")


def links(message: SimMessage) -> list[str]:
    """Return the parameters of all links of an answer."""
    found = PAYLOAD.findall(message.html or "")
    assert all(len(one) <= 64 for one in found)
    return found


@pytest.mark.parametrize(
    ("question", "prefix"),
    [
        ("/front south", "f-south"),
        ("/front sothern", "f-south"),
        ("/place منبج", "p-manbij"),
        ("/search flour", "s-"),
        ("/search zeppelin", None),
        ('/search "gives water" raqqa', "s-"),
        ("south", "f-south"),
    ],
)
async def test_an_answer_is_shared_by_its_link(
    room: Newsroom, rosa: Person, question: str, prefix: str | None
) -> None:
    answer = await rosa.writes(question)
    found = [one for one in links(answer) if not one.startswith(("item-", "b-"))]
    if prefix is None:
        assert not found, "nothing was found, so there is nothing to share"
        return
    assert "🔗 Share this answer" in plain(answer)
    assert found[-1].startswith(prefix)
    sami = await room.person("Sami")
    same = await sami.starts(found[-1])
    assert plain(same).splitlines()[-2:] == plain(answer).splitlines()[-2:]


async def test_the_bulletin_and_the_item_of_an_answer_are_links(rosa: Person) -> None:
    answer = await rosa.writes("/front north")
    assert {"b-1", "item-2024-12-06-S3"} <= set(links(answer))
    whole = await rosa.starts("b-1")
    assert "Teachers went on strike" in plain(whole)
    one = await rosa.starts("item-2024-12-06-S3")
    assert "A convoy with flour reached Minbij at noon." in plain(one)


@pytest.mark.parametrize("language", ["en", "es", "ar"])
async def test_a_link_that_is_not_whole_is_answered_with_what_to_do(
    room: Newsroom, rosa: Person, language: str
) -> None:
    shared = links(await rosa.writes("/search flour"))[-1]
    sami = await room.person("Sami", language)
    for payload in (shared[:-1], f"{shared[:-1]}{'A' if shared[-1] != 'A' else 'B'}", "s-", "b-x"):
        answer = await sami.starts(payload)
        assert len(answer.labels) == 8
        assert "flour" not in plain(answer)
    if language == "en":
        assert plain(answer).startswith("This link is not whole")
        shown = await turn(room, sami, "South", answer)
        assert "Teachers" in plain(shown)


async def test_nobody_can_sign_words_for_us(rosa: Person) -> None:
    forged = await rosa.starts("s-U3VycmVuZGVy-AAAAAAAA")
    assert "Surrender" not in plain(forged)
    assert "This link is not whole" in plain(forged)


async def test_a_link_to_what_is_not_there_says_so(rosa: Person) -> None:
    gone = await rosa.starts("b-99")
    assert "The link leads to bulletin 99, which does not exist." in plain(gone)
    assert gone.labels == ["📰 Read the latest"]
    for payload in ("f-atlantis", "p-atlantis"):
        lost = await rosa.starts(payload)
        assert "that I don't know (any more)" in plain(lost)
        assert "South" in lost.labels
    item = await rosa.starts("item-2024-12-06-S99")
    assert "2024-12-06/S" in plain(item)


async def test_a_parameter_that_is_no_link_is_greeted(rosa: Person) -> None:
    assert "Hello!" in plain(await rosa.starts("hello"))


async def test_the_latest_says_that_everything_was_taken_back(room: Newsroom) -> None:
    omar = await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await fill(room, WINTER)
    asked = await omar.writes("/retract 1 The figures were another town's.")
    await omar.taps("📝 Notice instead", asked)
    await room.settles()
    answer = await rosa.asks("/latest")
    assert answer.startswith("There is no bulletin to show: what was published has been taken")
    assert "There is no bulletin yet" not in answer

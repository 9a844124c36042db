"""Items beside one of the last week: by its public id, else by the nearest match."""

import pytest

from bot.domain.advice import AdviceCode, Remedy
from bot.domain.draft import Confidence, Content
from bot.domain.settling import outcome_of
from bot.text.proof.remedies import remedied
from tests.proof.reader import Reader

BRIDGE = "The bridge of Manbij was blown up last night."


def draft(reader: Reader, *lines: str) -> Content:
    return reader.content("\n".join(["# Aid", *(f"– {line}" for line in lines)]))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge of Manbij was not blown up.",
        "It is confirmed by two videos that the bridge of Manbij was blown up.",
        "Last night the bridge in Minbij was blown up after all.",
    ],
)
def test_the_nearest_item_about_the_same_place_is_proposed(reader: Reader, text: str) -> None:
    rumour = reader.told(BRIDGE, 3, confidence=Confidence.RUMOUR)
    reader.week = (reader.told("The market of Manbij was open last night.", 2), rumour)
    advice = reader.hint(draft(reader, "Bread came to Kobani.", text), AdviceCode.NEAR)
    assert (advice.item, advice.about, advice.meant) == (2, "2025-03-13/S3", BRIDGE)
    assert advice.remedies == (Remedy.CONFIRM, Remedy.DENY, Remedy.CONTRADICT)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge of Kobani was blown up last night.",
        "Bread and medicine reached the hospital in Manbij.",
        "Manbij bridge.",
        "The bridge was blown up last night.",
    ],
)
def test_other_places_other_news_and_a_word_or_two_are_no_match(reader: Reader, text: str) -> None:
    reader.week = (reader.told(BRIDGE),)
    assert not reader.hints(draft(reader, text), AdviceCode.NEAR)


def test_what_is_told_already_is_not_also_a_match(reader: Reader) -> None:
    reader.earlier = reader.week = (reader.told(BRIDGE),)
    content = draft(reader, BRIDGE)
    assert reader.hints(content, AdviceCode.REPEATED)
    assert not reader.hints(content, AdviceCode.NEAR)


@pytest.mark.parametrize(
    ("remedy", "becomes", "own"),
    [
        (Remedy.CONFIRM, Confidence.CONFIRMED, Confidence.CONFIRMED),
        (Remedy.DENY, Confidence.DENIED, Confidence.STATED),
        (Remedy.CONTRADICT, Confidence.UNVERIFIABLE, Confidence.STATED),
    ],
)
def test_one_tap_says_what_becomes_of_the_earlier_item(
    reader: Reader, remedy: Remedy, becomes: Confidence, own: Confidence
) -> None:
    told = reader.told(BRIDGE, confidence=Confidence.RUMOUR)
    reader.week = (told,)
    content = draft(reader, "The bridge of Manbij was not blown up.")
    mended = reader.mended(content, reader.hint(content, AdviceCode.NEAR), remedy)
    (item,) = mended.items()
    assert (item.settles, outcome_of(item), item.confidence) == (told.id, becomes, own)
    assert not reader.hints(mended, AdviceCode.NEAR)


def test_an_id_in_the_words_is_meant_however_old_and_however_different(reader: Reader) -> None:
    old = reader.told("Prices rose.", 9, confidence=Confidence.ALLEGED)
    reader.named, reader.week = (old,), (reader.told(BRIDGE),)
    content = draft(reader, f"{BRIDGE[:-1]}, which settles {str(old.id).lower()}.")
    advice = reader.hint(content, AdviceCode.NAMED)
    assert advice.about == "2025-03-13/S9"
    assert not reader.hints(content, AdviceCode.NEAR)
    (item,) = reader.mended(content, advice, Remedy.DENY).items()
    assert (item.settles, item.settled_as) == (old.id, Confidence.DENIED)


def test_an_id_that_names_nothing_of_ours_says_nothing(reader: Reader) -> None:
    content = draft(reader, "See 2025-03-13/S9 and 2025-99-99/S1.")
    assert not reader.hints(content, AdviceCode.NAMED)


def test_a_remedy_of_something_else_does_nothing(reader: Reader) -> None:
    reader.week = (reader.told(BRIDGE),)
    content = draft(reader, "The bridge of Manbij was not blown up.")
    advice = reader.hint(content, AdviceCode.NEAR)
    assert remedied(content, advice, Remedy.FIX, reader.background) is None
    assert remedied(content, advice, Remedy.UNVERIFIABLE, reader.background) is None
    reader.week = ()
    assert remedied(content, advice, Remedy.DENY, reader.background) is None

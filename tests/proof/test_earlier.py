"""Items that were told already, and rumours that are still open."""

import pytest

from bot.domain.advice import AdviceCode, Remedy
from bot.domain.draft import Confidence, SectionKind
from bot.text.proof.remedies import remedied
from tests.proof.reader import Reader

CONVOY = "A convoy with flour reached Manbij at noon."


def test_an_item_of_yesterday_is_named_and_can_be_taken_out(reader: Reader) -> None:
    reader.earlier = (reader.told(CONVOY, 3),)
    content = reader.content(
        "# North\n– Bread.\n– At noon a convoy with flour has reached Minbij!\n  – It was met.\n"
    )
    advice = reader.hint(content, AdviceCode.REPEATED)
    assert (advice.about, advice.item) == ("2025-03-13/S3", 2)

    mended = reader.mended(content, advice)
    assert [item.text.text for item in mended.items()] == ["Bread.", "It was met."]
    assert [item.level for item in mended.items()] == [0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "A convoy with flour reached Kobani at noon.",
        "A second convoy, this time with medicine, left Manbij.",
        "2 convoys with flour reached Manbij at noon.",
        "Convoy in Manbij.",
    ],
)
def test_another_place_another_figure_or_other_words_are_news(reader: Reader, text: str) -> None:
    reader.earlier = (reader.told(CONVOY), reader.told("Convoy in Manbij.", 2))
    assert not reader.hints(reader.content(f"# Aid\n– {text}\n"), AdviceCode.REPEATED)


def test_a_rumour_that_is_more_than_one_by_now_is_news(reader: Reader) -> None:
    reader.earlier = (reader.told(CONVOY, confidence=Confidence.RUMOUR),)
    assert not reader.hints(reader.content(f"# Aid\n– {CONVOY}\n"), AdviceCode.REPEATED)
    again = reader.content(f"# Rumours\n– {CONVOY}\n")
    assert reader.hints(again, AdviceCode.REPEATED)


@pytest.mark.parametrize(
    ("remedy", "confidence"),
    [
        (Remedy.CONFIRM, Confidence.CONFIRMED),
        (Remedy.DENY, Confidence.DENIED),
        (Remedy.UNVERIFIABLE, Confidence.UNVERIFIABLE),
    ],
)
def test_an_open_rumour_is_settled_by_an_item_of_its_front(
    reader: Reader, remedy: Remedy, confidence: Confidence
) -> None:
    rumour = reader.told("The SDF left Manbij.", 4, confidence=Confidence.RUMOUR, fronts=("north",))
    reader.rumours = (rumour,)
    content = reader.content("# Evaluation\nQuiet.\n\n# Northern front\n– Bread came.\n")
    advice = reader.hint(content, AdviceCode.OPEN_RUMOUR)
    assert (advice.found, advice.about) == ("The SDF left Manbij.", "2025-03-13/S4")
    assert advice.remedies == (Remedy.CONFIRM, Remedy.DENY, Remedy.UNVERIFIABLE)

    mended = reader.mended(content, advice, remedy)
    item = list(mended.sections[1].items())[-1]
    assert item.text == rumour.text
    assert (item.confidence, item.judged, item.settles) == (confidence, True, rumour.id)
    assert (item.places, item.actors) == (("manbij",), ("sdf",))
    # What settles it is no repetition of it.
    reader.earlier = (rumour,)
    assert not reader.hints(mended, AdviceCode.REPEATED)


def test_rumours_of_no_front_come_together_under_a_heading_of_their_own(reader: Reader) -> None:
    reader.rumours = tuple(
        reader.told(f"Rumour number {at}.", at, confidence=Confidence.RUMOUR) for at in (1, 2)
    )
    content = reader.content("# Aid\n– Bread came.\n\n# Evaluation\nQuiet.\n")
    for _ in range(2):
        advice = reader.hints(content, AdviceCode.OPEN_RUMOUR)[0]
        content = reader.mended(content, advice, Remedy.DENY)
    assert [len(list(section.items())) for section in content.sections] == [1, 2, 0]
    assert content.sections[1].kind is SectionKind.TOPIC
    assert not reader.hints(content, AdviceCode.OPEN_RUMOUR)


def test_a_remedy_that_the_advice_does_not_have_does_nothing(reader: Reader) -> None:
    reader.rumours = (reader.told("Talk.", confidence=Confidence.RUMOUR),)
    content = reader.content("# Aid\n– Bread came.\n")
    rumour = reader.hint(content, AdviceCode.OPEN_RUMOUR)
    caution = reader.hint(content, AdviceCode.NO_DISCLAIMER)
    assert remedied(content, rumour, Remedy.FIX, reader.background) is None
    assert remedied(content, caution, Remedy.DENY, reader.background) is None
    reader.rumours = ()
    assert remedied(content, rumour, Remedy.DENY, reader.background) is None

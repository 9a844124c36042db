"""Rumours among the news, "confirmed" without a source, and the missing word of caution."""

import pytest

from bot.domain.advice import AdviceCode
from bot.domain.draft import Confidence, SectionKind
from bot.domain.rich import RichText, Span, Style
from tests.proof.reader import CATALOGS, Reader

RUMOUR = "Rumours say that the bridge is closed."


def test_a_rumour_among_the_news_moves_to_the_rumours(reader: Reader) -> None:
    content = reader.content(
        f"# North\n– {RUMOUR}\n  – It was seen from afar.\n– Bread.\n\n# Rumours\n– More talk.\n"
    )
    advice = reader.hint(content, AdviceCode.RUMOUR_OUTSIDE)
    assert (advice.found, advice.item) == (RUMOUR, 1)

    mended = reader.mended(content, advice)
    north, rumours = mended.sections
    assert [item.text.text for item in north.items()] == ["Bread."]
    assert [item.text.text for item in rumours.items()] == [
        "More talk.",
        RUMOUR,
        "It was seen from afar.",
    ]
    assert [item.level for item in rumours.items()] == [0, 0, 1]
    assert {item.key for item in mended.items()} == {item.key for item in content.items()}


@pytest.mark.parametrize("language", CATALOGS.languages)
def test_a_section_is_made_for_the_rumour_before_the_evaluation(
    reader: Reader, language: str
) -> None:
    reader.say = CATALOGS.localizer(language)
    content = reader.content(f"# North\n– {RUMOUR}\n\n# Evaluation\nA quiet day.\n")
    mended = reader.mended(content, reader.hint(content, AdviceCode.RUMOUR_OUTSIDE))
    # The emptied section goes with its heading.
    assert [one.kind for one in mended.sections] == [SectionKind.RUMOURS, SectionKind.ANALYSIS]
    heading = mended.sections[0].heading
    assert heading is not None
    again = reader.content(f"# {heading.text}\n– The bridge is closed.\n")
    assert again.sections[0].kind is SectionKind.RUMOURS


def test_a_rumour_among_the_rumours_is_where_it_belongs(reader: Reader) -> None:
    content = reader.content(f"# Rumours\n– {RUMOUR}\n\n# North\n– Bread came.\n")
    assert not reader.hints(content, AdviceCode.RUMOUR_OUTSIDE)


def test_confirmed_without_a_source_becomes_stated_and_words_do_not_change_it_back(
    reader: Reader,
) -> None:
    content = reader.content("# North\n– It is confirmed that the road is open.\n")
    mended = reader.mended(content, reader.hint(content, AdviceCode.UNSOURCED))
    (item,) = mended.items()
    assert (item.confidence, item.judged) == (Confidence.STATED, True)
    assert [one.text for one in mended.texts()] == [one.text for one in content.texts()]


def test_a_source_or_a_link_is_enough_for_confirmed(reader: Reader) -> None:
    content = reader.content("# North\n– It is confirmed that the road is open.\n")
    (item,) = content.items()
    sourced = item.model_copy(update={"sources": (RichText.plain("Two drivers"),)})
    section = content.sections[0].model_copy(update={"blocks": (sourced,)})
    named = content.model_copy(update={"sections": (section,)})
    assert not reader.hints(named, AdviceCode.UNSOURCED)

    text = "– It is confirmed: https://example.org/road\n"
    assert not reader.hints(reader.content(text), AdviceCode.UNSOURCED)
    text = "It is confirmed that the road is open."
    span = Span(start=2, end=7, style=Style.LINK, url="https://example.org/road")
    linked = item.model_copy(update={"text": RichText(text=text, spans=(span,))})
    section = section.model_copy(update={"blocks": (linked,)})
    with_link = content.model_copy(update={"sections": (section,)})
    assert not reader.hints(with_link, AdviceCode.UNSOURCED)


@pytest.mark.parametrize("language", CATALOGS.languages)
def test_the_standing_sentence_is_one_that_the_parser_knows_as_a_disclaimer(
    reader: Reader, language: str
) -> None:
    reader.say = CATALOGS.localizer(language)
    content = reader.content("14-03-25\n\nDear all,\n\n# North\n– Bread came.\n")
    mended = reader.mended(content, reader.hint(content, AdviceCode.NO_DISCLAIMER))
    assert [text.text for text in mended.opening()] == [
        "Dear all,",
        reader.say.text("proof-standing-disclaimer"),
    ]
    sentence = reader.say.text("proof-standing-disclaimer")
    assert reader.content(f"14-03-25\n\n{sentence}\n\n# North\n– Bread.\n").disclaimer


def test_a_disclaimer_anywhere_will_do(reader: Reader) -> None:
    for text in (
        "We may get some things wrong.\n\n# North\n– Bread came.\n",
        "# North\n– Bread came.\n\n# Evaluation\nQuiet. Disclaimer: we may be wrong.\n",
    ):
        assert not reader.hints(reader.content(text), AdviceCode.NO_DISCLAIMER)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hi all, we are no journalists, just neighbours who write down what we hear.",
        "We’re no journalists.",
        "If we got something wrong, tell us and we will put it right.",
        "We can't check everything; if you find a mistake, write to us.",
        "Compas, no somos prensa ni expertas: avisadnos.",
        "Si nos equivocamos en algo, decídnoslo.",
        "No somos periodistas. Corregidnos, por favor.",
        "نحن لسنا صحافيين، بل جيران نكتب ما نسمع.",
        "وإن أخطأنا في شيء فأخبرونا.",
        "إذا وجدتم خطأ فاكتبوا لنا.",
    ],
)
def test_a_word_of_caution_in_ones_own_words_is_one(reader: Reader, sentence: str) -> None:
    above = reader.content(f"14-03-25\n\n{sentence}\n\n# North\n– Bread came.\n")
    below = reader.content(f"14-03-25\n\n# North\n– Bread came.\n\n# Evaluation\n{sentence}\n")
    for content in (above, below):
        assert not reader.hints(content, AdviceCode.NO_DISCLAIMER)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry made mistakes, a baker said.",
        "Two of the wounded are journalists.",
        "El ministro cometió errores.",
        "أصيب صحافيان في القصف.",
    ],
)
def test_what_is_said_of_others_is_no_word_of_caution(reader: Reader, text: str) -> None:
    content = reader.content(f"# North\n– {text}\n")
    assert len(reader.hints(content, AdviceCode.NO_DISCLAIMER)) == 1


def test_an_empty_draft_is_left_in_peace(reader: Reader) -> None:
    content = reader.content("14-03-25\n– Bread came.\n")
    assert reader.all(content)
    assert not reader.all(content.model_copy(update={"sections": (), "title": ()}))

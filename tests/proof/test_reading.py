"""The whole proof-reader: the order of its advice, and any text at all."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.advice import AdviceCode, Remedy
from bot.domain.draft import Confidence
from bot.domain.rich import RichText, Span, Style
from bot.text.parse import parse
from bot.text.proof.remedies import remedied
from tests.proof.reader import TODAY, Reader

PIECES = [
    *("Manbij", "Manbjj", "Sheikh Maqsuod", "Kobani", "SDF", "QXZ", "TEV-DEM", "القامشطي", "قسد"),
    *("Dаmаscus", "Mжnbij", "Rumours say", "confirmed", "allegedly", "12 people", "9 people"),
    *("on 12 March", "\n– ", "\n  – ", "\n\n", "\n# North\n", "\n# Rumours\n", "\n# Evaluation\n"),
    *("killed", "were", "(", ")", "/", "-", ".", "https://example.org/x", "\u200f", "👩‍🌾", "a"),
    *("We may get some things wrong.", "13-03-25", "A convoy with flour came to Manbij."),
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.text(max_size=80),
)


def test_what_matters_most_comes_first(reader: Reader) -> None:
    content = reader.content(
        "12-03-25\n\n# North\n– The QXZ met in Manbjj.\n– Rumour: the SDF left.\n– Confirmed: rain."
    )
    assert [advice.code for advice in reader.all(content)] == [
        AdviceCode.RUMOUR_OUTSIDE,
        AdviceCode.UNSOURCED,
        AdviceCode.OTHER_DAY,
        AdviceCode.NO_DISCLAIMER,
        AdviceCode.SPELLING,
        AdviceCode.ABBREVIATION,
        AdviceCode.UNEXPLAINED,
    ]


def test_the_same_word_twice_in_an_item_is_one_remark(reader: Reader) -> None:
    content = reader.content("– From Manbjj to Kobani and back to Manbjj.\n")
    advice = reader.hint(content, AdviceCode.SPELLING)
    (item,) = reader.mended(content, advice).items()
    assert item.text.text == "From Manbij to Kobani and back to Manbij."


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TEXTS, st.data())
def test_every_remedy_of_any_text_puts_right_what_it_says(
    reader: Reader, text: str, data: st.DataObject
) -> None:
    reader.earlier = (reader.told("A convoy with flour came to Manbij."),)
    reader.latest = {"manbij": (reader.told("In Manbij 7 people were killed."),)}
    reader.rumours = (reader.told("The SDF left Kobani.", 4, confidence=Confidence.RUMOUR),)
    body = f"14-03-25\n\n{text}"
    start = data.draw(st.integers(9, len(body) - 1))
    link = Span(start=start, end=len(body), style=Style.LINK, url="https://example.org/x")
    updates = parse(RichText(text=body, spans=(link,)), reader.names, reader.words, TODAY).updates
    content = updates[0].content.keyed()
    for advice in reader.all(content):
        for remedy in advice.remedies:
            mended = remedied(content, advice, remedy, reader.background)
            assert mended is not None
            assert mended.model_validate(mended.model_dump()) == mended
            assert advice.name not in {one.name for one in reader.all(mended.keyed())}
        if not advice.remedies:
            assert remedied(content, advice, Remedy.FIX, reader.background) is None

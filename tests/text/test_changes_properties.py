"""What changed between two revisions, for whatever contents: nothing for nothing, every difference
that readers see, and lines that Telegram takes."""

from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain.bulletin import Choice
from bot.domain.draft import (
    Block,
    Confidence,
    Content,
    Item,
    Kind,
    Media,
    MediaKind,
    Paragraph,
    Section,
    SectionKind,
)
from bot.domain.rich import RichText, Span, Style
from bot.text.changes import changes
from bot.text.i18n import Catalogs
from bot.text.names import Names
from bot.text.reader import read
from bot.text.render import Frame, messages
from bot.text.rewording import aligned

CATALOGS = Catalogs.load()
SAY = CATALOGS.localizer("en")
PHOTO = Media(kind=MediaKind.PHOTO, file="f1", unique="u1")

WORDS = st.sampled_from(
    ["bread", "is", "dear", "rain", "<b>", "&", "درعا", "في", "🇸🇾", "12-03-25", "a\u0301", "\x01"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@st.composite
def rich_texts(draw: st.DrawFn) -> RichText:
    text = draw(SENTENCES)
    start = draw(st.integers(0, len(text) - 1))
    span = Span(start=start, end=draw(st.integers(start + 1, len(text))), style=Style.BOLD)
    return RichText(text=text, spans=(span,) if draw(st.booleans()) else ())


ITEMS = st.builds(
    Item,
    text=rich_texts(),
    confidence=st.sampled_from(list(Confidence)),
    level=st.integers(0, 1),
    key=st.integers(0, 6),
    places=st.lists(st.sampled_from(["homs", "daraa"]), max_size=2, unique=True).map(tuple),
    sources=st.lists(rich_texts(), max_size=2).map(tuple),
    media=st.sampled_from([(), (PHOTO,)]),
)
HEADINGS = st.sampled_from(["North", "South", "الشمال", "Bread"]).map(RichText.plain)
SECTIONS = st.builds(
    Section,
    heading=st.none() | HEADINGS,
    kind=st.sampled_from(list(SectionKind)),
    front=st.sampled_from([None, "north", "south"]),
    blocks=st.lists(ITEMS | st.builds(Paragraph, text=rich_texts()), max_size=4).map(tuple),
)
TEXTS = st.lists(rich_texts(), max_size=2).map(tuple)
CONTENTS = st.builds(
    Content,
    day=st.sampled_from([date(2025, 3, 12), date(2025, 3, 13)]),
    kind=st.sampled_from(list(Kind)),
    title=TEXTS,
    intro=TEXTS,
    disclaimer=st.none() | rich_texts(),
    disclaimer_at=st.integers(0, 2),
    sections=st.lists(SECTIONS, max_size=3).map(tuple),
    closing=TEXTS,
    media=st.sampled_from([(), (PHOTO,)]),
)
LANGUAGES = st.sampled_from(CATALOGS.languages)


@settings(deadline=None, max_examples=150)
@given(content=CONTENTS, language=LANGUAGES)
def test_the_same_content_says_nothing(content: Content, language: str, names: Names) -> None:
    assert changes(content, content, CATALOGS.localizer(language), names.theatre) == []


@settings(deadline=None, max_examples=150)
@given(old=CONTENTS, new=CONTENTS, language=LANGUAGES)
def test_every_line_is_valid(old: Content, new: Content, language: str, names: Names) -> None:
    for line in changes(old, new, CATALOGS.localizer(language), names.theatre):
        read(line)


@st.composite
def disturbed(draw: st.DrawFn) -> tuple[Content, Content]:
    """A keyed content, and the same with its parts stirred, and some of them gone."""
    old = draw(CONTENTS).keyed()
    sections = draw(st.permutations(old.sections))
    if sections:
        at = draw(st.integers(0, len(sections) - 1))
        blocks: list[Block] = list(draw(st.permutations(sections[at].blocks)))
        if draw(st.booleans()) and blocks:
            turned = draw(st.integers(0, len(blocks) - 1))
            other = Paragraph if isinstance(blocks[turned], Item) else Item
            blocks[turned] = other(text=blocks[turned].text)
        sections[at] = sections[at].model_copy(update={"blocks": tuple(blocks)})
    update = {"sections": tuple(sections), "disclaimer_at": draw(st.integers(0, 2))}
    return old, old.model_copy(update=update)


@settings(deadline=None, max_examples=300)
@given(both=disturbed())
def test_whatever_readers_see_otherwise_is_named(
    both: tuple[Content, Content], names: Names
) -> None:
    shown = [messages(each, Frame(1), Choice(), names.theatre, SAY) for each in both]
    assert changes(*both, SAY, names.theatre) or shown[0] == shown[1]


@settings(deadline=None, max_examples=150)
@given(content=CONTENTS, added=ITEMS, data=st.data())
def test_one_item_more_or_less_or_otherwise_is_named(
    content: Content, added: Item, data: st.DataObject, names: Names
) -> None:
    assume(content.sections)
    at = data.draw(st.integers(0, len(content.sections) - 1))
    blocks = content.sections[at].blocks
    place = data.draw(st.integers(0, len(blocks)))
    marked = added.model_copy(update={"text": RichText.plain("Newly " + added.text.text), "key": 9})
    longer = _with(content, at, (*blocks[:place], marked, *blocks[place:]))
    assert any("Newly" in line for line in changes(content, longer, SAY, names.theatre))
    assert any("Newly" in line for line in changes(longer, content, SAY, names.theatre))
    other = Confidence.RUMOUR if added.confidence is Confidence.STATED else Confidence.STATED
    judged = marked.model_copy(update={"confidence": other})
    changed = _with(content, at, (*blocks[:place], judged, *blocks[place:]))
    (line,) = [one for one in changes(longer, changed, SAY, names.theatre) if "Newly" in one]
    assert f"→ {SAY.text(f'confidence-{other}')}" in line


@settings(deadline=None, max_examples=200)
@given(old=st.lists(WORDS, max_size=30), new=st.lists(WORDS, max_size=30))
def test_the_runs_lead_from_one_text_to_the_other(old: list[str], new: list[str]) -> None:
    runs = aligned(old, new)
    assert [word for run in runs for word in old[slice(*run.old)]] == old
    assert [word for run in runs for word in new[slice(*run.new)]] == new
    for run in runs:
        if run.same:
            assert old[slice(*run.old)] == new[slice(*run.new)]


def _with(content: Content, at: int, blocks: tuple[Block, ...]) -> Content:
    sections = list(content.sections)
    sections[at] = sections[at].model_copy(update={"blocks": blocks})
    return content.model_copy(update={"sections": tuple(sections)})

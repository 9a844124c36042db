"""The files of a bulletin: behind the words, each with a caption that is safe on its own."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bulletin import Choice
from bot.domain.delivery import Attachment
from bot.domain.draft import Confidence, Content, Item, Media, MediaKind
from bot.domain.rich import RichText
from bot.text.html import Html
from bot.text.i18n import Localizer
from bot.text.reader import read
from bot.text.render import Frame, Message, messages
from tests.text.test_render import ALL, ARABIC, DAY, ENGLISH, THEATRE, front, topic

TEXT = RichText.plain
PICTURE = Media(kind=MediaKind.PHOTO, file="picture", unique="1")
FILM = Media(kind=MediaKind.VIDEO, file="film", unique="2")
REPORT = Media(kind=MediaKind.DOCUMENT, file="report", unique="3", name="secret-name.pdf")


def pictured(text: str, *media: Media, confidence: Confidence = Confidence.STATED) -> Item:
    return Item(text=TEXT(text), confidence=confidence, media=media)


def files_of(
    content: Content, choice: Choice = ALL, say: Localizer = ENGLISH, *, practice: bool = False
) -> list[tuple[str, str]]:
    """The files of an edition, each with its caption."""
    found = messages(content, Frame(12, practice=practice), choice, THEATRE, say)
    words = [one for one in found if one.attachment is None]
    # The words come first, and stay what they are without files.
    assert found[: len(words)] == tuple(words)
    return [(one.attachment.file, one.html) for one in found if one.attachment]


def test_files_follow_the_words_each_with_its_number_and_first_words() -> None:
    content = Content(
        day=DAY,
        sections=(
            front("west", pictured("The bridge is open.", PICTURE, FILM)),
            topic(pictured("A truce?", REPORT, confidence=Confidence.RUMOUR)),
        ),
        media=(PICTURE,),
    )
    assert files_of(content) == [
        ("picture", "The bridge is open.\n<i>Bulletin 12</i>"),
        ("film", "The bridge is open.\n<i>Bulletin 12</i>"),
        ("report", "<i>❓ Rumour:</i> A truce?\n<i>Bulletin 12</i>"),
        ("picture", "<i>Bulletin 12</i>"),
    ]
    assert "secret-name" not in str(messages(content, Frame(12), ALL, THEATRE, ENGLISH))


def test_an_edition_has_the_files_of_what_it_shows() -> None:
    content = Content(
        day=DAY,
        sections=(
            front("west", pictured("The bridge.", PICTURE)),
            front("east", pictured("The ford.", FILM)),
        ),
        media=(REPORT,),
    )
    east = Choice(fronts=frozenset({"east"}))
    assert [file for file, _ in files_of(content, east)] == ["film", "report"]


def test_a_caption_is_isolated_among_arabic_and_says_that_it_is_practice() -> None:
    content = Content(
        day=DAY, sections=(topic(pictured("Bridge.", PICTURE, confidence=Confidence.ALLEGED)),)
    )
    ((_, caption),) = files_of(content, say=ARABIC)
    assert "\u2068Bridge.\u2069" in caption
    ((_, practice),) = files_of(content, practice=True)
    assert practice.startswith("🎓 <b>PRACTICE.")


@given(st.text(min_size=1, max_size=3000), st.sampled_from(list(Confidence)))
def test_a_caption_is_a_message_that_telegram_takes_and_fits(
    text: str, confidence: Confidence
) -> None:
    content = Content(day=DAY, sections=(topic(pictured(text, PICTURE, confidence=confidence)),))
    for say in (ENGLISH, ARABIC):
        for _, caption in files_of(content, say=say, practice=True):
            assert len(read(caption).text) <= 1024


def test_the_file_is_part_of_what_is_approved() -> None:
    one, other = (Message(Html("x"), Attachment("photo", file)) for file in ("a", "b"))
    assert len({one.sealed, other.sealed, Message(Html("x")).sealed}) == 3

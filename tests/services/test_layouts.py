"""The parts of an edition through its versions: words stay words, a file stays the file it is, and
what is left over asks to be deleted."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.delivery import Attachment
from bot.services.rendering import laid_out
from bot.text.html import Html
from bot.text.render import Message

GONE = Html("gone")
PICTURE, FILM = Attachment("photo", "picture"), Attachment("video", "film")


def words(text: str) -> Message:
    return Message(Html(text))


def test_a_longer_text_comes_behind_and_leaves_the_picture_where_it_is() -> None:
    layout = laid_out((words("a"), words("b"), Message(Html("p"), PICTURE)), (None, PICTURE), GONE)
    assert [one.html for one in layout.messages] == ["a", "p", "b"]
    assert layout.removes == frozenset()


def test_a_shorter_text_leaves_parts_that_point_and_ask_to_be_deleted() -> None:
    layout = laid_out((words("a"),), (None, None, PICTURE), GONE)
    assert [one.html for one in layout.messages] == ["a", "gone", "gone"]
    assert layout.messages[2].attachment == PICTURE
    assert layout.removes == {2, 3}


_SLOTS = st.lists(st.sampled_from([None, PICTURE, FILM]), max_size=6)


@given(_SLOTS, _SLOTS)
def test_whatever_there_was_each_message_has_one_part_of_its_kind(
    before: list[Attachment | None], after: list[Attachment | None]
) -> None:
    messages = [Message(Html(f"m{at}"), slot) for at, slot in enumerate(after)]
    layout = laid_out(messages, before, GONE)
    shown = [one for part, one in enumerate(layout.messages, start=1) if part not in layout.removes]
    assert sorted(one.html for one in shown) == sorted(one.html for one in messages)
    for slot, one in zip(before, layout.messages, strict=False):
        assert one.attachment == slot
    told = [one for one in shown if one.attachment is None]
    assert told == [one for one in messages if one.attachment is None]

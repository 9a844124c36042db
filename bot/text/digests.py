"""What those read who follow in digests, and what an alert says: bulletins under headings of their
own, what was taken back or changed meanwhile, and how to have it otherwise.

The words are the bulletin's own renderer's. Must not choose what is told.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.domain.bulletin import Statement
from bot.domain.change import ChangeKind, Mark
from bot.domain.digest import Recipe
from bot.domain.draft import Content
from bot.domain.theatre import Theatre
from bot.text import body
from bot.text.choosing import choose
from bot.text.html import Html, joined
from bot.text.i18n import Localizer
from bot.text.pack import Block, packed
from bot.text.past import SIGNS
from bot.text.render import statement


class Course(NamedTuple):
    """A bulletin in a digest, as it is now; `mark` is its newest change, if it had one."""

    number: int
    content: Content
    mark: Mark | None = None

    @property
    def taken_back(self) -> bool:
        """Whether it is news no more."""
        return self.mark is not None and self.mark.kind is ChangeKind.RETRACTION


def digest(
    recipe: Recipe,
    courses: Sequence[Course],
    changed: Sequence[Course],
    theatre: Theatre,
    say: Localizer,
) -> tuple[Html, ...]:
    """Return the messages of a digest."""
    headline = say.html(f"digest-headline-{recipe.rhythm}", day=say.date_long(recipe.day))
    blocks = [
        Block(html=headline),
        *(block for one in courses for block in _course(one, recipe, theatre, say)),
        *_since(changed, say),
        Block(html=_end(recipe, say)),
    ]
    return _messages(blocks, "digest-part", say)


def silence(recipe: Recipe, say: Localizer) -> tuple[Html, ...]:
    """Return the one line that explains why several digests did not come."""
    if recipe.unwanted:
        why = say.html(f"digest-silence-other-{recipe.rhythm}", count=recipe.unwanted)
    else:
        why = say.html(f"digest-silence-{recipe.rhythm}")
    return (joined([why, say.html("digest-silence-end")], "\n\n"),)


def alert(
    recipe: Recipe,
    course: Course,
    statements: Iterable[Statement],
    theatre: Theatre,
    say: Localizer,
) -> tuple[Html, ...]:
    """Return the messages of an alert: the items of one bulletin that have the words."""
    headline = say.html("alert-headline", words=say.listed(recipe.words))
    said = [] if course.taken_back else [statement(one, say, theatre) for one in statements]
    blocks = [
        Block(html=headline),
        *(Block(html=one) for one in said),
        *_mark(course, say),
        Block(html=say.html("alert-end")),
    ]
    return _messages(blocks, "alert-part", say)


def pointer(say: Localizer) -> Html:
    """Return what stands in place of a message that a digest no longer needs."""
    return say.html("digest-pointer")


def _messages(blocks: Sequence[Block], label: str, say: Localizer) -> tuple[Html, ...]:
    def line(part: int, parts: int) -> Html:
        return say.html(label, part=f"{part}/{parts}")

    return tuple(one.html for one in packed(blocks, part_label=line))


def _course(one: Course, recipe: Recipe, theatre: Theatre, say: Localizer) -> Iterator[Block]:
    values = {"number": str(one.number), "day": say.date(one.content.day)}
    heading = say.html(f"digest-bulletin-{one.content.kind}", **values)
    yield Block(html=heading, keep_with_next=True)
    yield from _mark(one, say)
    if one.taken_back:
        return
    yield from body.opening(one.content)
    sections, left_out = choose(one.content, recipe.choice, theatre)
    yield from (block for section in sections for block in body.section_blocks(section, say))
    yield from body.left_out_line(left_out, recipe.choice.floor, theatre, say)


def _mark(one: Course, say: Localizer) -> Iterator[Block]:
    if one.mark is not None:
        yield Block(html=_changed(one, one.mark, say), tight=True)


def _since(changed: Sequence[Course], say: Localizer) -> Iterator[Block]:
    if changed:
        yield Block(html=say.html("digest-since"), keep_with_next=True)
    for one in changed:
        if one.mark is not None:
            yield Block(html=_changed(one, one.mark, say), tight=True)


def _changed(one: Course, mark: Mark, say: Localizer) -> Html:
    return say.html(
        "digest-changed",
        sign=SIGNS[mark.kind],
        number=str(one.number),
        time=say.moment(mark.at),
        reason=mark.reason,
    )


def _end(recipe: Recipe, say: Localizer) -> Html:
    return say.html(f"digest-end-{recipe.rhythm}", hour=f"{recipe.hour:02}:00")

"""What of a revision will be sent: the bulletin and its additions, and the hash of all their
messages in every language, to which an approval is bound.

No use case: pure but for the surroundings that it is given. Must not store or send anything.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.domain.bulletin import Choice
from bot.domain.change import Mark
from bot.domain.draft import Content, Revision
from bot.domain.ids import BulletinNumber
from bot.domain.model import Frozen
from bot.domain.withholding import Planned, planned
from bot.services.context import ServiceContext
from bot.text import render
from bot.text.framing import Frame
from bot.text.i18n import Localizer


class Part(Frozen):
    """One bulletin that comes of a revision; an addition `adds_to` the first one, no earlier than
    `not_before`. One that `corrects` what is out has `marks`, and names what that adds to."""

    number: BulletinNumber
    content: Content
    adds_to: BulletinNumber | None = None
    not_before: datetime | None = None
    marks: tuple[Mark, ...] = ()
    corrects: bool = False

    def frame(self, *, practice: bool = False) -> Frame:
        """Return what stands around it."""
        return Frame(self.number, adds_to=self.adds_to, practice=practice, marks=self.marks)


def plan_of(revision: Revision) -> Planned:
    """Return what of a revision goes out at first and what follows, as decided when it was
    sealed."""
    return planned(revision.content, revision.sealed_at or revision.written_at)


def parts_of(revision: Revision, numbers: Sequence[BulletinNumber]) -> tuple[Part, ...]:
    """Return the bulletins of a revision under their reserved numbers, the first one first."""
    plan = plan_of(revision)
    first = Part(number=numbers[0], content=plan.first)
    return (
        first,
        *(
            Part(number=number, content=content, adds_to=numbers[0], not_before=time)
            for number, (time, content) in zip(numbers[1:], plan.later, strict=True)
        ),
    )


def messages(
    part: Part, choice: Choice, context: ServiceContext, say: Localizer, *, practice: bool = False
) -> tuple[render.Message, ...]:
    """Return the messages of one edition of a part; a full one is at hand if it was wanted
    lately."""
    frame = part.frame(practice=practice)

    def make() -> tuple[render.Message, ...]:
        return render.messages(part.content, frame, choice, context.theatre, say)

    if choice != Choice():
        return make()
    return context.renderings.of(part.content, frame, say.language, make)


def fingerprint(context: ServiceContext, parts: Sequence[Part]) -> str:
    """Return the SHA-256 of the full editions of all parts in every language."""
    return render.fingerprint(_sealed(context, parts))


def _sealed(context: ServiceContext, parts: Sequence[Part]) -> Iterator[str]:
    for language in context.catalogs.languages:
        say = context.catalogs.localizer(language)
        for part in parts:
            for message in messages(part, Choice(), context, say):
                yield message.sealed

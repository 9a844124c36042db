"""A small theatre, its words and a draft's content, for the tests of what the bot answers."""

from datetime import UTC, date, datetime

from bot.domain.bulletin import Choice, Subscription
from bot.domain.draft import Content, Draft, DraftState, Problem, Revision
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId, DraftId, PersonId
from bot.domain.rich import RichText
from bot.domain.theatre import Front, Place, Theatre
from bot.text.i18n import Catalogs

CATALOGS = Catalogs.load()
ENGLISH = CATALOGS.localizer("en")
NOON = datetime(2025, 3, 12, 12, tzinfo=UTC)
THEATRE = Theatre(
    id="valley",
    name="The valley",
    front=(
        Front(id="west", names={"en": "West", "ar": "الغرب"}),
        Front(id="east", names={"en": "East"}),
    ),
    place=(Place(id="mill", front="west", names={"en": "Mill"}),),
)
SUBSCRIPTION = Subscription(
    chat=ChatId(5), topic=NO_TOPIC, language="en", choice=Choice(fronts=("east",))
)


def a_draft(state: DraftState = DraftState.WRITING, number: int | None = None) -> Draft:
    """Draft 7 in its second revision."""
    return Draft(
        id=DraftId(7),
        author=PersonId(1),
        state=state,
        revision=2,
        number=BulletinNumber(number) if number else None,
        created_at=NOON,
        changed_at=NOON,
    )


def a_revision(content: Content, *problems: Problem) -> Revision:
    """The second revision of draft 7."""
    return Revision(
        draft=DraftId(7),
        number=2,
        source=RichText.plain("as written"),
        content=content,
        problems=problems,
        hash="3fa9c1d2" * 8,
        written_at=NOON,
        written_by=PersonId(1),
    )


def content(**parts: object) -> Content:
    """Content of 12 March 2025."""
    return Content.model_validate({"day": date(2025, 3, 12), **parts})

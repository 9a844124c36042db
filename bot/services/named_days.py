"""The day, and the statement of a day, that somebody means: words such as "6 Dec" are about the
last one of which there is news.

No use case: runs inside the transaction of one. Must not read the words itself (`bot.text.days`,
`bot.text.item_names`), nor say whether there is such a statement.
"""

from datetime import date

from bot.domain.errors import BadInput
from bot.domain.ids import ItemId
from bot.domain.policy import Actor
from bot.services.context import ServiceContext
from bot.text.days import read_day
from bot.text.item_names import Named
from storage.stores import Stores

_DAYS_TRIED = 3_660


async def named_day(context: ServiceContext, stores: Stores, actor: Actor, words: str) -> date:
    """Return the day; raises BadInput for words that are no day."""
    today = context.today()
    found = read_day(words, actor.language, today)
    if found is None:
        raise BadInput("error-unknown-date", found=words[:60])
    if found.year_given:
        return found.day
    # "6 Dec" means the last sixth of December of which there is news, not of the calendar.
    same = (day for day in await stores.bulletins.days(_DAYS_TRIED) if _alike(day, found.day))
    return next(same, found.day)


async def named_item(
    context: ServiceContext, stores: Stores, actor: Actor, named: Named, without_day: str
) -> ItemId:
    """Return the name of a statement; raises BadInput where its day is no day, or, with the code
    `without_day`, where it was left out."""
    if not named.day:
        raise BadInput(without_day, item=f"{named.letter}{named.number}")
    return named.on(await named_day(context, stores, actor, named.day))


def _alike(one: date, other: date) -> bool:
    return (one.month, one.day) == (other.month, other.day)

"""Gathers what the proof-reader needs to know, and its advice on a revision.

No use case: runs inside the transaction of one (`proofing`, `editing`, `review`). Must not find
anything itself (`bot.text.proof` does).
"""

import asyncio
from datetime import timedelta

from bot.domain.advice import Advice
from bot.domain.bulletin import Statement
from bot.domain.draft import Content, Draft, Revision
from bot.services.context import ServiceContext
from bot.services.readings import Archive
from bot.text.item_ids import ids_in
from bot.text.proof.background import Background
from bot.text.proof.figures import places_with_figures
from bot.text.proof.reading import proofread
from storage.stores import Stores

REPEATS = timedelta(days=3)
"""How far back an item counts as told already."""

OPEN = timedelta(days=14)
"""How long it is asked what became of a rumour."""

WEEK = timedelta(days=7)
"""How far back an item is looked for that a new one may confirm, deny or contradict."""

FIGURES = timedelta(days=30)
"""How far back the last bulletin about a place may lie."""

_MOST_ITEMS = 500
_MOST_RUMOURS = 20
_MOST_PLACES = 20
_MOST_ABOUT = 20
_MOST_NAMED = 20


async def advice_on(
    context: ServiceContext, stores: Stores, draft: Draft, revision: Revision
) -> tuple[Advice, ...]:
    """Return the advice on a revision that nobody has waved aside, what matters most first."""
    dismissed = await stores.proofs.dismissed(draft.id)
    found = await all_advice_on(context, stores, draft, revision)
    return tuple(advice for advice in found if advice.name not in dismissed)


async def all_advice_on(
    context: ServiceContext, stores: Stores, draft: Draft, revision: Revision
) -> tuple[Advice, ...]:
    """Return all advice on a revision, whatever its authors have made of it; it is read once for
    all who are shown it."""
    archive = Archive(context.today(), *await stores.proofs.newest())
    known = context.readings.known(revision, archive)
    if known is not None:
        return known
    background = await gather(context, stores, draft, revision.content)
    found = await read(revision.content, background)
    context.readings.keep(revision, archive, found)
    return found


async def gather(
    context: ServiceContext, stores: Stores, draft: Draft, content: Content
) -> Background:
    """Look up what a draft's content is to be compared with; what was published of this very draft
    is left out."""
    today = context.today()
    own = {draft.number, *(one.number for one in await stores.releases.of(draft.id))}

    def others(found: tuple[Statement, ...]) -> tuple[Statement, ...]:
        return tuple(one for one in found if one.bulletin not in own)

    latest = await _latest(context, stores, content)
    week = others(await stores.proofs.items_since(today - WEEK, _MOST_ITEMS))
    return Background(
        today=today,
        names=context.names,
        words=context.words,
        say=context.catalogs.localizer(context.language),
        writes=context.say_in(content),
        earlier=tuple(one for one in week if one.id.day >= today - REPEATS),
        latest={place: others(found) for place, found in latest.items()},
        rumours=others(await stores.proofs.open_rumours(today - OPEN, _MOST_RUMOURS)),
        week=week,
        named=others(await _named(stores, content)),
        keeps_day=draft.corrects is not None,
    )


async def read(content: Content, background: Background) -> tuple[Advice, ...]:
    """Return all advice on a content; in a thread, since a long draft takes a while."""
    return await asyncio.to_thread(proofread, content, background)


async def _named(stores: Stores, content: Content) -> tuple[Statement, ...]:
    """Return the items that stand, and whose public ids the draft's items name."""
    ids = dict.fromkeys(found for item in content.items() for found in ids_in(item.text.text, "S"))
    kept = [await stores.bulletins.item(one) for one in tuple(ids)[:_MOST_NAMED]]
    return tuple(one.statement for one in kept if one is not None and not one.gone)


async def _latest(
    context: ServiceContext, stores: Stores, content: Content
) -> dict[str, tuple[Statement, ...]]:
    since = context.today() - FIGURES
    return {
        place: await stores.proofs.last_about(context.names.token_of(place), since, _MOST_ABOUT)
        for place in places_with_figures(content)[:_MOST_PLACES]
    }

"""The words of a digest or an alert, made of its recipe and of the bulletins as they are now.

No use case: runs inside the transaction of one. Must not choose what is told, nor whom.
"""

from collections.abc import Iterable
from typing import NamedTuple

from bot.domain.bulletin import Bulletin, Statement
from bot.domain.digest import DigestKind, Recipe, Serving
from bot.domain.draft import Content, Item
from bot.domain.ids import BulletinNumber
from bot.services import rendering
from bot.services.context import ServiceContext
from bot.services.entries import names_by_key
from bot.text import digests
from bot.text.buttons import keyboard_json
from bot.text.digests import Course
from bot.text.html import Html
from bot.text.past import bulletin_key
from storage.stores import Stores


class Served(NamedTuple):
    """The messages of a digest, each with the keyboard below it as JSON, and the versions of the
    bulletins that they are made of."""

    messages: tuple[tuple[Html, str | None], ...]
    versions: tuple[tuple[BulletinNumber, int], ...]


async def serve(context: ServiceContext, stores: Stores, recipe: Recipe) -> Served:
    """Render a recipe."""
    say = context.catalogs.localizer(recipe.language)
    found = [(one, await _bulletin(stores, one.bulletin)) for one in recipe.servings]
    courses = [await _course(context, stores, one, serving) for serving, one in found]
    versions = tuple((one.number, one.version) for _, one in found)
    if recipe.kind is DigestKind.ALERT:
        ((serving, bulletin),) = found
        statements = await _statements(stores, bulletin, serving)
        *earlier, last = digests.alert(recipe, courses[0], statements, context.theatre, say)
        keyboard = keyboard_json(((bulletin_key(bulletin.number, say),),))
        return Served((*_bare(earlier), (last, keyboard)), versions)
    changed = [
        await _course(context, stores, await _bulletin(stores, one.bulletin))
        for one in recipe.changed
    ]
    if not courses and not changed:
        return Served(_bare(digests.silence(recipe, say)), ())
    messages = digests.digest(recipe, courses, changed, context.theatre, say)
    return Served(_bare(messages), versions)


def served_content(content: Content, serving: Serving) -> Content:
    """Return what of a bulletin a digest tells: all, or the items of some keys and all that is no
    item."""
    if serving.keys is None:
        return content
    keys = frozenset(serving.keys)
    sections = (
        section.model_copy(
            update={
                "blocks": tuple(
                    block
                    for block in section.blocks
                    if not isinstance(block, Item) or block.key in keys
                )
            }
        )
        for section in content.sections
    )
    return content.model_copy(update={"sections": tuple(one for one in sections if one.blocks)})


def _bare(messages: Iterable[Html]) -> tuple[tuple[Html, None], ...]:
    return tuple((html, None) for html in messages)


async def _bulletin(stores: Stores, number: BulletinNumber) -> Bulletin:
    found = await stores.bulletins.get(number)
    if found is None:
        raise RuntimeError(f"bulletin {number} stands in a digest, but it is not stored")
    return found


async def _course(
    context: ServiceContext, stores: Stores, bulletin: Bulletin, serving: Serving | None = None
) -> Course:
    content = bulletin.content.keyed()
    if serving is not None:
        content = served_content(content, serving)
    if not bulletin.version:
        return Course(bulletin.number, content)
    newest = (await stores.changes.of(bulletin.number))[-1]
    mark = rendering.mark(context, newest.kind, newest.reason, newest.changed_at)
    return Course(bulletin.number, content, mark)


async def _statements(stores: Stores, bulletin: Bulletin, serving: Serving) -> list[Statement]:
    names = await names_by_key(stores, bulletin)
    wanted = {names[key] for key in serving.keys or () if key in names}
    return [
        one.statement
        for one in await stores.bulletins.kept(bulletin.number)
        if one.statement.id in wanted and not one.gone
    ]

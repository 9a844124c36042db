"""What a text does that answers a question about one item of a draft.

No use case: runs inside the transaction of one (`editing`). Must not know how a question is found,
nor show anything.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC

from bot.domain import editing
from bot.domain.draft import Content, Draft, Item
from bot.domain.errors import BadInput, NotFound, Stale
from bot.domain.model import Frozen
from bot.domain.policy import Actor
from bot.domain.prompt import ACTORS, Prompt, Purpose
from bot.domain.rich import RichText
from bot.services.context import ServiceContext
from bot.services.revising import Revising, Step
from bot.text import moments, rereading
from storage.stores import Stores

_Take = Callable[[Actor, Prompt, RichText], Awaitable["Kept | None"]]


class Kept(Frozen):
    """A text that came too late, under its number: the item says `theirs` by now (`reason` is
    "changed"), it is "gone", or the draft is "locked" by the member called `tag`."""

    number: int
    mine: str
    theirs: str = ""
    reason: str
    tag: str = ""


class ItemAnswers:
    """Takes answers in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores
        self._revising = Revising(context, stores)
        self.unknown: tuple[str, ...] = ()
        """Names of places or actors that were left out, since the theatre does not know them."""

    async def take(self, actor: Actor, prompt: Prompt, text: RichText) -> Kept | None:
        """Do what an answer says to the present revision; a new text for an item that says
        something else by now is kept instead. Raises a Refusal for what cannot be used."""
        takes: dict[Purpose, _Take] = {
            Purpose.ITEM: self._text,
            Purpose.SOURCE: self._source,
            Purpose.NOTE: self._note,
            Purpose.PLACES: self._places,
            Purpose.NOT_BEFORE: self._not_before,
        }
        return await takes[prompt.purpose](actor, prompt, text)

    async def _text(self, actor: Actor, prompt: Prompt, text: RichText) -> Kept | None:
        new = rereading.one_item(text)
        draft = await self._revising.opened(actor, prompt.draft)
        now = (await self._revising.latest(draft)).content.item(_key(prompt))
        too_late = await self._too_late(actor, draft, prompt, now)
        if too_late is not None:
            number = await self._revising.keep(actor, draft, _key(prompt), new)
            reason, tag = too_late
            theirs = now.text.text if now else ""
            return Kept(number=number, mine=new.text, theirs=theirs, reason=reason, tag=tag)
        await self._revising.step(actor, draft, lambda content: self._retold(content, prompt, new))
        return None

    async def _too_late(
        self, actor: Actor, draft: Draft, prompt: Prompt, now: Item | None
    ) -> tuple[str, str] | None:
        """Return why a new text cannot be put in place, and who has the draft."""
        try:
            await self._revising.editable(actor, draft.id)
        except Stale as refusal:
            if refusal.code != "error-being-edited":
                raise
            return "locked", str(refusal.values["tag"])
        if now is None:
            return "gone", ""
        seen = await self._stores.drafts.revision(draft.id, prompt.revision)
        was = seen.content.item(now.key) if seen else None
        return None if was is not None and was.text == now.text else ("changed", "")

    def _retold(self, content: Content, prompt: Prompt, text: RichText) -> Content:
        item = _item(content, prompt)
        kind = content.sections[editing.spot_of(content, item.key).section].kind
        names, words = self._context.names, self._context.words
        return editing.with_item(content, rereading.retold(item, text, kind, names, words))

    async def _source(self, actor: Actor, prompt: Prompt, text: RichText) -> None:
        nothing = rereading.is_nothing(text)
        new = () if nothing else (rereading.one_source(text),)

        def step(content: Content) -> Content:
            known = () if nothing else _item(content, prompt).sources
            sources = tuple(dict.fromkeys((*known, *new)))
            if len(sources) > rereading.MOST_SOURCES:
                raise BadInput("error-too-many-sources", limit=rereading.MOST_SOURCES)
            return editing.with_sources(content, _key(prompt), sources)

        await self._change(actor, prompt, step)

    async def _places(self, actor: Actor, prompt: Prompt, text: RichText) -> None:
        if prompt.target.startswith(ACTORS):
            await self._actors(actor, prompt, text)
            return
        places: tuple[str, ...] = ()
        if not rereading.is_nothing(text):
            named = rereading.named_places(text.text, self._context.names, actor.language)
            places, self.unknown = named.ids, named.unknown
        key = _key(prompt)
        await self._change(actor, prompt, lambda content: editing.with_places(content, key, places))

    async def _actors(self, actor: Actor, prompt: Prompt, text: RichText) -> None:
        actors: tuple[str, ...] = ()
        if not rereading.is_nothing(text):
            named = rereading.named_actors(text.text, self._context.names, actor.language)
            actors, self.unknown = named.ids, named.unknown
        key = _key(prompt)
        await self._change(actor, prompt, lambda content: editing.with_actors(content, key, actors))

    async def _not_before(self, actor: Actor, prompt: Prompt, text: RichText) -> None:
        at = None
        if not rereading.is_nothing(text):
            zone, now = self._context.rules.zone, self._context.clock.now()
            at = moments.read_moment(text.text, now, zone, actor.language)
            if at is None:
                raise BadInput("error-unknown-moment", found=text.text.strip()[:60], zone=str(zone))
            at = at.astimezone(UTC)
        key = _key(prompt)
        await self._change(actor, prompt, lambda content: editing.with_not_before(content, key, at))

    async def _note(self, actor: Actor, prompt: Prompt, text: RichText) -> None:
        draft = await self._revising.opened(actor, prompt.draft)
        _item((await self._revising.latest(draft)).content, prompt)
        words, now = rereading.one_note(text), self._context.clock.now()
        await self._stores.notes.add(draft.id, _key(prompt), actor.person, words, now)

    async def _change(self, actor: Actor, prompt: Prompt, step: Step) -> None:
        draft = await self._revising.editable(actor, prompt.draft)
        await self._revising.step(actor, draft, step)


def _key(prompt: Prompt) -> int:
    return int(prompt.target.removeprefix(ACTORS))


def _item(content: Content, prompt: Prompt) -> Item:
    item = content.item(_key(prompt))
    if item is None:
        raise NotFound("error-no-such-item")
    return item

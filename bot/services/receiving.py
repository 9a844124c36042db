"""Where a message belongs, and what it makes of a draft: it goes on with one, or begins another.

Runs inside the transaction of a use case (`drafting`). Must not parse and must not show anything.
"""

from datetime import timedelta
from enum import Enum, auto
from typing import NamedTuple

from bot.domain.draft import Content, Draft, DraftState, Revision
from bot.domain.errors import Forbidden, Moved, NotFound, Stale
from bot.domain.ids import DraftId, MessageId, PersonId
from bot.domain.policy import Actor
from bot.domain.rich import RichText
from bot.services import mail
from bot.services.albums import Albums, only_files
from bot.services.context import ServiceContext
from bot.services.mirroring import editor_of
from bot.services.revising import Change, Revising
from bot.services.understanding import CONTINUES_WITHIN, IncomingText, has_words
from bot.text import enclosing, merging, parse, seams
from bot.text.reader import units
from bot.text.shelves import Busy
from storage.drafts import Written
from storage.stores import Stores

WAITS_FOR = timedelta(hours=1)
"""How long a file without words waits for them."""


class How(Enum):
    """Why a message goes on with a draft: it is the next piece of a paste that was cut, it follows
    within the minute, or the draft has nothing but files and waits for words."""

    CUT = auto()
    FOLLOWS = auto()
    AWAITED = auto()


class Apart(NamedTuple):
    """Why a message begins a draft of its own although it follows the draft `of`: that is somebody
    else's by now, or another member is at it."""

    of: DraftId
    busy: Busy | None = None


class Place(NamedTuple):
    """The draft that a message goes on with, and the last message of it; unless it is to be
    `apart` from it."""

    draft: Draft
    revision: Revision
    last: Written
    how: How
    apart: Apart | None = None

    def joined(self, text: RichText) -> RichText:
        """Return the draft's text with what follows it."""
        source = self.revision.source
        if self.how is How.CUT:
            return seams.rejoined(source, self.last.length, text)
        return RichText.join((source, text), "\n\n") if source.text.strip() else text


class Receiving:
    """Puts what members send into drafts, in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores
        self.albums = Albums(context, stores)

    async def place(self, actor: Actor, incoming: IncomingText) -> Place | None:
        """Return the draft that a message follows, or the one that its writer has worked on since;
        whether it begins an update of its own is still to be seen."""
        if incoming.begins:
            return None
        last = await self._stores.drafts.last_message(incoming.chat)
        found = None if last is None else await self._place(actor, incoming, last)
        if found is not None and found.how is not How.FOLLOWS:
            return found
        worked = await self._at_hand(actor, incoming, last)
        return worked if worked is not None and worked.apart is None else found

    async def _at_hand(
        self, actor: Actor, incoming: IncomingText, last: Written | None
    ) -> Place | None:
        """Return the draft on which the writer, in their private chat, has worked since: what
        follows within a minute belongs to that one."""
        worked = await self._stores.drafts.worked_on(PersonId(int(incoming.chat)))
        if worked is None or (last is not None and worked.draft == last.draft):
            return None
        if self._context.clock.now() - worked.at > CONTINUES_WITHIN:
            return None
        message = last.message if last else MessageId(0)
        step = Written(draft=worked.draft, message=message, length=0, at=worked.at)
        return await self._place(actor, incoming, step)

    async def _place(self, actor: Actor, incoming: IncomingText, last: Written) -> Place | None:
        draft = await self._stores.drafts.get(last.draft)
        if draft is None or draft.state is not DraftState.WRITING:
            return None
        revision = await Revising(self._context, self._stores).latest(draft)
        how = _how(incoming, last, revision.content)
        if how is None:
            return None
        return Place(draft, revision, last, how, await self._apart(actor, draft))

    async def write(
        self,
        actor: Actor,
        place: Place | None,
        updates: tuple[parse.Update, ...],
        sent: IncomingText,
    ) -> list[Draft]:
        """Write each update to its draft: the first one goes on at `place`. What the message
        brought is noted with each, and its file is put to the last of its items."""
        drafts = []
        begins = 0
        whole = sum(len(update.source.text) for update in updates)
        for count, update in enumerate(updates):
            here = place if not count else None
            ends = begins + len(update.source.text)
            part = update.source.cut(max(0, whole - len(sent.text.text) - begins)).strip()
            own = sent.model_copy(update={"text": part})
            begins = ends
            last = count == len(updates) - 1
            drafts.append(await self._put(actor, here, update, own if last else _bare(own)))
        return drafts

    async def replace(
        self, actor: Actor, draft: Draft, update: parse.Update, sent: IncomingText
    ) -> Revision:
        """Write a whole new text of a draft; what stayed the same keeps what people added to it."""
        revising = Revising(self._context, self._stores)
        old = (await revising.latest(draft)).content
        content = self._carried(old, update)
        content, item = self._with_file(content, old, sent)
        content = await self.albums.gather(actor, draft, content, sent, item)
        written = await self._write(actor, draft, content, update)
        await self.note(draft.id, sent, item)
        return written

    async def keep(
        self, actor: Actor, place: Place | None, sent: IncomingText
    ) -> tuple[Draft, Apart | None]:
        """Keep a file without words: with what was sent together, else with the item that was
        written last, else in a draft that waits for its words. Says why that is apart."""
        found = await self.albums.beside(sent)
        known = found[0] if found else place.draft if place else None
        key = found[1] if found else place.last.item if place else 0
        files = (sent.media,) if sent.media else ()
        revising = Revising(self._context, self._stores)
        apart = await self._apart(actor, known) if known else None
        if known is None or apart is not None:
            key = 0
            draft = await self._create(actor)
            content = Content(day=self._context.today(), media=files)
            change = Change(content=content, source=RichText.plain(""))
        else:
            draft = await revising.editable(actor, known.id)
            revision = await revising.latest(draft)
            change = only_files(revision, enclosing.enclosed(revision.content, files, key))
        await revising.write(actor, draft, change)
        await self.note(draft.id, sent, key)
        return await mail.reread(self._stores, draft), apart

    async def note(self, draft: DraftId, sent: IncomingText, item: int = 0) -> None:
        """Remember that a message belongs to a draft, and what it brought."""
        written = Written(
            draft=draft,
            message=sent.message,
            length=units(sent.text.text),
            at=sent.at,
            text=sent.text,
            album=sent.album,
            item=item,
            media=sent.media,
        )
        await self._stores.drafts.note_message(sent.chat, written)

    async def _put(
        self, actor: Actor, place: Place | None, update: parse.Update, sent: IncomingText
    ) -> Draft:
        draft = await self._same(actor, place) if place else await self._create(actor)
        old = place.revision.content if place else None
        content = self._carried(old, update) if old else update.content
        content, item = self._with_file(content, old, sent)
        content = await self.albums.gather(actor, draft, content, sent, item)
        await self._write(actor, draft, content, update)
        await self.note(draft.id, sent, item)
        return await mail.reread(self._stores, draft)

    def _carried(self, old: Content, update: parse.Update) -> Content:
        names = self._context.names
        return merging.carry(old, update.content, names, dated=update.dated)

    def _with_file(
        self, content: Content, old: Content | None, sent: IncomingText
    ) -> tuple[Content, int]:
        """Return the content with the message's file at the last item that is new, and its key."""
        known = {item.key for item in old.items()} if old else set()
        content = content.keyed()
        new = [item.key for item in content.items() if item.key not in known]
        key = new[-1] if new else 0
        files = (sent.media,) if sent.media else ()
        if old is not None and not has_words(old) and len(new) == 1:
            # The files that waited are this one item's.
            files = (*content.media, *files)
            content = content.model_copy(update={"media": ()})
        return enclosing.enclosed(content, files, key), key

    async def _write(
        self, actor: Actor, draft: Draft, content: Content, update: parse.Update
    ) -> Revision:
        change = Change(content=content, source=update.source, problems=update.problems)
        return await Revising(self._context, self._stores).write(actor, draft, change)

    async def _create(self, actor: Actor) -> Draft:
        draft = await self._stores.drafts.create(actor.person, self._context.clock.now())
        found = await self._stores.drafts.get(draft)
        if found is None:
            raise NotFound("error-no-such-draft")
        return found

    async def _same(self, actor: Actor, place: Place) -> Draft:
        """Return the place's draft; raises Moved if anything has happened to it since it was looked
        at: what the reviewers have by now is not taken back by the way."""
        try:
            draft = await Revising(self._context, self._stores).editable(actor, place.draft.id)
        except (Stale, Forbidden) as error:
            raise Moved(error.code, **error.values) from error
        if (draft.revision, draft.state) != (place.revision.number, place.draft.state):
            raise Moved("error-newer-revision")
        return draft

    async def _apart(self, actor: Actor, draft: Draft) -> Apart | None:
        if draft.author != actor.person and not draft.shared:
            return Apart(draft.id)
        busy = await editor_of(self._context, self._stores, draft, actor.person)
        return None if busy is None else Apart(draft.id, busy)


def _how(incoming: IncomingText, last: Written, content: Content) -> How | None:
    age = incoming.at - last.at
    if not has_words(content):
        return How.AWAITED if age <= WAITS_FOR and content.media else None
    if age > CONTINUES_WITHIN:
        return None
    return How.CUT if seams.goes_on(last.length, incoming.text.text) else How.FOLLOWS


def _bare(sent: IncomingText) -> IncomingText:
    """Return the same without its file, which goes to the last of several updates."""
    return sent.model_copy(update={"media": None, "album": ""})

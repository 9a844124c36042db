"""An edited message: what it says now takes the place of what it said in its drafts.

Looks first, in a reading transaction, and writes in another, if nothing moved meanwhile. No use
case: `drafting` is. Must not show anything.
"""

from enum import StrEnum
from typing import NamedTuple

from bot.domain.draft import Content, Draft, DraftState, Media, Revision
from bot.domain.errors import Stale
from bot.domain.policy import Actor
from bot.domain.prompt import Purpose
from bot.domain.rich import RichText
from bot.services.context import ServiceContext
from bot.services.revising import EDITABLE, Change, Revising
from bot.services.understanding import IncomingText, read, understand
from bot.text import answering, enclosing, merging, patching
from bot.text.reader import units
from storage.drafts import Written
from storage.stores import Stores

_LOOKS_BACK = 30
"""Revisions in which words that are no longer in a draft are looked for."""

_PARTS = frozenset({Purpose.ITEM, Purpose.ADD, Purpose.SECTION})
"""Questions whose answers are a part of a draft by themselves."""


class Outcome(StrEnum):
    """What became of an edit; its sentence is `edited-<value>`."""

    NOTHING = "nothing"
    CHANGED = "changed"
    TAKEN_BACK = "taken-back"
    UNPLACED = "unplaced"
    PUBLISHED = "published"
    SETTLED = "settled"


class Known(NamedTuple):
    """What an edited message brought to a draft, and the draft as it is now; `answers` is the
    question that it answered, if it was none for a whole text."""

    row: Written
    draft: Draft
    revision: Revision
    answers: Purpose | None = None


class Planned(NamedTuple):
    """What an edit makes of a draft: `change` is None where it makes nothing of it."""

    known: Known
    outcome: Outcome
    sent: IncomingText
    change: Change | None = None


class Amending:
    """Works out what edits of messages change, and changes it."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    async def known(self, stores: Stores, sent: IncomingText) -> list[Known]:
        """Return what the message brought to which drafts; nothing for one that is unknown."""
        found = []
        answered = await stores.prompts.answered(sent.chat, sent.message)
        answers = answered.purpose if answered else None
        for row in await stores.drafts.written(sent.chat, sent.message):
            draft = await stores.drafts.get(row.draft)
            if draft is not None and draft.revision:
                revision = await Revising(self._context, stores).latest(draft)
                found.append(Known(row, draft, revision, answers))
        return found

    async def plan(self, known: list[Known], sent: IncomingText) -> list[Planned]:
        """Work out what the edit makes of each draft that the message belongs to."""
        texts = await self._shares(known, sent)
        if texts is None:
            return [Planned(one, _unless_settled(one, Outcome.UNPLACED), sent) for one in known]
        plans = []
        for one, text in zip(known, texts, strict=True):
            # The file went to the last of the message's updates.
            media = sent.media if one is known[-1] else None
            plans.append(
                await self._planned(one, sent.model_copy(update={"text": text, "media": media}))
            )
        return plans

    async def carry_out(self, stores: Stores, actor: Actor, planned: Planned) -> None:
        """Write the next revision and remember what the message says now. Raises Stale if the draft
        has moved on since it was looked at."""
        known, sent, change = planned.known, planned.sent, planned.change
        if change is None:
            return
        revising = Revising(self._context, stores)
        draft = await revising.editable(actor, known.draft.id)
        if draft.revision != known.revision.number:
            raise Stale("error-newer-revision")
        await revising.write(actor, draft, change)
        row = known.row.model_copy(
            update={
                "text": sent.text,
                "length": units(sent.text.text),
                "item": _last_item(known, change.content),
                "media": sent.media,
            }
        )
        await stores.drafts.rewrite_message(sent.chat, row)

    async def _planned(self, known: Known, sent: IncomingText) -> Planned:
        if known.row.text == sent.text and _unique(known.row.media) == _unique(sent.media):
            return Planned(known, Outcome.NOTHING, sent)
        if known.draft.state not in EDITABLE:
            return Planned(known, _unless_settled(known, Outcome.SETTLED), sent)
        change = await self._change(known, sent)
        if change is None:
            return Planned(known, Outcome.UNPLACED, sent)
        change = self._with_file(known, sent, change)
        writing = known.draft.state is DraftState.WRITING
        return Planned(known, Outcome.CHANGED if writing else Outcome.TAKEN_BACK, sent, change)

    async def _change(self, known: Known, sent: IncomingText) -> Change | None:
        revision, old, new = known.revision, known.row.text, sent.text
        if old == new:
            return Change(
                content=revision.content, source=revision.source, problems=revision.problems
            )
        if known.answers in _PARTS and old.text.strip():
            return await self._part(known, old, new)
        if not old.text.strip():
            source: RichText | None = _added(revision.source, new)
        else:
            source = merging.rewritten(revision.source, old, new)
        if source is not None:
            change = await self._anew(known, source)
            if change is not None:
                return change
        return await self._patched(known, old, new) if old.text.strip() else None

    async def _part(self, known: Known, old: RichText, new: RichText) -> Change | None:
        """Change the item that the message told anew, or those that it added to a section."""
        present, key = known.revision.content, known.row.item
        reading = patching.Reading(self._context.names, self._context.words)
        if known.answers is Purpose.ITEM:
            content = answering.retold(present, key, (old, new), reading)
        else:
            history = await self._history(known.revision)
            added = answering.Added(reading, headed=known.answers is Purpose.SECTION)
            content = added.anew(present, key, (old, new), history)
        if content is None:
            return None
        return Change(content=content.keyed(), problems=known.revision.problems)

    async def _anew(self, known: Known, source: RichText) -> Change | None:
        """Read the whole text again; None if that would touch what other messages brought."""
        present = known.revision.content
        if not source.text.strip():
            empty = Content(
                day=present.day,
                kind=present.kind,
                media=present.media,
                next_key=present.next_key,
            )
            return Change(content=empty, source=RichText.plain(""))
        updates = await understand(self._context, source)
        if len(updates) > 1:
            return None
        update = updates[0]
        names = self._context.names
        content = merging.carry(present, update.content, names, dated=update.dated).keyed()
        if not _spares_others(known, content):
            return None
        return Change(content=content, source=update.source, problems=update.problems)

    async def _patched(self, known: Known, old: RichText, new: RichText) -> Change | None:
        """Change the message's own words alone, in a draft that buttons have changed since."""
        present = known.revision.content
        before = await self._alone(old, present)
        after = await self._alone(new, present)
        if before is None or after is None:
            return None
        reading = patching.Reading(self._context.names, self._context.words)
        history = await self._history(known.revision)
        content = patching.patched(present, (before, after), history, reading)
        return None if content is None else Change(content=content.keyed())

    async def _alone(self, text: RichText, present: Content) -> Content | None:
        """Return what a text says by itself; None if that is several updates."""
        updates = (await read(self._context, text)).updates
        if len(updates) > 1:
            return None
        if not updates or not updates[0].dated:
            empty = Content(day=present.day)
            return updates[0].content.model_copy(update={"day": present.day}) if updates else empty
        return updates[0].content

    def _with_file(self, known: Known, sent: IncomingText, change: Change) -> Change:
        """Keep the message's file with its words, or the file that took its place."""
        old, new = known.row.media, sent.media
        present, content = known.revision.content, change.content
        by_hand = old is not None and not enclosing.holds(present, old)
        if by_hand and _unique(old) == _unique(new):
            return change
        if old is not None and new is not None:
            content = enclosing.exchanged(content, old, new)
        elif old is not None:
            content = enclosing.taken_out(content, {old.unique})
        if new is not None and not known.row.text.text.strip():
            # What had no words went to some item; with words of its own it belongs to them.
            content = enclosing.taken_out(content, {new.unique})
        if new is not None:
            content = enclosing.enclosed(content, (new,), _last_item(known, content))
        return change.model_copy(update={"content": content})

    async def _shares(self, known: list[Known], sent: IncomingText) -> list[RichText] | None:
        """Return what of the new words belongs to which draft; None if that cannot be told."""
        if len(known) == 1:
            return [sent.text]
        updates = (await read(self._context, sent.text)).updates
        if len(updates) != len(known):
            return None
        return [update.source.strip() for update in updates]

    async def _history(self, revision: Revision) -> tuple[Content, ...]:
        earliest = max(1, revision.number - _LOOKS_BACK)
        async with self._context.database.read() as stores:
            found = [
                await stores.drafts.revision(revision.draft, number)
                for number in range(revision.number - 1, earliest - 1, -1)
            ]
        return tuple(one.content for one in found if one is not None)


def _last_item(known: Known, content: Content) -> int:
    """Return the key of the last item that the message brings now; 0 for none."""
    before = {item.key for item in known.revision.content.items()}
    own = [
        item.key for item in content.items() if item.key == known.row.item or item.key not in before
    ]
    return own[-1] if own else 0


def _unique(media: Media | None) -> str:
    return media.unique if media else ""


def _unless_settled(known: Known, outcome: Outcome) -> Outcome:
    state = known.draft.state
    if state is DraftState.PUBLISHED:
        return Outcome.PUBLISHED
    return outcome if state in EDITABLE else Outcome.SETTLED


def _added(source: RichText, words: RichText) -> RichText:
    return RichText.join((source, words), "\n\n") if source.text.strip() else words


def _spares_others(known: Known, content: Content) -> bool:
    """Whether every item that the message did not bring is still there with its words."""
    said = known.row.text.text
    others = [item for item in known.revision.content.items() if item.text.text not in said]
    kept = {item.key: item.text.text for item in content.items()}
    return all(kept.get(item.key) == item.text.text for item in others)

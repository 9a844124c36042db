"""Steps of the guided way inside the transaction of `guiding`: what is asked, what an answer adds,
and where somebody stands afterwards.

No use case: must not open a transaction, nor check more than whether a draft can be changed.
"""

from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.draft import Content, Draft, Media, Revision, Section
from bot.domain.errors import BadInput, Stale
from bot.domain.ids import ChatId, DraftId, MessageId
from bot.domain.model import Frozen
from bot.domain.policy import Actor
from bot.domain.prompt import Prompt, Purpose
from bot.domain.rich import RichText
from bot.services.albums import Albums, only_files
from bot.services.context import ServiceContext
from bot.services.revising import Change, Revising
from bot.services.understanding import CONTINUES_WITHIN, IncomingText
from bot.text import enclosing
from bot.text.adding import LONGEST_HEADING, Adding, find, last_key, placed
from bot.text.days import is_likely, read_day
from bot.text.parse import LONGEST_TEXT
from bot.text.proof.dating import redated
from bot.text.reader import units
from bot.text.seams import goes_on
from storage.drafts import Written
from storage.stores import Stores

_DAY_SHOWN = 40


class Spot(Frozen):
    """A message of the chat in which somebody is led: the screen they press, or one of theirs."""

    chat: ChatId
    message: MessageId


class Step(Frozen):
    """A press on a screen: which draft it showed, as of which revision."""

    draft: DraftId
    revision: int
    spot: Spot


class Said(Frozen):
    """What somebody answered, in which of their messages and when; `language` is theirs, `media`
    the file that came with it, `album` names what was sent together."""

    spot: Spot
    text: RichText
    at: datetime
    language: str
    media: Media | None = None
    album: str = ""

    @property
    def is_wordless(self) -> bool:
        """Whether there is nothing but a file."""
        return self.media is not None and not self.text.text.strip()

    @property
    def sent(self) -> IncomingText:
        """Return the message itself."""
        where = {"chat": self.spot.chat, "message": self.spot.message}
        said = self.model_dump(include={"at", "album"})
        return IncomingText(**where, **said, text=self.text, media=self.media)


class Guided(Frozen):
    """Where somebody is. `message` shows them the draft already; `section` is the one that their
    next messages go to, `focus` the key of the item whose confidence is offered."""

    draft: Draft
    revision: Revision
    today: date
    message: MessageId | None = None
    section: Section | None = None
    focus: int = 0

    @property
    def content(self) -> Content:
        """What has been written."""
        return self.revision.content


class Leading:
    """Leads one actor in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores, actor: Actor) -> None:
        self._context = context
        self._stores = stores
        self._actor = actor
        self._revising = Revising(context, stores)
        self._adding = Adding(context.names, context.words)

    async def begun(self, spot: Spot, *, practice: bool) -> DraftId:
        """Start an empty draft of today, and remember by which message."""
        drafts, now = self._stores.drafts, self._context.clock.now()
        new = await drafts.create(self._actor.person, now, practice=practice)
        draft = await self._revising.opened(self._actor, new)
        await self.write(draft, Content(day=self._context.today()))
        begun = Written(draft=new, message=spot.message, length=0, at=now)
        await drafts.note_message(spot.chat, begun)
        return new

    async def editable(self, step: Step) -> Draft:
        """Return the draft of a press, if it still is as the screen showed it."""
        draft = await self._revising.editable(self._actor, step.draft)
        if draft.revision != step.revision:
            raise Stale("error-newer-revision")
        return draft

    async def content(self, draft: Draft) -> Content:
        """Return what has been written."""
        return (await self._revising.latest(draft)).content

    async def write(self, draft: Draft, content: Content) -> Revision:
        """Make the content the next revision; what is so already makes none, and no review void."""
        if draft.revision:
            return await self._revising.step(self._actor, draft, lambda _: content)
        return await self._revising.write(self._actor, draft, Change(content=content))

    async def ask_nothing(self, spot: Spot) -> None:
        """Drop what a screen asked; what others in its chat ask needs replies from now on, since
        one is led on one way at a time."""
        await self._stores.prompts.take(spot.chat, spot.message, self._actor.person)
        await self._stores.prompts.rest(spot.chat, self._actor.person)

    async def ask(self, draft: Draft, spot: Spot, purpose: Purpose, target: str = "") -> None:
        """Let a screen ask something, instead of what it or another asked before."""
        await self.ask_nothing(spot)
        prompt = Prompt(
            chat=spot.chat,
            message=spot.message,
            person=self._actor.person,
            purpose=purpose,
            draft=draft.id,
            revision=draft.revision,
            opened_at=self._context.clock.now(),
            target=target,
        )
        await self._stores.prompts.open(prompt)

    async def ask_for_items(self, draft: Draft, spot: Spot, section: Section) -> None:
        """Let a screen ask for the items of a section, until it asks something else."""
        target = section.model_copy(update={"blocks": ()}).model_dump_json()
        await self.ask(draft, spot, Purpose.ADD, target)

    async def take(self, prompt: Prompt, said: Said) -> None:
        """Do what an answer says. Raises BadInput, and then the question stays open."""
        draft = await self._revising.editable(self._actor, prompt.draft)
        asked = Spot(chat=prompt.chat, message=prompt.message)
        match prompt.purpose:
            case Purpose.DAY:
                await self._take_day(draft, said)
                await self.ask_nothing(asked)
            case Purpose.SECTION:
                await self._take_heading(draft, asked, said)
            case _:
                section = Section.model_validate_json(prompt.target)
                await self._add(draft, asked, said, section)
        await self._stores.prompts.note_answer(prompt, said.spot.message)

    async def again(self, draft: DraftId, spot: Spot) -> Guided:
        """Return where a draft stands after an answer."""
        asked = await self._stores.prompts.peek(spot.chat, None, self._actor.person)
        if asked is None or (asked.draft, asked.purpose) != (draft, Purpose.ADD):
            return await self.standing(draft)
        return await self.standing(draft, Section.model_validate_json(asked.target))

    async def standing(
        self, draft: DraftId, section: Section | None = None, focus: int = 0
    ) -> Guided:
        """Return where a draft stands, in a section and at an item, its last one by default."""
        found = await self._revising.opened(self._actor, draft)
        revision = await self._revising.latest(found)
        at = None if section is None else find(revision.content, section)
        if at is not None:
            section = revision.content.sections[at]
            focus = focus or last_key(section)
        return Guided(
            draft=found,
            revision=revision,
            today=self._context.today(),
            message=await self._stores.drafts.board(draft, self._actor.person),
            section=section,
            focus=focus,
        )

    async def _take_day(self, draft: Draft, said: Said) -> None:
        words = said.text.text.strip()
        named = read_day(words, said.language, self._context.today())
        if named is None or not is_likely(named.day, self._context.today()):
            raise BadInput("error-unknown-date", found=words[:_DAY_SHOWN])
        content = await self.content(draft)
        await self.write(draft, redated(content, named.day))
        await self._note(draft, said)

    async def _take_heading(self, draft: Draft, asked: Spot, said: Said) -> None:
        """The first line is the heading; what stands below it are items already."""
        section, rest = self._adding.headed(said.text)
        if section.heading is None:
            raise BadInput("error-empty-text")
        if len(section.heading.text) > LONGEST_HEADING:
            raise BadInput("error-heading-too-long", limit=LONGEST_HEADING)
        added = self._adding.read(rest, section)
        if added:
            await self._write_added(draft, asked, said, await self.content(draft), added)
        else:
            await self.ask_for_items(draft, asked, section)
            await self._note(draft, said)

    async def _add(self, draft: Draft, asked: Spot, said: Said, section: Section) -> None:
        if said.is_wordless:
            await self._enclose(draft, asked, said, section)
            return
        content, rest = await self._resumed(draft, said, section)
        added = self._adding.read(rest, section)
        if not added and rest == said.text:
            raise BadInput("error-empty-text")
        await self._write_added(draft, asked, said, content, added or (section,))

    async def _resumed(
        self, draft: Draft, said: Said, section: Section
    ) -> tuple[Content, RichText]:
        """Return the content with what a client has cut off the message before, and the rest."""
        content = await self.content(draft)
        last = await self._stores.drafts.last_message(said.spot.chat)
        at = find(content, section)
        if last is None or last.draft != draft.id or at is None:
            return content, said.text
        if said.at - last.at > CONTINUES_WITHIN or not goes_on(last.length, said.text.text):
            return content, said.text
        sections = list(content.sections)
        sections[at], rest = self._adding.resumed(sections[at], last.length, said.text)
        return content.model_copy(update={"sections": tuple(sections)}), rest

    async def _write_added(
        self, draft: Draft, asked: Spot, said: Said, content: Content, added: Sequence[Section]
    ) -> None:
        content = grown(content, added).keyed()
        new = any(True for one in added for _ in one.items())
        key = content.next_key - 1 if new else 0
        content = enclosing.enclosed(content, _files(said), key)
        albums = Albums(self._context, self._stores)
        content = await albums.gather(self._actor, draft, content, said.sent, key)
        await self.write(draft, content)
        await self.ask_for_items(draft, asked, added[-1])
        await self._note(draft, said, key)

    async def _enclose(self, draft: Draft, asked: Spot, said: Said, section: Section) -> None:
        """Put a file without words to what was sent together, else to the item written last."""
        revision = await self._revising.latest(draft)
        key = await self._written_last(draft, said, revision.content, section)
        content = enclosing.enclosed(revision.content, _files(said), key)
        if content != revision.content:
            await self._revising.write(self._actor, draft, only_files(revision, content))
        await self.ask_for_items(draft, asked, section)
        await self._note(draft, said, key)

    async def _written_last(
        self, draft: Draft, said: Said, content: Content, section: Section
    ) -> int:
        """Return the key of the item that a file without words belongs to, which is of the section
        if that has any; 0 for none."""
        beside = await Albums(self._context, self._stores).beside(said.sent)
        if beside is not None and beside[0].id == draft.id:
            return beside[1]
        last = await self._stores.drafts.last_message(said.spot.chat)
        written = last.item if last is not None and last.draft == draft.id else 0
        at = find(content, section)
        shown = Section() if at is None else content.sections[at]
        if written in {item.key for item in shown.items()}:
            return written
        return last_key(shown) or written

    async def _note(self, draft: Draft, said: Said, item: int = 0) -> None:
        """Remember which item a message brought last: media that come with it belong to that."""
        written = Written(
            draft=draft.id,
            message=said.spot.message,
            length=units(said.text.text),
            at=said.at,
            text=said.text,
            album=said.album,
            item=item,
            media=said.media,
        )
        await self._stores.drafts.note_message(said.spot.chat, written)


def grown(content: Content, added: Sequence[Section]) -> Content:
    """Return the content with what was added to its sections; raises BadInput if it is too long."""
    for one in added:
        content = placed(content, one)
    length = sum(len(text.text) for text in content.texts())
    if length > LONGEST_TEXT:
        raise BadInput("error-too-long", length=length, limit=LONGEST_TEXT)
    return content


def _files(said: Said) -> tuple[Media, ...]:
    return () if said.media is None else (said.media,)

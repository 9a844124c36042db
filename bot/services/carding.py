"""A review card put together: the messages as they will be sent, in each language, and the last
part with what people said and the buttons.

No use case: runs inside the transaction of one. Must not send anything (`mail` does).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.bulletin import Choice
from bot.domain.draft import Content, Draft, Revision
from bot.domain.ids import BulletinNumber, PersonId
from bot.domain.model import Frozen
from bot.domain.review import Comment, Review
from bot.services import asides, corrections, sealing, voting
from bot.services.context import ServiceContext
from bot.services.sealing import Part
from bot.services.voting import Count
from bot.text import buttons, cards, render, verdicts
from bot.text.buttons import ReviewAct
from bot.text.cards import Aside, last_part
from bot.text.html import Html
from bot.text.i18n import Localizer
from storage.stores import Stores

NO_NUMBER = BulletinNumber(0)

CLAIM_LASTS = timedelta(minutes=30)
"""So long a reviewer is taken to be on a draft."""

_Rendered = Mapping[str, tuple[tuple[Part, tuple[render.Message, ...]], ...]]


class Card(Frozen):
    """A review card: the messages as they will be sent, then the last part, which has buttons."""

    messages: tuple[render.Message, ...]
    last: Html
    rows: buttons.Rows


@dataclass(frozen=True)
class Exhibit:
    """What a draft's cards show, whoever reads them. `earlier` are the revisions that somebody has
    seen before, `before` the last of them that reviewers were shown. `noted` unless private notes
    are to be left out; `drawn` are the last parts by language and by what a reader has seen."""

    draft: Draft
    revision: Revision
    rendered: _Rendered
    tags: Mapping[PersonId, str]
    verdicts: tuple[Review, ...]
    count: Count
    comments: tuple[Comment, ...]
    earlier: Mapping[int, Revision]
    before: int
    published: Content | None = None
    behind: bool = False
    noted: bool = True
    drawn: dict[tuple[str, int], Html] = field(default_factory=dict, compare=False)

    def seen_by(self, reader: PersonId | None) -> Revision | None:
        """Return what a reader has seen last of what came before: what they voted on, else what
        was submitted."""
        voted = [one.revision for one in self.verdicts if one.reviewer == reader]
        number = max((one for one in voted if one < self.revision.number), default=self.before)
        return self.earlier.get(number)


class Carding:
    """Puts cards together in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores

    async def exhibit(
        self, draft: Draft, revision: Revision, *, whole: bool = True, noted: bool = True
    ) -> Exhibit:
        """Gather what cards show; without `whole` only what their last parts need."""
        stores = self._stores
        said = await stores.reviews.of_draft(draft.id)
        before = await stores.reviews.submitted_before(draft.id, revision.number)
        seen = {before, *(one.revision for one in said)} - {revision.number}
        earlier = [await stores.drafts.revision(draft.id, number) for number in sorted(seen)]
        return Exhibit(
            draft=draft,
            revision=revision,
            rendered=await self._rendered(draft, revision, whole=whole),
            tags={member.person: member.tag for member in await stores.members.all()},
            verdicts=said,
            count=await voting.count(self._context, stores, draft, revision),
            comments=await stores.comments.of(draft.id, revision.number),
            earlier={one.number: one for one in earlier if one is not None},
            before=before,
            published=await corrections.corrected(stores, draft) if draft.corrects else None,
            behind=await corrections.is_behind(stores, draft),
            noted=noted,
        )

    async def card(self, shown: Exhibit, say: Localizer, reader: PersonId | None) -> Card:
        """Return the card in a reader's language; None reads it in the desk's group."""
        last, rows = await self.last(shown, say, reader)
        return Card(messages=tuple(self._messages(shown, say)), last=last, rows=rows)

    async def last(
        self, shown: Exhibit, say: Localizer, reader: PersonId | None
    ) -> tuple[Html, buttons.Rows]:
        """Return the card's last part and its buttons."""
        old = shown.seen_by(reader)
        key = (say.language, old.number if old else 0)
        if key not in shown.drawn:
            shown.drawn[key] = await self._draw(shown, say, old)
        return shown.drawn[key], self._rows(shown, say, reader)

    async def _draw(self, shown: Exhibit, say: Localizer, old: Revision | None) -> Html:
        """Return the last part for all who read a language and have seen the same before."""
        own = shown.rendered[self._context.language]
        words = [
            message.html
            for _, messages in own
            for message in messages
            if message.attachment is None
        ]
        mark = [say.html("bulletin-practice")] if shown.draft.practice else []
        besides = [
            Aside(None, mark),
            *self._correction(shown, say),
            await self._effects(shown, say),
            Aside(None, self._claim(shown, say)),
            self._verdicts(shown, say),
            *self._changes(shown, say, old),
            Aside(say.html("card-comments"), list(self._comments(shown, say))),
            *await self._advice(shown, say),
        ]
        author = shown.tags.get(shown.draft.author, "?")
        later = sum(len(messages) for part, messages in own if part.not_before)
        seen = cards.Seen(shown.revision, words, besides, later)
        return last_part(seen, author, say, self._context.theatre)

    async def _rendered(self, draft: Draft, revision: Revision, *, whole: bool) -> _Rendered:
        """Return the messages of each part by language, the collective's own first, then those
        that somebody reads."""
        own = self._context.language
        parts = await parts_for(self._context, self._stores, draft, revision)
        read = {language for language, _ in await self._stores.audience.readership()}
        known = read & set(self._context.catalogs.languages) - {own} if whole else set()
        return {
            language: tuple(
                (part, self._edition(part, language, practice=draft.practice)) for part in parts
            )
            for language in (own, *sorted(known))
        }

    def _edition(self, part: Part, language: str, *, practice: bool) -> tuple[render.Message, ...]:
        say = self._context.catalogs.localizer(language)
        return sealing.messages(part, Choice(), self._context, say, practice=practice)

    def _messages(self, shown: Exhibit, say: Localizer) -> Iterator[render.Message]:
        for language, parts in shown.rendered.items():
            if len(shown.rendered) > 1:
                name = self._context.catalogs.localizer(language).native_name
                yield render.Message(say.html("card-language", language=name))
            for part, messages in parts:
                if part.not_before is not None:
                    time = say.moment(self._context.rules.local(part.not_before))
                    yield render.Message(say.html("card-addition", time=time))
                yield from messages

    def _claim(self, shown: Exhibit, say: Localizer) -> list[Html]:
        who = claimer(shown.draft, self._context.clock.now())
        if who is None or shown.draft.claimed_at is None:
            return []
        time = self._context.rules.clock(shown.draft.claimed_at)
        return [say.html("card-claimed", tag=shown.tags.get(who, "?"), time=time)]

    def _verdicts(self, shown: Exhibit, say: Localizer) -> Aside:
        """Return who said what, and how many approvals there are of how many; that goes without
        saying where one is enough and there is none."""
        have, of = len(shown.count.votes), shown.count.needed
        title = say.html("card-verdicts", have=str(have), of=str(of))
        lines = list(self._verdict_lines(shown, say))
        if lines or of == 1:
            return Aside(title, lines)
        return Aside(None, [title])

    def _verdict_lines(self, shown: Exhibit, say: Localizer) -> Iterator[Html]:
        counted = {vote.reviewer for vote in shown.count.votes}
        for one in shown.verdicts:
            now = one.revision == shown.revision.number
            void = now and one.verdict.is_approval and one.reviewer not in counted
            time = self._time(one.given_at, say)
            who = shown.tags.get(one.reviewer, "?")
            # Of what closes the card, the sentence at its end says why, in full and line by line.
            closes = now and not one.verdict.is_approval
            said = one.model_copy(update={"reason": ""}) if closes else one
            line = verdicts.verdict_line(said, who, time, say, void=void)
            yield line if now else say.html("card-earlier", version=str(one.revision), said=line)

    def _comments(self, shown: Exhibit, say: Localizer) -> Iterator[Html]:
        for one in shown.comments:
            who = shown.tags.get(one.reviewer, "?")
            yield verdicts.comment_line(one, who, shown.revision.content, say)

    def _correction(self, shown: Exhibit, say: Localizer) -> Iterator[Aside]:
        """Yield what a correction corrects, and what differs from the published text."""
        if shown.published is None:
            return
        number = str(shown.draft.corrects)
        if shown.behind:
            yield Aside(None, [say.html("card-behind", number=number)])
        new = corrections.bare(shown.revision.content)
        lines = asides.differences(shown.published, new, say, self._context.theatre)
        yield Aside(say.html("card-correction", number=number), lines)

    def _changes(self, shown: Exhibit, say: Localizer, old: Revision | None) -> Iterator[Aside]:
        if old is None:
            return
        lines = asides.changes(old, shown.revision, say, self._context.theatre)
        yield Aside(say.html("card-diff", version=str(old.number)), lines)

    async def _effects(self, shown: Exhibit, say: Localizer) -> Aside:
        context, draft = self._context, shown.draft
        lines = await asides.effects(context, self._stores, draft, shown.revision, say)
        title = "card-settles" if draft.corrects is None else "card-turns"
        return Aside(say.html(title), lines)

    async def _advice(self, shown: Exhibit, say: Localizer) -> list[Aside]:
        stores, draft, revision = self._stores, shown.draft, shown.revision
        advice = await asides.advice(self._context, stores, draft, revision, say)
        notes = await asides.notes(stores, draft, revision, say) if shown.noted else []
        return [Aside(say.html("card-advice"), advice), Aside(say.html("card-notes"), notes)]

    def _rows(self, shown: Exhibit, say: Localizer, reader: PersonId | None) -> buttons.Rows:
        draft = shown.draft
        who = claimer(draft, self._context.clock.now())
        release = who is not None and reader in (None, who)
        voters = {vote.reviewer for vote in shown.count.votes}
        return buttons.review_rows(
            draft.id,
            draft.revision,
            say,
            attention=ReviewAct.RELEASE if release else ReviewAct.CLAIM,
            voted=bool(voters) if reader is None else reader in voters,
        )

    def _time(self, at: datetime, say: Localizer) -> str:
        """Return a moment as the desk says it: today's by the clock alone."""
        local = self._context.rules.local(at)
        today = local.date() == self._context.today()
        return self._context.rules.clock(at) if today else say.moment(local)


def claimer(draft: Draft, now: datetime) -> PersonId | None:
    """Return who is on the draft at a moment; nobody is for ever."""
    if draft.claimed_at is None or now - draft.claimed_at >= CLAIM_LASTS:
        return None
    return draft.claimed_by


async def parts_for(
    context: ServiceContext, stores: Stores, draft: Draft, revision: Revision
) -> tuple[Part, ...]:
    """Return the bulletins that a revision makes: one and its additions, or what one says instead
    of what is out."""
    if draft.corrects is not None:
        return (await corrections.part_of(context, stores, draft, revision),)
    return sealing.parts_of(revision, await numbers_of(stores, draft, revision))


async def numbers_of(
    stores: Stores, draft: Draft, revision: Revision
) -> tuple[BulletinNumber, ...]:
    """Return the numbers reserved for a draft's bulletin and its additions; 0 for what has none,
    as all that is practice."""
    releases = await stores.releases.of(draft.id)
    found = [draft.number or NO_NUMBER, *(one.number for one in releases if one.part > 0)]
    count = 1 + len(sealing.plan_of(revision).later)
    return tuple([*found, *[NO_NUMBER] * count][:count])

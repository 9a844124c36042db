"""A proof-reader for tests: reads texts as members write them, and takes its own remedies."""

from collections.abc import Mapping
from datetime import date

from bot.domain.advice import Advice, AdviceCode, Remedy
from bot.domain.bulletin import Statement
from bot.domain.draft import Confidence, Content, SectionKind
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText
from bot.text.i18n import Catalogs
from bot.text.names import Names
from bot.text.parse import parse
from bot.text.proof.background import Background
from bot.text.proof.reading import proofread
from bot.text.proof.remedies import remedied
from bot.text.words import WordLists

TODAY = date(2025, 3, 14)
YESTERDAY = date(2025, 3, 13)
CATALOGS = Catalogs.load()


class Reader:
    """Reads on 14 March 2025, in English if nothing else is said."""

    def __init__(self, names: Names, language: str = "en") -> None:
        self.names = names
        self.words = WordLists.load()
        self.say = CATALOGS.localizer(language)
        self.earlier: tuple[Statement, ...] = ()
        self.latest: Mapping[str, tuple[Statement, ...]] = {}
        self.rumours: tuple[Statement, ...] = ()
        self.week: tuple[Statement, ...] = ()
        self.named: tuple[Statement, ...] = ()

    @property
    def background(self) -> Background:
        return Background(
            today=TODAY,
            names=self.names,
            words=self.words,
            say=self.say,
            writes=self.say,
            earlier=self.earlier,
            latest=self.latest,
            rumours=self.rumours,
            week=self.week,
            named=self.named,
        )

    def content(self, text: str | RichText) -> Content:
        """Understand one update."""
        source = RichText.plain(text) if isinstance(text, str) else text
        (update,) = parse(source, self.names, self.words, TODAY).updates
        return update.content.keyed()

    def all(self, content: Content) -> tuple[Advice, ...]:
        return proofread(content, self.background)

    def hints(self, content: Content, code: AdviceCode) -> list[Advice]:
        """Return the advice of one kind."""
        return [one for one in self.all(content) if one.code is code]

    def hint(self, content: Content, code: AdviceCode) -> Advice:
        """Return the only advice of one kind."""
        (found,) = self.hints(content, code)
        return found

    def mended(self, content: Content, advice: Advice, remedy: Remedy = Remedy.FIX) -> Content:
        """Take a remedy, after which the advice is gone."""
        mended = remedied(content, advice, remedy, self.background)
        assert mended is not None
        mended = mended.keyed()
        assert advice.name not in {one.name for one in self.all(mended)}
        return mended

    def told(
        self,
        text: str,
        number: int = 1,
        *,
        day: date = YESTERDAY,
        confidence: Confidence = Confidence.STATED,
        kind: SectionKind = SectionKind.TOPIC,
        fronts: tuple[str, ...] = (),
    ) -> Statement:
        """Return an item that was published before."""
        return Statement(
            id=ItemId(day=day, letter="S", number=number),
            type="item",
            bulletin=BulletinNumber(7),
            kind=kind,
            fronts=fronts,
            confidence=confidence,
            text=RichText.plain(text),
            places=self.names.places_in(text),
            actors=self.names.actors_in(text),
        )

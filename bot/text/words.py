"""The word lists by which the parser understands texts: those of all languages together, since one
text often mixes several. Reads `locales/<language>/words.toml`; must not read anything else.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Self

from bot.domain.draft import Confidence, SectionKind
from bot.domain.model import Frozen
from bot.text.tokens import normalise
from bot.text.trie import Trie

Words = tuple[str, ...]


class _Title(Frozen):
    update: Words
    filler: Words
    before_date: Words


class _Heading(Frozen):
    front: Words
    rumour: Words
    rumours: Words
    analysis: Words


class _Confidence(Frozen):
    rumour: Words
    alleged: Words
    reported: Words
    confirmed: Words
    neutral: Words


class _Closing(Frozen):
    greeting: Words
    sign_off: Words


class _Language(Frozen):
    """One language's file, checked."""

    title: _Title
    heading: _Heading
    confidence: _Confidence
    closing: _Closing
    disclaimer: Words
    everyday: Words


@dataclass(frozen=True)
class WordLists:
    """All languages' lists. Sets hold single words in normal form.

    `confidence` gives STATED for phrases that only look like another one's; `everyday` are the
    abbreviations that everybody knows; `rumour` is what a line about one rumour begins with;
    `spoken` says of which languages a small word is.
    """

    update: set[str] = field(default_factory=set)
    filler: set[str] = field(default_factory=set)
    before_date: set[str] = field(default_factory=set)
    front: set[str] = field(default_factory=set)
    rumour: set[str] = field(default_factory=set)
    heading: Trie[SectionKind] = field(default_factory=Trie)
    confidence: Trie[Confidence] = field(default_factory=Trie)
    greeting: Trie[str] = field(default_factory=Trie)
    sign_off: Trie[str] = field(default_factory=Trie)
    disclaimer: Trie[str] = field(default_factory=Trie)
    everyday: set[str] = field(default_factory=set)
    spoken: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    @cache
    def load(cls) -> Self:
        """Read the lists of all languages; the same object each time."""
        lists = cls()
        for directory in sorted(files("locales").iterdir(), key=lambda found: found.name):
            source = directory / "words.toml"
            if directory.is_dir() and source.is_file():
                content = tomllib.loads(source.read_text(encoding="utf-8"))
                lists._take(_Language.model_validate(content), directory.name)
        return lists

    def _take(self, language: _Language, name: str) -> None:
        for word in (*language.title.filler, *language.title.before_date):
            self.spoken.setdefault(normalise(word), set()).add(name)
        self.update.update(map(normalise, language.title.update))
        self.filler.update(map(normalise, language.title.filler))
        self.before_date.update(map(normalise, language.title.before_date))
        self.front.update(map(normalise, language.heading.front))
        self.rumour.update(map(normalise, language.heading.rumour))
        self.heading.add_all(language.heading.rumours, SectionKind.RUMOURS)
        self.heading.add_all(language.heading.analysis, SectionKind.ANALYSIS)
        spoken = language.confidence
        self.confidence.add_all(spoken.rumour, Confidence.RUMOUR)
        self.confidence.add_all(spoken.alleged, Confidence.ALLEGED)
        self.confidence.add_all(spoken.reported, Confidence.REPORTED)
        self.confidence.add_all(spoken.confirmed, Confidence.CONFIRMED)
        self.confidence.add_all(spoken.neutral, Confidence.STATED)
        self.greeting.add_all(language.closing.greeting, "greeting")
        self.sign_off.add_all(language.closing.sign_off, "sign-off")
        self.disclaimer.add_all(language.disclaimer, "disclaimer")
        self.everyday.update(map(normalise, language.everyday))

"""The catalogs: every word that the bot says, by language; dates and numbers as people write them.

The only module that knows Fluent. Must not know what the sentences are for.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Self

from babel import Locale
from babel.dates import format_date, get_day_names, get_timezone_location
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser, ast

from bot.text.html import Html, escape

FALLBACK = "en"

RIGHT_TO_LEFT_MARK = "\u200f"
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"

# Where a language's dates differ by country: English with the day first, Arabic with the month
# names that are used from Lebanon to Iraq.
_COUNTRY = {"en": "en_001", "ar": "ar_SY"}

# Kurmanji has a code of its own; Telegram and CLDR use that of Kurdish.
_ALSO = {"kmr": "ku"}

# A value travels through Fluent as a token of private-use characters and is put in afterwards:
# Fluent refuses values over 2,500 characters, and cannot tell a link from a name.
_TOKEN = re.compile("\ue000(?P<place>\\d+)\ue001")
# Fluent isolates whole plural forms too, and would break a link that ends one.
_NEEDLESS = re.compile("(\u2068[\\d.,\u066b\u066c-]+\u2069)|[\u2068\u2069]")
_TAG = re.compile("<[^<>]*>")
_ADDRESS_AT_AN_END = re.compile(r"[^<\s]*://|.*://[^<\s]*\Z", re.DOTALL)


class _Value(FluentType):
    def __init__(self, place: int, plain: str) -> None:
        self.place = place
        self.plain = plain

    def __eq__(self, other: object) -> bool:
        return self.plain == other

    def __hash__(self) -> int:
        return hash(self.plain)

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - Fluent's signature
        return f"\ue000{self.place}\ue001"


def is_right_to_left(text: str) -> bool | None:
    """Whether the first letter is of a right-to-left script; None if there is no letter."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "R" | "AL":
                return True
            case "L":
                return False
            case _:
                continue
    return None


def isolated(html: Html) -> Html:
    """Return HTML between marks that keep its direction and that of its surroundings apart."""
    return Html(f"{_ISOLATE}{html}{_END_ISOLATE}")


class Localizer:
    """What the bot says in one language.

    Values that stand inside a sentence are isolated wherever directions could mix, those that begin
    or end with an address never: the marks would become part of it. An `int` chooses plural forms
    and is grouped ("1,200"); a number that is a name, such as a bulletin's, is passed as `str`.
    What a language has no sentence for, since it only has the reader's side, is said `otherwise`.
    """

    def __init__(
        self, language: str, bundle: FluentBundle, otherwise: "Localizer | None" = None
    ) -> None:
        self.language = language
        self._bundle = bundle
        self._otherwise = otherwise
        self._locale = Locale.parse(_COUNTRY.get(language, language), sep="_")

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return bool(self._locale.text_direction == "rtl")

    @property
    def native_name(self) -> str:
        """The language's name in itself, such as "Español"."""
        name = Locale.parse(self.language).get_language_name(self.language) or self.language
        return name[:1].upper() + name[1:]

    def text(self, key: str, **values: str | int | Html) -> str:
        """Return plain text, for buttons, commands and toasts.

        Raises LookupError if there is no such sentence, or a value that it needs is missing.
        """
        return self._format(key, values)

    def html(self, key: str, **values: str | int | Html) -> Html:
        """Return the sentence as HTML: `str` values are escaped, `Html` taken as it is.

        Raises LookupError as `text` does.
        """
        safe = {
            name: escape(value) if isinstance(value, str) and not isinstance(value, Html) else value
            for name, value in values.items()
        }
        return Html(self._format(key, safe))

    def date(self, day: dt.date) -> str:
        """Return a date such as "6 December 2024"."""
        return format_date(day, "long", self._locale)

    def date_long(self, day: dt.date) -> str:
        """Return a date such as "Friday, 6 December 2024"."""
        return format_date(day, "full", self._locale)

    def weekday(self, number: int) -> str:
        """Return the name of a day of the week; 0 is Monday."""
        return str(get_day_names("wide", "stand-alone", self._locale)[number])

    def city(self, zone: str) -> str:
        """Return the city that a time zone is named after, such as "Damascus"."""
        return str(get_timezone_location(zone, locale=self._locale, return_city=True))

    def moment(self, at: dt.datetime) -> str:
        """Return a moment such as "6 December 2024, 18:30 UTC", in the time zone it carries."""
        pattern = str(self._locale.datetime_formats["medium"])
        clock = f"{at:%H:%M} {at.tzname() or ''}".strip()
        return pattern.format(clock, self.date(at))

    def listed(self, names: Iterable[str]) -> str:
        """Return names with commas between them, each keeping its direction."""
        comma = self.text("list-comma")
        if not self.right_to_left:
            return comma.join(names)
        return RIGHT_TO_LEFT_MARK + comma.join(f"{_ISOLATE}{name}{_END_ISOLATE}" for name in names)

    def line(self, html: Html) -> Html:
        """Return somebody's words as a line of their own in this language."""
        mark = RIGHT_TO_LEFT_MARK if self.right_to_left else ""
        return Html(mark + self._put(html))

    def number(self, n: int) -> str:
        """Return a number such as "1,200"."""
        return format_decimal(n, locale=self._locale)

    def decimal(self, value: float) -> str:
        """Return a number with one decimal, such as "14.9"."""
        return format_decimal(value, "#,##0.0", locale=self._locale)

    def _format(self, key: str, values: Mapping[str, str | int]) -> str:
        message = self._bundle.get_message(key) if self._bundle.has_message(key) else None
        if message is None and self._otherwise is not None:
            return self._otherwise.text(key, **values)
        if message is None or message.value is None:
            raise KeyError(f"no sentence {key!r} in {self.language!r}")
        texts = [str(value) for value in values.values()]
        arguments = {
            name: value if isinstance(value, int) else _Value(place, str(value))
            for place, (name, value) in enumerate(values.items())
        }
        pattern, errors = self._bundle.format_pattern(message.value, arguments)
        if errors:
            raise LookupError(f"{key!r} in {self.language!r}: {errors[0]}")
        sentence = _NEEDLESS.sub(r"\1", str(pattern))
        return _TOKEN.sub(lambda token: self._put(texts[int(token["place"])]), sentence)

    def _put(self, value: str) -> str:
        """Return a value as it stands inside a sentence of this language."""
        if not value or _ADDRESS_AT_AN_END.match(value):
            return value
        if self.right_to_left or is_right_to_left(_TAG.sub("", value)):
            return f"{_ISOLATE}{value}{_END_ISOLATE}"
        return value


class Catalogs:
    """The sentences of all languages, each read when somebody first speaks it: one takes up to
    three megabytes. A language that lacks files is one for readers, and says the rest in English.
    """

    def __init__(self, folders: dict[str, Traversable]) -> None:
        self._folders = folders
        self._localizers: dict[str, Localizer] = {}
        self.languages = tuple(sorted(folders))

    @property
    def whole(self) -> tuple[str, ...]:
        """The languages in which a desk can work: those that lack nothing."""
        return tuple(one for one in self.languages if not self._is_partial(one))

    @classmethod
    def load(cls) -> Self:
        """Find `locales/<language>/*.ftl`."""
        root = files("locales")
        return cls(
            {
                folder.name: folder
                for folder in root.iterdir()
                if folder.is_dir() and any(_resources(folder))
            }
        )

    def localizer(self, language: str | None) -> Localizer:
        """Return the nearest language: "es-MX" gives Spanish, an unknown one or None English.
        Raises ValueError on a file with an error in it, or a sentence that stands twice."""
        short = re.split("[-_]", (language or FALLBACK).lower())[0]
        short = _ALSO.get(short, short)
        return self._spoken(short if short in self._folders else FALLBACK)

    def _is_partial(self, language: str) -> bool:
        there, all_ = (list(_resources(self._folders[one])) for one in (language, FALLBACK))
        return len(there) < len(all_)

    def _spoken(self, language: str) -> Localizer:
        known = self._localizers.get(language)
        if known is None:
            otherwise = self._spoken(FALLBACK) if self._is_partial(language) else None
            known = Localizer(language, _bundle(self._folders[language]), otherwise)
            self._localizers[language] = known
        return known


def _bundle(folder: Traversable) -> FluentBundle:
    locale = Locale.parse(folder.name)
    bundle = FluentBundle([folder.name], use_isolating=locale.text_direction == "rtl")
    for file in _resources(folder):
        resource = _parsed(file.read_text(encoding="utf-8"))
        for entry in resource.body:
            if trouble := _trouble(entry, bundle):
                raise ValueError(f"{folder.name}/{file.name}: {trouble}")
        bundle.add_resource(resource)
    return bundle


@cache
def _parsed(text: str) -> ast.Resource:
    # A tenth of a second for all, which the tests would pay at every start of a bot.
    # Without the place of each word in its file, which would take a fifth of the memory.
    return FluentParser(with_spans=False).parse(text)


def _trouble(entry: ast.EntryType, bundle: FluentBundle) -> str | None:
    if isinstance(entry, ast.Junk):
        return f"cannot be read: {(entry.content or '').strip()[:80]!r}"
    if isinstance(entry, ast.Message) and bundle.has_message(entry.id.name):
        return f"{entry.id.name!r} stands twice"
    return None


def _resources(folder: Traversable) -> Iterator[Traversable]:
    found = (file for file in folder.iterdir() if file.name.endswith(".ftl"))
    return iter(sorted(found, key=lambda file: file.name))

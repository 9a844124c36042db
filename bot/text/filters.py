"""The filters of a question, such as `front:south`, `actor:sdf`, `since:3d` and `is:confirmed`.

Their names and their values are read in every language of the catalogs, and any spelling of the
theatre. Must not cut a question into its parts; `bot.text.asked` does.
"""

from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from typing import NamedTuple

import regex

from bot.domain.draft import Confidence
from bot.text.dates import dates_in
from bot.text.days import read_day
from bot.text.i18n import Catalogs
from bot.text.indexing import confidence_mark, front_mark
from bot.text.names import Names
from bot.text.spelling import Known, Spellings, closest
from bot.text.tokens import normalise, tokens

_PERIOD = regex.compile(r"([0-9]{1,4}) ?(\p{L}{1,12})")
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_HOSTILE = 60
"""Characters beyond which no value is one."""


class Filter(StrEnum):
    """What a filter asks about."""

    FRONT = "front"
    PLACE = "place"
    ACTOR = "actor"
    SINCE = "since"
    IS = "is"


class Value(NamedTuple):
    """A filter's value as it was understood: the mark in the index, or the first day. `id` says it
    again in a question."""

    id: str
    mark: str = ""
    since: date | None = None


class Unknown(NamedTuple):
    """A value that nothing of its kind has, and the ids of what it may have meant."""

    kind: Filter
    written: str
    near: tuple[str, ...] = ()


class Filters:
    """Reads the names and values of filters."""

    def __init__(self, names: Names, spellings: Spellings, catalogs: Catalogs) -> None:
        self._names = names
        self._spellings = spellings
        self._kinds: dict[str, Filter] = {}
        self._confidences: dict[str, Confidence] = {}
        self._units: dict[tuple[str, str], int] = {}
        self.small: set[str] = set()
        """Words of questions that say nothing about what is asked."""
        for language in ("en", *catalogs.languages):
            say = catalogs.localizer(language)
            for kind in Filter:
                for word in _words(say.text(f"search-filter-{kind}")):
                    self._kinds.setdefault(word, kind)
            for confidence in Confidence:
                for word in (*_words(say.text(f"search-is-{confidence}")), confidence.value):
                    self._confidences.setdefault(word, confidence)
            self.small.update(_words(say.text("search-small-words")))
            for unit, days in _DAYS.items():
                for word in _words(say.text(f"search-unit-{unit}")):
                    self._units.setdefault((language, word), days)
                    self._units.setdefault(("", word), days)

    def kind(self, written: str) -> Filter | None:
        """Return the filter of this name."""
        return self._kinds.get(normalise(written)) if len(written) < _HOSTILE else None

    @staticmethod
    def key(kind: Filter) -> str:
        """Return a filter's name as every language reads it."""
        return kind.value

    def value(self, kind: Filter, written: str, language: str, today: date) -> Value | None:
        """Return what a value means exactly; None if nothing."""
        if len(written) > _HOSTILE:
            return None
        plain = written.replace("_", " ")
        match kind:
            case Filter.FRONT:
                front = self._names.front_named(plain)
                return Value(front, front_mark(front)) if front else None
            case Filter.PLACE:
                place = self._names.place_named(plain) or self._place_of_id(plain)
                return Value(place, self._names.token_of(place)) if place else None
            case Filter.ACTOR:
                return self._actor(plain)
            case Filter.IS:
                confidence = self._confidences.get(normalise(plain))
                return Value(confidence, confidence_mark(confidence)) if confidence else None
            case Filter.SINCE:
                since = self._since(plain, language, today)
                return Value(since.isoformat(), since=since) if since else None

    def unknown(self, kind: Filter, written: str) -> Unknown:
        """Return what a value that means nothing may have meant, the likeliest first."""
        cut = written[:_HOSTILE]
        match kind:
            case Filter.FRONT:
                front = self._names.closest_front(cut)
                return Unknown(kind, cut, (front,) if front else ())
            case Filter.PLACE:
                return Unknown(kind, cut, self._spellings.near(cut, Known.PLACE))
            case Filter.ACTOR:
                return Unknown(kind, cut, self._spellings.near(cut, Known.ACTOR))
            case Filter.IS:
                # Two slips make "confirmed" of "unconfirmed", "doğrulanmış" of "doğrulanmamış".
                near = closest(normalise(cut), self._confidences)
                found = [self._confidences[one.word] for one in near if one.slips == 1]
                return Unknown(kind, cut, tuple(dict.fromkeys(map(str, found))))
            case Filter.SINCE:
                return Unknown(kind, cut)

    def _place_of_id(self, written: str) -> str | None:
        wanted = normalise(written)
        known = self._names.theatre.place
        return next((one.id for one in known if normalise(one.id) == wanted), None)

    def _actor(self, written: str) -> Value | None:
        found = self._names.actor_named(written) or self._names.actor_named(written.upper())
        if found is None:
            wanted = normalise(written)
            known = self._names.theatre.actor
            found = next((one.id for one in known if normalise(one.id) == wanted), None)
        return Value(found, self._names.token_of_actor(found)) if found else None

    def _since(self, written: str, language: str, today: date) -> date | None:
        period = _PERIOD.fullmatch(normalise(written))
        if period:
            unit = self._units.get((language, period[2])) or self._units.get(("", period[2]))
            if unit:
                return _earlier(today, int(period[1]) * unit)
        words = tokens(written)
        dated = next(dates_in(written, words, today), None)
        if dated and dated.end - dated.start < len(words):
            return None
        try:
            named = read_day(written, language, today)
        except (ValueError, OverflowError):
            # dateparser meets a text that it did not expect.
            return None
        return named.day if named and MINYEAR < named.day.year < MAXYEAR else None


def _earlier(today: date, days: int) -> date:
    first = date(MINYEAR, 1, 1)
    return max(first, today - timedelta(days=min(days, (today - first).days)))


def _words(listed: str) -> Iterable[str]:
    return (normalise(word) for word in regex.split("[,،]", listed))

"""What the tests of text share: the project's own theatre and word lists, and a reader of both."""

from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from bot.domain.rich import RichText
from bot.domain.theatre import Theatre
from bot.text.names import Names
from bot.text.parse import Parsed, parse
from bot.text.words import WordLists

TODAY = date(2025, 3, 14)
SAMPLES = Path(__file__).parent / "samples"

Read = Callable[[str | RichText], Parsed]


@pytest.fixture(scope="session")
def names() -> Names:
    file = files("bot") / "data" / "theatre.toml"
    return Names(Theatre.read(file.read_text(encoding="utf-8"), "theatre.toml"))


@pytest.fixture(scope="session")
def words() -> WordLists:
    return WordLists.load()


@pytest.fixture(scope="session")
def read(names: Names, words: WordLists) -> Read:
    """Read a text as if today were 14 March 2025."""

    def reader(text: str | RichText) -> Parsed:
        source = RichText.plain(text) if isinstance(text, str) else text
        return parse(source, names, words, TODAY)

    return reader


@pytest.fixture(scope="session")
def read_sample(read: Read) -> Callable[[str], Parsed]:
    """Read one of the texts in `samples`."""
    return lambda name: read((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"))

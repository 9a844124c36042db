"""A proof-reader with the project's own theatre and word lists."""

from importlib.resources import files

import pytest

from bot.domain.theatre import Theatre
from bot.text.names import Names
from tests.proof.reader import Reader


@pytest.fixture(scope="session")
def names() -> Names:
    file = files("bot") / "data" / "theatre.toml"
    return Names(Theatre.read(file.read_text(encoding="utf-8"), "theatre.toml"))


@pytest.fixture
def reader(names: Names) -> Reader:
    """A proof-reader to whom nothing was published before."""
    return Reader(names)

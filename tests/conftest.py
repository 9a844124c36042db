"""What the stories share: a newsroom with its first admin."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chat import Newsroom, newsroom


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """A newsroom for one story."""
    async with newsroom(tmp_path) as found:
        yield found

"""What the stories share: a newsroom with its first admin."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chat import MovableClock, Newsroom, newsroom


@pytest.fixture
def clock() -> MovableClock:
    """Shows the present time until a story puts it forward."""
    return MovableClock()


@pytest.fixture
async def room(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Newsroom]:
    """A newsroom for one story."""
    async with newsroom(tmp_path, clock) as found:
        yield found

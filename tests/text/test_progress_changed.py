"""What an approver reads while the copies of a bulletin are brought to a change, and at the end."""

import pytest

from bot.domain.delivery import CopyFigures, Standing
from bot.text.i18n import Catalogs
from bot.text.progress import changed

CATALOGS = Catalogs.load()
HALFWAY = CopyFigures(edited=4, replied=1, unreachable=1, waiting=6)


def test_it_says_how_far_it_is_and_by_which_ways() -> None:
    text = changed(7, HALFWAY, CATALOGS.localizer("en"), Standing.RUNNING, ended=False)

    assert "6 of 12" in text
    assert [line.split(":")[-1].strip() for line in text.splitlines()[2:]] == ["4", "1", "1"]


def test_at_the_end_it_says_what_became_of_each() -> None:
    done = CopyFigures(edited=4, replied=1, removed=2, unreachable=1)

    text = changed(7, done, CATALOGS.localizer("en"), Standing.RUNNING, ended=True)

    assert "8 of 8" in text
    assert "deleted: 2" in text


@pytest.mark.parametrize("language", CATALOGS.languages)
@pytest.mark.parametrize("standing", [Standing.RUNNING, Standing.PAUSED, Standing.FROZEN])
def test_it_can_be_said_in_every_language(language: str, standing: Standing) -> None:
    text = changed(7, HALFWAY, CATALOGS.localizer(language), standing, ended=False)

    assert "progress-change" not in text
    assert "▓" in text

"""A date that is not today's."""

from datetime import date

import pytest

from bot.domain.advice import AdviceCode
from tests.proof.reader import TODAY, Reader


@pytest.mark.parametrize(
    ("title", "becomes"),
    [
        ("Update 12-03-25", "Update 14-03-2025"),
        ("# Update of Wednesday, 12 March 2025", "Update of 14-03-2025"),
        ("12 March 2025, Wednesday", "14-03-2025,"),
    ],
)
def test_an_older_date_becomes_today_in_the_title_as_well(
    reader: Reader, title: str, becomes: str
) -> None:
    content = reader.content(f"{title}\n\n# North\n– Bread came.\n")
    assert content.day == date(2025, 3, 12)
    advice = reader.hint(content, AdviceCode.OTHER_DAY)
    assert (advice.found, advice.meant) == ("2025-03-12", "2025-03-14")

    mended = reader.mended(content, advice)
    assert mended.day == TODAY
    assert [line.text for line in mended.title] == [becomes]
    assert mended.sections == content.sections


def test_todays_date_needs_no_word(reader: Reader) -> None:
    content = reader.content("Update 14-03-25\n\n# North\n– On 12 March bread came.\n")
    assert not reader.hints(content, AdviceCode.OTHER_DAY)

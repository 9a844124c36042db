"""A verdict and what people remarked share one message, however much there is to say."""

import pytest

from bot.domain.ids import DraftId, PersonId
from bot.domain.review import Comment
from bot.text.reader import MAX_ENTITIES, MAX_TEXT, markup, units
from bot.text.verdicts import with_comments
from tests.handlers.builders import CATALOGS, NOON, content

REASONS = ["x" * 1_000, "<&> " * 250, "🕊" * 1_000, "الطحين " * 142]


def a_comment(words: str) -> Comment:
    return Comment(
        draft=DraftId(1), revision=1, item=0, reviewer=PersonId(2), text=words, given_at=NOON
    )


@pytest.mark.parametrize("language", CATALOGS.languages)
@pytest.mark.parametrize("reason", REASONS)
def test_a_long_reason_and_many_comments_fit_one_message(language: str, reason: str) -> None:
    say = CATALOGS.localizer(language)
    verdict = say.html("verdict-changes", tag="K" * 16, draft="123456", reason=reason)
    for count in (1, 5, 60):
        found = [(a_comment(reason), "K" * 16)] * count
        html = with_comments(verdict, found, content(), say)
        assert html.startswith(verdict)
        shown = markup(html)
        assert units(shown.text) <= MAX_TEXT
        assert shown.entities <= MAX_ENTITIES
        if count == 60:
            assert say.html("outline-more", count=count)[:3] in html

"""What people said of a draft, a line each: verdicts, comments, who is on it.

Names nobody but by tag (threat T25). Must not count anything.
"""

from collections.abc import Sequence

from bot.domain.draft import Content
from bot.domain.review import Comment, Review
from bot.text.fitting import Room, fit, glimpse
from bot.text.html import Html, joined, tag
from bot.text.i18n import Localizer
from bot.text.remarks import subject

_WORDS = 300


def verdict_line(review: Review, who: str, time: str, say: Localizer, *, void: bool) -> Html:
    """Return one verdict; one that is `void` no longer counts."""
    values = {"tag": who, "time": time}
    later = "-later" if review.later else ""
    line = say.html(f"card-said-{review.verdict.replace('_', '-')}{later}", **values)
    if void:
        line = say.html("card-said-void", said=line)
    if review.reason:
        line = say.html("card-said-words", said=line, words=glimpse(review.reason, _WORDS))
    return line


def comment_line(comment: Comment, who: str, content: Content, say: Localizer) -> Html:
    """Return one comment and what it is about."""
    return say.html(
        "card-comment",
        tag=who,
        about=subject(comment.item, content, say),
        words=glimpse(comment.text, _WORDS),
    )


def with_comments(
    verdict: Html, found: Sequence[tuple[Comment, str]], content: Content, say: Localizer
) -> Html:
    """Return a verdict and below it comments with their writers' tags for the author, as many as
    fit the one message that both share."""
    lines = [comment_line(comment, who, content, say) for comment, who in found]
    room = Room()
    room.take(verdict)
    title = room.take(tag("b", say.html("card-comments")))
    shown = fit(lines, room, lambda count: say.html("outline-more", count=count))
    return joined([verdict, joined([title, *shown], "\n")], "\n\n")

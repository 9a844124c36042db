"""A draft that does not fit into one message: people read the first and lose the others."""

from collections.abc import Iterator

from bot.domain.advice import Advice, AdviceCode
from bot.domain.bulletin import Choice
from bot.domain.draft import Content
from bot.text import render
from bot.text.proof.background import Background

_ANY_NUMBER = 1_000


def too_long(content: Content, background: Background) -> Iterator[Advice]:
    """The words of the bulletin in more than one message."""
    theatre = background.names.theatre
    parts = render.bulletin(content, _ANY_NUMBER, Choice(), theatre, background.say)
    if len(parts) > 1:
        yield Advice(code=AdviceCode.LONG, found=str(len(parts)))

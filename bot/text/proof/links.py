"""Links whose words do not show where they lead (threat T20)."""

from collections.abc import Iterator

from bot.domain.advice import Advice, AdviceCode
from bot.domain.draft import Content
from bot.domain.rich import RichText, Span, Style
from bot.text.html import is_link
from bot.text.proof.background import Background
from bot.text.proof.passages import passages, put, rewritten


def hidden(content: Content, _: Background) -> Iterator[Advice]:
    """Links that hide their address."""
    for passage in passages(content):
        for span, url in _hiding(passage.text):
            found = passage.text.text[span.start : span.end].strip()
            yield Advice(code=AdviceCode.HIDDEN_LINK, item=passage.item, found=found, meant=url)


def spelt_out(content: Content, advice: Advice, _: Background) -> Content:
    """Write the address behind the words of each such link."""

    def change(text: RichText) -> RichText:
        for span, url in sorted(_hiding(text), key=lambda one: one[0].end, reverse=True):
            words = text.text[span.start : span.end].strip()
            if (words, url) == (advice.found, advice.meant):
                return put(text, span.end, span.end, f" ({url})")
        return text

    return rewritten(content, advice.item, change)


def _hiding(text: RichText) -> Iterator[tuple[Span, str]]:
    for span in text.spans:
        url = span.url or ""
        # An address that we do not let be a link leads nowhere.
        if span.style is Style.LINK and is_link(url) and _bare(url) not in text.text:
            yield span, url


def _bare(url: str) -> str:
    """Return an address as people write it."""
    for scheme in ("https://", "http://", "mailto:"):
        url = url.removeprefix(scheme)
    return url.rstrip("/")

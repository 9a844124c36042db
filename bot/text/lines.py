"""How one item, label or stretch of a person's text looks inside a bulletin or an answer.

Keeps the writer's words and formatting; only knows lines, not the order in which they stand.
"""

from bot.domain.draft import Confidence, Item
from bot.domain.rich import RichText, Span, Style
from bot.domain.theatre import Theatre
from bot.text.html import Html, clean, escape, joined, rich
from bot.text.i18n import RIGHT_TO_LEFT_MARK, Localizer, is_right_to_left, isolated
from bot.text.reader import is_blank

# Signs repeat what the words say: a screen reader, or a phone without the sign, loses nothing.
_CONFIDENCE_SIGNS = {
    Confidence.CONFIRMED: "✔ ",
    Confidence.RUMOUR: "❓ ",
    Confidence.DENIED: "✖ ",
}
_BULLETS = ("– ", "   ◦ ")


def shows(text: RichText | None) -> bool:
    """Whether there is anything to see."""
    return text is not None and not is_blank(clean(text.text))


def styled(text: RichText, style: Style) -> RichText:
    """Return the whole text in one more style."""
    return text.model_copy(
        update={"spans": (*text.spans, Span(start=0, end=len(text.text), style=style))}
    )


def without_quotes(text: RichText) -> RichText:
    """Return the text with its quotes in italics: Telegram shows quotes on lines of their own, and
    never one inside another."""
    return _requoted(text, whole_lines=False)


def whole_quotes(text: RichText) -> RichText:
    """Return the text with those of its quotes in italics that are not whole lines."""
    return _requoted(text, whole_lines=True)


def front_name(front: str, theatre: Theatre, say: Localizer) -> str:
    """Return a front's name in the reader's language; one that the theatre lost keeps its id."""
    names = next((known.names for known in theatre.front if known.id == front), {"en": front})
    return names.get(say.language, names["en"])


def item_line(item: Item, say: Localizer) -> Html:
    """Return an item behind its bullet."""
    said = labelled(item.text, item.confidence, say)
    mark = RIGHT_TO_LEFT_MARK if say.right_to_left else ""
    line = joined([escape(mark + _BULLETS[item.level]), said])
    return joined([line, sources(item, say)], "\n") if item.sources else line


def sources(item: Item, say: Localizer) -> Html:
    """Return the line that names where an item comes from."""
    named = joined((rich(without_quotes(source.strip())) for source in item.sources), " · ")
    return say.html("bulletin-sources", count=len(item.sources), sources=named)


def labelled(text: RichText, confidence: Confidence, say: Localizer) -> Html:
    """Return an item's text behind the label of its confidence; what is stated has none.

    The text is isolated where its direction could mix with that of the label or the bullet.
    """
    text = without_quotes(text.strip())
    said = rich(text)
    label = _label(text, confidence, say)
    # In a right-to-left line even a lone full stop would jump to the wrong end of a Latin text.
    against = is_right_to_left(text.text) is (not say.right_to_left)
    if against and (label or say.right_to_left):
        said = isolated(said)
    return joined([label, said], " ") if label else said


def _label(text: RichText, confidence: Confidence, say: Localizer) -> Html:
    if confidence is Confidence.STATED:
        return Html("")
    sign = _CONFIDENCE_SIGNS.get(confidence, "")
    word = say.text(f"confidence-{confidence}")
    # A writer who begins with the very word would have it said twice.
    if clean(text.text).casefold().startswith(f"{word.casefold()}:"):
        return escape(sign.strip())
    return say.html("bulletin-confidence", confidence=sign + word)


def _requoted(text: RichText, *, whole_lines: bool) -> RichText:
    spans = (
        span
        if span.style is not Style.QUOTE or (whole_lines and _is_whole_lines(span, text.text))
        else span.model_copy(update={"style": Style.ITALIC})
        for span in text.spans
    )
    return text.model_copy(update={"spans": tuple(spans)})


def _is_whole_lines(span: Span, text: str) -> bool:
    before = text[: span.start].rpartition("\n")[2]
    after = text[span.end :].partition("\n")[0]
    return not before.strip() and not after.strip()

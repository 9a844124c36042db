"""Chats in a terminal: who says what, which buttons there are, what is tapped.

Readable without colours too, when the output is a file. Must not know the simulator or the story.
"""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from bot.simulator.views import SimMessage

BOT_COLOUR = "cyan"
_WIDEST = 96
"""Columns of a chat: longer lines are hard to read."""
_OWN = 12
"""Columns by which people's own messages stand to the right, as on a phone."""
_STYLES = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "code": "bold yellow",
    "text_link": "underline blue",
    "url": "underline blue",
    "blockquote": "dim",
    "expandable_blockquote": "dim",
}


class Terminal:
    """Prints a story told in chats to a rich console."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._chapters = 0

    def chapter(self, title: str) -> None:
        """Begin a new part of the story."""
        self._chapters += 1
        self.console.print()
        self.console.print(Rule(f"[bold]{self._chapters} · {title}", align="left"))

    def tell(self, sentence: str) -> None:
        """Say something about the story, outside any chat."""
        self.console.print(Text(sentence, style="italic"))

    def print(self, line: str) -> None:
        """Print a line as it is, to be copied."""
        self.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def open_chat(self, whose: str, colour: str, where: str) -> None:
        """Say whose screen follows, and which chat it shows."""
        self.console.print()
        self.console.print(Text.assemble((f"📱 {whose}", f"bold {colour}"), (f" · {where}", "dim")))

    def says(self, name: str, colour: str, text: str, *, lines: int = 0) -> None:
        """Show what a person writes, or only its first `lines`."""
        self._bubble(name, colour, Text(text.strip()), lines, _OWN)

    def shows(self, message: SimMessage, *, lines: int = 0) -> None:
        """Show a message of the bot as it is now, or its first `lines`, and its buttons."""
        text = _formatted(message.text or "", message.entities)
        if message.file is not None:
            text = Text.assemble(f"📎 {message.file.name}\n", text)
        note = " (edited)" if message.edited else ""
        self._bubble(f"{message.sender}{note}", BOT_COLOUR, text, lines, 0)
        for row in message.buttons:
            labels = [Text(f"[ {button.text} ]", style="bold") for button in row]
            self._line(Text(" ").join(labels), indent=2)

    def taps(self, name: str, colour: str, what: str, toast: str) -> None:
        """Show that a person taps something, and what the bot answers over the chat."""
        line = Text.assemble((f"👆 {name}", f"bold {colour}"), " taps ", (f"[ {what} ]", "bold"))
        if toast:
            line.append(f" → “{toast}”", style="dim")
        self._line(line, indent=_OWN)

    def edits(self, name: str, colour: str, note: str) -> None:
        """Show that a person edits an own message; the note says what is new in it."""
        self._line(Text.assemble((f"🖊 {name}", f"bold {colour}"), f" edits: {note}"), indent=_OWN)

    def _bubble(self, name: str, colour: str, text: Text, lines: int, indent: int) -> None:
        """Show a message below its sender's name; `lines` 0 is all of it."""
        width = min(self.console.width, _WIDEST) - indent - 2
        wrapped = list(text.wrap(self.console, width))
        more = len(wrapped) - lines if lines else 0
        if more > 1:
            wrapped = [*wrapped[:lines], Text(f"… ({more} more lines)", style="dim")]
        self._line(Text(name, style=f"bold {colour}"), indent)
        for line in wrapped:
            line.rstrip()
            self._line(Text.assemble(("▎ ", colour), line), indent)

    def _line(self, line: Text, indent: int) -> None:
        # No padding to the right: a line may be copied, and the output be a file.
        self.console.print(Text.assemble(" " * indent, line), soft_wrap=True)


def _formatted(text: str, entities: Iterable[dict[str, Any]]) -> Text:
    """Return the text with its entities as styles."""
    found = Text(text)
    # Telegram counts in UTF-16 units.
    encoded = text.encode("utf-16-le")

    def place(units: int) -> int:
        return len(encoded[: 2 * units].decode("utf-16-le"))

    struck = []
    for entity in entities:
        start, end = place(entity["offset"]), place(entity["offset"] + entity["length"])
        found.stylize(_STYLES.get(entity["type"], ""), start, end)
        if entity["type"] == "strikethrough":
            struck.append((start, end))
    # A line through words is all the difference between an old text and a new one.
    for start, end in sorted(struck, reverse=True):
        found = Text.assemble(found[:start], "~", found[start:end], "~", found[end:])
    return found

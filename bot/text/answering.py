"""What an edited answer makes of a content: the item that it told anew, or the items that it added.

Pure. Never guesses: what cannot be placed for sure is None.
"""

from collections.abc import Sequence

from bot.domain import editing
from bot.domain.draft import Content, Section
from bot.domain.rich import RichText
from bot.text import patching, rereading
from bot.text.adding import Adding, holder

Said = tuple[RichText, RichText]
"""What a message said before, and what it says now."""


def retold(present: Content, key: int, said: Said, reading: patching.Reading) -> Content | None:
    """Return the content with an item as an answer tells it now; raises BadInput if that is not one
    item."""
    was, now = said
    item, new = present.item(key), rereading.one_item(now)
    if item is None or item.text != rereading.one_item(was):
        return None
    kind = present.sections[editing.spot_of(present, key).section].kind
    return editing.with_item(present, rereading.retold(item, new, kind, *reading))


class Added:
    """Reads again what an answer added to a section; `headed` if its first line is the heading."""

    def __init__(self, reading: patching.Reading, *, headed: bool) -> None:
        self._reading = reading
        self._adding = Adding(*reading)
        self._headed = headed

    def anew(
        self, present: Content, key: int, said: Said, history: Sequence[Content]
    ) -> Content | None:
        """Return the content with what the message says now in place of what it said; `key` is
        that of an item which it brought."""
        section = holder(present, key) or _holding(present, said[0]) or Section()
        before, after = (self._alone(present, section, text) for text in said)
        content = patching.patched(present, (before, after), history, self._reading)
        return self._about(content, after) if content and self._headed else content

    def _alone(self, present: Content, section: Section, text: RichText) -> Content:
        if self._headed:
            headed, rest = self._adding.headed(text)
            sections = self._adding.read(rest, headed) or (headed,)
        else:
            bare = Section(kind=section.kind, front=section.front)
            sections = self._adding.read(text, bare)
        return Content(day=present.day, sections=sections)

    def _about(self, content: Content, said: Content) -> Content:
        """Return the content with a new heading read for what it is about."""
        headings = {one.heading: one for one in said.sections if one.heading is not None}
        sections = tuple(
            one.model_copy(
                update={"kind": headings[one.heading].kind, "front": headings[one.heading].front}
            )
            if one.heading in headings
            else one
            for one in content.sections
        )
        return content.model_copy(update={"sections": sections})


def _holding(content: Content, said: RichText) -> Section | None:
    """Return the section in which something stands that the message said."""
    for section in content.sections:
        if any(block.text.text in said.text for block in section.blocks):
            return section
    return None

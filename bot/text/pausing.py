"""What /cancel leaves of the guided way: a screen that waits for nothing, and two ways on.

Must not know what is asked, nor drop a question.
"""

from bot.domain.draft import Content, Draft
from bot.domain.prompt import Purpose
from bot.text.buttons import Key, Rows
from bot.text.guide import GuideAct, GuideButton
from bot.text.html import Html
from bot.text.i18n import Localizer
from bot.text.screens import Screen, framed


def screen(draft: Draft, content: Content, asked: Purpose, say: Localizer) -> Screen:
    """Show that a screen which had `asked` something waits for nothing any more."""
    onward = GuideAct.DAY if asked is Purpose.DAY else GuideAct.ADD
    return framed(draft, content, say.html("guiding-paused"), rows(draft, say, onward), say)


def nothing(draft: Draft | None, say: Localizer) -> Html:
    """Say that there was no question, and what becomes of the draft at hand."""
    if draft is None:
        return say.html("cancel-nothing")
    return say.html("guiding-cancel-nothing", draft=str(draft.id))


def rows(draft: Draft, say: Localizer, onward: GuideAct = GuideAct.ADD) -> Rows:
    """Return the way to the board, and the way on."""

    def key(act: GuideAct, label: str) -> Key:
        button = GuideButton(act=act, draft=draft.id, revision=draft.revision)
        return Key(say.text(label), button)

    board = key(GuideAct.LEAVE, "guiding-button-board")
    return ((board, key(onward, "guiding-button-go-on")),)

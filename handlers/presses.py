"""PRESSES: every family of buttons with the permission it needs, the places where it may be
pressed, its handler.

Registration comes from here; what is not here does not run. What shows or changes the desk's work
belongs to private chats, and to the desk's group as far as it is used there.
"""

from typing import Any

from telegram import CallbackQuery

from bot.domain.policy import Permission
from bot.text import buttons
from bot.text.correcting import CorrectButton
from bot.text.edits import EditButton
from bot.text.files import FileButton
from bot.text.glossary import GlossaryButton
from bot.text.guide import GuideButton
from bot.text.hints import HintButton
from bot.text.meant import ReasonButton
from bot.text.past import HistoryButton
from bot.text.plain_words import UpdateButton
from bot.text.questions import QuestionButton
from bot.text.record import RecordButton
from bot.text.retracting import RetractButton
from bot.text.rumoured import RumouredButton
from bot.text.settling import RumourButton, SettleButton
from bot.text.shelf import ShelfButton
from bot.text.timing import TimeButton
from bot.text.whole import WholeButton
from bot.text.wishes import DropButton, WishButton
from handlers import (
    asking,
    control,
    correcting,
    drafting,
    editing,
    following,
    glossary,
    guiding,
    history,
    home,
    members,
    plain,
    proofing,
    reading,
    reasons,
    record,
    retracting,
    review,
    rumours,
    scheduling,
    settling,
    shelf,
    wishing,
)
from handlers.callbacks import PressRoute, message_of
from handlers.context import ChatKind, Context, Place
from handlers.identity import kind_of

_PRIVATE = frozenset({Place.PRIVATE})
_DESK = frozenset({Place.PRIVATE, Place.DESK})
_ANYWHERE = frozenset(Place)


async def _guided(query: CallbackQuery, button: GuideButton, context: Context) -> str | None:
    """The guided way leads to the board in the end."""
    if await guiding.press(query, button, context):
        await drafting.show(message_of(query), button.draft, context)
    return guiding.said(button, context)


async def _asked(query: CallbackQuery, button: QuestionButton, context: Context) -> str | None:
    """A draft that was made of a question is shown to whoever made it, in private alone."""
    draft = await asking.press(query, button, context)
    if draft is not None and kind_of(message_of(query).chat) is ChatKind.PRIVATE:
        await drafting.show(message_of(query), draft, context)
    return asking.said(button, draft, context)


PRESSES: tuple[PressRoute[Any], ...] = (
    PressRoute(buttons.DraftButton, Permission.DRAFT, _PRIVATE, drafting.press),
    PressRoute(FileButton, Permission.DRAFT, _PRIVATE, drafting.press_file),
    PressRoute(EditButton, Permission.DRAFT, _PRIVATE, editing.press),
    PressRoute(CorrectButton, Permission.DRAFT, _PRIVATE, correcting.press),
    PressRoute(GuideButton, Permission.DRAFT, _PRIVATE, _guided),
    PressRoute(ShelfButton, Permission.DRAFT, _PRIVATE, shelf.press),
    PressRoute(ReasonButton, Permission.DRAFT, _PRIVATE, reasons.press),
    PressRoute(HintButton, Permission.DRAFT, _PRIVATE, proofing.press),
    PressRoute(RumourButton, Permission.DRAFT, _PRIVATE, settling.turn),
    PressRoute(SettleButton, Permission.DRAFT, _PRIVATE, settling.press),
    PressRoute(RetractButton, Permission.REVIEW, _DESK, retracting.press),
    PressRoute(TimeButton, Permission.REVIEW, _DESK, scheduling.press),
    # An author decides on practice, so that a review card needs no more than to draft.
    PressRoute(buttons.ReviewButton, Permission.DRAFT, _DESK, review.press),
    PressRoute(QuestionButton, Permission.REVIEW, _DESK, _asked),
    PressRoute(buttons.ControlButton, Permission.REVIEW, _DESK, control.press),
    PressRoute(buttons.WaitingButton, Permission.MANAGE_MEMBERS, _DESK, control.press_waiting),
    PressRoute(buttons.FollowButton, Permission.FOLLOW, _ANYWHERE, following.press),
    PressRoute(buttons.PageButton, Permission.READ, _ANYWHERE, reading.press),
    PressRoute(GlossaryButton, Permission.READ, _ANYWHERE, glossary.press),
    PressRoute(RumouredButton, Permission.READ, _ANYWHERE, rumours.press),
    PressRoute(UpdateButton, Permission.DRAFT, _PRIVATE, plain.press),
    PressRoute(WholeButton, Permission.READ, _ANYWHERE, reading.press_whole),
    PressRoute(HistoryButton, Permission.READ, _ANYWHERE, history.press),
    PressRoute(buttons.LanguageButton, Permission.READ, _PRIVATE, home.press_language),
    PressRoute(RecordButton, Permission.SEE_RECORD, _PRIVATE, record.press),
    PressRoute(WishButton, Permission.REVIEW, _PRIVATE, wishing.press),
    PressRoute(DropButton, Permission.MANAGE_MEMBERS, _PRIVATE, wishing.press_drop),
    PressRoute(buttons.InviteButton, Permission.MANAGE_MEMBERS, _PRIVATE, members.press_invite),
    PressRoute(buttons.RemoveButton, Permission.MANAGE_MEMBERS, _PRIVATE, members.press_remove),
)

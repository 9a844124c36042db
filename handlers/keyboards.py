"""Buttons as Telegram takes them, and the keyboards of the reader's and the admin's side.

Those of drafts and review cards are in `bot.text.buttons`, since services send them too.
"""

from collections.abc import Iterator, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain.bulletin import Page
from bot.domain.ids import ChatId
from bot.domain.policy import Role
from bot.domain.theatre import Theatre
from bot.text.buttons import (
    FollowAct,
    FollowButton,
    InviteButton,
    Key,
    LanguageButton,
    PageButton,
    Question,
    RemoveButton,
    Rows,
)
from bot.text.i18n import Catalogs, Localizer
from bot.text.render import front_name

_WIDE = 3
_FRONTS = 2


def markup(rows: Rows) -> InlineKeyboardMarkup | None:
    """Return the keyboard; None for no rows."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(key.label, callback_data=key.button.pack()) for key in row]
            for row in rows
        ]
    )


def start_rows(say: Localizer) -> Rows:
    """Return the two buttons that greet a reader."""
    return (
        (Key(say.text("start-button-follow"), FollowButton(act=FollowAct.START)),),
        (Key(say.text("start-button-latest"), PageButton(question=Question.LATEST)),),
    )


def language_rows(catalogs: Catalogs) -> Rows:
    """Return a button a language, each in its own."""
    return _in_rows(
        [
            Key(catalogs.localizer(language).native_name, LanguageButton(language=language))
            for language in catalogs.languages
        ],
        _WIDE,
    )


def front_rows(theatre: Theatre, say: Localizer) -> Rows:
    """Return a button a front that asks about it."""
    return _in_rows(
        [
            Key(
                front_name(front.id, theatre, say),
                PageButton(question=Question.FRONT, asked=front.id),
            )
            for front in theatre.front
        ],
        _FRONTS,
    )


def follow_rows(say: Localizer, chat: ChatId | int) -> Rows:
    """Return the one button that subscribes (again)."""
    button = FollowButton(act=FollowAct.START, chat=chat)
    return ((Key(say.text("start-button-follow"), button),),)


def role_rows(say: Localizer) -> Rows:
    """Return a button a role that one can be invited to."""
    return _in_rows([Key(say.text(f"role-{role}"), InviteButton(role=role)) for role in Role], 2)


def remove_rows(tag: str, say: Localizer) -> Rows:
    """Return the button that ends a membership."""
    return ((Key(say.text("remove-button", tag=tag), RemoveButton(tag=tag)),),)


def page_rows(earlier: PageButton | None, later: PageButton | None, labels: Sequence[str]) -> Rows:
    """Return the buttons to the pages on both sides; `labels` are those of earlier and later.

    A question too long for a button is left out of it; it is then read from the answer.
    """

    def keys() -> Iterator[Key]:
        for label, button in zip(labels, (earlier, later), strict=True):
            if button is not None:
                short = button if button.fits() else button.model_copy(update={"asked": ""})
                yield Key(label, short)

    row = tuple(keys())
    return (row,) if row else ()


def older_rows(button: PageButton, shown: int, page: Page, size: int, say: Localizer) -> Rows:
    """Return the buttons to the pages around one, of which so many statements are shown; a page has
    at most `size`."""
    after, back = page.offset + shown, max(0, page.offset - size)
    earlier = button.model_copy(update={"offset": after}) if after < page.total else None
    later = button.model_copy(update={"offset": back}) if page.offset else None
    return page_rows(earlier, later, (say.text("page-earlier"), say.text("page-later")))


def _in_rows(keys: Sequence[Key], width: int) -> Rows:
    return tuple(tuple(keys[at : at + width]) for at in range(0, len(keys), width))

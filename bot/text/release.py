"""What the admins are told of a database that is old (fault F25): what waits in it, and the buttons
that let it go or cancel it. Must not know who may press them."""

from collections.abc import Sequence

from bot.domain.boots import FreezeCause, Waiting
from bot.text.buttons import Key, Rows, WaitingAct, WaitingButton
from bot.text.html import Html, joined
from bot.text.i18n import Localizer

_SHOWN = 20


def notice(
    cause: FreezeCause, waiting: Waiting, freeze: int | None, say: Localizer, *, held: bool = False
) -> tuple[Html, Rows]:
    """Return the notice and its buttons; `freeze` is when everything was frozen, in milliseconds,
    None if it is not. `held` says that a member has frozen everything as well."""
    if waiting.since is None:
        return say.html(f"release-{cause}-nothing"), ()
    html = say.html(
        f"release-{cause}",
        bulletins=_numbers(waiting),
        count=waiting.deliveries,
        since=say.moment(waiting.since),
    )
    if held:
        html = joined([html, say.html("release-held")], "\n")
    if freeze is None:
        return html, ()
    button = WaitingButton(act=WaitingAct.SEND, freeze=freeze, latest=max(waiting.bulletins))
    return html, (_key(button, say), _key(_again(button, WaitingAct.CANCEL), say))


def question(button: WaitingButton, waiting: Waiting, say: Localizer) -> tuple[Html, Rows]:
    """Return what is asked before what waits is cancelled, and the button that does it."""
    html = say.html("release-ask-cancel", bulletins=_numbers(waiting), count=waiting.deliveries)
    return html, (_key(_again(button, WaitingAct.SURE), say),)


def told(act: WaitingAct, tags: Sequence[str], say: Localizer) -> Html:
    """Return what the admins are told of what an old database held back: the members with these
    tags (none: the operator) let it go, or cancelled it (SURE)."""
    who = say.listed(tags) if tags else say.text("release-operator")
    return say.html(f"release-told-{act}", who=who)


def _numbers(waiting: Waiting) -> str:
    """Return the numbers of the bulletins that wait; of very many, the first ones."""
    shown = [str(number) for number in waiting.bulletins[:_SHOWN]]
    return ", ".join(shown) + (" ..." if len(waiting.bulletins) > _SHOWN else "")


def _again(button: WaitingButton, act: WaitingAct) -> WaitingButton:
    """Return the button of another act on the same freeze."""
    return button.model_copy(update={"act": act})


def _key(button: WaitingButton, say: Localizer) -> tuple[Key]:
    return (Key(say.text(f"release-button-{button.act}"), button),)

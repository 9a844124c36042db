"""ROUTES: every command with the permission it needs, the chats where it may be given, its handler.

Registration, /help, Telegram's menu and the README's table come from here; what is not here does
not run. The order is that of /help.
"""

from bot.domain.policy import Permission
from handlers import (
    alerts,
    asking,
    control,
    correcting,
    drafting,
    following,
    glossary,
    guiding,
    history,
    home,
    members,
    privacy,
    reading,
    record,
    retracting,
    review,
    rumours,
    scheduling,
    settling,
    shelf,
    wishing,
)
from handlers.context import ChatKind, Route

_ANYWHERE = frozenset(ChatKind)
_PRIVATE = frozenset({ChatKind.PRIVATE})
_GROUP = frozenset({ChatKind.GROUP})

ROUTES: tuple[Route, ...] = (
    Route("start", Permission.READ, _PRIVATE, home.start),
    Route("help", Permission.READ, _PRIVATE | _GROUP, home.help_),
    Route("latest", Permission.READ, _ANYWHERE, reading.latest),
    Route("front", Permission.READ, _ANYWHERE, reading.front),
    Route("place", Permission.READ, _ANYWHERE, reading.place),
    Route("search", Permission.READ, _ANYWHERE, reading.search),
    Route("on", Permission.READ, _ANYWHERE, reading.on),
    Route("rumours", Permission.READ, _ANYWHERE, rumours.rumours),
    Route("glossary", Permission.READ, _ANYWHERE, glossary.glossary_),
    Route("item", Permission.READ, _ANYWHERE, history.item),
    Route("corrections", Permission.READ, _ANYWHERE, history.corrections),
    Route("ask", Permission.READ, _PRIVATE | _GROUP, asking.ask),
    Route("subscribe", Permission.FOLLOW, _ANYWHERE, following.subscribe),
    Route("unsubscribe", Permission.FOLLOW, _ANYWHERE, following.unsubscribe),
    Route("alert", Permission.FOLLOW, _ANYWHERE, alerts.alert),
    Route("privacy", Permission.READ, _ANYWHERE, privacy.privacy),
    Route("language", Permission.READ, _PRIVATE, home.language),
    Route("whoami", Permission.READ, _PRIVATE, home.whoami),
    Route("cancel", Permission.READ, _PRIVATE, home.cancel),
    Route("draft", Permission.DRAFT, _PRIVATE, drafting.draft),
    Route("drafts", Permission.DRAFT, _PRIVATE, shelf.drafts),
    Route("correct", Permission.DRAFT, _PRIVATE, correcting.correct),
    Route("practice", Permission.DRAFT, _PRIVATE, guiding.practice),
    Route("queue", Permission.REVIEW, _PRIVATE | _GROUP, review.queue, on_desk=True),
    Route("at", Permission.REVIEW, _PRIVATE | _GROUP, scheduling.at, on_desk=True),
    Route("settle", Permission.DRAFT, _PRIVATE, settling.settle),
    Route("retract", Permission.REVIEW, _PRIVATE | _GROUP, retracting.retract, on_desk=True),
    Route("questions", Permission.REVIEW, _PRIVATE | _GROUP, asking.listed, on_desk=True),
    Route("answer", Permission.REVIEW, _PRIVATE | _GROUP, asking.answer, on_desk=True),
    Route("freeze", Permission.FREEZE, _PRIVATE | _GROUP, control.freeze),
    Route("thaw", Permission.THAW, _PRIVATE | _GROUP, control.thaw),
    Route("members", Permission.SEE_MEMBERS, _PRIVATE, members.members),
    Route("invite", Permission.MANAGE_MEMBERS, _PRIVATE, members.invite),
    Route("remove", Permission.MANAGE_MEMBERS, _PRIVATE, members.remove),
    Route("audit", Permission.SEE_RECORD, _PRIVATE, record.audit),
    Route("role", Permission.MANAGE_MEMBERS, _PRIVATE, wishing.role),
    Route("drop", Permission.MANAGE_MEMBERS, _PRIVATE, wishing.drop),
    Route("export", Permission.MANAGE_MEMBERS, _PRIVATE, wishing.export),
    Route("desk", Permission.SET_DESK, _GROUP, members.desk),
)

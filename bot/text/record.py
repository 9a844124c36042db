"""The record in words: a page of it, and its head. Must not know how it is stored or sealed."""

from collections.abc import Sequence
from datetime import tzinfo

from bot.domain.audit import STRANGER, Entry, Head
from bot.text.buttons import Button, Count, Key, Rows
from bot.text.html import Html, escape, joined
from bot.text.i18n import Localizer


class RecordButton(Button):
    """Another page of the record: how many newer entries there are before it."""

    family = "au"
    offset: Count


def page(entries: Sequence[Entry], zone: tzinfo, say: Localizer) -> Html:
    """Return entries under their days, the newest first."""
    if not entries:
        return say.html("record-empty")
    lines, day = [say.html("record-title")], None
    for one in entries:
        at = one.at.astimezone(zone)
        if at.date() != day:
            day = at.date()
            lines.append(joined([escape("\n"), say.html("record-day", day=say.date_long(day))]))
        lines.append(_line(one, f"{at:%H:%M}", say))
    return joined(lines, "\n")


def page_rows(offset: int, size: int, say: Localizer, *, more: bool) -> Rows:
    """Return the buttons to the newer and the older page."""
    row = []
    if offset:
        newer = RecordButton(offset=max(0, offset - size))
        row.append(Key(say.text("record-button-newer"), newer))
    if more:
        row.append(Key(say.text("record-button-older"), RecordButton(offset=offset + size)))
    return (tuple(row),) if row else ()


def head(newest: Head, say: Localizer) -> Html:
    """Return what tells the admins the record's head, which only they keep outside of it."""
    return say.html("record-head", count=newest.entry, head=f"{newest.entry}:{newest.mac}")


def _line(one: Entry, time: str, say: Localizer) -> Html:
    who = say.text("record-stranger", name=one.who) if one.who.startswith(STRANGER) else one.who
    act = say.text(f"record-act-{one.act.replace('_', '-')}")
    what = " · ".join([act, *([_subject(one.subject, say)] if one.subject else [])])
    values = {"entry": str(one.entry), "time": time, "who": who, "what": what}
    if not one.refused:
        return say.html("record-line", **values)
    return say.html("record-line-refused", code=one.refused.removeprefix("error-"), **values)


def _subject(subject: str, say: Localizer) -> str:
    """Return ids such as "draft 12, bulletin 7" in the language; what is unknown as it is."""
    parts = []
    for part in subject.split(", "):
        kind, _, value = part.partition(" ")
        match kind:
            case "draft" | "bulletin" | "item" | "member" | "chat" | "count" | "button":
                parts.append(say.text(f"record-subject-{kind}", id=value))
            case "role":
                parts.append(say.text(f"role-{value}"))
            case _:
                parts.append(value or kind)
    return say.listed(parts)

"""The generated parts of the documents. `python -m tests.project.generate` writes them anew."""

import re
from pathlib import Path

from pydantic_settings import BaseSettings

from bot.config import Settings
from bot.domain.delivery import DeliveryState
from bot.domain.draft import DraftState
from bot.domain.lifecycle import DELIVERY_TABLE, DRAFT_TABLE, DeliveryEvent, DraftEvent
from bot.domain.policy import PERMISSIONS, Permission, Role
from bot.text.i18n import Catalogs
from handlers import menu
from handlers.context import Place
from handlers.presses import PRESSES
from handlers.routes import ROUTES

ROOT = Path(__file__).parents[2]


def settings_rows(settings: type[BaseSettings]) -> list[tuple[str, str, str]]:
    rows = []
    for name, field in settings.model_fields.items():
        default = "" if field.default is None else str(field.default)
        rows.append((f"BULLETIN_{name.upper()}", default, field.description or ""))
    return rows


def env_example(settings: type[BaseSettings]) -> str:
    lines = ["# Copy this file to .env and fill in the token. Never share .env.\n"]
    for name, default, meaning in settings_rows(settings):
        lines.append(f"\n# {meaning}\n")
        lines.append(f"{name}=\n" if not default else f"# {name}={default}\n")
    return "".join(lines)


def settings_table(settings: type[BaseSettings]) -> str:
    return "| setting | default | meaning |\n|---|---|---|\n" + "".join(
        f"| `{name}` | {f'`{default}`' if default else ''} | {meaning} |\n"
        for name, default, meaning in settings_rows(settings)
    )


def commands_table() -> str:
    return menu.table(ROUTES, Catalogs.load().localizer("en")) + "\n"


def permissions_table() -> str:
    """Who may do what: a row for each permission, a column for each role."""
    rows = ["| permission | reader |", "".join(f" {role} |" for role in reversed(Role)), "\n"]
    rows.append("|---" * (len(PERMISSIONS) + 1) + "|\n")
    for permission in Permission:
        may = [permission in PERMISSIONS[role] for role in (None, *reversed(Role))]
        rows.append(f"| `{permission}` | {' | '.join('yes' if one else '' for one in may)} |\n")
    return "".join(rows)


def buttons_table() -> str:
    """What each family of buttons asks for, and where it may be pressed."""
    rows = ["| button | data begin with | asks for | where |\n|---|---|---|---|\n"]
    for one in PRESSES:
        where = ", ".join(place for place in Place if place in one.places)
        family = one.family
        rows.append(
            f"| `{family.__name__}` | `{family.family}:` | `{one.permission}` | {where} |\n"
        )
    return "".join(rows)


def states_table(states: type[DraftState] | type[DeliveryState]) -> str:
    """The steps from each state, as the code has them."""
    table: (
        dict[tuple[DraftState, DraftEvent], DraftState]
        | dict[tuple[DeliveryState, DeliveryEvent], DeliveryState]
    ) = DRAFT_TABLE if states is DraftState else DELIVERY_TABLE
    rows = ["| from | steps |\n|---|---|\n"]
    for state in states:
        steps = [f"{event} → **{to}**" for (was, event), to in table.items() if was == state]
        rows.append(f"| **{state}** | {', '.join(steps) or 'none: it stays so'} |\n")
    return "".join(rows)


def replaced(text: str, start: str, end: str, body: str) -> str:
    pattern = re.compile(rf"(<!-- {start}[^>]*-->\n).*?(<!-- {end} -->)", re.DOTALL)
    return pattern.sub(lambda found: found[1] + body + found[2], text)


def main() -> None:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    table = commands_table()
    text = replaced(text, "commands", "end of commands", table)
    text = replaced(text, "settings", "end of settings", settings_table(Settings))
    readme.write_text(text, encoding="utf-8")
    architecture = ROOT / "ARCHITECTURE.md"
    text = architecture.read_text(encoding="utf-8")
    text = replaced(text, "states of a draft", "end of states of a draft", states_table(DraftState))
    text = replaced(
        text, "states of a delivery", "end of states of a delivery", states_table(DeliveryState)
    )
    text = replaced(text, "permissions", "end of permissions", permissions_table())
    text = replaced(text, "buttons", "end of buttons", buttons_table())
    architecture.write_text(text, encoding="utf-8")
    (ROOT / ".env.example").write_text(env_example(Settings), encoding="utf-8")


if __name__ == "__main__":
    main()

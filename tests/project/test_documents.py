"""Documents say what the code does: .env.example, README.md, CHANGELOG.md against the code."""

import re
from pathlib import Path

import pytest

from bot import __version__
from bot.config import Settings
from bot.domain.delivery import DeliveryState, Trouble
from bot.domain.draft import DraftState
from tests.project.generate import (
    buttons_table,
    commands_table,
    env_example,
    permissions_table,
    settings_table,
    states_table,
)

ROOT = Path(__file__).parents[2]


def between(text: str, start: str, end: str) -> str:
    found = re.search(rf"<!-- {start}[^>]*-->\n(.*?)<!-- {end} -->", text, re.DOTALL)
    assert found, f"there is no part {start!r}"
    return found[1]


def test_env_example_lists_every_setting_with_its_meaning_and_default() -> None:
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == env_example(Settings)


def test_the_readme_has_the_table_of_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert between(readme, "commands", "end of commands") == commands_table()


def test_the_readme_has_the_table_of_settings() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert between(readme, "settings", "end of settings") == settings_table(Settings)


@pytest.mark.parametrize(
    ("name", "states"), [("a draft", DraftState), ("a delivery", DeliveryState)]
)
def test_the_tables_of_states_are_those_of_the_code(
    name: str, states: type[DraftState] | type[DeliveryState]
) -> None:
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    shown = between(architecture, f"states of {name}", f"end of states of {name}")
    assert shown == states_table(states)


def test_the_tables_of_who_may_do_what_are_those_of_the_code() -> None:
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert between(architecture, "permissions", "end of permissions") == permissions_table()
    assert between(architecture, "buttons", "end of buttons") == buttons_table()


def test_the_page_for_the_operator_explains_every_trouble() -> None:
    whole = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    page = whole.partition("## Delivery, for the operator")[2].partition("\n## ")[0]
    explained = re.findall(r"^\| `([a-z_]+)` \| .+ \| .+ \|$", page, re.MULTILINE)
    assert sorted(explained) == sorted(Trouble)


def test_the_changelog_begins_with_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (\S+)", changelog, re.MULTILINE)
    assert versions[0] == __version__


def test_the_first_screen_of_the_readme_names_the_two_commands() -> None:
    first = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:25])
    assert "make demo" in first
    assert "make test" in first


def test_no_document_names_a_place_of_this_machine_or_a_registry() -> None:
    registries = re.compile(r"pypi\.org|pythonhosted|/root/|/work/")
    names = ("README.md", "ARCHITECTURE.md", "CHANGELOG.md", "requirements.lock", "Makefile")
    found = {name for name in names if registries.search((ROOT / name).read_text(encoding="utf-8"))}
    assert found == set()

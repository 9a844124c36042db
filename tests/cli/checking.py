"""An operator who asks `bulletin check`, and reads what it found by topic."""

from typing import Any, NamedTuple

import aiohttp
from pydantic_core import from_json

from bot.simulator import DEFAULT_TOKEN, SimClient
from tests.cli.shell import Shell

OK, WARNING, WRONG, UNKNOWN = "ok", "warning", "wrong", "unknown"


class Checked(NamedTuple):
    """Exit code and findings of one check."""

    code: int
    findings: list[dict[str, Any]]
    errors: str

    def marks(self, topic: str) -> set[str]:
        """How a topic stands."""
        return {one["mark"] for one in self.findings if one["topic"] == topic}

    def trouble(self, topic: str) -> tuple[str, str, str]:
        """Mark, words and remedy of the one thing of a topic that is not well."""
        (found,) = [one for one in self.findings if one["topic"] == topic and one["mark"] != OK]
        return found["mark"], found["says"], found["remedy"]

    def troubled(self) -> set[str]:
        """The topics in which not all is well."""
        return {one["topic"] for one in self.findings if one["mark"] != OK}

    def about(self, topic: str) -> list[str]:
        """What was found of a topic."""
        return [one["says"] for one in self.findings if one["topic"] == topic]

    def said(self, chat: int) -> tuple[str, str]:
        """Mark and words about one chat."""
        (found,) = [one for one in self.findings if one["chat"] == chat]
        return found["mark"], found["says"]


async def checked(shell: Shell, **settings: str) -> Checked:
    """Run the check; its exit code and its JSON must agree, and every trouble has a remedy."""
    printed = await shell.bulletin("check", "--json", given=b"", **settings)
    answer = from_json(printed.out)
    found = Checked(printed.code, answer["findings"], printed.errors)
    marks = {one["mark"] for one in found.findings}
    assert answer["well"] is not bool(marks & {WRONG, UNKNOWN})
    assert found.code == (0 if answer["well"] else 50)
    assert all(one["remedy"] for one in found.findings if one["mark"] in {WARNING, WRONG})
    return found


async def tell_telegram(sim: SimClient, method: str, **fields: object) -> None:
    """Call the Bot API as another program with the same token would."""
    address = f"{sim.url}/bot{DEFAULT_TOKEN}/{method}"
    async with aiohttp.ClientSession() as session, session.post(address, json=fields) as answer:
        assert answer.status == 200, await answer.text()

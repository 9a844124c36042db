"""`bulletin audit show`: an operator at the terminal reads what members did and were refused."""

import re
from pathlib import Path

from tests.chat import newsroom
from tests.cli.shell import Shell


async def test_entries_are_printed_a_line_each_the_newest_last(
    tmp_path: Path, shell: Shell
) -> None:
    async with newsroom(tmp_path) as room:
        lea = await room.member("Lea", "author")
        await lea.asks("/audit")
        await room.admin.asks("/freeze")
    lines = (await shell.bulletin("audit", "show", "--limit", "3")).out.splitlines()
    assert [re.sub(r"^\d+ [\d-]{10} [\d:]{8} UTC ", "", line) for line in lines] == [
        "Lea join role author",
        "Lea command /audit REFUSED error-not-your-role",
        "Admin freeze",
    ]

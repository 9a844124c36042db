"""`bulletin run`: it runs, ends when it is told, and says in one sentence why it cannot."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from bot.simulator import SimClient, Simulator, running
from tests.cli.shell import Shell

NOWHERE = "http://127.0.0.1:9"
ELSEWHERE = "https://example.org/telegram"
WEBHOOK_SECRET = "not-to-be-guessed_0123456789-abcdef"


def closed_port() -> int:
    """A loopback port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@asynccontextmanager
async def another_server() -> AsyncIterator[str]:
    """A web server that is not the Bot API."""
    runner = web.AppRunner(web.Application())
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def test_it_runs_alone_with_its_database_and_ends_when_told(shell: Shell) -> None:
    async with running() as telegram, SimClient(telegram.url) as sim:
        shell.settings["BULLETIN_API_URL"] = telegram.url
        async with shell.running("run") as bot:
            await sim.wait_requests("getupdates", within=30)
            second = await shell.bulletin("run")
            assert second.code == 20
            assert second.sentence() == "The database is in use by another process."

            rosa = await sim.person("Rosa")
            await sim.start(rosa)
            await sim.wait_for(rosa, lambda message: message.by_bot)

            bot.send_signal(signal.SIGTERM)
            ended = await shell.finish(bot)
        assert ended.code == 0, ended.errors
        assert ended.out == ""
        assert "running" in ended.errors


async def test_each_trouble_with_telegram_has_its_sentence_and_code(shell: Shell) -> None:
    unreachable = f"http://127.0.0.1:{closed_port()}"
    async with (
        running(Simulator("2000000:ANOTHER-token-than-the-bot-has")) as telegram,
        another_server() as web,
    ):
        missing, refused, nobody, stranger = await asyncio.gather(
            shell.bulletin("run", BULLETIN_TOKEN=""),
            shell.bulletin("run", BULLETIN_API_URL=telegram.url, BULLETIN_DATABASE="1.db"),
            shell.bulletin("run", BULLETIN_API_URL=unreachable, BULLETIN_DATABASE="2.db"),
            shell.bulletin("run", BULLETIN_API_URL=web, BULLETIN_DATABASE="3.db"),
        )
    codes = missing.code, refused.code, nobody.code, stranger.code
    assert codes == (10, 11, 12, 13)
    assert missing.sentence().startswith("There is no token.")
    assert refused.sentence().startswith("Telegram refused the token.")
    assert nobody.sentence().startswith("The Bot API cannot be reached.")
    assert stranger.sentence() == "What answers at BULLETIN_API_URL is not the Bot API."


async def test_each_trouble_with_files_has_its_sentence_and_code(shell: Shell) -> None:
    damaged, theatre = shell.folder / "damaged.db", shell.folder / "other.toml"
    content = b"These are holiday photos, not a database. " * 200
    damaged.write_bytes(content)
    theatre.write_text('id = "x"\nname = "X"\n\n[[front]]\nid = north\n', encoding="utf-8")
    (shell.folder / "env").mkdir()
    (shell.folder / "env" / ".env").write_bytes(b"BULLETIN_TOKEN=\xff\xfe\n")
    other = Shell(shell.folder / "env")
    ruined, broken, absent, wrong, unreadable, nowhere, misspelt, mute = await asyncio.gather(
        shell.bulletin("run", BULLETIN_DATABASE=str(damaged), BULLETIN_API_URL=NOWHERE),
        shell.bulletin("run", BULLETIN_THEATRE=str(theatre), BULLETIN_API_URL=NOWHERE),
        shell.bulletin("import", "any.txt", BULLETIN_THEATRE="absent.toml"),
        shell.bulletin("run", BULLETIN_RATE="fast", BULLETIN_API_URL="telegram"),
        other.bulletin("run"),
        shell.bulletin("query", "latest", BULLETIN_DATABASE="elsewhere.db"),
        shell.bulletin("run", BULLETIN_TOEKN="123"),
        shell.bulletin("run", BULLETIN_LANGUAGE="tlh", BULLETIN_API_URL=NOWHERE),
    )
    assert ruined.code == 21
    assert ruined.sentence().startswith("The database is damaged")
    assert damaged.read_bytes() == content

    assert {broken.code, absent.code} == {30}
    assert broken.sentence().startswith(f"The theatre file is broken: {theatre}, line 5: ")
    assert absent.sentence().endswith("absent.toml, line 1: No such file or directory")

    assert nowhere.code == 24
    assert nowhere.sentence().startswith("There is no database elsewhere.db.")
    assert not (shell.folder / "elsewhere.db").exists()

    assert {wrong.code, unreadable.code, misspelt.code, mute.code} == {31}
    assert misspelt.sentence() == (
        "The settings cannot be used. there is no setting BULLETIN_TOEKN"
    )
    assert "BULLETIN_LANGUAGE: there are catalogs for ar, en, es alone" in mute.sentence()
    said = wrong.sentence()
    assert "BULLETIN_RATE: Input should be a valid number" in said
    assert "BULLETIN_API_URL: must begin with http:// or https://" in said
    assert "fast" not in said
    assert unreadable.sentence() == "The settings cannot be used. .env is not UTF-8 text"


async def test_the_simulator_says_when_its_port_is_taken(shell: Shell) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = await shell.bulletin("simulate", "--port", str(port))
    assert refused.code == 1
    assert refused.sentence() == f"Port {port} cannot be used: Address already in use."


async def test_migrate_makes_a_database_that_only_its_owner_can_read(
    shell: Shell, tmp_path: Path
) -> None:
    done = await shell.bulletin("migrate", BULLETIN_DATABASE="data/new.db")
    assert (done.code, done.out) == (0, "data/new.db is up to date.\n")
    assert (tmp_path / "data" / "new.db").stat().st_mode & 0o777 == 0o600


async def test_with_a_webhook_telegram_brings_the_updates(shell: Shell) -> None:
    listen = f"127.0.0.1:{closed_port()}"
    shell.settings |= {
        "BULLETIN_WEBHOOK_URL": f"http://{listen}/telegram",
        "BULLETIN_WEBHOOK_SECRET": WEBHOOK_SECRET,
        "BULLETIN_WEBHOOK_LISTEN": listen,
    }
    async with running() as telegram, SimClient(telegram.url) as sim:
        shell.settings["BULLETIN_API_URL"] = telegram.url
        rosa = await sim.person("Rosa")
        await sim.start(rosa)
        async with shell.running("run") as bot:
            await sim.wait_for(rosa, lambda message: message.by_bot, within=30)
            bot.send_signal(signal.SIGTERM)
            ended = await shell.finish(bot)
        assert await sim.requests("getupdates") == []
    assert ended.code == 0, ended.errors
    assert WEBHOOK_SECRET not in ended.errors


async def test_a_webhook_that_is_not_safe_or_cannot_be_is_refused(shell: Shell) -> None:
    shell.settings |= {"BULLETIN_WEBHOOK_URL": ELSEWHERE, "BULLETIN_API_URL": NOWHERE}
    short, odd = "too-short-to-be-a-secret", WEBHOOK_SECRET + "!"
    plain = ELSEWHERE.replace("https", "http")
    missing, brief, strange, open_text, nowhere = await asyncio.gather(
        shell.bulletin("run"),
        shell.bulletin("run", BULLETIN_WEBHOOK_SECRET=short),
        shell.bulletin("run", BULLETIN_WEBHOOK_SECRET=odd),
        shell.bulletin("run", BULLETIN_WEBHOOK_URL=plain, BULLETIN_WEBHOOK_SECRET=WEBHOOK_SECRET),
        shell.bulletin("run", BULLETIN_WEBHOOK_LISTEN="everywhere"),
    )
    assert {one.code for one in (missing, brief, strange, open_text, nowhere)} == {31}
    needed = "BULLETIN_WEBHOOK_SECRET: is needed with BULLETIN_WEBHOOK_URL"
    assert missing.sentence().endswith(needed)
    for refused, secret in ((brief, short), (strange, odd)):
        assert "BULLETIN_WEBHOOK_SECRET: must have 32 to 256 characters" in refused.sentence()
        assert secret not in refused.errors
    assert "BULLETIN_WEBHOOK_URL: must begin with https://" in open_text.sentence()
    assert "BULLETIN_WEBHOOK_LISTEN: must be a host and a port" in nowhere.sentence()


async def test_paid_broadcasts_need_a_price_and_a_ceiling(shell: Shell) -> None:
    refused = await shell.bulletin("run", BULLETIN_PAID_BROADCAST="true")
    assert refused.code == 31
    for name in ("PRICE", "CEILING"):
        needed = f"BULLETIN_PAID_{name}: is needed with BULLETIN_PAID_BROADCAST"
        assert needed in refused.sentence()


async def test_a_webhook_that_cannot_work_has_its_sentence_and_code(shell: Shell) -> None:
    shell.settings["BULLETIN_WEBHOOK_URL"] = ELSEWHERE
    shell.settings["BULLETIN_WEBHOOK_SECRET"] = WEBHOOK_SECRET
    free = f"127.0.0.1:{closed_port()}"
    async with running() as telegram:
        shell.settings["BULLETIN_API_URL"] = telegram.url
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = f"127.0.0.1:{taken.getsockname()[1]}"
            deaf, refused = await asyncio.gather(
                shell.bulletin("run", BULLETIN_WEBHOOK_LISTEN=port),
                shell.bulletin("run", BULLETIN_WEBHOOK_LISTEN=free, BULLETIN_DATABASE="2.db"),
            )
    assert (deaf.code, refused.code) == (14, 15)
    assert "cannot listen at BULLETIN_WEBHOOK_LISTEN" in deaf.errors
    assert "Telegram refused the webhook. It says: " in refused.errors
    assert "loopback addresses alone" in refused.errors
    assert "8443" not in refused.errors

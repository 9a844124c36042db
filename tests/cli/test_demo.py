"""`bulletin demo`: the tour as somebody without an account sees it, and how it fails."""

import asyncio
import re
import signal
import sys
from io import StringIO

import aiohttp
import pytest
from rich.console import Console

from bot.cli.demo import bot_ended, first_of
from bot.simulator import SimClient, running
from bot.simulator.tour import Tour, TourEnded
from tests.cli.shell import Shell


async def read_until(stream: asyncio.StreamReader, words: str) -> str:
    """What a process prints up to some words; raises IncompleteReadError if they do not come."""
    async with asyncio.timeout(60):
        return (await stream.readuntil(words.encode())).decode()


async def test_the_tour_shows_the_whole_line_and_stays_to_be_played_with(shell: Shell) -> None:
    async with shell.running("demo", "--keep") as demo:
        assert demo.stdout
        shown = await read_until(demo.stdout, "Ctrl-C ends it.\n")
        for words in (
            "Bulletin 1 is on its way",
            "94/94",
            "94 messages in",
            "Boletín 1",
            "النشرة",
            "/front south",
            "[ « Older ]",
            "/search Minbij",
            "In Manbij the shops stayed closed",
            "@BotFather",
        ):
            assert words in shown, words
        # Carmen asked for the south alone.
        hers = shown.split("📱 Carmen")[2].split("📱")[0]
        assert "Quneitra" in hers
        assert "Manbij" not in hers
        # The name that the reviewer wanted out reached nobody.
        assert "Abu Firas" not in shown.split("Everyone receives it")[1]

        url = re.search(r"curl -s (http://[\d.:]+)/sim", shown)
        rosa = re.search(r"Rosa (\d+)", shown)
        assert url
        assert rosa
        async with SimClient(url[1]) as sim:
            sent = await sim.write(int(rosa[1]), int(rosa[1]), "/search dam")
            answer = await sim.wait_reply(int(rosa[1]), sent)
        assert "Tishreen" in (answer.text or "")

        demo.send_signal(signal.SIGINT)
        ended = await shell.finish(demo)
    assert (ended.code, ended.errors) == (0, "")


async def test_the_tour_ends_with_a_sentence_when_the_bot_does_not_answer() -> None:
    async with (
        running() as telegram,
        SimClient(telegram.url) as sim,
        aiohttp.ClientSession() as deaf,
    ):
        # It asks for updates once, as a bot does that is ready, and is never heard of again.
        await deaf.post(f"{telegram.bot_url}{telegram.token}/getUpdates")
        with pytest.raises(TourEnded) as ended:
            await Tour(sim, Console(file=StringIO()), admin=1, patience=0.1).play()
    assert str(ended.value) == "Ada waited 0.1 seconds for a greeting; it did not come."


async def test_the_demo_ends_with_a_sentence_when_the_bot_dies() -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "raise SystemExit(7)")

    async def tour() -> str | None:
        await asyncio.Event().wait()
        return None

    assert await first_of(tour(), bot_ended(process)) == "The bot ended by itself, with code 7."


async def test_a_demo_that_is_interrupted_takes_its_bot_with_it(shell: Shell) -> None:
    async with shell.running("demo") as demo:
        assert demo.stdout
        await read_until(demo.stdout, "The desk comes together")
        demo.send_signal(signal.SIGTERM)
        ended = await shell.finish(demo)
    assert ended.code == 1
    assert ended.errors == "The demo ends here. It was interrupted.\n"

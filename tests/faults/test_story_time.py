"""The two clocks of the stories: neither a slow machine nor a rounded figure decides anything."""

import asyncio
import socket
import time

import pytest

from tests.faults.clock import StoryClock
from tests.faults.patient import PatientLoop

MOMENTS = (0.0, 0.91979362, 0.929357554, 3.3)
"""To some of these one can add half a second, and take them away, and be left with more than it."""


@pytest.mark.parametrize("moment", MOMENTS)
async def test_who_waits_half_a_second_is_found_at_any_moment(moment: float) -> None:
    clock, wake = StoryClock(), asyncio.Event()
    clock.leap(moment)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(clock.wait(wake, 0.5))
        await clock.until_someone_waits(0.49, 0.5)
        assert clock.someone_waits(0.49, 0.5)
        assert not clock.someone_waits(0.51, 30.0)
        wake.set()


def answered_and_held_up(sock: socket.socket) -> None:
    """An answer is there, and the machine has something else to do until the deadline is past."""
    sock.sendall(b"x")
    time.sleep(0.1)


async def an_answer_in_time() -> bytes:
    """Wait for an answer that comes at once, on a machine that is slow."""
    here, there = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=here)
    with there:
        async with asyncio.timeout(0.05):
            answered_and_held_up(there)
            answer = await reader.readexactly(1)
    writer.close()
    await writer.wait_closed()
    return answer


def test_what_has_arrived_comes_before_a_deadline_that_is_past() -> None:
    with asyncio.Runner(loop_factory=PatientLoop) as runner:
        assert runner.run(an_answer_in_time()) == b"x"


async def never() -> None:
    """Wait for what does not come."""
    async with asyncio.timeout(0.05):
        await asyncio.Event().wait()


def test_a_deadline_comes_when_nothing_else_does() -> None:
    with asyncio.Runner(loop_factory=PatientLoop) as runner, pytest.raises(TimeoutError):
        runner.run(never())

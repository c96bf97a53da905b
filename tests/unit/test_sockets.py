"""What is written to a websocket in one turn of the event loop leaves together, and before it is closed."""

import asyncio
from collections.abc import Callable

from core import sockets


class Transport(asyncio.Transport):
    """Notes what is done to it."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []

    def write(self, data: bytes) -> None:
        self.done.append(data)

    def close(self) -> None:
        self.done.append("closed")

    def abort(self) -> None:
        self.done.append("closed")

    def is_closing(self) -> bool:
        return "closed" in self.done


def in_a_loop(act: Callable[[sockets.Gathering], None]) -> Transport:
    async def main() -> Transport:
        transport = Transport()
        act(sockets.Gathering(transport, asyncio.get_running_loop()))
        await asyncio.sleep(0)
        return transport

    return asyncio.run(main())


def test_what_is_written_in_one_turn_is_one_write() -> None:
    def act(gathering: sockets.Gathering) -> None:
        gathering.write(b"one ")
        gathering.write(b"two")

    assert in_a_loop(act).done == [b"one two"]


def test_what_is_much_is_not_kept_back() -> None:
    def act(gathering: sockets.Gathering) -> None:
        for _ in range(3):
            gathering.write(b"x" * 40_000)

    assert [len(data) for data in in_a_loop(act).done] == [80_000, 40_000]


def test_nothing_written_is_no_write() -> None:
    assert in_a_loop(lambda gathering: gathering.write(b"")).done == []


def test_what_was_written_before_closing_is_sent_before_it() -> None:
    def act(gathering: sockets.Gathering) -> None:
        gathering.write(b"goodbye")
        gathering.close()
        assert gathering.is_closing()

    assert in_a_loop(act).done == [b"goodbye", "closed"]


def test_what_was_written_to_a_connection_that_is_lost_meanwhile_is_not_passed_on() -> None:
    def act(gathering: sockets.Gathering) -> None:
        gathering.write(b"to nobody")
        gathering.abort()

    assert in_a_loop(act).done == ["closed"]  # uvloop raises an error of a write that comes later

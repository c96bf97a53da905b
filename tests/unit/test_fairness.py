"""One caller's crowd does not stand in another's way, and a crowd of pages takes turns."""

import concurrent.futures
import contextlib
import threading
import time
import uuid
from collections.abc import Iterator

import anyio

from core import fairness


def test_one_users_requests_run_a_few_at_a_time_and_anothers_at_once() -> None:
    crowd, other = uuid.uuid4(), uuid.uuid4()
    running, most, lock, let_go = 0, 0, threading.Lock(), threading.Event()

    def work() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        let_go.wait(20)
        with lock:
            running -= 1

    async def main() -> str:
        async with anyio.create_task_group() as group:
            for _ in range(20):
                group.start_soon(fairness.in_thread, crowd, work)
            while running < fairness.AT_ONCE:
                await anyio.sleep(0.01)
            answer = await fairness.in_thread(other, lambda: "at once")
            let_go.set()
        return answer

    assert anyio.run(main) == "at once"
    assert most == fairness.AT_ONCE


def test_a_few_pages_compute_at_once_and_the_others_in_turn() -> None:
    running, most, lock = 0, 0, threading.Lock()
    full, let_go = threading.Event(), threading.Event()

    @fairness.run_of_a_page()
    def fragment() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
            if running == fairness.RUNS_AT_ONCE:
                full.set()
        let_go.wait(20)
        with lock:
            running -= 1

    def whole() -> None:  # the parts of a page are no runs of their own
        with fairness.run_of_a_page():
            fragment()

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        runs = [pool.submit(whole) for _ in range(8)]
        assert full.wait(20)
        let_go.set()
        for run in runs:
            run.result(20)
    assert most == fairness.RUNS_AT_ONCE


@contextlib.contextmanager
def all_places_taken() -> Iterator[threading.Event]:
    """Pages hold every place until the event is set."""
    there, let_go = threading.Barrier(fairness.RUNS_AT_ONCE + 1), threading.Event()

    @fairness.run_of_a_page()
    def hold() -> None:
        there.wait(20)
        let_go.wait(20)

    with concurrent.futures.ThreadPoolExecutor(fairness.RUNS_AT_ONCE) as pool:
        holding = [pool.submit(hold) for _ in range(fairness.RUNS_AT_ONCE)]
        there.wait(20)
        yield let_go
        let_go.set()
        for run in holding:
            run.result(20)


def test_slow_pages_do_not_hold_another_for_ever() -> None:
    with all_places_taken(), concurrent.futures.ThreadPoolExecutor(1) as pool:
        assert pool.submit(fairness.run_of_a_page()(lambda: "drawn")).result(20) == "drawn"
    with all_places_taken():  # what was not given is not given back: as many places as before
        pass


def test_whoever_waits_longest_is_next() -> None:
    drawn: list[int] = []
    with all_places_taken() as let_go, concurrent.futures.ThreadPoolExecutor(9) as pool:
        draw = fairness.run_of_a_page()(drawn.append)
        for number in range(9):
            pool.submit(draw, number)
            while len(fairness.runs.waiting) <= number:
                time.sleep(0.001)
        let_go.set()
    # Several are drawn at a time, so neighbours may change places.
    assert all(abs(place - number) < fairness.RUNS_AT_ONCE for place, number in enumerate(drawn)), drawn

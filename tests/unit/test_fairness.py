"""One caller's crowd does not stand in another's way, and a crowd of pages takes turns."""

import concurrent.futures
import contextlib
import threading
import time
import uuid
from collections.abc import Iterator

import anyio
import pytest
from streamlit.runtime.scriptrunner import RerunData, RerunException

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


def enter(line: fairness._Line):
    place = line.enter()
    assert place is not None
    return place


def test_the_places_of_runs_that_hang_are_taken_back_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fairness, "_PATIENCE_SECONDS", 0.01)
    line = fairness._Line(3)
    hung = [enter(line), enter(line)]
    with monkeypatch.context() as long_ago:
        long_ago.setattr(fairness, "_HUNG_SECONDS", -1)
        line.leave(enter(line))
    places = [enter(line) for _ in range(3)]
    for place in hung:  # which end after all
        line.leave(place)
    assert line.enter() is None
    for place in places:
        line.leave(place)
    for _ in range(3):
        enter(line)
    assert line.enter() is None


def test_whoever_waits_longest_is_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fairness, "_PATIENCE_SECONDS", 60)
    line, drawn = fairness._Line(1), list[int]()

    def draw(number: int) -> None:
        place = enter(line)
        drawn.append(number)
        line.leave(place)

    with concurrent.futures.ThreadPoolExecutor(9) as pool:
        place = enter(line)
        for number in range(9):
            pool.submit(draw, number)
            while len(line.waiting) <= number:
                time.sleep(0.001)
        line.leave(place)
    assert drawn == list(range(9))


def test_whoever_gives_up_leaves_the_line_and_no_place_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fairness, "_PATIENCE_SECONDS", 0.004)
    line, lock = fairness._Line(3), threading.Lock()
    given: list[bool] = []
    inside, most = 0, 0

    def run(number: int) -> None:
        nonlocal inside, most
        place = line.enter()
        has_place = place is not None
        with lock:
            given.append(has_place)
            inside += has_place
            most = max(most, inside)
        time.sleep((number * 7 % 13) / 1000)  # some longer than others are patient
        if place:
            with lock:
                inside -= 1
            line.leave(place)

    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        list(pool.map(run, range(400)))
    assert {True, False} == set(given)
    assert most == 3
    assert not line.waiting
    assert [line.enter() is not None for _ in range(4)] == [True, True, True, False]


def test_a_run_that_is_broken_off_gives_its_place_back() -> None:
    for _ in range(fairness.RUNS_AT_ONCE + 1):
        with pytest.raises(RerunException), fairness.run_of_a_page():
            raise RerunException(RerunData())
    with all_places_taken():
        pass

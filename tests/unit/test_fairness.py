"""One caller's crowd does not stand in another's way, and a crowd of pages takes turns."""

import concurrent.futures
import threading
import uuid

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


def test_two_pages_compute_at_once_and_the_others_in_turn() -> None:
    running, most, lock = 0, 0, threading.Lock()
    both, let_go = threading.Event(), threading.Event()

    @fairness.run_of_a_page()
    def fragment() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
            if running == 2:
                both.set()
        let_go.wait(20)
        with lock:
            running -= 1

    def whole() -> None:  # the parts of a page are no runs of their own
        with fairness.run_of_a_page():
            fragment()

    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        runs = [pool.submit(whole) for _ in range(6)]
        assert both.wait(20)
        let_go.set()
        for run in runs:
            run.result(20)
    assert most == 2


def test_a_slow_page_does_not_hold_another_for_ever() -> None:
    slow, let_go = threading.Barrier(3), threading.Event()

    @fairness.run_of_a_page()
    def hold() -> None:
        slow.wait(20)
        let_go.wait(20)

    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        holding = [pool.submit(hold) for _ in range(2)]
        slow.wait(20)
        assert pool.submit(fairness.run_of_a_page()(lambda: "drawn")).result(20) == "drawn"
        let_go.set()
        for run in holding:
            run.result(20)
    with fairness.run_of_a_page():  # what was not given is not given back: two places, as before
        pass

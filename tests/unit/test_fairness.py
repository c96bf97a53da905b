"""One caller's crowd does not stand in another's way."""

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

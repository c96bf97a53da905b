"""From a click in real Chromium to the changed table, application against twin: `python -m bench.click`.

The clock runs in the page, from the click until the rows in the document have changed. Completing a task shows at once,
before the server has answered; the others wait for it.
"""

import argparse
import os
import statistics
from collections.abc import Callable, Iterator

from playwright import sync_api

from bench import login, servers

_CHANGED = """async ([table, target]) => {
  const rows = () => [...table.querySelectorAll(".row")].map((row) => row.dataset.id + row.dataset.status).join();
  const before = rows();
  const changed = new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error("the table did not change")), 10000);
    const observer = new MutationObserver(() => {
      if (rows() === before) return;
      observer.disconnect();
      clearTimeout(deadline);
      resolve(performance.now());
    });
    observer.observe(table, { subtree: true, childList: true, attributes: true });
  });
  const began = performance.now();
  target.click();
  return (await changed) - began;
}"""
_SETTLED = 400  # milliseconds after which a listener's own run, which follows a write, is over
Target = Callable[[sync_api.Page, int], sync_api.Locator]

CLICKS: dict[str, Target] = {
    "filter": lambda page, _: page.get_by_test_id("stButtonGroup").get_by_text("In progress"),
    "turn page": lambda page, number: page.get_by_role("button", name=f"Page {2 - number % 2}", exact=True),
    "complete": lambda page, number: page.locator(".row .tick").nth(number % 2),
}


def measured(page: sync_api.Page, target: Target, count: int) -> Iterator[float]:
    """Milliseconds of each of `count` clicks."""
    table = page.get_by_role("grid").element_handle()
    for number in range(count):
        yield page.evaluate(_CHANGED, [table, target(page, number).element_handle()])
        page.wait_for_timeout(_SETTLED)


def opened(chromium: sync_api.Browser, server: servers.Server) -> sync_api.Page:
    """The task page with its rows."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    cookies = server.target.login(server.address, 0)
    context.add_cookies([{"name": key, "value": cookies[key], "url": server.address} for key in cookies])
    page = context.new_page()
    page.goto(server.address)
    page.locator(".row").first.wait_for()
    page.wait_for_timeout(_SETTLED)
    return page


def main() -> None:
    """Click on both in blocks that take turns, and print medians and their ratio."""
    parser = argparse.ArgumentParser(prog="python -m bench.click", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--count", type=int, default=10, help="clicks a round; even")
    parser.add_argument("--port", type=int, default=8636)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    asked = parser.parse_args()
    app = servers.Target("app", "python app.py", login.person)
    twin = servers.Target("twin", "python bench/twin.py", servers.no_login)
    print(f"load average before {os.getloadavg()[0]:.1f}\n")
    print("| click | app ms | twin ms | ratio (range) |\n|---|---|---|---|")
    with (
        servers.running(app, asked.port) as first,
        servers.running(twin, asked.port + 1) as second,
        sync_api.sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=asked.chromium, args=["--no-sandbox"])
        pages = [opened(chromium, server) for server in (first, second)]
        for name, target in CLICKS.items():
            rounds: list[list[float]] = [[], []]
            for turn in range(asked.rounds + 1):
                for at in (0, 1) if turn % 2 else (1, 0):
                    found = statistics.median(measured(pages[at], target, asked.count))
                    if turn:  # the first round warms up
                        rounds[at].append(found)
            ours, theirs = (statistics.median(each) for each in rounds)
            ratios = [one / other for one, other in zip(*rounds, strict=True)]
            spread = f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
            print(f"| {name} | {ours:.1f} | {theirs:.1f} | {spread} |", flush=True)
        chromium.close()


if __name__ == "__main__":
    main()

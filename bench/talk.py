"""How fast people are answered in chat by the offline agent: `python -m bench.talk`, over what `bench.fill` has made.

`--only browser`: in real Chromium, from Enter until the first words of the answer are in the document.
`--only crowd`: a hundred people say something every ten seconds over REST; from the request to the whole answer.
"""

import argparse
import asyncio
import os
import random
import statistics
import time

import httpx
from playwright import sync_api

from bench import login, servers

_SAID = (
    "add buy milk tomorrow",
    "what is overdue?",
    "how many tasks are open?",
    "remind me to call the bank on Friday at 10",
    "what have I completed this week?",
    "add milk and eggs",
)
_WATCH = """([log, field, said]) => {
  let began = 0;
  field.addEventListener("keydown", () => { began = performance.now(); }, { once: true, capture: true });
  window.benchTook = new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error("no answer")), 10000);
    const observer = new MutationObserver(() => {
      const last = [...log.querySelectorAll("article")].at(-1);
      if (last?.querySelector(".bubble").textContent !== said || !last.querySelector(".answer").textContent) return;
      observer.disconnect();
      clearTimeout(deadline);
      resolve(performance.now() - began);
    });
    observer.observe(log, { subtree: true, childList: true, characterData: true });
  });
}"""


def _quantiles(found: list[float]) -> str:
    cuts = statistics.quantiles(found, n=20)
    return f"median {statistics.median(found) * 1000:.0f} ms, p95 {cuts[18] * 1000:.0f} ms, n={len(found)}"


def in_browser(server: servers.Server, chromium: str, count: int) -> list[float]:
    """Seconds from Enter to the first words of the answer."""
    found = []
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        cookies = server.target.login(server.address, 0)
        context.add_cookies([{"name": key, "value": cookies[key], "url": server.address} for key in cookies])
        page = context.new_page()
        page.goto(server.address)
        log, field = page.get_by_role("log"), page.get_by_test_id("stChatInputTextArea")
        log.wait_for()
        for number in range(count + 1):
            page.wait_for_timeout(1200)
            said = f"add call customer {number}"
            field.fill(said)
            page.evaluate(_WATCH, [log.element_handle(), field.element_handle(), said])
            field.press("Enter")
            seconds = page.evaluate("() => window.benchTook") / 1000
            if number:  # the first warms up
                found.append(seconds)
        browser.close()
    return found


async def _person(
    client: httpx.AsyncClient, cookies: dict[str, str], every: float, until: float, found: list[float]
) -> None:
    cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
    headers = {"cookie": cookie, "origin": str(client.base_url).rstrip("/")}
    conversation = None
    await asyncio.sleep(random.uniform(0, every))
    while time.monotonic() < until:
        began = time.perf_counter()
        body = {"message": random.choice(_SAID)} | ({"conversation_id": conversation} if conversation else {})
        answer = await client.post("/api/v1/chat", json=body, headers=headers)
        answer.raise_for_status()
        conversation = answer.json()["conversation_id"]
        if answer.json()["status"] != "done":
            raise RuntimeError(f"not answered: {answer.text[:300]}")
        took = time.perf_counter() - began
        found.append(took)
        await asyncio.sleep(max(0.0, every - took))


async def crowd(server: servers.Server, people: int, every: float, seconds: float) -> list[float]:
    """Seconds each of the answers took."""
    found: list[float] = []
    until = time.monotonic() + seconds
    logins = [server.target.login(server.address, number) for number in range(people)]
    limits = httpx.Limits(max_connections=people)
    async with httpx.AsyncClient(base_url=server.address, timeout=60, limits=limits) as client:
        await asyncio.gather(*(_person(client, cookies, every, until, found) for cookies in logins))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.talk", description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=["browser", "crowd"])
    parser.add_argument("--people", type=int, default=100)
    parser.add_argument("--every", type=float, default=10.0, help="seconds between what one person says")
    parser.add_argument("--seconds", type=float, default=40.0)
    parser.add_argument("--count", type=int, default=20, help="messages in the browser")
    parser.add_argument("--port", type=int, default=8638)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    asked = parser.parse_args()
    print(f"load average before {os.getloadavg()[0]:.1f}")
    with servers.running(servers.Target("app", "python app.py", login.person), asked.port) as server:
        if asked.only != "crowd":
            found = in_browser(server, asked.chromium, asked.count)
            print(f"browser, from Enter to the first words of the answer: {_quantiles(found)}")
        if asked.only != "browser":
            before = server.cpu_seconds()
            found = asyncio.run(crowd(server, asked.people, asked.every, asked.seconds))
            used = (server.cpu_seconds() - before) / len(found)
            print(f"{asked.people} people, a message every {asked.every:g} s each: {_quantiles(found)}")
            print(f"processor time of the application: {used * 1000:.0f} ms a message")


if __name__ == "__main__":
    main()

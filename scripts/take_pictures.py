"""Takes the pictures of the documentation from a running Saydone: python scripts/take_pictures.py ADDRESS [FOLDER]."""

import io
import pathlib
import sys

from PIL import Image
from playwright import sync_api

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import harness  # noqa: E402

SAID = ("Add buy milk tomorrow at 5pm", "Push the dentist to Friday 10am")
ASKED_ABOUT = "push everything due today to Monday"
_PANE: sync_api.FloatRect = {"x": 1084, "y": 0, "width": 356, "height": 900}


def main() -> None:
    """Try the demo once in light and once in dark, and keep what is seen."""
    address = sys.argv[1]
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "docs" / "pictures"
    with harness.chromium() as browser:
        light = _demo(browser, address, harness.DESKTOP, "light")
        _talk(light)
        _save(light, folder / "tasks-light.png")
        _open(light, f"{address}/chat")
        _save(light, folder / "chat.png")
        _open(light, f"{address}/stats")
        light.locator("canvas, svg").first.wait_for()
        _save(light, folder / "stats.png")
        _approve(_demo(browser, address, harness.DESKTOP, "light"), folder)
        _save(_demo(browser, address, harness.DESKTOP, "dark"), folder / "tasks-dark.png")
        _save(_demo(browser, address, harness.PHONE, "light"), folder / "phone.png")


def _demo(browser: sync_api.Browser, address: str, size: sync_api.ViewportSize, scheme: str) -> sync_api.Page:
    page = browser.new_context(
        viewport=size,
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
        timezone_id="Europe/London",
        locale="en-GB",
    ).new_page()
    _open(page, address)
    page.get_by_role("button", name="Try the demo").click()
    page.get_by_role("heading", name="All tasks").wait_for()
    page.get_by_placeholder("Add a task", exact=False).wait_for()
    _settle(page)
    return page


def _talk(page: sync_api.Page) -> None:
    answers = page.locator(".answer")
    for number, words in enumerate(SAID, start=1):
        _say(page, words)
        harness.wait_until(
            lambda number=number: answers.count() == number and answers.last.inner_text() != "",  # type: ignore[misc]
            f"the agent answers: {words}",
        )
        _settle(page)


def _say(page: sync_api.Page, words: str) -> None:
    field = page.get_by_test_id("stChatInputTextArea").first
    field.click()
    field.press_sequentially(words, delay=20)
    field.press("Enter")


def _approve(page: sync_api.Page, folder: pathlib.Path) -> None:
    """Keep the chat alone, before many changes and after."""
    _say(page, ASKED_ABOUT)
    approve = page.get_by_role("button", name="Approve", exact=True)
    approve.wait_for()
    _settle(page)
    _save(page, folder / "approval.png", _PANE)
    approve.click()
    page.locator(".answer").first.wait_for()
    _settle(page)
    _save(page, folder / "approved.png", _PANE)


def _open(page: sync_api.Page, url: str) -> None:
    page.goto(url)
    page.get_by_role("heading").first.wait_for()
    _settle(page)


def _settle(page: sync_api.Page) -> None:
    # Not `wait_for_function`: the page's policy forbids the evaluation it needs.
    running = (
        "document.querySelector('[data-test-script-state=running]') || document.fonts.status !== 'loaded'"
    )
    harness.wait_until(lambda: not page.evaluate(running), "the page stands still")
    page.mouse.move(0, 0)
    page.wait_for_timeout(2000)  # charts draw themselves a moment later, and nothing says when


def _save(page: sync_api.Page, path: pathlib.Path, clip: sync_api.FloatRect | None = None) -> None:
    picture = Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")
    # By coverage, or what is small and coloured, a label's dot or an overdue number, would turn grey.
    small = picture.quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()

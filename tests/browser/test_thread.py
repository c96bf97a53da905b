"""The conversation in real Chromium, served by a tiny Streamlit application under the product's policy."""

import json
import re
import urllib.request
from collections.abc import Iterator
from typing import Any

import harness
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

LONG = "\n\n".join(f"Paragraph {number} of an answer that is longer than the window." for number in range(40))
EVIL = '<img src="https://evil.test/p.png" onerror="window.hacked=1"><script>window.hacked=1</script>'
SLOW = harness.PATIENCE * 1000


class Talk:
    """One test's page and the conversation behind it."""

    def __init__(self, page: Page, url: str, name: str) -> None:
        self.page = page
        self.log = page.get_by_role("log", name="Conversation")
        self.status = page.locator(".thread [role=status]")
        self._control = f"{url}/test/{name}"
        self._address = f"{url}/?talk={name}"
        self.problems: list[str] = []
        page.on("console", lambda said: self.problems.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))

    def show(self, **wanted: Any) -> "Talk":
        if wanted:
            self.tell(**wanted)
        self.page.goto(self._address)
        expect(self.log).to_be_visible(timeout=SLOW)
        return self

    def tell(self, **wanted: Any) -> None:
        request = urllib.request.Request(self._control, json.dumps(wanted).encode(), method="POST")
        urllib.request.urlopen(request, timeout=10).close()

    @property
    def state(self) -> dict[str, Any]:
        with urllib.request.urlopen(self._control, timeout=10) as answer:
            state: dict[str, Any] = json.load(answer)
        return state

    def until_done(self, *kinds: str) -> list[dict[str, Any]]:
        def kinds_done() -> list[str]:
            return [each["kind"] for each in self.state["done"]]

        harness.wait_until(lambda: kinds_done() == list(kinds), f"{kinds}, not {kinds_done()}")
        done: list[dict[str, Any]] = self.state["done"]
        return done

    def until_rerun(self) -> None:
        before = self.state["runs"]
        harness.wait_until(lambda: self.state["runs"] > before + 1, "the conversation ran twice again")

    def turn(self, name: str) -> Locator:
        return self.page.locator(f'.turn[data-turn="{name}"]')

    def answer(self, name: str) -> Locator:
        return self.turn(name).locator(".answer")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def from_end(self) -> float:
        """How many pixels of the conversation are below what is in sight."""
        return float(self.log.evaluate("log => log.scrollHeight - log.scrollTop - log.clientHeight"))

    def until_at_end(self) -> None:
        harness.wait_until(lambda: self.from_end() < 2, "the end is in sight")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with harness.serve(harness.streamlit("tests/browser/apps/thread_app.py")) as address:
        yield address


@pytest.fixture
def talk(url: str, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Talk]:
    with harness.window(browser, viewport=harness.DESKTOP, color_scheme="light") as context:
        # One test's conversation is never another's, whatever the order.
        made = Talk(context.new_page(), url, re.sub(r"\W", "_", request.node.name))
        yield made
        assert made.problems == []


def test_a_turn_shows_the_question_what_was_done_and_the_answer(talk: Talk) -> None:
    talk.show()
    bubble = talk.turn("two").locator(".bubble")
    expect(bubble).to_have_text("Also add call the insurer for tomorrow, high")
    expect(bubble).to_have_css("background-color", "rgb(230, 244, 240)")
    card = talk.turn("two").locator(".card")
    expect(card).to_contain_text("Added Call the insurer")
    expect(card.locator("strong")).to_have_text("Call the insurer")
    expect(card.locator(".details")).to_have_text("Tomorrow · High · Inbox")
    expect(talk.answer("one").locator("strong")).to_have_text("4 overdue tasks")
    expect(talk.answer("one").locator("em")).to_have_text("Reply to Hartmann Logistics")


def test_the_question_stands_exactly_as_it_was_typed(talk: Talk) -> None:
    typed = "  **not bold**  `x` <b>&amp;</b>\n\n- [a](https://x.test)   🍎 :red[no] $5$\n" + "w" * 300
    talk.show(turns=[{"id": "a", "question": typed, "answer": "Ok."}])
    assert talk.turn("a").locator(".bubble").evaluate("bubble => bubble.textContent") == typed
    assert talk.turn("a").locator(".bubble *").count() == 0


def test_an_empty_conversation_welcomes(talk: Talk) -> None:
    talk.show(turns=[])
    expect(talk.log.locator("strong")).to_have_text("What needs doing?")


# Streaming


def test_a_live_turn_tells_what_it_does_and_then_writes_with_a_caret(talk: Talk) -> None:
    talk.show(live=True, add=[{"id": "new", "state": "live", "progress": "Looking at your tasks"}])
    expect(talk.turn("new").locator(".progress")).to_have_text("Looking at your tasks…")
    talk.tell(change={"new": {"answer": "You have **three hours**"}})
    expect(talk.answer("new").locator("strong")).to_have_text("three hours")
    expect(talk.turn("new").locator(".progress")).to_be_hidden()
    caret = "answer => getComputedStyle(answer.lastElementChild, '::after').width"
    assert talk.answer("new").evaluate(caret) != "auto"
    talk.tell(change={"new": {"answer": "You have **three hours**.", "state": "done"}})
    expect(talk.answer("new")).not_to_have_class(re.compile("live"))


def test_what_is_selected_stays_selected_while_the_answer_grows(talk: Talk) -> None:
    talk.show(live=True, add=[{"id": "new", "state": "live", "answer": "First line.\n\nSecond **bold** li"}])
    expect(talk.answer("new").locator("p")).to_have_count(2)
    talk.answer("new").evaluate(
        """answer => {
          const [first, second] = answer.querySelectorAll("p");
          getSelection().setBaseAndExtent(first.firstChild, 0, second.lastChild, 3);
          window.kept = [first, second, second.lastChild];
        }"""
    )
    talk.tell(change={"new": {"answer": "First line.\n\nSecond **bold** line grows\n\n- and\n- on"}})
    expect(talk.answer("new").locator("li")).to_have_count(2)
    assert talk.page.evaluate("window.kept.every(node => node.isConnected)")
    assert talk.page.evaluate("window.kept[2].data") == " line grows"
    assert talk.page.evaluate("[getSelection().anchorOffset, getSelection().focusOffset]") == [0, 3]


def test_an_update_touches_nothing_but_the_turn_that_changed(talk: Talk) -> None:
    turns = [{"id": f"t{number}", "answer": f"Answer **{number}**"} for number in range(50)]
    talk.show(live=True, turns=[*turns, {"id": "last", "state": "live", "answer": "Wor"}])
    talk.log.evaluate(
        """log => {
          window.touched = new Set();
          const note = changes => changes.forEach(({target}) =>
            window.touched.add((target.closest ? target : target.parentElement).closest(".turn")?.dataset.turn));
          new MutationObserver(note).observe(log, {subtree: true, childList: true, characterData: true, attributes: true});
        }"""
    )
    talk.tell(change={"last": {"answer": "Words"}})
    expect(talk.answer("last").locator("p")).to_have_text("Words")
    talk.until_rerun()
    assert talk.page.evaluate("[...window.touched]") == ["last"]


def test_the_focus_stays_on_its_button_while_another_turn_grows(talk: Talk) -> None:
    talk.show(live=True, add=[{"id": "new", "state": "live", "answer": "Wor"}])
    talk.button("Undo").focus()
    talk.tell(change={"new": {"answer": "Words and cards", "cards": [{"fact": "Added", "subject": "Milk"}]}})
    expect(talk.answer("new")).to_contain_text("Words and cards")
    expect(talk.button("Undo")).to_be_focused()


def test_an_answer_is_read_out_once_when_it_is_complete(talk: Talk) -> None:
    talk.show(live=True)
    expect(talk.status).to_have_text("")
    talk.tell(add=[{"id": "new", "state": "live", "progress": "Looking at your tasks"}])
    expect(talk.status).to_have_text("Looking at your tasks…")
    talk.tell(change={"new": {"answer": "Half of"}})
    expect(talk.answer("new")).to_contain_text("Half of")
    expect(talk.status).to_have_text("Looking at your tasks…")
    talk.tell(change={"new": {"answer": "Half of **it** and all", "state": "done", "progress": ""}})
    expect(talk.status).to_contain_text("Half of it and all")


# Clicks


def test_undo_is_asked_for_by_name_and_the_card_says_undone(talk: Talk) -> None:
    talk.show()
    talk.button("Undo").click()
    done = talk.until_done("Undo")
    assert done[0]["name"] == "turn two call_1"
    expect(talk.turn("two").locator(".card .state")).to_have_text("Undone")
    expect(talk.button("Undo")).to_have_count(0)
    expect(talk.turn("two")).to_be_focused()
    expect(talk.status).to_have_text("Undone")


def test_a_refused_click_says_why_beside_it_and_can_be_tried_again(talk: Talk) -> None:
    talk.show(refusal="The database did not answer.")
    talk.button("Undo").click()
    expect(talk.turn("two").locator(".note")).to_have_text("The database did not answer.")
    expect(talk.status).to_have_text("Not done: The database did not answer.")
    talk.tell(refusal=None)
    expect(talk.button("Undo")).to_be_focused()
    talk.page.keyboard.press("Enter")
    expect(talk.turn("two").locator(".card .state")).to_have_text("Undone")
    expect(talk.turn("two").locator(".note")).to_have_count(0)
    first, second = talk.until_done("Undo", "Undo")
    assert first["key"] != second["key"]


def test_a_click_that_was_not_answered_comes_again_and_happens_once(talk: Talk) -> None:
    talk.show(deaf=True)
    before = talk.state["runs"]
    talk.button("Undo").click()
    expect(talk.button("Undoing")).to_have_attribute("aria-disabled", "true")
    harness.wait_until(lambda: talk.state["runs"] > before, "the click reached the server")
    talk.tell(deaf=False)
    expect(talk.turn("two").locator(".card .state")).to_have_text("Undone", timeout=SLOW)
    talk.until_done("Undo")


def test_clicks_made_faster_than_the_server_answers_all_arrive(talk: Talk) -> None:
    cards = [{"fact": "Added", "subject": f"Task {n}", "undo": f"call {n}"} for n in range(5)]
    talk.show(turns=[{"id": "a", "cards": cards, "answer": "Done."}])
    talk.log.evaluate("log => log.querySelectorAll('button').forEach(button => button.click())")
    expect(talk.turn("a").locator(".card .state")).to_have_count(5)
    assert sorted(each["name"] for each in talk.until_done(*["Undo"] * 5)) == [f"call {n}" for n in range(5)]


def test_a_failed_turn_says_what_went_wrong_and_is_tried_again(talk: Talk) -> None:
    talk.show(add=[{"id": "bad", "state": "failed", "error": "The model did not answer."}])
    expect(talk.turn("bad").locator(".error")).to_have_text("The model did not answer.")
    talk.button("Try again").click()
    assert talk.until_done("Retry")[0]["turn_id"] == "bad"
    expect(talk.turn("bad").locator(".progress")).to_have_text("Thinking…")
    expect(talk.turn("bad").locator(".error")).to_have_count(0)


def test_a_stopped_turn_says_so_and_is_tried_again(talk: Talk) -> None:
    talk.show(add=[{"id": "bad", "state": "stopped"}])
    expect(talk.turn("bad").locator(".foot .state")).to_have_text("Stopped.")
    talk.button("Try again").click()
    talk.until_done("Retry")


def test_a_choice_of_the_last_answer_is_sent_with_a_click(talk: Talk) -> None:
    talk.show(
        turns=[
            {"id": "a", "answer": "Which?", "choices": ["The old one"]},
            {"id": "b", "answer": "Which of them?", "choices": ["Call the insurer", "Call the bank"]},
        ]
    )
    expect(talk.button("The old one")).to_have_count(0)
    talk.button("Call the bank").click()
    assert talk.until_done("Say")[0]["text"] == "Call the bank"
    expect(talk.log.locator(".bubble").last).to_have_text("Call the bank")
    expect(talk.button("Call the insurer")).to_have_count(0)
    talk.until_at_end()


def test_a_suggestion_is_sent_with_a_click(talk: Talk) -> None:
    talk.show(turns=[], suggestions=["What is overdue?", "Plan my day"])
    talk.page.get_by_role("group", name="Suggestions").get_by_role("button", name="Plan my day").click()
    assert talk.until_done("Say")[0]["text"] == "Plan my day"
    expect(talk.log.locator(".bubble")).to_have_text("Plan my day")


@pytest.mark.parametrize(
    ("name", "decision", "said"), [("Approve", "approve", "Approved"), ("Reject", "reject", "Rejected")]
)
def test_a_decision_is_sent_and_the_card_becomes_its_record(
    talk: Talk, name: str, decision: str, said: str
) -> None:
    talk.show()
    card = talk.page.get_by_role("region", name="Approve 3 changes")
    expect(card.locator("li").first).to_contain_text("Fix login redirect loop on Safari")
    expect(card.locator("li").first.locator("del")).to_have_text("Sat 21 Nov")
    expect(card.locator("li").first.locator("ins")).to_have_text("Mon 30 Nov")
    expect(card.locator("li").last.locator("del")).to_have_count(0)
    talk.button(name).click()
    done = talk.until_done("Decide")
    assert (done[0]["approval_id"], done[0]["decision"]) == ("approval 1", decision)
    expect(card.locator(".state")).to_have_text(said)
    expect(card.get_by_role("button")).to_have_count(0)


def test_what_several_calls_would_do_is_one_card_with_a_heading_for_each_kind(talk: Talk) -> None:
    changes = [
        ["Move to the trash"],
        ["Milk", "on the list", "in the trash"],
        ["Priority → high"],
        ["Call", "none", "high"],
    ]
    approval = {"id": "approval 2", "title": "Approve 2 changes", "summary": "", "changes": changes}
    talk.show(turns=[{"id": "a", "question": "Clean up", "approvals": [approval]}])
    card = talk.page.get_by_role("region", name="Approve 2 changes")
    expect(card.locator(".heading")).to_have_text(["Move to the trash", "Priority → high"])
    expect(card.locator("li").last.locator("ins")).to_have_text("high")
    talk.button("Approve all").click()
    assert talk.until_done("Decide")[0]["approval_id"] == "approval 2"
    expect(card.locator(".state")).to_have_text("Approved")


def test_a_question_offers_to_stop_where_something_comes_after_it(talk: Talk) -> None:
    approval = {
        "id": "approval 1",
        "title": "Approve 1 change",
        "summary": "",
        "changes": [["Call", "", "high"]],
    }
    asking = {"id": "a", "question": "Clean up", "approvals": [approval]}
    talk.show(turns=[asking], live=True)
    expect(talk.button("Reject")).to_be_visible()
    expect(talk.button("Stop")).to_have_count(0)
    talk.tell(change={"a": {"cards": [{"fact": "Add", "subject": "Milk", "state": "coming"}]}})
    talk.tell(refusal="Not now.")
    talk.button("Stop").click()
    expect(talk.turn("a").locator(".note")).to_have_text("Not now.")
    talk.tell(refusal=None)
    talk.button("Stop").click()
    assert [each["turn_id"] for each in talk.until_done("Stop", "Stop")] == ["a", "a"]


def test_every_button_can_be_reached_and_pressed_by_keyboard(talk: Talk) -> None:
    talk.show()
    talk.log.focus()
    reached = []
    for _ in range(4):
        talk.page.keyboard.press("Tab")
        reached.append(talk.page.locator(".thread *:focus").inner_text())
    assert reached == ["Approve", "Edit", "Reject", "Undo"]
    talk.page.keyboard.press("Space")
    talk.until_done("Undo")


def test_a_live_answer_can_be_stopped_once_and_says_so_until_it_has(talk: Talk) -> None:
    going = [{"id": "a", "question": "Tidy up", "state": "live"}]
    talk.show(turns=going, suggestions=["Plan my day"], live=True)
    expect(talk.button("Plan my day")).to_have_count(0)
    talk.button("Stop").click()
    assert talk.until_done("Stop")[0]["turn_id"] == "a"
    expect(talk.button("Stopping…")).to_have_attribute("aria-disabled", "true")
    talk.tell(
        change={"a": {"state": "stopped", "stopping": False, "answer": "Stopped. Nothing was changed."}}
    )
    expect(talk.button("Stopping…")).to_have_count(0)
    expect(talk.button("Plan my day")).to_be_visible()


def test_what_is_to_come_and_what_was_left_is_told_in_words(talk: Talk) -> None:
    doing = {"fact": "Complete", "subject": "Milk", "state": "running"}
    coming = {"fact": "", "subject": "then add eggs", "state": "coming"}
    going = {"id": "a", "question": "Shop", "state": "live", "progress": "Changing your tasks"}
    talk.show(turns=[going | {"cards": [doing, coming]}], live=True)
    expect(talk.turn("a").locator(".card .end")).to_have_text(["", "To come"])
    expect(talk.turn("a").locator(".progress")).to_be_empty()
    talk.tell(change={"a": {"state": "stopped", "cards": [coming | {"state": "left"}]}})
    expect(talk.turn("a").locator(".card")).to_have_text(["then add eggsNot done"])


# Scrolling


def test_it_opens_at_its_end_and_stays_there_as_the_answer_grows(talk: Talk) -> None:
    talk.show(live=True, turns=[{"id": "a", "state": "live", "answer": LONG}])
    expect(talk.answer("a")).to_contain_text("Paragraph 39")
    talk.until_at_end()
    talk.tell(change={"a": {"answer": f"{LONG}\n\nAnd the end."}})
    expect(talk.answer("a")).to_contain_text("And the end.")
    talk.until_at_end()
    expect(talk.button("Jump to latest")).to_be_hidden()


def test_whoever_reads_further_up_is_left_there_and_offered_the_way_down(talk: Talk) -> None:
    talk.show(live=True, turns=[{"id": "a", "state": "live", "answer": LONG}])
    expect(talk.answer("a")).to_contain_text("Paragraph 39")
    talk.until_at_end()
    talk.log.evaluate("log => log.scrollTop = 200")
    talk.until_rerun()
    expect(talk.button("Jump to latest")).to_be_hidden()
    talk.tell(change={"a": {"answer": f"{LONG}\n\nAnd the end."}})
    expect(talk.button("Jump to latest")).to_be_visible()
    assert talk.log.evaluate("log => log.scrollTop") == 200
    talk.button("Jump to latest").click()
    talk.until_at_end()
    expect(talk.button("Jump to latest")).to_be_hidden()
    expect(talk.log).to_be_focused()


def test_ones_own_question_is_followed_from_wherever_one_was_reading(talk: Talk) -> None:
    talk.show(live=True, turns=[{"id": "a", "answer": LONG}])
    talk.log.evaluate("log => log.scrollTop = 200")
    talk.page.get_by_role("textbox", name="Type here").focus()
    talk.tell(add=[{"id": "b", "state": "live"}])
    expect(talk.turn("b")).to_be_visible()
    talk.until_at_end()


def test_another_conversation_opens_at_its_end(talk: Talk) -> None:
    talk.show(live=True, turns=[{"id": "a", "answer": LONG}])
    talk.log.evaluate("log => log.scrollTop = 0")
    talk.tell(turns=[{"id": "b", "answer": LONG}], conversation="second")
    expect(talk.turn("b")).to_be_visible()
    talk.until_at_end()


def test_the_readers_place_survives_that_it_is_mounted_anew(talk: Talk) -> None:
    talk.show(live=True, turns=[{"id": "a", "answer": LONG}])
    talk.until_at_end()
    talk.log.evaluate("log => log.scrollTop = 200")
    talk.until_rerun()
    talk.tell(moved=True)
    expect(talk.page.get_by_text("Moved here")).to_be_visible()
    harness.wait_until(lambda: talk.log.evaluate("log => log.scrollTop") == 200, "the place is kept")


# Words from anywhere


def test_nothing_anybody_wrote_becomes_markup_or_is_fetched(talk: Talk) -> None:
    asked: list[str] = []
    talk.page.on("request", lambda request: asked.append(request.url))
    answer = "\n\n".join(
        [
            EVIL,
            f"**{EVIL}** `{EVIL}`",
            f"# {EVIL}",
            f"- {EVIL}\n- ![picture](https://evil.test/p.png)",
            f"| {EVIL} | b |\n|---|---|\n| {EVIL} | c |",
            f"```html\n{EVIL}\n```",
            "[x](javascript:window.hacked=1) [y](data:text/html,<script>window.hacked=1</script>) [z](//evil.test)",
            "<a href='javascript:window.hacked=1'>q</a> <javascript:window.hacked=1> [w][v]\n\n[v]: javascript:alert(1)",
            '[t](https://evil.test/"onclick="window.hacked=1) https://evil.test/"onmouseover="window.hacked=1',
            "&lt;img src=x onerror=window.hacked=1&gt; &#60;script&#62;",
            "[good bank](https://evil.test/login)",
        ]
    )
    card = {"fact": EVIL, "subject": EVIL, "details": EVIL, "undo": EVIL}
    approval = {"id": EVIL, "title": EVIL, "summary": EVIL, "changes": [[EVIL, EVIL, EVIL]]}
    talk.show(
        turns=[
            {"id": "a", "question": EVIL, "answer": answer, "cards": [card], "approvals": [approval]},
            {"id": "b", "state": "failed", "error": EVIL, "cards": [{**card, "state": "failed"}]},
            {"id": "c", "state": "live", "progress": EVIL},
            {"id": EVIL, "choices": [EVIL], "answer": "?"},
        ],
        suggestions=[EVIL],
        refusal=EVIL,
    )
    expect(talk.turn("a").locator(".bubble")).to_have_text(EVIL)
    talk.button("Undo").first.click()
    expect(talk.turn("a").locator(".card .note")).to_have_text(EVIL)
    thread = talk.page.locator(".thread")
    for element in ("img", "script", "iframe", "form", "style", "object", "math", "svg:not(.icon)"):
        assert thread.locator(element).count() == 0
    links = thread.locator("a").evaluate_all("links => links.map(link => [link.href, link.textContent])")
    assert {href.split("/")[2] for href, _ in links} == {"evil.test"}
    assert all(href == shown for href, shown in links)
    assert thread.locator("a:not([rel='noopener noreferrer'][target=_blank])").count() == 0
    expect(talk.answer("a")).to_contain_text("good bank (https://evil.test/login)")
    names = thread.locator("*").evaluate_all("all => all.flatMap(each => each.getAttributeNames())")
    assert not [name for name in names if name.startswith("on") or name in ("style", "srcdoc", "action")]
    assert talk.page.evaluate("window.hacked") is None
    assert [address for address in asked if "evil" in address] == []


def test_right_to_left_and_long_words_stay_in_their_place(talk: Talk) -> None:
    word = "Donaudampfschifffahrt" * 30
    talk.page.set_viewport_size(harness.PHONE)
    talk.show(
        turns=[
            {
                "id": "a",
                "question": "کل دودھ خریدنا ہے",
                "answer": "ٹھیک ہے، شامل کر دیا۔\n\n- دودھ 🥛\n- bread",
            },
            {
                "id": "b",
                "question": word,
                "answer": f"{word} `{word}`",
                "cards": [{"fact": word, "subject": word}],
            },
        ]
    )
    direction = "each => getComputedStyle(each).direction"
    assert talk.turn("a").locator(".bubble").evaluate(direction) == "rtl"
    assert talk.answer("a").locator("p").evaluate(direction) == "rtl"
    assert talk.answer("a").locator("ul").evaluate(direction) == "rtl"
    assert talk.answer("b").locator("p").evaluate(direction) == "ltr"
    assert talk.log.evaluate("log => log.scrollWidth <= log.clientWidth")


def test_a_title_from_right_to_left_leaves_the_line_round_it_as_it_is(talk: Talk) -> None:
    lines = "- **دودھ** · 30 min · today (2)\n- **Eggs** · today\n- high · \u2068گھر\u2069 (1)"
    answer = f"{lines}\n\n**دودھ** شامل کیا: **Eggs**\n\n**صرف دودھ**"
    cards = [
        {"fact": "", "subject": "دودھ add کرو", "state": "coming"},
        {"fact": "Add", "subject": "دودھ (2 litres)", "state": "coming"},
    ]
    talk.show(turns=[{"id": "a", "question": "?", "answer": answer, "cards": cards}])
    direction = "all => all.map(each => getComputedStyle(each).direction)"
    assert talk.answer("a").locator("ul, li").evaluate_all(direction) == ["ltr"] * 4
    assert talk.answer("a").locator("p").evaluate_all(direction) == ["rtl", "rtl"]
    assert talk.answer("a").locator("strong").evaluate_all(direction) == ["rtl", "ltr", "rtl", "ltr", "rtl"]
    assert talk.turn("a").locator(".fact > span").evaluate_all(direction) == ["rtl", "ltr"]
    # As it is seen: the title, then how long it takes, then when it is due.
    places = """li => {
      const range = document.createRange();
      const text = li.lastChild;
      return ["30", "min", "today", "(2)"].map((word) => {
        const at = text.data.indexOf(word);
        range.setStart(text, at);
        range.setEnd(text, at + word.length);
        return range.getBoundingClientRect().left;
      });
    }"""
    seen = talk.answer("a").locator("li").first.evaluate(places)
    assert seen == sorted(seen)


# How it looks and what it costs


def test_the_theme_changes_without_a_rerun(talk: Talk) -> None:
    talk.show()
    runs = talk.state["runs"]
    talk.page.emulate_media(color_scheme="dark")
    expect(talk.turn("two").locator(".bubble")).to_have_css("background-color", "rgb(20, 48, 42)")
    assert talk.state["runs"] == runs


def test_turns_are_as_wide_as_one_likes_to_read_and_in_the_middle(talk: Talk) -> None:
    talk.show()
    box, log = talk.turn("one").bounding_box(), talk.log.bounding_box()
    assert box is not None
    assert log is not None
    assert box["width"] == 46 * 14
    assert box["x"] - log["x"] == pytest.approx(log["x"] + log["width"] - box["x"] - box["width"], abs=16)


@harness.IN_EACH_LOOK
def test_axe_finds_nothing(url: str, browser: Browser, scheme: Any, size: Any) -> None:
    with harness.window(browser, viewport=size, color_scheme=scheme, reduced_motion="reduce") as context:
        talk = Talk(context.new_page(), url, f"axe_{scheme}")
        states = [
            {"fact": "Adding", "subject": "Milk", "state": state} for state in ("running", "failed", "undone")
        ]
        more = {"cards": states, "choices": ["Call the bank"]}
        markdown = "# Plan\n\nSee https://x.test, `code`\n\n> said\n\n1. one\n\n"
        markdown += "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```"
        talk.show(
            add=[
                {"id": "bad", "state": "failed", "error": "The model did not answer."},
                {"id": "stopped", "state": "stopped"},
                {"id": "live", "state": "live", "progress": "Looking at your tasks"},
                {"id": "last", "answer": markdown, **more},
            ],
            suggestions=["What is overdue?"],
            refusal="The database did not answer.",
        )
        expect(talk.answer("last").locator("table")).to_be_visible()
        assert harness.accessibility_problems(talk.page) == []
        talk.button("Undo").first.click()
        expect(talk.turn("two").locator(".note")).to_be_visible()
        talk.tell(refusal=None)
        talk.button("Reject").click()
        expect(talk.turn("one").locator(".approval .state")).to_be_visible()
        assert harness.accessibility_problems(talk.page) == []


def test_its_files_come_from_our_own_host_and_no_rerun_carries_them(talk: Talk) -> None:
    sizes: list[int] = []
    talk.page.on("websocket", lambda socket: socket.on("framereceived", lambda data: sizes.append(len(data))))
    asked: list[str] = []
    talk.page.on("request", lambda request: asked.append(request.url))
    talk.show()
    assert any("/app/static/thread/main.js?v=" in address for address in asked)
    del sizes[:], asked[:]
    talk.button("Undo").click()
    expect(talk.turn("two").locator(".card .state")).to_have_text("Undone")
    assert max(sizes) < 2500
    assert not any("static/thread" in address for address in asked)

"""An open page follows what happens elsewhere, and takes nothing from the hand of whoever types in it."""

import functools
from collections.abc import Callable

import journeys
import pytest
from playwright.sync_api import BrowserContext, Page, Route, WebSocketRoute, expect

# Less than the five seconds after which a page without news looks for itself.
SOON = 4000
TABLE = "**/task_table/main.js*"


def test_a_change_by_a_program_shows_and_half_typed_text_stays(world: journeys.World) -> None:
    ana = world.person()
    ana.add("Call the bank")
    with world.window(ana) as window:
        tab = window.open()
        adding = tab.page.get_by_role("textbox", name="Add a task")
        saying = tab.page.get_by_role("textbox", name="Ask, or say what to do")
        adding.press_sequentially("Half a tho")
        saying.press_sequentially("what did I")
        tab.row("Call the bank").focus()
        tab.page.keyboard.press("e")
        renaming = tab.page.get_by_role("grid").get_by_role("textbox", name="Title")
        renaming.press("End")
        renaming.press_sequentially(" about the")

        added = journeys.add(ana, "Water the plants", due_on="2020-01-01")
        expect(tab.row("Water the plants")).to_be_visible(timeout=SOON)
        ana.rest("POST", f"/tasks/{added.id}/complete").raise_for_status()
        expect(tab.row("Water the plants")).to_have_attribute("data-status", "done", timeout=SOON)

        expect(renaming).to_be_focused()
        expect(renaming).to_have_value("Call the bank about the")
        expect(adding).to_have_value("Half a tho")
        expect(saying).to_have_value("what did I")
        renaming.press_sequentially(" loan")
        renaming.press("Enter")
        expect(tab.row("Call the bank about the loan")).to_be_visible()
        expect(adding).to_have_value("Half a tho")
        expect(saying).to_have_value("what did I")


@pytest.mark.parametrize("field", ["Add a task", "Ask, or say what to do"])
def test_typing_goes_on_in_the_same_place_while_the_list_changes(world: journeys.World, field: str) -> None:
    ana = world.person()
    ana.add("Call the bank")
    with world.window(ana) as window:
        tab = window.open()
        typing = tab.page.get_by_role("textbox", name=field)
        typing.press_sequentially("Half a")
        ana.add("Water the plants")
        expect(tab.row("Water the plants")).to_be_visible(timeout=SOON)
        tab.page.keyboard.type(" thought")
        expect(typing).to_be_focused()
        expect(typing).to_have_value("Half a thought")


def test_a_change_in_one_tab_shows_in_the_other(world: journeys.World) -> None:
    ana = world.person()
    with world.window(ana) as window, world.window(ana) as elsewhere:
        one, other = window.open(), elsewhere.open()
        one.add("Book the train")
        expect(other.row("Book the train")).to_be_visible(timeout=SOON)
        other.row("Book the train").get_by_role("checkbox", name="Done: Book the train").click()
        expect(one.row("Book the train")).to_have_attribute("data-status", "done", timeout=SOON)
        other.say("add pack the suitcase")
        expect(one.row("pack the suitcase")).to_be_visible()
        expect(one.chat).to_contain_text("add pack the suitcase")
        one.answer("Added", "pack the suitcase")


@pytest.mark.parametrize("path", ["/stats", "/organisation", "/account", "/admin"])
def test_the_sidebar_counts_on_where_no_tasks_are_shown(world: journeys.World, path: str) -> None:
    ana = world.person(role="admin")
    with world.window(ana) as window:
        tab = window.open(path)
        ana.add("Water the plants")
        everything = tab.page.get_by_role("link", name="All tasks")
        expect(everything).to_have_attribute("data-count", "1", timeout=SOON)


def test_a_form_is_left_as_it_is_while_the_sidebar_counts_on(world: journeys.World) -> None:
    ana = world.person()
    with world.window(ana) as window:
        tab = window.open("/account")
        name = tab.page.get_by_role("textbox", name="Name", exact=True).first
        name.press_sequentially("Ana Ly")
        ana.add("Water the plants")
        everything = tab.page.get_by_role("link", name="All tasks")
        expect(everything).to_have_attribute("data-count", "1", timeout=SOON)
        expect(name).to_be_focused()
        expect(name).to_have_value("Ana Ly")


def test_a_list_that_was_drawn_again_while_it_loaded_follows_as_any_other(world: journeys.World) -> None:
    ana = world.person()
    ana.add("Call the bank")
    with world.window(ana) as window:
        loading: list[Route] = []
        window.context.route(TABLE, lambda route: loading.append(route))
        with window.context.expect_event("request", lambda each: "task_table/main.js" in each.url):
            tab = window.open()
        field = tab.page.get_by_role("textbox", name="Add a task")
        field.fill("Book the train")
        field.press("Enter")
        expect(tab.button("Undo")).to_be_visible()
        for route in loading:
            route.continue_()
        window.context.unroute(TABLE)
        expect(tab.row("Book the train")).to_be_visible()
        ana.add("Water the plants")
        expect(tab.row("Water the plants")).to_be_visible(timeout=SOON)


@pytest.mark.parametrize("later", [0, 10, 30])
def test_news_do_not_hold_back_who_follows_a_link(world: journeys.World, later: int) -> None:
    ana = world.person()
    ana.add("Call the bank")
    with world.window(ana) as window:
        tab = window.open()
        expect(tab.row("Call the bank")).to_be_visible()
        for page, heading in (("/today", "Today"), ("/", "All tasks"), ("/stats", "My stats")):
            tab.page.evaluate(_CLICK_AS_NEWS_COME, [page, later])
            expect(tab.heading).to_have_text(heading)
            tab.settled()
            expect(tab.heading).to_have_text(heading)


_CLICK_AS_NEWS_COME = """([page, later]) => {
  const links = [...document.querySelectorAll("[data-testid=stSidebarNavLink]")];
  let asked = 0; // the list asks twice before it reads itself again
  document.saydoneNews = { ...document.saydoneNews, isBehind: () => ++asked <= 2 };
  links.find((link) => link.pathname === page).click();
  setTimeout(() => document.dispatchEvent(new CustomEvent("saydone:live")), later);
}"""


def test_what_is_told_in_the_moment_of_a_click_on_a_link_goes_before_it(world: journeys.World) -> None:
    ana = world.person()
    ana.add("Call the bank")
    with world.window(ana) as window:
        tab = window.open()
        tab.row("Call the bank").focus()
        tab.page.keyboard.press("x")
        # The press tells what is selected, which Streamlit sends a moment later.
        tab.page.evaluate(
            """() => {
              const link = document.querySelector("[data-testid=stSidebarNavLink][href$=stats]");
              link.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
              link.click();
            }"""
        )
        expect(tab.heading).to_have_text("My stats")
        tab.settled()
        expect(tab.heading).to_have_text("My stats")


def test_a_list_that_was_left_asks_for_nothing(world: journeys.World) -> None:
    ana = world.person()
    ana.add("Call the bank")
    with world.window(ana) as window:
        sent: list[bytes] = []

        def heed(page: Page) -> None:
            page.on("websocket", lambda socket: socket.on("framesent", lambda said: sent.append(said)))

        window.context.on("page", heed)
        tab = window.open()
        expect(tab.row("Call the bank")).to_be_visible()
        tab.page.wait_for_function("document.saydoneNews")
        tab.page.evaluate(
            """() => {
              document.saydoneNews = { ...document.saydoneNews, isBehind: () => true };
              document.dispatchEvent(new CustomEvent("saydone:live"));
            }"""
        )
        for _ in range(100):
            tab.page.wait_for_timeout(50)
            if any(b"news" in each for each in sent):
                break
        tab.page.evaluate(
            """() => {
              document.dispatchEvent(new CustomEvent("saydone:live"));
              document.querySelector("[data-testid=stSidebarNavLink][href$=stats]").click();
            }"""
        )
        expect(tab.heading).to_have_text("My stats")
        sent.clear()
        tab.page.wait_for_timeout(1000)
        assert not any(b"news" in each for each in sent)


def test_the_page_that_is_being_left_takes_nothing_any_more(world: journeys.World) -> None:
    ana = world.person()
    ana.add("Call the bank")
    with world.window(ana) as window:
        slow = Slow(window.context)
        tab = window.open()
        done = tab.row("Call the bank").get_by_role("checkbox", name="Done")
        place = done.bounding_box()
        assert place is not None
        slow.hold()
        tab.page.get_by_role("link", name="Today").click()
        tab.page.mouse.click(place["x"] + 5, place["y"] + 5)
        slow.release()
        expect(tab.heading).to_have_text("Today")
        tab.settled()
        expect(tab.heading).to_have_text("Today")
        expect(tab.page.locator("[data-testid=stMain]")).to_have_js_property("inert", False)
        assert ana.rest("GET", "/tasks/1").json()["status"] == "todo"


class Slow:
    """A way from the server to the browser on which messages can be held back."""

    def __init__(self, context: BrowserContext) -> None:
        self.holding = False
        self.held: list[Callable[[], None]] = []
        context.route_web_socket("**/_stcore/stream", self._join)

    def _join(self, page: WebSocketRoute) -> None:
        server = page.connect_to_server()
        server.on_message(lambda said: self._pass(functools.partial(page.send, said)))

    def _pass(self, send: Callable[[], None]) -> None:
        if self.holding:
            self.held.append(send)
        else:
            send()

    def hold(self) -> None:
        """Let nothing through."""
        self.holding = True

    def release(self) -> None:
        """Let everything through, in its order."""
        self.holding = False
        for send in self.held:
            send()


def test_a_page_that_broke_off_comes_back(world: journeys.World) -> None:
    ana = world.person()
    ana.add("Call the bank")
    with world.window(ana) as window:
        tab = window.open()
        tab.page.evaluate("document.querySelector('.stApp').remove()")
        expect(tab.row("Call the bank")).to_be_visible()


def test_nobody_elses_changes_show(world: journeys.World) -> None:
    ana, bob = world.person("ana"), world.person("bob")
    with world.window(ana) as window:
        tab = window.open()
        bob.add("Bob's secret")
        ana.add("Ana's own")
        expect(tab.row("Ana's own")).to_be_visible(timeout=SOON)
        assert tab.titles() == ["Ana's own"]

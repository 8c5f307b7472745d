"""The page that checks drafts, as a person meets it: what the tests of it share."""

from pathlib import Path

from playwright.sync_api import Locator, Page, Route, expect

from checker import Post, check
from checker.model import CONSIDER
from checker.rules import RULES

SITE = Path(__file__).resolve().parents[2] / "site"

# A start takes a second or two; this is for a machine that does other things besides.
PATIENT = 60_000

# A draft in which exactly two things are found: a number whose check digit is right, and an example of a rule, alone in
# its sentence. What the rules find changes; these tests are of the page.
NUMBER = "130 692 544"


def example() -> str:
    """The first example in which one thing is found, and two with the number before it, and no tips."""
    for rule in RULES:
        for flag in rule.flags:
            alone, both = check(Post(flag.text)), check(Post(f"My SIN is {NUMBER}.\n\n{flag.text}"))
            levels = {finding.level for finding in both}
            if rule.anchor != "privacy" and (len(alone), len(both)) == (1, 2) and CONSIDER not in levels:
                return flag.text
    raise LookupError("no rule has an example for the tests of the page")


SENTENCE = example()
FOUND = check(Post(SENTENCE))[0]
WORDS = FOUND.quote
FLAGGED = f"My SIN is {NUMBER}.\n\n{SENTENCE}"
CLEAN = "The library on King Street opens at ten on Saturday."


class CheckPage:
    """Opens the page, writes, presses, and tells what is seen."""

    def __init__(self, page: Page, site_url: str):
        self.page = page
        self.url = f"{site_url}check/"
        self.draft = page.get_by_label("Your draft")
        self.status = page.locator("#checker-status")
        self.findings = page.locator("#findings-list > li")
        self.tips = page.locator("#tips-list > li")
        self.problem = page.locator("#problem")
        self.alert = page.get_by_role("alert")
        self.heading = page.get_by_role("heading", name="Findings", exact=True)
        self.counter = page.locator("#counter")

    def open(self) -> "CheckPage":
        self.page.goto(self.url)
        return self

    def ready(self) -> "CheckPage":
        """Open, move, which calls the checker, and wait until it is there."""
        self.open()
        self.page.mouse.move(1, 1)
        self.page.locator("#checker-status:has-text('The checker is ready.'), #problem:visible").wait_for(timeout=PATIENT)
        expect(self.status).to_have_text("The checker is ready.")
        return self

    def check(self, text: str) -> None:
        """Write a draft, press the button, and wait for an outcome."""
        self.draft.fill(text)
        self.press("Check draft")
        self.page.locator("#findings-title:focus, #problem:visible").wait_for(timeout=PATIENT)
        expect(self.heading).to_be_focused()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def choose(self, label: str, option: str) -> None:
        """Tell something of the post; what can be told is folded away at first."""
        self.page.locator("#context").evaluate("fold => { fold.open = true }")
        self.page.get_by_label(label, exact=True).select_option(option)

    def finding(self, words: str) -> Locator:
        """The item whose message marks these words of the draft."""
        return self.page.locator(".finding").filter(has=self.page.locator("mark", has_text=words))

    def selected(self) -> str:
        """The words that are selected in the draft."""
        return self.draft.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)")

    def expect_problem(self, title: str, timeout: float = PATIENT) -> None:
        """A failure is told, with what to do, and the draft is safe."""
        expect(self.alert).to_contain_text(title, timeout=timeout)
        expect(self.alert).to_contain_text("Your draft is still in the box.")
        expect(self.page.locator("#progress")).to_be_hidden()
        expect(self.status).to_have_text("")


def changed(page: Page, file: str, *exchanges: str) -> None:
    """Have one of the page's scripts served with pieces of it exchanged (old, new, old, new …), e.g. a deadline that a test can wait for.

    The file is the one that the built site has: start.mjs, check.mjs and worker.mjs hold what they import.
    """
    script = SITE / "assets" / "checker" / file
    text = script.read_text("utf-8")
    for old, new in zip(exchanges[::2], exchanges[1::2], strict=True):
        assert text.count(old) == 1, f"{file} has {text.count(old)} of {old!r}"
        text = text.replace(old, new)

    def serve(route: Route) -> None:
        # Nothing to wait for: a page that closes meanwhile would pull a fetched answer from under it.
        route.fulfill(body=text, content_type="text/javascript")

    # Of the context, since a worker's requests are not its page's.
    page.context.route(f"**/assets/checker/{file}", serve)

"""Checking drafts in a real browser, on the built site."""

import json
import re
from pathlib import Path

import pytest
from checkpage import CLEAN, FLAGGED, FOUND, NUMBER, PATIENT, SENTENCE, WORDS, CheckPage, changed
from playwright.sync_api import Browser, Page, expect

from checker import web
from scripts.browser import CHROMIUM_ARGUMENTS, chosen

DRAFTS = Path(__file__).parents[1] / "drafts"
ROOT = Path(__file__).parents[2]

NOTHING = "Nothing that this checker knows of. If in doubt, confer with administration before posting."


@pytest.fixture
def checking(page: Page, site_url: str) -> CheckPage:
    return CheckPage(page, site_url)


# --- What is found ----------------------------------------------------------------------------------------------------


def test_a_draft_is_checked(checking, site_url):
    checking.ready().check(FLAGGED)
    expect(checking.status).to_have_text("2 findings.")
    expect(checking.findings).to_have_count(2)
    number = checking.finding(NUMBER)
    link = number.get_by_role("link", name="Guideline 2: Maintain privacy")
    expect(link).to_be_visible()
    assert link.evaluate("link => link.href") == f"{site_url}#privacy"
    expect(number).to_contain_text("Take out or change")
    expect(number).to_contain_text("looks like a social insurance number")
    expect(number).to_contain_text("Why: ")
    expect(number).to_contain_text("What to do: Delete the number.")
    assert checking.draft.input_value() == FLAGGED


def test_the_link_of_a_finding_leads_to_the_guideline(checking):
    checking.ready().check(FLAGGED)
    with checking.page.expect_popup() as opened:
        checking.finding(WORDS).get_by_role("link").click()
    expect(opened.value.locator(f"#{FOUND.anchor}")).to_be_in_viewport()
    assert checking.draft.input_value() == FLAGGED


def test_nothing_found_is_not_a_clearance(checking):
    checking.ready().check(CLEAN)
    expect(checking.status).to_have_text(NOTHING)
    outcome = checking.page.locator(".checker-outcome").inner_text().lower()
    assert not re.search(r"\bsafe\b|\bok\b|\bgood to\b|✓|pass", outcome)


def test_characters_that_cannot_be_posted_are_said_and_kept(checking):
    checking.ready()
    checking.draft.fill(FLAGGED)
    checking.draft.evaluate("box => { box.value += '\\ud83d'; box.dispatchEvent(new Event('input', { bubbles: true })) }")
    expect(checking.status).to_contain_text("2 findings. The draft holds characters that cannot be posted")
    assert checking.draft.evaluate("box => box.value.charCodeAt(box.value.length - 1)") == 0xD83D


def test_an_empty_draft_is_said_kindly(checking):
    checking.ready()
    checking.draft.fill(" \n ")
    checking.press("Check draft")
    expect(checking.status).to_have_text("There is no draft yet. Write or paste one in the box above.")
    expect(checking.draft).to_be_focused()
    expect(checking.problem).to_be_hidden()


def test_tips_stand_apart(checking):
    """Tips come last and under a heading of their own. Which rules give tips changes; here the worker's answer is ours."""
    finding = {
        "rule": "r", "guideline": 8, "anchor": "permanent-record", "title": "T", "level": "should", "start": 0, "end": 3,
        "quote": "One", "message": "“One” m", "why": "w", "advice": "a", "key": "k1",
    }  # fmt: skip
    tip = finding | {"level": "consider", "quote": "two", "start": 4, "end": 7, "key": "k2", "message": "“two” m"}
    answered(checking.page, [finding, tip])
    checking.ready().check("One two")
    expect(checking.status).to_have_text("1 finding and 1 tip.")
    expect(checking.findings).to_have_count(1)
    expect(checking.tips).to_have_count(1)
    expect(checking.page.get_by_role("heading", name="Tips")).to_be_visible()
    expect(checking.tips).to_contain_text("A tip")


def answered(page: Page, findings: list[dict]) -> None:
    """Have every check answered with these findings."""
    answer = json.dumps(json.dumps({"version": 1, "findings": findings, "length": None}))
    changed(page, "worker.mjs", "check: web.check_json,", f"check: () => {answer},")


def test_html_in_a_draft_is_text(checking):
    attack = f"<img src=x onerror=alert(1)><script>alert(1)</script><b>\n{SENTENCE}\n</b>"
    alerts = []
    checking.page.on("dialog", lambda dialog: alerts.append(dialog.dismiss()))
    checking.ready().check(attack)
    expect(checking.finding(WORDS)).to_have_count(1)
    assert checking.page.locator(".checker-outcome :is(img, script, b)").count() == 0
    assert not alerts


def test_html_in_the_words_found_is_text(checking):
    quote = "<img src=x onerror=alert(1)>"
    finding = {
        "rule": "r", "guideline": 8, "anchor": "permanent-record", "title": quote, "level": "must", "start": 0, "end": len(quote),
        "quote": quote, "message": f"“{quote}” {quote}", "why": quote, "advice": quote, "key": "k",
    }  # fmt: skip
    answered(checking.page, [finding])
    checking.ready().check(quote)
    expect(checking.findings.locator("mark")).to_have_text(quote)
    assert checking.findings.inner_text().count(quote) >= 5
    assert checking.page.locator(".checker-outcome img").count() == 0


def test_a_draft_that_is_too_long_is_said_and_kept(checking):
    text = FLAGGED + "a" * (63_206 - len(FLAGGED) + 1)
    checking.ready()
    checking.draft.fill(text)
    checking.press("Check draft")
    expect(checking.alert).to_contain_text("This draft is too long to check.")
    expect(checking.alert).to_contain_text("The draft has 63,207 characters; the longest that can be checked has 63,206.")
    expect(checking.findings).to_have_count(0)
    assert checking.draft.input_value() == text
    # Shortened, it is checked without a button.
    checking.draft.fill(FLAGGED)
    expect(checking.findings).to_have_count(2)
    expect(checking.problem).to_be_hidden()


# --- Where ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("before", ["", "😀 ", "👩‍👩‍👧‍👦👍🏽 Élan, ", "First line.\n\nThird 🇨🇦. "])
def test_show_in_draft_selects_the_very_words(checking, before):
    checking.ready().check(f"{before}\n{SENTENCE}\n😀")
    checking.press(f"Show in draft {WORDS}")
    assert checking.selected() == WORDS
    expect(checking.draft).to_be_focused()


def test_show_in_draft_finds_words_that_have_moved(checking):
    changed(checking.page, "check.mjs", "const PAUSE = 300", "const PAUSE = 60_000")
    checking.ready().check(SENTENCE)
    checking.draft.press("ControlOrMeta+Home")
    checking.draft.type("Oh. ")
    checking.press(f"Show in draft {WORDS}")
    assert checking.selected() == WORDS


@pytest.mark.parametrize("width", [320, 1280])
def test_show_in_draft_brings_the_words_into_view(checking, width):
    checking.page.set_viewport_size({"width": width, "height": 640})
    filler = "\n".join(f"Line {number} of a long post about the drains on a street." for number in range(80))
    checking.ready().check(f"{filler}\n\n{SENTENCE}\n\n{filler}")
    checking.press(f"Show in draft {WORDS}")
    box = checking.draft.bounding_box()
    place = checking.draft.evaluate(
        """box => {
            // Where the browser itself draws the caret: the box scrolls no further when it is asked to show it.
            const scrolled = box.scrollTop
            box.blur()
            box.focus()
            return { moved: Math.abs(box.scrollTop - scrolled), scrolled }
        }"""
    )
    assert place["scrolled"] > 0
    assert place["moved"] < 1, "the words were outside the box"
    assert box["y"] < 640 and box["y"] + box["height"] > 56, "the box was outside the window"


# --- Live -------------------------------------------------------------------------------------------------------------


def test_findings_come_and_go_while_one_writes(checking):
    checking.ready()
    checking.draft.press_sequentially(SENTENCE)
    expect(checking.findings).to_have_count(1)
    expect(checking.status).to_have_text("1 finding.")
    expect(checking.draft).to_be_focused()
    assert checking.draft.evaluate("box => box.selectionStart") == len(SENTENCE)
    checking.draft.fill(CLEAN)
    expect(checking.findings).to_have_count(0)
    expect(checking.status).to_have_text(NOTHING)
    checking.draft.fill("")
    expect(checking.status).to_have_text("There is no draft yet. Write or paste one in the box above.")


def test_an_item_stays_the_same_element_while_its_finding_stays(checking):
    checking.ready().check(f"{CLEAN}\n\n{SENTENCE}")
    kept = checking.findings.element_handle()
    checking.draft.fill(f"My SIN is {NUMBER}.\n\n{CLEAN}\n\n{SENTENCE}")
    expect(checking.findings).to_have_count(2)
    assert kept.evaluate("item => item.isConnected && item === item.parentElement.children[1]")


def test_the_count_is_said_once(checking):
    """A live region speaks whenever its text changes: it changes once for a check, and not for one with the same outcome."""
    checking.ready()
    checking.page.evaluate(
        """() => {
            globalThis.said = []
            new MutationObserver(() => said.push(document.getElementById("checker-status").textContent))
                .observe(document.getElementById("checker-status"), { childList: true })
        }"""
    )
    checking.draft.fill(SENTENCE)
    expect(checking.status).to_have_text("1 finding.")
    checking.draft.press_sequentially(" See you at the fair.")
    checking.page.wait_for_timeout(700)
    assert checking.page.evaluate("said") == ["1 finding."]


def test_choices_are_told_to_the_checker(checking):
    """Each choice makes a request with its value."""
    seen = json.dumps({"version": 1, "findings": [], "length": None})
    changed(
        checking.page, "worker.mjs", "check: web.check_json,",
        f"check: (request) => {{ console.log(request); return {json.dumps(seen)} }},",
    )  # fmt: skip
    logged = []
    checking.page.on("console", lambda message: logged.append(message.text))
    checking.ready().check(CLEAN)
    for label, option in (("Platform", "x"), ("Kind", "repost"), ("Account", "campaign")):
        with checking.page.expect_console_message():
            checking.choose(label, option)
    requests = [json.loads(text) for text in logged]
    assert requests[0] == {"text": CLEAN, "platform": None, "kind": None, "account": None}
    assert requests[-1] == {"text": CLEAN, "platform": "x", "kind": "repost", "account": "campaign"}


def test_an_answer_that_comes_too_late_is_dropped(checking):
    """The first of two checks answers last: its findings are of a draft that is no more."""
    changed(
        checking.page, "worker.mjs", "postMessage({ type: \"answer\", id, answer: methods[method](request) })",
        "const answer = methods[method](request); setTimeout(() => postMessage({ type: \"answer\", id, answer }), request.includes(\"SIN\") ? 1500 : 0)",
    )  # fmt: skip
    checking.ready()
    checking.draft.fill(FLAGGED)
    checking.page.wait_for_timeout(500)
    checking.draft.fill(CLEAN)
    expect(checking.status).to_have_text(NOTHING)
    checking.page.wait_for_timeout(1500)
    expect(checking.findings).to_have_count(0)
    expect(checking.status).to_have_text(NOTHING)


def test_the_counter_counts_as_the_platform_does(checking):
    checking.ready()
    checking.draft.fill("👩‍👩‍👧‍👦 https://example.ca/a/very/long/address/that/x/shortens")
    expect(checking.counter).to_have_text("")
    checking.choose("Platform", "x")
    expect(checking.counter).to_have_text("26 of 280 characters")
    checking.draft.fill("a" * 292)
    expect(checking.counter).to_have_text("12 characters over the limit of 280")
    expect(checking.page.locator("#counter-spoken")).to_have_text("12 characters over the limit of 280", timeout=3000)
    checking.choose("Platform", "blog")
    expect(checking.counter).to_have_text("292 characters")
    checking.choose("Platform", "")
    expect(checking.counter).to_have_text("")


# --- Setting aside, copying -------------------------------------------------------------------------------------------


def test_a_finding_that_is_set_aside_stays_aside(checking):
    checking.ready().check(FLAGGED)
    checking.press(f"Not a concern {NUMBER}")
    expect(checking.status).to_have_text("1 finding.")
    expect(checking.heading).to_be_focused()
    checking.draft.fill(f"{FLAGGED} {CLEAN}")
    checking.page.wait_for_timeout(700)
    expect(checking.findings).to_have_count(1)
    expect(checking.page.locator("#aside")).to_contain_text("1 finding set aside.")
    checking.press("Show again")
    expect(checking.findings).to_have_count(2)


def test_all_set_aside_is_not_nothing_found(checking):
    checking.ready().check(SENTENCE)
    checking.press(f"Not a concern {WORDS}")
    expect(checking.status).to_have_text("Nothing besides what you set aside.")


def test_the_draft_is_copied(checking):
    checking.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    checking.ready().draft.fill(FLAGGED)
    checking.press("Copy draft")
    expect(checking.page.locator("#copied")).to_have_text("Copied")
    assert checking.page.evaluate("navigator.clipboard.readText()") == FLAGGED


def test_where_the_page_may_not_copy_the_draft_is_selected(checking):
    checking.page.add_init_script("delete Navigator.prototype.clipboard")
    checking.ready().draft.fill(FLAGGED)
    checking.press("Copy draft")
    expect(checking.page.locator("#copied")).to_contain_text("The draft is selected")
    assert checking.selected() == FLAGGED


# --- Loading ----------------------------------------------------------------------------------------------------------


def test_with_data_saved_nothing_loads_before_the_box_is_used(checking):
    checking.page.add_init_script("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })")
    requests = []
    checking.page.context.on("request", lambda request: requests.append(request.url))
    checking.open()
    checking.page.wait_for_timeout(1500)
    assert not [url for url in requests if "/runtime/" in url]
    checking.draft.focus()
    expect(checking.status).to_have_text("The checker is ready.", timeout=PATIENT)


def test_a_slow_start_is_spoken_of_in_stages(checking):
    """What is said and shown while the runtime comes in slowly; a quick start says nothing but that it is ready."""
    held = []
    checking.page.context.route("**/pyodide.asm.wasm", lambda route: held.append(route))
    checking.open()
    expect(checking.status).to_have_text("")
    expect(checking.status).to_have_text("Getting the checker ready: downloading about 4 MB. This happens once.", timeout=5000)
    bar = checking.page.get_by_role("progressbar", name="Getting the checker ready")
    expect(bar).to_be_visible()
    checking.draft.fill(FLAGGED)
    held[0].continue_()
    expect(checking.findings).to_have_count(2, timeout=PATIENT)
    expect(bar).to_be_hidden()


def test_the_progress_goes_up(checking):
    changed(checking.page, "check.mjs", "bar.value = share", "bar.value = share; console.log(`share ${share}`)")
    shares = []
    checking.page.on("console", lambda message: message.text.startswith("share") and shares.append(float(message.text[6:])))
    checking.ready()
    assert shares == sorted(shares)
    assert shares[0] == 0 and shares[-1] == 1
    assert len(shares) > 2


def test_a_second_visit_downloads_nothing_again(checking):
    """Whatever the browser keeps is asked about at most: the server answers that nothing has changed."""
    checking.ready()
    statuses = {}
    checking.page.context.on("response", lambda response: statuses.update({response.url: response.status}))
    checking.ready()
    assert {status for url, status in statuses.items() if "/runtime/" in url} <= {200, 304}
    sizes = checking.page.evaluate("performance.getEntriesByType('resource').filter(one => one.name.includes('/assets/')).length")
    assert sizes > 0


# --- Without script, back and forward ---------------------------------------------------------------------------------


def test_without_javascript_the_page_is_a_self_check(browser: Browser, site_url: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}check/")
    expect(page.locator("#checker")).to_be_hidden()
    expect(page.locator("noscript > .checker-note")).to_contain_text("Without JavaScript the checker cannot run.")
    questions = page.locator(".self-check li")
    expect(questions).to_have_count(11)
    for question in questions.all():
        target = question.get_by_role("link").get_attribute("href")
        assert re.fullmatch(r"\.\./#[\w-]+", target)
    context.close()


def test_the_draft_survives_back_and_forward(playwright_chromium, site_url):
    """A browser keeps a page that one comes back to as it was, unless the page prevents it: this one must not."""
    context = playwright_chromium.new_context()
    checking = CheckPage(context.new_page(), site_url).ready()
    checking.check(FLAGGED)
    checking.page.goto(f"{site_url}privacy/")
    # A page that is kept fires no load event.
    checking.page.go_back(wait_until="commit")
    assert checking.draft.input_value() == FLAGGED
    expect(checking.findings).to_have_count(2)
    checking.draft.fill(CLEAN)
    expect(checking.status).to_have_text(NOTHING)
    context.close()


@pytest.fixture
def playwright_chromium(browser: Browser):
    """A Chromium with the back/forward cache, which Playwright otherwise turns off."""
    engine, executable = chosen()
    if engine != "chromium":
        pytest.skip("only Chromium's back/forward cache is turned off by Playwright")
    other = browser.browser_type.launch(
        executable_path=executable, args=CHROMIUM_ARGUMENTS, ignore_default_args=["--disable-back-forward-cache"]
    )
    yield other
    other.close()


# --- The same as elsewhere --------------------------------------------------------------------------------------------


def test_the_browser_finds_what_cpython_finds(checking):
    """Every labelled draft, through the page's own engine and worker, under the page's own policy."""
    posts = [
        {"text": draft["text"], "platform": draft["platform"]}
        for file in sorted(DRAFTS.glob("*.jsonl"))
        for draft in map(json.loads, file.read_text().splitlines())
    ]
    assert len(posts) > 500
    checking.open()
    answers = checking.page.evaluate(
        """async ([script, runtime, posts]) => {
            const { Engine } = await import(script)
            const engine = new Engine({ runtime })
            const answers = []
            for (const post of posts) answers.push(await engine.check(post))
            return JSON.stringify(answers)
        }""",
        [
            checking.url.replace("check/", "assets/checker/engine.mjs"),
            checking.page.locator("#checker").evaluate("form => new URL(form.dataset.runtime, document.baseURI).href"),
            posts,
        ],
    )
    for post, answer in zip(posts, json.loads(answers), strict=True):
        assert answer == json.loads(web.check_json(json.dumps(post))), post["text"]


# --- Accessibility ----------------------------------------------------------------------------------------------------

STATES = {
    "idle": lambda checking: checking.open(),
    "ready": lambda checking: checking.ready(),
    "found": lambda checking: checking.ready().check(FLAGGED),
    "nothing": lambda checking: checking.ready().check(CLEAN),
    "set aside": lambda checking: set_aside(checking),
    "error": lambda checking: broken(checking),
}


def set_aside(checking: CheckPage) -> None:
    checking.ready().check(FLAGGED)
    checking.press(f"Not a concern {NUMBER}")


def broken(checking: CheckPage) -> None:
    checking.page.context.route("**/pyodide.asm.wasm", lambda route: route.fulfill(status=404))
    checking.open()
    checking.expect_problem("The checker could not be downloaded.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(checking, state, scheme):
    checking.page.emulate_media(color_scheme=scheme)
    checking.page.set_viewport_size({"width": 390 if scheme == "dark" else 1280, "height": 800})
    STATES[state](checking)
    checking.page.evaluate((ROOT / "node_modules/axe-core/axe.min.js").read_text())
    violations = checking.page.evaluate("axe.run().then(({ violations }) => violations)")
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations] == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_cut_off(checking, width):
    """320 px is what 1280 px are at 400 % zoom."""
    checking.page.set_viewport_size({"width": width, "height": 800})
    checking.ready().check(FLAGGED + " " + "x" * 300)
    assert checking.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for element in checking.page.locator("#checker :is(button, textarea, select, summary, li):visible").all():
        box = element.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_buttons_are_big_enough_for_a_thumb(checking):
    checking.ready().check(FLAGGED)
    for target in checking.page.locator("#checker :is(button, select, summary):visible").all():
        box = target.bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44, target.inner_text()


def test_everything_works_by_keyboard(checking):
    checking.ready()
    checking.draft.focus()
    checking.page.keyboard.type(SENTENCE)
    checking.page.keyboard.press("Tab")
    expect(checking.page.get_by_role("button", name="Check draft")).to_be_focused()
    checking.page.keyboard.press("Enter")
    expect(checking.heading).to_be_focused()
    checking.page.keyboard.press("Tab")
    expect(checking.findings.get_by_role("link")).to_be_focused()
    checking.page.keyboard.press("Tab")
    checking.page.keyboard.press("Enter")
    assert checking.selected() == WORDS


def test_parts_keep_their_edges_in_forced_colours(checking):
    checking.page.emulate_media(forced_colors="active")
    checking.ready().check(FLAGGED)
    for part in checking.page.locator("#checker :is(textarea, select, button, .finding):visible").all():
        assert part.evaluate("part => getComputedStyle(part).borderTopStyle") != "none"

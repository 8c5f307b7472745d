"""The page that checks drafts looks as it did: pictures of it, and where its parts stand.

Pictures depend on the browser and its fonts, so they are compared only where both are those that the references were made
with; where the parts stand from left to right is compared everywhere. After a change that is meant, look at the page, then:
`UPDATE_REFERENCES=1 make test` (or pytest on this file) writes the references anew.
"""

import base64
import json
import os
from pathlib import Path

import pytest
from checkpage import CheckPage
from playwright.sync_api import Browser, Page, expect
from test_check_page import answered, given

REFERENCES = Path(__file__).parent / "references"
UPDATE = bool(os.environ.get("UPDATE_REFERENCES"))
WIDTHS = (320, 390, 768, 1280)

DRAFT = """Staff sat on the culvert report again, and I was told why behind closed doors.

The open house is on Thursday at seven. Bring a neighbour. Details are on the poster."""
FINDINGS = [
    given(DRAFT, "told why behind closed doors", "must", guideline=1, anchor="confidentiality", title="Maintain confidentiality",
          message="“told why behind closed doors” reads like a hint at what was said there.", why="A hint lets a secret out as well.",
          advice="Wait for the public report, and link to it."),
    given(DRAFT, "Staff sat on the culvert report again", "should", guideline=6, anchor="respecting-staff", title="Respecting Staff",
          message="“Staff sat on the culvert report again” reads like criticism of municipal staff.", why="Staff cannot answer back in public.",
          advice="Say what you have asked for, and when."),
    given(DRAFT, "Details are on the poster", "consider", guideline=8, anchor="permanent-record", title="Once information is published online, it becomes part of a permanent record",
          message="“Details are on the poster” sends readers to words that stand in a picture.", why="Words in a picture cannot be searched.",
          advice="Put the main facts into the post."),
]  # fmt: skip

# A share of the pixels may differ by more than a shade: the edges of letters are not drawn quite alike each time.
SHADE, SHARE = 48, 0.002
# Pixels by which a part may stand elsewhere.
SHIFT = 3

PARTS = {
    "draft": "#draft", "context": "#context", "kept": "#kept", "outcome": ".checker-outcome", "marked": "#marked",
    "finding": "#findings-list > li:first-child", "number": ".finding-number", "last word": "#last-word", "along": ".along",
}  # fmt: skip


def shown(browser: Browser, site_url: str, width: int) -> Page:
    """The page with three findings, at a width."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="light", reduced_motion="reduce", device_scale_factor=1)
    checking = CheckPage(context.new_page(), site_url)
    answered(checking.page, FINDINGS)
    checking.ready().check(DRAFT)
    expect(checking.findings).to_have_count(3)
    checking.page.locator("#marked").evaluate("fold => { fold.open = true }")
    checking.page.evaluate("document.activeElement.blur(); scrollTo(0, 0); document.fonts.ready")
    return checking.page


def places(page: Page) -> dict[str, list[float]]:
    """Left edge and width of each part, in pixels."""
    boxes = {name: page.locator(selector).first.bounding_box() for name, selector in PARTS.items()}
    return {name: [round(box["x"]), round(box["width"])] for name, box in boxes.items()}


def fingerprint(page: Page) -> str:
    """The browser, and how wide its fonts set a line: the same where pictures can be compared."""
    widths = page.evaluate(
        """() => ["--sans", "--serif"].map((family) => {
            const line = document.createElement("canvas").getContext("2d")
            line.font = `100px ${getComputedStyle(document.body).getPropertyValue(family)}`
            return line.measureText("Council’s guidelines, word for word: 0123456789").width.toFixed(2)
        })"""
    )
    return " ".join([page.context.browser.browser_type.name, page.context.browser.version.split(".")[0], *widths])


def difference(page: Page, one: bytes, other: bytes) -> float:
    """The share of pixels that differ by more than a shade; 1 where the pictures are not of one size."""
    return page.evaluate(
        """async ([pictures, shade]) => {
            const [one, other] = await Promise.all(pictures.map(async (base64) => {
                const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
                const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
                const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")
                canvas.drawImage(bitmap, 0, 0)
                return canvas.getImageData(0, 0, bitmap.width, bitmap.height)
            }))
            if (one.width !== other.width || one.height !== other.height) return 1
            let differing = 0
            for (let at = 0; at < one.data.length; at += 4) {
                if ([0, 1, 2].some((colour) => Math.abs(one.data[at + colour] - other.data[at + colour]) > shade)) differing++
            }
            return differing / (one.data.length / 4)
        }""",
        [[base64.b64encode(picture).decode() for picture in (one, other)], SHADE],
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_looks_as_it_did(browser, site_url, width, tmp_path):
    page = shown(browser, site_url, width)
    try:
        picture, measured = page.locator("#checker").screenshot(animations="disabled", caret="hide"), {"places": places(page), "made with": fingerprint(page)}
        png, measures = REFERENCES / f"{width}.png", REFERENCES / f"{width}.json"
        if UPDATE:
            REFERENCES.mkdir(exist_ok=True)
            png.write_bytes(picture)
            measures.write_text(json.dumps(measured, indent=1) + "\n")
        reference = json.loads(measures.read_text())
        for name, (left, wide) in reference["places"].items():
            now_left, now_wide = measured["places"][name]
            assert abs(now_left - left) <= SHIFT and abs(now_wide - wide) <= SHIFT, f"{name} is at {now_left}, {now_wide} wide; it was at {left}, {wide} wide"
        if measured["made with"] == reference["made with"]:
            share = difference(page, picture, png.read_bytes())
            if share > SHARE:
                (tmp_path / f"{width}.png").write_bytes(picture)
            assert share <= SHARE, f"{share:.2%} of the picture differ; what it looks like now is in {tmp_path}"
    finally:
        page.context.close()

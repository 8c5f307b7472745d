"""Links in e-mails rest on ids: every one that was ever published stands on its page, once, at the right place."""

import json
from pathlib import Path

import pytest

from checker.guidelines import GUIDELINES
from scripts.finish import PUBLISHED, ids, parse

ROOT = Path(__file__).resolve().parents[2]
PAGES = json.loads((ROOT / PUBLISHED).read_text())


def built(page: str):
    """A page of the built site."""
    return parse((ROOT / "site" / page).read_text())


@pytest.mark.parametrize("page", PAGES)
def test_published_ids_stand_once(page):
    found = ids(built(page))
    assert [(each, found.count(each)) for each in PAGES[page]] == [(each, 1) for each in PAGES[page]]


def test_every_place_that_a_finding_links_to_is_published():
    assert {guideline.anchor for guideline in GUIDELINES} <= set(PAGES["index.html"])


def test_numbered_aliases_stand_right_before_their_guideline():
    body = built("index.html").find("body")
    order = [element.get("id") for element in body.iter() if element.get("id") in PAGES["index.html"]]
    for number, anchor, _ in GUIDELINES[:11]:
        assert order[order.index(f"guideline-{number}") + 1] == anchor

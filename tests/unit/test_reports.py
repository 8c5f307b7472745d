"""The wording that the checker's reports quote is the adopted one, word for word and whole."""

import json
from datetime import date

from checker.guidelines import CITED, GUIDELINES
from scripts.evaluate import ROOT
from scripts.generate import wording
from scripts.generate.reports import wording_for_reports

ADOPTED = wording.read(ROOT / "content" / "wording.txt")
PUBLISHED = json.loads(wording_for_reports(ADOPTED, date(2021, 5, 10), "1.2.3"))


def test_every_place_has_its_words_and_no_others():
    assert PUBLISHED["version"] == "1.2.3" and PUBLISHED["adopted"] == "10 May 2021"
    assert list(PUBLISHED["guidelines"]) == [guideline.anchor for guideline in GUIDELINES]
    for place in PUBLISHED["guidelines"].values():
        assert place["wording"]
        assert all(paragraph in ADOPTED.whole for paragraph in place["wording"])


def test_nothing_of_a_guideline_is_left_out():
    for anchor, place in PUBLISHED["guidelines"].items():
        whole = " ".join(place["wording"])
        for sentence in CITED[anchor]:
            assert sentence in whole, anchor
    for guideline in ADOPTED.guidelines:
        words = " ".join(PUBLISHED["guidelines"][guideline.anchor]["wording"])
        assert guideline.text in words and all(item in words for item in guideline.items)

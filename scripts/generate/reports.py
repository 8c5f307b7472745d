"""The guidelines' wording for the checker's reports: a file that the page which checks drafts fetches with its scripts."""

import json
from datetime import date

from checker.guidelines import GUIDELINES
from scripts.generate.upkeep import long_date
from scripts.generate.wording import Worded, Wording


def wording_for_reports(wording: Wording, adopted: date, version: str) -> str:
    """JSON: the checker's version, the day of adoption, and of each place that a finding can point at its number, title, anchor and paragraphs, word for word."""
    by_number = {one.number: one for one in wording.guidelines}
    places = {
        place.anchor: {"guideline": place.number, "title": place.title, "anchor": place.anchor, "wording": _paragraphs(by_number[place.number], place.title, place.anchor)}
        for place in GUIDELINES
    }
    return json.dumps({"version": version, "adopted": long_date(adopted), "guidelines": places}, ensure_ascii=False, separators=(",", ":")) + "\n"


def _paragraphs(guideline: Worded, place: str, anchor: str) -> list[str]:
    """What a guideline says. A title that is a sentence is part of it; an Act or Code of guideline 11 has that sentence and its own item."""
    sentence = [guideline.title] if guideline.title[-1] in ".:" else []
    text = [guideline.text] if guideline.text else []
    return [*sentence, *text, *(item for item in guideline.items if anchor == guideline.anchor or item == place)]

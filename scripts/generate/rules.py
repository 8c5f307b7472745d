"""The checker's rules as parts of pages, from the rules themselves, and how often they are right.

Examples go in as escaped HTML, so that no draft is read as markup.
"""

import re
from html import escape
from typing import NamedTuple

from checker import Post, check
from checker.guidelines import GUIDELINES, Guideline
from checker.model import CONSIDER, MUST, SHOULD, Example, Rule
from checker.platforms import PLATFORMS
from scripts.evaluate import Evaluation, Score
from scripts.generate.content import Draft

LEVELS = {
    MUST: ("Take out or change", "what a guideline forbids in so many words"),
    SHOULD: ("Better changed", "what a guideline advises against, and what is less sure"),
    CONSIDER: ("A tip", "something to consider, or words that are unclear on their own"),
}
KINDS = {"post": "a post of your own", "reply": "a reply", "repost": "something shared on"}
ACCOUNTS = {"council": "from a council account", "personal": "from a personal account", "campaign": "from a campaign account"}
PICTURES = {None: None, 0: "without a picture", 1: "with a picture"}
PEOPLE = {"none": "nobody can be recognized in it", "agreed": "the people in it agreed", "unasked": "somebody in it was not asked"}
DESCRIBED = {"yes": "described", "no": "not described"}


def places(anchor: str) -> list[Guideline]:
    """The places of a guideline that a finding can point at: itself, and for guideline 11 each Act and the Code."""
    number = next(guideline.number for guideline in GUIDELINES if guideline.anchor == anchor)
    return [guideline for guideline in GUIDELINES if guideline.number == number]


def of_guideline(anchor: str, rules: tuple[Rule, ...]) -> list[Rule]:
    """The rules of a guideline, in the order of its places."""
    return [rule for place in places(anchor) for rule in rules if rule.anchor == place.anchor]


def title(rule: Rule) -> str:
    """The rule's name in words: "privacy.home-address" is "Home address"."""
    if rule.implied:
        # Guideline 11 has one for an Act, and another for another.
        among = places(rule.anchor)
        return "Only implied" if len(among) == 1 else f"Only implied: {next(place.title for place in among if place.anchor == rule.anchor)}"
    return rule.id.rpartition(".")[2].replace("e-mail", "e‑mail").replace("-", " ").capitalize()


def gist(rule: Rule) -> str:
    """The first sentence of its manual."""
    return re.split(r"(?<=\.) ", " ".join(rule.doc.split()))[0]


def entry(rule: Rule) -> str:
    """One rule as HTML, folded up: its title, what it looks for, what it says, and its examples."""
    message = rule.message.replace("{quote}", _quoted(rule.flags[0]) if rule.flags else "…")
    level, _ = LEVELS[rule.level]
    return "".join(
        [
            f'<details class="rule" id="{rule.id}">\n',
            f'<summary>{escape(title(rule))} <span class="rule-level">{level}</span></summary>\n',
            _paragraph(rule.doc),
            _paragraph(f"{message} {rule.why}", "Says:"),
            _paragraph(rule.advice, "Advises:"),
            _paragraph(" ".join(f"“{sentence}”" for sentence in rule.cites), "Rests on:"),
            _drafts("Finds", rule.flags),
            _drafts("Lets pass", rule.passes),
            f'<p class="rule-id"><code>{escape(rule.id)}</code></p>\n',
            "</details>\n",
        ]
    )


def _paragraph(text: str, label: str = "") -> str:
    """Plain text as a paragraph on one line, perhaps after a label."""
    before = f"<strong>{label}</strong> " if label else ""
    return f"<p>{before}{escape(' '.join(text.split()))}</p>\n" if text else ""


def _quoted(example: Example) -> str:
    """The first words that an example marks."""
    start, end = example.spans[0] if example.spans else (0, len(example.text))
    return example.text[start:end]


def _drafts(label: str, some: tuple[Example, ...]) -> str:
    """A labelled list of drafts."""
    items = "".join(f"<li>{marked(draft)}{_context(draft)}</li>\n" for draft in some)
    return f'<p class="examples-label">{label}</p>\n<ul class="examples">\n{items}</ul>\n' if some else ""


def marked(example: Example) -> str:
    """A draft as HTML, the words found in <mark>. No line is left blank: Markdown would end the block there."""
    html, at = "", 0
    for start, end in example.spans:
        html += escape(example.text[at:start]) + f"<mark>{escape(example.text[start:end])}</mark>"
        at = end
    return (html + escape(example.text[at:])).replace("\n", "<br>")


def _context(example: Example) -> str:
    """Where the draft would be posted, if the example says so."""
    post = example.post
    said = [
        KINDS.get(post.kind), post.platform and f"on {PLATFORMS[post.platform].name}", ACCOUNTS.get(post.account), post.date and f"on {post.date}",
        PICTURES.get(post.pictures, f"with {post.pictures} pictures"), PEOPLE.get(post.people), DESCRIBED.get(post.described),
    ]
    return f' <span class="context">({escape(", ".join(filter(None, said)))})</span>' if any(said) else ""


# --- How often they are right -----------------------------------------------------------------------------------------


class Figures(NamedTuple):
    """A row of the table: the place, how many drafts there were to find, and the shares found and right, from 0 to 1."""

    place: Guideline
    to_find: int
    found: float
    right: float


def figures(anchor: str, result: Evaluation) -> list[Figures]:
    """What was measured for a guideline, for each of its places. Empty where nothing was."""
    return [_row(place, result.scores[place.anchor]) for place in places(anchor) if place.anchor in result.scores]


def _row(place: Guideline, score: Score) -> Figures:
    return Figures(place, score.right + score.missed, score.recall, score.precision)


def seen(draft: Draft, anchor: str) -> Example:
    """The draft with the words marked at which the checker points under its guideline, if it does."""
    anchors = {place.anchor for place in places(anchor)}
    spans: list[tuple[int, int]] = []
    for start, end in sorted((finding.start, finding.end) for finding in check(Post(draft.draft)) if finding.anchor in anchors):
        if not spans or spans[-1][1] <= start:
            spans.append((start, end))
    return Example(draft.draft, tuple(spans))

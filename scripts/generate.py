"""Writes the pages about the rules: `python -m scripts.generate docs/rules`.

`index.md` comes from the rules themselves, `accuracy.md` from a measurement made then and there. Markdown for any builder, made before the build. Examples go in as escaped HTML, so that no draft is read as markup.
"""

import argparse
import tomllib
from html import escape
from itertools import groupby
from pathlib import Path

from checker.guidelines import GUIDELINES, Guideline
from checker.model import CONSIDER, MUST, SHOULD, Example, Rule
from checker.platforms import PLATFORMS
from checker.rules import RULES
from scripts.evaluate import HELD_OUT, ROOT, Evaluation, Score, drafts_of, evaluate

INTRODUCTION = """\
---
description: Every rule of the checker, by guideline, with examples of what it finds and what it lets pass.
---

# What the checker looks for

Explanation, not policy
{ .badge }

This page is made from the checker itself: what stands here is what it does. Each rule belongs to one of the
[guidelines](../index.md) and tells what it looks for. Its examples are drafts in which it finds something, with the words
marked, and drafts much like them that it lets pass. The people in them are invented.

The checker knows words and how they stand together. It does not know the facts, the people or what was meant. It will
miss things and point at things that are fine; [how often](accuracy.md) is measured. A rule that finds nothing clears nothing, and a rule that finds something
decides nothing: the last word is [a person’s](../about.md#who-has-the-last-word).

A finding has one of three weights:

"""

ACCURACY = """\
---
description: How often the checker finds what it should, and how often it points at what is fine, measured on drafts it has not seen.
---

# How often it is right

Explanation, not policy
{{ .badge }}

Version {version} of the checker was measured on drafts that neither its rules nor its model learned from. They were written
to be hard: {clean} of them are fine, though full of words that could mislead, and many of the others only imply what they
say. Ordinary posts are easier. Each is labelled with the guidelines that a careful clerk would raise in it, {faulty} in all.
The makers looked at these figures while they worked, so expect somewhat less of it on drafts that nobody has measured.

| Guideline | To find | Found | Right |
|---|---|---|---|
{rows}

*Found* is how much of what was to be found it found. *Right* is how much of what it flagged was
to be found; what could be raised with reason, but need not, is not counted.

Of the {clean} drafts that are fine, {flagged} were flagged all the same ({share}). Tips are not counted.

## What it does not see

- Pictures, video and what a link leads to.
- Whether something is true, public, or permitted.
- Who is meant, where only those who know the people could tell.
- Jokes and fables whose sense lies outside their words.
- Languages other than English.

Guidelines 4, 9 and 10 are reminders; the checker gives tips on them, which are not measured.
"""

LEVELS = {
    MUST: ("Take out or change", "what a guideline forbids in so many words"),
    SHOULD: ("Better changed", "what a guideline advises against, and what is less sure"),
    CONSIDER: ("A tip", "something to consider, or words that are unclear on their own"),
}
NO_RULE = "The checker has no rule for this guideline: whether a draft meets it cannot be read from its words."
KINDS = {"post": "a post of your own", "reply": "a reply", "repost": "something shared on"}
ACCOUNTS = {"council": "from a council account", "personal": "from a personal account", "campaign": "from a campaign account"}
PICTURES = {None: None, 0: "without a picture", 1: "with a picture"}
PEOPLE = {"none": "nobody can be told in it", "agreed": "the people in it agreed", "unasked": "somebody in it was not asked"}
DESCRIBED = {"yes": "described", "no": "not described"}


def page(rules: tuple[Rule, ...]) -> str:
    """The whole page, in Markdown: the guidelines in order, and under each its rules."""
    levels = "".join(f"- **{name}**: {meaning}.\n" for name, meaning in LEVELS.values())
    numbered = groupby(GUIDELINES, key=lambda guideline: guideline.number)
    contents = "".join(f"- [{place.number}. {place.title}](#rules-{place.anchor})\n" for place in GUIDELINES if place.number < 11 or place.anchor == "legislation")
    return "\n".join([INTRODUCTION + levels + "\nThe guidelines in order:\n\n" + contents, *(section(list(places), rules) for _, places in numbered)])


def section(places: list[Guideline], rules: tuple[Rule, ...]) -> str:
    """A guideline and its rules. Guideline 11 has several places that a rule can point at."""
    guideline = places[0]
    heading = f"## {guideline.number}. {guideline.title} {{ #rules-{guideline.anchor} }}\n"
    entries = [entry(rule, place) for place in places for rule in rules if rule.anchor == place.anchor]
    return "\n".join([heading, link(guideline, f"Read guideline {guideline.number}"), *(entries or [NO_RULE + "\n"])])


def link(guideline: Guideline, words: str) -> str:
    """A paragraph that links to a guideline."""
    return f"[{words}](../index.md#{guideline.anchor})\n"


def entry(rule: Rule, place: Guideline) -> str:
    """One rule: its title, what it looks for, what it says, and its examples."""
    name, _ = LEVELS[rule.level]
    message = rule.message.replace("{quote}", quoted(rule.flags[0]) if rule.flags else "…")
    return "\n".join(
        [
            f"### {title(rule)} {{ #{rule.id} }}\n",
            f'<p class="rule-level"><strong>{name}</strong> · <code>{escape(rule.id)}</code></p>\n',
            *([link(place, escape(place.title))] if place.number == 11 and place.anchor != "legislation" else []),
            paragraph(rule.doc),
            paragraph(f"{message} {rule.why}", "Says:"),
            paragraph(rule.advice, "Advises:"),
            examples(rule),
        ]
    )


def title(rule: Rule) -> str:
    """The rule's name in words: "privacy.home-address" is "Home address"."""
    name = rule.id.rpartition(".")[2].replace("e-mail", "e‑mail").replace("-", " ").capitalize()
    return "Only implied" if rule.implied else name


def paragraph(text: str, label: str = "") -> str:
    """Plain text as a paragraph of HTML, on one line, perhaps after a label."""
    before = f"<strong>{label}</strong> " if label else ""
    return f"<p>{before}{escape(' '.join(text.split()))}</p>\n"


def quoted(example: Example) -> str:
    """The first words that an example marks."""
    start, end = example.spans[0] if example.spans else (0, len(example.text))
    return example.text[start:end]


def examples(rule: Rule) -> str:
    """What the rule finds and what it lets pass, folded away."""
    lists = [drafts("Finds", rule.flags), drafts("Lets pass", rule.passes)]
    summary = f"<summary>Examples for “{title(rule)}”</summary>\n"
    return f'<details class="rule-examples">\n{summary}{"".join(lists)}</details>\n' if any(lists) else ""


def drafts(label: str, some: tuple[Example, ...]) -> str:
    """A labelled list of drafts."""
    items = "".join(f"<li>{marked(draft)}{context(draft)}</li>\n" for draft in some)
    return f'<p class="examples-label">{label}</p>\n<ul class="examples">\n{items}</ul>\n' if some else ""


def marked(example: Example) -> str:
    """A draft as HTML, the words found in <mark>. No line is left blank: Markdown would end the block there."""
    html, at = "", 0
    for start, end in example.spans:
        html += escape(example.text[at:start]) + f"<mark>{escape(example.text[start:end])}</mark>"
        at = end
    return (html + escape(example.text[at:])).replace("\n", "<br>")


def context(example: Example) -> str:
    """Where the draft would be posted, if the example says so."""
    post = example.post
    said = [
        KINDS.get(post.kind), post.platform and f"on {PLATFORMS[post.platform].name}", ACCOUNTS.get(post.account), post.date and f"on {post.date}",
        PICTURES.get(post.pictures, f"with {post.pictures} pictures"), PEOPLE.get(post.people), DESCRIBED.get(post.described),
    ]
    return f' <span class="context">({escape(", ".join(filter(None, said)))})</span>' if any(said) else ""


def accuracy_page(result: Evaluation, version: str) -> str:
    """How often the checker is right, guideline by guideline, in Markdown."""
    rows = [accuracy_row(f"[{place.number}. {place.title}](../index.md#{place.anchor})", result.scores[place.anchor]) for place in GUIDELINES if place.anchor in result.scores]
    faulty = sum(score.right + score.missed for score in result.scores.values())
    return ACCURACY.format(
        version=version, clean=result.clean, flagged=result.flagged, faulty=faulty, share=percent(result.flagged / result.clean),
        rows="\n".join([*rows, accuracy_row("**All**", result.total)]),
    )


def accuracy_row(name: str, score: Score) -> str:
    """A row of the table."""
    return f"| {name} | {score.right + score.missed} | {percent(score.recall)} | {percent(score.precision)} |"


def percent(share: float) -> str:
    return f"{share:.0%}"


def main() -> None:
    """Writes the pages."""
    parser = argparse.ArgumentParser(description="Write the pages about the rules.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    (folder / "accuracy.md").write_text(accuracy_page(evaluate(drafts_of(HELD_OUT)), version))
    (folder / "index.md").write_text(page(RULES))


if __name__ == "__main__":
    main()

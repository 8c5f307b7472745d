"""Reads a councillor's draft post and says which social-media guideline it may run into, where, why, and how to put it better.

    from checker import Post, check
    findings = check(Post("Voted no tonight. Deleting this in an hour.", platform="x"))
"""

from binascii import crc32
from bisect import bisect_right, insort

from checker.classifier.features import LONGEST_PASSAGE
from checker.guidelines import BY_ANCHOR
from checker.model import CONSIDER, Finding, Hit, Level, Post, Rule
from checker.rules import RULES

__all__ = ["MAX_LENGTH", "Finding", "Post", "check"]

# The longest post that any platform takes: Facebook's limit, in code points. The page and the command line refuse more.
MAX_LENGTH = 63_206


def check(post: Post, rules: tuple[Rule, ...] = RULES) -> list[Finding]:
    """The findings of a draft, in order of place, tips last.

    Any text gives an answer, in time linear in its length; offsets are code points of `post.text`.
    Where hits of one guideline overlap, the gravest stays: one problem is one finding. What is only implied gives way to
    what a rule has found in the same passage.
    """
    hits = [(_level(post, rule, hit), rule, hit) for rule in rules for hit in rule.hits(post) if hit.start < hit.end]
    hits.sort(key=lambda one: (one[0].gravity, one[1].implied, one[2].start, -one[2].end))
    taken: dict[str, list[tuple[int, int]]] = {}
    findings = []
    for level, rule, hit in hits:
        others = taken.setdefault(rule.anchor, [])
        if _is_apart(others, hit.start, hit.end, LONGEST_PASSAGE if rule.implied else 0):
            insort(others, (hit.start, hit.end))
            findings.append(_finding(post, level, rule, hit))
    return sorted(findings, key=lambda finding: (finding.level == CONSIDER, finding.start, finding.end))


def _is_apart(spans: list[tuple[int, int]], start: int, end: int, room: int) -> bool:
    """Whether a span keeps so much room from all the others, which are in order and do not overlap."""
    at = bisect_right(spans, (start, end))
    return (not at or spans[at - 1][1] + room <= start) and (at == len(spans) or end + room <= spans[at][0])


def _level(post: Post, rule: Rule, hit: Hit) -> Level:
    """Sureness before gravity: where the classifier doubts a rule that is not sure of itself, the hit is a tip."""
    level = hit.level or rule.level
    doubted = level != CONSIDER and not rule.sure and not rule.implied and post.opinion.doubts(rule.anchor, hit.start)
    return CONSIDER if doubted else level


def _finding(post: Post, level: Level, rule: Rule, hit: Hit) -> Finding:
    start, end = post.reading.span(hit.start, hit.end)
    quote = post.text[start:end]
    guideline = BY_ANCHOR[rule.anchor]
    return Finding(
        rule.id, guideline.number, guideline.anchor, guideline.title, level, start, end, quote,
        rule.message.replace("{quote}", _short(quote)), hit.why or rule.why, hit.advice or rule.advice, _key(post, rule, hit),
    )


def _short(quote: str, most: int = 80) -> str:
    """The quote on one line, shortened for a sentence."""
    line = " ".join(quote.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def _key(post: Post, rule: Rule, hit: Hit) -> str:
    """The rule, the folded words found and two words each side, as a checksum: it says nothing of the draft."""
    folded = post.reading.folded
    before = folded[max(0, hit.start - 80) : hit.start].split()[-2:]
    after = folded[hit.end : hit.end + 80].split()[:2]
    words = (rule.id, *before, folded[hit.start : hit.end], *after)
    return f"{crc32(chr(31).join(words).encode()):08x}"

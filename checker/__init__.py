"""Reads a councillor's draft post and says which social-media guideline it may run into, where, why, and how to put it better.

    from checker import Post, check
    findings = check(Post("Voted no tonight. Deleting this in an hour.", platform="x"))
"""

from binascii import crc32
from bisect import bisect_right

from checker.classifier import LONGEST_EVIDENCE
from checker.guidelines import BY_ANCHOR
from checker.match import woken
from checker.model import CONSIDER, Finding, Hit, Level, Post, Rule, Rules
from checker.rules import RULES

__all__ = ["MAX_LENGTH", "Finding", "Post", "check"]

# The longest post that any platform takes: Facebook's limit, in code points. The page and the command line refuse more.
MAX_LENGTH = 63_206


def check(post: Post, rules: Rules = RULES) -> list[Finding]:
    """The findings of a draft, in order of place, tips last.

    Any text gives an answer, in time linear in its length; offsets are code points of `post.text`.
    Where hits of one guideline overlap, the gravest stays: one problem is one finding. What is only implied gives way to
    what a rule has found close by, which then takes in the sentences that told the classifier, and keeps to sentences in which no
    rule has found something else.
    """
    hits = [(_level(post, rule, hit), rule, hit) for rule in woken(post, rules) for hit in rule.hits(post) if hit.start < hit.end]
    hits.sort(key=lambda one: (one[0].gravity, one[1].implied, one[2].start, -one[2].end))
    told = _told(post, hits)
    taken: dict[str, list[_Taken]] = {}
    for level, rule, hit in hits:
        if rule.implied:
            hit = _narrowed(post, rule, hit, told)
        others = taken.setdefault(rule.anchor, [])
        at = bisect_right(others, (hit.start, hit.end), key=_span)
        near = [one for one in others[max(0, at - 1) : at + 1] if not _are_apart(one[2], hit, LONGEST_EVIDENCE if rule.implied > one[1].implied else 0)]
        if not near:
            others.insert(at, (level, rule, hit))
        elif rule.implied:
            _widen(others, min(near, key=lambda one: _distance(one[2], hit)), hit)
    findings = [_finding(post, *one) for others in taken.values() for one in others]
    return sorted(findings, key=lambda finding: (finding.level == CONSIDER, finding.start, finding.end))


_Taken = tuple[Level, Rule, Hit]


def _span(one: _Taken) -> tuple[int, int]:
    return one[2].start, one[2].end


def _distance(one: Hit, other: Hit) -> int:
    """How many characters lie between two hits; below nought if they overlap."""
    return max(one.start, other.start) - min(one.end, other.end)


def _are_apart(one: Hit, other: Hit, room: int) -> bool:
    return _distance(one, other) >= room


def _told(post: Post, hits: list[_Taken]) -> dict[int, set[str]]:
    """The anchors of what rules found, but for tips, by the number of the sentence in which it begins."""
    told: dict[int, set[str]] = {}
    for level, rule, hit in hits:
        if level != CONSIDER and not rule.implied:
            told.setdefault(post.reading.sentence_number(hit.start), set()).add(rule.anchor)
    return told


def _narrowed(post: Post, rule: Rule, hit: Hit, told: dict[int, set[str]]) -> Hit:
    """A hit without the sentences at its ends that tell of something else: marked as well, they would look like a part of it."""
    sentences, number = post.reading.sentences, post.reading.sentence_number
    first, core, last = number(hit.start), number(hit.core), number(hit.end - 1)
    while first < core and told.get(first, set()) - {rule.anchor}:
        first += 1
    while last > core and told.get(last, set()) - {rule.anchor}:
        last -= 1
    return hit._replace(start=max(hit.start, sentences[first][0]), end=min(hit.end, sentences[last][1]))


def _widen(others: list[_Taken], one: _Taken, hit: Hit) -> None:
    """Lets a finding take in another hit, if both together are short and meet no third. What is sure of its words keeps to them."""
    level, rule, found = one
    wide = found._replace(start=min(found.start, hit.start), end=max(found.end, hit.end))
    meets = any(other is not one and not _are_apart(other[2], wide, 0) for other in others)
    if not rule.sure and wide.end - wide.start <= LONGEST_EVIDENCE and not meets:
        others[others.index(one)] = (level, rule, wide)


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

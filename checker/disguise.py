"""Words in disguise: read "v0te", "cl*wns", "s.t.a.f.f", "stuuupid" and "#FireTheClerk" as the words that a reader sees in them.

A disguise is taken off only where the word under it stands in `words/disguised.txt`, so that codes, part numbers, plates and
surnames are read as they are typed. Characters are replaced or left out, never moved, so every one keeps its place in the original.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from checker.words import alternatives

_LEET = str.maketrans("0134578@$!|+€", "oieastbasiite")
# In "1" and "!" and "|" some see an l.
_LEET_L = str.maketrans("0134578@$!|+€", "oleastbasllte")
_ENDINGS = ("", "s", "es", "ed", "er", "ers", "ing", "y", "ly")

# Single letters kept apart by the same mark: "s.t.a.f.f", "c l o w n".
_SPACED = re.compile(r"(?<![\w@/.])[a-z](?P<gap>[ .\-_*])(?:[a-z](?P=gap)){2,24}[a-z](?![\w@])", re.IGNORECASE)
# Each of them holds this, which is found faster.
_SPACED_HINT = re.compile(r"([ .\-_*])[A-Za-z]\1[A-Za-z]\1")
# A run that mixes letters with figures or marks, or repeats a letter three times.
_MIXED = re.compile(
    r"(?<![\w@/.$])(?=[\w@$!|+€*]{0,30}?(?:[a-z][013-578@$€*]|[a-z][!|+](?=[a-z])|[013-578@$|+€*][a-z]|([a-z])\1\1))[\w@$!|+€*]{3,30}(?![\w@/])", re.IGNORECASE
)
_HASHTAG = re.compile(r"(?<!\w)#[^\W_]{4,60}")
_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
# What hashtags are made of besides.
_SMALL = frozenset("a again all and are at by for from get go gone had has have he her him his how i if in is it just kick lock my no not now of off on or our out own sack save she shut so that the their them these they this those to too up us was we were what who why will with you your ban drain fire free quit resign shame stop swamp town hall city time must".split())
# What a mixed run holds: a mark beside a letter, or a letter three times.
_MARKED = re.compile(
    r"[013-578@$!|+€*](?:(?<=[a-z][013-578@$€*])|(?<=[013-578@$|+€*])(?=[a-z])|(?<=[a-z][!|+])(?=[a-z]))", re.IGNORECASE
)
_REPEATED = re.compile(r"([a-z])\1\1")


def undisguised(text: str, at: list[int] | range, links_of: Callable[[str], list[tuple[int, int]]]) -> tuple[str, list[int] | range]:
    """The text with its disguises off, and the original offset of each of its characters. What stands inside links stays."""
    found = sorted(_disguises(text))
    if not found:
        return text, at
    pieces, offsets, after, links = [], [], 0, links_of(text)
    for start, end, replaced in found:
        if start < after or any(begin < end and start < stop for begin, stop in links):
            continue
        pieces += text[after:start], *(character for character, _ in replaced)
        offsets += at[after:start]
        offsets += [at[start + place] for _, place in replaced]
        after = end
    if not after:
        return text, at
    return "".join([*pieces, text[after:]]), [*offsets, *at[after:]]


def _disguises(text: str) -> Iterator[tuple[int, int, list[tuple[str, int]]]]:
    """Span of each disguise, and the characters to read there, each with its place in the span."""
    for match in _SPACED.finditer(text) if _SPACED_HINT.search(text) else ():
        letters = match[0][::2]
        if _is_word(letters.lower()):
            yield *match.span(), [(letter, 2 * place) for place, letter in enumerate(letters)]
        elif parts := _parts(letters.lower()):
            # The gap before a word is the blank between it and the one before.
            words = [[(" ", 2 * start - 1), *((letters[place], 2 * place) for place in range(start, end))] for start, end in parts]
            yield *match.span(), [one for word in words for one in word][1:]
    # The expression is slow, and its signs are rare.
    mixed = _MARKED.search(text) or _REPEATED.search(text.lower())
    for match in _MIXED.finditer(text) if mixed else ():
        if plain := _plain(match[0]):
            yield *match.span(), plain
    for match in _HASHTAG.finditer(text) if "#" in text else ():
        if parts := _parts(match[0][1:]):
            yield *match.span(), _taken_apart(match[0], parts)


def _plain(typed: str) -> list[tuple[str, int]] | None:
    """The characters of the word under a disguise of figures, marks or repeated letters, each with its place; None if there is none."""
    bare = typed.rstrip("!|+*") or typed
    for candidate in dict.fromkeys((typed, bare)):
        for table in (_LEET, _LEET_L):
            lowered = candidate.translate(table)
            for most in (len(lowered), 2, 1):
                kept = _squeezed(lowered, most)
                word = _word_like("".join(lowered[place] for place in kept).lower())
                if word and word != typed.lower():
                    plain = word.upper() if typed.isupper() else word
                    rest = [(typed[place], place) for place in range(len(candidate), len(typed))]
                    return [(typed[place] if typed[place].lower() == letter else letter, place) for letter, place in zip(plain, kept)] + rest
    return None


def _squeezed(word: str, most: int) -> list[int]:
    """The places of a word's letters, of each run of the same letter at most so many."""
    lowered = word.lower()
    return [place for place in range(len(word)) if place < most or len(set(lowered[place - most : place + 1])) > 1]


def _word_like(word: str) -> str | None:
    """The word itself, or the one word of its length that shows the same letters around its stars."""
    if "*" not in word:
        return word if _is_word(word) else None
    # Half of it must be in sight, and nothing else fit.
    if 2 * word.count("*") > len(word) or not word.replace("*", "").isalpha():
        return None
    pattern = re.compile(word.replace("*", "[a-z]"))
    found = [plain for plain in _inflected().get((len(word), word[0]), ()) if pattern.fullmatch(plain)]
    return found[0] if len(found) == 1 else None


def _parts(tag: str) -> list[tuple[int, int]] | None:
    """Where the words of a hashtag begin and end: at its capitals, or at words that we know. None if it is a word of its own."""
    if any(letter.islower() for letter in tag) and any(letter.isupper() for letter in tag[1:]):
        return [match.span() for match in _CAMEL.finditer(tag)]
    lowered, best = tag.lower(), {0: []}
    for end in range(1, len(tag) + 1):
        for start in range(max(0, end - 16), end):
            if start in best and end not in best and (lowered[start:end] in _SMALL or end - start > 3 and _is_word(lowered[start:end])):
                best[end] = [*best[start], (start, end)]
    found = best.get(len(tag), [])
    return found if len(found) > 1 else None


def _taken_apart(tag: str, parts: list[tuple[int, int]]) -> list[tuple[str, int]]:
    """A hashtag as its words in lower case, so that its capitals make no names; each blank stands where the next word begins."""
    replaced = [(tag[0], 0)]
    for number, (start, end) in enumerate(parts):
        replaced += [(" ", start + 1)] if number else []
        replaced += [(tag[place + 1].lower(), place + 1) for place in range(start, end)]
    return replaced


def _is_word(word: str) -> bool:
    return word in _inflected().get((len(word), word[:1]), ())


@cache
def _inflected() -> dict[tuple[int, str], tuple[str, ...]]:
    """The words of the list with their endings, by length and first letter."""
    table: dict[tuple[int, str], dict[str, None]] = {}
    for word in sorted(alternatives("disguised")):
        stem = word.removesuffix("e")
        for form in dict.fromkeys((word, *(word + ending for ending in _ENDINGS), *(stem + ending for ending in ("ed", "er", "ers", "ing", "y")))):
            table.setdefault((len(form), form[0]), {})[form] = None
    return {key: tuple(forms) for key, forms in table.items()}

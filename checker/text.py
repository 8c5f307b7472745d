"""Reading a text: folding with a map back to the original, prose without links, sentences, quotations. Pure functions on str.

Rules read the folded text, where a word looks the same however it was typed (words in disguise too); findings speak of the original. `Reading.span`
leads back from one to the other.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, chain, islice

from checker.disguise import undisguised
from checker.remembered import Remembered

UNPOSTABLE = "The draft holds characters that cannot be posted (NUL, or half of a pair). They were left out of the check."
UNREAD = "The checker reads English alone, and most of this draft is in other letters: that it finds nothing there says nothing."

# Latin letters that other alphabets imitate, and marks with a plain twin. What NFKD already folds is not repeated here.
_LOOK_ALIKES = dict(zip("авеѕіјкмнорстухԁԛԝһӏցոАВЕЅІЈКМНОРСТУХԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιαν", "abesijkmhopctyxdqwhlgnABESIJKMHOPCTYXQWABEZHIKMNOPTYXoiav"))
_PLAIN = {
    **dict.fromkeys("‘’‚‛′ʼ＇`´", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
    "\r": "\n", "\t": " ", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i",
}
# Emoji that begin with a letter-like base are kept whole: enclosed letters would otherwise fold into words.
_KEPT = range(0x1F100, 0x1F200)


def _fold_character(character: str) -> str:
    """What rules read in the place of one character: nothing, one character, or a few."""
    if character in _PLAIN:
        return _PLAIN[character]
    if character in _LOOK_ALIKES:
        return _LOOK_ALIKES[character]
    if ord(character) in _KEPT:
        return character
    folded = ""
    for part in unicodedata.normalize("NFKD", character):
        category = unicodedata.category(part)
        if category in ("Mn", "Me", "Cf", "Cs") or (category == "Cc" and part != "\n"):
            continue
        folded += " " if category == "Zs" else _PLAIN.get(part, _LOOK_ALIKES.get(part, part))
    return folded


# By code point, as `str.translate` asks.
_FOLDED = Remembered(lambda code: _fold_character(chr(code)))


def _fold(text: str) -> tuple[str, list[int] | range]:
    """The text with its letter case, each run of blanks as one space, and the original offset of each folded character."""
    if text.isascii() and "  " not in text and "\n " not in text and "`" not in text and text.replace("\n", "").isprintable():
        return text, range(len(text))
    uneven = "".join(re.escape(character) for character in set(text) if len(_FOLDED[ord(character)]) != 1)
    folded, at, after = [], [], 0

    def add(part: str, offsets: Iterable[int]) -> None:
        folded.append(part)
        at.extend(offsets)

    # Most characters fold into one each; the others are taken one by one.
    for match in re.finditer(rf"\r\n|[{uneven}]" if uneven else r"\r\n", text):
        offset = match.start()
        add(text[after:offset].translate(_FOLDED), range(after, offset))
        after = match.end()
        part = "\n" if len(match[0]) == 2 else _FOLDED[ord(match[0])]
        add(part, [offset] * len(part))
    add(text[after:].translate(_FOLDED), range(after, len(text)))
    return _without_blanks("".join(folded), at)


_BLANKS = re.compile(r"(?<=[ \n]) +")


def _without_blanks(text: str, at: list[int]) -> tuple[str, list[int]]:
    """Without the spaces after a blank."""
    pieces, offsets, after = [], [], 0
    for match in _BLANKS.finditer(text):
        pieces.append(text[after : match.start()])
        offsets += at[after : match.start()]
        after = match.end()
    return ("".join([*pieces, text[after:]]), offsets + at[after:]) if after else (text, at)


def _lower(text: str) -> str:
    """Lower case, character for character, so that offsets hold."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


_DOMAIN = r"\.(?:ca|com|org|net|gov|info|io|be|co|edu|gc)(?![\w-])"
_LINK = re.compile(
    r"https?://\S+|\bwww\.\S+|(?<![\w.@-])@[\w.-]*\w|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
    rf"|(?<![\w@.-])[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,3}}{_DOMAIN}(?:/\S*)?"
)
# Every link holds one of these, or a domain, which are found faster.
_LINK_HINTS = ("@", "://", "www.")
_LINK_DOMAIN = re.compile(_DOMAIN)
# A full stop after these does not end a sentence.
_ABBREVIATION = re.compile(r"(?:\b(?:mr|mrs|ms|dr|st|ave|rd|blvd|vs|jr|sr|etc|approx|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|cllr|coun|hon|rev|gov|inc|ltd|co|ont)|\b\w(?:\.\w)*)\.$")
# Its marks, and those that close a quotation or a bracket; or new lines. An expression that begins with a set is found faster.
_SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)(?<![.!?…]{2})[.!?…]*[\"')\]]{0,9}(?=\s))")
_QUOTATION = re.compile(r'"[^"\n]{1,2000}"|(?m:^ ?>[^\n]+)')
# Marks that phrases begin with: each counts as a run of its own, as does each sign beyond ASCII.
MARKS = "$#'[(+"
_RUN = re.compile(r"([^\W_]+)")
_SIGN = re.compile(rf"[^\w{re.escape(''.join(character for character in map(chr, range(128)) if character not in MARKS))}]")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


# Stands for a link: folding drops control characters, so no text holds it, and no pattern matches it.
_FILLER = "\x00"


def _links(text: str) -> list[tuple[int, int]]:
    """Spans of web links, e-mail addresses and @names, without the marks that follow them in a sentence."""
    lowered = _lower(text)
    if not (any([hint in lowered for hint in _LINK_HINTS]) or _LINK_DOMAIN.search(lowered)):
        return []
    return [(match.start(), match.start() + len(match[0].rstrip(".,;:!?)'\""))) for match in _LINK.finditer(lowered)]


# Start and end of a part of the folded text.
Span = tuple[int, int]


class Reading:
    """A text as rules read it. All offsets are of the folded text; `span` gives those of the original.

    `cased` keeps the letter case, `folded` is lower case; both have the same length. `at` holds the original offset of each
    of their characters. Reading is linear in the text's length.
    """

    def __init__(self, original: str):
        self.original = original
        folded, at = _fold(original)
        self.cased, at = undisguised(folded, at, _links)
        # A list would take nine times the room.
        self.at = at if isinstance(at, range) else array("I", at)

    @cached_property
    def folded(self) -> str:
        return _lower(self.cased)

    @cached_property
    def links(self) -> list[tuple[int, int]]:
        """Spans of web links, e-mail addresses and @names."""
        return _links(self.cased)

    @cached_property
    def prose(self) -> str:
        """The folded text with a filler in the place of links, so that no word of a link is taken for a word of the writer."""
        return self._without_links(self.folded)

    @cached_property
    def cased_prose(self) -> str:
        """The same with its letter case, for names."""
        return self._without_links(self.cased)

    def _without_links(self, text: str) -> str:
        pieces, after = [], 0
        for start, end in self.links:
            pieces += text[after:start], _FILLER * (end - start)
            after = end
        return "".join(pieces) + text[after:]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Spans of the sentences, without the blanks and bullets between them."""
        spans, start = [], 0
        for match in _SENTENCE_END.finditer(self.prose):
            if match[0] == "." and _ABBREVIATION.search(self.prose, max(start, match.start() - 12), match.end()):
                continue
            spans.append((start, match.end()))
            start = match.end()
        spans.append((start, len(self.prose)))
        return [span for span in (_trimmed(self.prose, *span) for span in spans) if span[0] < span[1]]

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Spans between paired quotation marks on one line, and lines that begin with ">". An apostrophe never opens one."""
        return [match.span() for match in _QUOTATION.finditer(self.folded)]

    @cached_property
    def runs(self) -> dict[str, list[int]]:
        """Where each run of letters and figures begins in the prose, each character beyond ASCII, and each of MARKS."""
        places: dict[str, list[int]] = {}
        # What stands between runs, and the runs, in turn.
        pieces = _RUN.split(self.prose)
        runs = zip(pieces[1::2], islice(accumulate(map(len, pieces)), 0, None, 2))
        for run, start in chain(runs, ((match[0], match.start()) for match in _SIGN.finditer(self.prose))):
            if run in places:
                places[run].append(start)
            else:
                places[run] = [start]
        return places

    def words(self, start: int, end: int) -> list[tuple[int, int]]:
        """Spans of the words in a part of the prose."""
        return [match.span() for match in _WORD.finditer(self.prose, start, end)]

    @cached_property
    def spelled(self) -> int:
        """How many words begin with a letter."""
        return sum(match[0][0].isalpha() for match in _WORD.finditer(self.prose))

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds an offset, or the one before it."""
        return self.sentences[self.sentence_number(offset)]

    def sentence_number(self, offset: int) -> int:
        return max(0, bisect_right(self.sentences, (offset, len(self.prose))) - 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span for a span of the folded text that is not empty, in code points."""
        return self.at[start], self.at[end - 1] + 1


# A bullet, dash or emoji before a sentence is no part of it.
_BULLETS = re.compile(r"[^\w\"'(\[<>$#@\x00]*(?=[\w\"'(\[<>$#@\x00])")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a sentence without what stands around it."""
    end = start + len(text[start:end].rstrip())
    bullets = _BULLETS.match(text, start, end)
    return (bullets.end() if bullets else end - len(text[start:end].lstrip())), end


def in_other_letters(text: str) -> bool:
    """Whether most letters of a text are not of the Latin alphabet, however they are styled."""
    letters = [character for character in unicodedata.normalize("NFKC", text) if character.isalpha()]
    latin = {character for character in set(letters) if character.isascii() or unicodedata.name(character, "").startswith("LATIN")}
    return 2 * sum(letter in latin for letter in letters) < len(letters)


def unpostable(text: str) -> bool:
    """Whether a text holds NUL or a lone surrogate, which no platform can publish. Reading leaves them out."""
    return "\0" in text or any("\ud800" <= character <= "\udfff" for character in text)

"""Where grapheme clusters begin: what a reader takes for one character, by UAX #29 (Unicode 15.1, tables as published there).

https://www.unicode.org/reports/tr29/tr29-43.html#Grapheme_Cluster_Boundary_Rules

`unicodedata` knows the general categories; the ranges below are what the rules need besides. Each character is
translated to the letter of its class, and one expression over those letters holds the rules.
"""

import functools
import re
from collections.abc import Sequence
from unicodedata import category

_pattern = functools.cache(re.compile)  # compiled when first asked for: the page loads this before it is used


def char_class(ranges: str) -> str:
    """Hexadecimal code points and ranges, as the Unicode data files write them, as the inside of a `[…]`."""
    return re.sub(r"[0-9A-F]+", lambda code: f"\\U{int(code[0], 16):08X}", ranges).replace(" ", "")


# emoji-data.txt
EXTENDED_PICTOGRAPHIC = char_class(
    "A9 AE 203C 2049 2122 2139 2194-2199 21A9-21AA 231A-231B 2328 2388 23CF 23E9-23F3 23F8-23FA 24C2 25AA-25AB 25B6 25C0 "
    "25FB-25FE 2600-2605 2607-2612 2614-2685 2690-2705 2708-2712 2714 2716 271D 2721 2728 2733-2734 2744 2747 274C 274E "
    "2753-2755 2757 2763-2767 2795-2797 27A1 27B0 27BF 2934-2935 2B05-2B07 2B1B-2B1C 2B50 2B55 3030 303D 3297 3299 "
    "1F000-1F0FF 1F10D-1F10F 1F12F 1F16C-1F171 1F17E-1F17F 1F18E 1F191-1F19A 1F1AD-1F1E5 1F201-1F20F 1F21A 1F22F "
    "1F232-1F23A 1F23C-1F23F 1F249-1F3FA 1F400-1F53D 1F546-1F64F 1F680-1F6FF 1F774-1F77F 1F7D5-1F7FF 1F80C-1F80F "
    "1F848-1F84F 1F85A-1F85F 1F888-1F88F 1F8AE-1F8FF 1F90C-1F93A 1F93C-1F945 1F947-1FAFF 1FC00-1FFFD"
)
REGIONAL_INDICATOR = char_class("1F1E6-1F1FF")

# The letter of a class, and the characters that their general category does not put there.
_CLASSES = {
    "r": char_class("D"),
    "n": char_class("A"),
    "z": char_class("200D"),  # zero width joiner
    "j": char_class("200C"),  # zero width non-joiner: extends, but parts an Indic conjunct
    "h": char_class("94D 9CD ACD B4D C4D D4D"),  # linkers of Indic conjuncts (InCB=Linker)
    "k": char_class(  # consonants that such a linker joins (InCB=Consonant)
        "915-939 958-95F 978-97F 995-9A8 9AA-9B0 9B2 9B6-9B9 9DC-9DD 9DF 9F0-9F1 A95-AA8 AAA-AB0 AB2-AB3 AB5-AB9 AF9 "
        "B15-B28 B2A-B30 B32-B33 B35-B39 B5C-B5D B5F B71 C15-C28 C2A-C39 C58-C5A D15-D3A"
    ),
    "e": char_class(  # Grapheme_Extend beyond Mn and Me, emoji modifiers, tags
        "9BE 9D7 B3E B57 BBE BD7 CC2 CD5-CD6 D3E D57 DCF DDF 1B35 302E-302F FF9E-FF9F 1133E 11357 114B0 114BD 115AF 11930 "
        "1D165 1D16E-1D172 1F3FB-1F3FF E0020-E007F"
    ),
    "s": char_class("E33 EB3"),  # SpacingMark beyond Mc
    "o": char_class(  # Mc that is no SpacingMark
        "102B-102C 1038 1062-1064 1067-106D 1083 1087-108C 108F 109A-109C 1A61 1A63-1A64 AA7B AA7D 11720-11721"
    ),
    "p": char_class(  # Prepend
        "600-605 6DD 70F 890-891 8E2 D4E 110BD 110CD 111C2-111C3 1193F 11941 11A3A 11A84-11A89 11D46 11F02"
    ),
    "c": char_class("2065 FFF0-FFF8 E0000 E0002-E001F E0080-E00FF E01F0-E0FFF"),  # Control beyond Cc, Cf, Zl and Zp
    "L": char_class("1100-115F A960-A97C"),  # Hangul: leading consonants, vowels, trailing consonants
    "V": char_class("1160-11A7 D7B0-D7C6"),
    "T": char_class("11A8-11FF D7CB-D7FB"),
    "f": REGIONAL_INDICATOR,
    "x": EXTENDED_PICTOGRAPHIC,
}
_EXCEPTION = "|".join(f"(?P<{letter}>[{chars}])" for letter, chars in _CLASSES.items())
_OF_CATEGORY = {"Mn": "e", "Me": "e", "Mc": "s", "Cc": "c", "Cf": "c", "Zl": "c", "Zp": "c"}

# Every repetition is possessive: a cluster is read once, whatever follows.
_CLUSTER = r"""(?x)
rn | [rnc]                                  # GB3 to GB5
| (?: p*+                                   # GB9b
      (?: L*+ (?: [AV] V*+ T*+ | B T*+ )    # GB6 to GB8: a Hangul syllable
        | L++ | T++
        | x (?: [ehj]*+ z x )*+             # GB11: pictographs that zero width joiners join
        | k (?: [ez]*+ h [ehz]*+ k )*+      # GB9c: an Indic conjunct
        | ff                                # GB12 and GB13: a flag
        | [^rnc]
      )
    | p++
  )
  [ezjhs]*+                                 # GB9 and GB9a
"""


class _Letters(dict):
    """Ordinal to letter of class, each found when first asked for: a draft has few different characters."""

    def __missing__(self, code: int) -> str:
        self[code] = letter = _letter(code)
        return letter


def _letter(code: int) -> str:
    if 0xAC00 <= code <= 0xD7A3:  # Hangul syllables: every 28th (A) lacks a trailing consonant, the rest (B) have one
        return "B" if (code - 0xAC00) % 28 else "A"
    exception = _pattern(_EXCEPTION).match(chr(code))
    return exception.lastgroup if exception else _OF_CATEGORY.get(category(chr(code)), "o")


def starts(text: str) -> Sequence[int]:
    """The code-point offset of each grapheme cluster in `text`; their number is the text's length as a reader sees it."""
    if text.isascii() and "\r\n" not in text:
        return range(len(text))
    return [cluster.start() for cluster in _pattern(_CLUSTER).finditer(text.translate(_Letters()))]

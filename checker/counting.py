"""How platforms count the length of a post.

A counter takes a text and returns one code-point offset for each unit that it counts, in order: a link that costs 23
stands there 23 times. The number of offsets is the length, and the offset at index n is where the text passes n units.
Every counter is linear in the length of the text: possessive repetitions (`*+`, `++`) give nothing back.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from encodings.punycode import punycode_encode
from unicodedata import is_normalized, normalize

from checker.graphemes import EXTENDED_PICTOGRAPHIC, REGIONAL_INDICATOR
from checker.graphemes import starts as graphemes

Counter = Callable[[str], Sequence[int]]
Cost = tuple[int, int, int]  # from where, to where, how many units

_pattern = functools.cache(re.compile)  # compiled when first asked for: the page loads this before anyone counts

# Flags, keycaps, and pictographs with modifier, tags and joined parts. © ® ™ are text unless U+FE0F follows.
_PICTOGRAPH = rf"(?:(?![©®™](?!\uFE0F))[{EXTENDED_PICTOGRAPHIC}][\uFE0F\U0001F3FB-\U0001F3FF]?+)"
_EMOJI = (
    rf"[{REGIONAL_INDICATOR}]{{2}}|[#*0-9]\uFE0F?\u20E3"
    rf"|{_PICTOGRAPH}(?:[\U000E0020-\U000E007E]++\U000E007F)?+(?:\u200D{_PICTOGRAPH})*+"
)
_DOUBLED_BY_X = rf"{_EMOJI}|[^\0-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]"
_BEYOND_ASCII = r"[^\0-\x7F]"
_BEYOND_16_BITS = r"[\U00010000-\U0010FFFF]"
_MENTION = r"(?<![=/\w])(@[a-zA-Z0-9_]++(?:[.-]++[a-zA-Z0-9_]++)*+)@\w++(?:[.-]++\w++)*+"


def utf_16(text: str) -> Sequence[int]:
    """UTF-16 code units, as JavaScript counts: most emoji 2 or more."""
    return _units(((m.start(), m.end(), 2) for m in _pattern(_BEYOND_16_BITS).finditer(text)), 0, len(text))


def utf_8(text: str) -> Sequence[int]:
    """Bytes of UTF-8."""
    return _units(_by_bytes(_BEYOND_ASCII, text), 0, len(text))


def threads(text: str) -> Sequence[int]:
    """Code points, but an emoji costs its bytes of UTF-8 (https://developers.facebook.com/documentation/threads/posts)."""
    return _units(_by_bytes(_EMOJI, text), 0, len(text))


def mastodon(text: str) -> Sequence[int]:
    """Grapheme clusters, but a link with its scheme costs 23, and the server in a mention nothing.

    https://docs.joinmastodon.org/user/posting/, and in Mastodon's source StatusLengthValidator, Account::MENTION_RE
    and config/initializers/twitter_regex.rb.
    """

    def clusters(start: int, end: int) -> list[int]:
        return [start + offset for offset in graphemes(text[start:end])]

    def unlinked(start: int, end: int) -> list[int]:
        mentions = ((m.start(), m.end(), len(m[1])) for m in _pattern(_MENTION).finditer(text, start, end))
        return _units(mentions, start, end, clusters)

    return _units(_links(text, _WITH_SCHEME, _PATH_OF_MASTODON), 0, len(text), unlinked)


def x(text: str) -> Sequence[int]:
    """X's weights, taken of the composed text (NFC): a link 23, an emoji 2, letters up to U+10FF 1, most others 2.

    https://docs.x.com/fundamentals/counting-characters; the ranges are those of version 3 of twitter-text's
    configuration (https://github.com/twitter/twitter-text). Joined emoji count as one, whether X has a picture for them
    or not.
    """
    if is_normalized("NFC", text):
        return _weighed_by_x(text)
    clusters = graphemes(text)  # composition never reaches across the bounds of a cluster
    composed = [normalize("NFC", text[start:end]) for start, end in zip(clusters, [*clusters[1:], len(text)])]
    origin = [start for start, cluster in zip(clusters, composed) for _ in cluster]
    return [origin[unit] for unit in _weighed_by_x("".join(composed))]


def _weighed_by_x(text: str) -> Sequence[int]:
    def unlinked(start: int, end: int) -> list[int]:
        doubled = ((m.start(), m.end(), 2) for m in _pattern(_DOUBLED_BY_X).finditer(text, start, end))
        return _units(doubled, start, end)

    return _units(_links(text, _LINK_OF_X, _PATH_OF_X), 0, len(text), unlinked)


def _units(costs: Iterable[Cost], start: int, end: int, between: Callable[[int, int], Iterable[int]] = range) -> list[int]:
    """The offsets of all units from `start` to `end`: the costs' own, and those that `between` finds in the gaps."""
    units = []
    for found, after, cost in costs:
        units += between(start, found)
        units += [found] * cost
        start = after
    units += between(start, end)
    return units


def _by_bytes(pattern: str, text: str) -> Iterator[Cost]:
    """A lone surrogate has no UTF-8 of its own: it costs 3, like the U+FFFD that would be sent for it."""
    return ((m.start(), m.end(), len(m[0].encode("utf-8", "surrogatepass"))) for m in _pattern(pattern).finditer(text))


# Links, as twitter-text and Mastodon find them: a host that ends in a top-level domain, then port, path and query. X alone
# takes a host without a scheme, and then only of ASCII and Latin letters. E-mail addresses and handles are no links.

_TOP_LEVEL = frozenset(  # every country's, and of the 1,200 others those that one meets
    """
    ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz
    ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj fk fm fo fr
    ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp
    ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt
    mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw
    sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tp tr tt tv tw tz
    ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
    academy accountant accountants actor aero agency amsterdam apartments app arpa art asia associates attorney audio auto
    band bank bar beauty beer berlin best bet bid bike bingo bio biz black blog blue boats boston boutique build builders
    business buzz cab cafe cam camera camp capital car cards care career careers cars casa cash casino cat catering center
    charity chat church city claims cleaning click clinic clothing cloud club coach codes coffee college com community
    company computer condos construction consulting contact contractors cooking cool coop country coupons courses credit
    cricket cruises dance date dating deals delivery democrat dental dentist design dev diet digital direct directory
    discount doctor dog domains download earth eco edu education email energy engineer engineering enterprises equipment
    estate events exchange expert exposed express fail faith family fan fans farm fashion film finance financial fish
    fishing fit fitness flights florist flowers football forsale forum foundation fun fund furniture futbol fyi gallery
    game games garden gay gift gifts gives glass global gold golf gov graphics gratis green gripe group guide guitars guru
    hair haus health healthcare help hockey holdings holiday homes horse hospital host hosting hotel house how icu inc
    info ink institute insurance insure int international investments irish jewelry jobs kids kim kitchen land law lawyer
    lease legal lgbt life lighting limited limo link live llc loan loans lol london love ltd luxury management market
    marketing mba media memorial men menu miami mil mobi moda moe mom money monster mortgage museum music name navy net
    network news ngo ninja nyc one ong online ooo org organic page paris partners parts party pet pharmacy photo
    photography photos pics pictures pink pizza place plumbing plus poker post press pro productions promo properties
    property pub quebec racing radio realestate realtor realty recipes red rehab rent rentals repair report republican
    rest restaurant review reviews rip rocks rodeo run sale salon school schule science scot security services sex shoes
    shop shopping show singles site ski soccer social software solar solutions space sport store stream studio study style
    sucks supplies supply support surf surgery swiss systems tattoo tax taxi team tech technology tel tennis theater
    tickets tips tires today tokyo tools top tours town toys trade trading training travel tube university uno vacations
    vegas ventures vet video villas vip vision vodka vote voting voyage watch webcam website wedding wiki win wine work
    works world wtf xxx xyz yoga zone
    """.split()
)
_LATIN = r"À-ÖØ-öø-ɏ\u0300-\u036FḀ-ỿ"
_IN_NAME = r"[^\s!-,./:-@\[-^`{-~\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]"  # any script
_IN_LATIN_NAME = rf"[-a-zA-Z0-9{_LATIN}]"
_WITH_SCHEME = rf"(?<![a-zA-Z0-9@＠$#＃])(?i:https?)://({_IN_NAME}++(?:\.{_IN_NAME}++)++)"
_WITHOUT_SCHEME = rf"(?<![-_./@$#a-zA-Z0-9{_LATIN}])({_IN_LATIN_NAME}++(?:\.(?!(?i:https?)://){_IN_LATIN_NAME}++)++)"
_LINK_OF_X = rf"{_WITH_SCHEME}|{_WITHOUT_SCHEME}"
_LISTED = r"(?:(?i:xn)--[-0-9a-zA-Z]++|[a-zA-Z]++)(?![-0-9a-zA-Z@+])"
_UNLISTED = rf"(?:(?![-_\d]){_IN_NAME}){{2,}}+(?![-_\d@+])"


def _links(text: str, link: str, path: str) -> Iterator[Cost]:
    """Every link and what it costs, 23 however long. Without a scheme a port or query needs a path to belong to it."""
    at = 0
    while found := _pattern(link).search(text, at):
        start, (host, labels_end) = found.start(), found.span(found.lastindex)
        has_scheme = host > start
        host_end = _host_end(text, host, labels_end, has_scheme)
        if host_end == host:
            at = labels_end
            continue
        rest = _pattern(path).match(text, host_end)
        at = rest.end()
        end = at if has_scheme or rest["path"] else host_end
        if end - start <= 4096 and all(map(_is_label, text[host:host_end].split("."))):
            yield start, end, 23


def _host_end(text: str, start: int, end: int, has_scheme: bool) -> int:
    """Where the last listed top-level domain in a run of labels ends, `start` if there is none.

    "example.ca.Then" is a host and the next sentence. After a scheme the last label may be any letters.
    """
    dot = end
    while (dot := text.rfind(".", start, dot)) != -1:
        label = _pattern(_LISTED).match(text, dot + 1)
        if label and (label[0].lower() in _TOP_LEVEL or "-" in label[0]):
            return label.end()
    if has_scheme and _pattern(_UNLISTED).match(text, text.rfind(".", start, end) + 1):
        return end
    return start


def _is_label(label: str) -> bool:
    """At most 63 bytes as the domain name system writes it, and no hyphen at either end."""
    if not 0 < len(label) < 64 or label[0] == "-" or label[-1] == "-":
        return False
    return label.isascii() or len("xn--") + len(punycode_encode(label)) < 64


def _path(path: str, path_middle: str, query: str, query_middle: str) -> str:
    """Port, path and query, of the characters given; those of the middle only with another after them.

    That leaves out the end of a sentence. Brackets in a path come in pairs, at most one within another.
    """
    brackets = rf"\((?!\))[{path}]*+(?:\([{path}]++\)[{path}]*+)?+\)"
    return (
        rf"(?::\d++)?+(?P<path>/(?:[{path_middle}]*+(?:(?![{path_middle}])[{path}]|{brackets}))*+)?+"
        rf"(?:\?(?:[{query_middle}]*+(?![{query_middle}])[{query}])++)?+"
    )


_PATH_OF_X = _path(
    path=rf"-a-zA-Z0-9!*';:=+,.$/%#\[\]–_~@|&\u0400-\u04FF{_LATIN}",
    path_middle=r"!*';:,.$%\[\]–~@|&",
    query=r"-a-zA-Z0-9!?*'@();:&=+$/%#\[\]_.,~|",
    query_middle=r"!?*'@();:+$%\[\].,~|",
)
_PATH_OF_MASTODON = _path(
    path=r"^\s<>()?",
    path_middle=r"!*\"'「」;:=,.$%\[\]~&|@",
    query=r"^\s\"<>\\`{}",
    query_middle=r"!?*'();:+$%\[\].,~|@^",
)

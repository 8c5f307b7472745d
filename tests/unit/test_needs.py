"""What a pattern's source says that its matches hold."""

import pytest

from checker.needs import CODE, DIGIT, SIGN, grams_of, inside, needs, selective


@pytest.mark.parametrize(
    "source, heads, clauses",
    [
        ("the clerk", ["^the$"], [["^the$"], ["^clerk$"]]),
        # An apostrophe may be left out, a hyphen may be a blank or nothing.
        ("couldn't find", ["^couldn$", "^couldnt$"], [["^couldn$", "^couldnt$"], ["^find$"]]),
        ("top-ranked", ["^top$", "^topranked$"], [["^top$", "^topranked$"]]),
        ("t-?shirts", ["^t$", "^tshirts$"], [["^t$", "^tshirts$"]]),
        # Of branches each has its best.
        ("(?:he|she) (?:lied|was lying)", ["^he$", "^she$"], [["^he$", "^she$"], ["^lied$", "^lying$"]]),
        ("(?:lied )?to us", ["^lied$", "^to$"], [["^to$"], ["^us$"]]),
        ("(?:lied )?x", ["^lied$", "^x$"], [["^x$"]]),
        ("apple|(?:pear)?", [], []),
        # How a word goes on.
        ("colou?r", ["^color", "^colou"], [["^color", "^colou"]]),
        ("p(?:ae|e)dal", ["^pae", "^pe"], [["^pae", "^pe"]]),
        ("he(?: is|'s)? late", ["^he$", "^hes"], [["^he$", "^hes"], ["^late$"]]),
        (r"approv\w+ it", ["^approv"], [["^approv"], ["^it$"]]),
        ("(?:im)?migrants", ["^immigran", "^migrants$"], []),
        ("incomprehensib[a-z]+", ["^incompre"], [["^incompre"]]),
        # What stands around tells nothing.
        ("(?!hospital )staff", ["^staff$"], [["^staff$"]]),
        ("(?<!the )(?P<hit>staff)(?= room)", ["^staff$"], [["^staff$"]]),
        ("(?i:Street)", ["^street$"], [["^street$"]]),
        # Figures, marks, signs.
        (r"\d{3} main", ["^" + 3 * DIGIT], [["^" + 3 * DIGIT], ["^main$"]]),
        (r"\d{9,}|\d{3}", ["^" + 8 * DIGIT, "^" + 3 * DIGIT], [["^" + 8 * DIGIT, "^" + 3 * DIGIT]]),
        (r"\d{0,3} main", [], [["^main$"]]),
        (r"\$ ?\d", ["^$"], [["^" + DIGIT]]),
        (r"[a-z]{2}\d{6}", [CODE], [[CODE]]),
        (r"[a-z]?\d{6}", [], []),
        ("#gifted", ["^#"], [["^gifted$"]]),
        ("📸 [🎉\\U0001F4B0]", [SIGN], [[SIGN]]),
        ("[^🎉] [a🎉] x", [], [["^x$"]]),
        # Where nothing tells how it begins.
        (r"\w+ (?:manager|head)", [], [["^head$", "^manager$"]]),
        ("<2>met", [], [["^met$"]]),
    ],
)
def test_needs(source, heads, clauses):
    found = needs(source)
    assert found.heads == frozenset(heads)
    assert found.clauses == frozenset(map(frozenset, clauses))


@pytest.mark.parametrize(
    "source, held",
    [
        (r"\w{3,12}tards?", "tard"),
        (r"[a-z]+ of (?P<hit>\d{1,5})", "of"),
        (r"[\w-]{1,63}\.[a-z]{2,8}/\w+", "/"),
        (r"[\w-]{1,63}\.[a-z]{2,8}(?:/\w+)?", "."),
        # Of words that are equally long the last: "the" stands in every post.
        (r"\w+ was the one who (?:called|wrote)", "who"),
        # What may be left out, what only one branch holds, and what stands around, is not held.
        (r"\w+ (?:the )?x?(?!house)", " "),
        (r"\w+(?:house|home)", ""),
        (r"\w+house|\w+home", ""),
        (r"[A-Z]{4}\d{3}", ""),
        # No letter of a class, no blank that is spelt.
        (r"\w+\sb+", ""),
    ],
)
def test_what_every_match_holds_somewhere(source, held):
    assert inside(source) == held


def test_a_source_that_letters_may_follow_ends_no_word():
    assert needs("the clerk", closed=False).clauses == {frozenset({"^the$"}), frozenset({"^clerk"})}


@pytest.mark.parametrize(
    "run, holds, lacks",
    [("clerk", ["^c", "^clerk", "^clerk$"], ["^clerks", "^cler$", SIGN]), ("24", ["^24$", "^00$", "^2"], ["^0000", CODE]), ("ab12", [CODE, "^ab00$"], []), ("1ab2", [], [CODE]), ("🎉", [SIGN], ["^clerk"]), ("$", ["^$"], [])],
)
def test_grams(run, holds, lacks):
    assert grams_of(run).issuperset(holds)
    assert not grams_of(run) & set(lacks)


def test_the_best_clause_is_of_long_and_rare_words():
    clauses = [frozenset({"^the$"}), frozenset({"^with$"}), frozenset({"^clerk$", "^staff$"}), frozenset({"^clerk$"}), frozenset()]
    assert max(clauses, key=selective) == {"^clerk$"}
    assert sorted(map(selective, clauses))[0] == selective(frozenset())

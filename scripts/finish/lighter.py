"""Takes out of style sheets and scripts what no reader of a page needs.

Of the theme's style sheets, what none of the pages and scripts ever names: they are made for every site there is. Of our own
files, the comments, which are for those who read the source. What is left stays as it was written, line by line.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import tinycss2

THEME = "assets/stylesheets"
OWN = ("*.css", "*.js", "*.mjs")
_WORD = re.compile(r"(?:--)?[A-Za-z_][\w-]*")
# A comment that has its lines to itself. Others are short, and hard to tell from what only looks like one.
_BLOCK = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_PROPERTY = re.compile(r"""(--[\w-]+):((?:[^;{}"']|"[^"]*"|'[^']*')*)(?:;|(?=\}))""")
# The at-rules that hold rules in their turn.
NESTING = ("media", "supports", "layer", "container")


def lighten(site: Path) -> None:
    """Makes the style sheets and scripts of a built site lighter, in place."""
    own = [path for pattern in OWN for folder in ("assets", "assets/checker") for path in (site / folder).glob(pattern)]
    for path in own:
        path.write_text(without_comments(path.read_text(), scripted=path.suffix != ".css"))
    named = words(path.read_text() for path in (*site.rglob("*.html"), *site.glob("assets/**/*.js"), *own))
    sheets = {path: path.read_text() for path in (site / THEME).glob("*.css")}
    for path, sheet in zip(sheets, without_unused(list(sheets.values()), named), strict=True):
        path.write_text(sheet)


def without_comments(text: str, *, scripted: bool) -> str:
    """A style sheet or, `scripted`, a script without the comments that stand on lines of their own."""
    text = _BLOCK.sub("", text)
    return _LINE.sub("", text) if scripted else text


def words(texts: Iterable[str]) -> set[str]:
    """Everything in the texts that could be the name of a class, an id or a custom property."""
    return {word for text in texts for word in _WORD.findall(text)}


def without_unused(sheets: list[str], named: set[str]) -> list[str]:
    """Style sheets without the rules for classes and ids that nobody names, and the custom properties that nobody asks for.

    All of a theme's at once: one may ask for what another sets.
    """
    sheets = ["".join(kept(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), named)) for sheet in sheets]
    while True:
        asked = named.union(*(re.findall(r"var\(\s*(--[\w-]+)", sheet) for sheet in sheets))
        fewer = [_PROPERTY.sub(lambda found: found[0] if found[1] in asked else "", sheet) for sheet in sheets]
        if fewer == sheets:
            return sheets
        sheets = fewer


def kept(rules: list, named: set[str]) -> Iterator[str]:
    """The rules that may be of use, each as text."""
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [tinycss2.serialize(each) for each in separated(rule.prelude) if may_fit(each, named)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.content is not None and rule.lower_at_keyword in NESTING:
            inner = "".join(kept(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), named))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def separated(prelude: list) -> list[list]:
    """The selectors of a rule, each as its tokens."""
    found = [[]]
    for token in prelude:
        if token == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def may_fit(selector: list, named: set[str]) -> bool:
    """Whether every class and id that a selector asks for is named somewhere. What stands in :is() or :not() does not count."""
    classes = (after.value for before, after in zip(selector, selector[1:], strict=False) if before == "." and after.type == "ident")
    places = (token.value for token in selector if token.type == "hash")
    return all(name in named for name in (*classes, *places))

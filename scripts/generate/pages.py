"""Makes the pages: templates filled from the content, and pages written by hand with what they share."""

import re
from datetime import date
from pathlib import Path, PurePosixPath

import jinja2
import msgspec
import yaml
from markupsafe import Markup

from checker.guidelines import BY_ANCHOR, GUIDELINES
from checker.rules import RULES
from scripts.evaluate import Evaluation
from scripts.generate import history, rules
from scripts.generate.content import ANCHORS, Content, Kept
from scripts.generate.problem import Problem
from scripts.generate.upkeep import long_date

TEMPLATES = Path(__file__).parent / "templates"
# "[closed session](../glossary.md#closed-session)", from any depth: a word that the glossary explains.
_TERM = re.compile(r"\[([^\]]+)\]\((?:\.\./)*glossary\.md#([a-z-]+)\)")
_TITLE = re.compile(r"^# .+$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


class Review(Kept, kw_only=True):
    """Front matter of a page written by hand that is to be reviewed; `law` names entries of `sources.yml`."""

    law: list[str] = []


class Pages:
    """Everything that the pages are made from, and the making of them.

    `figures` is the measurement of the checker on hard drafts, `ordinary` that on everyday and short ones,
    `unmet` that on drafts of writers of whom it learned nothing, `version` the checker's, and `today` decides which reviews are due.
    """

    def __init__(self, content: Content, figures: Evaluation, ordinary: Evaluation, unmet: Evaluation, version: str, today: date):
        self.content, self.figures, self.version, self.today = content, figures, version, today
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES), undefined=jinja2.StrictUndefined, autoescape=True,
            trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
        )
        self.environment.filters |= {"long_date": long_date, "percent": "{:.0%}".format, "markdown": as_markdown, "yaml": as_yaml}
        self.environment.globals |= {
            "content": content, "ANCHORS": ANCHORS, "BY_ANCHOR": BY_ANCHOR, "GUIDELINES": GUIDELINES, "rules": rules,
            "RULES": RULES, "history": history, "figures": figures, "ordinary": ordinary, "unmet": unmet, "version": version, "today": today,
        }

    def all(self, by_hand: dict[str, str]) -> dict[str, str]:
        """The Markdown of every page by its path, with those written by hand. Raises Problem."""
        pages = self.generated()
        for path in by_hand:
            if path in pages:
                raise Problem(f"docs/{path}: this page is made from {self.content.folder}/; remove the file.")
        pages |= {path: self.taken_over(path, text) for path, text in by_hand.items()}
        for path, text in pages.items():
            above = str(PurePosixPath(path).parent / "index.md")
            text = with_way_up(text, front_matter(pages[above])["title"]) if above in pages and above not in (path, "index.md") else text
            pages[path] = text if path == "glossary.md" else self.with_terms(text, path)
        return pages

    def generated(self) -> dict[str, str]:
        """The pages that templates make."""
        pages = {
            "index.md": self.fill("index.md"),
            "guidelines/index.md": self.fill("brief.md"),
            "rules/index.md": self.fill("rules.md"),
            "rules/accuracy.md": self.fill("accuracy.md"),
            "glossary.md": self.fill("glossary.md"),
            "changes.md": self.fill("changes.md"),
        }
        for number, anchor in enumerate(ANCHORS):
            before, after = ANCHORS[number - 1] if number else None, (*ANCHORS, None)[number + 1]
            pages[f"guidelines/{anchor}.md"] = self.fill("guideline.md", anchor=anchor, before=before, after=after)
        for version in self.content.versions:
            pages[f"v/{version.id}/index.md"] = self.fill("version.md", version=version, wording=self.content.copies[version.id])
        return pages

    def fill(self, template: str, **values) -> str:
        """A page from its template."""
        return self.environment.get_template(template).render(**values)

    def taken_over(self, path: str, text: str) -> str:
        """A page written by hand, with its law and its review told at the end, where it says of them."""
        kept = review(path, text)
        if kept is not None:
            unknown = [id for id in kept.law if id not in self.content.sources]
            if unknown:
                raise Problem(f"docs/{path}: law: {self.content.folder / 'sources.yml'} has no entry “{unknown[0]}”.")
            # The notice stands right behind the page's title.
            text = around_title(text, after=self.fill("notice.md", kept=kept))
            text = f"{text.rstrip()}\n\n{self.fill('ending.md', kept=kept, sources=self.content.sources_of(kept.law))}"
        return text

    def with_terms(self, text: str, path: str) -> str:
        """The page with each link to the glossary as a button that opens the meaning, which stands at the end of the page."""
        terms = {term.id: term for term in self.content.glossary}
        used: dict[str, None] = {}

        def button(link: re.Match) -> str:
            if link[2] not in terms:
                raise Problem(f"{path}: {self.content.folder / 'glossary.yml'} has no term “{link[2]}”.")
            used[link[2]] = None
            return f'<button type="button" class="term" popovertarget="term-{link[2]}">{link[1]}</button>'

        text = _TERM.sub(button, text)
        root = "../" * (len(PurePosixPath(path).parts) - 1)
        return text + "".join(self.fill("term.md", term=terms[id], root=root) for id in used)


def with_way_up(text: str, title: str) -> str:
    """The page with a link over its title to the first page of its folder, which has the title given."""
    return around_title(text, before=f"[{title}](index.md)\n{{ .up }}")


def around_title(text: str, before: str = "", after: str = "") -> str:
    """The page with something put before its title, or after it. In front matter "#" begins a comment, no title."""
    matter = _FRONT_MATTER.match(text)
    start = matter.end() if matter else 0
    page = _TITLE.sub(lambda title: "\n\n".join(filter(None, [before, title[0], after])), text[start:], count=1)
    return text[:start] + page


def front_matter(text: str) -> dict:
    """The fields in front of a page; none where it has no front matter."""
    matter = _FRONT_MATTER.match(text)
    return (yaml.safe_load(matter[1]) if matter else None) or {}


def review(path: str, text: str) -> Review | None:
    """What the front matter of a page says of its review; None where it says nothing."""
    fields = front_matter(text)
    kept = {name: fields[name] for name in Review.__struct_fields__ if name in fields}
    if not kept:
        return None
    try:
        return msgspec.convert(kept, Review)
    except msgspec.ValidationError as error:
        raise Problem(f"docs/{path}: front matter: {error}.") from None


def as_markdown(text: str) -> str:
    """Plain text as Markdown that shows it as it is."""
    return re.sub(r"([\\`*_{}\[\]#+|])", r"\\\1", text)


def as_yaml(value: str | list[str]) -> Markup:
    """A text or a list of texts as YAML on one line."""
    return Markup(yaml.safe_dump(value, allow_unicode=True, width=10_000, default_flow_style=True).removesuffix("...\n").strip())

"""The finish step: policy, permalinks, runtime, and the faults it refuses to publish."""

import base64
import hashlib
import json

import pytest

from scripts.finish import FinishError, finish, ids, parse, serialise, text_of
from scripts.finish.policy import policy

INLINE = 'if (1 < 2 && "é") { document.title = "</" + "p>"; }'
HOME = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title>
<script>{INLINE}</script><script src="a.js"></script><script type="application/json">{{"a": "<b>"}}</script></head>
<body><h1 id="top">Guidelines<a class="headerlink" href="#top" title="Permanent link">#</a></h1>
<p id="purpose">The <em>purpose</em> of these.</p><span id="old"></span>
<h2 id="staff">6. Respecting <em>Staff</em><a class="headerlink" href="#staff">#</a></h2> after </body></html>"""
CHECK = '<!doctype html><title>Check</title><h1>Check</h1><form id="checker" data-runtime=""></form>'


@pytest.fixture
def build(tmp_path):
    """A function that finishes a small site, with some of its files changed, and gives the folder."""

    def build(published=None, **changed):
        pages, runtime = tmp_path / "pages", tmp_path / "runtime"
        files = {"index.html": HOME, "check/index.html": CHECK, "robots.txt": "x"} | changed
        for name, content in files.items():
            (pages / name).parent.mkdir(parents=True, exist_ok=True)
            (pages / name).write_text(content)
        (runtime / "abc123").mkdir(parents=True, exist_ok=True)
        (runtime / "abc123" / "manifest.json").write_text("{}")
        (tmp_path / "anchors.json").write_text(json.dumps({"index.html": ["purpose", "old", "staff"]} | (published or {})))
        finish(pages, runtime, tmp_path / "anchors.json", tmp_path / "site")
        return tmp_path / "site"

    return build


def directives(page: str) -> dict[str, list[str]]:
    """The policy that a finished page carries, by directive."""
    meta = parse(page).find(".//meta[@http-equiv='Content-Security-Policy']")
    return {name: sources for name, *sources in (part.split() for part in meta.get("content").split("; "))}


def test_policy_lists_the_inline_scripts_of_the_page_and_no_others(build):
    digest = base64.b64encode(hashlib.sha256(INLINE.encode()).digest()).decode()
    found = directives((build() / "index.html").read_text())
    assert found["script-src"] == ["'self'", f"'sha256-{digest}'"]
    assert found["default-src"] == found["base-uri"] == found["form-action"] == ["'none'"]
    assert found["connect-src"] == found["style-src"] == ["'self'"]
    assert found["worker-src"] == ["'self'"]


def test_only_the_page_that_checks_may_compile_and_start_a_worker_from_a_blob(build):
    found = directives((build() / "check" / "index.html").read_text())
    assert found["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert found["worker-src"] == ["'self'", "blob:"]


def test_policy_comes_before_everything_and_leaves_the_charset_where_browsers_look(build):
    page = (build() / "index.html").read_bytes()
    head = list(parse(page.decode()).find("head"))
    assert head[0].get("http-equiv") == "Content-Security-Policy"
    assert (head[1].get("name"), head[1].get("content")) == ("referrer", "no-referrer")
    assert b"charset=" in page[:1024]


def test_scripts_come_through_unchanged(build):
    scripts = [script.text for script in parse((build() / "index.html").read_text()).iter("script")]
    assert scripts == [INLINE, None, '{"a": "<b>"}']
    assert policy(parse(HOME)) == policy(parse(serialise(parse(HOME))))


def test_permalinks_move_behind_their_heading_and_carry_its_title(build):
    body = parse((build() / "index.html").read_text()).find("body")
    heading, link = body.find(".//h2/..")
    assert text_of(heading) == "6. Respecting Staff" and heading.find("a") is None
    assert link.get("href") == "#staff" and link.get("aria-label") == "Link to 6. Respecting Staff"
    assert body.find(".//h1/../a").get("title") is None
    assert "after" in text_of(body)


def test_published_places_that_are_no_headings_get_a_permalink(build):
    paragraph = parse((build() / "index.html").read_text()).find(".//p[@id='purpose']")
    link = paragraph.find("a")
    assert text_of(paragraph) == "The purpose of these."
    assert (link.get("href"), link.get("aria-label")) == ("#purpose", "Link to The purpose of these.")


def test_runtime_is_copied_and_its_address_is_relative_to_the_page(build):
    site = build()
    form = parse((site / "check" / "index.html").read_text()).find(".//form")
    assert form.get("data-runtime") == "../assets/runtime/abc123/"
    assert (site / "check" / form.get("data-runtime") / "manifest.json").is_file()
    assert (site / "robots.txt").read_text() == "x"


@pytest.mark.parametrize(
    ("published", "changed", "sentence"),
    [
        ({"index.html": ["gone"]}, {}, "index.html: the published id “gone” is gone"),
        ({"lost.html": ["x"]}, {}, "lost.html: published ids stand on this page, and it is gone"),
        ({}, {"index.html": HOME.replace('id="old"', 'id="staff"')}, "“staff” stands there more than once"),
        ({}, {"index.html": HOME.replace("<em>", '<em style="color: red">')}, "style= on <em> would be blocked"),
        ({}, {"index.html": HOME.replace("<em>", '<em onclick="x()">')}, "onclick= on <em> would be blocked"),
        ({}, {"check/index.html": "<title>Check</title>"}, 'No page has <form id="checker">'),
    ],
)
def test_faults_are_named_and_nothing_is_written(build, tmp_path, published, changed, sentence):
    with pytest.raises(FinishError) as fault:
        build(published, **changed)
    assert sentence in str(fault.value)
    assert not (tmp_path / "site").exists()


def test_a_failed_finish_leaves_the_site_before_it(build):
    site = build()
    with pytest.raises(FinishError):
        build({"index.html": ["gone"]})
    assert "staff" in ids(parse((site / "index.html").read_text()))


def test_a_missing_runtime_is_one_sentence(tmp_path):
    with pytest.raises(FinishError, match="should hold one built runtime of the checker and holds 0"):
        finish(tmp_path, tmp_path / "runtime", tmp_path / "anchors.json", tmp_path / "site")

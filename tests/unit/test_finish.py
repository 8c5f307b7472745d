"""The finish step: policy, permalinks, runtime, and the faults it refuses to publish."""

import base64
import hashlib
import json
import math
import re
import subprocess
import sys
from datetime import date
from urllib.parse import parse_qs
from xml.etree import ElementTree

import pytest
import segno
from PIL import Image

from scripts.finish import FinishError, Settings, finish, ids, parse, read_settings, serialise, text_of
from scripts.finish.html import elements
from scripts.finish.policy import inline_hash, policy
from scripts.finish.share import qr_code

INLINE = 'if (1 < 2 && "é") { document.title = "</" + "p>"; }'
HOME = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title>
<script>{INLINE}</script><script src="robots.txt"></script><script type="application/json">{{"a": "<b>"}}</script></head>
<body><h1 id="top">Guidelines<a class="headerlink" href="#top" title="Permanent link">#</a></h1>
<p id="purpose">The <em>purpose</em> of these.</p><span id="old"></span>
<h2 id="staff">6. Respecting <em>Staff</em><a class="headerlink" href="#staff">#</a></h2> after </body></html>"""
ADDRESS = "https://guidelines.example/"
CHECK = '<!doctype html><title>Check</title><h1>Check</h1><script id="start" src="../robots.txt" data-runtime=""></script><form id="checker"></form>'


@pytest.fixture
def build(tmp_path):
    """A function that finishes a small site, with some of its files changed, and gives the folder."""

    def build(published=None, settings=None, **changed):
        pages, runtime = tmp_path / "pages", tmp_path / "runtime"
        files = {"index.html": HOME, "check/index.html": CHECK, "robots.txt": "x", "assets/moved.js": "", "assets/favicon.svg": ""} | changed
        for name, content in files.items():
            (pages / name).parent.mkdir(parents=True, exist_ok=True)
            (pages / name).write_text(content)
        (runtime / "abc123").mkdir(parents=True, exist_ok=True)
        (runtime / "abc123" / "manifest.json").write_text("{}")
        ids = {"index.html": dict.fromkeys(("purpose", "old", "staff"), "2026-11-23")} | (published or {})
        finish(pages, runtime, tmp_path / "site", Settings(ids, built=date(2026, 11, 26), **(settings or {})))
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


def test_no_browser_fetches_another_page_beforehand(build):
    links = '<link rel="prev" href="../a/"><link rel="next" href="../b/"><link rel="modulepreload" href="../robots.txt">'
    head = parse((build(**{"check/index.html": CHECK.replace("<h1>", f"{links}<h1>")}) / "check" / "index.html").read_text()).find("head")
    assert [link.get("rel") for link in head.findall("link") if link.get("rel") in ("prev", "next", "modulepreload")] == ["modulepreload"]


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
    script = parse((site / "check" / "index.html").read_text()).find(".//script[@id='start']")
    assert script.get("data-runtime") == "../assets/runtime/abc123/"
    assert (site / "check" / script.get("data-runtime") / "manifest.json").is_file()
    assert (site / "robots.txt").read_text() == "x"


@pytest.mark.parametrize(
    ("published", "changed", "sentence"),
    [
        ({"index.html": {"gone": ""}}, {}, "index.html: the published id “gone” is gone"),
        ({"lost.html": {"x": ""}}, {}, "lost.html: published ids stand on this page, and it is gone"),
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
        build({"index.html": {"gone": ""}})
    assert "staff" in ids(parse((site / "index.html").read_text()))


def test_a_missing_runtime_is_one_sentence(tmp_path):
    with pytest.raises(FinishError, match="should hold one built runtime of the checker and holds 0"):
        finish(tmp_path, tmp_path / "runtime", tmp_path / "site", Settings({}))


# --- Places and ways to share them ------------------------------------------------------------------------------------

OFFICIAL = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Guidelines</title></head><body>
<section class="official"><p class="badge">Official, adopted in May</p><h1 id="top">Guidelines</h1><p id="purpose">The purpose of these.</p>
<div id="guideline-1"></div><h2 id="staff">1. Respecting <em>Staff</em><a class="headerlink" href="#staff">#</a></h2>
<p>Be respectful.</p><aside>In short: be kind.</aside>
<div id="guideline-2"></div><h2 id="laws">2. These laws count:</h2><ul><li id="act">The Act</li></ul></section></body></html>"""
PLACES = dict.fromkeys(("purpose", "staff", "guideline-1", "laws", "guideline-2", "act"), "2026-11-23")


@pytest.fixture
def home(build):
    """The home page of a small site with an address, finished, and the folder it is in."""
    site = build({"index.html": PLACES}, {"address": ADDRESS}, **{"index.html": OFFICIAL})
    return parse((site / "index.html").read_text()), site


def test_the_list_of_anchors_tells_address_wording_and_its_hash(home):
    listed = {entry["id"]: entry for entry in json.loads((home[1] / "anchors.json").read_text())["places"]}
    assert list(listed) == ["purpose", "staff", "laws", "act"]
    assert listed["staff"] == {
        "id": "staff",
        "aliases": ["guideline-1"],
        "number": 1,
        "title": "Respecting Staff",
        "address": f"{ADDRESS}#staff",
        "since": "2026-11-23",
        "wording": "1. Respecting Staff Be respectful.",
        "sha256": hashlib.sha256(b"1. Respecting Staff Be respectful.").hexdigest(),
    }
    assert listed["purpose"]["number"] is None and listed["purpose"]["title"] == "The purpose of these."
    assert listed["act"]["wording"] == "The Act" and "The Act" in listed["laws"]["wording"]


def test_each_guideline_can_be_shared_and_its_wording_is_untouched(home):
    document, site = home
    shares = list(elements(document, "share"))
    assert [share.get("data-anchor") for share in shares] == ["staff", "laws"]
    staff = shares[0]
    assert "".join(staff.find("summary").itertext()) == "Share Guideline 1: Respecting Staff"
    email, code = staff.iter("a")
    scheme, query = email.get("href").split("?")
    body = f"Guideline 1: Respecting Staff\r\n{ADDRESS}#staff\r\n"
    assert (scheme, parse_qs(query)) == ("mailto:", {"subject": ["Guideline 1: Respecting Staff"], "body": [body]})
    assert (site / code.get("href")).is_file() and staff.find("img").get("alt") == f"QR code that leads to {ADDRESS}#staff"
    assert text_of(document.find("body")) == text_of(parse(OFFICIAL).find("body"))


def test_a_page_asks_for_the_ways_to_share_a_guideline(build):
    page = "<title>Staff</title><h1>Staff</h1><div data-share='staff'></div>"
    changed = {"index.html": OFFICIAL, "staff/index.html": page}
    document = parse((build({"index.html": PLACES}, {"address": ADDRESS}, **changed) / "staff/index.html").read_text())
    (share,) = elements(document, "share")
    assert share.find("img").get("src") == "../assets/qr/staff.svg"


def test_a_qr_code_holds_the_address(tmp_path):
    """Read back from the picture's own path: the modules are those of the code for this very text."""
    address = f"{ADDRESS}#staff"
    svg = ElementTree.fromstring(qr_code(address))
    matrix = [list(row) for row in segno.make(address, micro=False, error="m").matrix]
    size = len(matrix) + 8
    assert svg.get("viewBox") == f"0 0 {size} {size}"
    ground, dark = svg.iter("{http://www.w3.org/2000/svg}path")
    assert ground.get("fill") == "#fff" and drawn(dark.get("d"), size) == {(x + 4, y + 4) for y, row in enumerate(matrix) for x, one in enumerate(row) if one}


def drawn(path: str, size: int) -> set[tuple[int, int]]:
    """The modules that a path of horizontal strokes covers, as (x, y)."""
    covered, x, y = set(), 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        if command == "h":
            covered |= {(round(x) + step, math.floor(y)) for step in range(round(values[0]))}
            x += values[0]
        else:
            x, y = (values[0], values[1]) if command == "M" else (x + values[0], y + values[1])
    return covered


def test_without_an_address_nothing_wrong_is_said(build):
    site = build({"index.html": PLACES}, **{"index.html": OFFICIAL})
    page = (site / "index.html").read_text()
    assert "canonical" not in page and "og:" not in page and "mailto:" not in page and "data-site" not in page
    assert not any((site / name).exists() for name in ("sitemap.xml", "assets/qr", "assets/cards", ".well-known"))
    assert page.count('class="share"') == 2


# --- Addresses, moved pages, hosts ------------------------------------------------------------------------------------


def test_pages_tell_their_address_and_what_a_link_to_them_shows(home):
    document, site = home
    head = document.find("head")
    check = parse((site / "check/index.html").read_text()).find("head")
    assert document.get("data-site") == ADDRESS
    assert [page.find("link[@rel='canonical']").get("href") for page in (head, check)] == [ADDRESS, f"{ADDRESS}check/"]
    shown = {meta.get("property"): meta.get("content") for meta in check.iter("meta") if meta.get("property")}
    assert shown["og:url"] == f"{ADDRESS}check/" and shown["og:title"] == "Check"
    picture = Image.open(site / shown["og:image"].removeprefix(ADDRESS))
    assert picture.size == (1200, 630) and len(picture.getcolors()) > 10


def test_the_sitemap_lists_every_page_but_what_is_not_found_or_moved(build):
    changed = {"404.html": "<title>Not found</title>", "about/index.html": "<title>About</title>", "sitemap.xml.gz": "old"}
    site = build(settings={"address": ADDRESS, "moved": {"old/": "about/"}}, **changed)
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    assert {loc.text for loc in root.findall(".//{*}loc")} == {ADDRESS, f"{ADDRESS}about/", f"{ADDRESS}check/"}
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (site / "robots.txt").read_text()
    assert not (site / "sitemap.xml.gz").exists()
    assert parse((site / "404.html").read_text()).find("head/meta[@name='robots']").get("content") == "noindex"


def test_a_moved_page_leads_on_with_a_policy_of_its_own(build):
    files = {"about/index.html": '<title>About</title><h1 id="who">About</h1>'}
    site = build(settings={"moved": {"old/page/": "about/#who", "home/": ""}}, **files)
    page = parse((site / "old/page/index.html").read_text())
    assert page.find(".//a").get("href") == "../../about/#who"
    assert page.find(".//meta[@http-equiv='refresh']").get("content").endswith("url=../../about/#who")
    assert directives(serialise(page))["script-src"] == ["'self'"]
    assert parse((site / "home/index.html").read_text()).find(".//a").get("href") == "../"


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("old/: new", "should be two addresses within the site"),
        ("old/: https://example.org/", "should be two addresses within the site"),
        ("/old/: new/", "should be two addresses within the site"),
        ("old/: ../new/", "should be two addresses within the site"),
        ("old/: 3", "should be two addresses within the site"),
        ("old/: new/\nnew/: newer/", "has moved itself"),
    ],
)
def test_a_wrong_entry_among_the_moved_is_a_sentence(tmp_path, entry, sentence):
    (tmp_path / "moved.yml").write_text(entry)
    (tmp_path / "anchors.json").write_text("{}")
    with pytest.raises(FinishError, match=sentence):
        read_settings({}, tmp_path / "anchors.json", tmp_path / "moved.yml")


def test_settings_come_from_the_environment(tmp_path):
    (tmp_path / "anchors.json").write_text("{}")
    given = {"SITE_URL": ADDRESS, "CONTACT_EMAIL": "clerk@guidelines.example", "SOURCE_DATE_EPOCH": "1795651200"}
    settings = read_settings(given, tmp_path / "anchors.json", tmp_path / "none.yml")
    assert (settings.address, settings.email, settings.moved) == (ADDRESS, "clerk@guidelines.example", {})
    assert settings.built == date(2026, 11, 26)


@pytest.mark.parametrize("address", ["guidelines.example/", "https://guidelines.example", "ftp://guidelines.example/"])
def test_half_an_address_is_refused(tmp_path, address):
    (tmp_path / "anchors.json").write_text("{}")
    with pytest.raises(FinishError, match="it should be the site's whole address, with a slash at its end"):
        read_settings({"SITE_URL": address}, tmp_path / "anchors.json", tmp_path / "none.yml")


def test_the_hosts_policy_allows_what_each_page_does_and_no_frames(build):
    site = build()
    (line,) = re.findall(r"^/\*\n  Content-Security-Policy: (.*)$", (site / "_headers").read_text(), re.MULTILINE)
    host = {name: set(sources) for name, *sources in (part.split() for part in line.split("; "))}
    for page in ("index.html", "check/index.html"):
        assert all(set(sources) <= host[name] for name, sources in directives((site / page).read_text()).items())
    assert host["frame-ancestors"] == {"'none'"} and "'unsafe-inline'" not in line
    assert len(line) < 2000, "Cloudflare Pages takes no longer one"


def test_whoever_finds_a_weakness_is_told_whom_to_tell(build):
    site = build(settings={"address": ADDRESS, "email": "clerk@guidelines.example"})
    assert (site / ".well-known/security.txt").read_text().splitlines() == [
        "Contact: mailto:clerk@guidelines.example",
        "Expires: 2027-11-21T00:00:00Z",
        "Preferred-Languages: en",
        f"Canonical: {ADDRESS}.well-known/security.txt",
    ]


def test_the_policy_can_be_given_to_the_pages_of_any_site(tmp_path):
    (tmp_path / "page.html").write_text("<meta http-equiv='Content-Security-Policy' content='old'><title>A</title><script>1</script>")
    for _ in range(2):
        subprocess.run([sys.executable, "-m", "scripts.policy", tmp_path], check=True)
        page = (tmp_path / "page.html").read_text()
        assert page.count("Content-Security-Policy") == page.count("no-referrer") == 1
        assert directives(page)["script-src"] == ["'self'", inline_hash(ElementTree.fromstring("<script>1</script>"))]


# --- Links ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("../", None),
        ("../index.html#staff", None),
        ("../robots.txt?v=1", None),
        ("#here", None),
        ("", None),
        ("mailto:a@b.example", None),
        ("https://elsewhere.example/x", None),
        (f"{ADDRESS}#staff", None),
        (ADDRESS, None),
        ("../#nobody", "leads to no place on index.html"),
        ("#nobody", "leads to no place on check/index.html"),
        ("../gone/", "leads to gone/index.html, which is not there"),
        ("robots.txt", "leads to check/robots.txt, which is not there"),
        ("../check", "leads to check, which is not there"),
        ("/robots.txt", None),
        ("/gone/", "leads to gone/index.html, which is not there"),
        ("//elsewhere.example/x", None),
        (f"{ADDRESS}gone/", "leads to gone/index.html, which is not there"),
        (f"{ADDRESS}#nobody", "leads to no place on index.html"),
    ],
)
def test_links_inside_the_site_lead_somewhere(build, link, fault):
    page = CHECK.replace("<h1>", f'<a href="{link}">x</a><h1 id="here">')
    if fault is None:
        build(settings={"address": ADDRESS}, **{"check/index.html": page})
    else:
        with pytest.raises(FinishError, match=f"check/index.html: the link to “.*” {fault}"):
            build(settings={"address": ADDRESS}, **{"check/index.html": page})


@pytest.mark.parametrize(
    ("link", "relative"), [("/", "../"), ("/#staff", "../#staff"), ("/robots.txt", "../robots.txt"), ("/check/", "./"), ("#here", "#here")]
)
def test_links_from_the_root_of_the_site_become_relative(build, link, relative):
    site = build(**{"check/index.html": CHECK.replace("<h1>", f'<a href="{link}">x</a><h1 id="here">')})
    assert parse((site / "check/index.html").read_text()).find(".//a").get("href") == relative


@pytest.mark.parametrize(("link", "fits"), [("/sub/robots.txt", True), ("/sub/", True), ("/robots.txt", False), ("/sub/gone/", False)])
def test_what_is_not_found_links_from_the_root_of_the_site(build, link, fits):
    changed = {"404.html": f'<title>Not found</title><a href="{link}">x</a>'}
    if fits:
        build(settings={"address": f"{ADDRESS}sub/"}, **changed)
    else:
        with pytest.raises(FinishError, match="404.html: the link to"):
            build(settings={"address": f"{ADDRESS}sub/"}, **changed)

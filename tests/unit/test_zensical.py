"""The site can be built by the builder that may come next, and no page, title, address or id is lost on the way."""

import shutil

from scripts.zensical import ROOT, build, differences, pages

SITE = ROOT / "site"


def test_zensical_builds_the_same_pages(tmp_path):
    assert differences(SITE, build(tmp_path / "site")) == []


def test_what_is_lost_is_named(tmp_path):
    other = tmp_path / "site"
    for page in pages(SITE):
        (other / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SITE / page, other / page)
    shutil.copy(SITE / "anchors.json", other)
    assert differences(SITE, other) == []
    (other / "about/index.html").unlink()
    (other / "anchors.json").write_text("{}")
    privacy = other / "privacy/index.html"
    privacy.write_text(privacy.read_text().replace('id="try-it-yourself"', 'id="try-it"').replace("<title>Privacy", "<title>Secrets"))
    found = differences(SITE, other)
    assert [one.partition(": ")[0] for one in found] == ["about/index.html", "privacy/index.html", "privacy/index.html", "anchors.json"]
    assert "only one of the builders makes it" in found[0] and "Secrets" in found[1] and "'try-it'" in found[2]

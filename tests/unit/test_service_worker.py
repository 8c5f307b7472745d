"""The service worker keeps what the page that checks needs, by its hash, and each change makes another version."""

import base64
import hashlib
import json
import re

import pytest

from scripts.finish import offline

SCRIPT = 'const FILES = {}\nconst CACHE = "site-"\n'


@pytest.fixture
def site(tmp_path):
    names = ["index.html", "check/index.html", "about/index.html", "assets/a.mjs", "assets/a.mjs.map", "assets/card.png", "assets/javascripts/lunr/fr.js"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / offline.SCRIPT).write_text(SCRIPT)
    return tmp_path


def test_it_keeps_the_checker_and_the_guidelines_by_their_addresses(site):
    files = json.loads(re.search(r"FILES = (\{.*?\})", offline.service_worker(site).decode(), re.DOTALL)[1])
    assert list(files) == ["assets/a.mjs", "check/", ""]
    assert base64.b64decode(files[""]) == hashlib.sha256(b"index.html").digest()


def test_each_change_is_another_version(site):
    before = offline.service_worker(site)
    assert offline.service_worker(site) == before
    (site / "assets/a.mjs").write_text("changed")
    after = offline.service_worker(site)
    version = re.compile(rb'"site-([^"]+)"')
    assert version.search(before)[1] != version.search(after)[1]


def test_a_script_without_the_place_for_them_is_refused(site):
    (site / offline.SCRIPT).write_text("const FILES = []\n")
    with pytest.raises(ValueError, match="no line"):
        offline.service_worker(site)

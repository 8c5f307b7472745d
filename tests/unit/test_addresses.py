"""Addresses in raw HTML count from the root of the site in what the builders get."""

import pytest

from scripts.generate.addresses import from_root


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("check.md", "../assets/a.mjs", "/assets/a.mjs"),
        ("check.md", "../#privacy", "/#privacy"),
        ("check.md", "../about/#who", "/about/#who"),
        ("index.md", "assets/a.mjs", "/assets/a.mjs"),
        ("rules/index.md", "../", "/"),
        ("rules/index.md", "accuracy/", "/rules/accuracy/"),
        ("situations/photo.md", "../sharing/", "/situations/sharing/"),
        ("situations/photo.md", "../../", "/"),
    ],
)
def test_a_relative_address_is_seen_from_the_page(path, before, after):
    assert from_root(path, f'<p>\n<a class="x" href="{before}">x</a>') == f'<p>\n<a class="x" href="{after}">x</a>'


@pytest.mark.parametrize("same", ["https://example.org/", "mailto:a@b.example", "#place", "/from/root/", ""])
def test_any_other_address_stays(same):
    assert from_root("check.md", f'<a href="{same}">') == f'<a href="{same}">'


def test_markdown_links_and_plain_text_stay():
    text = '[About](about.md#who) and href="../x" outside of a tag, <code>href</code>'
    assert from_root("check.md", text) == text

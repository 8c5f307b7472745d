"""The difference between two texts holds both of them, and marks no more than it must."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from scripts.generate.difference import difference

TEXTS = st.lists(st.sampled_from(["council", "must", "should", "<b>", "&amp;", "not", "post."]), max_size=12).map(" ".join)


def without(element: str, html: str) -> str:
    """The text with one kind of element taken out, the others opened, and blanks made one."""
    html = re.sub(rf"<{element}>.*?</{element}>", "", html)
    return " ".join(unescape(re.sub(r"</?(?:ins|del)>", "", html)).split())


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_it(before, after):
    html = difference(before, after)
    assert without("ins", html) == before
    assert without("del", html) == after


@given(TEXTS)
def test_equal_texts_have_no_marks(text):
    assert "<ins>" not in difference(text, text) and "<del>" not in difference(text, text)


def test_only_the_word_that_changed_is_marked():
    assert difference("Members should not post.", "Members must not post.") == "Members <del>should</del> <ins>must</ins> not post."

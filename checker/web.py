"""JSON in, JSON out for the page: the one file that knows UTF-16, in which a browser counts a text's offsets.

The page asks with {"text"} and the fields of `context.CONTEXT` (each may be null or left out: unknown) and gets
{"version", "findings", "note", "length", "election"} or {"version", "error": {"code", "message"}}. An error never quotes the draft. `note` is a
sentence about the draft as a whole, or null; `election` are the days of the election in whose campaign the date falls, or null.
"""

import json
from bisect import bisect_left
from collections.abc import Callable

from checker import MAX_LENGTH, check
from checker.context import CONTEXT
from checker.election_dates import election_at
from checker.model import Finding, Post
from checker.platforms import length
from checker.text import UNPOSTABLE, UNREAD, in_other_letters, unpostable

VERSION = 1


class Refused(Exception):
    """A request that is not answered: a code for the page and a sentence."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code = code


def check_json(request: str) -> str:
    """The findings of a draft, offsets in UTF-16 units, and its length on the platform. Never raises."""
    return _answer(
        request,
        lambda post: {"findings": _findings(post), "note": _note(post.text), "length": _length(post), "election": _election(post)},
    )


def length_json(request: str) -> str:
    """The draft's length alone, for a counter that keeps up with typing. Never raises."""
    return _answer(request, lambda post: {"length": _length(post)})


def _answer(request: str, fields: Callable[[Post], dict]) -> str:
    try:
        answer = fields(_post(request))
    except Refused as refused:
        answer = {"error": {"code": refused.code, "message": str(refused)}}
    except Exception as error:
        # An exception's own text could hold words of the draft: only its kind leaves.
        answer = {"error": {"code": "internal", "message": f"The checker failed ({type(error).__name__})."}}
    # Escaped to ASCII, so that half of a surrogate pair crosses into the page whole.
    return json.dumps({"version": VERSION, **answer}, separators=(",", ":"))


def _post(request: str) -> Post:
    """The request's draft. Raises Refused where the request is not understood."""
    try:
        fields = json.loads(request)
    except (ValueError, RecursionError):
        raise Refused("bad-request", "The request is not JSON.") from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise Refused("bad-request", "The request has no text.")
    for name, field in CONTEXT.items():
        if fields.get(name) is not None and not field.holds(fields[name]):
            raise Refused("bad-request", f"The field “{name}” is not {field.meaning}.")
    return Post(fields["text"], **{name: fields.get(name) for name in CONTEXT})


def _findings(post: Post) -> list[dict]:
    """The findings as JSON values. Raises Refused for a draft that is too long to be checked whole."""
    if len(post.text) > MAX_LENGTH:
        raise Refused("too-long", f"The draft has {len(post.text):,} characters; the longest that can be checked has {MAX_LENGTH:,}.")
    offset = _utf16(post.text)
    return [_fields(finding, offset) for finding in check(post)]


def _fields(finding: Finding, offset: Callable[[int], int]) -> dict:
    """A finding as JSON values, its place in UTF-16 units."""
    return finding._asdict() | {"level": finding.level.value, "start": offset(finding.start), "end": offset(finding.end)}


def _note(text: str) -> str | None:
    return UNPOSTABLE if unpostable(text) else UNREAD if in_other_letters(text) else None


def _length(post: Post) -> dict | None:
    """How long the platform says the draft is; None where the platform is not known. `over` is an offset in UTF-16 units."""
    if post.platform is None:
        return None
    measured = length(post.text, post.platform)
    return measured._asdict() | {"over": None if measured.over is None else _utf16(post.text)(measured.over)}


def _election(post: Post) -> dict | None:
    election = election_at(post.date) if post.date else None
    return election and {"nominations_open": election.nominations_open, "voting_day": election.voting_day}


def _utf16(text: str) -> Callable[[int], int]:
    """Leads from an offset in code points to the same place in UTF-16 units."""
    # A code point that takes two units moves what comes after it by one.
    wide = [offset for offset, character in enumerate(text) if character > "\uffff"]
    return lambda offset: offset + bisect_left(wide, offset)

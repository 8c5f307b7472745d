"""Guideline 2: private or confidential information, and people who can be identified."""

from collections.abc import Iterator

from checker.match import Pattern
from checker.model import MUST, Hit, Post, rule

_NINE_DIGITS = Pattern(r"\d{3}[ -]?\d{3}[ -]?\d{3}")
_CUE = Pattern(r"(?:sin|social insurance|nas)")


@rule(
    "privacy.social-insurance-number",
    anchor="privacy",
    level=MUST,
    message="“{quote}” looks like a social insurance number. Take it out.",
    why="The check digit is right and the words near it say what it is.",
    advice="Delete the number. If it has been posted anywhere, tell the person whose it is and the clerk at once.",
    flags=["My SIN is [130 692 544], call me.", "Her social insurance number, [130-692-544], was on the form."],
    passes=["Permit 130692544 was approved.", "My SIN is 130 692 545."],
)
def social_insurance_number(post: Post) -> Iterator[Hit]:
    """Nine digits with a valid check digit, near a word that says what they are."""
    for hit in _NINE_DIGITS(post):
        digits = [int(character) for character in post.reading.prose[hit.start : hit.end] if character.isdigit()]
        doubled = (digit if place % 2 == 0 else sum(divmod(2 * digit, 10)) for place, digit in enumerate(digits))
        if sum(doubled) % 10 == 0 and _CUE.within(post, max(0, hit.start - 60), min(len(post.reading.prose), hit.end + 60)):
            yield hit

"""Guideline 9: who starts a series, a page or a promise of news keeps it going. Tips, one a post."""

from collections.abc import Iterator

from checker.match import Pattern, negated, quoted
from checker.model import CONSIDER, Hit, Post, rule

_PROMISE = Pattern(
    r"stay tuned", r"watch this space", r"(?:updates?|details|photos|pictures|videos?|results|news|info(?:rmation)?) (?:to (?:follow|come)|coming (?:soon|shortly|tomorrow|later))", r"more (?:to come|to follow|details to (?:come|follow)|soon|updates? (?:to come|soon|tomorrow))",
    r"(?:i'll|i will|we'll|we will|i'm going to|i plan to|going to) <2>(?:post|share|update|keep|report|write|go live|blog|livestream|bring you) <5>(?:daily|weekly|monthly|every (?:day|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night)|each (?:day|week|month)|posted|updated|updates|regularly|back|as (?:i|we|soon)|in the loop|when i (?:know|hear|have))",
    r"(?:daily|weekly|monthly|regular) (?:updates?|posts?|videos?|recaps?|columns?|newsletter|series|tips?)",
    r"(?:first|part (?:one|1|i)) (?:of|in) (?:a|my|the|this|many|\w+) ?(?:new |weekly |monthly |\w+-part )?(?:series|parts|posts|videos|instal?lments)?",
    r"part (?:two|2|three) (?:tomorrow|soon|next|on|is coming|coming)", r"follow (?:along|me for|this page for|here for|for (?:more|updates))",
    r"(?:my|a|this) new (?:page|account|channel|newsletter|podcast|series|blog|vlog)",
)


@rule(
    "commitment.promised-update",
    anchor="commitment",
    level=CONSIDER,
    message="“{quote}” promises more. Note down when you will post it.",
    why="A page that goes quiet after a promise reads as one that nobody looks after.",
    advice="Promise only what you have time for, and put the date in your calendar: “next update on Friday”.",
    flags=[
        "The bridge closes Monday. [Stay tuned] for the detour.",
        "[I'll post daily] until the water is down.",
        "Here is the [first in a series] on how drains work.",
        "Budget night is done, [more to come].",
        "Power is out from Bloomfield Road to the lake. [Updates to follow]!",
    ],
    passes=[
        "The detour is Heritage Line until the 14th; the municipality's page has the updates.",
        "The weekly market is back on Saturday.",
        "I can't promise that I'll post daily.",
        "Follow the signs at the corner.",
        "The results come in on Monday night at the Civic Centre.",
        "My motion lost by two. I'll bring it back in the spring.",
    ],
    unless=(quoted, negated),
)
def promised_update(post: Post) -> Iterator[Hit]:
    """The first promise of more: "stay tuned", "I'll post daily", a series, a new page."""
    yield from list(_PROMISE(post))[:1]

"""Guideline 10: the municipality's own accounts, marks and resources come with the Corporate Social Media Policy. Tips, one a post."""

from collections.abc import Iterator

from checker.match import Pattern, quoted
from checker.model import CONSIDER, Hit, Post, rule

_OWNER = r"(?:municipal(?:ity's)?|corporate|chatham-kent's|council's|city(?:'s)?|town(?:'s)?|township(?:'s)?|county(?:'s)?|clerk's|official (?:council|municipal|mayor's))"
_RESOURCE = Pattern(
    rf"{_OWNER} <1>(?:logos?|crest|coat of arms|letterhead|seal|e-?mail(?: account| list| address)?|(?:facebook|instagram|twitter|x|youtube|social media) (?:account|page|channel|feed)|accounts?|page|channel|mailing list|photographer|photocopier|printer|newsletter|laptop|phone|truck|vehicle|printing budget|communications (?:budget|staff|team))",
    r"(?:my|our|the) (?:council|councillor|mayor's|official|ward) (?:account|page|e-?mail|letterhead|newsletter|budget|phone|laptop)",
    r"corporate social media policy", r"(?:took|taking|take) over (?:the )?(?:municipality's|municipal|city|town|county) (?:page|account|instagram|feed)",
)


@rule(
    "corporate-policy.municipal-resource",
    anchor="corporate-policy",
    level=CONSIDER,
    message="“{quote}” is the municipality's. The Corporate Social Media Policy says how it may be used.",
    why="Accounts, marks and equipment of the municipality are shared, and have their own rules.",
    advice="Look at the Corporate Social Media Policy, or ask communications staff, before you use it in a post of your own.",
    flags=[
        "Put the [municipality's logo] on the flyer for the clean-up.",
        "I'll post it on the [town's Facebook page] tonight.",
        "Write to [my council email] for a copy.",
        "I borrowed the [municipal photographer] for this one.",
    ],
    passes=[
        "The municipality announced the winners of the photo contest.",
        "Our team's logo has a duck on it.",
        "The corporate challenge run is on Sunday.",
        "My own page, my own words.",
    ],
    unless=(quoted,),
)
def municipal_resource(post: Post) -> Iterator[Hit]:
    """The first mention of an account, mark or resource that belongs to the municipality."""
    yield from list(_RESOURCE(post))[:1]

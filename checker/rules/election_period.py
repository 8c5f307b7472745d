"""Guideline 11, the Municipal Elections Act: what reads otherwise from the day nominations open until voting day."""

from collections.abc import Iterator

from checker.election_dates import election_at
from checker.match import Pattern, quoted
from checker.model import CONSIDER, Hit, Post, example, rule

_RECORD = Pattern(
    r"(?:promises?|commitments?) (?:made|kept),? (?:and )?(?:promises?|commitments?) (?:kept|delivered)",
    r"(?:proud of|look(?:ing)? back (?:at|on)|here's|here is|list of|some of|that's) <3>(?:everything |all )?(?:what |that )?(?:i|we|this council)(?:'ve| have)? (?:got done|accomplished|achieved|delivered|built|done) (?:this|over the last|over the past|in the last|in the past|in|these|so far|together)",
    r"(?:this|over this|over the (?:last|past)|in the (?:last|past)|these(?: last| past)?) (?:term|(?:four|4) years),? (?:i|we|your council|this council)(?:'ve| have)? (?:\w+ )?(?:delivered|built|fixed|paved|opened|cut|saved|brought|secured|fought|worked|got|kept|accomplished|achieved)",
    r"my (?:record|track record|accomplishments|achievements|results) (?:on council|this term|as (?:your |a )?councillor|speaks? for|in office|over)",
    r"(?:i|we)(?:'ve| have)? (?:delivered|brought home|secured) <6>(?:this term|for (?:the|our|this) ward|for ward \d+|in (?:four|4) years)",
)


@rule(
    "elections.record-in-the-campaign",
    anchor="municipal-elections-act",
    level=CONSIDER,
    message="“{quote}” looks back at a record. Between nominations and voting day that reads like campaigning.",
    why="Until voting day an account of the office is to serve every voter alike, and the municipality's resources may not be used in a campaign.",
    advice="Tell it on a campaign account, or give the one fact that residents need now. The clerk knows what is allowed when.",
    unless=(quoted,),
    flags=[
        example("[This term we delivered] two new parks and a library.", date="2026-09-15"),
        example("[Promises made, promises kept]. The bridge is open.", date="2026-05-01", account="council"),
        example("Proud of [my record on council].", date="2026-10-26"),
        "[Over the past four years, I've fought] for every sidewalk in this ward.",
    ],
    passes=[
        example("This term we delivered two new parks and a library.", date="2027-02-03"),
        example("This term we delivered two new parks and a library.", date="2026-09-15", account="campaign"),
        example("The new park on Grand Avenue opens on Saturday.", date="2026-09-15"),
        "My record collection is for sale on Saturday.",
    ],
)
def record_in_the_campaign(post: Post) -> Iterator[Hit]:
    """A look back at what the writer or this council got done, posted from the opening of nominations until voting day, and not on a campaign account."""
    for hit in list(_RECORD(post))[:1]:
        if post.account == "campaign" or (post.date and not election_at(post.date)):
            return
        yield hit if post.date else hit._replace(advice="If it goes out between the opening of nominations and voting day, tell it on a campaign account, or give only the facts that residents need now.")

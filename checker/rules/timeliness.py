"""Guideline 4: who asks a question or invites comments is expected to answer. Tips, one a post."""

from collections.abc import Iterator

from checker.match import Pattern, quoted
from checker.model import CONSIDER, Hit, Post, rule

_INVITATION = Pattern(
    r"(?:ask me (?:anything|below|here|away)|ama|ask away|fire away|questions (?:welcome|below|in the comments)|(?:any |got |have |your )questions\?)",
    r"(?:drop|leave|put|post|add) (?:me )?(?:a |your |any )?(?:comments?|questions?|thoughts?|ideas?|suggestions?|note|line) (?:below|here|in the|under|to me)",
    r"(?:comment|reply|message|text|e-?mail|dm|write|pm) (?:me|below|with your|to let|here)",
    r"(?:let me know|(?:please|so|and|then|now) tell me|i want to hear|i'd (?:like|love) to hear|looking forward to hearing|want your|share your|send (?:me )?your|give me your)(?: <3>(?:what|how|where|if|thoughts|views|opinion|feedback|ideas|questions|comments|from you|stories|input))?",
    r"(?:what (?:do|are|would|did) (?:you|your)|how (?:do|would|did|are) you|do you (?:think|agree|support|want)|would you (?:like|support|rather|use)|which (?:one )?(?:do|would) you|where (?:do|would|should) (?:you|we)|should (?:we|council)|thoughts|agree or disagree|yay or nay)[^.!?\n]{0,100}\?",
)


@rule(
    "timeliness.open-invitation",
    anchor="timeliness",
    level=CONSIDER,
    message="“{quote}” invites answers. Plan when you will read them and reply.",
    why="People who are asked expect a reply, and soon.",
    advice="Say when you will answer (“I'll reply on Thursday evening”), or point to the office that can.",
    flags=[
        "Bike lanes on King Street: [what do you think?]",
        "[Ask me anything] about the budget.",
        "[Drop your questions below].",
        "[Let me know what] you would change.",
    ],
    passes=[
        "The public meeting is on Tuesday at 7; questions go to the clerk.",
        "I was asked what I think of the plan. I like it.",
        "Tell it to the judge.",
        "Who knew that a duck race could be this much fun?",
    ],
    unless=(quoted,),
)
def open_invitation(post: Post) -> Iterator[Hit]:
    """The first question to readers, or invitation to comment, ask or write."""
    yield from list(_INVITATION(post))[:1]

"""What pictures bring with them, as their author tells it: the checker sees none. Guidelines 2 and 8."""

from collections.abc import Iterator

from checker.match import Pattern, quoted
from checker.model import CONSIDER, SHOULD, Hit, Post, example, rule


def _first_sentence(post: Post) -> Iterator[Hit]:
    """The words of the first sentence: where a finding about the whole post stands."""
    if post.reading.sentences:
        start, end = post.reading.sentences[0]
        words = post.reading.words(start, end)
        if words:
            yield Hit(words[0][0], words[-1][1])


@rule(
    "privacy.people-in-pictures",
    anchor="privacy",
    level=SHOULD,
    message="A picture goes with this post. Whoever can be recognized in it has to have agreed.",
    why="The guideline speaks of people who are pictured as it does of people who are named: not without their permission.",
    advice="Ask them, or choose a picture in which nobody can be recognized; a crowd from behind shows as much.",
    cites=("Do not discuss situations involving named, pictured or otherwise identifiable individuals without their permission.",),
    flags=[
        example("[A full house at the budget night]! Thank you for coming.", pictures=2, people="unasked"),
        example("[The kids loved the new splash pad].", pictures=1, people="unasked"),
        example("[Ribbon cut at the arena].", pictures=3),
    ],
    passes=[
        example("The kids loved the new splash pad.", pictures=1, people="agreed"),
        example("The new splash pad, before anyone was up.", pictures=4, people="none"),
        example("No picture today, only thanks.", pictures=0),
        "The kids loved the new splash pad.",
    ],
)
def people_in_pictures(post: Post) -> Iterator[Hit]:
    """Pictures with people who have not been asked; a tip where it is not told whether there are people in them."""
    if post.pictures and post.people == "unasked":
        yield from _first_sentence(post)
    elif post.pictures and post.people is None:
        for hit in _first_sentence(post):
            yield hit._replace(level=CONSIDER, advice="If people can be recognized in the pictures, ask them before you post, or choose others.")


_PICTURE = r"(?:pictures?|photos?|images?|posters?|flyers?|graphics?|infographics?|screenshots?|charts?|slides?)"
_POINTS_AT_PICTURE = Pattern(
    rf"(?:all (?:the )?|full |more )?(?:details?|info|information|dates?|times?|hours|prices?|numbers?|figures|schedule|agenda|statement|everything) <3>(?:in|on) (?:the|this|my|our) (?:\w+ )?{_PICTURE}",
    rf"(?:see|read|check|check out|look at|click on|zoom in on|zoom into|swipe through) (?:the|this|my|our) (?:\w+ )?{_PICTURE} <2>(?:for|below|above|attached|to see|to read)",
    rf"(?:as|what) (?:the|this) {_PICTURE} (?:shows?|says?|explains?)",
)


@rule(
    "permanent-record.only-in-a-picture",
    anchor="permanent-record",
    level=CONSIDER,
    message="“{quote}” sends readers to words that stand in a picture.",
    why="Words in a picture cannot be searched or quoted, and whoever has the page read aloud does not get them.",
    advice="Put the main facts into the post, or link to a page that has them all, and give the picture a description.",
    cites=(
        "It is a good practice to provide a link to an online space where your thought or message can be expressed completely and accurately if it, along with its context, cannot fit within a character-restricted space (such as Twitter).",
    ),
    unless=(quoted,),
    flags=[
        "Open house on the arena next week, [details in the poster].",
        "[See the flyer for] dates and places.",
        example("[All the numbers are in this chart].", pictures=1, described="no"),
    ],
    passes=[
        example("Open house on the arena next week, details in the poster.", pictures=1, described="yes"),
        "Open house on the arena next week. Details in the poster and at chatham-kent.ca/arena",
        "The poster contest is on again, details at the library.",
        "Look at the picture my niece drew of the fair.",
    ],
)
def only_in_a_picture(post: Post) -> Iterator[Hit]:
    """Readers sent to a picture for the facts, in a post that has no link to a page with them and no description of the picture."""
    for hit in list(_POINTS_AT_PICTURE(post))[:1]:
        if post.described != "yes" and post.pictures != 0 and not post.reading.links:
            yield hit

"""What is only implied: the classifier's suspicions, a rule for each guideline that it has learned."""

from collections.abc import Callable, Iterable, Iterator

from checker.classifier import LONGEST_EVIDENCE
from checker.match import Pattern, quoted, reported, sentence_of, unless_in_sentence
from checker.model import SHOULD, Example, Hit, Post, Rule, Unless, rule
from checker.rules.elections import by_account
from checker.rules.respecting_others import told


# What a reader must know of a suspicion: it may be wrong.
_GUESS = " This is a guess, learned from labelled examples"


def _implied(
    anchor: str, *, message: str, why: str, advice: str, flags: list[str | Example], passes: list[str | Example], unless: tuple[Unless, ...] = (),
    as_told: Callable[[Post, Iterable[Hit]], Iterable[Hit]] = lambda post, hits: hits,
) -> Rule:
    """The rule for the suspicions of one anchor, but for those whose weightiest word one of `unless` speaks for. `as_told` makes of
    the hits what is told of the post besides."""

    def suspected(post: Post) -> Iterator[Hit]:
        for one in post.opinion.suspicions:
            if one.anchor == anchor and not any(speaks_for(post, Hit(*one.core)) for speaks_for in unless):
                words = ", ".join(f"“{word}”" for word in one.words)
                evidence = f"{_GUESS}; the words {words} told most." if words else f"{_GUESS}."
                short = one.end - one.start <= LONGEST_EVIDENCE
                yield (Hit(one.start, one.end) if short else sentence_of(post, Hit(*one.core)))._replace(why=why + evidence, core=one.core[0])

    def find(post: Post) -> Iterator[Hit]:
        yield from as_told(post, suspected(post))

    find.__doc__ = "A passage that reads like drafts which people labelled with this guideline, though no other rule names its words. A learned model's suspicion: less sure than a rule."
    return rule(
        f"{anchor}.implied", anchor=anchor, level=SHOULD, message=message, why=f"{why}{_GUESS}.", advice=advice,
        flags=flags, passes=passes, implied=True,
    )(find)


confidentiality = _implied(
    "confidentiality",
    message="“{quote}” reads like something from a closed session or not public yet.",
    why="What is said behind closed doors, or is not public yet, can be given away by a hint.",
    advice="Ask whether this stands in the public agenda or minutes. If it does, say so and link it. If not, leave it out, hint and all: “Council met in closed session. What can be said will be in the public minutes.”",
    flags=[
        "[You will be pleased with what we settled on for the firefighters once it can be told.]",
        "Short meeting last night. [What the lawyer told us about the arena stays between these walls, but start looking for new skates.]",
    ],
    passes=[
        "Council met in closed session and rose without a report. The open meeting begins at six.",
        "The lawyer's letter about the arena is in Monday's public agenda, page 40.",
        "Firefighters were at the school this morning to teach the grade twos about smoke alarms.",
    ],
)

privacy = _implied(
    "privacy",
    message="“{quote}” may tell something private of a person who can be recognized.",
    why="A few particulars are enough for neighbours to know who it is.",
    advice="Leave out what could tell who it is: “I have heard from families on this street.” Or ask the person first, and say that they agreed.",
    flags=[
        "[The fellow in the end unit on Pine, the one with the oxygen tank, is three months behind on his rent again.]",
        "[Her boy was sent home from school twice this month, the teacher told me.]",
    ],
    passes=[
        "My own boy starts school this month and I am not ready for it.",
        "Rents on Pine Street went up again, and council will hear about it on Monday.",
        "Congratulations to our volunteer of the year. Come and say hello at the library.",
    ],
)

authenticity = _implied(
    "authenticity",
    message="“{quote}” reads like somebody else's words or pictures without their name.",
    why="Readers take what an account posts for its own, and makers want to be named and asked.",
    advice="Say who made it and that you may share it: “By …, shared with permission.” Or link to it instead.",
    flags=[
        "[Lovely poem came across my desk today. No idea who wrote it but I put it in my own words for the newsletter.]",
        "[Borrowed the picture from a photographer's website, cropped the name off, hope nobody minds.]",
    ],
    passes=[
        "Photo by our own library staff, shared with their permission.",
        "The column in Saturday's paper is worth your time. Link below.",
        "I wrote a poem about the ferry and I am sorry in advance.",
    ],
)

# Whoever can be asked has said it in public.
_OFFICIAL = r"(?:province|ministry|minister|school board|(?:police|library|hospital|conservation) board|police|opp|hospital|health unit|public health|clerk|administration|cao|chief|engineers?|municipality|county|hydro one|enbridge|conservation authority|railway|owners?|developers?|company)"
_CONFIRMED = unless_in_sentence(
    Pattern(rf"{_OFFICIAL} (?:has |have |had |just |today |also )*(?:confirmed|announced|published|posted)(?! (?:it )?(?:to|with) (?:me|my|a))", rf"(?:confirmed|announced) (?:by|to) (?:the |our )?(?:fire |police )?{_OFFICIAL}")
)

when_in_doubt = _implied(
    "when-in-doubt",
    message="“{quote}” reads like something that is not confirmed.",
    why="Once a councillor repeats it, it counts as news.",
    advice="Ask administration first, and until then say only that: “I have been asked about this and will post what I learn.” What is known, link.",
    flags=[
        "[A trucker tells me they are closing the plant by spring and nobody will admit it.]",
        "[A neighbour tells me the well is poisoned and nobody will admit it.]",
    ],
    passes=[
        "The ministry's report says that the water meets the standard. Link below.",
        "I asked administration about the plant and will post what they tell me.",
        "Nobody likes a tax increase and I do not either.",
        "The school board has confirmed that the bus is running.",
        "The company confirmed to administration that the line is safe.",
    ],
    unless=(_CONFIRMED,),
)

respecting_staff = _implied(
    "respecting-staff",
    message="“{quote}” may read as criticism of staff.",
    why="A hint at how or why staff did something reads as blame, and they cannot answer here.",
    advice="Say what happened and what you asked, and leave out why: “The item was not on the agenda. I have asked when it will be.” Take a complaint about staff to the CAO.",
    flags=[
        "[Funny how the report landed on our desks an hour before the vote. Somebody upstairs must have been very busy.]",
        "[Must be nice to sit upstairs all day and never answer a phone.]",
    ],
    passes=[
        "Thank you to the staff who stayed late to finish the report before the vote.",
        "Thanks to our public works crew for being out at 3 a.m. in that mess.",
        "Big thanks to our planning staff, who answered every question I had.",
        "Well done to the engineering department on the bridge.",
        "The report came an hour before the vote, so I asked for a week to read it.",
        "Potholes on the Sixth Line are bad again. Report yours to 311.",
    ],
)

respecting_others = _implied(
    "respecting-others",
    message="“{quote}” may read as an attack on people.",
    why="Readers see the jab and not the point.",
    advice="Say what you disagree with and why: “I see it otherwise, because …” Leave out what people are like.",
    flags=[
        "[My colleague brought his speech again, the one somebody else has to write for him.]",
        "[The usual crowd who cannot read a budget are out in force again tonight.]",
    ],
    passes=[
        "I disagree with every word of the motion and said so at the podium.",
        "A big crowd at the budget open house tonight. Good questions, thank you.",
        "The arena roof drops water on the usual seats again.",
    ],
    unless=(quoted, reported, told),
)

permanent_record = _implied(
    "permanent-record",
    message="“{quote}” reads as if the post could be taken back or stay among a few.",
    why="A copy is made within minutes, whatever the post says of itself.",
    advice="Write it so that it can stand for good, in full, before anyone, or link to where it does. What cannot stand is better said in person.",
    flags=[
        "[Read this quickly, it is coming down before supper and I never said it.]",
        "[This stays with my followers, so no copies to the paper please.]",
    ],
    passes=[
        "The old bridge is coming down before winter.",
        "I took down yesterday's post because the date was wrong. Here is the right one.",
        "Follow the paper's live page for the results.",
    ],
)

elections = _implied(
    "municipal-elections-act",
    message="“{quote}” reads like campaigning.",
    why="From a council account it looks as if the municipality took part in the campaign.",
    advice="Keep campaigning, for yourself or others, to a campaign account without the municipality's name, logo or resources. Here, say only where and when people can vote.",
    flags=[
        "[Your support in October will keep this work going, and there is a box for cheques at my office.]",
        "[I will need drivers and door knockers this fall, call my council line if you are in.]",
    ],
    passes=[
        "Advance voting is on Saturday from ten to six at the arena. Bring identification.",
        "The food bank needs drivers this fall. Call them if you can help.",
        "Thank you for your support of the hospice walk.",
    ],
    as_told=by_account,
)

conflict_of_interest = _implied(
    "municipal-conflict-of-interest-act",
    message="“{quote}” reads like a matter in which you or your family may have money at stake.",
    why="Readers take it for the office working for the family's purse.",
    advice="If there may be an interest, leave the matter out: “I have declared an interest in this item and will take no part.” Whether there is one, ask the integrity commissioner.",
    flags=[
        "[My wife's bakery has the contract for the senior lunches and I think council should renew it.]",
        "[My wife's salon is across from the new lot, so I moved the motion and I will keep pushing for it.]",
    ],
    passes=[
        "I declared an interest in the lunch contract and left the room.",
        "The bakery on Main has the best butter tarts in the county. Shop local.",
        "My son scored his first goal tonight. Proud dad.",
    ],
)

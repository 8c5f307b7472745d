"""Guideline 6: criticism of municipal staff.

Every rule reads a target and an act. The target is somebody on the municipality's payroll: a role, a department, a group, a
place that stands for them. The act is one way of doubting them: their honesty, skill, diligence, neutrality, restraint, or their
right to the job. Each way is a word list, and a rule; what the words say of anybody else is no business of this guideline.

Thanks, disagreement with a report, a service problem told without blame and council's own decisions name no such act, or name it
of council, the province, a contractor or the writer: `_criticism` drops those, and `_defending` speaks for who takes staff's part.
"""

import re
from collections.abc import Iterator

from checker.match import Pattern, aimed, apart, clause_of, negated, quoted, reported, unless_in_sentence
from checker.model import SHOULD, Hit, Post, rule

# An office named by its work alone is staff only where it is asked, told, answers or acts: "ask Planning", "Roads says".
_OFFICE = r"(?:engineering|planning|roads|parks|finance|legal|transit|rec|recreation|comms|communications|building|by-law|drainage|hr|licensing|permits|forestry|animal control)"
_OFFICE_ACTS = (
    r"(?:can|can't|couldn't|won't|wouldn't|spends?|sent|has|have|had|hasn't|haven't|say|says|said|tells?|told|takes?|took|never|does|doesn't|did|didn't|don't|"
    r"strikes?|hears?|knows?|thinks?|wants?|needs?|finally|must|should|decided|drops?|dropped|forgot|lost|promised|claims?|gave|gives?|got|goes|managed|showed)"
)
_STAFF = Pattern(
    "{staff}",
    rf"(?:to|from|at|in|with|by|ask|asked|call|calling|called|e-mail|e-mailing|tell|told|bother|over at|for|on to|of) {_OFFICE}(?=[,.!?:;\n'\"-]|$| (?:and|for|about|that|who|on|over|again|to|is|are|said|says))",
    rf"(?<!our )(?<!the )(?<!this )(?<!that )(?<!a ){_OFFICE} {_OFFICE_ACTS}",
    r"(?:first|second|third|fourth|fifth|sixth|top) floor",
    r"upstairs",
    r"up there",
    r"(?:that|the entire|that entire|that whole|their|in the|up in the|down at the) (?:office|department|dept|building|outfit)",
    r"(?:the|from the|in the) corner offices?",
    r"(?:at|in|inside|from|over to) (?:the )?(?:town|city|county|municipal) (?:hall|building)(?! meetings?)",
    r"(?:at|in|inside|from) the civic cent(?:re|er)",
    r"(?:on the|the|our) payroll",
    r"powers that be",
    r"(?:the|our|these|those|town's|city's) (?:so-called |own )?(?:experts|professionals|higher-ups|brass)",
    r"(?:the|our|those) (?:folks|people|ones|guys|geniuses|brains) (?:at|in|upstairs|up there|down at|who run|running)",
    r"(?:the|a|this|that|our|their|another|new) <3>(?:staff report|staff recommendation|recommendation|memo|master plan|briefing note)",
    r"(?:whoever|somebody who|someone who|genius who) (?:wrote|writes|designed|approved|drew|schedul(?:ed|es)|plann?(?:ed|s)|signed off|came up|picked|ordered|painted|plows?|plowed|costed|priced|laid out|runs|manages|is in charge)",
    r"(?:whoever|somebody|someone) (?:in|at|over at) (?:{departments}|town hall|city hall)",
    r"our (?:water|roads?|parks?|arena|library|museum|by-law|planning|engineering|finance|legal|clerk|works|drainage|shelters?) <3>(?:people|folks|guys?|fell(?:a|ow)|man|woman|lady|boss|contract)",
    r"(?:our|your) (?:drainage|by-law|planning|engineering|finance|legal|animal control)",
)

# The same roles on another payroll: the developer's planner, an engineer at the ministry, the treasurer of the fair board.
_EMPLOYER = (
    r"(?:ministry|province|provincial|federal|mto|moe|cra|service canada|service ontario|hydro|bell|rogers|enbridge|union gas|hospital|health unit|clinic|school|school board|board of education|conservation authority|"
    r"police|opp|rcmp|developers?|applicants?|proponents?|contractors?|consultants?|company|insurance|insurers?|airline|bank|store|factory|plant|utility|landlord|fair board|legion|lions|church|hockey|soccer|club|theatre|film|play|musical|band|choir|funeral|campaign|toronto|ottawa|queen's park|london|windsor)"
)
_ELSEWHERE_BEFORE = re.compile(rf"(?<!\w){_EMPLOYER}(?:'s?)?[ \n](?:own[ \n]|chief[ \n]|senior[ \n])?$")
_ELSEWHERE_AFTER = re.compile(rf"[ \n](?:at|for|of|from|with)[ \n](?:the[ \n]|our[ \n]|a[ \n]|an[ \n])?(?:\w+[ \n]){{0,2}}{_EMPLOYER}(?!\w)")

# Who else the act may be said of: its subject stands just before it.
_OTHER_SUBJECT = re.compile(
    r"(?:^|[^\w'])(?:i|i'?m|i'?ve|i'?d|we|we'?re|we'?ve|council|councillors|colleagues|"
    r"(?:the[ \n])?(?:province|ministry|minister|premier|government|ottawa|queen'?s park|contractor|utility|hydro|bell|developer|applicant|consultants?|owner|driver|police|opp|rcmp))"
    r"(?:[ \n](?:all|also|really|just|clearly|simply|have|had|has|was|were|am|are|is|did|should|must|may|might|could|would|flat out|nearly|almost|probably|even|definitely|completely|totally)){0,2}[ \n]$"
)
_DEFENCE = Pattern(
    r"(?:don't|do not|stop|please don't|nobody should|no one should|leave|lay off|go easy on|instead of|rather than|let's not|isn't fair to|not fair to|unfair to|be kind to|be patient with|no need to) <3>(?:blam(?:e|ing)|call(?:ing)?|yell(?:ing)?|shout(?:ing)?|accus(?:e|ing)|attack(?:ing)?|staff|crews?|them|harass(?:ing)?|tak(?:e|ing) it out|swear(?:ing)?)",
    r"(?:rumou?rs?|claims?|story|posts?) <5>(?:false|untrue|not true|isn't true|wrong)",
    r"(?:isn't|is not|not|wasn't|was not|never|aren't) <3>(?:staff's|their|his|her|the crew's|anyone's|administration's) (?:fault|doing|mistake|decision|call)",
    r"(?:my|our|council's) (?:own )?(?:fault|mistake|doing)",
    r"(?:mistake|error|fault|blame) (?:was|is) (?:mine|ours|council's)",
    r"on (?:me|us), not",
    r"blame (?:me|us|council)",
)
# "… He didn't.": the sentence after takes back what others have said.
_TAKEN_BACK = re.compile(r"[\s\"']*(?:but |well,? |no,? )?(?:he|she|they|that|it|this|staff|administration)(?:[ \n](?:did|does|do|is|was|has|have|are|were)(?: not|n'?t)|'?(?:s|re) not)\b[^,;]{0,25}[.!]")


def _defending(post: Post, hit: Hit) -> bool:
    """The sentence takes staff's part, takes the blame off them, or the next one denies what it says."""
    start, end = post.reading.sentence_at(hit.start)
    return _DEFENCE.within(post, start, end) or _TAKEN_BACK.match(post.reading.prose, end) is not None


_THANKS = Pattern(
    r"(?:thanks|thank (?:you|them|him|her|staff|the)|grateful|kudos|heroes|patien(?:t|ce|tly)|well done|proud of (?:our|the|them)|appreciate|credit (?:to|where)|kindness|hard-working|good people)",
    r"deserves? (?:our |your |a |some |more |every |the )?(?:thanks|better|credit|medal|raise|coffee|respect|praise)",
)
_UNLESS = (reported, _defending)
_UNLESS_THANKED = (reported, _defending, unless_in_sentence(_THANKS))


def _staff(post: Post) -> Iterator[Hit]:
    """Whoever is on the municipality's payroll, without those on another's."""
    prose = post.reading.prose
    return (
        hit
        for hit in _STAFF(post)
        if not (_ELSEWHERE_BEFORE.search(prose, max(0, hit.start - 40), hit.start) or _ELSEWHERE_AFTER.match(prose, hit.end, hit.end + 60))
    )


def _criticism(post: Post, act: Pattern) -> Iterator[Hit]:
    """The acts said of staff: not quoted, not denied, and not of council, the province, a contractor or the writer."""
    # Most posts name nobody of them.
    if not _STAFF.matches(post):
        return iter(())
    prose = post.reading.prose
    own = (
        hit
        for hit in act(post)
        if not (quoted(post, hit) or negated(post, hit) or _OTHER_SUBJECT.search(prose, max(0, hit.start - 60), hit.start))
    )
    return apart(clause_of(post, hit) for hit in aimed(post, _staff, own, taken_up=False))


_DISHONESTY = Pattern("{dishonesty}")
_INCOMPETENCE = Pattern("{incompetence}", "{incapable}")
_IDLENESS = Pattern("{idleness}")
_PARTIALITY = Pattern("{partiality}")
_OVERREACH = Pattern("{overreach}")
_DISMISSAL = Pattern("{dismissal}")
_INSINUATION = Pattern("{insinuation}")
_MOCKERY = Pattern("{mockery}")
_NAME = Pattern("{insults}", r"(?:clowns?|crooks?|jokers?|frauds?|weasels?|leeches|parasites|dinosaurs?|fossils?|bozos?|pencil-?pushers?|bums?|pigs|snakes|rats|jerks?)")


@rule(
    "respecting-staff.doubted-honesty",
    anchor="respecting-staff",
    level=SHOULD,
    message="“{quote}” reads like doubt about the honesty of municipal staff.",
    why="Staff cannot answer back in public, and a doubt about somebody's honesty stays with them.",
    advice="Say what you know and when you learned it, and leave out why: “The audit reached council in May. I have asked why it took until then.” Take the doubt itself to the CAO.",
    flags=[
        "[Once more the treasurer lied to council about the reserve].",
        "[For months administration buried the report].",
        "I asked the clerk twice. [She won't give me a straight answer.]",
        "[It seems our planners have been cooking the books], no less.",
    ],
    passes=[
        "The treasurer told us the truth and I thank her for it.",
        "The clerk did not lie to anyone.",
        "Our planners caught it: the province misled us.",
        'Someone wrote "the clerk lied" on my page. She did not.',
        "Some have said that the clerk misled us. She didn't.",
    ],
    unless=_UNLESS_THANKED,
)
def doubted_honesty(post: Post) -> Iterator[Hit]:
    """Staff and a word for lying, hiding, covering up, fiddling or gain."""
    return _criticism(post, _DISHONESTY)


@rule(
    "respecting-staff.doubted-competence",
    anchor="respecting-staff",
    level=SHOULD,
    message="“{quote}” reads like doubt about the competence of municipal staff.",
    why="Staff's work is judged by the CAO, not in public; a member's words about it travel further than an answer can.",
    advice="Speak of the work and what you have asked for: “The culvert washed out again. I have asked public works for the options and the cost.”",
    flags=[
        "Frankly, [our roads manager is in over his head].",
        "Eight months for a deck permit: [the building department couldn't organize a bake sale].",
        "[Public works dropped the ball on the Maple St drain].",
        "I wrote to the engineer about the slope. [She hasn't a clue.]",
    ],
    passes=[
        "The engineer explained why the culvert failed and what it will cost.",
        "We dropped the ball on this, staff had warned us.",
        "Please don't call staff incompetent, they work with what we give them.",
        "I disagree with the planner's recommendation and will vote against it.",
        "The provincial portal is useless, so renew at the clerk's counter.",
        "The developer's planner is in over his head, and our own said so.",
        "An engineer at the ministry dropped the ball; ours caught it.",
    ],
    unless=_UNLESS_THANKED,
)
def doubted_competence(post: Post) -> Iterator[Hit]:
    """Staff and a word for blundering, not knowing, or being able to do nothing."""
    return _criticism(post, _INCOMPETENCE)


@rule(
    "respecting-staff.doubted-diligence",
    anchor="respecting-staff",
    level=SHOULD,
    message="“{quote}” reads like doubt about how hard municipal staff work.",
    why="A reader takes it for a member's verdict on people who cannot reply.",
    advice="Say how long it has taken and what happens next: “This was reported on 3 May. I have asked for a date and will post it here.”",
    flags=[
        "[So the drainage superintendent can't be bothered to look], again.",
        "[Administration has been dragging its feet on the trail since spring].",
        "You try calling the planning department. [They're always out to lunch.]",
        "[Tell me what the parks crew does all day].",
    ],
    passes=[
        "The plow crew had no time for lunch, thank them when you see them.",
        "The province has been dragging its feet; our planner has called every week.",
        "Crews start at four in the morning and are asleep by eight.",
        "It has been three weeks since I sent the washout to public works. I have asked for a date.",
    ],
    unless=_UNLESS_THANKED,
)
def doubted_diligence(post: Post) -> Iterator[Hit]:
    """Staff and a word for idling, stalling, not caring or not answering."""
    return _criticism(post, _IDLENESS)


@rule(
    "respecting-staff.doubted-neutrality",
    anchor="respecting-staff",
    level=SHOULD,
    message="“{quote}” reads like doubt about the neutrality or motives of municipal staff.",
    why="Giving professional, politically neutral advice is the role of staff, and this guideline asks for respect of that role.",
    advice="Speak to the advice: “The report weighs parking above safety. I weigh them the other way, and here is why.”",
    flags=[
        "[Once again the clerk is picking winners].",
        "[Our planners are in the developers' pocket].",
        "Read the staff report. [They lifted the developer's talking points.]",
        "Everybody knows it: [administration plays favourites].",
    ],
    passes=[
        "The clerk does not take sides, and neither should we.",
        "Council picked sides on this long before the treasurer reported.",
        "Staff gave us neutral advice and I voted the other way.",
        "The planner's report is thorough. I weigh the traffic differently.",
    ],
    unless=_UNLESS_THANKED,
)
def doubted_neutrality(post: Post) -> Iterator[Hit]:
    """Staff and a word for taking sides, favouring, or working to an agenda."""
    return _criticism(post, _PARTIALITY)


@rule(
    "respecting-staff.charge-of-tyranny",
    anchor="respecting-staff",
    level=SHOULD,
    message="“{quote}” reads like a charge that municipal staff abuse their authority or look down on people.",
    why="Officers apply rules that council made; the words put the rule's weight on the person.",
    advice="Speak of the rule: “A $300 fine for a trailer is too much. Council set it, and I will move to change it.”",
    flags=[
        "Well, [our bylaw officer is on a power trip again].",
        "[The fire chief thinks he runs the town].",
        "[I have had it with unelected bureaucrats on the third floor].",
        "[The building inspector is a tyrant].",
    ],
    passes=[
        "The bylaw officer applied the bylaw that council wrote.",
        "The rule is heavy-handed, and council wrote it.",
        "Our lifeguards stopped the bullying at the pool.",
        "The province thinks it runs the county.",
    ],
    unless=_UNLESS_THANKED,
)
def charge_of_tyranny(post: Post) -> Iterator[Hit]:
    """Staff and a word for power trips, empires, bullying or arrogance."""
    return _criticism(post, _OVERREACH)


@rule(
    "respecting-staff.call-for-dismissal",
    anchor="respecting-staff",
    level=SHOULD,
    message="“{quote}” reads like a call for somebody's job, or like begrudging staff their pay.",
    why="Employment matters belong to the CAO, or to a closed meeting, never to a post.",
    advice="Take it out. Speak of what the service costs and what you would change in the budget, with no person in it.",
    flags=[
        "[Fire the clerk], problem solved.",
        "[The overpaid CAO strikes again].",
        "After this, [the treasurer should be walked to the door].",
        "Met our new planner. [Who hired him?]",
    ],
    passes=[
        "We hired a planner and a clerk this spring.",
        "The fire chief retires in June. Thank you, Chief.",
        "The staffing budget is posted on the treasurer's page, with the salaries.",
        "The library manager's pay is set by a grid that council approved.",
    ],
    unless=_UNLESS_THANKED,
)
def call_for_dismissal(post: Post) -> Iterator[Hit]:
    """Staff and a word for firing, dead weight, or pay that is not earned."""
    return _criticism(post, _DISMISSAL)


@rule(
    "respecting-staff.insinuation",
    anchor="respecting-staff",
    level=SHOULD,
    message="“{quote}” reads like a hint about municipal staff that leaves the accusation to the reader.",
    why="A hint does the harm of a charge and cannot be answered.",
    advice="Ask the question at the table or of the CAO. In the post, say what happened and what you asked, without the wink.",
    flags=[
        "[Funny how the clerk never loses the mayor's motions].",
        "The petition reached administration on time. [Conveniently, it vanished.]",
        "[Makes you wonder what the planner gets out of it].",
        "The director bought on Elm in May. [I'll let you do the math.]",
    ],
    passes=[
        "I wonder when the clerk opens nominations. I will ask.",
        "The clerk's hours are convenient for shift workers.",
        "You asked what the engineer found: his report is linked, and he takes questions on Monday.",
        "The treasurer did the math for us on slide 9.",
    ],
    unless=_UNLESS,
)
def insinuation(post: Post) -> Iterator[Hit]:
    """Staff, and near them the words of a hint: funny how, conveniently, you do the math."""
    return _criticism(post, _INSINUATION)


@rule(
    "respecting-staff.mockery",
    anchor="respecting-staff",
    level=SHOULD,
    message="“{quote}” reads like mockery of municipal staff.",
    why="Sarcasm about staff is criticism of staff, and it outlives the joke.",
    advice="Drop the joke and keep the fact: “The crosswalk was asked for in 2019 and painted this week.”",
    flags=[
        "[Hats off to whoever at Public Works picked that morning].",
        "[The comms team strikes again].",
        "Four months for a fence. [A toddler could have stamped it faster than our building department].",
        "Ask the planning department. [Whose bright idea was it to plant trees under the wires?]",
    ],
    passes=[
        "Hats off to the public works crew who came out at three in the morning.",
        "Our planners won an award for the trail. Well deserved!",
        "The museum curator found the old photographs, go and see.",
        "My idea, and the clerk was kind enough to explain why it would not work.",
    ],
    unless=_UNLESS,
)
def mockery(post: Post) -> Iterator[Hit]:
    """Staff, and near them sarcasm or a comparison that holds their work up to ridicule."""
    return _criticism(post, _MOCKERY)


@rule(
    "respecting-staff.name-calling",
    anchor="respecting-staff",
    level=SHOULD,
    message="“{quote}” calls municipal staff a name.",
    why="A name says nothing of the work and marks the person, whose name or office everybody knows.",
    advice="Take the name out. Say what was done, and what you have asked to be done about it.",
    flags=[
        "[That clown in our engineering office did it again].",
        "[The clerk is an idiot], everybody knows it.",
        "[Two morons in the planning department signed this].",
        "Saw the bylaw officer today. [What an ass he is, a total jackass.]",
    ],
    passes=[
        "Somebody called the clerk an idiot at the counter. That is not on.",
        "Story time moves to the gym. The library staff were grand about it.",
        "I felt like an idiot and the planner was kind about it.",
        "Staff were called morons online last night. They deserve better.",
    ],
    unless=_UNLESS_THANKED,
)
def name_calling(post: Post) -> Iterator[Hit]:
    """Staff and an insulting name, in one sentence or taken up in the next."""
    return _criticism(post, _NAME)

"""Guideline 7: insults, mockery, threats and shaming of the public, fellow members or staff.

Some names insult wherever they stand ("moron"), some only in a frame ("you …", "a bunch of …"): clowns and pigs have honest work
at a fall fair. Other words name or picture their target themselves ("shut up", "we know where you live"); and some want a target
beside them, a person, a member of council or a group of people.

Rough words that are not at people, plays and animals, self-mockery, fond roughness in a thank-you, what others were called, and
talk of the word itself must pass: the predicates below speak for them.
"""

import re
from collections.abc import Iterator

from checker.match import Pattern, about_oneself, aimed, apart, both, negated, quoted, reported, unless_in_sentence
from checker.model import MUST, Hit, Post, rule

# --- Whom the words are at ---

_PERSON = Pattern(
    r"(?:you|you're|you've|you'd|ur|your|yours|yourself|y'all|yall)",
    r"(?:he|he's|he'd|him|his|she|she's|she'd|her|they|they're|they've|them)",
    r"(?:councillors?|coun\.?|cllr\.?|mayor|reeve|warden|mpp?|minister|premier|trustee|chair|member for|members?|council|candidate)",
    r"(?:mr|mrs|ms|dr)\.? [a-z]+",
    r"(?:this|that|the|some|a|another|one|our) (?:guy|man|woman|lady|gentleman|fellow|fella|bloke|dude|kid|person|neighbour|resident|commenter|reporter|journalist|delegate|delegation|landlord|owner|driver|editor|critic|opponent|colleague|friend)",
    r"(?:these|those|some|certain) (?:people|folks|guys|residents|commenters|critics|neighbours|delegates|types|ones)",
    r"(?:half|most|all|rest|lot|none|some) of (?:them|you|us|council)",
)
_MEMBER = Pattern(r"(?:councillors?|coun\.?|cllr\.?|(?:deputy )?mayor|reeve|warden|the member for|our colleague|my colleague) ?<1>")
_GROUP = Pattern("{people}", r"(?:these|those|them|you) people", r"every last (?:one|\w+)", r"not one of them", r"they", r"any(?:one|body) (?:who|like)")
_YOU = Pattern(r"(?:you|you're|your)")

# --- What is not at anybody ---

# Stages, fairs, games, animals, weeds and weather, where the same names do honest work.
_NOT_PEOPLE = unless_in_sentence(
    Pattern(
        r"(?:plays?|playhouse|players|musical|film|movie|theatre|theater|stage|drama|song|novel|book|costumes?|hallowe'?en|parade|circus|rodeo|face paint\w*|balloons?|magician|fall fair|scramble|races?|barn|farm|4-h|petting|zoo|vet|shelter|kennel|adopt\w*|canines?)",
        r"(?:goalie|leafs|canucks|jays|hockey|league|baseball|beer|curling|team|winter|february|january|snow|weather|alarms?|alarm clock|covid|printer|scam(?:s|mers?)?|phishing|telemarketers?|hydro|bell|rogers|airlines?|insurance|phone company|snowblower|mower|potholes?)",
        r"(?:ticks?|mosquito\w*|geese|goose|raccoons?|coyotes?|squirrels?|beavers?|skunks?|deer|weeds?|phragmites|loosestrife|dandelions?|thistles?|invasive|chickens?|dogs?|cats?|kitten|puppy|lawn|garden|wasps?|hornets?|borer|species|birds?|township sign)",
    )
)
_FOND = unless_in_sentence(
    Pattern(r"(?:thanks?|thank you|coffee|beers?|pint|hero(?:es)?|legends?|magnificent|beautiful|glorious|gorgeous|brilliant|salute|grateful|hats off|in the business|god bless|love you|certifiably|medals?|lucky to have|tough old|lovable|wonderful|talented|proud|delicious|bad-?ass|legendary|what a (?:game|goal|save|song|show))"),
    after=1,
)
_WRITER = Pattern(
    r"(?:i'm|i am|i was|we're|we are|we were|i felt|i feel|i looked|makes me|made me|that's me|that was me|yours truly|i've been|i'd be|i would be|am i|was i|call us|calls us|called us|felt like|feel like|makes us|(?:sorry|apologies) for being|i can be|i could be|i have been|i must be|i just gotta be|i truly am|we are) <3>",
    r"\w+ (?:move|thing) (?:of|for) (?:me|mine)",
    r"like (?:me|us)",
    r"(?:\w+ )?ourselves",
    r"(?:idiot|fool|clown|goof|dope|genius|moron|dummy|chump|coward|loser|dinosaur|fossil)s? (?:here|that i|who i|i was|i am|\(me\)|was me|is me|i am|i was|in the mirror)",
    r"(?:myself|my own)",
)
_SAYING = Pattern(
    r"(?:words?|terms?|labels?|slurs?|insults?|name-calling|nickname) <5>(?:like|such as|is|are|was|called|has no place|have no place|used|hurts?|offensive|calling|meant)",
    r"(?:call|calls|called|calling|labelled|label|labels) <2>(?:me|us|him|her|them|people|someone|somebody|anyone|anybody|each other|one another|staff|folks|residents|neighbours|colleagues|my|our|you|a|an|the)(?! (?:boss|bosses|employers?|work|works|office|home|house|school|landlord|number|up|out|once|twice|again|back|at (?:home|work|night)|about|yesterday|today|last|on|from|every (?:day|week|morning|night|hour|time)|three|\d)\b)",
    r"(?:those|people|anyone|anybody|folks|some|someone|somebody|commenters|trolls|he|she|they|who|you|you can't|don't|never|nobody|no one|shouldn't|should not|stop) <2>(?:say|says|saying|said|claim|claims|claiming|wrote|write|writes|yell|yelled|shouted|tweet|argue|believe|believes|pretend)",
    r"(?:saying|telling|yelling|shouting)",
    r"(?:threatening to|threats? to|your (?:obvious |evident )?(?:contempt|disdain|hatred|hate) for|calling \w+)",
    r"(?:stuff|things|posts|comments|threats|messages|the (?:idea|belief|notion|myth|claim|lie)) (?:like|such as|that)",
)
_TO_ONESELF = re.compile(
    r"(?:^|[ \n])(?:i'?ll|i'?d|i|me|myself|us|we|we'?ll|told|tells?|telling|never|won'?t|couldn'?t|can'?t|didn'?t|wouldn'?t|hard to|time to|finally|that|skill to|got to|early to|for me to|kids to)[ \n](?:[a-z']+[ \n]){0,3}$"
)
_OWN_SUBJECT = re.compile(r"(?:^|[^\w'])(?:i|we|i'?m|i'?ve|me|us)[ \n](?:[a-z]+[ \n]){0,2}$")


def _of_the_writer(post: Post, hit: Hit) -> bool:
    """The words mock the writer: "like an idiot", "the fool who forgot (me)"."""
    start, end = post.reading.sentence_at(hit.start)
    return _WRITER.within(post, start, min(end, hit.end + 20)) and not _YOU.within(post, start, hit.end)


def told(post: Post, hit: Hit) -> bool:
    """The sentence speaks of the word, or of those who say it."""
    return _SAYING.within(post, post.reading.sentence_at(hit.start)[0], hit.end)


def _to_oneself(post: Post, hit: Hit) -> bool:
    """The words just before show that nobody else is told: "I'll shut up now", "my wife told me to pipe down"."""
    return _TO_ONESELF.search(post.reading.prose, max(0, hit.start - 50), hit.start) is not None


def _of_others(post: Post, act: Pattern) -> Iterator[Hit]:
    """The acts whose subject is not the writer and that are nobody else's words."""
    prose = post.reading.prose
    return (hit for hit in act(post) if not (_OWN_SUBJECT.search(prose, max(0, hit.start - 40), hit.start) or quoted(post, hit) or told(post, hit)))


def _at_a_member(post: Post, act: Pattern, after: int) -> Iterator[Hit]:
    """The acts of others that are aimed at a member of council, who is named at most so many sentences before. Most posts name none."""
    return apart(aimed(post, _MEMBER, _of_others(post, act), after)) if _MEMBER.matches(post) else iter(())


# The writer does something "like a fool", with nobody else between.
_LIKE_ONE = re.compile(
    r"(?:^|[^\w'])(?:i|we|me)[ \n](?:(?!(?:he|she|they|you|who|it|him|her|them|someone|somebody|people|council\w*|mayor|chair|staff)\b)[^\s.!?;:]{1,20}[ \n]){0,14}(?:like|as) (?:an?|some|the)[ \n](?:[a-z]{1,12}[ \n])?$"
)


def _like_one(post: Post, hit: Hit) -> bool:
    """The words just before say that the writer did something like one."""
    return _LIKE_ONE.search(post.reading.prose, max(0, hit.start - 160), hit.start) is not None


_NOT_MEANT = (quoted, reported, about_oneself, negated, _of_the_writer, _like_one, told)

# --- What is said ---

_INSULT = Pattern("{insults}")
# Adjectives that speak of a character, so that the name after them does too.
_SCORNFUL = (
    r"(?:absolute|total|complete|utter|pathetic|lying|corrupt|greedy|spineless|gutless|arrogant|ignorant|self-righteous|whiny|whining|entitled|snivell?ing|delicate|puffed-up|slimy|two-faced|two-bit|"
    r"bloody|goddamn|damn|stupid|dumb|useless|worthless|miserable|little|petty|lazy|overpaid|fat|old|sad|filthy|fucking|f\S{2,5}ing|freaking|trained|paid-for|bought|welfare|brainless|smug|big|jealous|bitter|poor|silly|spoiled|selfish|ungrateful|crooked)"
)
_FRAMED_INSULT = Pattern(
    rf"you (?:{_SCORNFUL},? ){{0,3}}{{insults_in_frame}}(?=[,.!?\n]|$| and| who| need| should| can| in| at| up| like| are| always)",
    rf"(?:you're|you are|ur|he's|he is|she's|she is|they are all|they're all|they're nothing but|you're all|all of you are|all of them are|what an?|such|everyone knows he's|is still|remains) (?:just |nothing but |all |really |no better than |still |acting like |being )?(?:an? |the |another )?(?:{_SCORNFUL},? ){{0,3}}{{insults_in_frame}}(?! (?:at heart|on the ice|of the (?:week|year|month)))",
    rf"(?:is|was|are|were) (?:just |nothing but |still |such |all |both |only |simply |really )?(?:an? |the |another )?(?:{_SCORNFUL},? ){{0,3}}(?:liars?|hypocrites?|bull(?:y|ies)|frauds?|cowards?|clowns?|fools?|crooks?|thie(?:f|ves)|traitors?|thugs?|tyrants?|dictators?|snakes?|weasels?|rats?|puppets?|phon(?:y|ies)|losers?|creeps?|jerks?|brats?|hacks?|leeches|parasites?|bores?|pigs|wimps?|chumps?|crybab(?:y|ies)|twerps?|twits?|windbags?|vultures|slime|scum|goons?)",
    rf"(?:bunch|pack|gang|crew|lot|load|parade|collection|circus|nest|herd|flock|den|mob|band|roomful|crowd) (?:of|full of) (?:{_SCORNFUL},? ){{0,2}}{{insults_in_frame}}",
    r"(?:lying|corrupt|greedy|pathetic|spineless|gutless|arrogant|ignorant|self-righteous|whiny|entitled|snivell?ing|delicate|puffed-up|slimy|two-faced|two-bit|petty little|useless|worthless|bloody|lazy|overpaid|crooked|f\S{2,5}ing|stupid|paid-for|welfare|trained|goddamn|incompetent) (?:little |old |fat )?{insults_in_frame}",
    r"(?:these|those|that|this|the same|the usual|another|same) (?:\w+ )?(?:clowns?|crooks|frauds|hypocrites?|traitors?|fools|liars|goons?|thugs|cronies|hacks|snowflakes?|karens?|fossils?|bums|losers?|zombies|leeches|cranks|harpies|weasels?|cowards?|whiners|complainers)",
    r"(?:dear|hey|hi|ok|okay|another|typical|some|classic|our local|facebook|resident|professional) (?:karens?|snowflakes?|clowns?|hypocrites?|troll|hack|crank|loser|whiners?|nazi|fossil|dinosaur)",
    r"to (?:the|that) (?:\w+ )?{insults_in_frame}(?= (?:who|that|in|with|on|from|behind)\b)",
    r"(?:the|that|some|another|these|which) (?:\w+ )?genius(?:es)? (?:who|that|behind|decided|thought)",
    r"{insults_in_frame}(?= like (?:you|him|her|that|this guy|these)(?! (?:one|size))\b)",
    r"(?:two|three|four|five|six|seven|eight|nine|\d+|several|a few) (?:\w+ )?(?:clowns|karens|crooks|frauds|hypocrites|traitors|fools|liars|goons|thugs|cronies|snowflakes|losers|weasels)",
    r"(?:\w+ )?(?:taliban|gestapo|mafia|nazis?|brigade|stasi)(?= (?:won't|will|want|wants|are at it|strikes?|has|have|is at it))",
    r"(?:gauleiter|fuhrer|comrade|kommandant|herr|his lordship|her majesty|king|queen|emperor) [a-z]+(?= has (?:spoken|decreed))",
)
# A sentence that is nothing but a name: "Liar. All four of them."
_LONE_NAME = Pattern(
    r"liars?|hypocrites?|frauds?|cowards?|clowns?|traitors?|crooks?|losers?|bull(?:y|ies)|dead-?beats?|clueless|spineless|gutless|two-faced|parasites|leeches|snakes?|thieves|weasels?|tramp|fools?|scum|jerks?|snowflakes?|babies|puppets|creeps?|vultures|sheep",
)
_LONE_INSULT = re.compile(
    r"(?:(?:what an?|such an?|total|complete|absolute|utter|corrupt|lying|just|spineless|pathetic|bunch of|pack of|every one a|another|the)[ \n])*"
    rf"(?:{_LONE_NAME.sources[0]})"
    r"(?:[ \n](?:as they come|the lot|the (?:whole )?lot of (?:them|you|em)|all of (?:them|you|em)|every (?:last )?one(?: of (?:them|you|em))?|plain and simple|period))?(?=[.!?,]*$)"
)
_CONTEMPT = Pattern("{contempt}")
_INCAPABLE = Pattern("{incapable}")
_TALKING_DOWN = Pattern("{condescension}")
# Pet names at the end of an address: "…, princess." Among friends and in thanks they are nothing.
_PET_NAME = Pattern(
    r"(?<=[,.!?] )(?:princess|sweetheart|sweetie|honey|buttercup|cupcake|snowflake|genius|einstein|sherlock|boomer|karen|tough guy|big man|sunshine|sonny|missy|toots)(?=[.!?,]|$)",
    r"(?:you|you're|your|yours) <9>(?P<hit>(?<=, )(?:bud|buddy|pal|chief|champ|sport))(?=[.!?,]|$)",
)
_SILENCING = Pattern("{silencing}")
_THREAT = Pattern("{threats}")
_THREAT_TO_A_GROUP = Pattern(
    r"(?:i'll|i will|i'm going to|i am going to|i'm gonna|i want to|i'd love to|i'd like to|we'll|we will|we're going to|we are going to|we should|let's|let's just|time to|gonna|somebody should|someone should) <2>(?:kill|murder|shoot|stab|hurt|hang|burn|beat up|bash|torture|rape|attack|execute|slaughter|eradicate|exterminate|wipe out|run over) (?:(?:all|every|each|those|these|the|any|next|a|an|some|that|this|of|damn|bloody|fucking|single|last|you) ){0,4}{people}",
    r"(?:death|a bullet|the rope|a rope) (?:to|for) (?:(?:all|every|each|those|these|the|any) ){0,3}{people}",
)
_PILE_ON = Pattern("{pile_on}")
# Nicknames that make a person's work ridiculous.
_NICKNAME = Pattern(
    r"(?:by-law|bylaw|parking|permit|planning|zoning|ticket|tax|spreadsheet|clipboard|meter|permits?) (?:rambo|gestapo|nazis?|stasi|goblins?|commandos?|fairy|diva)|(?:by-law|bylaw|parking|permit|zoning|ticket|meter) (?:princess|queen|cowboys?|ninjas?|rambos?)",
    r"(?:captain|officer|sheriff|deputy|sergeant|commander|inspector|detective|professor|lord|lady|queen|king|prince|princess|saint|sir|judge|little miss|mr\.?|mrs\.?|miss|ms\.?|madame?) (?:clip-?board|tape measure|red tape|rule-?book|by the book|pencil pusher|paperclip|rubber stamp|know-it-all|smarty-?pants|fancy-?pants|bossy-?pants|no-fun|killjoy|buzz-?kill|high and mighty|hall monitor|cry-?baby|grumpy-?pants)",
)
_HATRED = Pattern("{hatred}")
_MOCKERY = Pattern("{mockery}")
_CHARGE = Pattern("{dishonesty}", "{dismissal}")
_OBSCENITY = Pattern(
    r"f(?:u|\W)ck (?:you|off|this (?:guy|man|woman)|that (?:guy|man|woman)|these people|them all|him|her|y'all|the lot|all of (?:you|them)|your|each and every|{people})(?! up)(?: very much)?",
    r"f[*.]{2,3} (?:you|off|him|her|them)(?: very much)?",
    r"screw (?:you|him|her|the lot of|these people|those people)(?! up)",
    r"fu(?=[,.!]|$)",
    r"piss off",
    r"go f(?:u|\W)ck (?:an? \w+|yourself|yourselves|himself|herself|themselves)",
)
# Of somebody named: by a capital, or by what people chant in place of it.
_OBSCENITY_AT_A_NAME = Pattern(
    r"(?i:f(?:u|\W)ck|f\W\Wk) (?!(?i:yes|yeah|yah|no|it|this|that|me|my|the|cancer|covid|alzheimer|ms|winter|snow|january|february|march|april|monday|sunday|and|off|up|all|you|him|her)\b)[A-Z][A-Za-z]{2,}",
    r"(?i:let's go brandon|fjb)",
    cased=True,
)
_GESTURE = re.compile("🖕|🤡+")


# The emoji itself is talked of.
_TALKED_OF = re.compile(r"[ \n](?:emojis?|(?:is|was|seems|feels) (?:a (?:bit|little|touch)|fair|unfair|harsh|rude|mean|funny|noted|accepted|deserved|uncalled|unnecessary|strong|too))\b")


def _talked_of(post: Post, hit: Hit) -> bool:
    """The words just after speak of the emoji."""
    return _TALKED_OF.match(post.reading.prose, hit.end) is not None


_DENIED = re.compile(r"(?:are|is|were|all|should|must)\b.*\b(?:not|never|hardly|n't)\b", re.DOTALL)


_NAMED_AFTER = re.compile(r"[A-Z][a-z]+(?:'s)? (?:[A-Z][a-z]+ )?(?:Street|Road|Line|Sideroad|Lane|Drive|Avenue|Creek|Drain|River|Lake|Island|Hill|Corners|Park|Farms?|Drainage|Construction|Hardware)\b")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.? [A-Z][a-z]+ $")


def _is_a_name(post: Post, hit: Hit) -> bool:
    """The word is what a street, a creek or a firm is called, or the surname of somebody who is given a title and a first name."""
    prose = post.reading.cased_prose
    return bool(_NAMED_AFTER.match(prose, hit.start) or (prose[hit.start].isupper() and _TITLED.search(prose, max(0, hit.start - 30), hit.start)))


def _lone_insult(post: Post) -> Iterator[Hit]:
    for start, end in dict.fromkeys(post.reading.sentence_at(hit.start) for hit in _LONE_NAME(post)):
        match = _LONE_INSULT.match(post.reading.prose, start, end) if end - start <= 60 else None
        if match:
            yield Hit(*match.span())


@rule(
    "respecting-others.name-calling",
    anchor="respecting-others",
    level=MUST,
    sure=True,
    message="“{quote}” calls somebody a name.",
    why="A name attacks the person and ends the discussion; the guideline asks for decorum on social media as in chambers.",
    advice="Take the name out and answer the point: instead of what they are, say what they did or said, and why you see it otherwise.",
    flags=[
        "Only a [moron] would vote for this.",
        "I sat there while he ranted like a total [idiot].",
        "Nice speech, [you absolute clown].",
        "Council is a [bunch of lying crooks].",
        "[Cowards], the lot of them.",
        "I have had enough of [these hypocrites] on the hill.",
        "[To the clown] who keyed my truck: smile, you are on camera.",
    ],
    passes=[
        "The clowns start at two on the fall fair stage, the pig race at three.",
        "I felt like an idiot when I read the wrong page.",
        "I know nothing of hockey and was told when to stand.",
        "Crook Street and Moron Creek are real names on our oldest map.",
        "Council heard from Mr. Dale Moron about tile outlets.",
        "I parked behind the arena, watched the whole second period and cheered for the wrong bench like a total fool.",
        "Somebody called the mayor a moron last night. Please don't.",
        "You magnificent bastards dug out 200 hydrants. Thank you.",
        'The comment said "you are a clown" and I left it up.',
        "Nasty little parasites, these ticks. Check your dog.",
        "She is not a liar and I won't have it said.",
    ],
    unless=(*_NOT_MEANT, _FOND, _is_a_name),
)
def name_calling(post: Post) -> Iterator[Hit]:
    """A name that insults: wherever it stands, framed as said of somebody, or as a sentence by itself."""
    framed = (hit for hit in (*_FRAMED_INSULT(post), *_lone_insult(post)) if not _NOT_PEOPLE(post, hit))
    return apart([*_INSULT(post), *framed])


@rule(
    "respecting-others.contempt",
    anchor="respecting-others",
    level=MUST,
    message="“{quote}” reads like contempt for a person.",
    why="The words judge the person: looks, age, mind, character or worth, rather than what was said or done.",
    advice="Leave the person out. Say what was decided or claimed, and what you think of that.",
    flags=[
        "[You're pathetic], Gary.",
        "The letter is from a [sad little man] with time to spare.",
        "Frankly, [you make me sick].",
        "The member for Ward 2 is [in love with his own voice].",
    ],
    passes=[
        "The timeline is pathetic, and that is on council.",
        "She was a sad sight after the fire, our hall, and you came with casseroles.",
        "I was stupid enough to walk on the ice. Don't.",
        "What is wrong with this culvert? The engineer explains.",
        "Saying you're pathetic to a volunteer is not on.",
    ],
    unless=(*_NOT_MEANT, _FOND),
)
def contempt(post: Post) -> Iterator[Hit]:
    """Scorn for what a person is: character, looks, age, mind, worth."""
    return apart(_CONTEMPT(post))


@rule(
    "respecting-others.slight-on-wits",
    anchor="respecting-others",
    level=MUST,
    message="“{quote}” reads like a slight on somebody's wits.",
    why="It says that a person can do nothing right, and nothing of what the person did.",
    advice="Name the one thing that went wrong and what you would do: “The motion missed the deadline. I would bring it back in June.”",
    flags=[
        "[Councillor Fitch couldn't organize a birthday party].",
        "[They're too dumb to] read a sign.",
        "[She has the attention span of a] goldfish.",
        "That [mayor has two brain cells] and they fight.",
    ],
    passes=[
        "I couldn't organize a birthday party, so I leave it to the Lions.",
        "You couldn't ask for a better team if you tried.",
        "Seniors can't read the map at that size, and we will reprint it.",
        "Nobody here is too stupid to understand a budget; we explained it badly.",
    ],
    unless=(quoted, reported, about_oneself, negated),
)
def slight_on_wits(post: Post) -> Iterator[Hit]:
    """A person and comic incapacity: couldn't organize, too dumb to, the wits of a doorknob."""
    return apart(aimed(post, _PERSON, _of_others(post, _INCAPABLE), after=1))


@rule(
    "respecting-others.talking-down",
    anchor="respecting-others",
    level=MUST,
    message="“{quote}” reads like talking down to somebody.",
    why="Pet names, mock pity and nursery talk tell a person that they do not count.",
    advice="Answer as you would at the podium: “I see it differently, and here is why.” Or leave the comment without an answer.",
    flags=[
        "Oh [sweetie], that is not how taxes work.",
        "[Did the tax bill hurt your feelings]?",
        "[Get a life], all of you.",
        "[Somebody get the councillor a juice box].",
        "Move along, [princess].",
        "And to the fellow who called me twice at supper: [get a life].",
    ],
    passes=[
        "Kids can grow up here and stay here.",
        "We need to help young people get a job in town.",
        "Thanks, buddy. See you Saturday at the arena.",
        "My wife told me to get a hobby, so I built the float.",
        "OK Boomer's opens on King Street at eleven, and yes, that is what the diner is called.",
    ],
    unless=(quoted, reported, about_oneself, told, _to_oneself),
)
def talking_down(post: Post) -> Iterator[Hit]:
    """Diminutives, mock pity, schoolroom and nursery."""
    pet_names = (hit for hit in _PET_NAME(post) if not _FOND(post, hit))
    return apart([*_TALKING_DOWN(post), *pet_names])


@rule(
    "respecting-others.telling-to-be-quiet",
    anchor="respecting-others",
    level=MUST,
    message="“{quote}” tells people off, to be quiet or to go away.",
    why="Residents may speak to their council, also those who are wrong or rude.",
    advice="Say that you have read it and where you stand, or close the thread politely: “I have heard you. My answer is in the post above.”",
    flags=[
        "[Shut up] and read the report.",
        "[Go back to where you came from].",
        "[Nobody likes you], Linda.",
        "Why don't you [zip it] for once.",
    ],
    passes=[
        "I'll shut up now and let the chair speak.",
        "Kids are back in school on Tuesday, slow down.",
        "Telling people to shut up is not debate.",
        "Dear winter: shut up already.",
        "We shut up the cottage at Thanksgiving.",
    ],
    unless=(quoted, reported, told, _to_oneself, _NOT_PEOPLE, _FOND),
)
def telling_to_be_quiet(post: Post) -> Iterator[Hit]:
    """Words that tell somebody to be quiet, to leave, or that they do not belong."""
    return apart(_SILENCING(post))


@rule(
    "respecting-others.obscenity",
    anchor="respecting-others",
    level=MUST,
    sure=True,
    message="“{quote}” is an obscenity at somebody.",
    why="Rough words about the weather are one thing; at a person they are an attack.",
    advice="Take it out, wait an hour, and say what made you angry instead.",
    flags=[
        "[Fuck you] and your petition.",
        "[F*** you very much], sir.",
        "[Piss off], the lot of you.",
        "So [screw him] and his drain.",
        "[Fuck Harding] and the horse he rode in on.",
        "[Go f*ck a doorknob], Terry.",
    ],
    passes=[
        "It is damn cold and the crews did a hell of a job.",
        "We screwed up the notice, and I am sorry.",
        "Fuck cancer. See you at the run on Sunday.",
        "Brandon, let's go! The bus leaves at six.",
        'He shouted "fuck you" and left. The meeting went on.',
        "He told me to go f*ck a doorknob, and we both laughed.",
    ],
    unless=(quoted, reported, told, _to_oneself, _NOT_PEOPLE),
)
def obscenity(post: Post) -> Iterator[Hit]:
    """Swearing at somebody; swearing at the snow is nobody's business."""
    return apart([*_OBSCENITY(post), *_OBSCENITY_AT_A_NAME(post)])


@rule(
    "respecting-others.rude-emoji",
    anchor="respecting-others",
    level=MUST,
    message="“{quote}” at people is a rude gesture.",
    why="The clown and the finger say what the words leave out.",
    advice="Take the emoji out, and look again at the sentence beside it.",
    flags=[
        "Council voted 7 to 6 [🤡🤡🤡]",
        "[🖕] have a nice day",
        "Our MP has spoken [🤡]",
        "To whoever keyed my truck [🖕]",
    ],
    passes=[
        "The circus is in town Saturday! 🤡",
        "Face painting and balloons at the library 🤡",
        "Thumbs up to the crews 👍",
        "Fall fair parade at noon 🤡🐷",
        "The 🤡 emoji under my budget post made me laugh.",
        "Somebody sent me this: 🤡 is fair, I did trip over the microphone.",
    ],
    unless=(quoted, _talked_of, unless_in_sentence(Pattern(r"(?:circus|parade|fair|face paint\w*|balloons?|magician|hallowe'?en|costumes?|birthday|party|kids|library|rodeo|clown (?:college|nose|school))"), before=1)),
)
def rude_emoji(post: Post) -> Iterator[Hit]:
    """A clown or a raised finger, where no circus is in town."""
    prose = post.reading.prose
    return () if prose.isascii() else (Hit(*match.span()) for match in _GESTURE.finditer(prose))


@rule(
    "respecting-others.threat",
    anchor="respecting-others",
    level=MUST,
    message="“{quote}” reads like a threat.",
    why="Whatever was meant, a reader hears a person in office saying that harm may come.",
    advice="Do not post it. If you are the one threatened, keep what they wrote and take it to the police or the clerk.",
    flags=[
        "Keep talking. [We know where you live].",
        "[Watch your back], Dale.",
        "[It would be a shame if something] happened to that sign.",
        "That man [deserves a beating].",
    ],
    passes=[
        "It would be a shame if we lost the ferry.",
        "Watch your step on the boardwalk, it is icy.",
        "We know where the water goes: into basements.",
        "Nobody deserves a beating for a lawn sign.",
        'A note on my windshield said "we know where you live". The police have it.',
    ],
    unless=(quoted, reported, negated, told, _NOT_PEOPLE),
)
def threat(post: Post) -> Iterator[Hit]:
    """Threats, open and veiled."""
    return apart(_THREAT(post))


@rule(
    "respecting-others.threat-to-a-group",
    anchor="respecting-others",
    level=MUST,
    sure=True,
    message="“{quote}” threatens a whole group of people.",
    why="Whatever it was meant to say, it reads as a call to violence.",
    advice="Delete it. If the anger has a cause, write what happened and what should be done about it.",
    flags=[
        "Honestly [I want to shoot all those protesters].",
        "[Death to all landlords] and their fees.",
    ],
    passes=[
        "We will end violence against women.",
        "I'd like to attack the poverty that newcomers face.",
        'He wrote "death to all landlords" on the wall and has been charged.',
        "Nobody should say they want to hurt those protesters.",
    ],
    unless=(quoted, negated, told),
)
def threat_to_a_group(post: Post) -> Iterator[Hit]:
    """Violence wished on people for what they are."""
    return _THREAT_TO_A_GROUP(post)


@rule(
    "respecting-others.pile-on",
    anchor="respecting-others",
    cites=("Members should not engage in or encourage bullying, flaming, or shaming of any other social media users.",),
    level=MUST,
    message="“{quote}” reads like a call to go after somebody.",
    why="The guideline names it: members do not encourage bullying, flaming or shaming of others.",
    advice="Take out the name, the number and the call. If you want people to be heard, send them to the public meeting or the clerk.",
    flags=[
        "He said no to the splash pad. [Light up his phone], folks.",
        "[Share this so everyone knows] what she did.",
        "Time to [name and shame].",
        "[Let her know what you think of her].",
    ],
    passes=[
        "Let me know what you think of the plan.",
        "Share this with a neighbour who votes.",
        "Please don't go after the delegate, and don't light up her phone.",
        "We do not name and shame in this group.",
        "Light it up! The Christmas tree goes on at six.",
    ],
    unless=(quoted, negated, told),
)
def pile_on(post: Post) -> Iterator[Hit]:
    """Calls to set others on somebody, and to shame in public."""
    return apart(_PILE_ON(post))


@rule(
    "respecting-others.nickname",
    anchor="respecting-others",
    level=MUST,
    sure=True,
    message="“{quote}” is a nickname that makes somebody ridiculous.",
    why="A nickname in place of a name mocks the person; readers who know who is meant will hear nothing else.",
    advice="Leave the nickname out. Say what was done, and what you would have done: “The ticket was for a lemonade stand. I will ask what the by-law is for.”",
    flags=[
        "[Captain Clipboard] was out measuring fences again.",
        "The [parking princess] got me at the post office, forty bucks.",
        "Ask [Little Miss Know-It-All] at the counter.",
        "A warning from the [zoning goblins] about my shed.",
    ],
    passes=[
        "Officer Bondy measured the fence and was very kind about it.",
        "Parking on Queen Street is free after six.",
        "My kids call me Captain Clipboard, and they are right.",
        "Princess Street is closed for paving.",
        "The by-law officer came about the lemonade stand.",
    ],
    unless=(quoted, negated, told, about_oneself, _NOT_PEOPLE),
)
def nickname(post: Post) -> Iterator[Hit]:
    """A title or an office with what mocks it."""
    return _NICKNAME(post)


@rule(
    "respecting-others.hatred-of-a-group",
    anchor="respecting-others",
    level=MUST,
    message="“{quote}” speaks of a group of people with contempt.",
    why="Members of that group are residents too, and read that their representative thinks so.",
    advice="Take it out. If the matter is a behaviour, name the behaviour and the place: “Needles by the rink: here is whom to call.”",
    flags=[
        "[Renters are parasites].",
        "[These people should be shipped] out.",
        "[I hate cyclists].",
        "Those [migrant workers are animals].",
    ],
    passes=[
        "Newcomers are neighbours and volunteers.",
        "They are not criminals, they are children.",
        "Those who say that teachers are lazy should come for a day.",
        "I hate phragmites with a passion.",
        "Women deserve to be heard at this table.",
    ],
    unless=(quoted, reported, negated),
)
def hatred_of_a_group(post: Post) -> Iterator[Hit]:
    """A group of people and a word that makes them less than people, or wishes them gone."""
    prose = post.reading.prose
    said = [hit for hit in _HATRED(post) if not (_DENIED.match(prose, hit.start, hit.end) or quoted(post, hit) or negated(post, hit) or told(post, hit) or _NOT_PEOPLE(post, hit))]
    return apart(both(post, _GROUP, lambda _: said))


@rule(
    "respecting-others.charge-against-a-member",
    anchor="respecting-others",
    level=MUST,
    message="“{quote}” reads like a charge against a fellow member's honesty or right to the seat.",
    why="Such a matter belongs to the integrity commissioner or the voters; in a post it attacks the person.",
    advice="Say how you would have voted and why, and leave out what the other may have in mind.",
    flags=[
        "[Councillor Odell lied to] you about the rink.",
        "Everybody knows it: the [mayor is on the take].",
        "[Coun. Prill has been hiding the report] from you.",
        "[Deputy mayor should resign], says the mail.",
        "The [mayor broke the law] and sits there smiling.",
    ],
    passes=[
        "Councillor Odell told the truth about the rink, and it cost him.",
        "I don't think the mayor lied. I think he was given an old number.",
        "The mayor asked the province for the report.",
        "Councillor Prill and I disagree on the rink, and will again.",
    ],
    unless=(quoted, reported, negated),
)
def charge_against_a_member(post: Post) -> Iterator[Hit]:
    """A member of council and a word for lying, hiding, gain, or for being put out of the seat."""
    return _at_a_member(post, _CHARGE, after=0)


@rule(
    "respecting-others.mocked-member",
    anchor="respecting-others",
    level=MUST,
    message="“{quote}” reads like mockery of a member of council.",
    why="Sarcasm about a colleague puts the attention on the person and away from the matter.",
    advice="Put the joke aside and the question on the table: “I asked which page the figure is on.”",
    flags=[
        "[Councillor Tull strikes again].",
        "The [mayor finally discovered] the east end.",
        "[Councillor Vane in his infinite wisdom] moved to defer.",
        "Coun. Rook spoke for an hour. [He must be one heck of a storyteller.]",
    ],
    passes=[
        "Councillor Tull brought cookies again.",
        "The mayor found the figure on page 9, and I was wrong.",
        "I have asked Councillor Vane to second it.",
        "Coun. Rook spoke for an hour and earned it.",
    ],
    unless=(quoted, reported, about_oneself),
)
def mocked_member(post: Post) -> Iterator[Hit]:
    """A member of council and sarcasm, or a comparison that holds up to ridicule."""
    return _at_a_member(post, _MOCKERY, after=1)

"""Guideline 11, the Municipal Elections Act: campaigning from the office, or with what belongs to the municipality."""

from collections.abc import Iterable, Iterator
from itertools import chain

from checker.match import Pattern, apart, both, negated, quoted, unless_in_post, unless_in_sentence
from checker.model import CONSIDER, SHOULD, Hit, Post, example, rule

_ADVICE = "Keep it off the office's account. Ask on a campaign account, without title, logo or municipal contacts; ask the clerk what is allowed when."


def by_account(post: Post, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits as the account lets them stand: a campaign account may campaign; on a personal one it depends on whether it names the office."""
    for hit in hits:
        # Not before there is a hit: a rule that looks at the account first is never at rest (`match.woken`).
        if post.account == "campaign":
            return
        yield hit._replace(level=CONSIDER, advice="If this account names your office or speaks of council's business, put it on a campaign account instead.") if post.account == "personal" else hit


# Votes that elect nobody: contests, charities, rules, other people's chambers.
_NO_ELECTION = Pattern(
    r"(?:hockeyville|kraft|once a day|canada's best|best painted|real estate|lions club|any voter|any stripe|people's choice|contest|finalist|mascot|name (?:the|our|that) <1>(?:plow|plough|truck)|best (?:town|pie|float|poutine|butter tart)|united way|food bank|hospice|hospital foundation|salvation army|relay for life|poppy|raffle|chili|bake-off|bake off|pie|plow names?|grant money|reno money|pepsi|hall of fame|tidy town|all-star|idol)",
)
_RULES = Pattern(
    r"(?:what the rules say|same rules|the rules (?:part|are|say)|rules for|every candidate|all candidates|each candidate|all (?:the |five |four |three |six |seven )?(?:candidates|names|parties)|every (?:name|party|office)|any candidate|no candidate|neutral|take no side|not (?:take|taking) sides|clerk's (?:page|site|office) (?:explains|has|can)|spending limits|filing fee|nominations? (?:open|opens|close|closes|period|forms?)|nonpartisan|non-partisan|by-law (?:at|on))",
)
# What a post that serves every voter alike speaks of: enough to clear the wide rules, wherever it stands.
_FOR_EVERY_VOTER = Pattern(
    r"voters'? list|on the list|voter (?:info|information|registration|letters?|cards?)|voter's? (?:info|letters?|cards?)|advance (?:polls?|days|voting)|(?:internet|phone|online|telephone) voting|polls (?:are )?open|polling (?:places?|stations?|locations?)|(?:certified|official) (?:list|candidates?)|clerk's (?:page|site|info|office is running|office is holding)|phone the clerk|call the clerk|ask the clerk|check with the clerk|at the registry|info nights?|returning officer|poll clerks|your pin|where to vote|how to vote|bring (?:your )?(?:id|identification)",
    r"(?:all|every|each|any) (?:of the |of them|one of them |the )?(?:two |three |four |five |six |seven |eight |nine |ten )?(?:candidates?|names?|parties|party|four|five|six|seven)|whoever(?:'s)?|no matter who|doesn't matter who|don't care (?:who|what side)|take no side|i moderate|nothing for or against|(?:don't|won't|can't|do not) (?:endorse|campaign|take sides)|debates?|all-candidates|spending (?:limits|rules)|filing fee|nominations (?:open|close|for)|the rules (?:part|say|are)|same rules|what the rules|can't take a campaign|vote,? (?:period|early)|recount|thank you to every|not from this page|(?:no|not) (?:from|on) this (?:page|account)|this page for my own",
)
_NOT_HERE = Pattern(
    r"(?:please )?(?:don't|do not|can't|cannot|won't|never|not (?:going to|allowed to|able to)|no) <4>(?:campaign|canvass|canvassing|endorse|endorsing|endorsements?|comment|discuss|answer|talk|talking|send|post|take a side|tell you how)(?: <6>(?:from|on|through|at|with|to me) (?:this|here|the|my))?",
    r"not for me|not (?:a |my )?(?:campaign|campaigning)|(?:it's|it is) not about me|off this page|i've no comment|separate (?:page|account|campaign)",
)
_NOT_THAT_BUT = Pattern(
    r"(?:i'm |i am |this is |it's |i know i'm |i was |we're )?not (?:a )?(?:campaign|campaigning|electioneering|supposed to|allowed to|meant to|to say|going to tell you|telling you|here to tell|saying (?:who|how)|one to name|an endorsement)(?: post| ad| on here)? ?<8>,? ?(?:but|though|however|just|still|only)",
    r"(?:i'd|i would|i'll|i will) never (?:tell|say|dream of telling) <7>(?:vote|ballot|choose|pick|name)(?: for)? ?<8>[.,;] ?(?:but|though|still|only|just)",
    r"(?:i |i'm |we )?(?:said i wouldn't|don't like to|not supposed to|can't|wouldn't want to|shouldn't|don't) (?:get into|endorse|take sides|pick sides|talk about|say) <8>(?:running|who|candidates?|election|elections|ballot|politics|isn't|it) <2>,? ?(?:but|so i'll|here goes)",
)
_CANDIDACY = Pattern(
    r"(?:candidates?|campaign|oct(?:ober)? 2\d(?:th)?|election|ballots?|polls|vote for|voting for|running for|elect|re-?elect\w*|mpp|trustee|who i'd (?:pick|vote for|choose)|this fall|in october)",
)


@rule(
    "elections.disclaimer-with-a-but",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” denies campaigning and then goes on to it.",
    why="What the rest of the sentence asks for counts, not the disclaimer before it.",
    advice="Stop at the disclaimer. Give the date, the clerk's page and nothing of who deserves the vote.",
    unless=(quoted, unless_in_post(_NO_ELECTION), unless_in_post(_FOR_EVERY_VOTER)),
    flags=[
        "[I'm not campaigning, but] you all know who kept the pool open. See you at the polls.",
        "[I'd never tell you who to vote for. But] if I had a child there I know whose name I would want on my ballot.",
        "[This is not an endorsement, just] my view that Ward 4 would be lucky to elect Tam.",
        "[I'm not supposed to say who to vote for on here, but] you can guess.",
    ],
    passes=[
        "I'm not campaigning here, and questions about the election go to the clerk.",
        "I would never tell you how to vote. The candidates' debate is on Thursday.",
        "It's not a campaign, but the food bank needs you all the same.",
        "Council is not permitted to vote by e-mail, but it may meet online.",
    ],
)
def disclaimer_with_a_but(post: Post) -> Iterator[Hit]:
    """A denial of campaigning with a "but" behind it, in a post that speaks of candidates or the vote."""
    if _CANDIDACY.matches(post):
        hits = (hit for hit in _NOT_THAT_BUT(post) if _CANDIDACY.within(post, *_around(post, hit)))
        yield from apart(by_account(post, hits))


def _around(post: Post, hit: Hit) -> tuple[int, int]:
    """From the sentence of a hit to the end of the next two."""
    sentences, number = post.reading.sentences, post.reading.sentence_number(hit.start)
    return sentences[number][0], sentences[min(len(sentences) - 1, number + 2)][1]


_VOTE_FOR = Pattern(
    r"vote (?:for )?(?:me|us|yours truly|this (?:guy|gal|fella)|team \w+)(?! to|,? (?:no|yes|not))",
    r"#(?:vote(?!local|day|early|smart|ready|now|today|advance|yes|no|hard|safe|r|s|d)|re-?elect|elect(?!ion|ri|ed|or|ro))[a-z]\w+",
    r"re-?elect(?:s|ing)?(?! (?:the |a |by |rules))",
    r"(?:elect|choose|pick|return|send|hire|keep|put|give) (?:me|yours truly) (?:back|again|as|four|another|to (?:council|city hall|the mayor|represent)|for (?:mayor|council|another)|on (?:council|the job)|in (?:office|this chair|the chair|october))",
    r"(?:need|want|earn|ask for|asking for|asks for|count on|counting on|appreciate|hoping for|hope for|like|love|win|grateful for|pledge) (?:on )?your (?:vote|votes|x|ballot|support (?:on|in|at|this|again)|support for (?:another|a second|a third|re))",
    r"(?:can|could|may) i count on (?:you|your)(?: (?:support|vote|again|on|in))",
    r"(?:your|an|the|that|one|an?) (?:x|check ?mark|tick|pencil|mark|oval|circle|box|dot) (?:\w+ ){0,3}(?:beside|next to|by|behind|against|in front of|with) (?:my|our|his|her|that|the right|mine|\w+'s) ?(?:name)?",
    r"(?:mark|put|place|pencil|fill|colour|color|check|tick|shade|leave) (?:an? |your |their |the |that |in )*(?:x|ballots?|oval|circle|circles) <3>(?:beside|next to|by|for|accordingly|blank|off|empty|my|with|on the 2\d)",
    r"(?:box|circle|oval|line|name) (?:beside|next to|by) my name|my name (?:on|off) (?:the|your) ballot|(?:check|circle|tick) my name(?! (?:on|off) (?:the )?(?:\w+ )?(?:list|sheet))",
    r"(?:(?:one|another|a second|a third|a fourth|my (?:next|second|third|last)) (?:more )?term)(?= in (?:me|office)| as (?:mayor|your|councillor|reeve|warden)| on council|!| for (?:me|your|this))",
    r"(?:keep|hold|hang on to|hold on to|hold onto|defend|win|win back|save|retain) (?:this|my|our) seat",
    r"giv(?:e|ing) (?:him|her|me|them) your vote|vote for (?:him|her)(?= ?[,.;!?]| on| in| and| this)|(?:be |stay )?your (?:councillor|mayor|reeve) for (?:another|four)|what to do with that x|anyone but [a-z]+(?= ?[.!])|let's send (?:him|her|them) back|hit the polls",
    r"vote for (?:our (?:candidate|guy|gal|team|man|woman)|my (?:friend|wife|husband|colleague|choice)|(?:anybody|anyone|someone|somebody) (?:else|but)|experience|change|a (?:real|strong|true|proven))|(?:only|best|right) (?:\w+ )?(?:person|candidate|one|choice|man|woman) in (?:this|the) race|where my vote is (?:going|headed)|me for (?:council|mayor|reeve|trustee)|vote accordingly|if (?:i|you) (?:don't )?get back in|friends of (?:mayor|councillor|cllr) [a-z]+",
    r"(?:if|when|once) (?:i'm|i am|we're|we are) (?:re-?)?elected",
    r"(?:i'm|i am|i'll be|i will be|we're|we'll be|we are) (?:voting|marking my (?:ballot|x)|casting my (?:vote|ballot)) for(?! (?:the|this|it|a|an|no|yes|item|option|that|more|less|both|all|council's|our)\b)",
    r"(?:has|have|gets|got|earned|won) my vote(?= ?[,.;:!?\n]|$| for| in| on| this| again| because| and)|my vote (?:is|goes|will go) (?:for|to) (?!the|this|that|a)",
    r"your next (?:mayor|deputy mayor|mp|mpp|councillor|trustee|reeve|warden|member of parliament)|your support (?:on (?:the|oct|election|voting)|at the polls|at the ballot|in the (?:election|upcoming)|in october|for (?:another|a (?:second|third|fourth)) )|support me (?:on|in|at|again|for)",
    r"(?:i'll|i will|and i'll|to) serve (?:four|4|another|one more) (?:more|years|term)",
    r"(?:pledge|promise) (?:your|their|a) votes?",
    r"(?:vote|votes|voting|ballots?|your x) (?:is |are )?(?:for|to|with) (?:yours truly|your councillor|your mayor|councillor \w+|mayor \w+|cllr \w+)",
    r"(?:back|after|once|when|if) (?:you|ya|y'all) (?:return|re-?elect|elect|send|hire|vote) me",
    r"my (?:plan|platform|promises|pledges|priorities|vision|agenda) <2>(?:for )?(?:the )?next (?:four|4|term|council)",
    r"(?:my|our) (?:\w+ )?(?:promises|pledges) for <3>(?:four years|term)",
    r"why i(?:'m| am) (?:running|seeking) <2>(?:again|re-?election|for|your)|(?:i'm|i am|i'll be) (?:running|seeking) (?:again|for re-?election|re-?election|for (?:mayor|council|a (?:second|third|fourth))|a (?:second|third|fourth) term)",
    r"(?:filed|handed in|put in|submitted|signed) my (?:nomination )?(?:papers|nomination)",
)
# Slogans of any job well done, unless the post speaks of an election too.
_SLOGAN = Pattern(
    r"(?:four|4) more years(?! of (?:construction|study|debt|waiting))|(?:four|4) more of me",
    r"(?:help (?:me|us) |let's |to |and |we'll )?(?:finish|complete) (?:the job|what (?:we|i|we've|i've) (?:started|began|begun)|the work)",
    r"(?:keep|let's keep) (?:the momentum|moving forward|the (?:good )?work going|this going|working for you|fighting for you|(?:chatham|kent|our town|this ward|the ward|ward \d+) (?:moving|strong|growing))",
    r"(?:i'd be|i would be|be) honoured (?:to have|by|with) your (?:support|trust|vote|confidence)|with your (?:support|help|vote|trust)|(?:can|could|may|hope) i (?:can )?count on (?:you|your)|experience (?:matters|counts|you can trust)|proven leadership|ready to (?:serve|lead) again|not done yet|more (?:work )?to do(?= ?[.!,]| and)|unfinished business|has my full support|(?:i'm|we're) counting on you|keep the (?:guy|gal|woman|man|one|person) who|do something about (?:him|her)|the devil you know|choose well|look for the name|(?:first|second|third|fourth|last) on the ballot|don't let them win",
)
_ELECTION = Pattern(
    r"(?:my|our|re-?election|election|the) campaign(?! (?:against|to|for the (?:library|rink|park)))|re-?elect\w*|elect (?:me|us)|election|oct(?:ober)? 2[4-8](?:th)?|the 2[67]th|ballots?|at the polls|polls|(?:filed|handed in|my) <2>(?:nomination|papers)|vote|for mayor|next four years|another term|second term|third term|voting day|candidates?|canvass\w*|lawn signs?",
)
_RUNNING_ELSEWHERE = Pattern(r"(?:haven't decided|not decided|won't be (?:talking|running|seeking)|not (?:be )?(?:running|seeking)|if i (?:ever )?(?:run|file|decide)|when i (?:was|first|got) (?:first )?(?:elected|re-?elected)|nah)")


@rule(
    "elections.ask-for-votes",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” asks for votes. From a council account, that is campaigning.",
    why="The municipality's resources, the office's account among them, may not be used in a campaign.",
    advice=_ADVICE,
    unless=(quoted, negated, unless_in_sentence(_NO_ELECTION, before=1, after=1), unless_in_sentence(_RULES), unless_in_sentence(_NOT_HERE), unless_in_sentence(_RUNNING_ELSEWHERE), unless_in_post(_FOR_EVERY_VOTER)),
    flags=[
        "Your councillor here. I [need your vote] this October.",
        "I have filed for the election. [Let's finish what we started]!",
        "October 26: [four more years]! See you at the hall.",
        "The pool stays open till ten. [Put an X beside my] name if you like that.",
        "Proud of this term. [Re-elect] Gord.",
    ],
    passes=[
        "Vote for our rink in Hockeyville, four more hours to go!",
        "I need your thoughts before I vote on the budget.",
        example("I need your vote this October.", account="campaign"),
        "I haven't decided whether I'm running again, and won't say on this page.",
        "The rules for every candidate: no signs on the road allowance, re-elect or not.",
    ],
)
def ask_for_votes(post: Post) -> Iterator[Hit]:
    """Asks for votes or another term for oneself or one's side."""
    slogans = _SLOGAN(post) if _SLOGAN.matches(post) and _ELECTION.matches(post) else ()
    yield from apart(by_account(post, chain(_VOTE_FOR(post), slogans)))


_NAMED = Pattern(
    r"(?:VOTE|Vote|vote|Elect|ELECT|Re-elect|RE-ELECT)(?: FOR| for)? (?!(?:On|By|In|The|A|At|Early|Today|Now|Yes|No|YES|NO|NOW|TODAY|Early|EARLY|VOTE|Vote|Local|LOCAL|This|That|Counts?|Passed|Was|Is|Will|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|October|November|June|Oct|Anywhere|Advance|Day|Compass|Leave|Council|Your|Our|To|Of|And|Or|For|If|We|You|I|IN|ON|BY|THE|HERE|Here|It|Smart|Safe|Online|With|Motion|Bill)\b)(?:[A-Z][a-z'-]+|[A-Z]{3,}[A-Z-]*)(?: [A-Z][a-z'-]+| [A-Z]{3,})?",
    cased=True,
)


@rule(
    "elections.vote-for-a-name",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” tells readers whom to vote for.",
    why="An account of the office is the municipality's resource, and it takes no side between candidates.",
    advice=_ADVICE,
    unless=(quoted, negated, unless_in_sentence(_NO_ELECTION, before=1, after=1), unless_in_sentence(_RULES), unless_in_sentence(_NOT_HERE)),
    cased=True,
    flags=[
        "Your mayor here. [Vote Halloran] on the 26th!",
        "This fall I [vote for Mel Oster], and hope that you do.",
        "Buttons at the office: [VOTE PEDRO].",
        "She bakes, she budgets. [Elect Yvonne Tam].",
    ],
    passes=[
        "Vote Monday at the arena, ten to eight. Bring identification.",
        "VOTE VOTE VOTE for the Southside rink, it's a finalist!",
        "I will vote Yes on the sidewalk item.",
        "A vote for Council's arena motion is due in May.",
    ],
)
def vote_for_a_name(post: Post) -> Iterator[Hit]:
    """ "Vote" followed by a name. It rests on capital letters."""
    yield from apart(by_account(post, _NAMED(post)))


_CAMPAIGN = r"(?:(?:my|our|his|her|their|re-?election|election) (?:\w+ )?campaign(?! (?:for|to|against)\b)|(?:for|of|to|join|on) the campaign(?! (?:for|to|against)\b)|campaign (?:jar|fund|team|office|account|letters|cards?|signs?)|re-?election|re-?elect|for the election|municipal campaigns?|this cycle|candidacy|nomination (?:papers|form|meeting|race|signatures|endorsement)|federal nomination|provincial nomination|next (?:council )?run|council run|run for (?:mayor|council|office|mp|mpp|trustee)|riding association)"
_HELP = Pattern(
    r"(?:volunteers?|volunteering|donate|donates|donating|donations?|donors?|cheques?|chequebook|e-?transfers?|chip in|pitch in|contribut\w+|fund-?raisers?|fund-?raising|kitty|coffee can|campaign jar|sponsor|a plate|\$ ?\d+\w*|sign up|sign-up|help out|help us|help me|canvass|canvassing|canvassers|door-?knock\w*|knock(?:ing)? (?:on )?doors|stuff(?:ing)?|flyers?|leaflets?|pamphlets?|brochures?|postcards?|phone-?bank\w*|dialling|scrutineers?|signatures?|rides to the polls|ride to the polls|buttons?|merch|crewnecks?|t-?shirts?|magnets?|walk list|drop lit|lit drop|hand out|hand them out|banners?|door hangers|phone calls|help)",
    r"(?:join|come|drop by|stop by|swing by|rsvp|tickets?|kick-?off|launch|bbq|barbecue|rally|party|meet|message|dm|text|call|e-?mail|link|bring|pick up|grab|get involved|needed|looking for|who's in|pizza|donuts|doughnuts|thank you|thanks) <9>(?:my|our|my re-?election|the) (?:re-?election )?campaign(?! (?:against|to (?:end|stop|get|save)))",
    r"(?:campaign|election) (?:kick-?off|launch|office|bbq|barbecue|party|rally|hq|headquarters|manager|fundraiser|supper|dinner|breakfast)",
)
_OF_CAMPAIGN = Pattern(
    rf"{_CAMPAIGN}",
    r"(?:lawn|yard|window|my|our|campaign|election) signs?|vote [a-z]+ on (?:it|them|the)|(?:keep|hold|win|save) (?:this|my) seat|to the polls|canvass (?:sheets?|list|night|launch|team|crew)|canvassing|my (?:opponent|platform)|team (?:me|councillor \w+|mayor \w+)",
)
_SIGNS = Pattern(
    r"(?:lawn|yard|window|election|campaign|my|our) signs? <5>(?:are in|came in|arrived|ready|hot off|going up|go up|are up|available|pick up|picked up|up at|for you|for your|on your|at the|in your|request|are here|in)",
    r"(?:want|take|grab|get|need|host|put|pick|order|request|like|place|pop|hammer|have|stick|plant) (?:up |out |in |one |a |an |my |our |your |some |of |yours )*(?:new |lawn |yard |window |campaign |re-?elect |election )*signs?(?! (?:on the road|up sheet|posted|language|for the (?:trail|park|road)))(?: <3>(?:yard|lawn|window|farm|fence|property|porch|street|corner))",
    r"(?:new|my|our) (?:lawn|yard|campaign|election) signs?|(?:put|putting) up (?:lawn|yard|my|our|election|campaign) signs?|put up a sign on|home for (?:a|one of my) signs?",
    r"(?:want|like|need) (?:a|your|some|one of my) signs?(?= ?[,;:!?]| let me| message| call| dm| text| on your)",
    r"(?:want|take|grab|get|host|like|love) <2>(?:lawn|yard|window) signs?|(?:lawn|yard|window) signs? (?:at|on|in) every",
    r"(?:want|take|host|room for|space for|home for|spot for|spots for|place for|message (?:me )?for|dm (?:me )?for|call (?:me )?for|text (?:me )?for|grab|pick up|hand out|handing out|drop off|deliver|delivering|put up|putting up|hammer(?:ing)? in|pound(?:ing)?(?: in)?) <2>(?:my|one of my|our) (?:\w+ )?signs?(?= ?[,.;:!?\n]|$| on| in| at| for your| from| and| with| this)",
    r"signs? (?:on|in|for|at the end of) (?:your|every) (?:front )?(?:lawn|yard|fence|window|laneway|lane|porch|corner lot|corner|field|property|hedge)s?",
    r"sign (?:crew|crews|stakes|night|blitz)|(?:my|our) (?:face|name) <3>(?:lawn|lawns|yard|yards|signs?)",
    r"sign on your (?:lawn|yard|fence)|(?:took|taking|take|takes|pulled|ripped|tore|stole|steal|stealing|vandali[sz]ed) <2>my signs?|where (?:can|do) i put <1>signs?",
)
_OTHER_SIGNS = Pattern(r"(?:stop|road|street|speed|detour|traffic|parking|trail|garage sale|yard sale|welcome|for sale|warning|neon|shop|heritage|no-?frills|school zone|slow down|thank you|drive slow\w*|united way|hospice|food bank|graduation|grad|pride|poppy|rules|by-law|bylaw|road allowance|sign up sheet|waving at) ?(?:signs?|one)?")


@rule(
    "elections.ask-for-help",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” asks for help, money or a place for signs in a campaign.",
    why="Donations, volunteers and signs are a campaign's business, and the office's account is the municipality's resource.",
    advice=_ADVICE,
    unless=(quoted, negated, unless_in_sentence(_NO_ELECTION, before=1, after=1), unless_in_sentence(_RULES), unless_in_sentence(_NOT_HERE)),
    flags=[
        "[Chip in $20 to help me keep this seat].",
        "[Volunteers for the campaign] meet at six at my place.",
        "[Lawn signs are in]! Message me.",
        "[Want a lawn sign]? I have a hundred in the garage.",
        "The [canvass crew] for my re-election leaves at six.",
    ],
    passes=[
        "Campaign season for the United Way: donate, volunteer, take a lawn sign!",
        "The ice rink needs two volunteers for Tuesday.",
        "Every candidate, same rules: no election signs on the road allowance, and donations only from residents.",
        example("Chip in $20 to help me keep this seat.", account="campaign"),
        "New stop signs are up at Queen and Sixth.",
    ],
)
def ask_for_help(post: Post) -> Iterator[Hit]:
    """Asks for donations, volunteers or lawn signs for a campaign."""
    signs = (hit for hit in _SIGNS(post) if not _OF_OTHER_SIGNS(post, hit))
    yield from apart(by_account(post, chain(both(post, _HELP, _OF_CAMPAIGN), signs)))


_OF_OTHER_SIGNS = unless_in_sentence(_OTHER_SIGNS, before=1)

_RESOURCES = Pattern(
    r"(?:municipal|municipality's|city|city's|town|town's|township|township's|county|county's|council|council's|ward|corporate|official|office|mayor's|councillor|councillor's|clerk's|our) (?:crest|logo|letterhead|coat of arms|e-?mails?(?: address| list)?|inbox|account|accounts|website|web site|home page|page|printer|plotter|copier|photocopier|van|truck|trucks|vehicle|driver|phone|phones|cell|laptop|portrait|photo|newsletter|e-?newsletter|report|mailing (?:account|list)|budget|office|desk|staff|hall|building|parking lot|lot|boardroom|assistant|tent|tables|chairs|boardroom|mail|postage|list)",
    r"(?:city|town|municipal|township) hall|civic centre|(?:clerk's|communications|comms|mayor & council|mayor and council|economic development|economic dev|public works|parks|recreation|finance|planning) (?:department|office|team|folks|staff|crew|people)",
    r"(?:my|the) (?:council|councillor's|ward|mayor's|deputy mayor's) (?:office|desk|inbox|account|page|profile|assistant|budget)|my (?:office|assistant|e-?assistant|municipal \w+|city e-?mail|work e-?mail|constituency office)",
    r"(?:fire (?:hall|station)|station \d+|works yard|arena|rec(?:reation)? centre|library|community hall|council chambers?|multipurpose room|meeting room|boardroom) <6>(?:free|no charge|at no cost|booked|on the house|for free|through my|through the office|on us)",
    r"(?:booked|reserved|got) <6>(?:through|under|on) (?:my|the) (?:council|ward|office|mayor|municipal)",
    r"(?:on (?:his|her|their|its) (?:lunch|shift)|on shift|half day|after hours|stayed late|stayed till) <8>",
    r"\b(?:crest|coat of arms|chain of office|bunker gear|ward budget|zamboni|plow)",
    r"at no charge because|perks of the job|same address you use|from the desk of|office of the (?:mayor|councillor)|– ?sent from|posted (?:by|from) the office",
)
_CAMPAIGN_THINGS = Pattern(
    r"(?:my|the|our|re-?election|election|for) campaign(?! (?:against|to (?:end|stop|get|save)))|campaign (?:team|office|jar|kickoff|launch|postcards?|flyers?|signs?|materials?|brochures?|letters?|list|video|photo|photos|account|cards?)|re-?elect\w*|re-?election|lawn signs?|yard signs?|election (?:signs?|cards?|flyers?)|my (?:new )?(?:signs?|flyers?|brochures?)|canvass\w*|door-?knock\w*|nomination (?:form|papers|meeting|endorsement|signatures)|donor receipts|donation link|how to donate|hire me back|my opponent|vote [a-z]+ (?:button|banner|magnet)s?|(?:button|banner|magnets?|shirts?) that says? vote|next four years|four more years|the (?:other|new) (?:guy|fella|fellow) (?:isn't|running)|who'd you pick|nine members returned|(?:seven|eight|nine|ten) members (?:returned|back)|be(?:fore|tween now and) (?:voting|election) day|my platform|crewnecks?|stick with \w+",
)
_FORBIDDEN = Pattern(
    r"(?:no|not|never|without|can't|cannot|may not|mustn't|must not|don't|isn't|aren't|won't|off limits|keep <3>off|forbidden|prohibit\w*|allowed) <8>(?:crest|logo|letterhead|e-?mail|staff|facilit\w+|resources?|account|page|office|equipment|phone|inbox|canvass)",
    r"(?:rules?|policy|clerk) (?:say|says|is|forbids?|bars?|asks?|explains?)",
)


@rule(
    "elections.municipal-resources",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” brings a campaign together with what belongs to the municipality.",
    why="The municipality may not contribute to a campaign: not its crest, e-mail, staff, vehicles, rooms, lists or accounts.",
    advice="Use your own e-mail, phone, printer and volunteers, and a room that you rent like anybody. If it has happened already, tell the clerk.",
    unless=(quoted, unless_in_sentence(_NO_ELECTION), unless_in_sentence(_RULES), unless_in_sentence(_FORBIDDEN), unless_in_sentence(_NOT_HERE)),
    flags=[
        "[My council assistant is folding the campaign] flyers.",
        "New brochures! The [municipal crest on top of my campaign] photo.",
        "Write to [my municipal e-mail for lawn signs].",
        example("[My council assistant is folding the campaign] flyers.", account="campaign"),
        "Pick up your [re-elect buttons at town hall], nine to four.",
    ],
    passes=[
        "Candidates: no municipal crest or logo on campaign flyers, the clerk says.",
        "The campaign to save the library meets at town hall on Tuesday.",
        "If you wrote about the campaign, I can't answer from this office account.",
        "Thanks to the communications team for the storm updates.",
    ],
)
def municipal_resources(post: Post) -> Iterator[Hit]:
    """Campaign matter in one sentence, or in two that follow each other, with the municipality's staff, rooms, marks, lists or accounts."""
    yield from apart(both(post, _RESOURCES, _CAMPAIGN_THINGS, neighbours=3))


_BACKING = Pattern(
    r"(?:i|we|i'm|i am|i'll|proud(?:ly)?|proud to|happy to|pleased to|glad to|honoured to|formally|officially|wholeheartedly|pleasure to|your (?:mayor|councillor|deputy mayor)) (?:\w+ ){0,2}(?:endorse|endorses|endorsed|endorsing|stand behind|stand with|back|backing|support|supporting|supports|standing with|throw|introduce|campaign for|campaigning for|knocking on doors|vote for|voting for|voted for)",
    r"(?:my|our|full|announce my|announcing my|lend my|give my) (?:full |whole-?hearted )?(?:endorsement|support|backing|vote)",
    r"(?:proud|honoured|pleased|excited|great|happy|privilege|pleasure|delighted|thrilled) (?:to be |to |as \w+ \w+ \w+ to |day )?<6>(?:beside|with|behind|at|introduce|join|announce|stand)",
    r"(?:best|finest|only|strongest|right|better|ideal|nobody better|no one better|best-?equipped) (?:\w+ )?(?:friend|person|choice|candidate|voice|man|woman|one|equipped|name|pick)",
    r"(?:nuts|crazy|foolish|lucky|fortunate|wise|smart|daft|mad) (?:to|not to) <3>(?:let|have|get|lose|elect|pass|pick|keep|choose)",
    r"(?:needs?|deserves?|could use|time for|would make|i'd trust|i trust|we need|send|bring|put|get|let's get|let's send|elect|let's elect|let's make|make) (?:him|her|them|someone like|a (?:strong |real |new |fresh )?(?:voice|fighter|champion|mayor|leader)|more people like) <5>(?:at|to|in|on|for|as|our|your)",
    r"awfully pleased to|hope you do too|(?:come|join) <3>(?:meet|support|help|elect|introducing)",
)
_FOR_OFFICE = Pattern(
    r"for (?:mpp|mp|mayor|deputy mayor|reeve|trustee|premier|prime minister|council|councillor|school board|parliament|warden|re-?election|the (?:provincial|federal|school|catholic|public|liberal|conservative|ndp|pc|green|provincial) \w+|ward \d+|city council|your vote)",
    r"(?:candidates?|nominee|nomination|campaign launch|campaign office|riding|provincial election|federal election|provincial seat|federal seat|by-?election|queen's park|ballots?|on the ballot|running in|running for|who's running|the ndp|the liberals|the conservatives|the pcs|the tories|the greens|party's|minister-to-be|trustee race|slate|elect(?:s|ed)? (?:him|her|them)|name on (?:my|your|the) ballot|the twenty-sixth|the 2[67]th|seat on council|who i'd pick)",
)
_BOTH_SIDES = Pattern(r"(?:debate|all-candidates|all candidates|all (?:five|four|three|six|seven) (?:names|candidates|parties)|every candidate|each candidate|thank (?:all|every)|whoever wins|i moderate|elected (?:in|by|to)|motion|bill|amendment|resolution|recommendation|report|by-law|policy)")


@rule(
    "elections.endorsement",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” backs a candidate. From a council account, that is campaigning, whatever the election.",
    why="Municipal, provincial or federal: the office's account takes no side between candidates.",
    advice="Back a candidate on an account of your own, without title, logo or municipal contacts. From the office, give dates and places only.",
    unless=(quoted, negated, unless_in_sentence(_NO_ELECTION), unless_in_sentence(_RULES), unless_in_sentence(_NOT_HERE), unless_in_sentence(_BOTH_SIDES)),
    flags=[
        "[Proud to stand behind Kate Lind for MPP]!",
        "As [your mayor I endorse Sam Orr, the candidate] with a plan.",
        "[Your mayor supports her nomination].",
        "We're [lucky to have Petra Nyland running in] our riding.",
    ],
    passes=[
        "Proud to welcome all five candidates to the debate.",
        "I support the motion on ranked ballots.",
        "I'm endorsing the raspberry pie at the fair.",
        "Congratulations to everyone who ran for trustee, and to those elected.",
    ],
)
def endorsement(post: Post) -> Iterator[Hit]:
    """Words of backing in one sentence with a candidate or an office that is up for election."""
    yield from apart(by_account(post, both(post, _BACKING, _FOR_OFFICE)))


_RIVAL = Pattern(
    r"(?:my|our|the other) (?:opponents?|challengers?|rivals?)|(?:guy|fella|fellow|man|woman|lady|gal|person|crew|one|ones|people|bunch|newcomer|candidate|outfit|rookies?|somebody) (?:who's |who is |that's )?(?:running|up) against (?:me|us)|running against (?:me|us)|wants? (?:my|this|the) (?:chair|seat|job|office)(?! (?:done|finished|back))|running for my (?:seat|job|chair)|(?:this|our|that) (?:mpp|mp)(?= (?:on|has|did|voted|and|needs|who|is)\b)|(?:get rid of|send) (?:this|our|that) (?:mpp|mp|mayor|premier)|(?:like|after|eyeing|decided he'd like|decided she'd like) (?:my|this) (?:chair|seat|job)|wants to be (?:mayor|your mayor|councillor|reeve|mpp|mp)",
    r"(?:the |that |a |this )?(?:slate|challenger|incumbent|rookies?|newcomer|new (?:fellow|fella|guy|face|kid)|fresh face|other (?:fellow|fella|guy|candidate|crowd|side|crew|three|two|four)) (?:\w+ ){0,4}(?:on the (?:ballot|slate|list|billboard)|running|for (?:mayor|council|trustee)|in (?:the|this|our) (?:race|ward|riding)|lining up|wants|for our ward|signs?)",
    r"trustee candidate|council candidate|mayoral candidate|candidate for (?:mayor|council|mpp?|trustee|reeve)|the (?:incumbent|slate)|name on (?:that|the) <2>(?:ballot|list)|on (?:the|your|that) ballot|running for (?:mayor|council|trustee|mpp?|reeve)|those names|them two|these two|running in this ward|the names i'd keep|a vote for [a-z]+ is a vote|put <2>back in|gets? back in",
)
_AGAINST = Pattern(
    r"(?:don't|do not|never|can't|won't|not|nobody should|no one should) (?:vote|voting) for (?:him|her|them|(?!the|a|this|that|it|any|more|higher)[a-z]+) ?(?=[a-z]*)",
    r"(?:a )?votes? for (?:\w+ ){1,3}(?:is|means|are) (?:a )?votes? (?:for|against)|vote (?:him|her|them|the bums|the lot|this government|that crew) out|(?:liberals?|conservatives?|tories|pcs|ndp|greens|party|government|incumbent) <4>(?:at the polls|on voting day|at the ballot box|has to go|have to go|must go|needs to go|need to go|voted out|turfed|thrown out|defeated)",
)
_SLIGHT = Pattern(
    r"(?:couldn't|can't|couldn't even|doesn't know|has never|never|hasn't|who's never|don't let|don't be|don't hand|don't give|don't trust|don't fall|hasn't a|isn't ready|not ready|wouldn't know) <3>(?:find|chaired?|let|in|near|taken|fooled|keys|hand|run|been|show|shown|shows|ready|attend|attended|read|review|manage|handle|needed|been to|tell|him|her|them|it|for it|a|the|spell|point|name|done|lifted)",
    r"(?:ask (?:him|her|them|yourselves?|who|who's|how|why|somebody)|tell (?:him|her|them) <2>(?:go home|no|to)|fire (?:him|her|them)|send (?:him|her|them) <1>(?:packing|home)|vote (?:him|her|them) out|throw (?:him|her|them)|beat (?:the|him|her)|boot|bums|crossed off|cross (?:him|her|them|off)|leave that oval|leave <2>blank|would sell|would close|wants to (?:close|sell|cut|raise|gut|review)|wanted to close|cut your|missed \d+|skipped|missed <1>(?:meetings|votes)|a charge|parachut\w+|carpetbag\w*|loudmouth|sellouts?|clown|liar|phony|fraud|empty suit|do nothing|done nothing|nothing but|fancy|flashlight|who pays|who's paying|bank account behind|funded by|bankrolled|deserve what's coming|the same old|in the pocket|puppet|who left|left the last|quit|arrived|moved here|from away|robocall|choose wisely|be careful|look (?:him|her|them) up|ought to|would be a disaster|get rid of|anybody else|wants your vote|raise your taxes|send (?:him|her|them) home|living in [a-z]+|couldn't make it|waste of|disaster|a joke|yes-?m[ae]n)",
)


@rule(
    "elections.attack-on-a-candidate",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” runs a candidate down.",
    why="An attack on a candidate is campaigning as much as praise of one.",
    advice="Leave the other candidates out of the office's posts. Say what council decided and what you voted for.",
    unless=(quoted, unless_in_sentence(_NO_ELECTION), unless_in_sentence(_RULES), unless_in_sentence(_NOT_HERE)),
    flags=[
        "[My opponent couldn't find] town hall with a map.",
        "So Rick Sauv wants to be mayor. [Don't be taken in by a rented bus.]",
        "[The incumbent has done nothing] for Tilbury.",
        "The [guy running against me missed 22] of 40 meetings.",
        "See you on voting day. [A vote for Nolan is a vote for] fewer fire halls.",
    ],
    passes=[
        "My opponents on the fence by-law made a good case and I never thought they would not.",
        "Our MP opened the new clinic. Ask him about the wait list at his open house.",
        "I was outvoted, and I still think that the slate roof was the better choice.",
        example("My opponent missed 22 of 40 meetings.", account="campaign"),
    ],
)
def attack_on_a_candidate(post: Post) -> Iterator[Hit]:
    """A rival or an incumbent, and words that run them down, in one sentence or in two that follow each other."""
    against = _AGAINST(post) if _AGAINST.matches(post) and _ELECTION.matches(post) else ()
    yield from apart(by_account(post, chain(both(post, _RIVAL, _SLIGHT, neighbours=1, rarer=_RIVAL), against)))


_ELECTION_DAY = Pattern(
    r"(?:(?:on |come |till |until |this |by )?(?:oct(?:ober)?\.? 2[4-8](?:th)?|the 2[67]th|election (?:day|night)|voting day|october|november|this fall|come fall|in the fall|the fall election|june \d+|the polls|polling day))",
    r"october's coming|when (?:you|ya) (?:vote|mark|fill)|before you vote|(?:before|after) the 2[67]th|up for re-?election|(?:when|once) (?:the|your|that) (?:ballots?|pin|voter (?:card|letter)|voting letter|time comes)|(?:on|with|mark|open|fill|cast) (?:the|your|that|my) ballots?|advance polls?|at the polls|at the ballot box|the ballot box|ballots? (?:come|comes|arrive|open)|one x to make|your pencil|pencils are|polls open|up for renewal|for re-?election|election is|next election|come election|before the election",
)
_CHOOSE = Pattern(
    r"(?:you'll |i trust you'll |i trust you |i hope you'll |please |and |just |so )?remember (?:who|which|this|that|these|them|those|it|how (?:they|he|she|we|i)|what (?:they|he|she|i|we)|your|him|her)(?! (?:to|polls|you can|you need|day|the polls))",
    r"(?:you |ya )?(?:know|knows) (?:what|which|who|where) <2>(?:to do|box|name|to vote|why|x|circle|oval|to mark|to pick|i mean|i'd)",
    r"you know (?:what to do|why|who|the rest)|make it count for|choose (?:wisely|well|carefully)|stick with|ask (?:yourselves?)|don't forget (?:who|which|how (?:they|he|she|i)|what (?:they|he|she|i))|think (?:about|of|hard about) (?:who|that|this|which)|keep (?:that|this|it|them|those names) in mind",
    r"(?:chance|time|opportunity|turn) to (?:give|send|change|clean|throw|vote|toss|fix|pick|put|keep|get rid|show|thank|reward)|clean house|vote them out|throw the bums|send (?:a message|them (?:home|packing))|show (?:him|her|them) the door|time for (?:a )?(?:change|new)|settle (?:this|up|accounts)|there will be a reckoning|hold (?:them|him|her) to account|reward|punish",
    r"(?:the )?(?:ones?|names?|five|seven|nine|twelve|those|folks|people|fella|councillors|members) (?:who|that|i'd|beside) <4>(?:keep|kept|showed|shows|voted|saved|got|fought|cut|closed|raised|stood|answer|answers|delivered|been there)",
    r"i(?:'d| would) (?:keep|pick|vote|choose|mark)|(?:crossed|cross|strike|struck) (?:\w+ )?off|little (?:star|circle|circles|check)|reads the label|do the math|use it|long memor(?:y|ies)|vote accordingly|something to think about|(?:remember|think about|consider) (?:that|this|it|who|which) <3>(?:when|before|as) you (?:vote|mark|cast|fill)|sent back|put back|get back in|better than that|in your hands|shame if it stopped|somebody who shows up|fire (?:her|him|them)|leave <4>(?:blank|empty)|give (?:him|her|us|me|them) (?:four|another|a (?:second|third|chance))|who's been|elections have consequences|(?:voters?|residents|taxpayers|people|folks|we|neither) <2>(?:won't|will not|will|should|shouldn't|mustn't) <1>(?:forget|remember)|(?:see|tell|show|say so) <3>(?:at the polls|at the ballot box)|(?:deserves?|earned|worthy of) (?:another|your|a (?:second|third))|a (?:fifth|sixth|seventh|eighth|ninth|majority)",
)
# October alone is the fall fair's month too: these must stand in its sentence.
_OCTOBER = Pattern(r"(?:in|this|come|until|till|on|by|before|wait for|for|next) october(?! \d)|october (?:is|will|comes|'s)|october's (?:coming|not far|around)|(?:on |come |this |by )?oct(?:ober)?\.? 2[4-8](?:th)?|the 2[67]th|come fall")
_AT_STAKE = Pattern(
    r"(?:your|the|a|real|clear|simple|one) choices?|(?:you|we|voters|ward \d+|residents|people|folks|they|chatham|kent|town)(?:'ll| will| can| could| get to| all get to|'d)? <2>(?:choose|pick|decide|vote|elect|hire|fire|replace|trade|judge|show (?:him|her|them)|tell (?:him|her|them)|return|re-hire|rehire|renew|send|keep (?:me|him|her|us)|say (?:yes|no|so)|have your say|settle|speak)",
    r"(?:my|this|his|her|their|our|that|same|council|every|which) (?:seats?|jobs?|chairs?|contracts?|boss|bosses|lease)|(?:performance review|report card|job interview|job review|pink slip|eviction|moving boxes|help wanted|now hiring)",
    r"(?:vote|votes|voting|elect) <3>(?:that|who|to|for|like|with|out|in|back|me|us|him|her|them)|(?:new|better|different|whole new|fresh) (?:council|mayor|faces?|blood|crew|team|majority|leadership|direction)|(?:same|old) (?:gang|crew|crowd|bunch|council)|a real (?:mayor|councillor|choice)",
    r"(?:back|support|help|stand with|stick by|count on|keep|trust|with) (?:me|us|him|her|them)(?= ?[,.;:!?\n]|$| in| on| again| this)|(?:he|she|they|i|we)(?:'s|'re|'m| is| are| am| needs?| want| wants| deserves?| could use)? <2>(?:another|the job|gone|out|history|to go|four|your|back in|again)",
)
_NEUTRAL_VOTE = Pattern(
    r"remember to|remember:? (?:your|bring|polls|id|advance|voting|you (?:can|need))|(?:bring|need|show) (?:your )?(?:id|identification|photo id)|where to vote|how to vote|(?:regardless of|whoever|no matter who|whichever)|remembrance|cenotaph|served|fallen|veterans?|lest we forget|i take no side|not from this page|certified list|the video|recorded vote|wear (?:a|your) poppy|parade|fair|festival|thanksgiving|(?:public|council|committee|open) (?:meeting|house|session)|budget|deadline|hearing|report|staff|tribunal|by-law|tender",
)
# A denial with a "but" behind it is none.
_NO_SIDE = Pattern(r"(?:not|never|wouldn't|won't|don't|can't|cannot) <2>(?:tell|telling|told) (?:you|ya|anyone|anybody|people|folks) (?:who|whom|how|which way) to (?:vote|pick|choose|mark)(?!,? but)")


@rule(
    "elections.hint-at-the-ballot",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” tells or hints how to mark the ballot.",
    why="Readers take a reminder of merits or faults beside the voting day as an ask, and so may a compliance audit.",
    advice="Take out either the reminder of who did what, or the ballot. Together they campaign.",
    unless=(quoted, unless_in_sentence(_NO_ELECTION), unless_in_sentence(_RULES), unless_in_sentence(_NOT_HERE), unless_in_sentence(_NEUTRAL_VOTE), unless_in_sentence(_NO_SIDE, after=1)),
    flags=[
        "[On October 26 remember who] kept the pool open.",
        "[When the ballots come, ask yourselves] who plowed your road.",
        "[This fall, clean house].",
        "[You know what to do on the 26th].",
    ],
    passes=[
        "On October 26 remember to bring identification to the polls.",
        "Voting day is October 26, ten to eight; the clerk's page says where.",
        "Remember those who served, November 11, at the cenotaph.",
        "Voting day is October 26, ten to eight. I'm not telling you who to vote for.",
        "The leaf bins come in October. Ask who's on your route.",
    ],
)
def hint_at_the_ballot(post: Post) -> Iterator[Hit]:
    """Voting day or the ballot, and a nudge as to whom, in one sentence or the next."""
    nudges = both(post, _ELECTION_DAY, _CHOOSE, neighbours=1, rarer=_ELECTION_DAY)
    yield from apart(by_account(post, chain(nudges, both(post, _OCTOBER, _AT_STAKE, rarer=_OCTOBER))))


_OWN_CAMPAIGN = Pattern(
    r"knock(?:ed|ing)? on <1>\d+ doors|(?:out )?at the doors (?:with|for|in|this|tonight|today)|split the vote|stays? in the race|(?:my|our) (?:re-?election |own |little |first |last )?campaign(?! (?:promise|against|to (?:end|stop|get|save|have|bring|keep)|for (?:a|the|better|safer)))|(?:re-?election) (?:campaign|team|bid|run|reel|video|fund|kick-?off|launch|cards?|flyers?|account)|re-?elect(?:ing)? (?:me|us|[a-z]+)|campaign (?:team|office|jar|kick-?off|launch|postcards?|flyers?|signs?|materials?|brochures?|video|account|manager|trail|cards?|headquarters|hq|volunteers?|fund|donation|website|page|event|stop)",
    r"canvass(?:ing)? (?:crew|team|list|spreadsheet|sheet|sheets|night|with me|this|tonight|in|for)|canvassers|(?:out|been|was|i'm|we're|we are|go|went|busy) (?:door-?knocking|canvassing)|out campaigning|door-?knocking|(?:my|our) (?:lawn|yard|election|campaign) signs?|nomination (?:endorsement|signatures|form)|my (?:opponent|challenger)(?:'s)?(?! on (?:the|this|that))|my nomination|hire me back|my (?:slate|platform|running mates?)|e-?transfer <5>campaign",
    r"(?:my|your) (?:name|face) (?:is|will be|goes|'ll be|back) on the ballot|next four years with me",
)
_IN_THE_PAST = Pattern(r"(?:when i|last time|years ago|back when|during (?:the|my) (?:last|first|\d+)|in (?:20\d\d|the last election)|after the election|campaign promise|kept my|i ran on|i've ever)")


@rule(
    "elections.own-campaign",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” brings a campaign into the office's post.",
    why="News from one's own campaign is campaigning, even where nothing is asked for.",
    advice=_ADVICE,
    unless=(quoted, negated, unless_in_post(_NO_ELECTION), unless_in_post(_FOR_EVERY_VOTER), unless_in_sentence(_NOT_HERE), unless_in_sentence(_IN_THE_PAST)),
    flags=[
        "Your councillor was [out canvassing] on Elgin tonight. Eight dogs!",
        "What a night at [my campaign] office.",
        "[My opponent] has a billboard now. I have you.",
        "[Re-election video] drops on Friday.",
    ],
    passes=[
        "No, I'm not canvassing, it's the traffic survey.",
        "My campaign to get a crosswalk at the school goes on.",
        "Lawn signs are out. I've nothing for or against any of the names.",
        example("What a night at my campaign office.", account="campaign"),
        "When I was canvassing years ago, somebody gave me this recipe.",
    ],
)
def own_campaign(post: Post) -> Iterator[Hit]:
    """The writer's own campaign, in a post that does not serve every voter alike."""
    yield from apart(by_account(post, _OWN_CAMPAIGN(post)))


_VOTING_DAY = Pattern(r"(?:(?:on |come |till |until |by )?oct(?:ober)?\.? 2[4-8](?:th)?|election (?:day|night)|voting day|when the ballots?|on the ballot|your ballot|the ballot box(?= ?[,.;:!?]|$)|at the polls)")
_PARTISAN = Pattern(
    r"(?:your councillor|your mayor|my ward|this ward|our ward|ward \d+|my record|our record|my term|this term|this council|the (?:guy|fella|fellow|other (?:fella|fellow|guy|side|crowd)|ones? who)|(?:he|she|they) (?:want|wants|wanted|would|will|never|couldn't|voted|didn't)|those (?:who|councillors|people|two|three)|somebody who|someone who|a (?:mayor|councillor) who|people who|this seat|my seat|the job|this job|this chair|keep|stick|trust|deserve|deserves|change|choice|choose|pick|support|fight|fought|proud|delivered|promised|got it done|showed up|shows up|forget)",
)


@rule(
    "elections.voting-day-and-merits",
    anchor="municipal-elections-act",
    level=SHOULD,
    message="“{quote}” stands beside the voting day and reads like a reason to vote one way.",
    why="A date of the election next to somebody's merits or faults is understood as an ask.",
    advice="Keep posts about what was done and posts about the election apart.",
    unless=(quoted, unless_in_post(_NO_ELECTION), unless_in_post(_FOR_EVERY_VOTER), unless_in_sentence(_NOT_HERE), unless_in_sentence(_NEUTRAL_VOTE)),
    flags=[
        "Potholes filled, pool open, taxes flat. [Oct 26, your councillor] would like to go on.",
        "[Election day decides whether this ward] keeps its bus.",
        "Ask yourself before [voting day who fought] for the bus.",
        "There are three names [on the ballot, and those who] closed the pool are two of them.",
    ],
    passes=[
        "Voting day is October 26. Whoever you choose, bring identification.",
        "The seniors' lunch is on the 26th, support the kitchen!",
        "October 26 is the deadline for the façade grant.",
        "Council sits again after election day, and the budget is its first choice.",
    ],
)
def voting_day_and_merits(post: Post) -> Iterator[Hit]:
    """The voting day, and within a sentence of it a word of merit, fault or choice."""
    yield from apart(by_account(post, both(post, _VOTING_DAY, _PARTISAN, neighbours=1, rarer=_VOTING_DAY)))

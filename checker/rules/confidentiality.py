"""Guideline 1: what was said in closed session, and whatever else is not public yet.

Three shapes carry most of it: a closed meeting and what came out of it; a refusal and then a hint; and a matter that the Municipal Act
lets council close (advice, bargaining, land, bids, people, security, lawsuits) with what only an insider can know of it.
"""

from collections.abc import Iterator

from checker.match import Pattern, apart, both, clause_of, negated, quoted, then, unless_in_sentence
from checker.model import MUST, Hit, Post, rule

# What is public already, and refusals: they speak for almost everything here.
_PUBLIC = Pattern(
    r"(?:public|open|council|regular) (?:agenda|minutes|session|record|part|portion|documents?|filings?|notice|vote|process|input|consultation|comment)",
    r"in public", r"open (?:council )?meeting", r"rise and report", r"rose (?:and reported|without)", r"report-?out", r"reported out",
    r"(?:on|in|from) the (?:public )?(?:agenda|minutes|livestream|web-?site|news|paper|radio)", r"(?:agenda|minutes) (?:is|are|page|item)",
    r"(?:was|were|been|is|are|now|already|made|went|gone|became|become) (?:now |already )?(?:public|published|released|posted|announced)(?! (?:yet|until|till|on the|next|in))",
    r"(?:news|media|press) (?:release|conference|advisory)", r"(?:announced|released|published|posted) (?:today|yesterday|this morning|last (?:week|night|month))",
    r"waived privilege", r"streamed", r"recorded vote", r"printed (?:right )?on", r"section \d{3}", r"239", r"tabled",
)
_REFUSED = Pattern(
    r"(?:can't|cannot|can not|won't|will not|wouldn't|not (?:able|allowed|permitted|going|mine|at liberty|something i)|unable|never|don't|mustn't|isn't) <2>(?:discuss|talk|comment|share|disclose|reveal|repeat|speak|divulge|hand|get into|go into|give)",
    r"(?:stays?|stayed|kept|remains?|staying) (?:there|confidential|closed|in the room|in that room|shut|private|put)", r"is closed(?! for)",
    r"(?:is|are) no (?:way|place|time)", r"not mine to", r"constrained", r"confidentiality of", r"if i(?:'d| had| did| knew)",
    r"why (?:do|does|did|are|is|was|were|we|you)",
    r"(?:may|can|must|could|should|is|are|be|usually|only|allowed to|lets? (?:us|council|a council)|when|why|if) <3>(?:closed|close|in-camera) <3>(?:for|to|when|if|about|under|because|means?|exists?|sessions?|meetings?)",
    r"(?:closed sessions?|closed meetings?|in-camera(?: meetings?| sessions?)?) (?:is|are|exists?|means?|lets?|protects?|may|can only|must)",
    r"(?:explain|explains|explainer|rules?|what) <3>(?:closed|in-camera)",
)
_public = unless_in_sentence(_PUBLIC)
_refused = unless_in_sentence(_REFUSED)

_CLOSED = Pattern("{closed_session}")

_AMOUNT = r"(?:\$ ?\d[\d,.]*(?: ?(?:k|m|mil|million|thousand|billion))?|\d[\d,.]*(?: ?%| percent| per cent| million| mil| thousand|k|m)|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred) (?:hundred|thousand|million|percent|per cent)|(?:six|seven|eight) figures)"
_DECIDERS = r"(?:we|we've|council|council's|councillors|the board|(?:all|most|some|half|four|five|six|seven|eight|nine|ten) of (?:us|them|council|your)|the majority|my colleagues|the mayor|they)"
_DECIDED = (
    r"(?:agreed (?!to (?:go|move|meet|rise|close|adjourn|resolve))|decided (?!to (?:go|move|meet|rise|close))|voted (?!to (?:go|move|meet|rise|close|enter)|in (?:open|public))"
    r"|approved|authori[sz]ed|signed off|gave (?:the|a) (?:green light|nod|go-ahead|okay|ok|thumbs up)|settled (?:on|for|with)|okayed|turned (?:down|it down|them down)|rejected"
    r"|accepted|instructed|directed|countered|folded|caved|killed|picked|chose|selected|hired|fired|bought|sold|offered|promised|wanted to|were (?:shown|told|offered|briefed|warned|advised)"
    r"|was (?:told|briefed|warned|advised)|got (?:told|briefed|the (?:story|details|numbers|news))|heard|learned|learnt|saw the|looked at|went (?:through|over)|talked about|spent|can (?:just )?buy|are (?:going|getting|buying|selling|about))"
)

_OUTCOME = Pattern(
    rf"{_DECIDERS} <3>{_DECIDED}",
    r"(?:told|advised|warned|promised|showed) (?:us|me|council) <2>(?:that|to|we|we're|we'd|it|it's|there|there's|they|about|our|what|how|the|a|he|she|his|her)",
    r"(?<![\d$:.,/])\d{1,2}(?: ?- ?| to )\d{1,2}(?! ?(?:%|percent|am|pm|a\.m|p\.m|minutes|hours|weeks|days|years|residents|people)|[\d:./-])",
    r"(?:eight|nine|ten|eleven|twelve|thirteen|seven|six|five|four) to (?:one|two|three|four|five|six|seven|eight|nine)",
    _AMOUNT,
    r"i (?:moved|argued|fought|spoke|pushed|voted|begged|was the (?:only|lone)|stood up|learned|learnt|was told|heard|saw|found out)",
    r"(?:went|was|it's|vote was) (?:unanimous|split|a tie|close)",
    r"(?:the|that) (?:gist|upshot|long and short|takeaway|plan|price|offer|number|answer|advice|recommendation|vote|deal|decision|consensus|feeling) (?:was|is|from|we got|they)",
    r"(?:big|good|great|exciting|bad|huge|wonderful) (?:things|news|changes)", r"you'll (?:be|like|love|see|want)", r"(?:grinning|smiling|champagne|fingers crossed|jaw)",
    r"(?:report|audit|memo|letter|opinion|briefing|presentation|slides?|consultant|lawyer|solicitor|counsel|cao|staff|auditor|investigator) (?:we (?:got|saw|heard|were given) )?<4>(?:says|said|told|showed|shows|thinks|advised|recommends?|recommended|warned|found|wants|wanted)",
)
# Short of an outcome: any matter that councils close their doors for, told with no word of agenda, minutes or oath nearby.
_MATTER = Pattern("{closed_matters}", _AMOUNT)
_PROCEDURE = Pattern(
    r"agendas?", r"minutes(?! (?:in|on|with|of (?:it|that|arguing)))", r"listed", r"(?:the|municipal) act", r"oath", r"ombudsman", r"procedur(?:e|al)",
    r"integrity commissioner(?:'s)? (?:report|advice)", r"off the table", r"(?:line|hotline|survey|counselling|service|support|services|help) (?:is|are)",
    r"(?:free|anonymous|voluntary) and confidential", r"your (?:name|answers|call|file|report|information)", r"except (?:what|anything|for)",
    r"anything (?:before|in|from|that|we've)",
    r"what (?:was|is|gets|we|they|you|happens|happened|goes|went) <3>(?:said|discussed|talk|in|on|there)",
    r"(?:can't|cannot|can not|won't|will not|not) <3>(?:be )?(?:discuss|discussed|talk|comment|share|shared|disclose|reveal|repeat|speak|divulge|hand|go into|get into|confirm|guess|speculate|answer|budge)",
    r"(?:nothing|not anything|no more|that's all|that is all|as much as) (?:i|you|there|to|more)",
    r"(?:stop|please don't|quit|before you|no point|don't bother) (?:asking|ask|guessing)",
    r"(?:bills?|congress|senate|republicans?|democrats?|parliament|ministers?|committee stage|white house|trump|nato|mps?|tory|tories|labour party)",
    r"(?:no|zero|less|fewer|end|ban|against|open up|instead of|rather than|not) <3>(?:closed|behind|secret)",
    r"(?:should|ought to|must|needs? to|could|has to) <2>(?:be|happen|have been) <2>(?:open|public|done in)", r"(?:photo|club|movie|theatre|play|video|selfie)",
)
_procedure = unless_in_sentence(_PROCEDURE, before=1, after=1)
_beside_a_matter = unless_in_sentence(_MATTER, before=1, after=1)


@rule(
    "confidentiality.closed-session-talk",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” tells what went on in a closed meeting. Leave it out.",
    why="Closed sessions protect advice, bargaining and people; only what council reports out in the open may be repeated.",
    advice="Instead of what was said or decided, say “Council met in closed session; the public minutes say what was reported out” and link to them.",
    flags=[
        "[In camera last night we agreed to buy the Dunlop farm].",
        "[Behind closed doors it went 9-8], and I was one of the eight.",
        "[The consultant told us in closed session that the bridge has five years left].",
        "[Sat in on the closed session about the manager]. Two grievances and an outside investigator, folks.",
        "[After the cameras went off, council offered the owner $900,000].",
    ],
    passes=[
        "Council met in closed session for an hour. The item is on the public agenda, and the minutes will say what is reported out.",
        "I can't discuss what we heard in closed session, and I won't.",
        "Council voted to go into closed session at 5:10 and rose without a report.",
        "Closed session is for land, lawsuits, labour and people's privacy. It is not for embarrassing news.",
        "Behind closed doors is no way to pick a school mascot, so come and vote in the gym.",
    ],
    unless=(_public, _refused),
)
def closed_session_talk(post: Post) -> Iterator[Hit]:
    """A closed meeting, under any of its names, with what came of it, or a matter it may be closed for, told in the next breath."""
    hits = list(both(post, _CLOSED, _OUTCOME, rarer=_CLOSED))
    told = {post.reading.sentence_number(hit.start) for hit in hits}
    for hit in _CLOSED(post):
        if post.reading.sentence_number(hit.start) not in told and _beside_a_matter(post, hit) and not _procedure(post, hit):
            hits.append(hit)
    yield from apart(clause_of(post, hit) for hit in hits)


# Words that say that the writer cannot speak: what follows them tells whether they are a refusal or the beginning of a hint.
# "I can't tell you how proud I am" and "I can't say enough" are thanks; "I can't say if" is doubt.
_UNSAYABLE = Pattern(
    r"(?<!they )(?<!you )(?<!he )(?<!she )(?<!who )(?<!nobody )(?<!people )(?<!it )(?<!staff )(?<!that )(?:can't|cannot|can not|couldn't|not (?:able|allowed|supposed|permitted|meant|at liberty|authori[sz]ed|really allowed|free) to|unable to|mustn't|shouldn't|sworn not to|promised not to|wish i could) (?:really |actually |legally |officially |exactly |quite |publicly |technically |even |be )?"
    r"(?:say|saying|tell|telling|name|share|sharing|talk|reveal|confirm|discuss|post|posting|go into|get into|put|write|print|give|spill|repeat|comment|divulge|disclose|elaborate)(?! (?:enough|no|my source|thanks?|that|if|whether|for (?:sure|certain)|i (?:blame|disagree|agree|know|am|was|enjoy|like|love|have)|it (?:better|enough|any)|which|up with|up|a (?:price|number) on|(?:you|u|everyone|them|him|her) how (?:proud|much|many|happy|grateful|excited|often|hard|important|thankful|good|great|lucky|pleased|relieved|wonderful|far|long|it feels|impressed))\b)",
    r"i'd (?:say|tell you|share|love to (?:say|tell|share)) <1>(?:more|you)? ?but",
    r"(?:sworn to secrecy|neither confirm nor deny|(?:can't|cannot) confirm or deny|(?:my )?lips are sealed|under (?:an )?nda|nda <4>(?:left|expires)|bound by (?:an nda|confidentiality)|gag order|asked (?:us|me|council) to (?:sit on|keep quiet|keep this|hold))",
)
_WINK = Pattern(
    r"(?:let's|lets|suffice (?:it )?to) (?:just )?say", r"i'll (?:just|only) say",
    r"(?:but|however|though|except|so) <1>i (?:can|will|may|might|could|am able to) (?:still |at least |only )?(?:say|tell|confirm|promise|assure|hint|reveal)(?! you (?:that )?(?:i can't|nothing|no))",
    r"(?<!i )(?<!you )can (?:tell|say|confirm)(?: you)?", r"i (?:can|will|did) however",
    r"(?:but|however|though|just|only) <1>(?:you'll|you will|you're going to|folks will|everyone will|keep (?:an eye|your eye)|watch (?:for|the|that|who)|trust me|don't be surprised|(?:it )?rhymes|good things|big things|the word)",
    r"you'll be (?:happy|pleased|smiling|thrilled|surprised|shocked|glad|very happy|dancing)", r"it rhymes with",
    r"(?:read between the lines|use your imagination|draw your own conclusions|make of that what you will|you can guess|take the hint|hint,? hint|wink wink|nudge nudge|connect the dots|if you know,? you know)",
    r"how i know", r"trust (?:me|your councillor)", r"act surprised",
    r"but (?:your|the|our|that) <3>(?:is|are|will be) (?:coming|getting|going|staying|closing|opening)", r"[\U0001F609\U0001F60F\U0001F92B\U0001F440]",
)
_SAFE_HINT = Pattern(
    r"(?:public|open) (?:agenda|minutes|meeting|session|report|record|vote|documents?)", r"(?:minutes|filings|agenda|report) (?:are|is) (?:public|posted|online)",
    r"reported", r"streamed",
    r"(?:when|once|if|as soon as|until) <6>(?:public|announced|released|reported|vote|report|ready|say|share|able|approved)", r"report-?out",
    r"(?:please )?stop (?:guessing|asking)", r"link (?:below|in|is)", r"nothing",
    r"(?:process|rules?) (?:is|are|says?)", r"not (?:because|mine)", r"privacy", r"(?:anybody|anyone|somebody|someone|a person|people)'s",
    r"individual (?:cases?|files?|residents?|situations?)", r"specific cases?", r"before the courts?",
)


# After the same words and beside a matter for closed doors, much less is a hint. The formal verbs of a refusal ("discuss") are none.
_LOOSE_WINK = Pattern(
    r"(?:but|though|however|only|just|so|trust|wait|ask me|you'll|soon|\d+ jobs|let's|lets|can (?:tell|say)|hint|guess|i'd|yet|watch|anyone|everyone|folks|mark|get ready|keep|bring|act|start|expect|remember|heard|don't)",
    _AMOUNT, r"[\U0001F609\U0001F60F\U0001F92B\U0001F910\U0001F440\U0001F37E\U0001F389\U0001F525]",
)
_FORMAL = Pattern(r"(?:discuss|comment|disclose|divulge|go into|get into)")
_KNOWING = Pattern(
    r"(?:that's|that is|thats) (?:all|as much as|about all|as far as) (?:i|you) <1>(?:say|tell|can|ought|dare|should|may|will|'ll|hint)(?! (?:do|ask|handle|take))(?: say| tell you| go)?",
    r"(?:that's |is )?(?:all|as much as) (?:i'll|i will|i'm) (?:say|saying|tell|going to say)", r"that's all you're getting", r"mum's the word", r"shh+", r"iykyk",
    r"between you,? me and", r"not for sharing", r"(?:act|look) (?:shocked|surprised)", r"nobody tell", r"jumping the gun", r"told to keep (?:this|it)",
    r"i'll (?:just|only) say", r"i(?:'ve| have) (?:already )?said too much", r"i(?:'ll| can| will) (?:say|tell you|share) more (?:when|once|after|as soon as)",
    r"(?:when|once|before|until|till) the ink(?:'s| is|) (?:is )?(?:dry|on)",
    r"(?:let's|lets) just say", r"suffice (?:it )?to say", r"\U0001F92B", r"(?:how|why) i know",
    r"i know (?:something you|more than i can|what's coming|how this ends)", r"if you (?:only )?knew what (?:i|we) know",
    r"wait (?:till|until) you (?:see|hear|find out) (?:what|who|the|how)", r"ask me (?:in person|privately|off-?line|when you see me)",
    r"you(?:'ll| will) (?:know|see|find out|understand) (?:why )?soon enough",
    r"(?:saw|seen|read|heard) (?:it|the (?:number|numbers|figure|file|list|plans|drawings|letter|offer|name|names|slides|binder)) (?:myself|with my own|and)",
    r"i was (?:there|in the room|in that room|at the table)(?: for it| when)?", r"(?:weren't|wasn't|not) in (?:the|that) room",
    r"(?:strictly |just )?between (?:us|you and me)(?! and| girls)", r"(?:stays|staying|keep it|keep this) (?:here|between|in this group)",
)
_near_a_matter = unless_in_sentence(Pattern(
    r"{closed_matters}", _AMOUNT,
    r"(?:land|lot|parcel|deal|offer|lease|price|cheque|tenders?|bids?|union|cupe|strike|mandate|lawyer|solicitor|lawsuit|tribunal|settle\w*|severance|grievances?|investigat\w+|cao|(?:fire )?chief|director|retailer|developer|grocery|anchor tenant|employer|zellers|sears|arena|library|plant|school lot|contract|shortlist|buy\w*|sell\w*|sold|list(?:ing)?|closing)",
    r"{closed_session}",
), before=1, after=1)
_near_safety = unless_in_sentence(_SAFE_HINT, before=1, after=1)


@rule(
    "confidentiality.hint",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” reads like a hint. A hint lets a secret out as well.",
    why="A refusal with a wink tells readers that there is news and which way it goes.",
    advice="Stop after the refusal: “I can't speak about that. When council reports, I will post the link.”",
    flags=[
        "[I can't tell you what we talked about, but you'll be smiling by spring].",
        "[I'm not allowed to say who the tenant is. Let's just say] bring your membership card.",
        "[Sworn to secrecy, but I can tell you the arena crowd will be dancing].",
        "[I can't share the details. Trust me], wait before you list your house.",
    ],
    passes=[
        "I can't tell you how proud I am of our crews, but I can say thank you.",
        "I can't discuss it, but I can tell you the report will be on the public agenda on Friday.",
        "We can't comment on individual files. Call the office and they will look at yours.",
        "I won't share her name, and I hope you won't either.",
    ],
    unless=(quoted,),
)
def hint(post: Post) -> Iterator[Hit]:
    """A refusal to speak ("I can't say", "sworn to secrecy") and right after it a hint, or a knowing silence beside a closed matter."""
    hits = [hit for hit in then(post, _UNSAYABLE, _WINK, reach=110) if not _near_safety(post, hit)]
    for hit in then(post, _UNSAYABLE, _LOOSE_WINK, reach=110):
        if _near_a_matter(post, hit) and not (_FORMAL.within(post, hit.start, hit.end) or _near_safety(post, hit) or _public(post, hit)):
            hits.append(hit)
    for hit in _KNOWING(post):
        if _near_a_matter(post, hit) and not (_procedure(post, hit) or _near_safety(post, hit)):
            hits.append(hit)
    yield from apart(clause_of(post, hit) for hit in hits)


_LAWYER = r"(?:(?:our|the (?:municipality|township|town|city|county|municipal)(?:'s)?|council's|municipal|township|town|city|county|your) <1>(?:lawyers?|solicitors?|counsel|legal (?:team|counsel|department|staff|folks|people|advisors?)|legal)|(?:lawyers?|solicitors?|counsel) (?:for|hired by) (?:the (?:municipality|town|city|county|township)|council))"
_ADVICE = Pattern(
    rf"{_LAWYER} <4>(?:told|advised|warned|assured) (?:us|me|council|councillors)(?: <5>(?:that|to|we|we'd|we're|it|it's|there|our|they|don't|not|no|yes|flat))?",
    rf"{_LAWYER} <3>(?:thinks?|says?|said|figures?|reckons?|believes?|advises|recommends?|recommended|estimates?|walked us through|gave us|is telling us|tells us|puts our|put our|wants us|gives us|doubts|expects) <6>(?:we|we'd|we'll|we're|us|our|odds|chances?|case|settle|lose|win|appeal|risk|exposure|\d+)",
    r"(?:legal|solicitor's|lawyer's|counsel's|solicitor-client) (?:advice|opinion|briefing|memo|letter) <6>(?:is|was|says|said|tells|told|that|boils|gist|recommends?|warns?|warned|came back) <4>(?:we|to|settle|lose|win|not|don't|drop|fight|our|they|the case|it's|no|we'd|that)",
    rf"(?:advised|told|warned) by {_LAWYER}", rf"{_LAWYER} (?:basically |just |is |was )?(?:walking|walked|taking|took) us",
    r"the (?:solicitor|lawyer|counsel) (?:said|says|told us|thinks) (?:exactly|we|that we|to|it)",
    r"(?:our|the) insurer (?:has |have )?(?:told us|will|won\'t|has agreed|agreed|says)",
    r"(?:heard|got|had|learned) it from (?:our|the) (?:counsel|lawyers?|solicitors?)",
)
_IN_THE_OPEN = Pattern(
    r"(?:open|public) (?:session|meeting|report|opinion|hearing|letter|memo|agenda)", r"waived", r"published", r"released", r"not allowed",
    r"(?:won't|can't|cannot|will not|not going to) (?:say|share|tell|repeat|discuss|hand)",
    r"whatever (?:was|they|he|she)", r"not mine", r"(?:stays|stayed) (?:there|in)", r"under (?:the )?(?:act|bylaw)", r"declare|conflict of interest|pecuniary",
    r"(?:people|folks|you) want me to", r"in (?:a )?(?:public|open)", r"ask(?:ed)?(?: me)? what",
)


@rule(
    "confidentiality.legal-advice",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” gives away what the municipality's lawyer advised. Take it out.",
    why="Advice to council belongs to the municipality; once posted, the other side can read it too.",
    advice="Instead of the advice, give your own view: “I voted to fight the appeal, and here is why.” Ask the clerk before you mention any legal matter.",
    flags=[
        "[Our lawyer told us we would lose the quarry appeal].",
        "[The township's solicitor thinks our odds are one in three].",
        "[The legal opinion says we should settle before the trial].",
        "Don't believe the mayor. [Our own counsel advised council to drop it].",
    ],
    passes=[
        "I can't share what our solicitor told us about the lawsuit.",
        "Council released the legal opinion on Monday; it says we must keep the boat launch open.",
        "Our lawyer spoke in open session and told us the hearing starts in May.",
        "My lawyer told me to fix the fence, so I am fixing the fence.",
    ],
    unless=(unless_in_sentence(_IN_THE_OPEN), _public),
)
def legal_advice(post: Post) -> Iterator[Hit]:
    """The municipality's lawyer, and what the lawyer told council."""
    yield from apart(clause_of(post, hit) for hit in _ADVICE(post))


_OUR_SIDE = Pattern(
    r"(?:our|council's|the municipality's|the town's|the city's) (?:side|team|negotiators?|guys?|bargaining (?:team|committee)|mandate|bottom line|ceiling|walk-?away|top (?:number|dollar|figure)|opening (?:offer|bid|position)|final offer|counter-?offer|last offer|limit|max(?:imum)?)",
    r"(?:we've|we have|we|council|council has) <1>(?:told|gave|given|instructed|authori[sz]ed) (?:our|the) <1>(?:side|team|negotiators?|guys?|staff|lawyers?|cao|agent|people)",
    r"(?:we're|we are|we|we've|we have|we'd|council|council's|council is|council has|i think we'd|we'll|we would) <2>(?:holding (?:at|firm)|holding|willing to (?:go|pay)|prepared to (?:go|pay)|ready to (?:go|pay)|signed off on going|can go|could go|(?:would|will|might|may|'d|'ll)? ?go (?:as high as|up to|to)|offered|offering|put|countered|opened at|opening at|went in at|come down to|topped out|tops out|capped|budgeted up to)",
    r"(?:green light|authori[sz]ed|approval|permission|okay|mandate|room) to go (?:up to|as high as|to)",
)
_POSITION = Pattern(
    rf"(?:to|at|is|of|for|of about|up to|as high as|over|around|table|than|opened|'s|about|under|below|above|past|starts with) (?:a |about |around |roughly )?(?:{_AMOUNT}|\d+(?:\.\d+)?(?! ?(?:am|pm|people|residents|units|homes|years|days|weeks|hours|minutes|km|metres|feet|acres|p\.m|a\.m))|three and a (?:quarter|half)|two and a half|(?:two|three|four|five|six|seven) (?:in|and))",
    r"on the table", r"not a penny (?:over|more)", r"as high as", r"there's (?:still |some )?room",
)
_TALKS = Pattern(
    r"(?:contract|labour|labor|union|collective|bargaining|wage|lease|land|property) (?:talks|bargaining|negotiations?|deal)",
    r"(?:union|cupe|opseu|unifor|firefighters' association|strike|owner|owners|seller|vendor|developer|proponent|landlord|tenant|bargaining|negotiat(?:ions?|ing|e)|they|parcel|dock|depot|lease|old [a-z]+ (?:box|lot|building|site|school|lands))",
)
_SPENT_OPENLY = Pattern(r"(?:budget|grant|fund(?:s|ing|ed)?|donat(?:ed|ion)|raised|reward|scholarship|tax (?:rate|increase)|levy|speed limit|rebates?|jobs?|vaccin\w+|loans?|tests?|public (?:notice|offer)|posted|published|agenda|ratified|ratify)")

# How a deal sounds before it is announced, with no figure at all.
_DEAL = Pattern(
    r"agreement in principle", r"shook hands",
    r"(?:our|the|an|final|counter) (?:offer|counter-?offer) (?:is going|goes|went|is|landed|came) (?:in|out|up|down|tonight|today|monday)",
    r"(?:agreed to|met|took|accepted|takes) our (?:number|price|terms|offer)", r"(?:final|last|latest) (?:offer|position|proposal) (?:landed|came|is|was)",
    r"(?:they|buyers?|owners?|sellers?|vendor|union|insurer|other side) (?:blinked|folded|caved|came down|came up)", r"we(?:'ll| will) take it",
    r"settled with (?:the )?(?:\w+ )?(?:firefighters|union|cupe|opseu|unifor|workers|outside workers|paramedics|owner|family)",
    r"(?:buyer|vendor|seller|purchaser)(?:'s)? (?:for|of|on|is|needs|wants|has)", r"closing date",
    r"down to (?:two|three|2|3) (?:buyers|bidders|sites|candidates|proposals|finalists)", r"goes out (?:on )?(?:monday|tuesday|wednesday|thursday|friday)",
    r"appraisal (?:came in|was low|was high)",
)
@rule(
    "confidentiality.bargaining-position",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” may give away a bargaining position. Take the number out.",
    why="Whoever sits across the table reads posts too, and a number once known is the price.",
    advice="Instead of numbers, say “Talks are going on and I hope for an agreement that is fair to both sides.” Ask the clerk what is public.",
    flags=[
        "The union wants five; [our mandate tops out at 3.1].",
        "[We've told our negotiators they can go to 2.9 percent].",
        "For the land, [council is willing to go as high as $2 million], and the owner wants more.",
        "[They want 2.2 million for the dock and we told our guy to stop at 1.6].",
    ],
    passes=[
        "Council put $40,000 in the budget for the splash pad.",
        "Talks with CUPE go on. I hope both sides get to a fair deal soon.",
        "The agreement was ratified in open session: 3 percent a year, on the public agenda.",
        "We offered 200 jobs at the fair, and the posting is up.",
    ],
    unless=(_public, quoted, unless_in_sentence(_SPENT_OPENLY)),
)
def bargaining_position(post: Post) -> Iterator[Hit]:
    """Our side of the table and the figure it would go to, or the other side's, in talks about wages, land or a lease."""
    hits = [hit for hit in both(post, _OUR_SIDE, _POSITION, rarer=_OUR_SIDE) if _in_talks(post, hit)] + [hit for hit in _DEAL(post) if _in_talks(post, hit)]
    yield from apart(clause_of(post, hit) for hit in hits)


_in_talks = unless_in_sentence(_TALKS, before=1, after=1)


_INSIDER_TIP = Pattern(
    r"(?:don't|do not|wouldn't|would not|i'd not|hold off|hold off on|holding off|wait|wait to|think twice before|no rush to|careful before you) <1>(?:(?:go|be|even) )?(?:sign|signing|sell|selling|list|listing|buy|buying|lease|leasing|build|building|book|booking|invest|investing|rent|renting|renew|renewing|put (?:a|any|your|down)|putting|accept|accepting|take the (?:offer|first)|commit|committing|plan|planning|renovat(?:e|ing)) <7>(?:yet|just yet|just now|right now|for now|for a (?:bit|while|month|few)|for a month or two|until|till|before|this (?:month|spring|summer|fall|winter|year))",
    r"if you <1>(?:own|owned|have|rent|lease|live|farm|are thinking of selling|'re thinking of selling|were thinking of selling|thinking of selling) <9>(?:don't (?:sign|sell|list|buy|move|build)|hold (?:off|on|tight)|wait (?:till|until|a|before|to)|i'd (?:hold|wait|list|sell|call|sit|not|be)|i would(?:n't)? <1>(?:hold|wait|list|sell|sit)|now(?:'s| is) the time|list (?:it )?now|sell (?:it )?now|sit tight|you(?:'ll| will) (?:want to|be glad)|call your (?:realtor|agent))",
    r"(?:don't|do not|wouldn't|not to) (?:renew|sign|sell|list|lease|order|invest|buy|book|build|get attached|unpack)",
    r"(?:start|should start|better start) (?:looking for|getting used to|planning your|packing|saving)", r"expect a call",
    r"(?:if i were|if i was) (?:you|renting|selling|that|in)",
    r"(?:i'd|i would) (?:hold off|wait|list|sell|buy) (?:on )?<4>(?:before|until|till|for a month|a few weeks|after the|now)",
)
_KNOWS_MORE = Pattern(
    r"trust (?:me|your councillor)", r"how i know", r"(?:that's|thats) (?:all|as much as) (?:i|you)",
    r"(?:can't|cannot|can't really|not allowed to|not supposed to|couldn't|won't) <2>(?:say|tell|put|write|explain|share)",
    r"(?:say|tell you|share|explain) more (?:when|once|after|later|soon)",
    r"ink is dry", r"(?:between|before) (?:us|it gets out|it's public|the announcement|word gets)", r"off the record", r"{closed_session}", r"word to the wise",
    r"pro tip", r"(?:friendly )?tip (?:of the day|from your|from (?:a|your) friendly)", r"ask me (?:in person|why)", r"the map", r"they showed us",
    r"\U0001F910|\U0001F92B|\U0001F609|\U0001F60F",
)
_PLAIN_CAUTION = Pattern(
    r"(?:scam|fraud|contractor'?s? (?:licen[cs]e|references?)|permit (?:first|before)|need a permit|get a permit|check (?:with|the)|call before you dig|locates?|frost|rain|flood|ice|weather|by-law|burn ban|ask (?:the|a) (?:lawyer|building)|read (?:the|it)|second (?:quote|opinion)|door-to-door|free (?:to|for)|recall|election day|polls?)",
)


@rule(
    "confidentiality.insider-tip",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” reads like a tip from inside a closed meeting.",
    why="Advice to wait, sell or buy, from someone who “can't say why”, tells what is coming.",
    advice="Take the tip out. If people ask, say “I can't advise anyone on land or contracts; what council decides will be on the public agenda.”",
    flags=[
        "[If you own land by the interchange, don't sign anything]. That's all I can say.",
        "[Hold off on listing your house for a month], trust me. I can say more once the ink is dry.",
        "[Don't buy season tickets just yet]. I can't put the reason in writing.",
        "Word to the wise, [don't renew that lease before the fall].",
    ],
    passes=[
        "If you own a shed, wait until the permit comes before you build.",
        "Don't sign a paving contract at the door until you have checked the licence. That's all I can say about that scam.",
        "Don't put your leaves out until Monday.",
        "Don't plan your garden just yet, frost is coming.",
    ],
    unless=(unless_in_sentence(_PLAIN_CAUTION, before=1, after=1), quoted),
)
def insider_tip(post: Post) -> Iterator[Hit]:
    """Advice to hold off, sell or buy, beside a sign that the writer knows more than may be said."""
    yield from apart(clause_of(post, hit) for hit in _INSIDER_TIP(post) if _knows_more(post, hit))


_knows_more = unless_in_sentence(_KNOWS_MORE, before=2, after=2)


# A document or decision, and the day on which it will be public.
_NOT_YET = Pattern(
    r"(?:isn't|is not|not|won't be|hasn't been|haven't been|doesn't go|don't go|doesn't come|before (?:it|they|this|that|the (?:report|news|award|budget|study|agenda|vote|deal|announcement))(?:'s| is| are| goes| go| gets| get| comes| come| hits| hit| drops)?) (?:yet )?(?:been )?(?:officially |made )?(?:public|out|released|announced|published|signed|opened|official|posted|land|tabled|landed)(?: in public)?(?: yet| until| till| til| unti?l| before| for another)?",
    r"(?:doesn't|does not|won't|not going to) (?:go|be|come|become|get|land|drop) (?:public|out|released|announced|published)?(?: ?(?:till|until|til|before))",
    r"before (?:it gets|word gets|the word gets|it|they|this) (?:out|public|announced)",
    r"before the (?:public|press|media|official) <1>(?:announcement|release|does|do|hears|finds out|sees)",
    r"(?:not|nothing) (?:yet )?(?:public|official|announced)", r"under (?:an )?embargo", r"embargoed",
    r"until the (?:official )?(?:announcement|release|press conference)", r"ahead of the (?:official )?(?:announcement|release|award)",
    r"(?:advance|early|leaked|sneak|first|draft|confidential) (?:copy|copies|look|peek|preview|version)", r"(?:sneak|quick) peek", r"had a peek",
    r"(?:comes|coming|goes|going|drops|lands) (?:out|public) (?:on|next|in|the)",
    r"(?:nobody|no one) outside (?:council|the hall|the room)", r"(?:you|the public|residents) (?:won't|will not) see (?:it|this) (?:until|till|for)",
    r"still (?:confidential|under wraps|secret|hush-hush)", r"(?:hush-hush|under wraps|eyes[- ]only|top secret|for council eyes)",
    r"(?:not meant|not supposed|shouldn't be|i shouldn't|not allowed) to <1>(?:wave|show|share|say|tell|post|let|have|leak)",
)
_BUSINESS = Pattern(
    r"(?:(?:staff|consultants?'?|auditors?'?|draft|interim|final|master|service|arena|budget|audit|siting|legal) )?(?:report|study|review|audit|memo|briefing|draft|assessment|appraisal|opinion|master plan|business case|recommendation|short-?list|evaluation|scores?|binder|package|contract)",
    r"(?:tenders?|bids?|bidders?|rfp|quotes?|proposals?|low one|envelopes?|award|purchase|sale|deal|offer|lease|agreement|settlement|severance|appointment|new (?:cao|chief|clerk|director|tenant|owner)|hire)",
    r"(?:tax (?:rate|increase|number)|the number|budget|closures?|closing|layoffs?|positions|funding|grant|million|developer|retailer|company|employer|factory|plant|renewal|rates?|numbers?|figures|letter|plans?|offer|donor|province|minister)",
)
_ASSERTS = Pattern(
    rf"(?:i've (?:seen|read)|had a peek|got (?:the|my|an)|it's (?:bad|good|huge|ugly)|headline|top[- ]ranked|first is|second is|low (?:one|bid|bidder)|lowest|highest|winner|winning|front-?runner|recommends?|it says|says|i can tell you|you heard it here|you'll be|so you|starts with|comes? in at|came in at|coming in at|is at|'s at|going to|we're getting|we got|is (?:getting|closing|moving|coming|going)|made the cut|gone|closing|losing|cutting|but the|but i|but i've|but here|because i|\+ ?\d|{_AMOUNT}|\d+ (?:jobs|positions|units|homes))",
)
_TO_COME = Pattern(
    r"(?:will be|to be|gets?|once it(?:'s| is)|when it(?:'s| is)|i'll) (?:public|posted|released|published|share|post|link)",
    r"(?:on|in) the (?:public )?agenda (?:on|for|package)",
    r"(?:won't|can't|cannot|will not|not going to) (?:speculate|guess|comment|share|say|scoop|announce|discuss)",
    r"haven't (?:seen|read|opened)", r"theirs to announce",
    r"(?:playground|mural|float|costume|menu|cake|parade|garden|exhibit|episode|podcast|movie|quilt|jersey|recipe)",
)


_BIDDING = Pattern(r"(?:bids?|tenders?|rfp|quotes|proposals|envelopes?|evaluation|competition|award)")
_RANKING = Pattern(
    r"(?:is|are|'s|was|came in|comes in|come in|coming in) (?:the )?(?:low(?:est)?|high(?:est)?|first|second|top|cheapest|under|over) (?:by|one|bid|bidder|at|on)",
    r"low (?:one|bid|bidder|by)", r"(?:is|are|'s) (?:going to|gonna|about to) (?:win|get it|get the)", r"(?:contract|job|tender|work)(?:'s| is) going to",
    r"front-?runner", r"top-ranked|ranked (?:first|second|last)", r"(?:the )?local (?:outfit|firm|guys?|company|bidder) (?:is|are|was|won|came|got|has)",
    r"scored (?:the )?(?:highest|lowest|best|worst)", r"\d+ ?(?:k|thousand|grand) (?:under|over|below|less|more)", r"a (?:hair|bit|shade) (?:over|under)",
)


@rule(
    "confidentiality.bid",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” tells how bids compare. Wait for the award.",
    why="Until the award, bidders and residents should hear of it at the same time, from the municipality.",
    advice="Instead of names and figures, say “The bids are in; the award comes to council on the 9th” and link to the agenda.",
    flags=[
        "Bids are open for the bridge. [Hedley is low by 90k].",
        "[The shelter contract's going to Harbour House]. Competition closes next week.",
        "Had a look at the tenders: [the local firm is 38 thousand under].",
        "We have three proposals for the restaurant, [and number two is going to win].",
    ],
    passes=[
        "Council awarded the bridge tender in open session; the low bid was Hedley's, page 12 of the agenda.",
        "The tender closes on Friday at noon.",
        "Our pie is going to win the competition at the fair.",
        "The quotes came in higher than the budget, as the public report says.",
    ],
    unless=(_public, quoted, unless_in_sentence(Pattern(r"(?:fair|contest|pie|game|league|team|race|award (?:for|of|night|ceremony)|awarded|council approved|report says|science|grants?)"), before=1, after=1)),
)
def bid(post: Post) -> Iterator[Hit]:
    """Who is low, first or about to win, beside a tender, bid or proposal that is not awarded."""
    yield from apart(clause_of(post, hit) for hit in _RANKING(post) if _in_a_tender(post, hit))


_in_a_tender = unless_in_sentence(_BIDDING, before=1, after=1)


@rule(
    "confidentiality.unreleased-matter",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” tells of something that is not public yet. Wait for its release.",
    why="Reports, bids, budgets and deals are the municipality's to release, all at once and to all.",
    advice="Hold the post until the day of release, then link to the document: “The report is out today, here it is.”",
    flags=[
        "[The siting study isn't public until May], but the top-ranked site is the curling club.",
        "[Had an advance copy of the service review on my desk]: two branches closing.",
        "[Tender for the bridge hasn't been opened yet but the low bid is a local firm].",
        "Insurance renewal came in at 38%. [Not public till the budget].",
    ],
    passes=[
        "The report isn't out yet. When it is public I will post the link.",
        "Sneak peek of the new playground, opening Saturday!",
        "The budget has not been released, and I won't guess at the number.",
        "The tender closes Friday and the award will be on the public agenda.",
    ],
    unless=(quoted, unless_in_sentence(_TO_COME, after=1)),
)
def unreleased_matter(post: Post) -> Iterator[Hit]:
    """A report, bid, budget or deal that is said not to be public, and what is in it, in the same or the next sentence."""
    yield from apart(clause_of(post, hit) for hit in _NOT_YET(post) if _of_council_business(post, hit) and _tells(post, hit) and not negated(post, hit))


_of_council_business = unless_in_sentence(_BUSINESS, before=1, after=1)
_tells = unless_in_sentence(_ASSERTS, before=1, after=1)


# Kept shut, or a confidence about a pie.
_HARMLESS_SECRET = Pattern(
    r"(?:haven't|have not|hasn't|won't|will not|not going to|can't|cannot|did not|didn't) <2>(?:open|opened|read|share|shared|post|posted|forward|confirm|discuss|repeat|give)",
    r"(?:line|hotline|service|counselling|survey|answers|call|support|number|tip line|form) (?:is|are)",
    r"(?:pie|supper|cookies?|tarts?|chili|recipe|fish fry|dinner|breakfast|ice cream|coffee|beer|sandwich|burger|fries|peaches|corn|best kept secret|santa|birthday|cake|dog|cat)",
)
_LEAKS = Pattern(
    r"(?:you|ya|y'all|you all) (?:all )?(?:did not|didn't|never) (?:hear|see|get|read) (?:it|this|that|any of this|nothing|a thing|anything) (?:here|from me)",
    r"(?:don't|do not|nobody) tell <1>(?:the )?(?:clerk|cao|mayor|city hall|town hall|council|administration|legal|solicitor|communications|ic|integrity commissioner|anyone at the hall) (?:i|that i|where|who|about this)",
    r"(?:i'm|i am|i was|we're|we are|we were|been) (?:not|never) (?:really |exactly |actually |technically )?(?:supposed|allowed|meant|permitted|authori[sz]ed) to (?:say|tell|share|post|mention|talk|let|show|reveal|discuss|wave|be (?:telling|saying|sharing|posting))(?: <6>(?:but|so|and yet|yet))?",
    r"(?:i|i probably|probably) (?:shouldn't|should not|really shouldn't|ought not to|oughtn't) (?:be )?(?:telling|sharing|saying|posting|leaking|share|post|tell) <6>but",
    r"(?:i'll|i will|i'd|i could|might|going to|gonna) (?:get|be|catch|probably get) (?:in|into)? ?(?:trouble|heck|hell|censured|sanctioned|fined|docked|shot|killed|my knuckles) <2>for (?:this|saying|sharing|posting|telling)",
    r"(?:marked|stamped|labelled|labeled|headed|says|reads|watermarked) <2>(?:confidential|privileged|private and confidential|not for (?:circulation|distribution|release|publication)|for council only|members only|draft, not for)",
    r"confidential(?: -|:| \W+) ?(?:members|for members|council|to council|do not|not for)", r"members of council only",
    r"(?:confidential|closed|in-camera|private|leaked|secret|privileged) (?:memo|package|report|e-?mail|briefing|document|letter|file|agenda|minutes|attachment|binder|slides?|appendix)s? (?:says|shows|from|below|attached|on my|that|we got|here|is on|is in|in my)",
    r"(?:leaked|leaking|slipped|snuck) (?:to )?(?:me|us|you|this|it|the) <3>(?:memo|report|document|copy|e-?mail|minutes|draft|by (?:staff|someone|a))",
    r"keep (?:it|this|that) (?:under (?:your|ya) hat|to yourselves?|between us)", r"act surprised",
    r"(?:asked|told|begged|ordered) (?:us|me|council) <2>to (?:sit on|keep (?:this|it|quiet|mum|a lid)|zip|hold (?:this|it) (?:back|until))",
    r"been told to (?:zip it|keep quiet|shut up|keep (?:it|this) (?:quiet|to))",
    r"eyes-only", r"(?:collected|handed|taken) back (?:at|after|from us)", r"you heard it (?:here )?first <4>(?:public|official|announced)",
)


@rule(
    "confidentiality.leak",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” says that this should not be passed on. Then it should not be posted.",
    why="The words themselves say that the writer was not to share it.",
    advice="Do not post it. If you think that something ought to be public, ask the clerk or the integrity commissioner how to bring it into the open.",
    flags=[
        "[You didn't hear it from me], but the arena is on the list.",
        "[The memo is marked confidential and here is page two].",
        "[I'm not supposed to say anything but your ramp is coming].",
        "[Don't tell the clerk I sent this].",
        "[Members of council only]: here is what the developer wrote to us.",
    ],
    passes=[
        "The memo is marked confidential, so I have not opened it and I will not share it.",
        "The crisis line is confidential, day and night.",
        "Act surprised: the pie at the church supper is the best in the county.",
        "If you have something confidential to report, call the integrity line.",
    ],
    unless=(quoted, unless_in_sentence(_HARMLESS_SECRET)),
)
def leak(post: Post) -> Iterator[Hit]:
    """Words by which a leak announces itself: "you didn't hear it from me", a document marked confidential, "I'm not supposed to say"."""
    yield from apart(clause_of(post, hit) for hit in _LEAKS(post))


_EMPLOYEE = Pattern("{staff}", r"(?:our|the|that|a|your|his|her) (?:fire chief|chief|director|manager|supervisor|foreman|commissioner|inspector|superintendent|coordinator|operator|driver|employee|worker|librarian|curator)", r"(?:deputy|acting|interim) (?:cao|clerk|chief|director|fire chief|manager|treasurer)", r"[a-z]+ (?:manager|director|department head)")
_PERSONNEL = Pattern(
    r"(?:on|off on|placed on|put on|sent home on|home on) (?:a |an )?(?:full |paid |unpaid |administrative |forced |indefinite |involuntary )+(?:leave|pay|suspension)",
    r"(?:paid|unpaid|administrative|forced) leave",
    r"(?:outside|third-party|independent|workplace|hr|harassment|external) (?:investigators?|investigation|probe|complaints?)(?! unit)", r"under investigation",
    r"(?:grievances?|severance(?! (?:on|of|for|application|lot|was granted))|buyout|buy-?out|golden handshake|exit package|exit agreement|non-renewal)",
    r"(?:was|were|got|been|being|is being|gets|is getting|about to be|will be|to be) (?:quietly |finally |already )?(?:fired|let go|suspended|terminated|dismissed|disciplined|demoted|escorted|walked (?:out|off|to)|shown the door|pushed out|forced out|bought out|reassigned|written up|docked|packaged out|investigated|replaced)",
    r"(?:didn't|did not) (?:step (?:aside|down)|leave|retire|resign|quit) (?:for|because|over|to|on|voluntarily)",
    r"(?:contract|job|position|term) <2>(?:was|is|won't be|will not be|isn't|wasn't|not)(?: being)?(?: being)? (?:not )?(?:renewed|extended|stretched)",
    r"(?:failed|flunked|bombed|got a bad|poor|performance) (?:his |her |their )?(?:probation|review|appraisal|evaluation)",
    r"(?:\w+ )?days?,? (?:with )?(?:no|without) pay",
    r"(?:did|had|doing|finished) the cao's (?:performance )?review", r"(?:offered|offering|giving) (?:him|her|them) <3>(?:package|severance|months' pay|a way out)",
    r"(?:job|interview|short-?list|competition|candidates?|applicants?) <4>(?:down to (?:two|three|four|\d)|front-?runner|best interview|top pick|going to (?:an|the) (?:insider|outsider|internal))",
    r"(?:resigned|resignation|retiring|quitting|leaving) <5>(?:hasn't|not|isn't|before|nobody|announce)",
)
_KNOWN_OPENLY = Pattern(
    r"(?:jury duty|parental|maternity|paternity|medical|sick|bereavement|vacation|public works week|retire(?:s|d|ment)? after|congratulations|congrats|thank|welcome|hired|posting|apply|job fair|police|officer|opp|constable|teacher|principal|nurse|hospital|school|premier|minister|mayor's|trump|senator|congress)",
    r"(?:can't|cannot|won't|will not|not going to|not able to) <2>(?:discuss|talk|comment|share|speak|say)", r"personnel (?:matters?|items?|files?)", r"not mine",
    r"i would (?:have been|be)", r"if (?:an|a|any|the) (?:employee|worker|staff)", r"(?:press|news|media) release", r"announced", r"(?:rumou?r|not true|false|untrue)",
    r"policy", r"by-law \d", r"in general", r"(?:public|open) (?:session|meeting|report)",
)


@rule(
    "confidentiality.personnel-matter",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” tells of an employee's personnel matter. Take it out.",
    why="Leave, discipline, reviews and contracts are personal matters about somebody who can be identified.",
    advice="Instead of the reason, say who does the job today: “The deputy is acting chief; call the hall as usual.”",
    flags=[
        "[The fire chief is on paid leave while they go through two complaints].",
        "[Our parks manager was walked out on Friday].",
        "The acting clerk? [The old clerk didn't step down for health], as it says.",
        "[The CAO's contract won't be renewed], and it was one vote.",
    ],
    passes=[
        "Our clerk is on parental leave and her deputy acts until May. Congratulations!",
        "I can't discuss personnel matters, so please don't ask why the fire chief is on leave.",
        "Congratulations to our fire chief, who retires after thirty years.",
        "An officer was suspended, says the police service in its news release.",
    ],
    unless=(unless_in_sentence(_KNOWN_OPENLY), quoted),
)
def personnel_matter(post: Post) -> Iterator[Hit]:
    """An employee of the municipality, and leave, discipline, a review, a grievance or a contract, in one sentence or the next."""
    yield from apart(clause_of(post, hit) for hit in both(post, _EMPLOYEE, _PERSONNEL, neighbours=1))


_GUARD = r"(?:cameras?|alarms?|locks?|gate|gates|keypad|padlock|deadbolt|security (?:system|guard|desk)|motion (?:sensors?|lights)|firewall|servers?|passwords?|password|back door|side door|door|fence|key)"
_WEAK_SPOT = Pattern(
    rf"{_GUARD} <6>(?:dead|bypassed|unplugged|disconnected|dummy|dummies|fake|for show|not (?:hooked up|plugged in|recording|working|connected|monitored)|(?:hasn't|haven't|isn't|aren't|doesn't|don't|didn't|never|not) (?:been |even )?(?:latch|lock|locked|work|worked|working|record|recorded|recording|monitored|armed|changed|hooked up|plugged in)|propped open|bike chain|unlocked|wide open|out since|down since|broken since|is still|are still|still the)",
    r"(?:no|without|zero) (?:alarms?|cameras?|locks?|security|guard|working cameras?) <4>(?:since|on|at|after|until|till|overnight|and no)",
    r"(?:gate|door|alarm|keypad|lock|lockbox|entry|access|safe|security|padlock|garage|night gate) (?:code|combination|password|pin)(?:'s| is| was| are| hasn't| never| still|:)",
    r"(?:keypad|lockbox|padlock|combination) <6>(?:is|are|'s|still|always) <1>\d(?:[ -]?\d){2,5}",
    r"(?:default|admin|same|wifi|wi-fi) password", r"key (?:is|'s) <2>(?:under|above|behind|on the (?:ledge|nail|hook))",
    r"(?:guard|patrol|security) <3>(?:leaves|goes home|off|only comes|comes by|stops|sleeps|knocks off) <3>(?:at|by|until|from|after)",
    r"(?:security audit|vulnerability|penetration test|threat assessment|security review) <5>(?:says|found|shows|showed|told|lists|flagged|we (?:got|saw))",
)
_MUNICIPAL_PLACE = Pattern(
    r"(?:arena|pump(?:ing)? (?:house|station)|water (?:tower|plant|treatment)|treatment plant|reservoir|works yard|yard|depot|transfer station|landfill|dump|(?:town|city|municipal|county|township) (?:hall|building|office|yard|garage)|civic centre|library|museum|pool|rink|community centre|fire (?:hall|station)|evidence|courthouse|council chambers?|chambers|airport|marina|garage|parkade|parking (?:garage|structure|lot)|shed|substation|salt dome|fuel (?:tank|pumps?)|pavilion|our (?:network|system|servers?)|park|server room|zamboni|shelter|lift station|sewage|cemetery|plant)",
)


@rule(
    "confidentiality.security-gap",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” tells where municipal property is unguarded. Take it out.",
    why="Thieves read posts too; how property is guarded is one of the matters that council may hear in private.",
    advice="Tell the clerk or public works by phone. In the post, say “We know of the problem, it is being dealt with, call the police if you saw something.”",
    flags=[
        "[The cameras at the works yard have been dead since March].",
        "[The gate code is still 4471 at the transfer station].",
        "Copper again at the pump house. [No alarm and no camera since the storm].",
        "[The library's back door doesn't lock], I have told them.",
        "[The keypad at the lift station is still 1234], which made us laugh.",
    ],
    passes=[
        "New cameras are going up at the arena next week.",
        "No livestream tonight from the town hall, the webcam isn't working.",
        "Please lock your garage door and your car.",
        "Speed cameras have not been approved for Park Street.",
    ],
    unless=(unless_in_sentence(Pattern(r"(?:livestream|webcam|web cam|speed cameras?|red light cameras?|trail cam|school bus|your (?:car|door|home|garage|shed|vehicle)|my (?:car|truck|door|house|phone|shed|garage|camera)|photo|stage|our (?:house|door)|microphone)")), quoted),
)
def security_gap(post: Post) -> Iterator[Hit]:
    """What guards a municipal place (camera, alarm, lock, code) and that it does not."""
    yield from apart(clause_of(post, hit) for hit in _WEAK_SPOT(post) if _at_a_municipal_place(post, hit))


_at_a_municipal_place = unless_in_sentence(_MUNICIPAL_PLACE, before=1, after=1)


_SUIT = Pattern(r"(?:law-?suits?|suit|claim|slip-and-fall|trip-and-fall|litigation|court case|plaintiff|the (?:charge|appeal|case|hearing)|insurer|insurance company|human rights complaint|wrongful dismissal)")
_PAYS = Pattern(
    rf"(?:(?:we|we're|council|they|they're|the (?:municipality|town|city|township|county)|municipality|insurer) (?:are |is |were |was |have |has |had |just )?(?:about to |going to |quietly |finally |agreed to |voted to |decided to )*(?:settle[ds]?|settling|pay(?:ing|s)?|paid|cut(?:ting)?|writing|wrote|fold(?:ed|ing)?|blinked|offer(?:ed|ing)?|plead(?:ing)?)) <4>(?:for|a cheque|a settlement|out|off|of court|{_AMOUNT}|early|quietly|before)",
    r"(?:a |there's a )?gag (?:order |clause )?on (?:the|it)", r"(?:go|went|goes|make it|made it) away",
    r"(?:can't|not allowed to|not supposed to) (?:say|tell you) (?:how much|what we paid|the amount)", r"the insurer <1>(?:blinked|folded|paid|settled|wants)",
    r"(?:more than|less than|under|over|about|nearly) <3>(?:we'd|we would) have (?:paid|settled)",
)


@rule(
    "confidentiality.settlement",
    anchor="confidentiality",
    level=MUST,
    message="“{quote}” tells how a lawsuit is being settled. Leave it out.",
    why="Terms of a settlement, and the wish for one, are council's to report when the matter is closed.",
    advice="Instead of the terms, say “The matter has been dealt with; ask the clerk what is public.”",
    flags=[
        "[They're about to cut a cheque to the wind company to make the lawsuit disappear].",
        "[The slip-and-fall suit is over and there's a gag on the amount].",
        "Nobody will hear about the drain claim again. [We paid $80,000 for it to go away.]",
        "The lawsuit? [The insurer blinked].",
    ],
    passes=[
        "Council announced the settlement of the drainage lawsuit in open session; the terms are on the agenda.",
        "We paid $80,000 for the new culvert on Pine Line.",
        "The opioid settlement will pay for a second outreach worker.",
        "I can't talk about the lawsuit while it is before the court.",
    ],
    unless=(_public, _refused, quoted),
)
def settlement(post: Post) -> Iterator[Hit]:
    """A lawsuit or claim against the municipality, and its settling, paying or going away."""
    yield from apart(clause_of(post, hit) for hit in both(post, _SUIT, _PAYS, neighbours=1))

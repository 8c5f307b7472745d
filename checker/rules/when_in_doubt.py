"""Guideline 5: rumour, guesses told as news, claims that are wider or surer than what is known.

A rumour is a source that nobody can ask ("a fella at the rink") or a doubt that the writer admits ("can't verify this") beside a claim. A
sweeping claim leaves no exception, a conspiracy leaves no other explanation. Hearing residents, and correcting a rumour, are neither.
"""

from collections.abc import Iterator

from checker.match import Pattern, apart, both, clause_of, negated, quoted, then, unless_in_sentence
from checker.model import CONSIDER, SHOULD, Hit, Post, rule

# Whoever looked it up, names a source, or says that it is not so, is past doubting.
_CHECKED = Pattern(
    r"(?:not|isn't|aren't|wasn't|ain't|never|no longer|simply not) (?:at all |actually |quite |even )?(?:true|accurate|correct|the case|happening|so|real)",
    r"(?:is|are|was|were) (?:completely |totally |simply |just |flat-out |plain )?(?:false|untrue|wrong|incorrect|misinformation|nonsense|bogus|made up|fake|a myth|a hoax)",
    r"(?:is|are|was|were|has|have|will|does|do) not (?:clos|being|going|los|cut|mov|chang|tak|ban|sold|sell|comin|rais|plan)\w*",
    r"(?:so|and|then|but) (?:i|we) (?:asked|called|checked|phoned|rang|read|looked|went|e-?mailed|wrote|confirmed)",
    r"i(?:'ve| have)? (?:called|phoned|rung|rang|asked|e-?mailed|checked with|spoken? (?:to|with)|confirmed|looked it up|looked into|read the)",
    r"(?:staff|clerk|chief|ceo|board|police|opp|hospital|health unit|ministry|director|engineer|library|school board|treasurer|cao|she|he|they|office) (?:has |have )?(?:since )?(?:confirmed|confirms|tells? me (?:it's|there|that there)|says there (?:is|are) no)",
    r"(?:rumou?rs?|gossip|misinformation) (?:\w+ ){0,4}(?:not|no|false|wrong|untrue|isn't|correct|debunk|fact|answer|straight)",
    r"(?:correct(?:ion|ing)|debunk|fact-?check|myth|setting? the record|set the record|clear(?:ing)? up|here are the facts|the facts are|in fact|the answer is|short answer)",
    r"(?:here's|here is|link to|linked|see) (?:the|to the|a|my) (?:report|notice|page|source|numbers|minutes|by-law|study|data|release|agenda|link|video)",
    r"(?:link|source|report|numbers|data|agenda) (?:is |are )?(?:below|in (?:the )?(?:comments?|reply|bio|first)|attached|here)",
    r"according to (?!him|her|them|a |my |some|people|one )",
    r"(?:i'll|i will|let me|i'm going to|i am going to|i've asked|have asked|asked staff|will be asking|waiting (?:on|for)) <3>(?:confirm|check|verify|ask|find out|staff|clerk|facts|answer|back)",
    r"(?:please )?(?:don't|do not|stop|before you) (?:share|sharing|believe|spread|repeat|pass)", r"until (?:we know|i know|it's confirmed|i hear from)", r"page \d",
    r"p\. ?\d",
)
# An answer that the writer does not believe does not end the rumour.
_DISBELIEVED = Pattern(r"we (?:all )?know what that means", r"of course they(?:'d| would)", r"as good as a yes", r"(?:which|that) (?:tells|says) (?:me|you)", r"itself a confirmation", r"always the last to know", r"but (?:of course|we know|i know) ", r"funny (?:that|how)")


def _checked(post: Post, hit: Hit) -> bool:
    """The post says that the claim was looked up, is wrong or waits for an answer, and does not scoff at that answer."""
    return bool(_CHECKED.matches(post)) and not _DISBELIEVED.matches(post)




def _linked(post: Post, hit: Hit) -> bool:
    """The post gives a link, so that readers can see for themselves."""
    return bool(post.reading.links)


# Those whom everybody knows and nobody can ask.
_SOMEBODY = (
    r"(?:(?:a|an|my|the|some|one|this|another|somebody's|someone's|his|her|our|couple of|two|three|several|few|multiple|different|of my) (?:\w+ |\w+-\w+ ){0,2}(?:{acquaintance})(?:s|'s)?|somebody|someone)"
)
_TELLS = r"(?:told me|tells me|tell me|are telling me|is telling me|telling me|told my (?:sister|wife|husband|mom|brother|barber|hairdresser|cousin)|says|swears|swore|texts me|texted me|messaged me|sent me|figures|reckons|claims|insists|heard|hears|overheard|saw|whisper\w*|mentioned|brought it up|let slip|let it slip|gave me the heads up|tipped me off|tips me|has it|had it)"

# A story with a teller whom nobody can ask.
_RUMOUR = Pattern(
    rf"{_SOMEBODY} (?:who |that |i |at |in |from |on |with |over |behind |down |whose |by |of )<9>(?:{_TELLS})",
    rf"(?:(?:a|an|my|some|somebody's|someone's|his|her|our|couple of|of my) (?:\w+ |\w+-\w+ ){{0,2}}(?:{{acquaintance}})(?:s|'s)?|(?<!time )(?<!when )(?<!if )(?<!until )(?:somebody|someone)|(?:two|three|multiple|several|a few|more than one|different) (?:different )?(?:people|ppl|person)) (?:{_TELLS})(?! (?:it|things|this|that) (?:differently|otherwise|another way|my way))",
    r"(?:word|rumou?r|talk|gossip|scuttlebutt|buzz|story|chatter)(?: (?:on|around|from|in|at|out) (?:the |our )?\w+)?(?: \w+)? (?:is(?! (?:law|that you))|has it|says)(?: that)?",
    r"(?:a )?(?:little|wee) bird(?:ie)?(?: just)? (?:told|tells|whispered|says|mentioned)", r"grapevine (?:says|has it|tells)|(?:through|off|on) the grapevine",
    r"(?:i'm|i am|we're|just|keep|been|ok so i'm|so) hearing <1>(?:that |the|there|there's|they|they're|it|a|from (?:a|someone|somebody|my|two|three|more|sources|people in|good|reliable)|rumblings|whispers|rumou?rs)",
    r"hearing (?:the|they|they're|that the|from someone|from somebody|from a|rumblings|whispers|gunshots)",
    r"(?:keep|kept|heard|hear) (?:hearing )?(?:it|this) (?:from|so)(?! (?:me|us|them|him|her|you|the|many|a lot|lots|residents|council|staff|our))",
    r"(?:heard|got) (?:it|this|that) (?:from|off|third|second|straight from) (?:a|an|my|some|hand|someone|somebody|two|three|good|reliable)", r"(?:third|second)-hand",
    r"(?:have|got|i've|on|from) (?:it )?(?:on |from )?(?:a |an )?(?:reliable|good|inside|solid|trusted|well-placed|unnamed|anonymous|credible|very good) (?:sources?|authority|information|word)",
    r"(?:my |our |a |industry )?(?:sources?|contacts|insiders?) (?:inside|close to|on the inside|tells?|says?|are telling|advise|who)", r"rumou?r has it",
    r"rumou?red (?:to|that)", r"i heard (?:a |the |some )?rumou?rs?", r"there(?:'s| is) (?:talk|a rumou?r|word|chatter|whispers?) (?:that|of|going|about|around)",
    r"from what (?:i'm told|i hear|i've heard|i am told|i'm hearing)", r"if what i(?:'ve| have|'m| am)? (?:heard|hear|hearing|told)",
    r"(?:talked|spoke) to (?:people|someone|somebody) who",
)
# The same in words that are as often harmless.
_SAID = Pattern(
    r"(?:i'm|i am|i was|i've been|i have been|been|being|getting|just got|was just) (?:being |also |now )?told(?: (?:on|by) \w+ \w+)?(?: (?:that |there|there's|it's|the|they|they're|a|he|she|we|council|our))",
    r"i hear (?:that |the|they|there)",
    r"(?:they're|they are|people are|folks are|everyone's|everyone is|everybody's|ppl are|locals are) (?:all )?(?:now )?(?:saying|whispering|claiming)",
    r"it(?:'s| is| was) being said", r"(?:reports|posts|talk) (?:on|in|from) (?:a few|some|the|several|other) (?:groups?|pages?)",
    r"according to (?:him|her|them|a |my |some|people|one )", r"(?<!what )(?<!whatever )they say(?! (?:no|yes|thank|they|that nobody))",
    r"i(?:'ve| have)? (?:just |also )?heard (?:that |through|there's|they're|the (?:\w+ ){1,3}(?:is|are|was|were|might|may|has|have|got|will)|it's|the)",
    r"heard the \w+(?:'s| is| has) been",
    r"(?:apparently|supposedly|allegedly) (?:the|they|they're|there|there's|it's|he|she|we|our|council|some|a|an|this)",
    r"(?:someone|somebody) (?:told|tells) me",
)
_HEARING = Pattern(
    r"(?:heard|hearing|hear) <2>(?:from (?:many|a lot|lots|you|so many|dozens|hundreds|residents|neighbours|constituents|folks|parents|farmers|seniors|several (?:residents|neighbours|families)|business)|you|your|a delegation|delegations?|the (?:news|bell|siren|train|music|choir|band|concern|concerns|frustration|message|ball game)|stories|speakers?|deputations?|about (?:your|the (?:worries|concerns)))",
    r"(?:concerned|worried|worry|frustrated|upset|tired of|afraid|grateful|thankful|asking (?:me )?(?:about|if|why|when|for|what)|want to know|have asked|thank|proud|happy|excited|love|appreciate|opinion|feel|felt|feels)",
    r"(?:i'm|i am|been) told (?:i'm|i am|i look|i have|i talk|it's (?:delicious|tasty|good)|the (?:pie|food|band)|my|that my|to (?:say|keep|be|stay|get|write|go|use|bring))",
    r"(?:joke|lol|haha|kidding|punchline|pun)",
    r"(?:told me|tells me|says) (?:to|i|i'm|my|it's (?:the best|my|her|his)|she|he|her|his|about|how|thank|they (?:feel|felt|don't feel|want|need|love)|that (?:she|he|they|i|my))",
    r"(?:my (?:mother|mom|mum|dad|father|wife|husband|grandmother|grandma|grandfather|kid|daughter|son|granddaughter|grandson|barber) (?:always|used to|would|told me|says|said|taught))",
)


_residents = unless_in_sentence(_HEARING)

# The writer's own words of doubt.
_ADMITTED = Pattern(
    r"(?:not sure|don't know|can't say|couldn't say|no idea|not certain|not positive|unsure|can't tell|who knows) (?:if|whether|how) (?:it's|its|it is|this is|that's|that is|they're|any of (?:it|this) is|all of it is|much of it is|(?:it's |its )?all)(?: true| accurate| real| right| legit| confirmed| so)?",
    r"(?:can't|cannot|couldn't|can not|haven't|have not|hasn't|unable to|not able to|yet to|haven't been able to|didn't|i've not|nobody's|no one's|no one has|nobody has|nobody|won't|wouldn't|would|will) (?:been able to |yet |had time to |had a chance to |even )?(?:verify|verified|confirm(?!,| or| nor| what)|confirmed|prove|proved|proven|checked|double-?check(?:ed)?|fact-check(?:ed)?|vouch|seen (?:the )?(?:paper|proof|it|anything) <4>(?:myself|yet|on)|find (?:it|anything) in writing|asked (?:anyone|anybody|staff|administration|the))",
    r"(?:nothing|not|isn't|hasn't been|none of it|nothing's|nothing is|nothing has been) (?:been |yet )?(?:confirmed|verified|official|in writing|posted yet|announced yet|substantiated)",
    r"un(?:confirmed|verified|substantiated)",
    r"(?:no|without|don't have|haven't got|got no|i've no|i have no|have no|haven't any) (?:official |hard |actual |any |real |the |got )?(?:word|proof|evidence|confirmation|sources?|paperwork|numbers|data|documentation|details)(?! (?:of|on|for) (?:address|residence))",
    r"nothing in writing", r"(?:don\'t|do not) have (?:a |the |any |his |her )?(?:documents?|papers?|names?|proof|details)",
    r"can\'t (?:source|swear to|back) (?:it|this|that)", r"no source", r"source: (?:vibes|me|trust me)", r"if so,? wow",
    r"nothing from (?:public health|police|the \w+) yet",
    r"take (?:it|this|that)? ?(?:from that|for|with)(?: what (?:it's worth|you will|you like)| a <2>(?:grain|pinch|shaker|bag|block))", r"could be nothing",
    r"where (?:there's|there is|theres) smoke", r"(?:there must|there has to|there's gotta|there's got to|has got to) be something (?:to|in) it",
    r"(?:don't|do not) (?:anybody |anyone )?quote me(?! on)",
    r"if (?:it's |it is |this is |that's |that is |even (?:half|part) of (?:it|this) is |half of (?:it|this|what) <3>(?:is )?)?(?:true|accurate|even half right)",
    r"true or not",
    r"(?:might|may|could|i'd rather|rather|hope to god|hope|pray) (?:i'm |to |it's |that's |i am )?(?:be )?(?:wrong|not true|full of it|mistaken)(?:,? but| than)?",
    r"(?:better|rather be|just to be|better to be) (?:safe|on the safe side)(?: than sorry)?|to be on the safe side",
    r"not one (?:for|to) (?:gossip|spread|rumou?rs?)", r"(?:don't|do not) like to (?:spread|gossip|repeat)",
    r"(?:i'm|i am|not) (?:no|not an?) (?:biologist|expert|engineer|doctor|scientist|lawyer|hydrologist|conspiracy (?:guy|theorist|nut|person)),? but",
    r"(?:don't|do not) need (?:a |the |any |no )?(?:study|studies|numbers|data|proof|report|source|stats|statistics|them)",
    r"(?:haven't|have not|didn't|did not) <2>(?:read|look|bother|time) <3>(?:the (?:report|study|paper|article)|it myself)",
    r"(?:can't|won't|not going to|not|i'd rather not) (?:name|naming|say|reveal) (?:my |a |who |the |where )?(?:source|sources|who told|names|where i heard)",
    r"(?:who|whom) i (?:won't|can't|shouldn't) name", r"will not be elaborating",
    r"(?:that's|thats) (?:what's going around|what i (?:heard|was told|hear)|the (?:story|word|talk|rumou?r)|all i know|all we know)",
    r"details? (?:are )?(?:sketchy|to follow|unclear)", r"can (?:anyone|anybody|somebody|someone) (?:confirm|verify)",
    r"(?:won't|wouldn't|hasn't|haven't|doesn't|will not|would not|not one of them will|nobody will|no one will|nobody at the \w+ will) (?:call|called|get|return|confirm) (?:me |my )?(?:back|calls?|e-?mails?|it|this|messages?)",
    r"second-hand|third-hand", r"i think i (?:read|saw|heard)",
    r"(?:read|saw|seen) (?:it |that |this )?(?:somewhere|on (?:facebook|tiktok|a page|another page|the internet|youtube|reddit|the scanner page))",
)
_GUESS = Pattern(r"apparently|supposedly|allegedly|i'd bet|i bet|my guess is|pretty sure|no doubt|i suspect|rumou?red|rumou?rs?|i'm guessing|i have a feeling|probably|must be|might be|may be|could be|could it be|maybe|all but certain|if you ask me")
# Somebody is said to know and not to tell.
_HIDDEN = Pattern(
    r"(?:don't|do not|doesn't|didn't|never) want (?:you|us|anyone|anybody|people|residents|the public|it|this) to (?:know|see|find|ask|hear|read|get out)",
    r"(?:they|nobody|no one|council|ministry|media|city hall|admin|officials?|politicians?|government|company|province|mayor|not one of them|and) (?:official |at the \w+ |in \w+ |with a \w+ )?(?:won't|wont|will|would|never|refuses? to|afraid to|scared to|aren't allowed to|isn't allowed to|not allowed to|just won't|do not|don't) (?:ever |even |dare )?(?:tell you|tell us|tell anybody|say why|say it|say so|admit|say a word|saying a word|announce|report it|touch it|talk about it)(?: out loud| on camera)?",
    r"(?:nobody|no one)(?:'s| is| official's)? (?:saying|been told|telling|talking|reporting|announced) <2>(?:anything|a word|it|you|us|why|about)?",
    r"(?:cover(?:ed|ing)?-?(?:it |this |that |things )?up|cover-up)(?! (?:warm|for|the (?:plants|flowers)))", r"hush(?:ed|ing) (?:it |this )?(?:up)?",
    r"sitting on (?:it|them|this|the (?:test )?(?:results?|report|numbers|file|study))",
    r"(?:keep|keeping|kept) (?:a lid|(?:it|this|that|things) (?:quiet|secret|hushed|from (?:you|us))|us in the dark|you in the dark|the public in)", r"kept quiet",
    r"bur(?:ied|ying|y) (?:it|that|this|the (?:report|study|results?|evidence|proof|story|truth|numbers))",
    r"(?:proof|truth|report|results?|evidence|it) (?:they|was|were|has been) (?:buried|hid|hidden)",
    r"(?:all |they're all |everybody's |everyone is |who's |is )in on it", r"paid (?:off|to (?:keep|make|look|say))",
    r"what (?:they're|they are|they aren't|they're not|they do not|they don't|the \w+ (?:isn't|aren't|won't|don't want)) (?:hiding|not telling|telling|tell)",
    r"(?:not allowed|told not|been told|told) to (?:tell|say nothing|lie|keep|sit|talk)",
    r"the (?:company|ministry|province|council|government|city|town|mayor|labs?|board|plant) (?:all )?(?:know|knows|knew|has known|have known) (?:it|about it|all along|perfectly well|exactly|full well|damn well)",
    r"won't (?:read|see|hear|find) (?:this|that|it|about it) (?:in|on) <2>(?:paper|news|media|radio|report|minutes)", r"hiding the (?:truth|report|numbers|cost)",
)
# The reader is asked to put two and two together.
_PROMPT = Pattern(
    r"wake up(?! (?:to|at|early|call))", r"follow the (?:insurance )?money", r"ask yourself", r"connect the dots",
    r"(?:you )?do (?:the math|your own (?:math|research))", r"open your eyes", r"coincidence", r"makes you wonder", r"(?:anybody|anyone|everybody) with eyes",
    r"you(?:'ve| have) (?:got )?eyes", r"(?:just|only) asking(?: questions)?", r"barely hiding", r"read between the lines", r"how (?:high|deep) (?:this|it) goes",
    r"(?:think about|ask yourself|wonder) who(?:'s| is| got| gets| benefits| profits)? ?(?:paid|paying|behind|benefits|profits)?",
    r"sheep(?:le)?", r"funny (?:how|that|thing)", r"(?:strange|odd|curious|interesting|convenient) (?:how|that|timing)",
    r"(?:draw|come to|make) your own conclusions?", r"make of (?:it|that) what you will", r"we (?:all )?know what that means",
    r"(?:people|folks|half the town) (?:are|is) (?:talking|thinking)", r"(?:not|isn't) saying (?:anything|who|a word|nothing|it was|it's)", r"you know who",
    r"tells you (?:plenty|something|everything|all)", r"tells me something", r"(?:it )?(?:doesn't|don't|does not) add up", r"who do you think",
    r"what are they (?:hiding|spraying|doing|afraid)", r"hear me out",
)
_CERTAIN = Pattern(
    r"(?:that's|this is|it's|thats|has been|been) (?:a )?(?:not (?:an )?opinion|(?:a |just a )?fact|proven|proved|data)", r"fact[.!]", r"no exceptions?",
    r"common knowledge", r"every(?:body|one) knows|we all know", r"(?:scientifically |been )?proven", r"the (?:truth|proof) is",
    r"stud(?:y|ies) (?:prove|proves|proved|show|shows)", r"(?:here\'s|there\'s|that\'s) (?:your |all the |the )?proof(?! that)",
    r"(?:that|this|which|it|history) (?:proves|proved)", r"mark my words", r"i'd call (?:it|that) settled", r"take (?:this|that|it) to the bank", r"i did my research",
    r"believe me", r"end of story", r"no doubt about it", r"guaranteed?",
)
_ALARM = Pattern(r"(?:please |pls |plz )?(?:share|spread|pass) (?:this|it on|the word|widely|around|everywhere|it along|share)", r"(?:please|pls|plz) (?:share|rt|repost)", r"rt if", r"passing (?:it |this )?(?:on|along)", r"tell your (?:neighbo[u]?rs|friends|kids|mother)", r"like and subscribe|smash subscribe", r"breaking", r"\U0001F6A8", r"(?:keep|lock|hide|bring|watch|keep an eye on) (?:your|the|littles|ur|all) <2>(?:kids|children|dogs?|pets|cats|doors|sheds?|windows|home|in|gates?|bikes)", r"stay (?:inside|in|home|away)", r"(?:don't|do not) (?:let (?:your|the) kids|drink|swim|go near|eat|take your)", r"fill(?:ing)? (?:your|the) (?:tubs?|jugs?)", r"pack a bag", r"before (?:they|it's|it is) (?:take|taken|too late)")
_SWEEPING = Pattern(
    r"every (?:single |last )(?!one of you|day|time|week|month|year|morning|night|person who|vote|item|road)\w+",
    r"every (?:cent|penny|dime|nickel|dollar|soul)(?! (?:counts|helps|raised|to|we))", r"every one[.!,]",
    r"not (?:a|one) (?:single |red )?(?:penny|nickel|dime|cent|dollar|watt|shovel|study|soul) <3>(?:of|spent|came|went|goes|for|in|to|has|will|from)",
    r"100 ?(?:%|percent|per cent) of", r"(?:nobody|no one) (?:wants|asked for|has ever|uses|rides|supports)", r"(?:not|never) once",
    r"(?:the|that's the|the real|your) (?:only|whole|real|entire) (?:reason|increase|plan|point)", r"all of (?:it|your money|your taxes)(?: went| goes| is)?",
    r"(?:always|all) (?:lie|lying|crooked|corrupt|on welfare|criminals)", r"zero (?:studies|evidence|consultation|proof)",
)
_FIGURE = Pattern(r"(?:doubled|tripled|quadrupled|doubling|tripling|skyrocketed|exploded|soared)", r"up (?:by )?\d+ ?(?:%|percent|per cent)", r"(?:two|three|four|five|ten|forty|\d+) times (?:the|more|higher|as|what)", r"\d{2,3} ?(?:%|percent|per cent) of (?!the (?:\w+ )?(?:budget|funding|cost|levy|goal|target))", r"(?:will|would|going to) (?:double|triple)", r"(?:nine|eight|seven|9|8|7) (?:out of|of|in) (?:ten|10)")
_DANGER = Pattern("{alarming_matters}")
_MATTER = Pattern("{alarming_matters}", "{talked_of_matters}")


def _nearby(*patterns: Pattern):
    """Whether any of the patterns matches in the hit's sentence or within two of it, other than in the hit itself."""
    near = [unless_in_sentence(pattern, before=2, after=2) for pattern in patterns]
    return lambda post, hit: any(one(post, hit) for one in near)



@rule(
    "when-in-doubt.hearsay",
    anchor="when-in-doubt",
    level=SHOULD,
    message="“{quote}” passes on hearsay. Ask administration first, or leave it out.",
    why="A source that nobody can ask becomes news once a councillor repeats it.",
    advice="Ask the department before you post. Instead of the story, say “I have been asked about this; I am checking with staff and will post the answer here.”",
    flags=[
        "[My cousin who works at the plant says they close in June]. Share this.",
        "[A little bird told me the arena is being sold].",
        "[Word on the street is the rink won't open in the fall].",
        "[Being told there was a break-in at the school], can't confirm.",
        "[I'm hearing the old hotel is turning into a shelter].",
        "[Apparently the rec centre is closing for good].",
        "[I heard the developer already has his permit].",
    ],
    passes=[
        "I've heard from many residents that they are worried about the trucks.",
        "Heard a delegation from the 4-H club tonight. They were superb.",
        "The rumour going around says the library is closing. It is not; I called the librarian this morning.",
        "My grandmother says the best pie is a cold pie.",
        "My colleagues saw it differently, and that is how the vote went.",
        "I've texted the gas company and will pass on what they say.",
        "I'm told I talk too much. Fair.",
        "The siren went at noon and I've phoned the chief. I'm told that it was a drill at the plant.",
    ],
    unless=(_checked, quoted, _residents),
)
def hearsay(post: Post) -> Iterator[Hit]:
    """What a friend of a friend, "they" or "word on the street" is said to know. Where nothing alarming or weighty stands near, it is a tip."""
    told = [hit if _weighty(post, hit) else hit._replace(level=CONSIDER) for hit in _RUMOUR(post)]
    said = [hit if _alarming(post, hit) else hit._replace(level=CONSIDER) for hit in _SAID(post)]
    yield from apart(clause_of(post, hit) for hit in told + said)


_weighty = _nearby(_MATTER, _ADMITTED, _HIDDEN, _PROMPT, _ALARM)
_alarming = _nearby(_MATTER, _ADMITTED, _ALARM)


@rule(
    "when-in-doubt.admitted-doubt",
    anchor="when-in-doubt",
    level=SHOULD,
    message="“{quote}” says that the claim is not checked. Check it first.",
    why="Readers keep the claim and lose the doubt.",
    advice="Hold the post until somebody who knows has answered. “I don't know yet, I have asked the clerk” is a good post.",
    flags=[
        "There's lead in the water on Pine Line. [Can't verify it yet].",
        "The ferry has been sold, [take it for what it's worth].",
        "The shelter is moving next to the school. [Nothing confirmed but keep an eye out].",
        "Crime has doubled downtown. [Don't have numbers], but ask any shopkeeper.",
    ],
    passes=[
        "I don't know if the arena reopens Friday; I will confirm with staff and post the answer.",
        "Nothing is confirmed until the board votes, so please don't share the list going around.",
        "I'm no engineer, so I asked one about the bridge, and his answer is below.",
        "The numbers aren't in yet. When the treasurer has them, I'll link the report.",
    ],
    unless=(_checked, quoted),
)
def admitted_doubt(post: Post) -> Iterator[Hit]:
    """Words by which the writer admits not to know ("can't verify", "where there's smoke"), beside a claim that matters."""
    yield from apart(clause_of(post, hit) for hit in _ADMITTED(post) if _claimed(post, hit))


_claimed = _nearby(_MATTER, _RUMOUR, _SAID, _GUESS, _HIDDEN, _FIGURE, _ALARM)


@rule(
    "when-in-doubt.concealment",
    anchor="when-in-doubt",
    level=SHOULD,
    message="“{quote}” says that something is being hidden. Say how you know, or leave it out.",
    why="That others keep silent proves nothing, and no answer can undo the suspicion.",
    advice="Ask for the record instead: “I have asked for the test results and will post them.” If there are none, leave the claim out.",
    flags=[
        "[The wells are poisoned and the ministry knows it].",
        "[They don't want you to know what the turbines do].",
        "There is arsenic on the beach. [They have the tests and they are sitting on them].",
        "Six kids were poisoned at the pool. [It's being kept quiet].",
    ],
    passes=[
        "I asked for the soil results; they are posted by borehole, link below. Nothing was buried.",
        "Cover up your tomatoes, there is frost coming to the fire hall garden.",
        "She never wanted people to know how much she gave to the hospital.",
        "Nobody was told to leave the rink early.",
    ],
    unless=(_checked, quoted),
)
def concealment(post: Post) -> Iterator[Hit]:
    """Somebody in charge is said to know and to keep it from people, beside a danger or another sign of a guess."""
    yield from apart(clause_of(post, hit) for hit in _HIDDEN(post) if _suspected(post, hit) and not negated(post, hit))


_suspected = _nearby(_DANGER, _PROMPT, _SWEEPING, _CERTAIN, _ALARM, _GUESS)


@rule(
    "when-in-doubt.insinuation",
    anchor="when-in-doubt",
    level=SHOULD,
    message="“{quote}” invites readers to suspect. Say what you know and from where, or leave it out.",
    why="An insinuation cannot be answered, because it never says what it claims.",
    advice="Turn it into a question to somebody who can answer: “I have asked the fire marshal about the barns and will post the reply.”",
    flags=[
        "Three break-ins the month the meters came in. [Funny how that goes].",
        "[Wake up], Dover: the turbines were never about power.",
        "The dam failed on the one night nobody was there. [Follow the money].",
        "Two break-ins, and both had a meter reading that week. [Coincidence]?",
    ],
    passes=[
        "Wake up early on Saturday for the pancake breakfast at the school.",
        "Do the math with me: 40 homes at $310 is $12,400, page 12 of the report.",
        "Funny how a rink full of people goes quiet for the anthem.",
        "Has anyone noticed the new flower beds? Thank you, volunteers.",
    ],
    unless=(_checked, quoted),
)
def insinuation(post: Post) -> Iterator[Hit]:
    """The reader is asked to put two and two together ("funny how", "follow the money"), beside a matter that alarms."""
    yield from apart(clause_of(post, hit) for hit in _PROMPT(post) if _insinuated(post, hit))


_insinuated = _nearby(_DANGER, _HIDDEN, _FIGURE)


@rule(
    "when-in-doubt.certainty",
    anchor="when-in-doubt",
    level=SHOULD,
    message="“{quote}” asks to be believed where a source should stand.",
    why="“Everybody knows” and “fact” are what people write when there is no source.",
    advice="Put the source in its place, with a link, or say that it is your opinion.",
    flags=[
        "The new meters listen in on you. [That's a fact].",
        "Turbines have poisoned four hundred wells. [That has been proven].",
        "[Everybody knows the shelter doubled the break-ins].",
        "[It is common knowledge that the ministry brought in the cougars].",
    ],
    passes=[
        "It's official: the new pool opens Saturday, see the notice at the link below.",
        "Everybody knows the best corn is from Dover.",
        "That's not a fact, it's my opinion, and you may have yours.",
        "Fun guaranteed at the fall fair.",
    ],
    unless=(_checked, quoted, _linked),
)
def certainty(post: Post) -> Iterator[Hit]:
    """ "Fact", "proven", "everybody knows" in the place of a source, beside a matter that alarms, a figure or a claim without exception."""
    yield from apart(clause_of(post, hit) for hit in _CERTAIN(post) if _boasted(post, hit))


_boasted = _nearby(_DANGER, _FIGURE, _HIDDEN)


_WITHOUT_EXCEPTION = Pattern(
    r"every (?:single |last |one of )?(?:penny|cent|dime|nickel|dollar) (?:of|in) (?:it|your|the|that|this|our) <4>(?:went|goes|going|is going|was spent)",
    r"not (?:a|one) (?:single |red |thin )?(?:penny|nickel|dime|cent|dollar|watt|shovelful) <3>(?:of|spent|came|went|goes|for|from|has|was|in|on)",
    r"(?:100 ?%|100 percent|all|every bit) of (?:it|your|the) <3>(?:went|goes|came|increase|is going|comes)",
    r"every (?:single |last )(?:one|shop|store|business|well|house|home|study|town|city|family|expert|soul|turbine|tower|doctor|tree|school|user|tenant|renter|resident|councillor|dollar|person in)(?! (?:who|of you|of us|time|that came|counts|in this photo))",
    r"every one\. (?:there are )?no exceptions", r"(?:nobody|no one|not one (?:person|soul|resident|family|study|expert)) (?:has|have|had|in|who) <3>ever",
    r"(?:always|never) (?:once )?(?:in (?:history|the history))",
)
_PUBLIC_MONEY = Pattern(r"(?:tax(?:es)?|increase|levy|budget|rates?|spent|went to|going to|goes to|came from|bike lanes?|consultants?|downtown|rural|wallaceburg|ward \d|turbines?|wells?|shelter|bylaw|by-law|council|studies|hens|sales|wind|line|grid|poison\w*|kills?|hurt|ruin\w*|lost|died|higher|up since)")


@rule(
    "when-in-doubt.sweeping-claim",
    anchor="when-in-doubt",
    level=SHOULD,
    message="“{quote}” leaves no exception. Is that so? Say how you know, or say “many”.",
    why="One exception is enough to make a claim about all of them misleading.",
    advice="Put the figure and its source in place of “every” or “not one”: “Of the 6.4 %, 1.9 went to roads, page 12.”",
    flags=[
        "[Every single cent of your increase went to consultants].",
        "Five percent more, [and not one penny of it for the rural wards].",
        "[Every single well near a turbine is ruined].",
        "The whole increase came from the police budget, [100% of it came].",
    ],
    passes=[
        "Every single person who came out tonight deserves thanks.",
        "Every dollar raised goes to the food bank.",
        "Not one dog was lost at the dog parade.",
        "Every penny counts, so here is the budget, page by page.",
    ],
    unless=(_checked, quoted, _linked, unless_in_sentence(Pattern(r"(?:raised|donated|donations?|counts|helps|food bank|charity|campaign|fundraiser|proceeds|thank|thanks|proud)"))),
)
def sweeping_claim(post: Post) -> Iterator[Hit]:
    """ "Every single", "not one penny", "100 % of it", about public money or a danger."""
    yield from apart(clause_of(post, hit) for hit in _WITHOUT_EXCEPTION(post) if _of_public_concern(post, hit))


_of_public_concern = unless_in_sentence(_PUBLIC_MONEY, after=1)


_SINCE = Pattern(r"(?:since|ever since|because of|thanks to|the (?:very )?(?:day|week|month|minute|year) (?:the|they|after|that)|after) <6>(?:opened|open|opens|moved in|came in|went in|went up|started|arrived|put in|showed up|shelter|lanes?|turbines|casino|centre|hub|hens|camp|encampment|drop-in|passed|doors)")


@rule(
    "when-in-doubt.figure-without-source",
    anchor="when-in-doubt",
    level=SHOULD,
    message="“{quote}” is a precise claim with no source. Add the link, or leave the figure out.",
    why="A figure for a cause needs somebody who counted.",
    advice="Ask the police, the library or the treasurer for the figure and link to it; otherwise say “people tell me they feel less at ease”.",
    flags=[
        "[Break-ins have tripled since the shelter opened].",
        "[Crime is up 300% since the drop-in moved in], and I don't need a study.",
        "[Overdoses have doubled since the hub came].",
        "[91% of the town wants the splash pad moved. The poll on my] page closed last night.",
    ],
    passes=[
        "Break-ins are up 12% since the casino opened, according to the police report: example.org/report",
        "Attendance at the library has doubled since the new hours came in. Thank you!",
        "20 of the 22 people who answered the poll on my page want it moved. That tells us little.",
        "Our food bank's visits doubled this year.",
    ],
    unless=(_checked, quoted, _linked),
)
def figure_without_source(post: Post) -> Iterator[Hit]:
    """Trouble that doubled since something opened, or a share of all residents taken from the writer's own poll."""
    hits = [*both(post, _FIGURE_OF_TROUBLE, _SINCE), *then(post, _SHARE_OF_ALL, _OWN_POLL, reach=160)]
    yield from apart(clause_of(post, hit) for hit in hits)


_FIGURE_OF_TROUBLE = Pattern(
    r"(?:crime|break-ins?|thefts?|overdoses?|assaults?|needles?|robber\w+|shoplifting|vandalism|accidents|crashes|deaths?|cancer|rents?|taxes|rats?|fires?|violence|litter|stabbings|sales|complaints|noise) <9>"
    r"(?:doubled|tripled|quadrupled|skyrocketed|exploded|soared|gone (?:up|through)|(?:is|are) (?:up|down)|up|down)(?: by| nearly| almost| over)?(?: \d+ ?(?:%|percent|per cent))?"
)
_SHARE_OF_ALL = Pattern(r"\d{2,3} ?(?:%|percent|per cent) of (?!the (?:budget|cost))\w+", r"(?:nine|eight|seven|9|8|7) (?:out of|of|in) (?:ten|10)", r"(?:everyone|everybody|the people|the whole town) (?:wants|has spoken|have spoken|agrees)")
_OWN_POLL = Pattern(r"(?:my|facebook|story|our|instagram|twitter|online|barber shop|coffee shop|a) <1>(?:poll|survey|page|followers|barber shop|story)", r"poll on (?:my|this|the)", r"(?:who )?voted in my")

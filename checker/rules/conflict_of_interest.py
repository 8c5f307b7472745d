"""Guideline 11, the Municipal Conflict of Interest Act: money of one's own or of spouse, parent or child in what council decides."""

from collections.abc import Iterable, Iterator
from itertools import chain

from checker.match import Pattern, apart, both, negated, quoted, unless_in_post, unless_in_sentence
from checker.model import CONSIDER, SHOULD, Hit, Post, example, rule

# The Act counts spouse, parent and child. Brothers, sisters, in-laws and friends are not in it.
_KIN_WORDS = (
    r"(?:wife|husband|hubby|spouse|better half|missus|sweetheart|fiancee?|boyfriend|girlfriend|son|daughter|dad|father|mom(?!-| and pop)|mother|mum|mama|ma|pa|parents|folks|old man|eldest|youngest|oldest|baby girl|kids?|boy|boys|girl|girls|children(?!'s)|sons|daughters)(?! in law| -in-law|-in-law)"
)
_KIN = rf"(?:(?:my|our)(?: own| dear| lovely| wonderful| amazing| realtor| talented| hard-?working| late| two| middle| youngest| oldest| eldest| better| beautiful)? {_KIN_WORDS}|(?:dad|mom|mum|hubby|daddy)(?='s| has| is| runs| owns| and)|(?:dear |the )hubby|(?:wife|husband) and i|proud (?:papa|mama|dad|mom|father|mother|wife|husband|parent))"
_TRADE = (
    r"(?:shop|store|bakery|cafe|coffee shop|restaurant|diner|bistro|pub|taproom|brewery|winery|cidery|market stall|food truck|catering|caterer|brokerage|realtor|realty|real estate|listing|listings|agency|firm|company|business|boutique|salon|spa|studio|barbershop|"
    r"daycare|day care|preschool|nursery|greenhouses?|orchard|farm|acres|pit|quarry|gravel|trucking|trucks?|van|landscaping|lawn care|snow removal|plowing|paving|roofing|plumbing|plumber|electric|electrical|electrician|contracting|contractor|construction|excavating|renovations|custom homes|homes|garage|body shop|dealership|insurance|accounting|consulting|consultancy|law (?:office|firm|practice)|practice|clinic|pharmacy|dentist|vet|"
    r"gallery|magazine|newspaper|printing|print shop|sign shop|software|startup|credit union|funeral home|motel|hotel|b&b|airbnb|bnb|cottages?|campground|marina|rental|rentals|units|storage|apartments?|duplex|triplex|plaza|building|property|properties|subdivision|severance|bush lot|barn|barns|herd|hives|winery|dispensary|cannabis|arena canteen|canteen|employer|shares|wind lease|franchise|etsy)"
)
# A trade with its owner in the same breath: surest where kin or "I" stand beside it.
_OWN_TRADE = Pattern(
    rf"{_KIN}(?:'s)? <6>{_TRADE}",
    rf"{_KIN} <3>(?:is|are|'s|has|who|just|and)? ?<3>(?:owns?|runs?|co-owns?|manages?|opened|opening|open|started|starting|launched|launching|sells?|selling|bakes?|baking|caters?|builds?|does|offers?|bids?|bidding|works? (?:for|at|with)|employed|licensed|took over|taking over|head vet|the branch manager|branch manager|does the|will do)",
    rf"(?:my|our)(?: own| little| family| new| day)? (?!local |small |downtown |rural |public |many |great |municipal |town |city |community |children's )(?:\w+ )?{_TRADE}(?! (?:community|council|department|services?|staff|standards|committee|owners?|relief|tax|taxes|use|association|district|sector|saturday|improvement|inquiry|week|awards?))",
    r"(?:i|we|wife and i|husband and i)(?: also| still|'ve| have| both| happen to| own and)? (?:own|co-own|run|operate|farm|sell|broker|brokered|manage|rent out|bought|built|develop|grow|milk|lease|have shares in|hold shares|invested|work (?:for|at)|driven? (?:for|roll-off)|wholesale|install|haul|pave|list)(?! (?:up|out|down|out of|the risk|into|for (?:council|mayor|office|reelection|re-?election|you|all of you|the people|everyone|residents))\b)",
    r"(?:me|i|i'm|that's me),? by day|by day,? (?:i|i'm)|my (?:boss|employer) (?:at|asked|wants|says|needs)|(?:that|it|yes,? that|yes that) is my place|i'm (?:one of )?the owners?|i've (?:got|worked at|worked for) <3>(?:pits?|trucks|years|acres|units|rentals?|houses)|somebody with \w+ (?:rental|houses|units)|our application|we signed an option|(?:i'm|i am) (?:also )?(?:a|the) <2>(?:realtor|broker|builder|developer|contractor|landlord|farmer|owner|shareholder|director|partner|manager) (?:at|of|with|in|for)|full disclosure,? <3>(?:i|my|our|we)|(?:my|our) (?:shares?|stake|investment|share alone|cottage|lease cheque|rental)|family (?:business|shop|farm|firm|store|company)|\(mine,|of ours|ours (?:is|are)|a place like ours",
    r"(?:towers?|farms?|pits?|shops?|beds|buildings|businesses|owners|landlords|growers) like (?:ours|mine|us|me)",
)
_KIN_NAMED = Pattern(_KIN)
_TRADES = Pattern(_TRADE, r"(?:owns|co-owns|runs|manages|opened|bids?|bidding|works? (?:for|at)|employed (?:by|at)|hired|licensed|sells?|selling|sold|listed|has the listing|hire|caterer|crew|outfit|bar|loft|inn|start-?up|centre|contract|makes a|customers)")
_OWN_WIDELY = Pattern(
    r"(?:my|our|we|we've|i|i've) <4>(?:farm|acres|greenhouse|brokerage|shop|store|restaurant|bistro|bakery|firm|business|company|rental|rentals|units|apartments|duplex|cottage|pit|quarry|listing|daycare|clinic|practice|gallery|studio|salon|dealership|plaza|motel|campground|marina|barns?|herd|tenants|lease|shares|realtor|land|lot|property)(?! (?:community|owners?|taxe?s?|tax|association|standards|use))",
)
_MONEY = Pattern(r"\$ ?[\d,.]+\w*|\d+ ?%|dollars|bucks|per ?cent|bill|fees?|tax(?:es)?|rents?|lease|price|costs?|pays?|paid|profit|commission|grant|contract|sales?|sells?|selling|buy(?:ing)?|listings?|cheque|worth|value|savings|livelihood|margins?|break|subsidy|rebate")
_COUNCIL = Pattern(
    r"(?:council|councillors?|councillor's|committee|mayor|deputy mayor|reeve|warden|municipal|municipality|city hall|town hall|civic centre|by-?law|by-?laws|agenda|rezoning|re-zoning|zoning|tender|tenders|rfp|motion|budget|drain|court of revision|horseshoe|at the table|colleagues|fellow members|public meeting|open session|ward|grant|permit|licence|licensing|severance|official plan)",
)
_DECIDED = Pattern(r"(?:vote|votes|voted|voting|approve|speaking (?:for|to|against) it|for it monday)")
# Declared, left the room, kept out of it: what the Act asks for.
_KEPT_APART = Pattern(
    r"(?:declare|declared|declaring|declaration|declarations|disclosed|recuse|recused|recusing|recusal)|(?:pecuniary|conflict) (?:interest )?(?:filed|form|registry)|conflict of interest (?:course|training|registry)",
    r"(?:leave|leaving|left|out of|step out of|stepped out of|stepping out of|won't be in|will not be in|be in|stay out of|staying out of) (?:the|my) (?:room|chamber|chambers|chair|seat|horseshoe|hall|hallway)|stepp?(?:ing|ed) out(?! (?:on|onto|to the))|sat? (?:it|this one|that one) out|(?:won't|will not|can't|cannot|did not|didn't|don't) (?:be )?(?:vote|voting|voted|speak|speaking|take part|taking part|comment|commenting|discuss|discussing|have any part|be voting|be speaking|touch|talk about|advise)",
    r"(?:isn't|is not|not|aren't) (?:taking part|eligible|bidding|entering)|keep (?:the two|them|it|both|these) <2>(?:apart|separate)|integrity commissioner|someone else (?:will|has to) (?:chair|vote)|(?:filed|written) <2>(?:statement|declaration)|my interest|interest as well|went down the hall|under the act|(?:was|am|were|be) not in the room|not allowed to (?:bid|apply|compete)|who lost|that lost|not about (?:real estate|my|our|his|her)|hands off|off limits",
)


def _by_account(post: Post, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits; on a personal account a business may be spoken of, if the page is not the office's too."""
    for hit in hits:
        yield hit._replace(level=CONSIDER, advice="If this page also speaks as councillor, keep the business on a page of its own.") if post.account == "personal" else hit


# What brings a business custom.
_PROMOTION = Pattern(
    r"\d+ ?(?:%|per ?cent|percent|bucks?|dollars) off|half (?:off|price)|(?:\$ ?\d+|a buck|something|a bit|a few bucks|the tax|the fee) off|off if you|discounts?(?:ed)?|specials?|on special|on sale|two for one|bogo|coupons?|promo code|gift cards?|giveaway|free (?:quote|estimate|lash|coffee|delivery|consult\w*|sample)|best prices?|deal of|deals?(?= on| for| this| of)|sharpen (?:the|his|her) pencil|waive the fee|no tax|at cost",
    r"(?:tell|say|mention|let) <5>(?:councillor|mayor|i|me|this post|my page|my council page|my name|deputy mayor|warden|reeve)(?: \w+)? ?(?:sent you|said|for)?(?= sent|sent|,| and|$|\.| for| at)|sent you",
    r"(?:come|stop|drop|swing|pop|head) (?:on )?(?:in|by|down|see|visit|hungry|thirsty)(?! to (?:council|the (?:meeting|gallery)))|come to (?:our|his|her|the (?:opening|shop|store|farm))|first stop|check (?:it|him|her|them|us) out|visit (?:him|her|us|them)|go (?:see|try|visit)|give (?:him|her|them|us|me) a (?:call|shout|try|ring)|(?:call|text|dm|pm|message|email|phone|ring|book|hire|ask for|talk to|see|try) (?:me|him|her|us|them|dad|mom|my \w+)|who to call|give us a|book (?:now|early|today|your|a)|order (?:now|early|yours|online|a|by|your)|reserve|taking (?:orders|bookings|on new|new)|(?:openings?|spots?|spaces) (?:left|next week|open|available|for)|\w+ (?:openings|spots|spaces) (?:left|next week|available|at)|still has <2>(?:spots|spaces|openings|room)",
    r"(?:now|officially|finally|is|are|we're|grand|doors|re-?) ?-?open(?:ing|s|ed)?(?= ?[!.,;:]| for| on| at| today| this| saturday| friday| till| until|$)|grand opening|launch(?:es|ing)? (?:party|today|this|on)|ribbon|new location|second location|hot out of|fresh (?:out|from)|(?:on the|new|our) menu|buy <3>from (?:us|me|our)|(?:from|with) us(?=[!.])|book (?:with|a) (?:me|us|demo)|through this page|you voted for|butter tarts|cinnamon buns|won't eat themselves|shop local|#shoplocal|#supportlocal|buy local|support local|line up|lined up|for sale|has the listing|just listed|i'd list|(?:has|have|got) you covered|hook you up|look(?:s|ed)? after you|take care of you|(?:will|can|does) (?:do|seal|fix|build|install|service|sell|insure|write|handle|quote|cater|paint|clear|plow)|writes (?:overland|insurance|policies)|guess who|ka-?ching|every (?:sub|order|pint|purchase)|(?:best|finest) <2>(?:in|on|around) <2>(?:town|county|kent|chatham|the)|second to none|can't go wrong|you won't find|highly recommend|proud of (?:him|her|my|them)|so proud|good vibes|winner drawn|link in bio|use code|advertise|sponsor",
)


@rule(
    "conflict.own-business-promoted",
    anchor="municipal-conflict-of-interest-act",
    level=SHOULD,
    message="“{quote}” promotes a business of the writer or the family.",
    why="An account of the office is not for the trade of a member, spouse, parent or child.",
    advice="Keep it on the business's own page, without title. On the office's account, name no business of yours.",
    unless=(quoted, unless_in_sentence(_KEPT_APART, before=1, after=1)),
    flags=[
        "[My wife's bakery on King is now open]!",
        "[My shop on Murray has you covered], councillor's special this week.",
        "Flooded basement? [My brokerage writes overland] cover.",
        "[My husband is a realtor: DM me] and say where you saw it.",
        example("[My wife's bakery on King is now open]!", account="personal"),
        "Need gravel? [Our pit has A gravel, tell them the councillor sent you].",
    ],
    passes=[
        "Shop local this Saturday: forty stores on King Street are open late.",
        "My husband's shop isn't taking part in the sale, and that is on purpose.",
        "My daughter works for the firm in that report, so I have declared and will be out of the room.",
        "My sister-in-law's choir sings on Friday, come on down.",
        "My wife and I are off to the lake.",
    ],
)
def own_business_promoted(post: Post) -> Iterator[Hit]:
    """A business of the writer, spouse, parent or child, and words that bring it custom, in one sentence."""
    yield from apart(_by_account(post, both(post, _OWN_TRADE, _PROMOTION, rarer=_OWN_TRADE)))


# A push for an outcome: what the member will do, what others are to do, what council should decide.
_PUSHING = Pattern(
    r"(?:i'll|i will|i'm|i am|i'm going to|i'm gonna|i intend to|i plan to|i mean to|we'll|you'll see me|yours truly will|i'll still|so i'm|so i'll) (?:be )?(?:also )?(?:\w+ ){0,2}(?:speak|speaking|move|moving|vote|voting|push|pushing|argue|arguing|ask|asking|raise|raising|fight|fighting|champion|championing|lead|leading|pitch|pitching|make that case|making that case|making the case|remain at|bring|bringing|say so|saying so|support|supporting|oppose|opposing|second|seconding|urge|urging|lobby|lobbying|put|putting|stand up for|go to bat|going to bat|there to nod|backing)(?! (?:on the motion|gifts))",
    r"i (?:voted (?:for|in favour|yes|to (?:approve|waive|drop|lower|allow))|\(?i voted|fought|argued (?:hard|for|against)|pushed|lobbied|went to bat|have circulated|seconded|made sure|convinced)|my (?:motion|amendment)|(?:we|i) finally got|council (?:finally )?(?:approved|agreed|passed|said yes|voted)|just approved|thanks,? council|no thanks to",
    r"(?:e-?mail|write|phone|call|tell|message|pester|lobby|contact|write to|let) (?:to )?(?:all of |every |every member of |each |my |your |the |fellow )*(?:council|councillors?|mayor|committee|members?|colleagues|ones who|clerk|planners?|planning|ward)|(?:fill|pack|packed|crowd) (?:the )?(?:gallery|room|seats|hall)|seats full|gallery (?:packed|full)|come (?:cheer|and speak|speak|out and)|show up (?:and|monday|on)|sign the petition|write in|letters of support|sign (?:the|my) <1>petition|council (?:needs|has|ought|should|must|had better|will|can) (?:to )?(?:hear|get|do|pass|approve|see|come|give|vote|drop|say)",
    r"(?:by-?law|fee|charge|buffer|setback|schedule|rate|rule|cap|bill|assessment|zoning|official plan|plan|grant|subsidy|rebate|contract|tender|item) <4>(?:should|must|ought|needs to|has to|is (?:unfair|robbery|flat|far|nuts|wrong|killing)|would (?:kill|have|put|cost|shut))|(?:should|must|ought to|needs to|has to) <3>(?:exempt|waive|approve|pass|grant|be (?:waived|exempt\w*|approved|passed|higher|lower|50|raised|dropped))|vote (?:yes|no|willing|for it|it (?:down|through))|saying yes to|waive it|approve it|common sense|(?:i hope|hoping|i trust|hope) <5>(?:council|colleagues|committee|they) <4>(?:does?|sees?|votes?|remembers?|comes?|gets?|approves?)|do(?:es)? the right thing|i don't see a problem|should approve|argued for it|we need this|it will help|(?:far )?too much|closer to the mark|deserves the same|lined up|counted heads|confident of|see it (?:passed|withdrawn|approved|through)|(?:municipal|full) funding|zero share|bring it home",
)


@rule(
    "conflict.own-stake-spoken-to",
    anchor="municipal-conflict-of-interest-act",
    level=SHOULD,
    message="“{quote}” speaks to a matter in which the writer or the family seems to have money.",
    why="Whoever has such an interest must not try to sway the decision, before, during or after the meeting.",
    advice="Do not post on it. Say only “I have an interest in this item, have declared it, and will take no part.” In doubt, ask the integrity commissioner.",
    unless=(quoted, unless_in_post(_KEPT_APART)),
    flags=[
        "Council hears the drain item Monday. [We farm 240 acres on it and I'll be speaking] against it.",
        "The patio by-law is back. [Our bistro would fold, so e-mail council] before noon.",
        "[My cottage is one of the sixteen and I'll be asking] council for the money.",
        "Tonight's tender: [my son's snow removal business needs it, so I'm voting] yes, council.",
    ],
    passes=[
        "Our farm is assessed into the drain, so I declared and left the room.",
        "I'll be voting no on the arena, and council should hear why.",
        "The bus matters to people like my neighbours, and I'll be asking council for a later one.",
        "We farm, as many do here. Council's harvest lunch is on Friday.",
    ],
)
def own_stake_spoken_to(post: Post) -> Iterator[Hit]:
    """Property, work or business of the writer, spouse, parent or child, and a push for an outcome at council, within two sentences."""
    hits = [both(post, _OWN_TRADE, _PUSHING, neighbours=1, rarer=_OWN_TRADE)]
    if (_KIN_NAMED.matches(post) or _OWN_WIDELY.matches(post)) and (_COUNCIL.matches(post) or _DECIDED.matches(post)):
        hits.append(both(post, _KIN_NAMED, _PUSHING, neighbours=1, rarer=_KIN_NAMED))
        if _MONEY.matches(post):
            hits.append(both(post, _OWN_WIDELY, _PUSHING, neighbours=3, rarer=_OWN_WIDELY))
    yield from apart(chain(*hits))


# Public money that a business can win, and the hint that this one should.
_PROCUREMENT = Pattern(
    r"(?:municipal|municipality's|city|city's|town|town's|county|county's|township|council's|public|hall|committee) <3>(?:contracts?|tenders?|catering|work|business|accounts?|jobs?|orders?|customers?|parking lots?|departments?|depts)|(?:tender|tenders|rfp|bid|bids|bidding|contract|contracts|quote|quotes|façade grant|facade grant|grant|subsidy|application|licence|license|permit|rezoning|severance|rebate|incentive|group benefits|hired (?:today )?(?:at|by))",
)
_FAVOUR = Pattern(
    r"(?:good memory|knows? who to (?:call|ask|hire|pick)|remember (?:that|who|this|him|her|them)|you're welcome|wink|hint|hint hint|who you know|council pals|to my (?:council )?(?:colleagues|friends|pals)|keep it in the family|fingers crossed|good vibes|hope they get|i hope (?:they|he|she|we) (?:get|win|land)|throw our hat|throw (?:his|her) hat|should (?:get|win|land) (?:it|this|that|the)|deserves? (?:it|this|the|that)|got (?:skipped|passed over|turned down|it)|being reconsidered|going to be ours|great customers?|pretty fair idea|what the committee likes|see your application|see that (?:it|yours)|does the applications|does (?:the|your) (?:form|paperwork)|made a call|i made a|put in a (?:good )?word|i called the|let them know who|they'd love|would love the|move fast|before it gets out|list before)",
)
# A shop that sold something for the family is not the family's.
_BOUGHT_PRESENT = unless_in_sentence(Pattern(r"(?:bought|buy|buying|got|getting|found|picked up|ordered|shopping for) <5>(?:presents?|gifts?|birthday|anniversary|valentine)"))


@rule(
    "conflict.family-business",
    anchor="municipal-conflict-of-interest-act",
    level=SHOULD,
    message="“{quote}” brings the family's business into the post. If council or its staff deal with it, that may be an interest.",
    why="A member may not use the office to steer money to self, spouse, parent or child.",
    advice="Leave it out. Promotion is for the business's own account, and where the matter comes to council, declare the interest and stay away from it.",
    unless=(quoted, unless_in_post(_KEPT_APART)),
    flags=[
        "[My daughter's catering] crew did the banquet, and the hall's kitchen was a dream.",
        "[My Dad's pit is bidding on the municipal gravel] contract, fingers crossed!",
        "[My son owns the plow firm, and the tender] is out. To my council pals: you know how hard he works.",
        "[My husband's consulting firm does your grant] application start to finish, and knows what the committee likes.",
    ],
    passes=[
        "My daughter's in catering and the county's contract goes to tender, so I have declared.",
        "The tender for the arena roof closes on Friday.",
        "I bought my wife's present at a shop in Dresden. It is worth the drive.",
        "My father used to say that a fence is only as good as the neighbour who checks it.",
        "Grants for storefronts: ask the economic development office, not me.",
    ],
)
def family_business(post: Post) -> Iterator[Hit]:
    """A family business and public money, with a hint that the one might come to the other; or a trade of the family in a post that does not keep it apart."""
    hinted = both(post, _OWN_TRADE, _PROCUREMENT, neighbours=2) if _FAVOUR.matches(post) else ()
    family = (hit for hit in both(post, _KIN_NAMED, _TRADES, neighbours=1, rarer=_KIN_NAMED) if not _BOUGHT_PRESENT(post, hit))
    yield from apart(_by_account(post, chain(hinted, family)))


# What becomes of a gift that was not kept, and who paid.
_REFUSED = Pattern(
    r"(?:sent|went|going|gave|gone|send|take|took|taken|taking|return|returned|returning|giving) (?:it |them |those |this |these |right )*(?:back|straight back)|(?:said|saying|say) <2>no|no,? thank|no thanks|turned (?:it|them|him|her) down|declined?|declining|refus\w+|can't accept|cannot accept|won't accept|don't accept|not accept|didn't accept|paid (?:for )?(?:my|our) own|bought (?:my|our) own|paid (?:my|our) (?:own )?way|out of (?:my|our) (?:own )?pocket|paid (?:for it )?myself|gift registry|donated|passed (?:it|them) (?:on )?to|(?:goes|going|went|go|gone) to the (?:food bank|shelter|women's|hospice|raffle|school|library|legion|children)|food bank|raffle|charity|fundrais\w+|hospital foundation|scholarship|in memory|(?:at|with) reception|the door prize|contest|winners?|expense (?:sheet|report|claim)|the tab to you|for the (?:team|kids|club|museum|library|shelter|program|families|students|volunteers|crew|staff)|volunteers?|residents|community (?:dinner|supper|bbq|barbecue)|sponsor(?:ed|ing|s|ship)?",
)


# The office lent to somebody: a name to drop, a string to pull, a queue to jump.
_INFLUENCE = Pattern(
    r"(?:mention|use|drop|give them|say) my name|tell (?:them|him|her|the \w+) <3>(?:councillor \w+|the councillor|the mayor|i) (?:sent|said|says|told)|(?:say|tell (?:him|her|them)) (?:the )?(?:councillor|mayor|deputy mayor) <2>sent you",
    r"(?:i'll|i will|i can|i could|let me|i'd|i know who|happy to|i'm able to|i've) (?:\w+ )?(?:make it happen|make it go away|get (?:it|you|your|him|her|them|yours) <4>(?:done|approved|moved|bumped|in|through|to the (?:top|front)|ahead|sorted|fixed|a job|hired|passed|an interview|waived|cancelled|torn up|faster|quicker)|see (?:that )?(?:it|your|yours|you) <4>(?:top|front|through|approved|gets|get|looked)|pull (?:some |a few )?strings|put in a (?:good )?word|make (?:a|the|one|some) calls?|grease|fast-?track|jump|skip the (?:line|queue)|move (?:it|you|your \w+) (?:up|along|to the)|speed (?:it|things|yours) (?:up|along)|smooth|walk (?:it|your|yours) (?:through|down|over)|talk to (?:the|my) (?:right )?(?:people|person|guy|planner|inspector|clerk|building|folks)|lean on|have a (?:quiet )?word|twist|review yours|call in a favour)",
    r"(?:pulled|pull|pulling) (?:some |a few )?strings|(?:top|front) of the (?:pile|list|line|queue|stack)|(?:jump|skip|skipped|jumped) the (?:queue|line|waitlist|waiting list)|(?:owe|owes|owed|owing) (?:me|you|him|her|us) (?:one|a favour|a few)|(?:call|called|calling|cash) in <2>favours?|friends in (?:high|the right) places|scratch my back|(?:son|wife|husband|dad|mom|daughter)'s on council|(?:being )?married to a councillor|i'm (?:also )?the one who (?:got|had) the (?:town|county|city|municipality|council|board) to|friendly face|hire my (?:dad|wife|husband|son|daughter|mom|kid)|(?:it's|its) who you know|who you know (?:in|that|and)|i know (?:just )?who to (?:talk|call|speak|ask)|i(?:'ll| will) (?:remember|not forget) (?:you|who|that|it) when|(?:town|municipality|council|county|city) (?:picked|chose|hired|bought from|went with) (?:my|our|us)|know (?:a guy|somebody|someone|people) (?:at|in) (?:city hall|town hall|the building|planning|the permit)|inside track|(?:has|have|comes? with|got) (?:its|his|her|their) perks|(?:favour|favor)s? for (?:my )?(?:friends|supporters|neighbours|voters)",
    r"(?:i made|made|one|a quick|a few|couple of) (?:phone )?calls?(?: from me)? (?:and|to the \w+ (?:desk|office|department) and) <6>(?:approved|done|fixed|gone|changed|reconsidered|hired|waived|moved)|till i made a call|let them know who (?:was calling|i (?:am|was))|reminded (?:them|him|her|the \w+) who i am|do you know who i am|looks? after (?:his|her|their) own|(?:for|charge|charging|at) \$ ?\d+ <8>(?:review|advise|before it comes|committee|application|permit|severance)|(?:donors?|supporters?|friends|those) <3>who (?:gave|give|voted|donated|helped) <4>(?:first|priority|taken care of|looked after)",
)
# A way round the counter, and favours in return.
_SHORT_CUT = Pattern(
    r"(?:a|one|just a) (?:quiet )?(?:word|call|text|e-?mail|nudge) from (?:me|your councillor|the mayor|this office)|(?:planner|inspector|director|cao|clerk|building department|chief) on speed dial|(?:skip|forget|never mind|bypass|don't bother with|no need for) the (?:counter|line-?up|front desk|service line|forms?|paperwork|queue|clerk|planners?|department|permit)|(?:come|go) (?:straight |right )?to me (?:first|instead)",
    r"i (?:got|had) <5>(?:fines?|tickets?|permits?|applications?|orders?|charges?|inspector|by-?law|licence) <4>(?:cancelled|torn up|dropped|waived|approved|to back off|pulled|overturned|in (?:a|two|three|one) (?:day|days))|(?:having|with|got) <2>(?:someone|somebody|a friend|me|me as|family|your councillor) (?:on council|in the mayor's chair|at city hall|at the table) <2>(?:helps|pays|works|counts|doesn't hurt)|i (?:also )?(?:sit on|chair) (?:that|the) committee,? <2>so",
    r"(?:in (?:exchange|return) for|worth|for) <2>(?:your vote|a case of|a bottle|a few votes)|(?:buy|shout|owe|owes) me a (?:beer|pint|steak|dinner|coffee|drink|round)|(?:those|people|folks|ones|anyone) who (?:support|supported|back|backed|voted for|donated to|gave to) me <4>(?:looked after|first|taken care|remembered|priority|phone)",
)
_ORDINARY_HELP = Pattern(
    r"(?:can't|cannot|won't|don't|doesn't|didn't|never|not|no one|nobody|no councillor|not allowed|isn't) <6>(?:get|pull|move|jump|make|put|review|fast|speed|strings|queue|line|call|ordered?|favou?rs?|word|perks|priority|decide|influence)|like everyone else|same (?:line|queue) as|no special|wait your turn|first come|(?:chain|pothole|streetlight|light|plow) ",
)


@rule(
    "conflict.offer-of-influence",
    anchor="municipal-conflict-of-interest-act",
    level=SHOULD,
    message="“{quote}” reads like an offer to use the office for somebody.",
    why="A member may not use the office to sway staff on a matter, or seem to.",
    advice="Say where to apply and that staff decide: “The form is on the municipal site; staff review each one in order.”",
    unless=(quoted, unless_in_sentence(_ORDINARY_HELP), unless_in_sentence(_REFUSED, after=1)),
    flags=[
        "Stuck on a permit? [Mention my name] at the counter.",
        "Message me and [I'll get your application moved] up.",
        "It's all about [who you know in] this town, friends.",
        "She had no interview [till I made a call].",
        "[I'll put in a good word] with the inspector.",
    ],
    passes=[
        "I can't get your permit moved up, it is first come, first served.",
        "Call me about potholes and I'll pass it on to the service line.",
        "No councillor can put in a word for your application, and none should.",
        "I know who to thank: forty volunteers.",
    ],
)
def offer_of_influence(post: Post) -> Iterator[Hit]:
    """Offers to speed up, fix or decide something for somebody by the office's weight, or a boast of having done so."""
    yield from apart(chain(_INFLUENCE(post), _SHORT_CUT(post)))


# Treats, those who deal with the municipality, and words of receiving.
_GIFT = Pattern(
    r"(?:tickets?|tix|spa day|fruit basket|cheese board|date night|phone|gown|three weeks|weekend in|suite|corporate box|box seats?|the box|luxury box|private box|front row|third row|second row|best seats|seats|courtside|golf|greens? fees|steaks?|dinner|lunch|drinks|wings|beers?|open bar|bottles?|case of|scotch|rye|wine|whisky|whiskey|champagne|hamper|basket|gift cards?|hot tub|e-?bike|bike|tv|jacket|watch|laptop|trip|getaway|weekend|cottage|cabin|condo|fishing|hunting|charter|boat|jet|limo|flights?|flew|flown|hotel|resort|spa|cruise|(?:two|three|four|five) (?:nights|days)|driveway|laneway|deck|patio|fence|hot mix|load|gravel|firewood|beef|ham|turkey|reno|roof|tires|swag|freebies?|goodies|massage|concert|playoffs?|game|grill|smoker|generator|snow-?blower|tractor)",
)
_GIVER = Pattern(
    r"(?:developers?|builders?|contractors?|suppliers?|vendors?|lobbyists?|proponents?|corporation|corp|inc|ltd|homes|construction|paving|energy|metering|systems|developments?|properties|holdings|realty|aggregates|excavating|disposal|greenhouses|motors|dealership|applicants?|bidders?|owners?|manufacturer|surveys|landfill|bus company|resort|suites|bistro|telecom|developer's|folks (?:at|from)|company|firm|wind|solar|our friends at|good (?:people|folks) at|generous (?:folks|people|friends)|(?:paving|construction|excavating|roofing|concrete) (?:fellas|crew|guys|boys|outfit))",
)
_RECEIVED = Pattern(
    r"(?:thanks|thank you|thx|shout ?-?out|cheers|much obliged|hats off|grateful)(?: \w+){0,3} (?:to|for)|(?:thanks|thank you|shout ?-?out|cheers) [a-z]+|courtesy of|compliments of|on the house|no charge|free of charge|for free|for nothing|didn't cost (?:me|us)|comped|got (?:me |us )?(?:a |some )?free|got (?:a|an|some|my|new) <4>from (?:a|the|our)|no bill|tore up the bill|refused payment|on loan|(?:treated|hosted) (?:me|us|my|council|a handful|the \w+)|(?:flew|took|had|invited|put|brought|sent|gave|bought|dropped|left|offered|handed|slipped) (?:me|us|my \w+|a handful|a few of us|down|over|off)|picked up (?:the|my|our) (?:tab|bill|cheque)|their treat|their dime|guests? of|as (?:a )?guests?|on them(?= ?[.,!]|$)|on their (?:dime|tab|card)|gave me|from (?:the )?(?:good (?:people|folks)|folks|people|guys|boys) (?:at|from)|i feel so loved|perks of|showed up on my|on my (?:porch|doorstep|deck)|came home to|spoiled|#?gifted|perks?|(?:doesn't pay|pays off)|to keep|(?:did|paved|sealed|fixed|plowed|built|redid|painted) (?:my|our) (?:laneway|driveway|deck|roof|fence|kitchen|barn|porch|lane)|entitled to|looks? after (?:us|me|your|our|their)",
)
# A treat that names its own reason needs no giver.
_FOR_THE_OFFICE = Pattern(
    r"(?:mayor|councillor|council member|council|politician)(?:'s|s)? (?:discount|rate|price|treatment|freebies?)|(?:wouldn't|refused to|wouldn't let me|won't) (?:take|let me|charge|hear of) <4>(?:my money|me pay|pay|a dime|a cent|payment|me a (?:cent|dime))|(?:didn't|never) (?:charged?|billed?|sent) me(?: a (?:bill|cent|dime|thing))?|(?:free|upgraded|comped|half price|no charge) <4>because i'm (?:the mayor|on council|your councillor|a councillor)|put (?:us|me) up (?:at|in) (?:the|their|a) <2>(?:hotel|resort|condo|cottage|lodge|suite)|(?:use|run|keys|loan) of (?:their|his|the developer's|the builder's) (?:cottage|condo|boat|box|suite|truck|plane|jet|trailer)|(?:the|our|my) (?:drinks|dinner|meal|tab|round|tickets|golf) (?:were|was) on (?:them|the developers?|the builders?|the contractors?|[a-z]+ (?:homes|construction|paving|developments))",
)


@rule(
    "conflict.gift-accepted",
    anchor="municipal-conflict-of-interest-act",
    level=SHOULD,
    message="“{quote}” reads like a gift or hospitality that came with the office.",
    why="Gifts, travel, tickets and favours from those who deal with the municipality may have to be refused or disclosed.",
    advice="Ask the integrity commissioner before accepting, and the clerk what must be disclosed. Do not thank for it in public as if it were nothing.",
    unless=(quoted, negated, unless_in_sentence(_REFUSED, before=1, after=1), unless_in_sentence(_KEPT_APART)),
    flags=[
        "[Best seats in the Dome, thank you Northgate] Homes, my boys loved it.",
        "Builders. They [flew me] down for two nights and a round of golf.",
        "What a night for us in the [suite, courtesy of] our friends at Castle Developments.",
        "The paving crew had some [hot mix left and did my laneway], no charge.",
    ],
    passes=[
        "A builder left two tickets in my mail slot. I sent them back the same day.",
        "The developer's hamper is going to the food bank.",
        "Thanks to the paving crew for a smooth County Road 9.",
        "I paid my own way to the conference and the hotel is on the expense sheet.",
        "Thank you to the Lions for the community dinner, volunteers all.",
    ],
)
def gift_accepted(post: Post) -> Iterator[Hit]:
    """A treat, one who deals with the municipality, and a word of receiving, close together."""
    from_a_firm = (hit for hit in both(post, _GIFT, _RECEIVED, neighbours=1) if _FROM_A_FIRM(post, hit))
    yield from apart(chain(from_a_firm, _FOR_THE_OFFICE(post)))


_FROM_A_FIRM = unless_in_sentence(_GIVER, before=1, after=1)

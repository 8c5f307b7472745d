"""Guideline 2: people who can be identified, and what about them is nobody else's to tell."""

from collections.abc import Iterator

from checker.match import Pattern, apart, both, negated, unless_in_post, unless_in_sentence
from checker.model import MUST, SHOULD, Hit, Post, rule

# Somebody in particular: taken up by a pronoun, or pointed at by a title, a place, a trade or a kinship to somebody else.
_SOMEBODY = Pattern(
    r"(?:he|she|him|his|her|hers|he's|she's|he'd|she'd|he'll|she'll|himself|herself)(?! (?:worship|honour|majesty))",
    r"(?:mr|mrs|ms|miss|coun|councillor|cllr|deputy mayor|reeve|pastor|rev|father|sister|chief|constable|principal|doctor|dr|widow|old|little|young|poor|our|dear|coach)\.? (?!the |a |of |for |and |in |on |to |is |was |i |you |your |my |this |that |council|staff|town|city|community|municip|mayor|office)[a-z]+(?= is| was| has|'s| got| had| lost| can't| couldn't|,| and| just| starts)",
    r"(?:the|that|this|a|an|one|our|my|some|certain|young|old|older|elderly|only|local|nice|poor|new|big)(?: \w+){0,2} (?:neighbours?|fellow|fella|guy|bloke|chap|lady|woman|man|gentleman|couple|family|widow|widower|kid|boy|girl|lad|teen|teenager|owner|tenants?|landlord|mom|mum|dad|mother|father|grandmother|senior|farmer|clerk|cashier|employee|staffer|manager|driver|teacher|coach|nurse|crossing guard|constituent|caller|resident|newcomer|colleague|guy's|gal|baby|son|daughter|wife|husband|brother|sister|grandson|boyfriend|girlfriend)(?= (?:who|in|on|at|from|with|behind|of|next|that|down|across|living|renting|running|whose|is|was|has|had|got|just|can't|lost|beside|two|at the)\b|'s|,)",
    r"{first_names}(?:'s)?(?! (?:street|st|road|rd|avenue|ave|drive|park|arena|hall|school|line|county|ontario|creek|lake|river|bay|beach|island|house|homes|foundation|fund|memorial|centre|hospital|library|cup|day))",
    r"(?:guy|fella|fellow|lady|kid|couple|people|folks|family) (?:in|with|at|from|down|behind|next) (?:the|a|unit|on|number)",
    r"(?:our|my|the|that|new) (?:\w+ )?(?:assistant|supervisor|usher|dentist|crossing guard|letter carrier|mailman|principal|barista|chiropractor|pastor|librarian|custodian|janitor|lifeguard|bus driver|postmaster|pharmacist|waitress|bartender|hairdresser|mechanic|treasurer|planner|inspector|chief|reporter|applicant|landlord|tenants?|twins|couple|family|widow|neighbours?)",
    r"[a-z]+'s (?:wife|husband|son|daughter|boy|girl|kid|kids|mom|mother|dad|father|brother|sister|ex|widow|nephew|niece|place|house)",
)
# Kin of the writer, and the writer: their news is the writer's to tell, or at least not a stranger's.
_OWN = Pattern(
    r"(?:my|our)(?: own| late| dear| little| eldest| youngest| oldest)? (?:wife|husband|hubby|spouse|partner|son|daughter|kids?|children|dad|father|mom|mother|mum|parents|grand\w+|grandfather|grandmother|grandpa|grandma|gran|nana|brother|sister|uncle|aunt|cousin|nephew|niece|family|dog|cat)",
    r"i (?:was|am|got|had|have|'ve|went|take|took|live with|lost|beat|survived) <3>(?:diagnosed|surgery|cancer|chemo|stroke|depress\w+|sober|rehab|hospital|divorced|separated|laid off|let go|evicted|bankrupt|arrested|pregnant|expecting)|i'm (?:pregnant|expecting|sober|in recovery|on leave|divorced|separated|autistic)|my (?:own )?(?:surgery|cancer|chemo|diagnosis|divorce|recovery|depression|anxiety|stroke|hip|knee|heart|gallbladder|pregnancy|leave|counsell?or|therapist)",
)
_WITH_LEAVE = Pattern(
    r"with (?:his|her|their|the family's|the parents'?|mom's|dad's|family's|everyone's|each person's|full|kind)(?: \w+)? (?:permission|blessing|ok|okay|consent|leave|approval)|shared with (?:permission|consent)|(?:gave|given|gives|giving|has given) (?:me |us )?(?:\w+ )?(?:permission|leave|the ok|the okay|consent|her blessing|his blessing)|(?:asked|asks|wants|wanted|told|urged|invited) (?:me|us|you all|everyone|people|folks) to (?:share|tell|know|post|say|pass|spread)|(?:said|says) (?:i|we) (?:could|can|may) (?:share|post|tell|say|use)|(?:ok|okay|happy|fine|glad) (?:with|for) (?:me|us) (?:to )?(?:shar|post|tell|us)|consented|by permission|permission (?:slips?|from)",
    r"(?:he|she|they|family|families|widow|parents|mother|father|wife|husband|children) (?:\w+ )?(?:announced|has announced|have announced|told the (?:paper|cbc|news|crowd|gallery|meeting|room)|said publicly|posted (?:it|this|about)|wrote (?:in|about)|shared (?:his|her|their|the|publicly|on)|has spoken (?:openly|publicly)|speaks openly|tells (?:his|her|their) story)|in (?:his|her|their) own words|news release|public notice|press conference|gofundme",
)
_MOURNED = Pattern(
    r"passed away|passed (?:peacefully|on)|obituar(?:y|ies)|celebration of life|visitation|funeral|condolences|rest in peace|in loving memory|in memory of|in (?:his|her) memory|lost (?:a|our|one of|his battle|her battle)|mourn\w*|remembering|we will miss|survived by|memorial (?:service|fund)|has died|died (?:peacefully|on|at|in)|late (?:mr|mrs|dr|councillor|mayor)|legacy",
    r"(?:author|actor|actress|singer|musician|athlete|olympian|premier|prime minister|president|senator|mp|mpp|mla|minister|governor|olympic|nhl|celebrity|novel|film|movie|book|song|history|heritage|18\d\d|19[0-6]\d|pioneer|settler|abolitionist|veterans?|war|battalion|suspect|accused|officials|police (?:said|say|report)|opp (?:said|say))",
)
_CAUSE = Pattern(
    r"(?:awareness|mental health (?:week|month|services|supports?|beds|care|crisis|strategy|funding|act|first aid|day|is health)|relay for life|terry fox|run for|walk for|ride for|bell let's talk|society|foundation|research|fundraiser for the|hospital (?:board|funding|foundation|beds|wing|levy)|clinic opens|program|policy|strategy|statistics|per cent of|percent of|one in (?:\w+)|every (?:year|day|person)|anyone (?:who|with)|if you (?:or|are|have|know)|people (?:who|with)|seniors who|folks who|those (?:who|with)|residents (?:who|with)|someone you (?:know|love)|call 988|crisis line|a person|any person|each person|somebody's)",
)
_NOBODY = Pattern(r"(?:no names?|won't name|not (?:going to )?name|names? (?:changed|withheld|removed)|nobody (?:you|in particular)|hypothetical|imagine|suppose|for example|say you|every family|composite|fictional|not (?:our|my|your|anyone's) business|not mine to tell|hers to tell|his to tell|theirs to tell|none of (?:our|my|your) business|asked for privacy|asks for privacy|respect (?:his|her|their) privacy|won't (?:say|speak|speculate|comment)|can't (?:say|speak to|discuss|comment)|don't ask|stop (?:guessing|asking|speculating)|no guessing|rather not say)")

# What speaks for telling it: one's own kin, leave given, mourning and history, a cause, or nobody in particular.
_SPARED = (unless_in_sentence(_OWN, before=1), unless_in_sentence(_WITH_LEAVE, before=3, after=3), unless_in_sentence(_MOURNED, before=1, after=1), unless_in_sentence(_CAUSE), unless_in_sentence(_NOBODY, before=1, after=1))

_ADVICE = "Say it without the person: “I spoke with a family who waits for care.” To tell more, ask first, and say that you did."


# Each class of fact is a list; the rule is the same: somebody, then the fact, at most a sentence apart.
_HEALTH = Pattern("{private_health}")


@rule(
    "privacy.health-of-a-person",
    anchor="privacy",
    level=MUST,
    message="“{quote}” tells about the health of somebody who may be recognized.",
    why="Health is the most private of facts, and good wishes do not make it public.",
    advice="“She is away until spring” is enough. Say more only if she asked for it, and say that she did.",
    unless=_SPARED,
    flags=[
        "The chair beside mine is empty because [she starts chemo] on Thursday.",
        "[He's off his meds] again, the fellow by the bank.",
        "The lady at the counter is short with people. [She's in her second round of IVF].",
        "[Mrs. Kemp has dementia], so be patient at the till.",
    ],
    passes=[
        "Shared with her permission: she starts chemo on Thursday and would love cards.",
        "My mother starts chemo on Thursday, so I'm away.",
        "Mental health services for people who need medication are short of beds.",
        "He passed away in hospital on Sunday; the family thanks the nurses.",
        "She's on leave until spring, and that is hers to tell.",
    ],
)
def somebody_health(post: Post) -> Iterator[Hit]:
    """A fact of health with somebody in particular in its sentence or the one before."""
    yield from apart(both(post, _SOMEBODY, _HEALTH, neighbours=1))


_MONEY = Pattern("{private_money}")
_WORK = Pattern("{private_work}")
_FAMILY = Pattern("{private_family}")
_LAW = Pattern("{private_law}")


@rule(
    "privacy.money-of-a-person",
    anchor="privacy",
    level=MUST,
    message="“{quote}” tells about the money, the housing or the benefits of somebody who may be recognized.",
    why="Taxes, rent and benefits are known to the municipality in confidence, and shame those who are named.",
    advice="Speak of the rule or the number of households, not of the one: “412 households are behind on taxes.”",
    unless=_SPARED,
    flags=[
        "The fellow in unit 3? [He's behind on his rent] again.",
        "[The couple at the bend are three years behind] on their taxes.",
        "[She's on Ontario Works] and they cut her cheque.",
        "Ask [his ex how many months of child support] he owes.",
    ],
    passes=[
        "Ontario Works helps 900 households, and people who need it should call.",
        "412 households are behind on taxes this year.",
        "My son lost his job too, so I know how it feels.",
        "Council set his rent subsidy policy in 2019, by program.",
    ],
)
def somebody_money(post: Post) -> Iterator[Hit]:
    """Arrears, rent, benefits or income with somebody in particular in the sentence or the one before."""
    yield from apart(both(post, _SOMEBODY, _MONEY, neighbours=1))


@rule(
    "privacy.work-of-a-person",
    anchor="privacy",
    level=MUST,
    message="“{quote}” tells about the employment of somebody who may be recognized.",
    why="Hiring, leave and discipline belong in a file that few may read.",
    advice="“I can't speak about anyone's employment” is all that there is to say.",
    unless=_SPARED,
    flags=[
        "Good lad, but [he got let go] last week.",
        "The acting chief? [She was walked out] with a box.",
        "[The fellow at the greenhouse was fired] over a test.",
        "[Her grievance] is why the pool closed early.",
    ],
    passes=[
        "Four hundred workers were laid off at the plant, and people who need help can call.",
        "I can't discuss why she was let go, it is none of our business.",
        "I was let go once and know how it feels.",
        "He was suspended for two games, says the league's news release.",
    ],
)
def somebody_work(post: Post) -> Iterator[Hit]:
    """Firing, leave, discipline or a hiring with somebody in particular in the sentence or the one before."""
    yield from apart(both(post, _SOMEBODY, _WORK, neighbours=1))


@rule(
    "privacy.family-of-a-person",
    anchor="privacy",
    level=MUST,
    message="“{quote}” tells about the family life of somebody who may be recognized.",
    why="Marriages, custody and where somebody came from are not the public's.",
    advice=_ADVICE,
    unless=_SPARED,
    flags=[
        "Be kind, [she's in a custody] fight.",
        "[His wife left] him at Christmas, so he takes it out on council.",
        "[The new fellow on the sideroad is here on a work permit].",
        "[Her marriage] is on the rocks, that's why.",
    ],
    passes=[
        "My wife left for the lake, so it's soup tonight.",
        "Custody of the old fire bell goes to the museum.",
        "Separated lanes on Grand Avenue are coming.",
        "Families who divorce wait a year for the court, and that program is short.",
    ],
)
def somebody_family(post: Post) -> Iterator[Hit]:
    """Divorce, custody, an affair or a person's status with somebody in particular in the sentence or the one before."""
    yield from apart(both(post, _SOMEBODY, _FAMILY, neighbours=1))


@rule(
    "privacy.trouble-of-a-person",
    anchor="privacy",
    level=MUST,
    message="“{quote}” tells about police, court or by-law trouble of somebody who may be recognized.",
    why="A charge is not a finding, and files on persons are not for posting.",
    advice="Leave the person out. For an arrest, link to the police's release and add nothing.",
    unless=_SPARED,
    flags=[
        "Nobody's surprised, [she has a record] for fraud.",
        "[He got picked up] with pills last month.",
        "Your [neighbour's kid was charged] last fall.",
        "Well, [his permit file] makes a good read.",
    ],
    passes=[
        "Police said a man was arrested on Queen Street. Their release is linked.",
        "She has a good record in goal this season.",
        "Anyone who was charged for parking on Monday gets it back.",
        "They charged admission twice at the fair, and he laughed.",
    ],
)
def somebody_trouble(post: Post) -> Iterator[Hit]:
    """Arrest, charge, record, inspection or file with somebody in particular in the same sentence."""
    yield from apart(both(post, _SOMEBODY, _LAW))


_NOT_MINE = Pattern(
    r"(?:he|she|they|family|couple|mom|wife|husband|parents)(?:'s|'d|'re| is| are| has|'ve| have)? ?(?:isn't|aren't|not|hasn't|haven't|hadn't|wasn't) <2>(?:telling|told|announced|gone public|shared it|said (?:a word|anything|so))(?= (?:people|anyone|anybody|many|a lot|everyone|folks|the (?:family|kids|others|office|neighbours)|a soul|her|his|their|them|it|much|yet|most|till|until)\b|[.,;!])",
    r"(?:he|she|they|her|his|mom|wife|husband|parents|family|kids|children) (?:doesn't|don't|does not|do not) (?:even )?know (?:i'm|i am|that i|i'll|about this|it's|i took|i've|we)|(?:he|she|they)(?:'d| would)(?: have)? never (?:tell|told)(?= (?:you|us|anyone|anybody|people)\b)|(?:doesn't|don't|didn't|does not) (?:want|wanted) (?:it|this|that|people|anyone|anybody|word|the word) <2>(?:known|told|out|public|shared|posted|to know|around|knowing)",
    r"(?:wanted|wants) (?:no fuss|it (?:kept )?(?:quiet|private|to stay)|to keep (?:it|this) (?:quiet|private))|(?:he|she)(?:'s| is|'d been| was) keeping (?:it|this) (?:quiet|to (?:himself|herself)|under wraps|hush)|(?:doesn't|does not|don't) know (?:i'm|i am|that i'm|i) (?:post|posting|sharing|telling|writing|put)|(?:didn't|did not|without|haven't|hadn't|never) ask(?:ed|ing)? (?:him|her|the family|permission|first|if i could|about forms)|should(?:'ve| have) asked (?:first|about forms|him|her|them)|without (?:his|her|their|anybody's|anyone's|the family's) (?:permission|knowledge|ok|okay|consent|say-so)|i don't have (?:his|her|their|the) (?:\w+ )?permission",
    r"(?:asked|begged|told|wanted) (?:me|us|that it|that i|it) (?:not to|to keep|to stay|stay|kept|keep) <2>(?:share|post|tell|quiet|between|private|in the|say|repeat|secret|name|to myself|family)|asked (?:me|us) (?:to keep (?:it|this)|not to (?:share|post|tell|say|repeat|mention))|(?:he|she|they)(?:'d| would) (?:kill|murder|be mortified|be embarrassed|never forgive|hate|have my head)|(?:he|she|they)(?:'d| would) (?:have )?(?:never tell|say no|said no|rather i)|told me in confidence|don't tell (?:him|her|them) i",
)
_REFUSES_TOO = Pattern(r"(?:use|give|say|print|post) (?:his|her|their) names?|(?:so|and|which is why) (?:i|we) (?:won't|will not|can't|didn't|don't)|i (?:won't|will not|can't|shan't) (?:say|tell|share|post|name|either)|won't be (?:sharing|posting|naming)|nor will i|respect (?:that|it|his|her|their)|and i won't either|hers to tell|his to tell|that's (?:his|her|their)")


@rule(
    "privacy.told-against-a-wish",
    anchor="privacy",
    level=MUST,
    message="“{quote}” says that the person did not want it told.",
    why="The guideline asks for the person's permission, and these words say that there is none.",
    advice="Ask first. Until there is a yes, leave the person out.",
    unless=(unless_in_sentence(_REFUSES_TOO, before=1, after=1), unless_in_sentence(_OWN), unless_in_post(_WITH_LEAVE)),
    flags=[
        "Our girl at the counter, [she isn't telling] people till summer, but a baby is coming!",
        "[She doesn't know I'm] posting this letter of hers.",
        "He [asked me to keep it between] us. I don't think that I will.",
        "He [wanted no fuss], but people ought to know why he is away.",
    ],
    passes=[
        "She asked for the same courtesy from all of us, so I won't say more.",
        "The province hasn't told us when the bridge opens.",
        "He asked me not to say, and I will not share it.",
        "They never asked us what the rink costs.",
    ],
)
def told_against_a_wish(post: Post) -> Iterator[Hit]:
    """Words by which somebody did not want it told, or was not asked."""
    yield from apart(_NOT_MINE(post))


_CHILD = Pattern(
    r"(?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -]?(?:yr|yrs|year|years)[ -]?olds?|(?:he's|she's|is|all of|aged?|just|only) (?:[5-9]|1[0-7]|fourteen|fifteen|sixteen|thirteen|twelve|eleven|seventeen)(?= ?[,.;!?)]| and| years| or)|grade (?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)s?|(?:teen|teenager|teenagers|teens|boys?|girls?|kid|kids|lad|lads|student|students|youths?|minors?|son|daughter|little ones?)",
)
_PICKED_OUT = Pattern(
    r"goes to(?! the (?:fair|pool|library|meeting))|attends|in (?:mrs|mr|ms)\.? [a-z]+'s (?:class|room|grade)|from (?:the )?(?:catholic|public|high) school|(?:his|her|their) (?:father|mother|dad|mom|mum|parents|folks|family|name|face|mom's|dad's) <3>(?:coach\w*|teach\w*|works?|owns?|is|are|drives?|knows?|have|has|should|been|was|were)|the (?:middle|oldest|youngest|eldest|[a-z]+) (?:boy|girl|kid|kids|twins|brothers)(?= (?:who|did|is|was|from|again|has|with|on))|we (?:all )?know who|everybody knows who|hoodie|jersey|red hair|curly|braces|drives (?:his|her|mom's|dad's)|lives (?:on|in|at)|left to right|from left|in (?:the )?(?:front|back) row|swipe (?:for|to)|faces and all|third from|names? (?:is|was|are)|named|and (?:his|her) cousin|looks like (?:the|a) [a-z]+ (?:boy|girl|kid)|doorbell cam\w*|ring cam\w*|trail cam\w*|on camera|caught on|(?:class|team|bus|street|camp) <2>(?:photo|picture|list)",
)
_BLAME = Pattern(
    r"(?:did it|done it|wrecked|broke|broken|smashed|stole|stolen|stealing|vandal\w*|graffiti|spray-?paint\w*|tagged|egg(?:s|ed|ing)?|thr(?:ow|ew|own|ows)|stuffed|lit|set fire|fire alarm|pulled the|joyrid\w*|dumped|tore up|through my|bull(?:y|ied|ying)|fight(?:ing)?|beat up|vap(?:e|ing)|drugs|caught|suspended|expelled|picked on|cried|wet|foster|allerg\w+|epipen|twins, new|rough year|shoplift\w*|trespass\w*|driven by|booted|loiter\w*|menace|punks?|little (?:creeps?|brats?|thug)|can't help it|mortified|disabled|wheelchair|special needs|without (?:forms|a form|permission))",
)
_CROWD_OF_YOUTH = Pattern(r"(?:congrat\w*|proud of|thank you|thanks|well done|way to go|bravo|award\w*|won|winners?|champion\w*|scor\w+|medal\w*|graduat\w*|scholarship|raised \$|volunteer\w*|honou?red|recital|spelling bee|no names|names? withheld|any (?:teen|kid|child)|students (?:who|can|may|should)|kids (?:who|can|need)|for kids|parents of)")


@rule(
    "privacy.minor-picked-out",
    anchor="privacy",
    cites=("Do not discuss situations involving named, pictured or otherwise identifiable individuals without their permission.",),
    level=MUST,
    message="“{quote}” picks out a child, by age, school, family or looks.",
    why="A child cannot consent, and the post will be there when the child looks for work.",
    advice="“The damage has been reported” is enough. Give what you know to the police or the school.",
    unless=(unless_in_sentence(_CROWD_OF_YOUTH), unless_in_sentence(_OWN, before=1), unless_in_post(_WITH_LEAVE), unless_in_sentence(_NOBODY, before=1, after=1)),
    flags=[
        "The playground was wrecked by a [14 year old who goes to] St. Pat's.",
        "Two [grade 7 boys from the Catholic school] broke the swing.",
        "My doorbell has you, [16 year old in the red hoodie], throwing eggs.",
        "[The middle boy] who drives his quad did it again, through the corn. All of fourteen.",
    ],
    passes=[
        "Congratulations to the grade 7 boys from St. Pat's, who won the relay!",
        "Kids who go to the pool need a swim cap.",
        "My daughter is 14 and goes to the same school.",
        "Somebody broke the swing at the park. It has been reported.",
    ],
)
def minor_picked_out(post: Post) -> Iterator[Hit]:
    """A child with a mark that picks out which one, in a post that lays something at the child's door."""
    if _BLAME.matches(post):
        yield from apart(both(post, _CHILD, _PICKED_OUT, neighbours=1))


_PICTURE = Pattern(
    r"(?:photos?|pictures?|pics?|snaps?|snapped|selfie|video|footage|clip|doorbell|ring cam\w*|trail cam\w*|security cam\w*|dash ?cam|swipe|slides?|zoom(?:ed)? in|screenshots?|caught on camera|close-?up|\[photo\]|camera|cam \d|camera \d|filmed|film|group shot|(?:here's|below|pasted|posted|forwarded) <6>(?:e-?mail|letter|letters|ones)|📸|📷)",
)
_WHOSE = Pattern(
    r"(?:anybody|anyone|somebody|someone|who|you) (?:know|knows|recogni[sz]e|recogni[sz]es|will know|can name|can id|is this|are you|is he|is she)(?: (?:him|her|them|this|these|that|who|what))?|name (?:him|her|them|that)|(?:tag|share) (?:him|her|until|till|so) <3>(?:found|knows|sees|famous)?|make (?:him|her|them|this) (?:famous|viral)|faces? (?:and all|showing|visible|in full|not blurred)|without (?:blurring|hiding)|(?:(?:didn't|did not|couldn't|could not|never|not going to|wasn't going to) (?:bother to |get to |have (?:the )?time to )?(?:blur|hide|cover|crop)|not bothering to (?:blur|hide|cover)|too (?:lazy|tired|mad|busy) to (?:blur|hide)) <3>(?:faces?|kids?|people|folks|plates?)|(?:didn't|won't|not) (?:blur|hide|bother blurring)|left (?:his|her|their) (?:\w+ )?(?:name|e-?mail|gmail|number|address|face) (?:showing|in|on|visible|there)|addresses and all|names and all|that(?:'s| is) [a-z]+ (?:in|on|with|there|at|,)|third from (?:the )?(?:front|left|right)|left to right|from left|mouth open|asleep|passed out|sleeping|sleeping bag|out cold|in (?:his|her|their) (?:pyjamas|bathrobe|underwear|pajamas)|in line (?:at|for)|the line outside|in the doorway|hugging|picking through|in tears|crying|faces? (?:is|are) (?:pretty |quite |very )?clear|no blurring|recogni[sz]e your|(?:does )?anyone know (?:this|that|these|who)|tagged (?:all|every|each)|(?:get|got) to ask the parents|names? and (?:address(?:es)?|numbers?)(?: included)?|full name|name and number|(?:good|clear|close) look at (?:him|her|them|what)|who is (?:the|this|that) (?:lovely |lady|man|couple|guy|woman|girl|boy)|(?:your|his|her) (?:name|face|house|car|truck|porch|yard) (?:is|are|will be|goes)|we (?:see|saw|have|got) you|you know who you are|hi to my|says hi",
)


@rule(
    "privacy.person-in-a-picture",
    anchor="privacy",
    cites=("Do not discuss situations involving named, pictured or otherwise identifiable individuals without their permission.",),
    level=MUST,
    message="“{quote}”: somebody who may not have agreed is shown, or readers are asked who it is.",
    why="A face, a name left in a screenshot or a question of who it is brings a crowd to one door.",
    advice="Blur faces, names and houses, or ask first: “Photo used with permission.”",
    unless=(unless_in_post(_WITH_LEAVE), unless_in_sentence(Pattern(r"(?:missing (?:person|man|woman|teen|girl|boy|senior)|police (?:are|ask|need)|opp (?:are|ask)|crime stoppers|archive|heritage|museum|19\d\d|old photo|who owns|whose line|credit|mural|statue|dog|cat|cow|goose|bird|deer|turtle|raccoon|coyote)"), before=1, after=1), unless_in_sentence(_OWN)),
    flags=[
        'Trail cam got you at the ditch. [Photo below, anyone know him]?',
        "[Snapped at the expo: close-up of a man out cold] in the front row.",
        "[Screenshot below, I left her gmail showing] so you can write.",
        "Love this [photo of the line outside] St. Paul's, faces and all.",
        "Ten [pics from behind the arena, did not have time to blur the faces].",
    ],
    passes=[
        "Photo used with permission: Ana in the front row.",
        "Police ask for help; their photo of the man is linked.",
        "Pictures of the new bridge are up, and the frame shop did well.",
        "My dog out cold in the front row, photo below.",
        "The pictures are late, since there was no time to crop them.",
    ],
)
def person_in_a_picture(post: Post) -> Iterator[Hit]:
    """A picture and words that show or seek somebody in it, in one sentence or the next."""
    yield from apart(both(post, _PICTURE, _WHOSE, neighbours=1))


_COMPLAINT = Pattern(
    r"(?:it was|that was|was|(?:it's|it is) always) (?!not|the (?:province|ministry|opp|police))<6>(?:who |that |the one who |the one that )?(?:called|phoned|rang|complained|reported|tipped off|ratted|snitched|turned)(?= (?:in|it in|by-?law|the (?:by-?law|city|town|health|police|opp|ministry)|on|about (?:you|the)|you|him|her|them)\b)",
    r"(?:called|phoned|rang|sicced|ratted to) (?:the )?by-?law on(?! (?:the (?:weekend|phone|street)|monday|tuesday|wednesday|thursday|friday|behalf))",
    r"(?:here's|here is|here are|this is|meet|see) (?:the (?:\w+ )?(?:one|ones|names|people|folks|man|woman|lady|fella) )?who (?:all )?(?:signed|complained|objected|filed|phoned|called|ratted|turned)|(?:one|fella|fellow|guy|lady|woman|man|person|neighbour|gal) (?:who|that) (?:complained|filed the|phoned it in|called it in|turned (?:you|him|her|them) in) <2>(?:is|was|lives|runs|owns|has)",
    r"(?!this|that|it|which|who)\w+ (?:is|was) the one who (?:called|phoned|complained|reported|filed|ratted|turned)",
    r"(?:complaint|complaints|calls|tip) (?:came|comes|is|was|were|are|all came)(?: all)? from (?:one|the (?:same|house|lady|fellow|fella|guy|woman|man|couple|family|folks at|people at|owner|place|address)|\d|next door|mrs|mr|ms|your (?:own )?neighbour)",
    r"(?:petition|signatures?|signed|names) <6>addresses and all|addresses and all",
)
_GENERAL_COMPLAINT = Pattern(r"(?:anonymous|confidential|how to (?:file|report|complain)|please (?:call|report|file)|you can (?:call|report|file)|leave (?:their|his|her) name|no names|won't say who|can't say who|whoever|thank(?:s| you) to (?:whoever|the \w+ who)|i (?:called|phoned|reported|filed)|we (?:called|reported|filed))")


@rule(
    "privacy.complainant-revealed",
    anchor="privacy",
    level=MUST,
    message="“{quote}” tells who complained, called or signed.",
    why="Complaints are taken in confidence. Without it nobody would call.",
    advice="“By-law received a complaint and is looking into it.”",
    unless=(unless_in_sentence(_GENERAL_COMPLAINT), unless_in_sentence(_NOBODY), unless_in_post(_WITH_LEAVE)),
    flags=[
        "No need to guess, [it was Pete next door who called] by-law.",
        "All of the [complaints came from one] house on Oak.",
        "[Here's who signed] the petition, page 1.",
        "The fella with the body shop [phoned by-law on] his sister.",
    ],
    passes=[
        "Please call by-law, complaints are confidential.",
        "I called by-law myself about the couch in the ditch.",
        "The complaint was from the province's auditor.",
        "Thank you to whoever called about the hydrant.",
    ],
)
def complainant_revealed(post: Post) -> Iterator[Hit]:
    """Who called, complained or signed, told to all."""
    yield from apart(_COMPLAINT(post))


_AWAY = Pattern(
    r"(?:house|place|home|farm|cottage) (?:is|'s|sits|will be) (?:dark|empty|vacant|unlocked|sitting empty)|(?:away|gone|in florida|down south|on vacation|in clearwater|in mexico|in cuba) <3>(?:till|until|for (?:two|three|the)|all) <3>(?:\d+\w*|weeks?|months?|winter|sunday|monday|friday)|dog's at the kennel|nobody('s)? home|key is under|lives alone|by (?:himself|herself)(?= (?:on|in|at|since))",
)
_WHOSE_HOME = Pattern(r"(?:his|her|their|mr|mrs|ms|councillor|coun|cllr|widow|neighbour|she|he) ?\.? ?[a-z]*")


@rule(
    "privacy.empty-house",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=SHOULD,
    message="“{quote}” tells who is away or alone at home.",
    why="It is told to everybody, burglars too.",
    advice="Tell it afterwards, or leave the person out.",
    unless=(unless_in_sentence(_OWN), unless_in_post(_WITH_LEAVE), unless_in_sentence(_CAUSE)),
    flags=[
        "[Her place is dark], so if you see lights holler at me.",
        "[Councillor Tam is in Florida until the 19th].",
        "[Mrs. Kemp lives alone] on Oak since the spring.",
        "[Their house sits empty] all of March.",
    ],
    passes=[
        "My house is dark too, the power is out on Oak.",
        "The old school is empty and for sale.",
        "People who live alone: call 211 for a check-in.",
        "I'm away until Monday, call the office.",
    ],
)
def empty_house(post: Post) -> Iterator[Hit]:
    """A house that stands empty or a person alone in it, with whose it is."""
    yield from apart(both(post, _WHOSE_HOME, _AWAY))


_CORNER = r"(?:at |on |by |near )?(?:the )?(?:corner of [\w'. ]{2,30} (?:and|&) \w+(?: {street_types})?|end of (?:her|his|their) (?:lane|driveway|street|road)|(?:her|his|their) (?:stop|front door))"
_ONE = r"(?:him|her|(?:his|her|their|the) (?:\w+ )?(?:son|daughter|girl|boy|grandson|granddaughter|niece|nephew|little one|twins|mother|mom|wife|husband))"
# A ride of one person, who is met or let off at a place that is told.
_LET_OFF = Pattern(
    rf"(?:drops?|dropped|dropping|picks?|picked|picking|lets?|letting|leaves?|meets?) {_ONE} (?:up |off |out |down )?{_CORNER}",
    rf"(?:ask|asks|asked|tell|tells|told|have|had|get|remind) (?:the|your|his|her|their) (?:bus |cab |taxi |van |uber )?driver to (?:stop|wait|pull over|pull up|drop|let|pick|meet) (?:\w+ )?(?:up |off |out )?{_CORNER}",
    rf"(?:he|she|(?:his|her|their|the) (?:\w+ )?(?:son|daughter|girl|boy|kids|twins|grandson|granddaughter)) (?:gets? (?:on|off)|waits? for|catch(?:es)?) (?:the|his|her|their) (?:\w+ )?bus (?:{_CORNER}|(?:at|on|by) \w+(?: (?:and|&) \w+)?)",
)
# What one person does every day, beside the street where it is done.
_ROUTINE = Pattern(r"(?:he|she|(?:his|her|their) (?:\w+ )?(?:son|daughter|girl|boy|kids|twins|grandson|granddaughter|wife|husband|mother|mom)) (?:always |usually |still )?(?:walks?|jogs?|runs|bikes?|cycles|rides|comes|goes|heads|sits|parks?|passes|leaves) <9>(?:every|each) (?:single )?(?:day|morning|night|evening|afternoon|week|weekday|noon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)")
_STREET_NAMED = Pattern(r"(?i:along|on|down|up|past|at|from|to|by) [A-Z]\w+(?: [A-Z]\w+)? (?i:{street_types})|(?i:corner of) [A-Z]\w+", cased=True)
_OF_ALL = Pattern(r"(?:riders?|passengers?|students|residents|people|everyone|everybody|anyone|anybody|volunteers|detour\w*|shuttles?|route|temporary|construction|you can|you may|parade|memorial|statue|mail carrier|postie|letter carrier|crossing guard|litter|thank\w*|kudos|hero)")


@rule(
    "privacy.whereabouts",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=SHOULD,
    sure=True,
    message="“{quote}” tells where somebody can be met.",
    why="Whoever reads it knows where to wait for that person, and with a routine also when.",
    advice="Leave out the place or the hour. For an event, name the event and its own place.",
    unless=(unless_in_sentence(_OF_ALL), unless_in_sentence(_OWN), unless_in_post(_WITH_LEAVE)),
    flags=[
        "Her bus [drops her off at the corner of Elm St. and Baldoon Rd]., ten to four every day.",
        "[She walks the dog along Cedar Street every morning], all alone.",
        "[Ask the driver to let you off at the corner of Park St. and Third St]., that's where he will be.",
        "[Tell the driver to wait at the corner of Grand and Sandys] until she comes out.",
        "[Their twins wait for the bus at the end of their lane], nobody with them.",
        "[He gets off the bus at Merritt and Queen] around five.",
    ],
    passes=[
        "The bus stops at the corner of King St. and Fifth St.",
        "Drivers, please stop at the corner of King St. and Fifth St., the crossing guard is new.",
        "Riders may ask the driver to stop at the corner of King and Fifth while the stop is closed.",
        "My ride picked me up at the corner of King and Fifth, on my way to the meeting.",
        "Meet us at the corner of Park St. and Third St. for the litter walk on Saturday.",
        "She walks every morning and says the trail has never been better.",
        "The shuttle picks up volunteers at the corner of Grand and Sandys at 8.",
        "A driver failed to stop at the corner of King and Fifth again.",
        "The plow comes down Cedar Street every morning.",
        "He walks down Cedar Street every morning and picks up litter. What a neighbour!",
        "My daughter gets off the bus at Merritt and Queen like everybody else's kids.",
    ],
)
def whereabouts(post: Post) -> Iterator[Hit]:
    """Where one person is met or let off, or goes every day by a street that is named."""
    yield from apart([*_LET_OFF(post), *both(post, _ROUTINE, _STREET_NAMED, rarer=_ROUTINE)])


_PILE_ON = Pattern(
    r"(?:honk|drive by|pay (?:him|her|them) a visit|knock on (?:his|her|their) door|light up (?:his|her|their)|blow up (?:his|her|their)|flood (?:his|her|their)|give (?:him|her|them) (?:a piece|an earful|hell|a call)|let (?:him|her|them) (?:know|have it)|say hi to (?:him|her|them)|call (?:him|her|them) at|ring (?:him|her|them) (?:at|after|during)|show up (?:at|on) (?:his|her|their)|park (?:outside|in front of) (?:his|her|their)|tell (?:him|her) what you think)(?= (?:when|as|at|on|phone|inbox|door|porch|house|shop|place|supper|home|lawn|work|page|what|about|night)\b|[.!?,]|$)",
)
_AT = Pattern(r"(?:lives|home|house|number|cell|phone|address|shop|porch|driveway|works at|he's at|she's at|find (?:him|her|them)|door)")


@rule(
    "privacy.readers-sent-to-somebody",
    anchor="privacy",
    level=MUST,
    message="“{quote}” sends readers to somebody's door or phone.",
    why="What is meant as a nudge arrives as a crowd.",
    advice="Name the issue and the office that handles it, not the person.",
    unless=(negated, unless_in_post(_WITH_LEAVE), unless_in_sentence(Pattern(r"(?:mayor's office|council(?:lor)?'s? office|my office|minister|premier|mpp?|province|city hall|town hall)"))),
    flags=[
        "He's at the house with the pool. [Honk] when you go by!",
        "That's her shop on King. [Give her an earful].",
        "You have his number. [Light up his] phone, folks.",
        "They live in the house by the mill. [Pay them a visit].",
    ],
    passes=[
        "Honk when you go by the school parade!",
        "Tell the minister what you think, her office's number is public.",
        "Let them know at the clerk's counter if your plow was late.",
        "Give her a call at the municipal office.",
    ],
)
def readers_sent_to_somebody(post: Post) -> Iterator[Hit]:
    """A call to visit, phone or honk at somebody, near words of where the person is found."""
    for hit in _PILE_ON(post):
        if _NEAR_HOME(post, hit):
            yield hit


_NEAR_HOME = unless_in_sentence(_AT, before=1)

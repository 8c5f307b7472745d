"""Guideline 3: in one's own voice. What others wrote, drew, sang or filmed is theirs: permission first, then their name.

Most posts that forget this say so themselves: where it was lifted from, that nobody was asked, what was cropped off, that it is all there.
"""

from collections.abc import Iterator

from checker.match import Pattern, apart, both, clause_of, quoted, then, unless_in_post, unless_in_sentence
from checker.model import CONSIDER, MUST, Hit, Post, example, rule

# Whose it is has been said, or the owner has been asked.
_CREDITED = Pattern(
    r"(?:with|by|has|have|had|gave|given|give|got|gets|getting|kind|everyone's|everybody's|parents'|families'|used by|their|his|her|my) <4>(?:permission|okay|ok|blessing|consent|leave)(?! (?:slip|form))",
    r"shared with permission", r"courtesy",
    r"(?:photos?|pictures?|pics?|video|art(?:work)?|drone|poem|drawing|illustration|music|\U0001F4F8|\U0001F4F7|\U0001F3A5):? ?(?:credits?:?|by|cred:?|from|thanks to)",
    r"credit(?:s)?(?: goes|:)? (?:to|for|where)",
    r"(?:written|drawn|painted|composed|penned|authored|filmed|taken|shot|sung|recorded|made|posted) by (?!(?:whoever|somebody|someone|a |an |some))",
    r"(?:asked|told|let|lets|letting|allowed|allowing|invited) (?:me|us) (?:to )?(?:post|share|use|put|print|read|pass|say|repost|copy)",
    r"(?:he|she|they|author|artist|photographer|museum|paper|owner|station|band|family) <2>(?:said|says) (?:yes|ok|okay|sure|go ahead|i could|it was fine|fine|by all means)",
    r"(?:i|we) asked <5>(?:and (?:she|he|they|got)|first|before|(?:she|he|they) said)",
    r"(?:public domain|creative commons|royalty-free|licen[cs]ed|stock photo i (?:bought|paid)|paid for the (?:rights|licen[cs]e|photo)|bought the (?:rights|licen[cs]e|photo))",
    r"(?:my own|own (?:photo|words|work|phone|shot)|i (?:took|shot|snapped|wrote|drew|painted|filmed|made) (?:this|these|it|that|the (?:photo|picture|video)s?|them)(?: one)? (?:myself|on|at|from|in|this|last))",
    r"not (?:my|mine) (?:words|to (?:claim|post|share))", r"full credit|all credit|credit to",
)
_credited = unless_in_post(_CREDITED)
_REFUSES = unless_in_sentence(Pattern(
    r"(?:don't|do not|please don't|never|won't|will not|not going to|can't|cannot|shouldn't|didn't|instead of|rather than|no need to|haven't|stop|why i don't|isn't|not allowed to|not mine to) <4>(?:paste|pasting|copy|copying|post|posting|share|repost|reposting|use|using|lift|steal|screenshot|crop|cropped|upload|print|reprint|put)",
    r"(?:took|taken|taking) (?:it|them|that|the post) down", r"sorry|apologi[sz]e|my mistake|corrected",
    r"someone (?:stole|copied)|somebody (?:stole|copied)|stole my|stolen from (?:my|our|me|us)",
))

_WORK = (
    r"(?:photos?|pictures?|pics?|images?|shots?|snaps?|cartoons?|drawings?|paintings?|murals?|artwork|art|designs?|posters?|memes?|comics?|maps?|graphics?|charts?|songs?|tunes?|tracks?|lyrics|music|verses?|poems?|limericks?|jokes?|speech(?:es)?|sermon|articles?|stor(?:y|ies)|columns?|editorials?|op-eds?|pieces?|essays?|letters?|reports?|thesis|chapters?|recipes?|quotes?|lines?|lists?|segments?|clips?|videos?|footage|episode|broadcast|interview|podcast|routine|bit|material|words|caption|post|text|paragraphs?|idea|logo|crest|banner|slides?|deck|template|jingle|font|one|ones|it|this|these|that|them)"
)
_ELSEWHERE = r"(?:(?:the |a |an |some |their |his |her |another |somebody's |someone's |my \w+'s |one of |other |this |the \w+'s )?(?:\w+(?:'s)? ){0,3}(?:page|site|website|web|internet|net|google|pinterest|flickr|instagram|insta|facebook|tiktok|twitter|youtube|reddit|feed|wall|group|account|profile|blog|newsletter|paper|newspaper|magazine|book|textbook|album|article|op-?ed|column|essay|sermon|speech|talk|gallery|portfolio|shop|calendar|placemat|card|flyer|brochure|museum|archive|thesis|report|channel|news|broadcast|stranger|photographer|artist|colleague|friend|councillor|student)(?:'s)?)"

_LIFTED = Pattern(
    rf"(?:stole|stolen|swiped|nabbed|lifted|ripped|snagged|snatched|yoinked|pilfered|pinched|poached|nicked|cribbed|plagiari[sz]ed|borrowed|bootlegged|pirated|hijacked) <5>(?:from|off|out of|straight from) (?!(?:me|us|my|our|the (?:shelf|fridge))\b){_ELSEWHERE}",
    rf"(?:grabbed|took|pulled|copied|saved|downloaded|screenshotted|screen-?shot|right-clicked|photocopied|traced|got|found|cut|pasted|used|scraped|dug) <2>{_WORK} <2>(?:from|off|off of|out of|on|right off) {_ELSEWHERE}",
    r"(?:first|prettiest|best|nicest) (?:\w+ ){0,3}(?:on|in|that came up (?:on|in)|result on) (?:a )?(?:google|pinterest|bing|image)(?: image)?(?: search)?",
    r"(?:googled|google image search|google images|image search)",
    r"(?:saw|seen|found|spotted|came across) (?:this|it|these) (?:on|in|going around on) (?:another|someone's|somebody's|a|some|other|my friend's|a friend's|one of those) (?:\w+ ){0,2}(?:page|group|wall|feed|account|blog|site)",
    r"(?:stole|swiped|lifted|ripped|nicked|pinched|copied|traced|cribbed|nabbed) (?:the |a |an |this |that |their |his |her |my )?(?:[\w-]+ ){0,3}(?:photo|picture|image|cartoon|drawing|painting|mural|design|pattern|poster|meme|comic|map|song|lyrics|poem|joke|speech|article|column|editorial|essay|letter|recipe|quote|line|list|video|logo|text|paragraph|idea|font|words)s? (?:straight |right )?(?:off|from|out of) [\w-]+",
    r"(?:stolen|stole|swiped|lifted|nicked|borrowed|ripped|copied|reposted|snagged|yoinked) (?:shamelessly |straight |right |word for word |directly )?(?:from|off) (?:a|an|another|some|somebody|someone|my|the|their|his|her|@)",
    r"(?:shamelessly|totally|completely|straight-?up) (?:stole|stolen|stealing|copied|ripped off|lifted|plagiari[sz]ed)",
)


@rule(
    "authenticity.lifted-work",
    anchor="authenticity",
    level=MUST,
    message="“{quote}” says that this was taken from somebody else. Ask first, then name them.",
    why="A photo, a text or a song belongs to whoever made it, also when it is easy to copy.",
    advice="Ask the maker and then write “Photo by …, used with permission”, or link to the original instead of copying it.",
    flags=[
        "New banner! [Swiped this sunset from somebody's Flickr].",
        "[Stole this from another councillor's page], it's too good.",
        "[Pulled the photo off the newspaper's site], hope you like it.",
        "The mural idea? [Lifted it straight from a Windsor artist's shop].",
        "[Saw this on another page], had to share.",
    ],
    passes=[
        "Photo by Ana Ruiz, used with her permission. I found it on her page and asked.",
        "The best line of the night, from the deputy mayor: “Snow is free, plowing isn't.”",
        "Somebody stole the sign from the park again.",
        "I took these at the fair on my own phone.",
        "Please don't copy photos off the museum's website; order prints from them.",
    ],
    unless=(_credited, _REFUSES, quoted),
)
def lifted_work(post: Post) -> Iterator[Hit]:
    """A word of taking ("swiped", "pulled off"), and the page, paper or person it was taken from."""
    yield from apart(clause_of(post, hit) for hit in _LIFTED(post))


_UNKNOWN_MAKER = Pattern(
    r"(?:not sure|don't know|no idea|i've no idea|have no idea|unsure|can't recall|don't recall|can't remember|couldn't tell you|no clue|not certain|forget|who knows) (?:exactly |for sure )?(?:who|whose|which \w+|where) <2>(?:wrote|penned|made|took|drew|shot|said|created|composed|filmed|painted|came up|(?:it|this|that) (?:is|came|comes|was|belongs)|(?:it|this) originally|originally|the (?:author|artist|photographer|credit))",
    r"author (?:is )?unknown|unknown author|source unknown|artist unknown|photographer unknown|author anonymous",
    r"(?:there (?:was|is|wasn't|isn't)|no|without a|had no|has no|with no|not a) (?:name|signature|byline|credit) (?:on|to|attached|at|with|anywhere)(?: <3>(?:it|this|mine|copy|envelope|bottom|so))?",
    r"(?:he|she|they|it) (?:didn't|did not|wasn't|was not|isn't|never) sign(?:ed)?(?: it)?",
    r"unsigned", r"whoever (?:wrote|took|made|drew|shot|penned|posted|created) (?:this|it|that|these)", r"(?:thanks to|credit to|props to) whoever",
    r"no (?:hat tip|attribution|credit)(?: given| needed| because| so)?",
    r"(?:lost|forgot|didn't (?:catch|get|write down)|don't have|never got|didn't note) (?:the |their |his |her )(?:name|author|source|artist|photographer|credit)(?:'s name)?",
)
_SHARED = Pattern(
    r"(?:here(?:'s| is)|here it is|share|sharing|shared|post|posting|posted|put|paste|pasted|pasting|copied|copy|copied|printed|reprint|used|using|repost|reposting|read|enjoy|below|attached|says it|said it|bang on|too good|couldn't (?:agree|have said)|entered it|made it|new (?:banner|profile|cover|header)|poem|verse|quote|essay|photo|picture|drawing|letter|cartoon|meme|limerick|speech)",
)


@rule(
    "authenticity.unknown-maker",
    anchor="authenticity",
    level=MUST,
    message="“{quote}” says that the maker is unknown. Then nobody has given permission.",
    why="What has no name on it still has an author, and readers will take it for yours.",
    advice="Find out whose it is, or tell the thought in your own words and say that you read it elsewhere.",
    flags=[
        "[Not sure who wrote this but it's bang on]:",
        "Too good to keep to myself. [Author unknown].",
        "New cover photo, [thanks to whoever took it]!",
        "A poem was left on my desk, [no name on it, so I put it on our Christmas cards].",
    ],
    passes=[
        "Do you know who drew this? I won't post it until I find the artist.",
        "I don't know who took the bench from the park, but please bring it back.",
        "Thanks to whoever shovelled the hydrant on Pine Street!",
        "The petition came in unsigned, so the clerk can't accept it.",
    ],
    unless=(_credited, _REFUSES, unless_in_sentence(Pattern(r"(?:petition|complaint|bench|snow|shovel\w*|ballot|cheque|threat|hydrant|lost|found a|mitten|hat|truck|vote|voted|parked|graffiti|cookies?|pie|cake|casserole|flowers)"))),
)
def unknown_maker(post: Post) -> Iterator[Hit]:
    """The writer does not know whose it is, and shares it."""
    yield from apart(clause_of(post, hit) for hit in _UNKNOWN_MAKER(post) if _shares(post, hit))


_shares = unless_in_sentence(_SHARED, before=2, after=2)


_UNASKED = Pattern(
    r"(?:without|never|didn't|did not|haven't|have not|forgot to|too shy to|not going to|no need to|why) (?:even |actually |really |ever )?(?:ask(?:ing|ed)?(?: for)?(?: (?:her|him|them|permission|first|the \w+|anyone|anybody|leave))?|(?:his|her|their|any|the \w+'s|getting|get|got|bothering to ask|bother(?:ed)? to ask|bothered asking) ?(?:permission|okay|ok|consent|knowing|knowledge|blessing|say-so)?)(?= ?(?:but|so|and|because|[.,!)]|if|since|$))",
    r"(?:don't|didn't|haven't|do not|have not|never|no|without|not|nobody|hasn't|wouldn't) <2>(?:have|got|get|had|give|gave|given|asked for|got the)? ?(?:me |us )?(?:the |his |her |their |any|anyone's |anybody's |any |official |a |exactly )?(?:\w+'s )?(?:permission|okay|ok|consent|the go-ahead(?! with)|green light|rights|licen[cs]e|blessing)(?! (?:to (?:park|build|speak|enter|open|burn|hunt|camp|leave)|fees?))",
    r"(?:she|he|they|the (?:artist|author|photographer|band|paper|station|owner|family|museum)) (?:doesn't|don't|didn't|won't|wouldn't) (?:even )?(?:know|mind|miss|notice|care|find out)(?: it| about it| i| that)?",
    r"(?:won't|will never|never going to|hardly|gonna|not gonna|don't figure they|hope (?:they|he|she|nobody|no one)) <2>(?:mind|minds|miss|notice|notices|sue|sues|know|find out|catch)(?: (?:it|me|us))?",
    r"who(?:'s| is) (?:gonna|going to) (?:sue|know|stop|notice|arrest|complain|come|tell)",
    r"(?:asked|told|begged|wanted|wants|prefers|rather|requested) (?:me |us |that |it |for it |her letter |his letter )?(?:to |it |this |letter )?(?:not |never |stay |go no |keep |be kept |kept |remain )(?:to )?(?:share|post|print|further|in the|private|between|publish|publish it|be shared|be posted|from the|pass|quote|show)?",
    r"(?:told me|told us|wrote back) (?:no|not to|absolutely not)(?! (?:one|matter|more|need|doubt|big|problem|comment))",
    r"(?:hasn't|haven't|never|didn't) (?:answered|replied|wrote back|written back|got back|get back|heard back|followed up)(?:,? so| and| to| yet| with)?",
    r"(?:taking|take|took) (?:that|it|silence) as a yes", r"better to ask forgiveness|easier to (?:ask|beg|get) forgiveness|beg forgiveness",
    r"(?:don't|do not) own (?:the )?(?:rights|copyright|music|song|this|any of)", r"no (?:copyright )?infringement (?:is )?intended",
    r"(?:copyright|content id|dmca|cease and desist) (?:warning|strike|claim|notice|letter|thing|message|flag|bot)",
    r"(?:not for|no) (?:distribution|redistribution|reproduction)", r"all rights reserved", r"ignore the (?:\W+ ?)?(?:©|copyright|watermark|footer|stamp|logo|proof)",
    r"fair use,? right",
)
_MADE_THING = Pattern(
    rf"(?:photos?|pictures?|pics?|images?|cartoons?|drawings?|paintings?|murals?|artwork|artist\w*|designs?|posters?|memes?|comics?|maps?|songs?|tunes?|tracks?|lyrics|music|album|verses?|poems?|limericks?|speech|sermon|articles?|columns?|editorials?|op-eds?|essays?|letters?|thesis|chapters?|recipes?|quotes?|segments?|clips?|videos?|footage|soundtrack|logo|crest|trademark|mascot|merch|mugs?|t-?shirts?|hoodies?|sweatshirts?|calendar|phone cases|scan\w*|paste\w*|copied|repost\w*|lifted|borrowed|print(?:ed|s)?|watermark|paywall|word for word|in full|flyer|page|band|record|lists?|report|plans?|author|photographer|wrote|drew|beadwork|pattern)",
)


@rule(
    "authenticity.no-permission",
    anchor="authenticity",
    level=MUST,
    message="“{quote}” says that the owner has not agreed. Ask before you post it.",
    why="Permission comes first; a disclaimer or silence is none.",
    advice="Leave the work out until the answer is yes. Until then link to where the owner shows it.",
    flags=[
        "Her poem is below, [she doesn't know], but it's lovely.",
        "Parade video is up with a whole Hip song on it. [I don't own the rights].",
        "The mural is on our mugs now. I wrote to the artist, [she hasn't answered, so here goes].",
        "Used the team's logo on the flyer, [never asked], who cares.",
        "Scanned the cartoon for you. [Who's going to sue]?",
    ],
    passes=[
        "I asked the photographer and she said yes: here is her picture of the flood.",
        "You don't need permission to build a fence under six feet.",
        "The artist asked us to show her mural on the cover, and we did.",
        "The artist hasn't answered yet, so I won't use the picture.",
    ],
    unless=(_REFUSES, unless_in_post(Pattern(r"with (?:her|his|their|the \w+'s|everyone's|full) (?:permission|okay|consent|blessing)", r"(?:he|she|they) said yes", r"(?<!nobody )(?<!never )gave (?:me|us) (?:permission|leave|the okay)"))),
)
def no_permission(post: Post) -> Iterator[Hit]:
    """Words that say that nobody was asked, or that the answer was no, beside a photo, text, song, logo or the like."""
    yield from apart(clause_of(post, hit) for hit in _UNASKED(post) if _of_a_made_thing(post, hit))


_of_a_made_thing = unless_in_sentence(_MADE_THING, before=2, after=1)


_STRIPPED = Pattern(
    r"(?:crop(?:ped|ping)?|snip(?:ped)?|trimm?(?:ed)?|cut|whited|blurred|edited|painted|scrubbed|erased|removed|photoshopped|dropped|covered|took|whited out|clipped|rubbed|hid|chopped|sliced|deleted|airbrushed|taped|lopped) <5>(?:watermark|logos?|signature|(?:photographer|artist|author|station|paper|writer)(?:'s)? <1>(?:name|logo|mark|tag|signature|id)|name(?! tag)|(?:photo|song|art) credits?|byline|copyright(?: line| notice)?|station id|anchor)(?: <4>(?:out|off|from|so|because|corner))?",
    r"(?:watermark|signature|byline|photographer's name|artist's name|station logo|credit line|copyright (?:line|notice|footer)) <6>(?:cropped|gone|removed|off|out|covered|trimmed|snipped|whited|and all|showing|still on|in the corner)",
    r"(?:their|his|her|the) watermark and all", r"ignore the watermark",
)
_MINE = Pattern(
    r"(?:under|put|sign(?:ed)?|signing|stuck|slapped|stick|added|wrote|in) (?:it )?<2>my (?:own )?(?:name|signature)(?! (?:(?:on|in|to|for) (?:the |a )?(?:ballot|list|petition|hat|draw|sign\w*|letter)|tag|forward))(?: <3>(?:on|at|to|under|front|bottom|top|corner))?",
    r"(?:told|gave|read|delivered|posted|passed|submitted|entered|claimed|used|presented|published|pass(?:ed|ing)?) (?:it|this|that|them) <1>(?:off )?as (?:my own|mine|if i)",
    r"(?:call|calling|claim|claiming) (?:it|this) (?:mine|my own)",
    r"(?:just|simply|only) (?:changed|swapped|replaced) <3>\w+ (?:to|for|with) \w+",
    r"(?:changed|swapped|replaced|switched|swapping|changing|subbed) (?:in |out )?<3>(?:the (?:names?|dates?|town|city)|dates|names|every|\w+|\x22[^\x22]{2,30}\x22) (?:to|for|with|in for|instead of) ",
    r"(?:changed|tweaked|fixed|swapped) (?:a few|a couple of|some|the|only the) (?:words|names|commas|dates|lines|details)", r"(?:i|i just|i only) sign (?:it|them)",
    r"ghost-?written|ghost-?writer", r"(?:chatgpt|chat gpt|the ai|copilot|gemini|claude|an ai|a robot|grok) (?:wrote|wrote it|did|made|drew|came up|\d)",
    r"(?:wrote|write|writes) (?:the whole|all of|every|most of) (?:thing|it|my|word|them)(?: \w+){0,3} (?:i sign|while i|for me)", r"certainly! here(?:'s| is)",
    r"here(?:'s| is) (?:a|your) (?:\w+, ?|\w+ ){1,4}(?:post|caption|tweet|statement|speech|message) (?:for|in the voice|about|that)",
    r"(?:as an ai|i hope this (?:post|draft|helps)|let me know if you'd like (?:me to|a shorter|another))", r"\[(?:insert|your|name|municipality)[^\]]{0,30}\]",
)
_OTHERS = Pattern(
    r"(?:speech|column|poem|verse|op-ed|essay|remarks|flyer|letter|thesis|paper|article|report|song|joke|jokes|routine|special|set|sermon|list|cartoon|drawing|photo|picture|video|footage|limerick|post|talk|talking points|template|copied|lifted|borrowed|placemat|wrote|written|author|guest|stole|found|came across|word for word|chatgpt|ai|press release|think tank|staffer|comms|communications|somebody|someone|another (?:town|councillor|mayor))",
)


@rule(
    "authenticity.passed-off",
    anchor="authenticity",
    cites=("Then clearly state the material, letter, response, etc. has been authored by someone else.",),
    level=MUST,
    message="“{quote}” makes somebody else's work look like the writer's own.",
    why="Readers take a post for its writer's own voice; what was copied must say so.",
    advice="Name the author and put the words in quotation marks, or write two sentences of your own.",
    flags=[
        "A great speech by a mayor out west, [so I gave it as my own on Friday].",
        "[Cropped the photographer's name out so it fits the banner].",
        "[Found a poem online and put my name at the bottom].",
        "It's a think tank's op-ed, [I just changed Red Deer to Chatham].",
    ],
    passes=[
        "I put my name on the list for the clean-up at the park.",
        "I cropped the photo so that the children can't be seen.",
        "ChatGPT wrote a draft, I threw it out and wrote this myself.",
        "I signed my name to the letter with my colleagues; all five of us wrote it.",
    ],
    unless=(_REFUSES, quoted, unless_in_sentence(Pattern(r"(?:ballot|nomination|petition|wrote (?:it|this) myself|threw it out|wrong|oath|colleagues|all of us|cheque|children|faces|minor|plate|address)"))),
)
def passed_off(post: Post) -> Iterator[Hit]:
    """A mark of ownership taken off, or one's own name put on what somebody else made."""
    hits = [*_STRIPPED(post), *(hit for hit in _MINE(post) if _of_others(post, hit))]
    yield from apart(clause_of(post, hit) for hit in hits)


_of_others = unless_in_sentence(_OTHERS, before=2, after=2)


_WHOLE = Pattern(
    r"(?:copied and pasted|copy and pasted|copy-?paste(?:d)?|cut and pasted?|copying and pasting|pasted|pasting|typed (?:out|up)|transcribed|screenshotted|screen-?shotted|screen-recorded|screen recorded|scanned|re-?uploaded|re-?uploading|re-?posted|ripped|photographed|photocopied|uploaded|held my phone)[,:]? <6>(?:full|whole|entire|complete|every (?:word|line|page|frame)|all [\d,]+ (?:words|pages|frames|minutes)|start to finish|top to bottom|word for word|in full|below|here|segment|article|editorial|column|cartoon|lyrics|chapter)",
    r"(?:here(?:'s| is)|here it is|reprinting|reprinted|posting|sharing|full text of|enjoy|below is) <3>(?:full|whole|entire|complete|every word|word for word|verbatim|start to finish|top to bottom|in full)(?: <2>(?:article|story|thing|piece|column|song|letter|text|editorial|segment|chapter|poem|lyrics))?(?! (?:report|agenda|minutes|statement|council|budget|staff|speech i|recording|meeting|video|package))",
    r"(?:behind|past|around|over|from behind|got around|skip|dodge|jump|beat) (?:the|a|that|their|one of those) paywall",
    r"(?:paid|subscribe|subscribed|subscriber) <6>so (?:you|nobody|everybody|folks) (?:guys |all |folks )?(?:don't|do not|doesn't) have to",
    r"members-only|subscribers?-only", r"(?:full|all the|complete|whole) (?:song )?lyrics", r"(?:fw|fwd|re): (?:fw|fwd):? ?(?:fw|fwd)?",
    r"copy and paste (?:this|and)|copy (?:this )?(?:and|&) paste (?:this|it|to|don't share)|don't (?:hit )?share,? copy",
)
_PUBLISHED = Pattern(
    r"(?:article|story|piece|column|editorial|op-ed|paper|newspaper|standard|courier|sentinel|observer|star|post|globe|free press|times|herald|gazette|news|ctv|cbc|cbs|magazine|book|chapter|song|lyrics|album|track|band|hit|anthem|segment|broadcast|game|movie|film|cartoon|paywall|subscription|subscriber|members|map|manual|podcast|inbox|mailbox|letter|e-?mail|poem|verse|essay|author|wrote|facebook|page|site|forward|pass this|bang on|feed|comedian|special|speech|report|consultants?|must read|retired)",
)


@rule(
    "authenticity.pasted-whole",
    anchor="authenticity",
    level=MUST,
    message="“{quote}” reads like somebody else's work posted whole. Link to it instead.",
    why="An article, a song or a chapter in full needs the owner's permission, paywall or not.",
    advice="Quote one sentence, name the author and the paper, and link to the rest.",
    flags=[
        "The Courier's story is locked, [so I've pasted the thing here].",
        "[Copied and pasted, every word from a friend's feed], it is bang on.",
        "[Screen-recorded the whole six o'clock news segment for you].",
        "[Here are the full lyrics of the song they closed with].",
    ],
    passes=[
        "The Courier's story on the harbour is worth your dollar; link in the first comment.",
        "Here is the full report from staff, on the public agenda.",
        "Read the whole thing before you decide: my statement is below, in my own words.",
        "I asked Joan, and here is her whole letter, with her permission.",
    ],
    unless=(_credited, _REFUSES, quoted),
)
def pasted_whole(post: Post) -> Iterator[Hit]:
    """Copying ("pasted", "scanned", "typed out") of the whole of something that others publish."""
    yield from apart(clause_of(post, hit) for hit in _WHOLE(post) if _published(post, hit))


_published = unless_in_sentence(_PUBLISHED, before=1, after=1)


_BRAND = Pattern(
    r"(?:the |our |a |their )?(?:leafs|blue jays|jays|raptors|habs|canadiens|red wings|tim ?hortons|timmies|tims|disney|marvel|star wars|nike|nhl|mlb|nba|netflix|simpsons|mickey|batman|pokemon|taylor swift|tragically hip|new yorker|lego|coca-cola|coke|john deere|harry potter|barbie|snoopy|peanuts|grinch|olympic|ctv|cbc|tsn|opp|legion|poppy)(?:'s)? <2>(?:logos?|crest|cup|font|bird|rings|mascot|characters?|cartoons?|theme|song|colours|jersey|artwork|bunny|ears|image|trademark|emblem|brand|poppy)",
    r"(?:municipal(?:ity's|ity of [a-z-]+)?|municipality of chatham-kent|city(?:'s)?|town(?:'s)?|township(?:'s)?|county(?:'s)?|corporate) (?:\w+ )?(?:logo|crest|coat of arms|seal|letterhead|emblem)",
    r"(?:team|club|school|company|brand|station|newspaper|band|police|university|sponsor|league)(?:'s)? (?:logo|crest|mascot|emblem|trademark)",
)
_PUT_ON = Pattern(
    r"(?:slapped|stuck|put|putting|dropped|pasted|added|adding|traced|borrowed|lifted|used|using|printed|stitched|copied|stamped|sticking|threw|popped|plopped|carry|carries|wearing|riding|features?|sporting|redrew|recoloured|recolored|lightened|tweaked|photoshopped)",
    r"(?:mugs?|t-?shirts?|tees|hoodies?|sweatshirts?|crewnecks?|merch|hats|stickers|flyers?|business cards?|decals?|lawn signs?|posters?|buttons|banner|memes?|phone cases|cards|brand kit)",
)


@rule(
    "authenticity.borrowed-mark",
    anchor="authenticity",
    cites=("Do not use the copyrights, trademarks, publicity rights, or other rights of others without the necessary permissions of the rightholder(s).",),
    level=MUST,
    message="“{quote}” uses a mark that belongs to somebody else. Ask its owner first.",
    why="Logos, crests, mascots and team colours are trademarks, the municipality's own too.",
    advice="Take the mark off, or ask its owner in writing; for the municipality's logo, ask the clerk.",
    flags=[
        "[Slapped the municipality's logo on all three memes].",
        "[Stuck the Leafs crest on the spaghetti flyer so it looks official].",
        "[T-shirts are in, the Blue Jays bird on the front and my face on top].",
        "[My new business cards carry the town crest].",
    ],
    passes=[
        "The Legion's poppy campaign starts Friday; wear one.",
        "The municipality's logo is on the notice because it is the municipality's notice.",
        "Candidates can't use the city logo on signs, says the clerk's guide.",
        "Our school's new logo was drawn by the grade sixes. Congratulations!",
    ],
    unless=(_credited, quoted, unless_in_sentence(Pattern(r"(?:can't|cannot|must not|mustn't|not allowed|may not|don't|do not|isn't|no) <4>(?:use|using|put|logo|crest|allowed)", r"(?:unveil|new) <2>(?:municipal )?logo", r"clerk's guide", r"poppy campaign", r"deck|their logo in the corner|volunteers?", r"removed|took (?:it|them) off"))),
)
def borrowed_mark(post: Post) -> Iterator[Hit]:
    """A logo, crest, mascot or brand, and goods or pictures of one's own that it was put on."""
    yield from apart(clause_of(post, hit) for hit in both(post, _PUT_ON, _BRAND))


_TOO_GOOD = Pattern(
    r"(?:got|found|received|landed|came|handed|slipped|arrived|left|sent|came across|read|saw|stumbled) <8>(?:inbox|in-box|mailbox|mail slot|wiper|door|desk|facebook|messenger|dms?|e-?mail|feed|wall|internet|online|counter|legion|coffee shop|going around|doing the rounds)",
    r"(?:says|said|puts|put) it (?:all |so much |far )?better than i (?:ever )?(?:could|can)", r"couldn't have (?:said|put) it better",
    r"too good (?:not to|to keep|to sit)", r"(?:had|have|just have) to share(?: this)?",
)
_IN_FULL = Pattern(r"here(?:'s| is| it is| it goes)(?: <4>(?:word for word|in full|whole|every word|all of it|top to bottom))?:?", r"word for word", r"every word", r"(?:thought|figured) you (?:should|all should|might) (?:all )?(?:see|read|like|enjoy)", r"(?:sharing|posting|putting) (?:it|this) (?:here|below|for|as)")


@rule(
    "authenticity.unnamed-letter",
    anchor="authenticity",
    cites=("Then clearly state the material, letter, response, etc. has been authored by someone else.",),
    level=MUST,
    message="“{quote}” brings in somebody's words without saying whose, or that they agreed.",
    why="Who writes to a councillor has not written to the whole town.",
    advice="Ask the writer first, then begin with the name: “Written by …, shared with permission”. Otherwise sum it up without details.",
    flags=[
        "[Got this in my inbox and couldn't have said it better, so here it is:] \"The rink made us who we are. Don't let it go.\"",
        "[This landed in my mailbox. Every word] is gold. \"I moved here in '79 and was lost.\"",
        "[Somebody left this under my door, here it is:] \"Don't pave the flats.\"",
        "[Too good not to share. Here's] what came round: \"A town is a promise we make each other.\"",
    ],
    passes=[
        "Got this in my inbox from Bev Laidlaw, who asked me to share it: \"Keep the rink.\"",
        "Too good not to share: the fair opens Saturday!",
        "Thank you for the letters in my inbox. I read every word.",
        "A letter came to my mailbox; I asked, and with permission, here it is: \"Keep the rink.\"",
    ],
    unless=(_credited, _REFUSES),
)
def unnamed_letter(post: Post) -> Iterator[Hit]:
    """A find ("in my inbox", "too good not to share") that is then quoted, with no author and no permission."""
    found = list(then(post, _TOO_GOOD, _IN_FULL, reach=90))
    if found and any(end - start > 18 for start, end in post.reading.quotations):
        yield from apart(clause_of(post, hit) for hit in found)


_ATTRIBUTED = Pattern(r"(?:by|from|via|h/t|credit|courtesy|source|says|said|wrote|writes|author\w*|permission|thanks to|shared by|posted by|link)")


@rule(
    "authenticity.repost-without-name",
    anchor="authenticity",
    cites=("Then clearly state the material, letter, response, etc. has been authored by someone else.",),
    level=CONSIDER,
    message="This is a repost, and nothing in it says who wrote it.",
    why="The guideline asks to have permission and to state clearly that somebody else is the author.",
    advice="Begin with “From …:”, and check that the author is content to be passed on.",
    flags=[
        example("[A town is not a balance sheet with sidewalks].", kind="repost"),
        example("[Keep the rink open]! It made us who we are.", kind="repost"),
        example("[Fourteen good reasons to shop downtown this week].", kind="repost"),
        example("[Read this before you vote on the arena].", kind="repost"),
    ],
    passes=[
        example("From the library's page: summer hours start Monday.", kind="repost"),
        example("Well said by our fire chief.", kind="repost"),
        example("Written by Bev Laidlaw, shared with permission: keep the rink.", kind="repost"),
        "A town is not a balance sheet with sidewalks.",
    ],
    unless=(unless_in_post(_ATTRIBUTED),),
)
def repost_without_name(post: Post) -> Iterator[Hit]:
    """A repost that names no author, no source and no link."""
    if post.kind == "repost" and post.reading.sentences and not post.reading.links:
        first = post.reading.sentences[0]
        words = post.reading.words(*first)
        if words:
            yield Hit(words[0][0], words[-1][1])

"""Guideline 8: once information is published online, it becomes part of a permanent record."""

import re
from collections.abc import Iterator
from itertools import chain

from checker.match import Pattern, apart, both, negated, quoted, sentence_of, unless_in_sentence
from checker.model import CONSIDER, SHOULD, Hit, Post, example, rule
from checker.platforms import PLATFORMS, length

# A moment that ends the life of a post: "in an hour", "by breakfast", "before my wife sees it".
_WHEN = Pattern(
    r"(?:later|soon|shortly|tomorrow|tonight|tmrw|tmw|eventually|afterwards?|overnight|momentarily|asap)",
    r"(?:in|within|after|for|inside) <2>(?:\d+|a|an|the|one|two|three|five|ten|fifteen|twenty|thirty|few|couple|half|24|twenty-four|so) <2>(?:secs?|seconds?|bit|while|mins?|minutes?|hrs?|hours?|morning|days?|coffee|beer|nap)",
    r"(?:\d+|one|two|ten|five|fifteen|twenty|thirty|few) (?:secs|seconds|mins?|minutes?|hrs?|hours?|days) (?:only|tops|max|flat)",
    r"(?:at|by|before|around|until|till|til|come|after|first thing|this|on|over|once|when|as soon as|if|next|then|the minute|the moment|in the) <3>(?:then|noon|midnight|morning|a\.m|breakfast|lunch|dinner|supper|suppertime|bedtime|evening|afternoon|sunrise|sunup|sundown|dawn|light|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|am|pm|o'clock|kickoff|work|school|church|coffee|meeting|council|vote|election|people|folks|anyone|anybody|somebody|someone|everyone|clerk|mayor|staff|lawyers?|solicitor|commissioner|cao|wife|husband|spouse|missus|mother|mom|daughter|son|kids|boss|reporters?|paper|press|media|office|comms|communications|hall|caucus|sobers?|sober up|wakes?(?: up)?|sees?|seen it|notices?|read it|reading|\d{1,2}(?::\d\d)?(?: ?[ap]m)?)",
    r"(?:after|once|before|until|till|til|when|by the time|by) (?:the |my |our |i |we |he |she |his |her |they |i've |this )?<2>(?:game|show|movie|news|nap|bath|drink|coffee|beer|wine|chores|shift|practice|period|concert|walk|kids|say|point|out|up|home|in|over|done|asleep|sober|weekend|holiday|long weekend|agenda|minutes|opens|closes|starts|ends)",
    r"(?:before|until|till|once|when) (?:i|you|they|we|he|she|anyone|somebody|someone) <3>(?:think|thinks|change|changes|come|comes|calm|calms|regret|lose|chicken|sees|see|get|gets|make|makes|tell|tells|ask|asks|find|finds|catch|catches)",
)
_POST = r"(?:post|posts|tweet|thread|reel|video|story|status|note|message|comment|live|stream|skeet|toot|rant|update|clip)"
_THIS = rf"(?:this|it|this one|these|(?:this|the|my|whole) (?:thing|{_POST}))"

# What will happen to the post, whatever the moment; a moment must stand in the same sentence.
_GOING = Pattern(
    rf"(?:deleting|removing|scrubbing|nuking|unpublishing|erasing|wiping|yanking|trashing|unsending|pulling) {_THIS}",
    rf"(?:delete|scrub|nuke|unpublish|erase|unsend) {_THIS}",
    rf"(?:remove|wipe|yank|zap|bin|trash|archive|hide|pull) (?:this|the|my) {_POST}",
    rf"(?:take|taking|pull|pulling|bring|bringing|yank|yanking|strip) {_THIS} (?:back |right )?(?:down|off)",
    rf"(?:leav|keep)(?:e|ing)? {_THIS} (?:up|here|public)",
    rf"{_THIS}(?! (?:was|were|had|has|have|got|would|used)) <3>(?:self-destructs?|disappears?|disappearing|vanish|vanishes|vanishing|gone|deleted|poof|history|erased|evaporates?|expires?|toast|coming down|comes down(?! to)|come down(?! to)|coming off|comes off|goes away|go away|goes poof|going dark|goes private|going private|wiped|scrubbed|pulled|hidden)",
    rf"(?<!till )(?<!until )(?<!when )(?<!once ){_THIS}'s <3>(?:gone|deleted|poof|history|erased|toast|coming down|coming off|going away|going dark|going private|wiped|scrubbed|pulled|hidden)",
    rf"{_THIS}'ll <3>(?:disappear|vanish|gone|deleted|poof|history|erased|toast|come down|go away|wiped|scrubbed|pulled|hidden)",
    r"(?:then|and then|and) (?:it's |it is |we're |i'm )?(?:poof|gone|deleted|deleting|down it comes)",
    r"(?:^|(?<=[.!?(] ))(?:and |then |so )*(?:gone|deleted|poof|down)(?: again)?(?= (?:by|before|in|after|tomorrow|come|when|once)\b)(?! (?:by|before|in|after) \d)",
    r"(?:visible|viewable|up here|this is up|this stays up|this is public) (?:only )?(?:until|till|til)",
    r"(?:delete|deletes|deletion|be deleted|get deleted|to be deleted|hit delete|hitting delete|delete button)(?! (?:your|their|his|her|comments?|spam|from|items?|the (?:word|line|clause|section|last|app)|my <1>(?:account|app)))",
    r"(?:making|setting|switching|turning|locking|flipping|putting) (?:this|it|my account|the account|everything) (?:to |back to |back )?(?:private|friends only|friends|down|off)",
    r"(?:i'll|i will|i'm going to|i am going to|going to|gonna) <1>(?:pull|wipe|remove|erase|hide|yank|trash) (?:it|this)",
    r"(?:expires?|self-erases?|vanishes|self-deletes?)(?= (?:at|by|in|before|after|when|tonight|tomorrow|:)|:)",
    r"deleting(?= (?:in|at|by|before|when|once|after|later|soon|tonight|tomorrow|as))",
)
# Words that need no moment.
_SHORT_LIVED = Pattern(
    rf"{_THIS}(?: will|'ll) <2>(?:self-destruct|disappear|vanish|be deleted|be gone|be toast|get deleted|be down)",
    rf"(?:i'll|i will|i may|i might|may have to|might have to|i'm going to|i'm gonna|gonna|will probably|might just|should probably) <2>(?:delete|unpublish|nuke|scrub) {_THIS}",
    rf"(?:i'll|i will|i may|i might|gonna|will probably|i'm) (?:probably |likely |just |definitely |be )*(?:take|taking) {_THIS} (?:back |right )?down",
    r"(?:deleting|nuking|scrubbing|unpublishing) this(?: one| post| tweet| thread| story)?(?! (?:account|app|page|sign|line|clause|section|word|item))|(?:says|said|told me|tells me|wants me) (?:to|i should) (?:delete|take down|remove) (?:this|it)|(?:i'll|i will) be (?:removing|deleting|pulling|taking down) (?:this|it)|temporary (?:tweet|post|thread|status)|set (?:it|this) to disappear|clear(?:ing)? out the comments|self-erases|off here (?:by|before|in)|gone in (?:five|ten|an hour|\d+)",
    rf"{_THIS} (?:won't|wont|will not|not going to|not gonna|isn't|isn't going to) (?:be |stay |last )?(?:up|here|on here|live|visible|public) (?:for )?(?:long|much longer|forever|tomorrow|in the morning|by)",
    r"(?:up|here|live|visible) (?:only )?(?:for )?(?:about |only |maybe )?(?:a|an|one|two|three|five|ten|fifteen|twenty|thirty|sixty|\d+) (?:few |couple of |couple )?(?:mins?|minutes?|hrs?|hours?)(?: (?:tops|max|only|then|and))",
    r"(?:it's|it is|stays|staying|only|this is|this one's) up (?:only )?(?:for )?(?:a|an|one|two|three|five|ten|fifteen|twenty|thirty|\d+) (?:few |couple )?(?:mins?|minutes?|hrs?|hours?)",
    r"(?:read|screenshot|see|watch|catch) <1>(?:fast|quick|quickly|now|soon|it|this)? ?<1>(?:while you can|while it's (?:up|here|hot)|while it lasts|before it's gone|before it disappears|before (?:i|they|somebody|someone) (?:take|takes|delete|deletes|pull|pulls|make|makes)(?: me)?)",
    r"(?:you|they|nobody|no one|people)(?:'ll|'d| will| would)? (?:won't|not|never|will not) (?:find|see|be able to (?:find|see)) (?:this|it) <2>(?:tomorrow|again|by|after|later|here|in the morning)",
    r"now you see it,? now|here today,? gone tomorrow|(?:tonight|today|one night|one hour|limited time) only,? (?:then|and then|after that)",
    r"(?:can|could|i'll|will) always (?:delete|take) (?:it|this)",
    r"(?:posting|saying|writing|tweeting) (?:this |it )?(?:and|then) (?:deleting|deleting it|hiding)|post-and-delete",
    r"(?:delete|deleting|burn|eat|shred|forget) (?:this |it )?(?:after|once|when) (?:reading|you've read|you read|you have read|seen)",
    r"(?:auto-delete|auto-deletes|auto-deleting|vanish mode|disappearing (?:message|messages|post|posts)|self-destructing|temporary post|short shelf life|limited-time post|blink and you'll miss)",
    r"(?:make|makes|making|tell|tells|force|forces|get|gets|has|have|asks) me <1>(?:take|pull|bring|delete|remove) (?:this|it)(?: down| off)?",
    r"(?:i'll|i will|be|will be|and) <2>(?:editing|edit|rewording|softening|watering) (?:this|it) <2>(?:down|before|once|later)",
)
# What "taking it down" is about when it is not the post.
_OTHER_THINGS = Pattern(
    r"(?:my |the |that |an? )?(?:previous|earlier|old|first|original|duplicate) (?:post|tweet|version|thread|video|graphic|map|photo|poster|comment|one)",
    r"(?:barn|bridge|tree|trees|limb|limbs|house|building|silo|sign|signs|banner|banners|flag|fence|statue|tower|wall|decorations|lights|poster|posters|app|form|files|mailbox|scaffolding|tent|elm|ash|maple|oak|records?|account|accounts|spam|swing|swings)",
    r"(?:don't|do not) (?:name|describe|identify|post)|(?:wasn't mine|not mine|hadn't asked|i was wrong|correction|corrected|correcting|replaces|replaced|replacing|pinned|permanently|(?:so|which is why|this time) (?:here (?:it|they) (?:is|are)|(?:i'm|i am) (?:posting|putting|pinning))|typo|wrong date|wrong time|out of date|outdated|wrong number|your comment|your comments|your post|if you (?:see|want)|asked me to|privacy)",
)


@rule(
    "permanent-record.planned-deletion",
    anchor="permanent-record",
    cites=("Once information is published online, it becomes part of a permanent record.",),
    level=SHOULD,
    message="“{quote}” reads like a plan to remove the post. What is published stays: in screenshots, archives and records requests.",
    why="Somebody keeps a copy within minutes, and a record of the municipality's business may have to be kept.",
    advice="Post only what may stay up for good. If it is not ready for that, do not post it yet.",
    unless=(quoted, negated, unless_in_sentence(_OTHER_THINGS, before=1)),
    flags=[
        "Voted no tonight. [Deleting this in an hour].",
        "I was short with the delegation. [Taking this down at noon], so there.",
        "[This post will self-destruct at midnight].",
        "[Leaving this up until midnight], no longer.",
        "[I'll probably delete this] but the levy is a mess.",
        "Read it [before the clerk makes me take it down].",
    ],
    passes=[
        "Taking down the old signs on Friday, volunteers welcome.",
        "I deleted my earlier post because the date was wrong. The right one is May 4.",
        "The clerk explained when the municipality may delete its records, and when it must keep them.",
        "I won't delete this later, and I stand by it.",
        "Taking it down this weekend: the old barn on our lane, mind the truck.",
        "Live videos are gone after a week, which is why I'm posting the times of the ferry as text, pinned at the top.",
    ],
)
def planned_deletion(post: Post) -> Iterator[Hit]:
    """A post that says that it will be deleted, pulled or gone by a certain time."""
    yield from apart(chain(both(post, _WHEN, _GOING), _SHORT_LIVED(post)))


_NO_COPIES = Pattern(
    r"(?:no|zero|without) (?:more )?(?:screen-?shots?|screen-?shotting|screen-?caps?|screen-?grabs?|screen-?capping|screenies|screen recordings?|recordings?,? please)",
    r"(?:don't|do not|dont|never|nobody|no one|please don't|pls don't|stop) (?:you |anybody |anyone |even |dare |go |be )*(?:screen-?shot|screen-?shotting|screen-?cap|screen-?grab|screen-?record)\w*",
    r"screen-?shot nothing",
    r"no (?:sharing|shares|forwarding|forwards|reposting|reposts|retweets|quoting|quotes|copying|copies)(?= ?[,.;:!?]| please| pls| on this| of this|$)",
    r"(?:don't|do not|dont|nobody|no one|please don't|pls don't) (?:you |anybody |anyone |even |dare |go |be |please )*(?:share|sharing|repost|reposting|retweet|forward|forwarding|copy|copying|repeat|repeating|spread|pass|send|show|tag|circulate) (?:this|it|that|any of this|a word of this|my words|what i (?:say|said|write|wrote)) ?<1>(?:post |video |link |message |note )?(?:on|further|along|outside|anywhere|elsewhere|beyond|with anyone|with anybody|to anyone|to anybody|to the (?:paper|press|media)|with the <2>\w+|past|off)",
    r"(?:don't|do not|dont|please don't|pls don't) (?:you |anybody |anyone |even |dare |go |be )*(?:quote|quoting) (?:me|this|any of this|from here)(?: on (?:this|that|here|it|any of it)| by name)?",
    r"not for (?:quotation|attribution|repeating|forwarding|screenshots|the (?:paper|papers|press|media|record|outside world|outside))",
    r"if (?:you|anybody|anyone) (?:saved|copied|kept|screen-?shotted) (?:any|it|them|that|this)",
)
_DARE = Pattern(r"screen-?shot (?:this|it|away|me)", r"quote me", r"(?:share|quote|screen-?shot) (?:it |this |me )?(?:freely|widely|far and wide|if you like|all you like|all you want)")
_FOR_ANOTHER = Pattern(r"(?:leave|let) (?:him|her|them|the \w+) (?:be|alone)|(?:stamped|marked|labelled|watermarked) <3>not for|(?:his|her|their) (?:page|privacy|photo|picture)")
_QUOTE_ROUGHLY = Pattern(r"(?:don't|do not|dont) quote me (?:on|but) (?:the|that|exact|my|this|these|numbers?|figures?|dates?)")


@rule(
    "permanent-record.plea-not-to-copy",
    anchor="permanent-record",
    cites=("Once information is published online, it becomes part of a permanent record.",),
    level=SHOULD,
    sure=True,
    message="“{quote}” cannot be enforced. A post can be copied the moment it is up.",
    why="Asking readers not to copy says that the words would not stand being read elsewhere.",
    advice="Write it as if it will be read out at the next council meeting, or tell the one person who needs it by phone.",
    unless=(quoted, unless_in_sentence(_QUOTE_ROUGHLY), unless_in_sentence(_FOR_ANOTHER)),
    flags=[
        "My view of the levy is below. [No screenshots] please.",
        "Ladies, [don't screenshot] this one.",
        "Here is why I caved on the rink. [Do not share this outside] the group.",
        "To the reporters who follow me: what I write after nine is [not for quotation].",
    ],
    passes=[
        "Screenshot this and hold me to it.",
        "Please don't share rumours about the fire, the OPP will update us at four.",
        "Don't share your voter PIN with anyone.",
        "Don't quote me on the exact date, but the bridge opens in June.",
    ],
)
def plea_not_to_copy(post: Post) -> Iterator[Hit]:
    """A request not to screenshot, share or quote what is posted."""
    for hit in _NO_COPIES(post):
        if not _DARE.within(post, hit.start, hit.end) or post.reading.prose[hit.start : hit.start + 2] in ("do", "no", "ne", "pl"):
            yield hit


_CONFIDING = Pattern(
    r"off the record(?! (?:high|low|books|pace|setting|time|crowd|player))",
    r"(?:just|strictly|only|purely|keep it|keep this|keep that|kept|stays?|staying|all|let's keep <2>|leave it|remain|remains) (?:strictly |just )?between (?:us|you and me|me and (?:you|the)|ourselves|friends|neighbours|you, me|the (?:two|three|four|few) of us|you and i)",
    r"(?:^|(?<=[.!?\n] ))between (?:us|you and me|you, me and|friends|ourselves|neighbours|us girls|us folks|the lot of us)(?= ?[,:;.\-])",
    r"between you and me,? <1>and the (?:lamp-?post|fence-?post|gate-?post|bedpost|wall)",
    r"entre nous|sub rosa|hush hush|hush-hush|on the down-low|on the dl|on the qt|(?:our|a) (?:little|wee) secret|can (?:you|we|everyone) keep a secret|just (?:us|the) (?:chickens|neighbours|family|girls|boys) (?:here|in here|on here)",
    r"what happens (?:in|on|at) <4>(?:,? ?stays)",
    r"(?:this|it|that|it all|everything|whatever i say|what's said|what is said|what i say|what i write|what i post|word|none of (?:it|this)|nothing)(?: here| tonight| in here| said)? <2>(?:goes no further|go no further|go any further|stays (?:here|put|with (?:us|you)|among|amongst|between|inside|in (?:here|this|the (?:group|room|family|ward|chat)))|stay here|doesn't leave|does not leave|never leaves|not leave|leaves here|leaves this|leave here|leave this|gets out of here|gets back to|get back to|goes outside|go outside)",
    r"(?:^|(?<=[.!?,;:\n] ))(?:stays|stay) (?:here|in here|in (?:this|the) (?:group|chat|room|thread|page|family|ward|circle)|among (?:friends|us)|with us)(?= ?[,:;.!?\n\-]|$)",
    r"(?:(?:^|(?<=[.!?,;:\n] ))|please |pls |let's |so |and |just )keep (?:it|this|that|this one|that one) (?:to yourselves|to yourself|in (?:the|this|our) (?:group|room|family|ward|circle|chat|channel|house|thread|neighbourhood)|inside|among (?:us|friends|ourselves)|under (?:your|yer) hats?|quiet|in here|on the quiet|hush|secret|private|here|low|off (?:the )?(?:facebook|twitter|other|main|public|official)|out of the (?:paper|papers|press|news|minutes)|away from)",
    r"keep (?:the|that) (?:link|video|post) <3>(?:circle|yourself|yourselves|us|ourselves|friends|group|quiet|private)",
    r"pinky swear|pinky promise|cone of silence|scout's honour you won't|loose lips",
    r"(?:don't|do not|dont|please don't|pls don't|never|nobody) (?:you |anybody |anyone |even |dare |go |be )*(?:tell|telling|let on|mention|breathe|repeat|repeating|pass|passing|leak|blab) <2>(?:this|it|anyone|anybody|a soul|a word|along|where you (?:heard|read|saw|got)|who told you|i (?:said|told|posted|wrote)|outside) ?(?:here|around|on|along|to anyone|to anybody|please|pls|i|that i|where|who|what|to the)",
    r"you (?:didn't|did not|never|haven't) (?:hear|heard|see|saw|read|get|got) (?:this|it|that|nothing|anything|a thing)(?: from me| here)?(?= ?[,:;.!?\n\-)]|$| from me)",
    r"(?:i was never|i wasn't) (?:here|on here)|(?:this|that) (?:post |conversation |never |)(?:never happened|didn't happen|never existed)|forget (?:i|you) (?:ever )?(?:said|saw|read|told|posted)",
    r"(?:if|when) <4>(?:anyone|anybody|someone|somebody|they|you|asked|asks|repeats|quotes|it|pressed|mayor|clerk) <5>(?:i'll|i will|i shall|i'm going to) <2>(?:deny|say i never|say you made|say i didn't|look at you blankly|swear i|claim i|play dumb|call it)",
    r"i'll (?:just |simply )?(?:deny (?:it|everything|all of it|this|ever|having)|say i (?:never|didn't)|swear i (?:never|didn't)|claim i)|plausible deniability|(?:i'll|i can|will) <2>say (?:i was|my account was|it was) hacked",
    r"(?:don't|do not|dont|can't|cannot|nobody can|no one can|nothing anyone can|not to) (?:ever )?(?:hold|held|pin) (?:me|us|it|this) (?:to (?:this|any of|anything|it|after)|on me|against me)",
    r"(?:none|nothing) of (?:this|it|what i say) <2>(?:counts|is official)",
    r"(?:(?:^|(?<=[.!?,;:] )|i |i'd |and |but |so )(?:can't|cannot|can not|won't|would never|i'd never|never|shouldn't|rather not)|i'm not going to|i don't) (?:say|put|write|post|set|give|want) (?:it|this|that|the reason|the reasons|why|the rest|any of it|any of this|the details|more|anything|much) <1>in (?:writing|print)",
    r"pretend (?:it|this|you|we|that)(?: all)? (?:never|didn't)|(?:anybody|anyone|somebody|someone|they|he|she) asks?,? i (?:never|didn't)|(?:don't|dont|do not) repeat(?= ?[.,!?]|$|\W*$)|keep what (?:i'm|i am|i) <2>(?:telling|saying|tell|say|posting|post)|if (?:this|it) stayed|not for publication|because it's (?:late|just us)|just us (?:here|in here|tonight)|traceable (?:back )?to me|(?:it was|was) never said|(?:it|that|this) didn't happen|(?:doesn't|does not|don't) count as (?:published|publishing|posting|public|official|a post)|(?:nobody|no one) will (?:ever )?(?:see|know|find)",
    r"(?:can't|cannot|couldn't|wouldn't|won't|don't dare|not allowed to|never|not) (?:say|post|write|admit|put|tell you|be caught saying) (?:this|it|that|so|any of this) <2>(?:at (?:the )?(?:council|podium|table|mic|microphone|horseshoe)|in (?:chambers?|public|open council|the chamber)|on (?:camera|the record|tape|the (?:official|main|public|council|mayor's|councillor) \w+)|publicly|out loud|to the (?:press|paper|media|reporters?))",
    r"(?:don't|do not|dont|no|nobody|please don't) (?:you )?(?:rat|ratting|rats|snitch|snitching|snitches|tattle|tattling|squeal|leaks|leaking|narc|blabbing)(?: me| on me| out)?",
    r"(?:i )?trust (?:you|this group|you lot|you all|you folks|everyone here|all of you) <2>(?:not to|to keep|won't|with this|with it|will keep)",
    r"(?:only|just) (?:telling|posting|saying|sharing|writing|putting) (?:this|it|that) <1>(?:here|to you|with you|in here|on here|for you)(?= ?[,:;.!?\n\-]| because| since| where| so)",
    r"(?:nobody|no one|no-one) (?:outside|else|but us|beyond|from council|from the (?:paper|hall|office)|at (?:city|town|the) hall) <4>(?:needs to|has to|should|gets to|will|can|ever) <1>(?:know|see|hear|find|read)",
    r"(?:nobody|no one|hardly anyone|hardly anybody) (?:ever |really |even )?(?:reads|remembers|checks|looks at|watches|follows) <2>(?:this|here|these|tweets|account|page|anyway|after)",
    r"(?:it's|this is) (?:only|just) (?:a )?(?:tweet|facebook|post|story|comment|twitter|the internet|group chat)",
    r"not a word <3>(?:to|of this|about this|outside|leaves|about it)",
    r"if you saw (?:it|this|that|anything)[ ,]+no you didn't|you saw nothing",
    r"(?:code of conduct|code|rules|integrity commissioner|commissioner|guidelines|policy) (?:doesn't|don't|does not|can't|cannot|do not) (?:apply|reach|count|cover|touch) <2>(?:here|on here|this|me|after|on my|to my|in here)?",
)
_NO_SUCH_THING = Pattern(
    r"(?:no such thing as|nothing <5>(?:was|is) off the record|nothing (?:is|i say|i post|i write|here|on here) <3>(?:off the record|between)|never (?:say|said|speak|spoke|go|went|been|was) <2>off the record|isn't off the record|not off the record|nobody is off|don't (?:do|talk|speak|go|believe in) off the record|on the record|(?:asked|asks|wanted|offered|told|begged) (?:me|us) <3>(?:off the record|between us|between you))",
    r"(?:difference|fence|strip|distance|line|split|shared|divided|space|road|miles|kilometres|creek|river|gap) <2>between",
)


@rule(
    "permanent-record.off-the-record",
    anchor="permanent-record",
    cites=("Once information is published online, it becomes part of a permanent record.",),
    level=SHOULD,
    message="“{quote}” reads as if a post could stay private. Nothing that is posted is off the record.",
    why="Whoever can read a post can keep it and pass it on, in any group.",
    advice="Say it in a form that you would stand by in public, or leave it out.",
    unless=(quoted, unless_in_sentence(_NO_SUCH_THING)),
    flags=[
        "[Off the record], I would have closed the rink.",
        "[Just between us], I only voted yes to go home.",
        "I never believed in that study. [Keep it to yourselves].",
        "Ask me in public and I am undecided. [If anyone asks I'll deny] it.",
        "Two glasses in, so [don't hold me to any of] this.",
    ],
    passes=[
        "Nothing a councillor says in public is off the record, and that is how it should be.",
        "The difference between us and the county is the assessment base.",
        "Between the two clubs we raised $412 for the food bank!",
        "A reporter asked me to talk off the record. I said no.",
        "What happens at committee is recorded and posted by Thursday.",
    ],
)
def off_the_record(post: Post) -> Iterator[Hit]:
    """Words that promise or ask for secrecy, or that disown what is posted."""
    yield from apart(_CONFIDING(post))


_FLEETING = Pattern(
    r"(?:story|stories|reel|reels|snap|snaps|snapchat|live|lives|livestream|stream|video|audio|channel|spaces?|broadcast|it's|these|those|this) <6>(?:gone|vanish|vanishes|disappear|disappears|expire|expires|poof|deleted|erased|up) <3>(?:24|twenty-four|twenty four|a day|day|tomorrow|morning|an hour|overnight|hours|midnight)",
    r"(?:24|twenty-four|twenty four) (?:hours|hrs|hour|h) <2>(?:only|poof|gone|then|and)",
    r"(?:poof|gone|vanish|vanishes|disappears?|expires?) (?:in|after) (?:24|twenty-four|a day|an hour)",
    r"(?:so they|they|it|that) (?:vanish|disappear|vanishes|disappears) <2>(?:after|in|by) (?:a|one|the|24) ?(?:day|hour|hours|night)?",
    r"(?:not|never|isn't|aren't|won't be|wont be|don't|not being|without) (?:be |being |get |getting )?(?:saving|saved|save|archived|archiving|recorded|recording|kept|keeping|posted after) <1>(?:it|this|these|that|them|after|afterward|afterwards|so|anywhere|for)?",
    r"(?:no|there's no|there is no|there'll be no|without a) (?:replay|recording|archive|paper trail|record of (?:this|it))",
)
_FRANK = Pattern(
    r"(?:i'll|i can|to|finally|so i'm) be (?:honest|frank|blunt|real|straight|candid)|(?:bc|because|since) (?:stories|they|it) disappears?",
    r"(?:what i|what we|how i) (?:really|actually|truly|honestly) (?:think|feel|thought|believe)",
    r"(?:so i can|so i could|so i'll|so that i can|lets me|i can|i could|able to|free to|where i can|don't have to|do not have to|no need to|won't have to|needn't) <3>(?:say|be|speak|talk|tell|vent|really|actually|finally|blunt|honest|straight|freely|diplomatic|polite|careful)",
    r"(?:real|unfiltered|uncensored|unvarnished|straight|honest|spicy|spicier|juicy|raw|true|whole) (?:stuff|story|talk|version|reasons?|take|answers?|opinions?|goods|truth|scoop|tea|dirt|ranking|views?|me)",
    r"(?:ask me|say) (?:anything|the stuff|things|whatever)",
    r"(?:stuff|things|what) i'd never (?:say|put|post|write)",
    r"nothing anyone can|without it following me|follow(?:ing)? me around|hold me to|can't ask for|can't be used|no trace|(?:freedom of information|foi|integrity|commissioner|clerk) <6>(?:can't|cannot|won't|doesn't|don't|never)",
    r"(?:because|cause|cuz|'cause|since|as) <5>(?:gone|vanish|disappear|24|saved|morning)",
    r"(?:bully|fraud|liar|idiot|moron|useless|clown|bore|joke|hate|disgrace)",
)


_NEAR_FRANK = unless_in_sentence(_FRANK, before=1, after=1)


@rule(
    "permanent-record.expiring-format",
    anchor="permanent-record",
    cites=("Once information is published online, it becomes part of a permanent record.",),
    level=SHOULD,
    message="“{quote}” counts on a format that expires. Viewers can record a story or a live video all the same.",
    why="A story, a live video or an unsaved recording is published like any other post, and is a record like any other.",
    advice="Say in it only what you would say in a saved post, and save it so that what you said can be shown.",
    unless=(quoted,),
    flags=[
        "What I really think of the budget goes in my [stories tonight, gone by tomorrow].",
        "Live at nine and [I'm not saving it], so you'll get the real story of the arena.",
        "My [story is gone in 24 hours], so I can be blunt: the levy is a scam.",
        "[24 hours only], so here is the unfiltered version.",
    ],
    passes=[
        "My stories vanish after a day, so each one about council is saved to the highlights.",
        "Budget night live at seven, the recording goes up on the municipal site.",
        "The heritage walk's stories are told properly at the museum.",
        "Tickets for the show were gone in an hour!",
    ],
)
def expiring_format(post: Post) -> Iterator[Hit]:
    """A story or an unsaved broadcast used as if that made frank words harmless."""
    if _SAVED.matches(post):
        return
    frank = (hit for hit in _FLEETING(post) if _NEAR_FRANK(post, hit))
    yield from apart(chain(_NOT_KEPT(post), frank))


_NOT_KEPT = Pattern(
    r"(?:i'm|i am|i'll|i will|i|we're|we|it's|this is|and|definitely|never|live) (?:not|never|won't be|won't|don't|am not|do not|will not be) (?:going to be |going to |being |be )?(?:saving|saved|save|archiving|archived|recording|recorded|keeping) (?:it|this|these|that|any of it|the recording|the video|the live|them)?(?= ?[,.;:!?\n\-]| so| after| because| cause)",
)
_SAVED = Pattern(r"(?:saved to|save to|in the|to the|added to) <2>highlights?", r"(?:recording|replay|recorded|archived|saved) <4>(?:is|goes|will be|go|posted|on the|to the|up)", r"whole thing in writing")


_CLOSED = Pattern(
    r"connections only|finsta|green circle|(?:stories|story|snap|snapping|snapchat) only|to (?:my )?stories(?: only)?|(?:only|just) the (?:green circle|close friends|inner circle)|(?:rather than|instead of|not on) the (?:grid|wall|main|feed|timeline)",
    r"friends-only|friends only|(?:close|closest) friends(?: list| story| only)?|followers only|subscribers only|members only|(?:set|setting|switched|locked) <3>to (?:friends|private)",
    r"(?:closed|private|secret|locked|invite-only|members-only|invitation only|unlisted) (?:group|page|chat|channel|list|account|video|link|community|thread|story)",
    r"(?:group|page|account|channel|chat|list|thread|it)(?:'s| is| being|s) <1>(?:closed|private|locked|secret|unlisted|small|invite-only)",
    r"(?:my|a|our|the|this) (?:personal|private|other|second|burner|alt|family|own personal) (?:page|profile|account|wall|feed|side)",
    r"(?:friends|follower|followers) list (?:small|short|tight)|keep my (?:friends|friend|follower) list",
    r"(?:only|just|barely) <2>(?:\d+|forty|fifty|sixty|thirty|twenty|a few|a dozen|a handful of) <1>(?:followers|people|subscribers|friends|members|of you) <3>(?:over here|on here|here|follow|see|in here)",
    r"(?:not (?:on |from )?|instead of (?:on )?|and not |rather than )(?:the|my|an?) <1>(?:official|mayor|mayor's|councillor|council|main|public|work|ward) (?:page|account|one|feed|wall)",
    r"(?:took off|turned off|switched off|disabled|removed|shut off|killed) <2>(?:share|sharing|resharing|reshares|reposts|retweets|comments and shares) ?(?:button)?|(?:sharing|resharing|reposting) (?:is )?(?:off|disabled)",
    r"nobody (?:here|from council|on council|at (?:the )?(?:hall|office|city hall)) <3>(?:reads|sees|follows|knows|looks)",
    r"trust (?:every one|everyone|all|each) of you|(?:so|where) (?:nobody|no one) from (?:the )?(?:hall|office|council|press|paper) can",
    r"(?:children|grown-ups|adults|reporters|staff) have left the room|password is",
)
_SO_FRANK = Pattern(
    r"so i (?:get to|can|could|don't have)|because i (?:don't need|don't want|can)|(?:more plainly|more freely|privately|publicly i)|(?:see this right|stories disappear|they disappear|don't repeat|between us|stayed among|act like|real acct|had it up to here)|(?:doesn't|does not|don't) count",
    r"(?:so i can|so i could|so i'll|so that i can|because i can|since i can|lets me|where i can|i can (?:actually|finally|really|just)|able to|free to|don't have to|do not have to|no need to|won't have to) <3>(?:say|be|speak|talk|tell|vent|blunt|honest|straight|freely|diplomatic|polite|frank|candid|real)",
    r"(?:what i|what we|how i) (?:really|actually|truly|honestly) (?:think|feel|thought|believe)",
    r"so (?:that )?(?:it|this|that|they|nobody|no one|none of (?:it|this)) <3>(?:stays|stay|won't|doesn't|can't|counts|sees|goes|end up|diary|basically)",
    r"(?:it|this|that|none of (?:this|it)) (?:won't|can't|doesn't|don't|will not|cannot|isn't) <2>(?:end up|count|counts|get back|get out|go anywhere|go any further|leave|be used|reach|follow)",
    r"(?:here goes|here it is|real talk|honestly|truth is|the truth|real reasons?|real ranking|between us|strictly|goes no further|go further|please keep|stays here|say it|i've said it|there, said|it's basically|dear diary|don't copy|can't stand|you'll be able to|unless one of you|rat|not with the|by name)",
    r"(?:no filter|unfiltered|gloves off|off the clock|venting|vent|let loose|safe space|nobody will know|the code|code of conduct)",
)
_HOUSE_NEWS = Pattern(r"(?:join|joining|request to join|admins?|moderators?|rules of) <3>(?:group|page)", r"(?:follow|see|find|visit|message|contact|reach) <2>(?:my|the|our) <1>(?:official|council|public|councillor) (?:page|account)")


@rule(
    "permanent-record.closed-circle",
    anchor="permanent-record",
    cites=("Once information is published online, it becomes part of a permanent record.",),
    level=SHOULD,
    message="“{quote}” counts on a closed circle. A member of it can pass the words on within the minute.",
    why="A closed group, a friends list or a personal page makes a post neither private nor unofficial when it speaks of the municipality.",
    advice="Write what you would also say on your public page. Keep what you would not for a conversation.",
    unless=(quoted,),
    flags=[
        "Love that this [group is private, because I can] actually talk.",
        "Putting this on [my personal page so that it stays] among us. Half of council is asleep.",
        "[Set this one to friends only so I can] be blunt for once.",
        "This is a [closed group, so here goes]: I never supported the fire hall.",
    ],
    passes=[
        "This is my personal page. For council business please write to my office.",
        "The parents' group is private, ask the school to let you in.",
        "I keep a closed group for the euchre club and it has nothing to do with council.",
        "The recording is an unlisted video until the captions are done.",
    ],
)
def closed_circle(post: Post) -> Iterator[Hit]:
    """A closed group, a friends list or another account used as if words there did not count."""
    if not _HOUSE_NEWS.matches(post):
        yield from both(post, _CLOSED, _SO_FRANK, neighbours=1, rarer=_CLOSED)


_CLEANING_UP = Pattern(
    r"(?:deleting|deleted|cleaning out|cleaned out|cleaning up|cleaned up|scrubbing|scrubbed|wiping|wiped|purging|purged|clearing out|cleared out|erasing|erased|going through) <2>my <2>(?:tweets|posts|timeline|comments|page|history|feed|old stuff|account|likes|messages|texts|emails)",
)
_FROM_WHOM = Pattern(
    r"(?:before|so|in case|ahead of|because) <4>(?:integrity|commissioner|ic|clerk|lawyer|lawyers|reporter|reporters|paper|press|media|complaint|complaints|opponent|opponents|mayor|election|looking|look|looks|find|finds|foi|request|investigation|inquiry|nobody|no one)",
)
_NO_TRACE = Pattern(
    r"(?:freedom of information|foi|foip|mfippa|access request|records request|integrity commissioner|integrity folks|commissioner's office|ic|integrity crowd) <5>(?:can't (?:ask|see|get|touch|find|use|read)|cannot (?:ask|see|get|touch|find|use|read)|doesn't work|don't work|won't (?:see|find|know|get)|are off|is off|is asleep|never (?:see|know|find)|back at their desks?|what doesn't exist)",
    r"(?:so|and) (?:there's|there is|there'll be|there will be) no (?:record|paper trail|trace|proof|evidence) <1>(?:of)?",
    r"(?:leaves?|leaving) no (?:trace|paper trail|record)",
    r"(?:before|till|until|so) (?:anybody|anyone|somebody|someone|the <2>\w+|nobody|no one) <4>(?:gets wind|catches on|catches wind|clues in|gets wise|notices it's up)",
)


@rule(
    "permanent-record.covered-tracks",
    anchor="permanent-record",
    cites=("Once information is published online, it becomes part of a permanent record.",),
    level=SHOULD,
    message="“{quote}” reads as if no record were to be left.",
    why="Posts about the municipality's business may be records, and words like these draw attention to what they would hide.",
    advice="Leave what has been posted where it is. If something was wrong, post a correction and link to the first post; the clerk knows what has to be kept.",
    unless=(quoted, negated),
    flags=[
        "[Cleaning out my old tweets before the integrity folks come looking].",
        "[Wiped my old posts so nobody from the paper] can dig.",
        "Voice notes only from now on, [freedom of information can't touch] those.",
        "Call me instead, that [leaves no paper trail].",
    ],
    passes=[
        "Cleaning out my old emails, 4,000 to go. Sorry if yours waited.",
        "I deleted my old account in 2019; this is the only one I have.",
        "The clerk cannot find the 1974 minutes. Have you got a copy?",
        "A freedom of information request costs five dollars, and here is how to file one.",
    ],
)
def covered_tracks(post: Post) -> Iterator[Hit]:
    """Old posts removed ahead of scrutiny, or a channel chosen because it leaves nothing behind."""
    yield from apart(chain(both(post, _CLEANING_UP, _FROM_WHOM, rarer=_CLEANING_UP), _NO_TRACE(post)))


_WHOLE_ELSEWHERE = Pattern(
    r"(?:full|whole|complete|long|longer|entire|rest of the|rest of my) (?:statement|text|post|version|thread|story|remarks|explanation|piece|letter|report|answer|reasons?|thing)",
    r"(?<![\w-])[\w-]{1,63}\.[a-z]{2,8}/\w+|\(link\)|(?:the why|the rest|all of it|it all) is here|full thing",
    r"(?:link|links|linked|details|more|rest|read on|continued|continues) <2>(?:in bio|in comments|in the comments|in reply|in replies|below|here|at|on my|on the|in my|in first comment)",
)


def _tells_where_the_whole_is(post: Post, hit: Hit) -> bool:
    """A link, or words that say where the whole can be read."""
    return any("@" not in post.reading.folded[start:end] for start, end in post.reading.links) or bool(_WHOLE_ELSEWHERE.matches(post))


_NO_ROOM = Pattern(
    r"(?:no|not enough|not much|run out of|ran out of|running out of|out of) (?:more )?(?:room|space) (?:to (?:explain|say|go into|get into|tell|fit|list)|on here|in this (?:post|tweet|box)|for (?:the why|why|the reasons?|the rest|my reasons?))|(?:i'm |i am |we're )out of (?:room|space)|(?:no|run out of|ran out of|running out of|out of) (?:more )?(?:characters|chars)",
    r"(?:can't|cannot|can not|won't|doesn't|don't|couldn't) (?:all |even )?(?:fit|explain|squeeze|get into|go into) <4>(?:here|in a tweet|in one tweet|in this|on here|in a post|in one post|on this thing|in 280|in 300|in 500)",
    r"(?:reached|hit) my limit(?= ?[,.;:!\-]|$)|(?:reached|hit|over|at|past) (?:my|the) (?:character|word|length) limit",
    r"too (?:long|much|complicated|big) (?:for|to explain|to fit|to get into) <2>(?:here|a tweet|one tweet|this app|twitter|x|a post|one post|this post|bluesky|threads|on here|in a tweet)",
)


@rule(
    "permanent-record.no-room-to-explain",
    anchor="permanent-record",
    cites=("It is a good practice to provide a link to an online space where your thought or message can be expressed completely and accurately if it, along with its context, cannot fit within a character-restricted space (such as Twitter).",),
    level=SHOULD,
    message="“{quote}” leaves the claim standing without its reasons, and without a link to them.",
    why="The guideline advises a link to a place where the thought stands whole when it does not fit.",
    advice="Put the whole of it on your page or the agenda's, and link to that. Or wait until there is room.",
    unless=(quoted, _tells_where_the_whole_is),
    flags=[
        "The real number is not 4.9 per cent. [No room to explain], catch me at the rink.",
        "They hid a clause that I [can't fit here] but it is bad.",
        "The reason I switched is [too long for a tweet]. Trust me.",
        "Why I am against the levy: first the debt, second the thing they said at AMO. [Out of characters], ask me.",
    ],
    passes=[
        "Too long for a tweet, so the full statement is on my page.",
        "My reasons don't fit here: https://example.ca/levy",
        "No room left in Saturday's swim class, sorry.",
        "There is no room here for a second rink, says the survey.",
    ],
)
def no_room_to_explain(post: Post) -> Iterator[Hit]:
    """A claim that says of itself that its reasons do not fit, with no link to them."""
    yield from _NO_ROOM(post)


# A sentence cannot end with these.
_HANGING = Pattern(
    r"(?:the|a|an|and|or|but|because|than|my|our|your|their|its|whose|which|if|into|onto|whether|although|though i|unless|until|between|against|towards?|per|among|despite|regarding|"
    r"(?:that|and|but|so|because|when|once|if|which|who|what|where|while|as) (?:i|we|they|he|she|it|you|the|there|these|those|this|that|nobody|somebody|people)|(?:we|they|he|she|it|i|you|that|there|which|who) (?:were|was|will|would|could|should|must|might|had|has|have|just|only|also|really|actually|never|are going|is going)|"
    r"(?:had|has|have|having|being|were|was|be|not|never|they've|we've|i've) been|(?:have|has|had|going|need|needs|wants?|wanted|supposed|able|about|trying|likely|agreed|decided|told us|plan|plans) to|(?:only|really|actually|basically|simply) (?:only|want|wanted|meant|means)|"
    r"(?:is|was|are|were|said|says|means|meant|told \w+|found|think|thinks|believe|see|know|understand|and|but|is,|so) that|what <6>(?:is|was|does is|means is)|(?:ends?|ended) up|(?:reason|part|thing|point|problem|question|truth|kicker|catch|issue|answer|number|one|trouble) <2>(?:is|was|isn't|being|are))",
)
# Nor with these, as a rule; in easy speech it may.
_LEANING = Pattern(r"(?:of|to|with|from|as|by|so|is|will|would|could|should|only|very|who|what|when|where|how|then|also)")
_EASY_END = Pattern(r"(?:say|says|said|think|thinks|hope|do|did|even|or|and) so|(?:wh\w+|how) <4>(?:is|will|would|could|should)|(?:or|just|do you know|guess|and|but|you know|tell me|see) (?:what|who|where|when|how)|(?:are|were|looking forward|used|made|proud|kind|sort|part|none|lots?|all|plenty|thinking|aware|tired|hear|come|drop|count me|tune|check|sign|logged|join|what it's) \w+|(?:i|we|they|you|he|she|it) \w+|\w+ (?:i|we|you) (?:are|was|were|am|do|did|have|had|can|will)")


# The number of a point that never comes: "3)".
_BARE_NUMBER = re.compile(r"[ \n](?P<hit>\d)\) ?$")


@rule(
    "permanent-record.unfinished-thought",
    anchor="permanent-record",
    level=SHOULD,
    message="The draft stops in mid-sentence: “{quote}”.",
    why="Half a thought is quoted as if it were the whole, and there is no link to the rest.",
    advice="Finish the sentence, or post a short version that stands alone with a link to the whole.",
    unless=(_tells_where_the_whole_is,),
    flags=[
        "[About the pump station: the upstream owners will only have to pay for the]",
        "[What tipped it for me was that the people next door had been]",
        "Voted no. [The reason nobody mentions is that once we]",
        "[I wanted a better deal from the province, and we nearly had one, because]",
    ],
    passes=[
        "That is what we are here for.",
        "Proud of every one of you",
        "More at the open house on Tuesday, come one and all",
        "The rest of my statement is here: https://example.ca/statement and",
    ],
)
def unfinished_thought(post: Post) -> Iterator[Hit]:
    """A draft whose last sentence ends on a word that cannot end one, with no link to the rest."""
    prose = post.reading.prose
    if number := _BARE_NUMBER.search(prose, max(0, len(prose) - 12)):
        yield Hit(max(0, prose.find(" ", max(0, len(prose) - 60)) + 1), number.end("hit"))
        return
    # A name, a picture or a mark ends a sentence as a word does.
    end = len(prose.rstrip("-. \n"))
    if not end or not prose[end - 1].isalnum() or prose[end:].strip() == ".":
        return
    start = post.reading.sentence_at(end - 1)[0]
    start = next(place for place in range(start, end) if prose[place].isalnum())
    ends = [match for match in _HANGING.matches(post) if match.end() == end]
    if not ends and prose.count(" ", start, end) >= 9:
        ends = [match for match in _LEANING.matches(post) if match.end() == end and not _EASY_END.within(post, max(0, end - 24), end)]
    if ends:
        yield Hit(max(start, prose.find(" ", end - 120) + 1) if end - start > 120 else start, end)


_NUMBERED = Pattern(r"(?P<hit>(?P<n>\d{1,2}) ?(?:/|of) ?(?P<m>\d{1,2}))")
_REST_LATER = Pattern(
    r"(?:to be continued|tbc)(?= ?[,.;:!?\n\-]|$)",
    r"(?:the )?(?:rest|remainder|others?|other (?:\w+)|remaining (?:\w+)|next one|next ones|part two|part 2|second half) <3>(?:tomorrow|later|some day|someday|another day|another time|next week|when i|once i|on monday|tonight|after)",
    r"(?:i'll|i will|will) (?:get to|post|do|write|finish|share|put up|type) the (?:rest|others?|other (?:\w+)|remaining (?:\w+)) <3>(?:tomorrow|later|some day|someday|another day|another time|next week|when|once|soon|after|on)?",
    r"(?:imagine|guess|picture) the (?:other|rest)",
    r"will (?:tidy|finish|fix|fill in|complete) (?:it |this )?<1>(?:on the weekend|later|tomorrow|this weekend|some day|soon)",
)


@rule(
    "permanent-record.unfinished-thread",
    anchor="permanent-record",
    cites=("It is a good practice to provide a link to an online space where your thought or message can be expressed completely and accurately if it, along with its context, cannot fit within a character-restricted space (such as Twitter).",),
    level=SHOULD,
    message="“{quote}” says that the rest is still to come, with no link to it.",
    why="A first part is shared alone, as if it were the whole.",
    advice="Write all parts first and post them together, or link to the whole.",
    unless=(quoted, _tells_where_the_whole_is),
    flags=[
        "1/6 Everything you were told about the landfill vote is wrong. [The rest when I] get back.",
        "Why I changed my vote, 1/4: it is about the aquifer. [To be continued].",
        "The bypass, 1/9: people think that it is about trucks. [The other eight some day].",
        "Part 1 of 3: what they hid from you. [I'll post the rest tomorrow].",
    ],
    passes=[
        "1/2 I voted no on the fee. 2/2 The rest of my reasons, later tonight, are on the video.",
        "The road is 1/2 finished, the rest tomorrow.",
        "I'll be at the hall Saturday. The rest of the week I am at AMO.",
        "Paving 1/3: Queen Street. The rest later this summer: https://example.ca/paving",
    ],
)
def unfinished_thread(post: Post) -> Iterator[Hit]:
    """A numbered thread or a draft that puts off its own rest. A first part alone is a tip: the rest may be in the next box."""
    parts = [(int(match["n"]), int(match["m"]), match) for match in _NUMBERED.matches(post)]
    first = next((match for n, m, match in parts if n == 1 and 2 < m <= 30), None)
    if first is None or any(n == m == int(first["m"]) for n, m, _ in parts):
        return
    later = list(_REST_LATER(post))
    yield from later[:1]
    if not later:
        yield Hit(*first.span("hit"), level=CONSIDER, advice="Check that the other parts are ready, and post them together.")


_LONG = (
    "Council looked at the arena tonight and I want to set down why I voted as I did, since several of you asked. The roof needs work within three years, "
    "the ice plant within five, and the grant covers neither. I moved to wait for the study, and lost by nine to eight after a long and civil debate. "
)


@rule(
    "permanent-record.length-over-the-limit",
    anchor="permanent-record",
    cites=("It is a good practice to provide a link to an online space where your thought or message can be expressed completely and accurately if it, along with its context, cannot fit within a character-restricted space (such as Twitter).",),
    level=CONSIDER,
    message="The draft is longer than the platform allows; “{quote}” will not be part of it.",
    why="What is cut off is read as if it had never been meant.",
    advice="Shorten it until it stands alone, or put the whole on your page and link to that.",
    flags=[
        example(_LONG + "[I hope to be proved wrong by then.]", platform="x"),
        example(_LONG + "[The library is another matter altogether.]", platform="bluesky"),
        example(_LONG + _LONG + "[Ask me anything at the market.]", platform="threads"),
        example(_LONG + _LONG + "[The next meeting is on Monday.]", platform="mastodon"),
    ],
    passes=[
        example(_LONG + "I hope to be proved wrong by then.", platform="facebook"),
        example(_LONG + "I hope to be proved wrong by then."),
        example("Arena vote tonight at six, join us in the gallery.", platform="x"),
        example(_LONG + _LONG, platform="nextdoor"),
    ],
)
def length_over_the_limit(post: Post) -> Iterator[Hit]:
    """A draft longer than its platform takes. Marks the last sentence, which is the first to be lost."""
    if post.platform in PLATFORMS and length(post.text, post.platform).over is not None and post.reading.sentences:
        start, end = post.reading.sentences[-1]
        yield sentence_of(post, Hit(start, min(end, start + 1)))


_ARGUED = Pattern(r"(?:because|why i|the reasons?|the real|let me explain|here's why|here is why|what (?:nobody|no one) (?:tells|says)|the truth|first of all|on the one hand)")
# A limit this small asks for a link; a draft this full has left something out.
_SHORT, _FULL = 500, 0.85


@rule(
    "permanent-record.argument-in-a-small-space",
    anchor="permanent-record",
    cites=("It is a good practice to provide a link to an online space where your thought or message can be expressed completely and accurately if it, along with its context, cannot fit within a character-restricted space (such as Twitter).",),
    level=CONSIDER,
    message="“{quote}”: an argument that fills the platform's limit, with no link to the whole of it.",
    why="The guideline advises a link to a place where the thought can stand completely, with its context.",
    advice="Add a link to your page, the agenda or the recording, where the rest can be read.",
    unless=(_tells_where_the_whole_is,),
    flags=[
        example("I voted no on the arena [because] the roof needs work within three years, the ice plant within five, and the grant covers neither of them. I moved to wait for the study and hope to be proved wrong by then, but who pays when the bill comes due? We do.", platform="x"),
        example("[Here's why] I voted no on the arena. The roof needs work within three years, the ice plant within five, and the grant covers neither of them. I moved to wait for the study and hope to be proved wrong by then, but who pays when the bill comes due? You and I do, all of us.", platform="bluesky"),
    ],
    passes=[
        example("I voted no on the arena because the roof comes first.", platform="x"),
        example("I voted no on the arena because the roof needs work within three years, the ice plant within five, and the grant covers neither of them. I moved to wait for the study and hope to be proved wrong by then, but somebody has to ask who pays. All of it: https://example.ca/arena", platform="x"),
        example("I voted no on the arena because the roof comes first." * 6, platform="facebook"),
    ],
)
def argument_in_a_small_space(post: Post) -> Iterator[Hit]:
    """An argument that nearly fills a short platform and links nowhere."""
    if post.platform in PLATFORMS:
        taken = length(post.text, post.platform)
        if taken.limit and taken.limit <= _SHORT and taken.over is None and taken.used >= _FULL * taken.limit:
            yield from list(_ARGUED(post))[:1]

"""Guideline 2: private information that has a shape: numbers, addresses, plates."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.match import Pattern, apart
from checker.model import MUST, SHOULD, Hit, Post, rule

# How far a word may stand from a number and still say what it is, in characters: as far as a line of print.
_NEAR = 70


def _near(post: Post, hit: Hit, cue: Pattern, reach: int = _NEAR) -> bool:
    """A match of the cue begins and ends within reach of the hit."""
    return cue.within(post, max(0, hit.start - reach), min(len(post.reading.prose), hit.end + reach))


def _distance(post: Post, hit: Hit, cue: Pattern) -> int | None:
    """Characters between the hit and the nearest match of the cue within reach, or None.

    Words after the hit count only in its own sentence, and double: they mostly speak of what follows.
    """
    matches, sentence_end = cue.matches(post), post.reading.sentence_at(hit.start)[1]
    first = bisect_left(matches, hit.start - 2 * _NEAR, key=re.Match.start)
    last = bisect_left(matches, min(hit.end + _NEAR, sentence_end), key=re.Match.start)
    gaps = (hit.start - match.end() if match.end() <= hit.start else 2 * (match.start() - hit.end) for match in matches[first:last])
    return min((gap for gap in gaps if 0 <= gap <= _NEAR), default=None)


def _is_public(post: Post, hit: Hit, public: Pattern, private: Pattern) -> bool:
    """The nearest cue is a public one; or there is none near, and the sentences around speak of a public place or service."""
    if post.reading.spelled <= 2:
        return False  # it stands alone, at most with a label: nothing says that the public is meant to have it
    to_public, to_private = _distance(post, hit, public), _distance(post, hit, private)
    if to_public is not None or to_private is not None:
        return to_private is None or (to_public is not None and to_public < to_private)
    sentences, number = post.reading.sentences, post.reading.sentence_number(hit.start)
    return public.within(post, sentences[max(0, number - 2)][0], sentences[min(len(sentences) - 1, number + 1)][1])


def _digits(post: Post, hit: Hit) -> str:
    return re.sub(r"\D", "", post.reading.prose[hit.start : hit.end])


def passes_luhn(digits: str) -> bool:
    """The check digit of cards, social insurance numbers and Ontario health cards is right (ISO/IEC 7812-1)."""
    doubled = (int(digit) if place % 2 == 0 else sum(divmod(2 * int(digit), 10)) for place, digit in enumerate(reversed(digits)))
    return sum(doubled) % 10 == 0


_NINE_DIGITS = Pattern(r"\d{3}[ -]?\d{3}[ -]?\d{3}")
_SIN = Pattern(r"(?:sin|sins|ssn|social (?:insurance|security)|nas)")


@rule(
    "privacy.social-insurance-number",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=MUST,
    sure=True,
    message="“{quote}” looks like a social insurance number. Take it out.",
    why="The check digit is right, and the words near it say what it is.",
    advice="Delete the number. If it has been posted anywhere, tell the person whose it is and the clerk at once.",
    flags=[
        "My SIN is [130 692 544], call me.",
        "Her social insurance number, [130-692-544], was on the form.",
        "SIN: [130692544]",
        "It had the man's social insurance number on it: [130 692 544].",
    ],
    passes=[
        "Permit 130692544 was approved.",
        "My SIN is 130 692 545.",
        "Never post your social insurance number.",
        "The sin of it is that we spent 130 692 000 dollars.",
    ],
)
def social_insurance_number(post: Post) -> Iterator[Hit]:
    """Nine digits with a valid check digit, near a word that says what they are."""
    for hit in _NINE_DIGITS(post):
        if passes_luhn(_digits(post, hit)) and _near(post, hit, _SIN):
            yield hit


_CARD_DIGITS = Pattern(r"\d(?:[ -]?\d){11,18}")
_CARD = Pattern(r"(?:cards?|credit|debit|visa|mastercard|master card|amex|american express|interac|cc|discover|maestro)")
_GROUPED = Pattern(r"\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}")


@rule(
    "privacy.card-number",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=MUST,
    sure=True,
    message="“{quote}” looks like a payment card's number. Take it out.",
    why="The check digit is right, and it is written or named as a card.",
    advice="Delete the number. If it has been posted, have the card blocked at once.",
    flags=[
        "Charge my credit card [4012 8888 8888 1881].",
        "Block Visa [4012888888881881] please.",
        "The card was [3782-822463-10005].",
        "Found on King Street: [4012 8888 8888 1881].",
    ],
    passes=[
        "My credit card ends in 1881.",
        "Card 4012 8888 8888 1882 is only a sample.",
        "Roll number 365001000112300 was reassessed.",
        "Use a card or cash at the landfill, 2026 prices.",
    ],
)
def card_number(post: Post) -> Iterator[Hit]:
    """Twelve to nineteen digits with a valid check digit, grouped as on a card or near a word that says so."""
    for hit in _CARD_DIGITS(post):
        if passes_luhn(_digits(post, hit)) and (_near(post, hit, _CARD) or _GROUPED.within(post, hit.start, hit.end)):
            yield hit


_ACCOUNT_NUMBER = Pattern(r"(?:bank |chequing |savings )?(?:account|acct|transit|institution)(?: number| no\.?| #)?(?: is|:| was)? (?P<hit>\d(?:[ -]?\d){6,16})")
_IBAN = Pattern(r"[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?")
_WORD_BANK = Pattern(r"(?:bank|account|transit|iban|direct deposit|e-?transfer)")


def _is_iban(text: str) -> bool:
    """The remainder of ISO 13616 is right."""
    compact = text.replace(" ", "")
    return len(compact) >= 15 and int("".join(str(int(character, 36)) for character in compact[4:] + compact[:4])) % 97 == 1


@rule(
    "privacy.bank-account",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=MUST,
    sure=True,
    message="“{quote}” looks like a bank account's number. Take it out.",
    why="It is named as an account, or its check digits are right.",
    advice="Delete the number. If it has been posted, let the bank know.",
    flags=[
        "Send it to account number [00412 5567788].",
        "Transit [00412 003] is hers.",
        "Her bank account: [1234567890].",
        "Wire it to [GB82 WEST 1234 5698 7654 32].",
    ],
    passes=[
        "Tax roll 3650 010 001 12300 was reassessed.",
        "The account of the meeting is on page 1234567.",
        "Wire it to GB82 WEST 1234 5698 7654 33, says the sample.",
        "Transit ridership hit 1,204,511.",
    ],
)
def bank_account(post: Post) -> Iterator[Hit]:
    """A number called an account or transit number, or an IBAN with valid check digits."""
    named = (hit for hit in _ACCOUNT_NUMBER(post) if _near(post, hit, _WORD_BANK))
    ibans = (hit for hit in _IBAN(post) if _is_iban(post.reading.prose[hit.start : hit.end]))
    yield from apart([*named, *ibans])


_DRIVER = Pattern(r"[a-z]\d{4}[ -]\d{5}[ -]\d{5}|[a-z]\d{14}")
_LICENCE = Pattern(r"(?:driver'?s?|drivers|driving) (?:licen[cs]e|permit)|licen[cs]e (?:number|no|#)")
_HEALTH_DIGITS = Pattern(r"\d{4}[ -]?\d{3}[ -]?\d{3}(?:[ -]?[a-z]{2})?")
_HEALTH_CARD = Pattern(r"(?:health (?:card|insurance|number)|ohip|health card number|hcn|version code)")
_PASSPORT_NUMBER = Pattern(r"[a-z]{2}\d{6}|[a-z]\d{6}[a-z]{2}")
_PASSPORT = Pattern(r"passports?")


@rule(
    "privacy.identity-document",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=MUST,
    sure=True,
    message="“{quote}” looks like the number of a licence, a health card or a passport. Take it out.",
    why="It has the shape of such a number, and the words near it say so.",
    advice="Delete the number, and crop it out of any picture.",
    flags=[
        "Lost licence at the arena: [E5174-41161-28359].",
        "Her health card is [5584 486 673 AB].",
        "OHIP number [5584-486-673] was on the form.",
        "Passport [AB123456] was found by the door.",
    ],
    passes=[
        "Bring your driver's licence and health card to the clinic.",
        "Health card renewals: 5584 people so far.",
        "Flight AB123456 was late.",
        "A passport is not accepted at the polls, a driver's licence is.",
    ],
)
def identity_document(post: Post) -> Iterator[Hit]:
    """An Ontario driver's licence, an Ontario health card (ten digits with a check digit) or a Canadian passport."""
    hyphenated = (hit for hit in _DRIVER(post) if "-" in post.reading.prose[hit.start : hit.end] or _near(post, hit, _LICENCE))
    health = (hit for hit in _HEALTH_DIGITS(post) if passes_luhn(_digits(post, hit)) and _near(post, hit, _HEALTH_CARD))
    passports = (hit for hit in _PASSPORT_NUMBER(post) if _near(post, hit, _PASSPORT))
    yield from apart([*hyphenated, *health, *passports])


_DATE = (
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}|(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d{2})"
)
_BIRTH = Pattern(rf"(?:(?:he|she|who|they|him|her|patient|kid|boy|girl|[a-z]+) (?:was|were|is) born (?:on )?|dob|d\.o\.b\.?|(?:date of birth|birth ?date|birthday)(?: is| was|'s)?|(?<!your )(?:date of birth|birth ?date)[^a-z\d]{{1,3}}it's)[ :.(,-]{{0,3}}(?P<hit>{_DATE})")
_LONG_AGO = re.compile(r"1[5-8]\d\d|190\d|191\d|192\d")


@rule(
    "privacy.date-of-birth",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=MUST,
    sure=True,
    message="“{quote}” is given as somebody's date of birth. Take it out.",
    why="A full date of birth opens bank accounts and medical files.",
    advice="Leave out the date, or at least the year: “Happy birthday, Rosa!”",
    flags=[
        "She was born on [March 3, 1984] and lives alone.",
        "DOB: [1984-03-03]",
        "His date of birth is [3 March 1984].",
        "Missing: Carl, birthdate [03/03/1984].",
    ],
    passes=[
        "The library was opened on March 3, 1984.",
        "Happy birthday to our crossing guard!",
        "The town's founder was born on March 3, 1812.",
        "Bring proof of your date of birth by May 4, 2026.",
        "The form asks for your date of birth. It's year first: 1984-03-03.",
    ],
)
def date_of_birth(post: Post) -> Iterator[Hit]:
    """A full date right after words for being born. Dates of a century ago are history."""
    for hit in _BIRTH(post):
        if not _LONG_AGO.search(post.reading.prose, hit.start, hit.end):
            yield hit


_ADDRESS_OF_MACHINE = Pattern(r"(?:\d{1,3}\.){3}\d{1,3}")


@rule(
    "privacy.internet-address",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=SHOULD,
    sure=True,
    message="“{quote}” looks like a computer's internet address.",
    why="It can lead to the household or the person behind it.",
    advice="Delete it. For a complaint about a visitor of your page, send it to the platform, not to your readers.",
    flags=["The troll posts from [24.57.101.8].", "Blocked address: [172.55.27.185]", "All five accounts use [96.22.158.144], folks.", "His IP is [94.27.71.44]."],
    passes=["See by-law 1.2.3.4 of the code.", "Version 10.0.0.1 of the map is up.", "The score was 24.57 to 23.90.", "Section 300.57.101.8 does not exist."],
)
def internet_address(post: Post) -> Iterator[Hit]:
    """Four numbers up to 255 between points. Section numbers and addresses inside a network are passed over."""
    for hit in _ADDRESS_OF_MACHINE(post):
        octets = [int(octet) for octet in post.reading.prose[hit.start : hit.end].split(".")]
        private = octets[0] in (0, 10, 127) or octets[:2] == [192, 168]
        if max(octets) <= 255 and max(octets) > 31 and not private:
            yield hit


_PLATE = Pattern(
    r"(?i:licen[cs]e plates?|plates?)(?i: number| no\.?| is| was| reads| of| starting| beginning|:|,|#)* ?(?P<hit>[A-Z0-9]{2,7}(?:[ -][A-Z0-9]{2,4}){0,2})",
    cased=True,
)
_ONTARIO_PLATE = Pattern(r"[A-Z]{4}[ -]\d{3}|[A-Z]{2}\d{2}[ -]?\d{3}|[A-Z]{2}[ -]\d{2}[ -]?\d{3}", cased=True)
_VEHICLE = Pattern(r"(?:truck|car|suv|van|minivan|pickup|pick-up|sedan|jeep|ram|silverado|f-?150|civic|corolla|escape|tesla|motorcycle|trailer|side by side|atv|parked|driver|plates?|licence|license|forester|rav4|cr-v|kia|ford|chev\w*|toyota|honda|mazda|subaru|dodge|hyundai|gmc|(?:blue|red|white|black|grey|gray|silver|green) [a-z]+)")


@rule(
    "privacy.licence-plate",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=MUST,
    sure=True,
    message="“{quote}” looks like a licence plate. Take it out.",
    why="A plate leads to a person, and the post invites readers to find out which.",
    advice="Instead of posting it, give it to by-law enforcement or the police: “I have passed on the details.”",
    flags=[
        "Grey pickup, plate [CKRT 418], over two stalls again.",
        "Who drives the van with the licence plate [BT 61 094]?",
        "Plate: [CJ48 771]",
        "Black truck [CEXA 123], we saw you dump it.",
    ],
    passes=[
        "I won't post the plate, that goes to by-law.",
        "Supper is $25 a plate, 200 seats.",
        "The new licence plate fee is gone.",
        "Room CKMB 101 at the hospital is closed.",
    ],
)
def licence_plate(post: Post) -> Iterator[Hit]:
    """Letters and figures called a plate, or shaped as an Ontario plate near a vehicle."""
    for hit in _PLATE(post):
        words = post.reading.prose[hit.start : hit.end]
        if re.search(r"\d", words) and re.search(r"[a-z]", words):
            yield hit
    yield from (hit for hit in _ONTARIO_PLATE(post) if _near(post, hit, _VEHICLE, 50) and not _PLATE_WORD.within(post, max(0, hit.start - 25), hit.start))


_PLATE_WORD = Pattern(r"plates?")


_PHONE = Pattern(r"(?:\+?1[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]{0,2}\d{3}[ .-]\d{4}(?: ?(?:ext|x)\.? ?\d{1,5})?", r"\d{3}-\d{4}")
# The municipality's own line, as its website gives it.
_MUNICIPAL_LINES = frozenset({"5193601998"})
_TOLL_FREE = re.compile(r"\+?1?[ .-]?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]")
_PRIVATE_LINE = Pattern(
    r"(?:his|her|their|he|she|him|home|cell|cellphone|cell phone|mobile|personal|private|unlisted|landline|at home|ring (?:him|her|them)|call (?:him|her|them)|phone (?:him|her|them))",
)
_PUBLIC_LINE = Pattern(
    r"(?:offices?|office's|hotline|help ?line|service line|crisis|emergency|non-emergency|dispatch|reception|switchboard|front desk|customer service|toll-free|municipal(?:ity)?|city hall|town hall|civic centre|clerk'?s?|by-?law|public works|roads?|drainage|tax|permits?|hydro|enbridge|utility|consumer|consular|crime stoppers|opp|police|health unit|clinic|hospital|library|arena|legion|church|museum|shelter|food bank|united way|school|tickets?|rsvp|register|registration|book(?:ings?)?|reserve|reservations?|sign up|info|information|details|volunteer\w*|donat\w+|appointments?|to report|report (?:it|one|them|a|an|any)|questions can|council|councillor's line|ward|constituency|priority customers|ext|extension|211|311|911|988|their line|catering|services?|hours|intake|after-hours|helpline|lines?|voicemail|committee|chamber|bia|program|coordinator|licensing|animal|nurse|transit|bus|pharmacy|outages?|dial|ask for|mpp|mp|appointment|reporter|for (?:questions|pick-?up)|questions (?:is|are|go)|any hour|pump-outs?|if you (?:see|spot|find|smell|hear)|shop|store|theatre|box office|box-office|business|county|province|region|asked me to (?:give|post|share)|ferry|marina|campaign|line for|rides?)",
    "{departments}",
)


@rule(
    "privacy.phone-number",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=MUST,
    sure=True,
    message="“{quote}” is a phone number, and nothing near it says that it is a public line.",
    why="A private number brings calls that cannot be taken back.",
    advice="Give the office's line or the service line instead. A person's own number needs that person's permission.",
    flags=[
        "His number is [519-555-0177], light up his phone.",
        "Mayor's personal cell: [519-555-0182]. Ring her at supper.",
        "She answers at [(519) 555-0142] all night.",
        "Here is the cell that he really answers: [519.555.0142].",
    ],
    passes=[
        "Questions? Call the clerk's office, 519-360-1998.",
        "My office number is 519-555-0120, light up my phone.",
        "The consumer line is 1-800-889-9768.",
        "For tickets call 519-555-0133 before Friday.",
        "I gave it to by-law. See it too? 519-555-0100.",
        "The form is broken, a nice human did it at 519-360-1998 in a minute.",
        "The deck of the footbridge is out. If you see the barriers down, call 519-555-0117 at any hour.",
    ],
)
def phone_number(post: Post) -> Iterator[Hit]:
    """A North American phone number, unless it is toll-free or the nearest words say that it is for the public."""
    for hit in _PHONE(post):
        if _digits(post, hit)[-10:] in _MUNICIPAL_LINES:
            continue
        if len(_digits(post, hit)) == 7 and _distance(post, hit, _PRIVATE_LINE) is None and not _NUMBER_IS.within(post, max(0, hit.start - 30), hit.start):
            continue
        offered = _TOLL_FREE.match(post.reading.prose, hit.start) or (_OWN_LINE.within(post, max(0, hit.start - 40), hit.start) and _CIVIC.matches(post))
        if not offered and not _is_public(post, hit, _PUBLIC_LINE, _PRIVATE_LINE):
            yield hit


# A councillor may give out a number of one's own, in a post that does a councillor's work.
_OWN_LINE = Pattern(r"(?:call|text|reach|phone|ring|message|whatsapp|get|find) (?:or (?:call|text|e-?mail) )?me|my (?:own )?(?:number|cell|phone|line)(?: number)?")
_CIVIC = Pattern(r"(?:council\w*|wards?|mayor|reeve|municipal\w*|neighbou?rs?|residents?|folks|drains?|drainage|roads?|potholes?|plow\w*|meeting|hall|vote|votes|ride|rides|event|volunteers?|flood\w*|storm|community|bbq|signs?|park|garbage|constituents?|town|township|county|chatham-?kent|campaign)")
_NUMBER_IS = Pattern(r"(?:number is|phone(?: number)?|call|text|cell|reach)")


_ROLE_ADDRESS = re.compile(
    r"(?:info|office|clerk|ckclerk|planning|service|services|council|councillor|cllr|mayor|deputymayor|reeve|warden|admin|contact|hello|events?|tickets?|support|help|register|registration|media|news|editor|accessib\w*|roads?|parks?|by-?law|publicworks|works|building|tax|finance|library|arena|rec|recreation|rsvp|volunteer\w*|donat\w*|board|chair|president|secretary|team|sales|booking\w*|jobs|careers|hr|inquir\w*|enquir\w*|feedback|comments?|elections?|ward|mpp?|constituency|votes?|drainage|drains?|water|transit|fire|museum|gallery|market|festival|fair|committee|grants?)[\w.+-]*@"
)
_PUBLIC_HOST = re.compile(r"@(?:[\w-]+\.)*(?:chatham-?kent\.ca|ontario\.ca|gc\.ca|parl\.gc\.ca|ola\.org|[\w-]*(?:city|town|county|township|municipal|council|muni|police|library|health)[\w-]*\.\w+|[\w.-]*gov[\w.-]*|[\w.-]*parliament[\w.-]*)$")
_PRIVATE_MAIL = Pattern(r"(?:his|her|their|home|personal|private|gmail|hotmail|yahoo|outlook|not the (?:municipal|office|work))")


@rule(
    "privacy.private-e-mail",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=MUST,
    sure=True,
    message="“{quote}” looks like a person's own e-mail address.",
    why="It is not an office's address, and nothing near it says that it is for the public.",
    advice="Give the office's address instead, or ask the person first.",
    flags=[
        "Write to her home: [marta.kolb@mail.example].",
        "The man who complained is [t.reyes81@example.com].",
        "Use his personal address, [dkovacs.farm@example.net], he reads that.",
        "[luis.nguyen@example.ca]",
    ],
    passes=[
        "Comments go to planning@chatham-kent.ca by Friday.",
        "E-mail me at my office: jane.doe@chatham-kent.ca.",
        "Tickets: events@example.org",
        "Register with info@example.ca or at the arena.",
    ],
)
def private_e_mail(post: Post) -> Iterator[Hit]:
    """An e-mail address that is neither a role's nor a public body's."""
    folded = post.reading.folded
    for start, end in post.reading.links:
        address = folded[start:end]
        if "@" not in address[1:] or "/" in address:
            continue
        hit = Hit(start, end)
        offered = _ROLE_ADDRESS.match(address) or _PUBLIC_HOST.search(address)
        private = _distance(post, hit, _PRIVATE_MAIL) is not None
        if not offered and (private or not _is_public(post, hit, _PUBLIC_LINE, _PRIVATE_MAIL)):
            yield hit


_STREET = r"(?:[A-Z][A-Za-z'.-]*|\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?)"
_ADDRESS = Pattern(
    rf"(?:(?i:rr ?\d{{1,2}}, ))?\d{{1,6}}[A-Za-z]? {_STREET}(?: {_STREET}){{0,2}} (?i:{{street_types}})\.?(?: (?:[NSEW]\.?|North|South|East|West|NORTH|SOUTH|EAST|WEST))?(?:,? (?i:unit|apt\.?|suite) ?\w+)?",
    cased=True,
)
_LIVES_ON = Pattern(
    r"(?i:lives? on|living on|lives? at) (?i:the \w+ side of )?(?P<hit>[A-Z]\w+(?: [A-Z]\w+)? (?i:{street_types}))",
    cased=True,
)
# Years, counts and sums before a capital: "2026 Budget Drive", "10 Community Gardens".
_NOT_A_HOUSE = re.compile(r"(?:19|20)\d\d |\d+ (?:the|a|an|my|our|your|this|that|and|in|of|to|for|on|at|i|we|more|most|new|community|public|pickleball|tennis|basketball|local|ontario|canadian|downtown|municipal|affordable|great|electric|minutes?|days?|years?|people|km|metres|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday) ")
_USUAL_STREET = re.compile(r"(?:street|st|avenue|ave|road|rd|drive|dr|line|crescent|cres|court|crt|ct|boulevard|blvd|place|pl|lane|ln|sideroad|townline|concession|way|terrace|terr|trail|circle|parkway|pkwy|highway|hwy)\b")
_NUMBERED_NAME = Pattern(
    r"(?i:lives? at|living at|live at|home (?:at|is)|house (?:at|is)|address is|cards? to|casseroles? (?:can go )?to|flowers to|mail to|find (?:him|her|them) at|he's at|she's at|they're at) (?P<hit>\d{1,5} [A-Z][A-Za-z]{3,})",
    r"[A-Z][a-z]+ of (?P<hit>\d{1,5} [A-Z][A-Za-z]{3,})",
    cased=True,
)
_NOT_A_STREET_NAME = re.compile(r"\d+ (?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|years?|people|ontario|canada|canadian)")
_PRIVATE_PLACE = Pattern(
    r"(?:lives?|living|lived|live|resides?|home|homes|house|his|her|their|he's at|she's at|mr|mrs|ms|family|couple|widow|neighbours?|resident|tenants?|owners?|owned by|cards to|casseroles?|honk|moved|new address|my address|your address|address is|address:|billing|mail it|sent to|blue door|drive by|pay (?:him|her|them) a visit|taxi|portfolio|shipped)",
)
_PUBLIC_PLACE = Pattern("{public_places}")


def _street_addresses(post: Post) -> Iterator[Hit]:
    """House number, name and kind of street. Names that are seldom streets count only where the words about them fit an address."""
    prose = post.reading.prose
    for hit in _ADDRESS(post):
        if _NOT_A_HOUSE.match(prose, hit.start) or prose[hit.start - 1 : hit.start] in ("$", ".", ","):
            continue
        before = prose[max(0, hit.start - 20) : hit.start].rstrip(" >")
        fits = not before or before[-1] in "\n,:.?" or re.search(r"\b(?:at|to|in|is|of|from|with|on|address|card)$|\d$", before)
        if _USUAL_STREET.search(prose, hit.start, hit.end) or fits:
            yield hit
    yield from _LIVES_ON(post)
    for hit in _NUMBERED_NAME(post):
        if not _NOT_A_STREET_NAME.match(prose, hit.start) and not _ADDRESS.within(post, hit.start, len(prose)):
            yield hit


@rule(
    "privacy.street-address",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=MUST,
    sure=True,
    message="“{quote}” is an address, and nothing near it says that it is a public place.",
    why="It tells readers where to find somebody.",
    advice="Take the number and the street out: “a house in the east end”. For a public place, name it: the hall, the arena, the office.",
    flags=[
        "She lives at [22 Lark St], the one with the blue door.",
        "He's at [17 Cypress Crt] with the pool, honk when you go by!",
        "Lorna B., [31 Tecumseh Pl, Unit 4]",
        "Send the casseroles to [118 Cedar], side gate.",
        "Walt lives on [Miller Point Road] and cannot hear the door.",
    ],
    passes=[
        "Open house at the community hall, 45 Main St E, 7 pm.",
        "The rezoning of 315 King St W comes to council on Monday.",
        "Warming centre: 45 Main St E, side door.",
        "Paving on King Street West starts at 7.",
        "We planted 120 Kentucky Coffee trees on Park Street.",
    ],
)
def street_address(post: Post) -> Iterator[Hit]:
    """A street address, unless the nearest words speak of a public place, an event or the municipality's business."""
    yield from apart(hit for hit in _street_addresses(post) if not _is_public(post, hit, _PUBLIC_PLACE, _PRIVATE_PLACE))


_POSTAL_CODE = Pattern(r"[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]?\d[abceghj-nprstv-z]\d")


@rule(
    "privacy.postal-code",
    anchor="privacy",
    cites=("Do not post private or confidential information about fellow Councillors, employees or constituents.",),
    level=SHOULD,
    sure=True,
    message="“{quote}” is a postal code. In the country it can mean a handful of houses.",
    why="With a name or a few particulars it leads to a household.",
    advice="Leave it out, or name the community instead. An office's full address is fine.",
    flags=["The caller is from [N8M 2X4].", "Lives with her son, [N7M5K8].", "Sent by a widow, Bothwell [N0P 1C0].", "[N8H 5R0]"],
    passes=[
        "Municipal office: 315 King St W, Chatham N7M 5K8.",
        "Rural codes that begin with N0P are served from the post office.",
        "Model B2B 2C3 has a new filter at the arena.",
        "Mail ballots go to the clerk's office, N7M 5K8.",
    ],
)
def postal_code(post: Post) -> Iterator[Hit]:
    """A Canadian postal code, unless the nearest words speak of a public place."""
    yield from (hit for hit in _POSTAL_CODE(post) if not _is_public(post, hit, _PUBLIC_PLACE, _PRIVATE_PLACE))

"""The classifier: its file, its passages, its evidence, and that little text raises little suspicion."""

import zlib
from binascii import crc32
from math import sqrt
from pathlib import Path

import pytest

import checker.classifier
from checker import Post, check
from checker.classifier import LONGEST_EVIDENCE, SURE_ENOUGH, Opinion, _weightiest_run
from checker.classifier.features import BUCKETS, LONGEST_PASSAGE, buckets, letter_features, passages, span_of, typed_words, word_features, word_of
from checker.classifier.weights import length, load, pack, unpack
from checker.guidelines import BY_ANCHOR
from checker.model import CONSIDER, SHOULD
from checker.rules import RULES
from checker.text import Reading

IMPLIED = [rule for rule in RULES if rule.implied]


def test_the_file_keeps_what_is_packed():
    header = {
        "anchors": ["privacy", "code-of-conduct"], "biases": [-1.5, 0.5], "thresholds": [0.1, 0.2], "doubts": [-0.1, 0], "sentence_thresholds": [0.3, 0.4],
        "sentence_doubts": [0.1, 0.2], "shares": [1, 0.5],
        "shortest": [30, 50], "scales": [0.01, 0.02], "unseen": 38,
    }  # fmt: skip
    features = [checksum("closed"), checksum("the clerk"), checksum("#ose"), checksum("lied")]
    number = dict(zip(features, buckets(features)))
    features.sort(key=number.__getitem__)
    rows = unpack(pack(header, sorted(number.values()), [4, 8, 12, 16], [[1, -2, 3, 127], [0, 5, -127, 7]])).rows
    weights = [[1, 0], [-2, 5], [3, -127], [127, 7], [0, 0], [0, 0]]
    # What was never seen weighs nothing, and is as rare as can be.
    asked, rarities = [*features, checksum("unknown"), checksum("")], [4, 8, 12, 16, 38, 38]
    alone = rows.numbers(asked)
    told, nothing = [(*some, rarity**2) for some, rarity in zip(weights, rarities)], (0, 0, 0)
    assert [rows.parts(rows.both(number, 0)) for number in alone] == [(one, nothing) for one in told]
    assert [rows.parts(rows.both(0, number)) for number in alone] == [(nothing, one) for one in told]
    assert [length(squares) for *_, squares in told] == [rarity / 4 for rarity in rarities]
    for anchor, column in enumerate(zip(*weights)):
        assert rows.weights_for(anchor, alone) == rows.weights_for(anchor, [rows.both(0, number) for number in alone], letters=True) == list(column)
    # Many at once, of both kinds.
    squares = sum(rarity**2 for rarity in rarities)
    both = rows.both(sum(alone), sum(alone[:2]))
    assert rows.parts(both) == ((129, -115, squares), (-1, 5, 4**2 + 8**2)) and length(squares) == sqrt(squares) / 4
    assert rows.weights_for(1, [both]) == [-115] and rows.weights_for(0, [both], letters=True) == [-1]
    # As many as a text of millions of characters has.
    assert rows.parts(rows.both(2_000_000 * alone[-1], 0)) == ((0, 0, 2_000_000 * 38**2), nothing)
    assert rows.numbers([]) == [] and rows.parts(0) == (nothing, nothing) and length(0) == 0


def test_the_model_in_use_is_whole_and_light():
    model = load()
    data = (Path(checker.classifier.__file__).parent / "model.bin").read_bytes()
    assert set(model.anchors) <= set(BY_ANCHOR) and len(model.anchors) == len(IMPLIED)
    assert {rule.anchor for rule in IMPLIED} == set(model.anchors)
    # Every feature has all its columns, and a bucket of its own.
    _, _, columns = data.partition(b"\n")
    kept, rest = divmod(len(columns), len(model.anchors) + 2)
    assert rest == 0 and kept == sum(model.rows.known) and len(model.rows.known) == BUCKETS
    assert len(zlib.compress(data, 9)) <= 400_000


def test_passages_cover_every_sentence_once_and_stay_short():
    reading = Reading("One short sentence here. " * 200 + "x" * 3000 + " and the end.")
    spans = list(passages(reading))
    assert [start for start, _ in reading.sentences if not any(a <= start < b for a, b in spans)] == []
    assert all(end <= after for (_, end), (after, _) in zip(spans, spans[1:]))
    assert all(end - start <= LONGEST_PASSAGE for start, end in spans[:-1])
    assert list(passages(Reading(""))) == []


def test_words_read_alike_however_they_are_typed():
    def words(text):
        reading = Reading(text)
        typed = typed_words(reading, 0, len(reading.prose))
        spans = [span_of(reading, 0, number) for number in range(len(typed))]
        assert [reading.prose[slice(*span)] for span in spans] == typed
        return [word_of(one).text for one in typed]

    assert words("Don’t call 519-555-0101!") == words("DONT call 226-555-9999!") == ["dont", "call", "0", "0", "0", "!"]
    assert words("Sure 🙄\N{VARIATION SELECTOR-16}") == ["sure", "🙄"]
    assert words("see https://example.org/a?b") == words("see www.example.com/other") == ["see", "<link>"]


def checksum(made_of: str) -> int:
    return crc32(made_of.encode())


def test_a_feature_is_the_checksum_of_what_it_is_made_of():
    reading = Reading("The clerk lied")
    words = list(map(word_of, typed_words(reading, 0, len(reading.prose))))
    # The words, the pairs of them, and the pairs of their stems.
    assert word_features(words) == list(map(checksum, ["the", "clerk", "lied", "the clerk", "clerk lied", "%the clerk", "%clerk lied"]))
    assert letter_features("ab") == set(map(checksum, ["#^ab", "#ab$", "#^ab$"]))
    assert letter_features("né") == set(map(checksum, ["#^né", "#né$", "#^né$"]))
    assert all(0 <= one < BUCKETS for one in buckets([*word_features(words), *letter_features("clerk")]))
    assert word_features([]) == []


LONG = (
    "The roof report is on the agenda for Monday, and staff were thorough. Two clerks read it all. \"What a circus,\" said a neighbour; I laughed. "
    "It tells what was found in the north stand, what it costs this year and next, and who would do the work. Read it before you write to me! "
    "And those who would rather hear it than read it can come to the arena on Thursday at seven."
)


# A sentence may have no words at all, as the first here; or marks after it that are no part of it, as the second.
@pytest.mark.parametrize("text", [LONG, "\"\n\n" + LONG, "So it goes. - 🎉 - " + LONG, LONG.replace(". ", ".\n\n* ")])
def test_a_sentence_of_a_long_post_is_scored_as_if_it_stood_alone(text):
    reading = Reading(text)
    (passage,) = Opinion(reading)._passages
    assert len(passage.sentences) == len(reading.sentences) > 3
    for sentence, (start, end) in zip(passage.sentences, reading.sentences):
        (alone,) = Opinion(Reading(reading.folded[start:end]))._passages
        assert sentence.start == start and sentence.scores == pytest.approx(alone.scores, abs=1e-12)


@pytest.mark.parametrize("rule", IMPLIED, ids=lambda rule: rule.id)
def test_evidence_stands_in_the_text(rule):
    for example in rule.flags:
        found = [one for one in Opinion(Reading(example.text)).suspicions if one.anchor == rule.anchor]
        assert found, example.text
        for one in found:
            sentence = Reading(example.text).folded
            assert 0 <= one.start < one.end <= len(sentence)
            assert all(word.replace("'", "") in sentence.replace("'", "") for word in one.words)


@pytest.mark.parametrize("text", ["Good morning!", "Yes.", "Thank you", "My phone number has changed.", "I live here.", "🎉🎉🎉", "a", "?", "How do I update my address?", "See you there on Saturday at 10."])
def test_little_text_raises_no_suspicion(text):
    assert Opinion(Reading(text)).suspicions == []


HARMLESS = (
    "The library on King Street opens at ten on Saturday. There will be tea and a book sale in the basement, and the children's hour "
    "starts at eleven. Parking is behind the arena. The splash pad opens on Monday if the weather holds, and the ferry runs every half "
    "hour until nine. See the calendar for the rest of the week."
)
FAULT = "Must be nice to sit upstairs all day and never answer a phone."


def suspected(text: str) -> list[str]:
    """The passages in which blame of staff is suspected."""
    reading = Reading(text)
    return [reading.prose[one.start : one.end] for one in Opinion(reading).suspicions if one.anchor == "respecting-staff"]


def test_a_fault_does_not_drown_in_a_long_post():
    assert suspected(HARMLESS) == []
    assert suspected(f"{HARMLESS}\n\n{FAULT}\n\n{HARMLESS[:150]}") == [FAULT.lower()]


def test_neighbouring_sentences_are_one_suspicion_and_others_are_not():
    other = "Somebody upstairs must have been very busy."
    assert suspected(f"{HARMLESS}\n\n{FAULT} {other}") == [f"{FAULT} {other}".lower()]
    assert suspected(f"{FAULT}\n\n{HARMLESS}\n\n{other}") == [FAULT.lower(), other.lower()]


# Three of its sentences are short enough together, all four are not.
FOUR = Reading(" ".join(f"{number} sentence is one of four that are equally long, and stands alone." for number in ("A", "B", "C", "D")))


@pytest.mark.parametrize(
    "sums, weight, run",
    [
        ([1, 2, 3, 4], 9, range(1, 4)),
        ([4, 3, 2, 1], 9, range(0, 3)),
        ([0, 5, 0.4, 3], 8.4, range(1, 4)),
        # What weighs next to nothing at an end is left out.
        ([0.4, 5, 0.4, 0], 5.8, range(1, 2)),
        ([-2, 5, -1, 0], 5, range(1, 2)),
        # Of what all speaks against, the least of it.
        ([-4, -2, -3, -4], -2, range(1, 2)),
        # Where a sentence has no words, a run ends.
        ([3, None, 3, 1], 4, range(2, 4)),
    ],
)
def test_the_evidence_is_what_weighs_most_together(sums, weight, run):
    assert FOUR.sentences[2][1] <= LONGEST_EVIDENCE < FOUR.sentences[3][1]
    weights = {number: float(one) for number, one in enumerate(sums) if one is not None}
    assert _weightiest_run(weights, FOUR) == (pytest.approx(weight), run)


ONE, OTHER = "The fellow in the end unit on Pine is three months behind on his rent again.", "Her boy was sent home from school twice this month, the teacher told me."
BETWEEN = "The library opens at ten on Saturday with tea and a book sale, and parking is behind the arena."


def test_what_weighs_nearly_as_much_elsewhere_is_told_as_well():
    found = [finding for finding in check(Post(f"{ONE} {BETWEEN} {OTHER}")) if finding.level != CONSIDER]
    assert [(finding.anchor, finding.quote) for finding in found] == [("privacy", ONE), ("privacy", OTHER)]
    assert [finding.quote for finding in check(Post(f"{ONE} {BETWEEN} Parking is free."))] == [ONE]


def test_what_is_only_just_suspected_is_told_once(monkeypatch):
    """In a short post of its runs of sentences the weightiest; in a long one of its sentences close by the surest."""
    for text in (f"{ONE} {BETWEEN} {OTHER}", f"{ONE} {BETWEEN} {BETWEEN} {OTHER}"):
        found = [one for one in Opinion(Reading(text)).suspicions if one.anchor == "privacy"]
        assert len(found) == 2 and min(one.excess for one in found) > SURE_ENOUGH
        with monkeypatch.context() as patched:
            patched.setattr(checker.classifier, "SURE_ENOUGH", 9)
            assert [one for one in Opinion(Reading(text)).suspicions if one.anchor == "privacy"] == [max(found, key=lambda one: one.excess)]


def test_a_sentence_of_a_long_post_dispels_a_doubt():
    rules_words = "Staff lied to us about the budget."
    text = f"{HARMLESS}\n\n{rules_words}"
    assert not Opinion(Reading(text)).doubts("respecting-staff", len(text) - 5)
    assert Opinion(Reading(text)).doubts("respecting-staff", 5)


def test_the_same_twice():
    text = "Funny how the report landed on our desks an hour before the vote. Somebody upstairs must have been very busy."
    assert Opinion(Reading(text)).suspicions == Opinion(Reading(text)).suspicions != []


def test_doubts_only_what_it_has_learned_and_reads_otherwise():
    opinion = Opinion(Reading("The library opens at ten on Saturday, and the splash pad on Monday."))
    assert opinion.doubts("respecting-others", 4) and opinion.doubts("privacy", 60)
    assert not opinion.doubts("timeliness", 4)
    text = "My colleague brought his speech again, the one somebody else has to write for him."
    assert not Opinion(Reading(text)).doubts("respecting-others", 0)
    assert not Opinion(Reading("")).suspicions


def test_a_campaign_account_may_campaign():
    text = "Your support in October will keep this work going, and there is a box for cheques at my office."
    levels = {account: [finding.level for finding in check(Post(text, account=account)) if finding.anchor == "municipal-elections-act"] for account in ("council", "personal", "campaign")}
    assert levels == {"council": [SHOULD], "personal": [CONSIDER], "campaign": []}

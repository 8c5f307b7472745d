"""What counts as right, wrong and missed."""

from checker import Post
from checker.model import CONSIDER, MUST, Hit, Rule
from scripts.evaluate import HELD_OUT, ORDINARY, ROOT, UNMET, Score, drafts_of, evaluate


def finds(anchor: str, word: str, level=MUST) -> Rule:
    """A rule that finds a word."""

    def find(post: Post):
        at = post.reading.folded.find(word)
        return iter([Hit(at, at + len(word))] if at >= 0 else [])

    return Rule(f"{anchor}.{word}", anchor, level, "{quote}", "Why.", "Do.", find, (), (), sure=True)


def draft(text: str, expect=(), allow=()) -> dict:
    return {"text": text, "platform": None, "expect": list(expect), "allow": list(allow)}


def test_flags_are_held_against_labels():
    rules = (finds("privacy", "phone"), finds("confidentiality", "secret"), finds("authenticity", "tip", CONSIDER))
    result = evaluate(
        [
            draft("a phone", expect=["privacy"]),
            draft("a secret phone", expect=["privacy"], allow=["confidentiality"]),
            draft("a secret phone", expect=["confidentiality"]),
            draft("nothing", expect=["privacy"]),
            draft("a phone"),
            draft("a phone", allow=["privacy"]),
            draft("a tip"),
        ],
        rules,
    )
    assert result.scores == {"privacy": Score(2, 2, 1), "confidentiality": Score(1, 0, 0)}
    assert result.total == Score(3, 2, 1)
    assert (result.clean, result.flagged) == (3, 1)
    assert (result.total.precision, result.total.recall, result.total.f1) == (3 / 5, 3 / 4, 6 / 9)


def test_nothing_learns_from_the_drafts_held_out():
    held_out = {draft["text"] for file in (HELD_OUT, ORDINARY, UNMET) for draft in drafts_of(file)}
    for file in (ROOT / "tests" / "drafts").glob("train*.jsonl"):
        assert not held_out & {draft["text"] for draft in drafts_of(file)}, file

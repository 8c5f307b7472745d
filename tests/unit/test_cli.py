"""The command line, run as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker import MAX_LENGTH
from checker.rules import RULES

ROOT = Path(__file__).parents[2]
FAULTY = "For the file, my SIN is 130 692 544."


def run(*arguments, stdin: bytes = b"") -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "checker", *map(str, arguments)], input=stdin, capture_output=True, cwd=ROOT, timeout=60)


def lines(*drafts) -> str:
    return "".join(json.dumps(draft) + "\n" for draft in drafts)


def test_text_report_names_guideline_words_and_what_to_do():
    done = run(stdin=FAULTY.encode())
    report = done.stdout.decode()
    assert done.returncode == 1
    assert "Guideline 2, Maintain privacy" in report and "130 692 544" in report and "What to do:" in report


def test_nothing_found_never_says_safe():
    done = run(stdin=b"The arena opens at nine on Saturday.")
    assert done.returncode == 0
    assert "Nothing that this checker knows of" in done.stdout.decode()


def test_jsonl_gives_one_result_a_line_in_order(tmp_path):
    file = tmp_path / "drafts.jsonl"
    file.write_text(lines({"text": "The arena opens at nine."}, {"text": "🎉 " + FAULTY, "platform": "x", "kind": "post", "account": "council"}, {"text": "Fine \u2028 too"}), "utf-8")
    done = run("--format", "jsonl", file)
    results = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 1
    assert [len(result["findings"]) for result in results] == [0, 1, 0]
    [finding] = results[1]["findings"]
    assert set(finding) >= {"rule", "guideline", "anchor", "level", "start", "end", "quote", "message", "advice", "why"}
    assert ("🎉 " + FAULTY)[finding["start"] : finding["end"]] == finding["quote"] == "130 692 544"
    assert (finding["guideline"], finding["anchor"], finding["level"]) == (2, "privacy", "must")


def test_json_and_sarif_hold_the_same_findings(tmp_path):
    file = tmp_path / "draft.txt"
    file.write_text("First line.\n" + FAULTY, "utf-8")
    [result] = json.loads(run("--format", "json", file).stdout)["results"]
    [sarif] = json.loads(run("--format", "sarif", file).stdout)["runs"][0]["results"]
    region = sarif["locations"][0]["physicalLocation"]["region"]
    assert result["source"] == str(file)
    assert sarif["ruleId"] == result["findings"][0]["rule"]
    assert region == {"startLine": 2, "startColumn": 25, "endLine": 2, "endColumn": 36}


def test_sarif_names_the_line_of_a_draft_in_json_lines(tmp_path):
    file = tmp_path / "my drafts.JSONL"
    file.write_text(lines({"text": "Fine."}, {"text": "One.\nTwo. " + FAULTY}), "utf-8")
    [found] = json.loads(run("--format", "sarif", file).stdout)["runs"][0]["results"]
    place = found["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 2}
    assert place["artifactLocation"]["uri"].endswith("/my%20drafts.JSONL")


def test_a_report_that_cannot_be_written_is_said():
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-m", "checker"], input=FAULTY.encode(), stdout=full, stderr=subprocess.PIPE, cwd=ROOT, timeout=60)
    assert done.returncode == 2
    assert b"could not be written" in done.stderr and b"Traceback" not in done.stderr


def test_list_and_explain_name_every_rule():
    listed = run("--list").stdout.decode()
    assert [line.split()[0] for line in listed.splitlines()] == [rule.id for rule in RULES]
    page = run("--explain", RULES[0].id).stdout.decode()
    assert RULES[0].why in page and RULES[0].cites[0] in page and "[" in page


@pytest.mark.parametrize(
    "arguments, stdin, sentence",
    [
        ([], b"", "standard input: the draft is empty"),
        ([], b" \n\t", "standard input: the draft is empty"),
        ([], b"a" * 1_000_000, f"the longest post that any platform takes has {MAX_LENGTH:,}"),
        ([], b"line\nbin\0ary", "standard input, line 2: holds a NUL byte"),
        ([], b"one\ntwo\n\xff\xfe", "standard input, line 3: is not UTF-8"),
        (["missing.txt"], b"", "missing.txt: cannot be read"),
        (["/dev/null"], b"", "/dev/null: the draft is empty"),
        (["--platform", "myspace"], b"x", "myspace"),
        (["--kind", "shout"], b"x", "shout"),
        (["--date", "tomorrow"], b"x", "'tomorrow' is not a day such as 2026-10-26"),
        (["--pictures", "many"], b"x", "'many' is not a number from 0 to 99"),
        (["--no-such-option"], b"x", "--no-such-option"),
        (["--explain", "no.such-rule"], b"", "no.such-rule"),
    ],
)
def test_unusable_input_gets_one_sentence_and_exit_code_2(arguments, stdin, sentence):
    done = run(*arguments, stdin=stdin)
    complaint = done.stderr.decode()
    assert done.returncode == 2 and done.stdout == b""
    assert sentence in complaint and complaint.count("\n") == 1 and "Traceback" not in complaint


@pytest.mark.parametrize(
    "line, sentence",
    [
        ("{not json", "line 2: is not JSON"),
        ("[" * 100_000, "line 2: is not JSON"),
        ('"only a string"', "line 2: has no draft"),
        ('{"draft": "x"}', "line 2: has no draft"),
        ('{"text": ""}', "line 2: the draft is empty"),
        ('{"text": "x", "n": ' + "9" * 6000 + "}", "line 2: is not JSON that can be read: a number is too long"),
        ('{"text": "x", "platform": "myspace"}', 'line 2: unknown platform "myspace"'),
        ('{"text": "x", "kind": ["post"]}', "line 2: unknown kind"),
        ('{"text": "x", "pictures": true}', "line 2: unknown pictures true; known is a number from 0 to 99"),
    ],
)
def test_a_bad_line_is_named_with_its_file(tmp_path, line, sentence):
    file = tmp_path / "drafts.jsonl"
    file.write_text(lines({"text": FAULTY}) + line + "\n", "utf-8")
    done = run("--format", "jsonl", file)
    assert done.returncode == 2 and done.stdout == b""
    assert f"{file}, {sentence}" in done.stderr.decode()


def test_characters_that_cannot_be_posted_are_checked_around_and_said(tmp_path):
    file = tmp_path / "drafts.jsonl"
    file.write_text('{"text": "my \\ud83d SIN \\u0000 is 130 692 544"}\n', "utf-8")
    for form in ("jsonl", "text", "json", "sarif"):
        done = run("--format", form, file)
        assert done.returncode == 1
        assert f"{file}, line 1: The draft holds characters that cannot be posted" in done.stderr.decode()
    assert "130 692 544" in run(file).stdout.decode()


def test_a_line_tells_of_its_post_and_the_options_stand_in_for_what_it_leaves_out(tmp_path):
    file = tmp_path / "drafts.jsonl"
    text = "This term we delivered two parks."
    file.write_text(lines({"text": text}, {"text": text, "date": "2027-01-05"}, {"text": text, "pictures": 0}), "utf-8")
    done = run("--format", "jsonl", "--date", "2026-09-01", "--pictures", "2", "--people", "unasked", file)
    found = [{finding["rule"] for finding in json.loads(line)["findings"]} for line in done.stdout.decode().splitlines()]
    campaign, people = "elections.record-in-the-campaign", "privacy.people-in-pictures"
    assert [(campaign in rules, people in rules) for rules in found] == [(True, True), (False, True), (True, False)]


def test_runs_from_any_folder_level_without_anything_installed(tmp_path):
    """An isolated interpreter sees the standard library and the checkout, and nothing else."""
    code = "import sys, runpy; sys.path.insert(0, sys.argv.pop()); runpy.run_module('checker', run_name='__main__')"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code, ROOT], input=FAULTY.encode(), capture_output=True, timeout=60)
    assert done.returncode == 1, done.stderr.decode()

"""Findings as text, JSON, JSON Lines and SARIF."""

import json
from typing import NamedTuple
from urllib.parse import quote

from checker.model import Finding, Level, Post, Rule
from checker.rules import RULES

VERSION = 1
_SARIF_LEVEL = {Level.MUST: "error", Level.SHOULD: "warning", Level.CONSIDER: "note"}
_WEIGHT = {Level.MUST: "take out or change", Level.SHOULD: "better changed", Level.CONSIDER: "a tip"}
NOTHING_FOUND = "Nothing that this checker knows of. If in doubt, confer with administration before posting."


class Result(NamedTuple):
    """One draft, where it came from (a file, and the line in it for a draft of a JSON Lines file), and its findings."""

    file: str
    line: int | None
    post: Post
    findings: list[Finding]

    @property
    def source(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


def finding_fields(finding: Finding) -> dict:
    """A finding as plain JSON values."""
    return finding._asdict() | {"level": finding.level.value}


def as_text(results: list[Result]) -> str:
    """For people: a paragraph a finding."""
    return "\n".join(_text_of(result, several=len(results) > 1) for result in results)


def _text_of(result: Result, several: bool) -> str:
    lines = [f"{result.source}:"] if several else []
    for number, finding in enumerate(result.findings, 1):
        line, column = _line_and_column(result.post.text, finding.start)
        lines += [
            f"{number}. Guideline {finding.guideline}, {finding.title} ({_WEIGHT[finding.level]}) – line {line}, character {column}",
            f"   {finding.message}",
            f"   Why: {finding.why}",
            f"   What to do: {finding.advice}",
            f"   [{finding.rule}]",
        ]
    return "\n".join([*lines, *([] if result.findings else [NOTHING_FOUND])]) + "\n"


def as_json(results: list[Result]) -> str:
    """One document: {"version", "results": [{"source", "findings"}]}."""
    return json.dumps({"version": VERSION, "results": [{"source": result.source, **_fields(result)} for result in results]}, indent=2) + "\n"


def as_jsonl(results: list[Result]) -> str:
    """One line a draft, in order: {"findings": […]}."""
    return "".join(json.dumps(_fields(result)) + "\n" for result in results)


def _fields(result: Result) -> dict:
    return {"findings": [finding_fields(finding) for finding in result.findings]}


def as_sarif(results: list[Result]) -> str:
    """SARIF 2.1.0 (OASIS standard, section 3), columns in code points."""
    driver = {
        "name": "checker",
        "rules": [{"id": rule.id, "shortDescription": {"text": _one_line(rule.doc)}, "defaultConfiguration": {"level": _SARIF_LEVEL[rule.level]}} for rule in RULES],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_sarif_result(result, finding) for result in results for finding in result.findings]}
    return json.dumps({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _sarif_result(result: Result, finding: Finding) -> dict:
    return {
        "ruleId": finding.rule,
        "level": _SARIF_LEVEL[finding.level],
        "message": {"text": f"{finding.message} {finding.advice}"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(result.file)}, "region": _region(result, finding)}}],
        "partialFingerprints": {"key/v1": finding.key},
    }


def _region(result: Result, finding: Finding) -> dict:
    """Where a finding stands in its file. A draft in JSON Lines is one line of it, whatever lines it has itself."""
    if result.line is not None:
        return {"startLine": result.line}
    line, column = _line_and_column(result.post.text, finding.start)
    end_line, end_column = _line_and_column(result.post.text, finding.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Both from 1, in code points."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def explain(rule: Rule) -> str:
    """A rule's manual page: what it looks for, why, what to do, examples with the words found in brackets, and what passes."""
    lines = [
        rule.id,
        f"Guideline: {rule.anchor} ({_WEIGHT[rule.level]})",
        *(f"Rests on: “{sentence}”" for sentence in rule.cites),
        "",
        _one_line(rule.doc),
        "",
        f"Why: {rule.why}",
        f"What to do: {rule.advice}",
        "",
        "Found, in brackets:",
        *(f"  - {_marked(one.text, one.spans)}" for one in rule.flags),
        "",
        "Not found:",
        *(f"  - {one.text}" for one in rule.passes),
    ]
    return "\n".join(lines) + "\n"


def _marked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


FORMATS = {"text": as_text, "json": as_json, "jsonl": as_jsonl, "sarif": as_sarif}

"""The command line: `python -m checker [FILE …]`, or the draft on standard input."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import NoReturn

from checker import MAX_LENGTH, check
from checker.context import CONTEXT, Field
from checker.model import Post
from checker.report import FORMATS, Result, explain
from checker.rules import RULES
from checker.text import UNPOSTABLE, unpostable

FOUND_NOTHING, FOUND_SOMETHING, UNUSABLE = 0, 1, 2


class Unusable(Exception):
    """Input that cannot be checked; its text is the sentence for the user and names file and line."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit code: 0 nothing found, 1 findings, 2 unusable input or options."""
    options = _parser().parse_args(arguments)
    if options.list:
        return _print("".join(f"{rule.id:48}{rule.level.value:10}{rule.anchor}\n" for rule in RULES))
    if options.explain:
        return _explain(options.explain)
    context = {name: getattr(options, name) for name in CONTEXT}
    try:
        posts = [one for file in options.files or ["-"] for one in _posts(file, context)]
    except Unusable as problem:
        return _complain(str(problem))
    results = [Result(file, line, post, check(post)) for file, line, post in posts]
    _print(FORMATS[options.format](results))
    return FOUND_SOMETHING if any(result.findings for result in results) else FOUND_NOTHING


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m checker", description="Say which social-media guideline a draft post may run into. Exit code: 0 nothing found, 1 findings, 2 unusable input.")
    parser.add_argument("files", nargs="*", metavar="FILE", help="a draft as UTF-8 text, or a .jsonl file with one draft a line; - or none is standard input")
    for name, field in CONTEXT.items():
        kind = {"choices": field.choices} if field.choices else {"type": _reader(field), "metavar": name.upper()}
        parser.add_argument(f"--{name}", **kind, help=f"{'' if field.choices else f'{field.meaning}; '}where a line of a .jsonl file does not say")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--explain", metavar="RULE", help="print a rule's manual page")
    parser.add_argument("--list", action="store_true", help="list the rules")
    return parser


def _reader(field: Field) -> Callable[[str], object]:
    """Reads the field from the command line."""

    def read(text: str) -> object:
        try:
            value = field.read(text)
        except ValueError:
            value = None
        if not field.holds(value):
            raise argparse.ArgumentTypeError(f"{text!r} is not {field.meaning}")
        return value

    return read


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence, without the usage lines above it."""
        self.exit(_complain(f"{message} (python -m checker --help lists the options)"))


def _explain(id: str) -> int:
    rule = next((rule for rule in RULES if rule.id == id), None)
    return _print(explain(rule)) if rule else _complain(f"there is no rule {id!r}; --list names them all")


def _posts(file: str, context: dict) -> Iterator[tuple[str, int | None, Post]]:
    """The drafts of a file, each with the file's name and its line."""
    name, text = _text_of(file)
    if not file.lower().endswith(".jsonl"):
        yield name, None, Post(_usable(text.removesuffix("\n"), name), **context)
        return
    if not text.strip():
        raise Unusable(f"{name}: holds no draft.")
    # Not splitlines: JSON strings may hold U+2028 and its like.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield name, number, _post_of(line, f"{name}, line {number}", context)


def _text_of(file: str) -> tuple[str, str]:
    name = "standard input" if file == "-" else file
    try:
        if file == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(file, "rb") as stream:
                data = stream.read()
    except OSError as error:
        raise Unusable(f"{name}: cannot be read: {error.strerror}.") from None
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise Unusable(f"{name}, line {line}: holds a NUL byte, so it is not a text file.")
    try:
        return name, data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unusable(f"{name}, line {line}: is not UTF-8 text.") from None


def _post_of(line: str, place: str, context: dict) -> Post:
    """The draft of a line of JSON Lines: "text", and perhaps fields of CONTEXT."""
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise Unusable(f"{place}: is not JSON: {error.msg.removesuffix(' at')}, character {error.colno}.") from None
    except RecursionError:
        raise Unusable(f"{place}: is not JSON that can be read: it is nested too deep.") from None
    except ValueError:
        raise Unusable(f"{place}: is not JSON that can be read: a number is too long.") from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise Unusable(f'{place}: has no draft: an object with a string "text" is expected.')
    for name, field in CONTEXT.items():
        if fields.get(name) is not None and not field.holds(fields[name]):
            raise Unusable(f"{place}: unknown {name} {json.dumps(fields[name])}; known is {field.meaning}.")
    told = {name: fields[name] for name in CONTEXT if fields.get(name) is not None}
    return Post(_usable(fields["text"], place), **context | told)


def _usable(text: str, place: str) -> str:
    """The draft, if it can be checked whole. Characters that no platform can post are checked around, and said."""
    if not text.strip():
        raise Unusable(f"{place}: the draft is empty.")
    if len(text) > MAX_LENGTH:
        raise Unusable(f"{place}: the draft has {len(text):,} characters; the longest post that any platform takes has {MAX_LENGTH:,}, so nothing was checked.")
    if unpostable(text):
        print(f"checker: {place}: {UNPOSTABLE}", file=sys.stderr)
    return text


def _print(text: str) -> int:
    # A terminal may not know every character of a draft; a report with a mark in its place is better than none.
    sys.stdout.reconfigure(errors="backslashreplace")
    sys.stdout.write(text)
    sys.stdout.flush()
    return FOUND_NOTHING


def _complain(sentence: str) -> int:
    print(f"checker: {sentence}", file=sys.stderr)
    return UNUSABLE


if __name__ == "__main__":
    if sys.stdin is None or sys.stdout is None:
        sys.exit(_complain("standard input and output are needed, and one of them is closed."))
    try:
        sys.exit(main())
    except BrokenPipeError:
        # The reader (head, less) has gone: nothing is left to say, and Python is to say nothing at its end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(UNUSABLE)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_complain(f"the report could not be written: {error.strerror}."))
    except KeyboardInterrupt:
        sys.exit(130)

"""Word lists: `NAME.txt`, a word or phrase a line in lower case, in the notation of `match`, with the reason after #."""

from functools import cache
from os.path import dirname, join


@cache
def alternatives(name: str) -> tuple[str, ...]:
    """The phrases of a list, longest first, so that the longest alternative wins. Raises FileNotFoundError or OSError for an unknown list."""
    # The loader reads beside a module wherever that is: in a folder or, in the browser, in a zip.
    data = __spec__.loader.get_data(join(dirname(__file__), f"{name}.txt")).decode()
    lines = (line.partition("#")[0].strip() for line in data.splitlines())
    return tuple(sorted({line for line in lines if line}, key=lambda phrase: (-len(phrase), phrase)))

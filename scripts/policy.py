"""Gives every page in a folder a Content-Security-Policy: `python -m scripts.policy folder`.

The part of the finish step that a site of any other make may want by itself: each page may then run its own inline scripts,
known by their hash, and load what its own host has, and nothing else. Pages are changed in place.
"""

import sys
from pathlib import Path

from scripts.finish.html import parse, serialise
from scripts.finish.policy import add_policy


def main() -> int:
    """Changes the pages of the folder named on the command line, and says how many."""
    pages = sorted(Path(sys.argv[1]).rglob("*.html")) if len(sys.argv) == 2 else []
    if not pages:
        print("usage: python -m scripts.policy FOLDER, a folder with pages in it", file=sys.stderr)
        return 2
    for path in pages:
        document = parse(path.read_text())
        add_policy(document)
        path.write_text(serialise(document))
    print(f"{len(pages)} pages have a policy")
    return 0


if __name__ == "__main__":
    sys.exit(main())

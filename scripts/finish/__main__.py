"""The command line of the finish step."""

import argparse
import os
import sys
from pathlib import Path

from scripts.finish.site import FinishError, finish, read_settings


def main() -> int:
    """Finishes the pages named on the command line."""
    parser = argparse.ArgumentParser(description="Finish the built pages.")
    parser.add_argument("pages", type=Path)
    parser.add_argument("runtime", type=Path)
    parser.add_argument("site", type=Path)
    arguments = parser.parse_args()
    try:
        finish(arguments.pages, arguments.runtime, arguments.site, read_settings(dict(os.environ)))
    except FinishError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Is this site what was published? Compares every file that it serves with a list of hashes.

    python3 verify.py https://example.org/guidelines/
    python3 verify.py https://example.org/guidelines/ integrity.json

Without a list of your own, the one that the site itself publishes is used; that shows that its files belong together. With a
list that you kept from an earlier day or had from somebody else, or made by building the site yourself, it shows whether
anything has changed since. The exit code is 0 where all is the same, 1 where something differs, and 2 where the
comparison could not be made. Python 3.9 or later; nothing to install; nothing is sent but the requests for the files.
"""

import hashlib
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import urlopen

LIST = "integrity.json"
TIMEOUT = 60


class CannotCompare(Exception):
    """Why nothing can be said, in one sentence."""


def fetch(address):
    """The bytes at an address; None where the site says that there is nothing."""
    try:
        with urlopen(address, timeout=TIMEOUT) as answer:
            return answer.read()
    except HTTPError as error:
        if error.code in (404, 410):
            return None
        raise CannotCompare(f"{address}: the site answered with the error {error.code}.") from error
    except (URLError, OSError, ValueError) as error:
        raise CannotCompare(f"{address}: cannot be reached ({getattr(error, 'reason', error)}).") from error


def read_list(data, name):
    """File names and their hashes, from a list as the site publishes it."""
    try:
        files = json.loads(data)["files"]
        if all(isinstance(name, str) and len(hash_) == 64 for name, hash_ in files.items()) and files:
            return files
    except (AttributeError, KeyError, TypeError, ValueError):
        pass
    raise CannotCompare(f"{name}: is no list of hashes as {LIST} is.")


def difference(site, name, expected):
    """What is wrong with one file: "missing", "changed", or nothing."""
    content = fetch(site + quote(name))
    if content is None:
        return "missing"
    return "" if hashlib.sha256(content).hexdigest() == expected else "changed"


def verify(site, kept=None):
    """Compares, and tells of each file that differs. Returns the exit code."""
    site = site.rstrip("/") + "/"
    published = fetch(site + LIST)
    if published is None:
        raise CannotCompare(f"{site}{LIST}: is not there. Is this the address of the home page?")
    served = read_list(published, site + LIST)
    expected = served
    if kept is not None:
        try:
            with open(kept, "rb") as file:
                expected = read_list(file.read(), kept)
        except OSError as error:
            raise CannotCompare(f"{kept}: cannot be read ({error.strerror}).") from error
    with ThreadPoolExecutor(8) as pool:
        found = dict(zip(expected, pool.map(lambda item: difference(site, *item), expected.items())))
    found = {name: what for name, what in found.items() if what}
    found.update({name: "new" for name in served if name not in expected})
    for name in sorted(found):
        print(f"{found[name]:8} {name}")
    print(f"{len(expected)} files compared; {len(found)} differ." if found else f"{len(expected)} files compared; all are the same.")
    print(f"The list that they were compared with: sha256 {fingerprint(expected)}")
    return 1 if found else 0


def fingerprint(files):
    """One hash for a whole list, short enough to read out on the phone."""
    lines = "".join(f"{hash_}  {name}\n" for name, hash_ in sorted(files.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def main():
    """The command line."""
    if len(sys.argv) not in (2, 3) or not sys.argv[1].startswith(("https://", "http://")):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return verify(*sys.argv[1:])
    except CannotCompare as problem:
        print(problem, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())

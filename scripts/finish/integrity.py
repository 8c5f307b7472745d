"""The list of all files of the site with their hashes, for whoever wants to know that what is served is what was built."""

import hashlib
import json
from pathlib import Path

LIST = "integrity.json"
# Read by the host and not served by all of them.
NOT_SERVED = ("_headers",)


def integrity(site: Path) -> str:
    """The list as JSON: each file's path, from the root of the site, and the SHA-256 of its bytes."""
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.name not in (LIST, *NOT_SERVED))
    hashes = {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    return json.dumps({"algorithm": "sha256", "files": hashes}, indent=1) + "\n"

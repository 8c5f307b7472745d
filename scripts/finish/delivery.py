"""Files for hosts and for those who look after the site's safety."""

from datetime import date, timedelta
from xml.etree import ElementTree

from scripts.finish.policy import directives, header

# A year, the longest that RFC 9116 thinks fit, less some days.
VALID = timedelta(days=360)

HEADERS = """\
# For hosts that read this file (Cloudflare Pages, Netlify and others); GitHub Pages does not. Each page carries its own,
# narrower policy in itself; here stands what no page can say of itself, and one policy that fits all pages.
/*
  Content-Security-Policy: {policy}
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
  Referrer-Policy: no-referrer
  Strict-Transport-Security: max-age=31536000
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY

# Named by the hash of what is in it: it never changes.
/assets/runtime/*
  Cache-Control: public, max-age=31536000, immutable
"""


def headers(documents: list[ElementTree.Element]) -> str:
    """The `_headers` file: a policy wide enough for every page, and that no other site may frame one."""
    widest: dict[str, list[str]] = {}
    for document in documents:
        for directive, sources in directives(document).items():
            known = widest.setdefault(directive, [])
            known += [source for source in sources if source not in known]
    return HEADERS.format(policy=header(widest | {"frame-ancestors": ["'none'"]}))


def security_txt(email: str, address: str, built: date) -> str:
    """Whom to tell of a weakness (RFC 9116). `built` is the day of the build, from which it is valid for most of a year."""
    lines = [f"Contact: mailto:{email}", f"Expires: {built + VALID}T00:00:00Z", "Preferred-Languages: en"]
    if address:
        lines.append(f"Canonical: {address}.well-known/security.txt")
    return "\n".join(lines) + "\n"

"""Where a post may go: how long it may be there, and how its length is counted."""

from typing import NamedTuple

from checker import counting


class Limit(NamedTuple):
    """The most that a post may hold of one unit."""

    most: int
    unit: str
    count: counting.Counter


class Platform(NamedTuple):
    """A place to post.

    Without limits none is known to be set, as `note` says. `source` is the page that gives the limit, `seen` the day
    on which it did.
    """

    name: str
    limits: tuple[Limit, ...]
    note: str
    source: str | None = None
    seen: str | None = None

    @property
    def limit(self) -> int | None:
        """The first limit, by which people know the platform."""
        return self.limits[0].most if self.limits else None

    @property
    def unit(self) -> str:
        """What `limit` counts, in the plural."""
        return self.limits[0].unit if self.limits else "characters"


class Length(NamedTuple):
    """How much of a limit a text takes. `over` is the code-point offset of what first passes the limit, if anything does."""

    used: int
    limit: int | None
    unit: str
    over: int | None


SEEN = "2026-11-23"  # when every source below was last read

PLATFORMS = {
    "x": Platform(
        "X",
        (Limit(280, "characters", counting.x),),
        "A link counts as 23 characters, an emoji as 2, a Chinese, Japanese or Korean character as 2. Names that X puts at"
        " the start of a reply are free. Paid accounts may write 25,000.",
        "https://docs.x.com/fundamentals/counting-characters",
        SEEN,
    ),
    "bluesky": Platform(
        "Bluesky",
        (Limit(300, "characters", counting.graphemes), Limit(3000, "bytes", counting.utf_8)),
        "A character is what a reader sees as one, so an emoji counts as 1. At most 3,000 bytes besides.",
        "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json",
        SEEN,
    ),
    "threads": Platform(
        "Threads",
        (Limit(500, "characters", counting.threads),),
        "An emoji counts as many characters as it has bytes: most have 4 or more. At most 5 links.",
        "https://developers.facebook.com/documentation/threads/posts",
        SEEN,
    ),
    "mastodon": Platform(
        "Mastodon",
        (Limit(500, "characters", counting.mastodon),),
        "A link counts as 23 characters; of @name@server only the name counts. Some servers allow more than 500.",
        "https://docs.joinmastodon.org/user/posting/",
        SEEN,
    ),
    "instagram": Platform(
        "Instagram",
        (Limit(2200, "characters", counting.utf_16),),
        "The limit of a caption. How Instagram counts emoji was not found: here most count as 2 or more.",
        "https://ayrshare.com/apis/post/social-networks/instagram",
        SEEN,
    ),
    "facebook": Platform(
        "Facebook",
        (Limit(63206, "characters", counting.utf_16),),
        "Widely reported; no page of Facebook's own was found. How it counts emoji was not found: here most count as 2 or more.",
        "https://www.ayrshare.com/facebook-api/",
        SEEN,
    ),
    "linkedin": Platform(
        "LinkedIn",
        (Limit(3000, "characters", counting.utf_16),),
        "A comment may have 1,250. How LinkedIn counts emoji was not found: here most count as 2 or more.",
        "https://www.ayrshare.com/docs/apis/post/social-networks/linkedin.md",
        SEEN,
    ),
    "youtube": Platform(
        "YouTube",
        (Limit(5000, "bytes", counting.utf_8),),
        "The limit of a video's description: a letter without an accent is 1 byte, most others 2 or 3, an emoji 4 or more."
        " A title may have 100 characters. Sources disagree on posts.",
        "https://developers.google.com/youtube/v3/docs/videos",
        SEEN,
    ),
    "nextdoor": Platform("Nextdoor", (), "No published limit was found."),
    "blog": Platform("A blog or website", (), "No limit."),
}


def length(text: str, platform_id: str) -> Length:
    """The length of a text on a platform of `PLATFORMS`; where there are several limits, against the one it fills most.

    Raises ValueError for any other platform. Without a limit, `used` is the number of characters that a reader sees.
    """
    if platform_id not in PLATFORMS:
        raise ValueError(f"There is no platform “{platform_id}”. The platforms are {', '.join(PLATFORMS)}.")
    platform = PLATFORMS[platform_id]
    if not platform.limits:
        return Length(len(counting.graphemes(text)), None, platform.unit, None)
    return max((_against(limit, text) for limit in platform.limits), key=lambda length: length.used / length.limit)


def _against(limit: Limit, text: str) -> Length:
    units = limit.count(text)
    over = units[limit.most] if len(units) > limit.most else None
    return Length(len(units), limit.most, limit.unit, over)

"""The municipal elections whose dates are known, by the Municipal Elections Act, 1996 (Ontario).

The Act's rule: nominations open on 1 May of the election year, nomination day is the third Friday of August, and voting day
the fourth Monday of October. Third parties may register from the day on which nominations open.
"""

from typing import NamedTuple


class Election(NamedTuple):
    """A regular election: days as "2026-10-26". `sources` are pages that give the days, or the rule they follow from."""

    nominations_open: str
    nomination_day: str
    voting_day: str
    sources: tuple[str, ...]


# Read on 26 November 2026.
_DAYS_OF_2026 = "https://www.mwvotes.ca/important-dates"
_VOTING_DAY_OF_2026 = "https://www.chatham-kent.ca/localgovernment/elections/Pages/2026-Municipal-Election.aspx"
_FOURTH_MONDAY = "https://www.highlandseast.ca/en/live-here/2026-municipal-election.aspx"
_THE_ACT = "https://www.ontario.ca/laws/statute/96m32"

ELECTIONS = (
    Election("2026-05-01", "2026-08-21", "2026-10-26", (_DAYS_OF_2026, _VOTING_DAY_OF_2026)),
    # Not announced yet: from the rule.
    Election("2030-05-01", "2030-08-16", "2030-10-28", (_FOURTH_MONDAY, _THE_ACT)),
)


def election_at(day: str) -> Election | None:
    """The election for whose office somebody may be campaigning on that day ("2026-10-01"), if there is one."""
    return next((one for one in ELECTIONS if one.nominations_open <= day <= one.voting_day), None)

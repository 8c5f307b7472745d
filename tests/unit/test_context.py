"""What may be told of a post: each field holds what it should and nothing else; the election dates follow the Act's rule."""

import calendar
from datetime import date

import pytest

from checker import Post, check
from checker.context import CONTEXT
from checker.election_dates import ELECTIONS, election_at


@pytest.mark.parametrize(
    "name, good, bad",
    [
        ("platform", ["x", "blog"], ["", "myspace", None, ["x"], 1]),
        ("kind", ["post", "reply", "repost"], ["story"]),
        ("account", ["council"], ["Council"]),
        ("date", ["2026-10-26", "2031-01-31"], ["2026-13-01", "2026-10-32", "26-10-26", "2026-1-1", "2026-10-26T00:00", "٢٠٢٦-١٠-٢٦", "2026-10-26\n", 20261026, None]),
        ("pictures", [0, 1, 99], [-1, 100, 1.0, True, "1", None]),
        ("people", ["none", "agreed", "unasked"], ["some"]),
        ("described", ["yes", "no"], [True]),
    ],
)
def test_a_field_holds_what_it_should_and_nothing_else(name, good, bad):
    assert all(CONTEXT[name].holds(value) for value in good)
    assert not any(CONTEXT[name].holds(value) for value in bad)


def test_the_fields_are_those_of_a_post():
    values = ("x", "reply", "council", "2026-10-01", 2, "agreed", "yes")
    assert vars(Post("a", *values)) == {"text": "a", **dict(zip(CONTEXT, values, strict=True))}


@pytest.mark.parametrize("election", ELECTIONS, ids=lambda election: election.voting_day)
def test_the_dates_follow_the_rule_of_the_act(election):
    year = int(election.voting_day[:4])

    def nth(weekday: int, n: int, month: int) -> str:
        days = [day for day in calendar.Calendar().itermonthdates(year, month) if day.month == month and day.weekday() == weekday]
        return days[n - 1].isoformat()

    assert election.nominations_open == date(year, 5, 1).isoformat()
    assert election.nomination_day == nth(calendar.FRIDAY, 3, 8)
    assert election.voting_day == nth(calendar.MONDAY, 4, 10)
    assert election.sources and all(source.startswith("https://") for source in election.sources)


@pytest.mark.parametrize(
    "day, year",
    [("2026-04-30", None), ("2026-05-01", "2026"), ("2026-10-26", "2026"), ("2026-10-27", None), ("2028-09-01", None), ("2030-08-16", "2030"), ("2030-10-29", None)],
)
def test_an_election_is_on_from_the_first_nomination_to_voting_day(day, year):
    election = election_at(day)
    assert (election and election.voting_day[:4]) == year


def test_without_pictures_or_a_record_the_context_changes_nothing():
    plain = "The library on King Street opens at ten on Saturday."
    assert check(Post(plain, date="2026-10-01", account="council", pictures=2, people="none", described="no")) == []

"""The rules, a module for each guideline, in the guidelines' order."""

from checker.model import Rule, Rules
from checker.rules import (
    authenticity,
    commitment,
    confidentiality,
    conflict_of_interest,
    corporate_policy,
    election_period,
    elections,
    implied,
    permanent_record,
    pictures,
    privacy,
    privacy_people,
    respecting_others,
    respecting_staff,
    timeliness,
    when_in_doubt,
)

MODULES = (
    confidentiality,
    privacy,
    privacy_people,
    authenticity,
    timeliness,
    when_in_doubt,
    respecting_staff,
    respecting_others,
    permanent_record,
    pictures,
    commitment,
    corporate_policy,
    election_period,
    elections,
    conflict_of_interest,
    implied,
)

RULES = Rules(thing for module in MODULES for thing in vars(module).values() if isinstance(thing, Rule))

"""The eleven guidelines: number, anchor and title. Anchors are for ever: links in e-mails rest on them."""

from typing import NamedTuple


class Guideline(NamedTuple):
    """One place of the guidelines that a finding can point at. Guideline 11 has a place of its own and one per Act or Code."""

    number: int
    anchor: str
    title: str


GUIDELINES = (
    Guideline(1, "confidentiality", "Maintain confidentiality"),
    Guideline(2, "privacy", "Maintain privacy"),
    Guideline(3, "authenticity", "Be authentic"),
    Guideline(4, "timeliness", "Provide information when it counts"),
    Guideline(5, "when-in-doubt", "When in doubt, do not post"),
    Guideline(6, "respecting-staff", "Respecting Staff"),
    Guideline(7, "respecting-others", "Respecting Each Other and the Public"),
    Guideline(8, "permanent-record", "Once information is published online, it becomes part of a permanent record"),
    Guideline(9, "commitment", "If you start it, commit to it"),
    Guideline(10, "corporate-policy", "Corporate Social Media Policy"),
    Guideline(11, "legislation", "Policies and legislation"),
    Guideline(11, "municipal-elections-act", "The Municipal Elections Act"),
    Guideline(11, "municipal-conflict-of-interest-act", "The Municipal Conflict of Interest Act"),
    Guideline(11, "code-of-conduct", "The Chatham-Kent Council Code of Conduct"),
)

BY_ANCHOR = {guideline.anchor: guideline for guideline in GUIDELINES}

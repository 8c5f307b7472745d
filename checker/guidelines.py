"""The eleven guidelines: number, anchor, title, and the words that rules rest on. Anchors are for ever: links in e-mails rest on them."""

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

_SUBJECT_TO = "The use of social media is subject to the following policies/legislation:"

# The sentences of the adopted wording that the rules of a guideline rest on, word for word; a rule that rests on fewer
# names its own (`cites`). When council changes one of them, the build lists the rules that have to be looked at.
CITED = {
    "confidentiality": ("Do not post information discussed in closed session or anything that you would not present in a public forum.",),
    "privacy": (
        "Do not post private or confidential information about fellow Councillors, employees or constituents.",
        "Do not discuss situations involving named, pictured or otherwise identifiable individuals without their permission.",
    ),
    "authenticity": (
        "When you re-post something written by someone else, first ensure you have the proper permissions to do so.",
        "Then clearly state the material, letter, response, etc. has been authored by someone else.",
        "Do not use the copyrights, trademarks, publicity rights, or other rights of others without the necessary permissions of the rightholder(s).",
    ),
    "timeliness": ("Should you decide to engage in social media, know that monitoring and responding in a timely way are crucial.",),
    "when-in-doubt": (
        "Elected officials have an obligation to ensure their posts are accurate and not misleading, and that they do not reveal confidential information.",
        "If in doubt, consider conferring with administration for information or confirmation of facts prior to posting or re-posting.",
    ),
    "respecting-staff": ("Members should not use social media to engage in criticism of municipal staff.",),
    "respecting-others": (
        "Members must never use social media as a platform to treat members of the public, one another, or staff without respect.",
        "Members should not engage in or encourage bullying, flaming, or shaming of any other social media users.",
    ),
    "permanent-record": (
        "Once information is published online, it becomes part of a permanent record.",
        "It is a good practice to provide a link to an online space where your thought or message can be expressed completely and accurately if it, along with its context, cannot fit within a character-restricted space (such as Twitter).",
    ),
    "commitment": ("Be dynamic: update news feeds, post developments, upload new pictures.",),
    "corporate-policy": (
        "Councillors should also review the Chatham-Kent Corporate Social Media Policy as it contains valuable information pertaining to expectation for the use of social media forums and help to use the resources wisely.",
    ),
    "legislation": (_SUBJECT_TO,),
    "municipal-elections-act": (_SUBJECT_TO, "The Municipal Elections Act"),
    "municipal-conflict-of-interest-act": (_SUBJECT_TO, "The Municipal Conflict of Interest Act"),
    "code-of-conduct": (_SUBJECT_TO, "The Chatham-Kent Council Code of Conduct"),
}

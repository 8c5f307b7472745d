"""Every built page is valid HTML, as html-validate reads it, but for what is listed here with its reason."""

import json
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
# Rule, selector, reason.
EXCEPTIONS = [
    ("valid-autocomplete", r"#__(drawer|search)", "the theme's switches: without it Firefox would bring an open menu back on reload"),
    ("wcag/h32", r".* > form", "the theme's search answers while one types, and its colours change at once: nothing is sent"),
    ("unique-landmark", r".* > nav", "the theme has the contents twice, for wide and for narrow screens, and shows one of them"),
    ("(no-redundant-role|prefer-native-element)", "#(findings-list|tips-list|counts)", "Safari's VoiceOver takes a list without marks for none"),
]


def test_pages_are_valid_but_for_listed_exceptions(tmp_path):
    report = tmp_path / "report.json"
    # Into a file: into a pipe it stops halfway.
    subprocess.run(["node", VALIDATOR, "--formatter", f"json={report}", "site"], cwd=ROOT, capture_output=True, timeout=240)
    found = [
        (message["ruleId"], message.get("selector") or "", f"{Path(file['filePath']).relative_to(ROOT)}:{message['line']}: {message['message']}")
        for file in json.loads(report.read_text())
        for message in file["messages"]
    ]
    assert len(list((ROOT / "site").rglob("*.html"))) > 30
    used = set()
    faults = []
    for rule, selector, text in found:
        fitting = [exception for exception in EXCEPTIONS if re.fullmatch(exception[0], rule) and re.fullmatch(exception[1], selector)]
        used.update(fitting)
        if not fitting:
            faults.append(f"{text} ({rule}, {selector})")
    assert faults == []
    assert used == set(EXCEPTIONS), "an exception is no longer needed"

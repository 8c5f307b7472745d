// By which rules html-validate reads the built pages: the standard's own, and those for accessibility.
// What it may find all the same, and why, stands in tests/unit/test_html.py.
export default { root: true, extends: ["html-validate:standard", "html-validate:a11y"] };

"""What is taken out of style sheets and scripts, and what has to stay."""

import gzip
from pathlib import Path

from scripts.finish.lighter import lighten, without_comments, without_unused

SITE = Path(__file__).resolve().parents[2] / "site"


def test_rules_that_no_page_names_go_and_others_stay():
    sheet = """a{color:red}.used{top:0}.gone{top:1}.used,.gone:hover{left:0}#place .gone{top:2}.used:not(.gone){top:3}
    @media print{.gone{top:4}}@media screen{.used{top:5}.gone{top:6}}@font-face{font-family:x}@keyframes turn{to{top:0}}"""
    (left,) = without_unused([sheet], {"used", "place"})
    assert left == (
        "a{color:red}.used{top:0}.used{left:0}.used:not(.gone){top:3}"
        "@media screen{.used{top:5}}@font-face{font-family:x}@keyframes turn{to{top:0}}"
    )


def test_custom_properties_stay_where_another_sheet_or_script_asks_for_them():
    first = ':root{--icon:url("data:a;b}");--gone:var(--gone-too);--gone-too:1;--named:2}'
    assert without_unused([first, "a{mask:var(--icon)}"], {"--named"}) == [
        ':root{--icon:url("data:a;b}");--named:2}',
        "a{mask:var(--icon)}",
    ]


def test_comments_go_and_code_stays_line_by_line():
    script = '/**\n * Why.\n */\nconst a = "/* no */"; // stays\n  // gone\nconst b = `//`;\n  /* gone */\nf(a /* stays */, b);\n'
    assert without_comments(script, scripted=True) == 'const a = "/* no */"; // stays\nconst b = `//`;\nf(a /* stays */, b);\n'
    assert without_comments("/* gone */\na { color: red; }\n", scripted=False) == "a { color: red; }\n"


def test_nothing_is_left_to_take_out_of_the_built_site(tmp_path):
    names = [path.relative_to(SITE) for path in (*SITE.rglob("*.html"), *SITE.glob("assets/**/*.js"), *SITE.glob("assets/**/*.mjs"), *SITE.glob("assets/**/*.css"))]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((SITE / name).read_bytes())
    lighten(tmp_path)
    assert [name for name in names if (tmp_path / name).read_bytes() != (SITE / name).read_bytes()] == []
    theme = sum(len(gzip.compress(path.read_bytes())) for path in SITE.glob("assets/stylesheets/*.css"))
    assert theme < 20_000

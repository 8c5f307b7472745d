"""The modules of the page that checks drafts become few files that say the same."""

import subprocess

import pytest

from scripts.finish import bundled

MODULES = {
    "assets/links.mjs": 'export const copy = "copied"\nexport const say = (text) => text\n',
    "assets/checker/inner.mjs": "export class Inner {}\n",
    "assets/checker/shared.mjs": 'import { Inner } from "./inner.mjs"\nimport { say } from "../links.mjs"\n\nexport const shared = say("shared") + new Inner().constructor.name\n',
    "assets/checker/start.mjs": 'import { shared } from "./shared.mjs"\n\nexport const engine = shared\n',
    "assets/checker/check.mjs": 'import { copy, say } from "../links.mjs"\nimport { Inner } from "./inner.mjs"\nimport { engine } from "./start.mjs"\n\nfunction said() {\n  return say(`${engine} ${copy} ${Inner.name}`)\n}\nconsole.log(said())\n',
    "assets/checker/alone.mjs": 'import { copy } from "../links.mjs"\nconsole.log(copy)\n',
}


@pytest.fixture
def site(tmp_path):
    for name, text in MODULES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_each_entry_holds_what_it_imports_but_other_entries_and_other_folders(site):
    bundled.bundle(site)
    folder = site / bundled.FOLDER
    assert sorted(path.name for path in folder.iterdir()) == ["alone.mjs", "check.mjs", "start.mjs"]
    assert (folder / "alone.mjs").read_text() == MODULES["assets/checker/alone.mjs"]
    check = (folder / "check.mjs").read_text()
    assert check.startswith('import { copy, say } from "../links.mjs"\nimport { engine } from "./start.mjs"\nclass Inner {}\n')
    assert "export" not in check
    assert (folder / "start.mjs").read_text().count("export ") == 1


def test_it_runs_as_before(site):
    script = site / bundled.FOLDER / "check.mjs"
    before = subprocess.run(["node", script], capture_output=True, text=True, check=True).stdout
    bundled.bundle(site)
    assert subprocess.run(["node", script], capture_output=True, text=True, check=True).stdout == before == "sharedInner copied Inner\n"


def test_a_name_that_two_modules_have_is_refused(site):
    (site / "assets/checker/inner.mjs").write_text("export class Inner {}\nconst shared = 1\n")
    with pytest.raises(ValueError, match=r"^shared\.mjs and inner\.mjs both have a “shared”, and become one file\.$"):
        bundled.bundle(site)


def test_another_name_for_what_is_imported_is_refused(site):
    (site / "assets/checker/start.mjs").write_text('import { shared as engine } from "./shared.mjs"\n')
    with pytest.raises(ValueError, match=r"^start\.mjs gives what it imports from \./shared\.mjs another name"):
        bundled.bundle(site)

"""Tools for measuring that are part of nothing else: installed, as locked, into a folder of their own below build/."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = "requirements.txt"


def install(here: Path, files: tuple[str, ...], what: str) -> Path:
    """Copies these files of a folder into build/, and installs there what its locks name, unless it is all there.

    Returns the folder in build/; what Python tools there are stand in its "python". Raises CalledProcessError.
    """
    tools = ROOT / "build" / here.name
    tools.mkdir(parents=True, exist_ok=True)
    content = {name: (here / name).read_bytes() for name in files}
    if (tools / ".ready").exists() and all((tools / name).exists() and (tools / name).read_bytes() == data for name, data in content.items()):
        return tools
    print(f"Installing {what} into build/{here.name} (once)", flush=True)
    for name, data in content.items():
        (tools / name).write_bytes(data)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=tools, check=True)
    if REQUIREMENTS in files:
        command = [sys.executable, "-m", "pip", "install", "-q", "--require-hashes", "-r", REQUIREMENTS, "--target", "python", "--upgrade"]
        subprocess.run(command, cwd=tools, check=True)
    (tools / ".ready").touch()
    return tools

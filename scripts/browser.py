"""The browser the tests run in: finds one, and `python -m scripts.browser` fetches one where none is there.

Without TEST_BROWSER a Chrome or Chromium that is installed is taken, else Playwright's own Chromium.
TEST_BROWSER names Playwright's "chromium", "firefox" or "webkit", or the system's "firefox-esr", which is driven over
WebDriver BiDi; or it gives the path of a Chromium to run.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

ENGINES = ("chromium", "firefox", "webkit")
INSTALLED = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# Debian's package, and its program.
FIREFOX = "firefox-esr"
# No chatter with Google's servers, and no graphics card asked for: the tests watch what leaves the machine.
CHROMIUM_ARGUMENTS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


if os.environ.get("TEST_BROWSER") == FIREFOX:
    # Read by Playwright's driver, which starts later.
    os.environ["NODE_OPTIONS"] = f"--require={Path(__file__).with_name('firefox-esr.cjs')}"


def chosen() -> tuple[str, str | None]:
    """The engine's name and the executable to start; None stands for Playwright's own copy."""
    choice = os.environ.get("TEST_BROWSER")
    if choice in ENGINES:
        return choice, None
    if choice == FIREFOX:
        return "firefox", shutil.which(FIREFOX) or FIREFOX
    if choice:
        return "chromium", choice
    return "chromium", next((path for name in INSTALLED if (path := shutil.which(name)) and runs(path)), None)


def runs(executable: str) -> bool:
    """Whether it starts at all: some systems ship a `chromium-browser` that only says where to get one."""
    try:
        return subprocess.run([executable, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def launch(playwright: Playwright) -> Browser:
    """Starts the chosen browser, without a window."""
    engine, executable = chosen()
    arguments = CHROMIUM_ARGUMENTS if engine == "chromium" else []
    channel = "moz-firefox" if engine == "firefox" and executable else None
    return getattr(playwright, engine).launch(executable_path=executable, args=arguments, channel=channel)


def starts() -> bool:
    """Whether the chosen browser can be launched on this machine."""
    try:
        with sync_playwright() as playwright:
            launch(playwright).close()
    except Error:
        return False
    return True


def install_package(package: str) -> bool:
    """Installs a package of the system, where it is Debian's kind; whether the chosen browser then starts."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (as_root and not shutil.which("sudo")):
        return False
    print(f"Installing the system's {package} package", flush=True)
    return (
        run([*as_root, "apt-get", "update", "-q"])
        and run([*as_root, "apt-get", "install", "-q", "-y", "--no-install-recommends", package])
        and starts()
    )


def install(engine: str) -> bool:
    """Fetches Playwright's own browser, or else the system's Chromium; whether one then starts."""
    print(f"Fetching {engine} for the browser tests (some 150 MB, once)", flush=True)
    if run([sys.executable, "-m", "playwright", "install", engine]) and starts():
        return True
    return engine == "chromium" and install_package("chromium")


def run(command: list[str]) -> bool:
    """Whether the command succeeded; its output is shown only when it did not."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, stdin=subprocess.DEVNULL)
    if result.returncode:
        print(*result.stdout.splitlines()[-5:], sep="\n", file=sys.stderr)
    return result.returncode == 0


def main() -> int:
    """Makes sure that a browser is there for the tests."""
    engine, executable = chosen()
    if starts() or (executable is None and install(engine)) or (engine == "firefox" and executable and install_package(FIREFOX)):
        return 0
    print(
        f"No {engine} could be started or installed: install Chrome or Chromium, or set TEST_BROWSER to the path of one.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())

"""No event loop (asyncio). What is imported, snapshots expect to be held: Pyodide compares it with a list."""

from pyodide_js._api import scheduleCallback

__all__ = ["scheduleCallback"]


def _initialize_event_loop():
    pass

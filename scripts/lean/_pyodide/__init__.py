"""As Pyodide's own, but that exceptions are printed in Python's way."""

from . import _base, _importhook

__all__ = ["_base", "_importhook"]


def set_excepthook():
    pass

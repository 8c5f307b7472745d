"""Remembering what was made of what was met lately."""

from collections.abc import Callable, Hashable

_MOST = 1 << 14


class Remembered(dict):
    """What was made of each key that was met lately: most of a draft was there a moment ago, before the last key was hit."""

    def __init__(self, make: Callable[[Hashable], object], most: int = _MOST):
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, key: Hashable) -> object:
        if len(self) >= self._most:
            self.clear()
        made = self[key] = self._make(key)
        return made

"""Finishes the built pages: `python -m scripts.finish build/pages build/runtime site`.

Takes the HTML of any builder and gives each page a Content-Security-Policy that lists its own inline scripts, names
its permalinks, puts the checker's runtime in place, and refuses to write a site in which a published id is gone.
"""

from scripts.finish.html import ids, parse, serialise, text_of
from scripts.finish.site import PUBLISHED, FinishError, finish

__all__ = ["PUBLISHED", "FinishError", "finish", "ids", "parse", "serialise", "text_of"]

"""Finishes the built pages: `python -m scripts.finish build/pages build/runtime site`.

Takes the HTML of any builder and makes a site of it that can be published: each page with a Content-Security-Policy that
lists its own inline scripts, with permalinks that have names, ways to share each guideline, its address, and what paper
shows; beside the pages the checker's runtime and the files that hosts, programs and careful readers look for. It refuses to
write a site in which a published id is gone or a link leads nowhere. A module for each of these.
"""

from scripts.finish.html import ids, parse, serialise, text_of
from scripts.finish.site import PUBLISHED, FinishError, Settings, finish, read_settings

__all__ = ["PUBLISHED", "FinishError", "Settings", "finish", "ids", "parse", "read_settings", "serialise", "text_of"]

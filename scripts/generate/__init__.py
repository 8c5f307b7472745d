"""Writes the pages' Markdown: `python -m scripts.generate build/docs`.

The adopted wording, the explanations and the change log (`content/`), the checker's rules and a measurement of them become
pages; those written by hand (`docs/`) are taken over. Plain Markdown for any builder, made before the build.
"""

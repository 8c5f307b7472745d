"""Lighthouse over every page of the site: `python -m scripts.lighthouse`, or `make lighthouse`."""

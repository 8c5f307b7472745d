"""How fast the whole check is beside other tools that read texts: `python -m scripts.rivals`, part of `make bench`."""

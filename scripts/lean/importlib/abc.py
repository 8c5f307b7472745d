"""Two base classes, for the import of JavaScript's names."""


class Loader:
    pass


class MetaPathFinder:
    pass

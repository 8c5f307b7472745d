"""What JavaScript is told of an exception: its kind and its words. Where it came from, nobody would read."""


def format_exception(kind, value=None, *_):
    error = kind if value is None else value
    return [f"{type(error).__name__}: {error}\n"]


def print_exception(*_, **__):
    pass

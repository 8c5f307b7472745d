"""Nothing here waits: no event loop is started."""


def get_event_loop():
    raise RuntimeError("there is no event loop")


def iscoroutinefunction(_):
    return False

"""Nothing here waits (asyncio)."""


def iscoroutinefunction(_):
    return False

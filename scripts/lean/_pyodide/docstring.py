"""Nobody reads the descriptions of Pyodide's own methods."""


def get_cmeth_docstring(_):
    return ""

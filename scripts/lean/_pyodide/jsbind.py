"""Calls of JavaScript's functions, whose values are converted as they always are."""

from _pyodide_core import JsFuncSignature, js2py_default_call_result, py2js_default


def func_to_sig(_):
    return default_signature


def get_attr_sig(*_):
    return False, None


def bind_class_sig(signature):
    return type[signature]


# Stands where a parameter has no default.
no_default = object()
default_signature = JsFuncSignature(func_to_sig, False, 0, (), (), py2js_default, (), (), (), py2js_default, js2py_default_call_result)

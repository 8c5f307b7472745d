"""Runs Python for JavaScript."""

from importlib import import_module

import _ast


def eval_code(source, globals=None, locals=None, **_):
    """The value of the last statement, where that is an expression."""
    globals = {} if globals is None else globals
    module = compile(source, "<exec>", "exec", _ast.PyCF_ONLY_AST)
    last = module.body.pop() if module.body and isinstance(module.body[-1], _ast.Expr) else None
    exec(compile(module, "<exec>", "exec"), globals, locals)
    return last and eval(compile(_ast.Expression(last.value), "<exec>", "eval"), globals, locals)


def pyimport_impl(path):
    """A module."""
    return import_module(path)

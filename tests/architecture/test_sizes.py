"""The rules of the house that can be counted: sizes, handlers, state, first lines."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest
from house import FLOORS, MODULES, ROOT, tree_of

FILE_CEILING, FILE_MEDIAN = 400, 130
FUNCTION_CEILING, FUNCTION_MEDIAN = 60, 12
MOST_PARAMETERS = 5

BROAD_HANDLERS = ["converter/crash.py", "extractors/quiet.py"]

MUTATORS = {
    *("add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "setdefault", "update"),
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, Function))


def length(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_files_are_small() -> None:
    assert [name(path) for path in MODULES if lines(path) > FILE_CEILING] == []
    assert statistics.median(lines(path) for path in MODULES) <= FILE_MEDIAN


def test_functions_are_small() -> None:
    measured = {f"{name(path)}:{node.name}": length(node) for path in MODULES for node in functions(path)}
    assert [where for where, size in measured.items() if size > FUNCTION_CEILING] == []
    assert statistics.median(measured.values()) <= FUNCTION_MEDIAN


def test_functions_take_few_parameters() -> None:
    found = [
        f"{name(path)}:{node.name}"
        for path in MODULES
        for node in functions(path)
        for parameters in [[*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]]
        if len([one for one in parameters if one.arg not in ("self", "cls")]) > MOST_PARAMETERS
    ]
    assert found == []


def test_there_are_two_broad_handlers() -> None:
    def is_broad(node: ast.ExceptHandler) -> bool:
        caught = [node.type] if node.type is None or not isinstance(node.type, ast.Tuple) else node.type.elts
        return any(
            one is None or (isinstance(one, ast.Name) and one.id in ("Exception", "BaseException")) for one in caught
        )

    found = [
        name(path)
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and is_broad(node)
    ]
    assert sorted(found) == BROAD_HANDLERS


def test_no_handler_is_empty() -> None:
    """A handler that only passes, and gives no reason in a comment, swallows something."""

    def is_silent(node: ast.ExceptHandler, text: list[str]) -> bool:
        only_passes = all(isinstance(one, ast.Pass) for one in node.body)
        return only_passes and not any("#" in line for line in text[node.lineno - 1 : node.end_lineno])

    found = [
        f"{name(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and is_silent(node, path.read_text(encoding="utf-8").splitlines())
    ]
    assert found == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_hold_no_state(path: Path) -> None:
    """Nothing at module level changes: no `global`, and no table is written to after it was made."""
    tree = tree_of(path)
    targets = [node.targets if isinstance(node, ast.Assign) else [node.target] for node in tree.body if _assigns(node)]
    top = {target.id for group in targets for target in group if isinstance(target, ast.Name)}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)]
    assert not [node for node in ast.walk(tree) if _writes_to(node, top)]


def _assigns(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign | ast.AnnAssign)


def _writes_to(node: ast.AST, top: set[str]) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=table), attr=verb)):
            return table in top and verb in MUTATORS
        case ast.Subscript(value=ast.Name(id=table), ctx=ast.Store() | ast.Del()):
            return table in top
    return False


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_first_what_it_is_for(path: Path) -> None:
    words = ast.get_docstring(tree_of(path))
    assert words, "a first line is missing"
    first = words.splitlines()[0]
    assert first.endswith("."), first


def test_all_floors_are_looked_at() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in MODULES} == set(FLOORS)

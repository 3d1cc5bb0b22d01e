import ast
import re
from pathlib import Path

import pytest

from tests.factories import ROOT

PACKAGE = ROOT / "generator"
FILES = sorted(PACKAGE.rglob("*.py"))
FOLDERS = sorted({file.parent for file in FILES})
TESTS = sorted((ROOT / "tests").rglob("*.py"))

MOST_LINES = 200
MOST_LINES_OF_TESTS = 250
VAGUE = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "manager",
    "managers",
    "lib",
    "tools",
    "data",
    "info",
}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


each_file = pytest.mark.parametrize("file", FILES, ids=name)


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@each_file
def test_a_file_has_at_most_200_lines(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("file", TESTS, ids=name)
def test_a_file_of_tests_has_at_most_250_lines(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= MOST_LINES_OF_TESTS


@each_file
def test_a_file_says_what_it_is(file: Path) -> None:
    docstring = ast.get_docstring(tree(file))
    assert docstring
    assert docstring.partition("\n")[0].endswith(".")


@each_file
def test_a_file_is_named_for_its_thing(file: Path) -> None:
    assert not VAGUE & set(re.split(r"[_/.]", name(file)))


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_every_folder_with_code_is_a_package_that_discovery_finds(folder: Path) -> None:
    assert (folder / "__init__.py").is_file()


@each_file
def test_the_date_and_the_environment_reach_a_build_only_through_the_command_or_the_engine(
    file: Path,
) -> None:
    calls = {node.attr for node in ast.walk(tree(file)) if isinstance(node, ast.Attribute)} & {
        "today",
        "now",
        "utcnow",
        "environ",
        "getenv",
        "random",
        "uuid4",
    }
    assert not calls or name(file).split("/")[1] in {"cli", "engine"}


@each_file
def test_nothing_catches_every_exception(file: Path) -> None:
    handlers = [node.type for node in ast.walk(tree(file)) if isinstance(node, ast.ExceptHandler)]
    caught = [
        kind for types in handlers for kind in (types.elts if isinstance(types, ast.Tuple) else [types])
    ]
    names = {ast.unparse(kind) if kind else "everything" for kind in caught}
    assert not names & {"everything", "Exception", "BaseException"}

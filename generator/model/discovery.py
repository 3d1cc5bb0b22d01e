"""Finding what a package declares by walking it, so that there is no list to edit."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def declared(package: ModuleType, kind: type[T]) -> Iterator[T]:
    """Every public object of a kind that a module of the package defines, by module and name."""
    for found in sorted(walk_packages(package.__path__, f"{package.__name__}."), key=lambda m: m.name):
        module = import_module(found.name)
        for name, value in sorted(vars(module).items()):
            if isinstance(value, kind) and not name.startswith("_"):
                yield value

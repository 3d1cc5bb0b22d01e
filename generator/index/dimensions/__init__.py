"""Dimensions, one file each."""

from functools import cache

from generator.index import dimensions
from generator.index.dimension import Dimension
from generator.model.discovery import declared


@cache
def all_dimensions() -> tuple[Dimension, ...]:
    """Every dimension, by name."""
    return tuple(sorted(declared(dimensions, Dimension), key=lambda dimension: dimension.name))


@cache
def by_name() -> dict[str, Dimension]:
    """Every dimension, by its name."""
    return {dimension.name: dimension for dimension in all_dimensions()}

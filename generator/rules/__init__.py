"""Rules: one file each, found by walking this package."""

from functools import cache

from generator import rules
from generator.model.discovery import declared
from generator.rules._base import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    return tuple(sorted(declared(rules, Rule), key=lambda rule: rule.code))

"""Rules: one file each, found by walking this package."""

from functools import cache

from generator import rules
from generator.model.discovery import declared
from generator.rules._base import ContentRule, TransitionRule
from generator.rules._rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    return tuple(sorted(declared(rules, Rule), key=lambda rule: rule.code))


def content_rules() -> tuple[ContentRule, ...]:
    """The rules about the content as it is."""
    return tuple(rule for rule in all_rules() if isinstance(rule, ContentRule))


def transition_rules() -> tuple[TransitionRule, ...]:
    """The rules about a change."""
    return tuple(rule for rule in all_rules() if isinstance(rule, TransitionRule))

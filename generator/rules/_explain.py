"""What there is to say of each code: one object for the command line, the site's pages and tools."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from textwrap import wrap
from typing import Any

from generator import source
from generator.model.diagnostic import Severity
from generator.model.discovery import declared
from generator.registry.clauses import Clause
from generator.rules import all_rules
from generator.rules._base import TransitionRule
from generator.rules._rule import Rule, is_adjustable
from generator.source.faults import Fault

WIDTH = 100
LABEL = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What is to know of a rule, or of a fault that is found while a file is read.

    `rule` is None for the latter; their messages are made for each case. Examples are files by path:
    `before` is what both change, for rules about a change; a fault has at most a bad one. `serves` are
    all clauses it serves: a fault may serve others than `clause` by what it is about.
    """

    code: str
    name: str
    severity: Severity
    clause: str
    why: str
    fix: str
    message: str = ""
    before: Mapping[str, str] = field(default_factory=dict)
    bad: Mapping[str, str] = field(default_factory=dict)
    fires_at: str = ""
    good: Mapping[str, str] = field(default_factory=dict)
    rule: Rule | None = None
    serves: tuple[str, ...] = ()


@cache
def explanations() -> tuple[Explanation, ...]:
    """Every code that a diagnostic can have, in order: of rules, and of faults of reading."""
    faults = {fault.code: _of_fault(fault) for fault in declared(source, Fault)}
    rules = {rule.code: _of_rule(rule) for rule in all_rules()}
    return tuple(one for _, one in sorted({**faults, **rules}.items()))


def find(written: str) -> Explanation | None:
    """The explanation of a code or name, whatever its case."""
    wanted = written.casefold()
    return next((one for one in explanations() if wanted in {one.code.casefold(), one.name}), None)


def explained(code: str) -> Explanation:
    """The explanation of a code that there is."""
    return next(one for one in explanations() if one.code == code)


def printed() -> Iterator[str]:
    """Every text that the pages of codes show: our own words, whoever copies an example into a draft."""
    for one in explanations():
        yield from (one.name, one.why, one.message, one.fix)
        for example in (one.before, one.bad, one.good):
            yield from (*example, *example.values())


def near(written: str) -> list[str]:
    """At most three codes whose code or name looks like what was written."""
    known = {text.casefold(): one.code for one in explanations() for text in (one.code, one.name)}
    found = get_close_matches(written.casefold(), known, n=len(known), cutoff=0.5)
    # Of those that are as close, the first by code.
    close = sorted(found, key=lambda text: (-SequenceMatcher(None, written.casefold(), text).ratio(), text))
    return list(dict.fromkeys(known[text] for text in close))[:3]


def severity_of(one: Explanation) -> str:
    """How much it weighs, in words."""
    if one.rule and one.rule.needed_for_release and one.severity is Severity.ERROR:
        return "error; warning while the page is a draft or in review"
    return str(one.severity)


def latitude(one: Explanation, clause: Clause | None) -> str:
    """Whether it may be lowered or waived, in words; `clause` is the one it serves, if that is known."""
    if one.rule is None:
        return "It is always reported: it can be neither lowered nor waived."
    if one.clause and clause is None:
        return f"Whether it can be lowered or waived depends on clause {one.clause}."
    if clause is not None and clause.critical:
        return "Its clause is critical: it can be neither lowered nor waived."
    waiver = "waived for a page, by a record with an end in content/registry/waivers.yml"
    if is_adjustable(one.rule, clause):
        return f"It can be lowered or switched off in mkdocs.yml, or {waiver}."
    return f"Its clause blocks publication: it cannot be lowered, only {waiver}."


def as_text(one: Explanation, clause: Clause | None) -> str:
    """All of it for a terminal, ended by a line end."""
    lines = [f"{one.code} {one.name}", ""]
    for label, text in _parts(one, clause):
        lines.extend(_wrapped(label, text))
    for label, example in (("before", one.before), ("bad", one.bad), ("good", one.good)):
        for path, text in example.items():
            fires = label == "bad" and one.fires_at.startswith(f"{path}:")
            lines.extend(["", f"{label:<{LABEL}}{path}", *_example(text, one.fires_at if fires else "")])
    return "\n".join(lines) + "\n"


def as_data(one: Explanation, clause: Clause | None) -> dict[str, Any]:
    """All of it for tools, as JSON has it."""
    return {
        "code": one.code,
        "name": one.name,
        "severity": str(one.severity),
        "neededForRelease": bool(one.rule and one.rule.needed_for_release),
        "clause": one.clause,
        "clauseSummary": clause.summary if clause else "",
        "clauseSeverity": clause.severity if clause else "",
        "clauseEnforcement": clause.enforcement if clause else "",
        "why": one.why,
        "message": one.message,
        "fix": one.fix,
        "latitude": latitude(one, clause),
        "before": dict(one.before),
        "bad": dict(one.bad),
        "firesAt": one.fires_at,
        "good": dict(one.good),
    }


def _of_rule(rule: Rule) -> Explanation:
    return Explanation(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        clause=rule.clause,
        # A reason may stand on several lines of its source.
        why=" ".join(rule.why.split()),
        fix=rule.fix,
        message=rule.message,
        before=rule.before if isinstance(rule, TransitionRule) else {},
        bad=rule.bad,
        fires_at=rule.fires_at,
        good=rule.good,
        rule=rule,
        serves=(rule.clause,) if rule.clause else (),
    )


def _of_fault(fault: Fault) -> Explanation:
    return Explanation(
        code=fault.code,
        name=fault.name,
        severity=fault.severity,
        clause=fault.clause,
        why=fault.why,
        fix=fault.fix.format(field="…"),
        bad=fault.bad,
        fires_at=fault.fires_at,
        serves=tuple(dict.fromkeys(filter(None, (fault.clause, *fault.clauses.values())))),
    )


def _parts(one: Explanation, clause: Clause | None) -> Iterator[tuple[str, str]]:
    yield "severity", severity_of(one)
    if clause:
        yield "clause", f"{clause.id} ({clause.severity}, {clause.enforcement}): {clause.summary}"
    elif one.clause:
        yield "clause", one.clause
    yield "why", one.why
    if one.message:
        yield "message", one.message
    yield "fix", one.fix
    yield "waiver", latitude(one, clause)


def _example(text: str, fires_at: str) -> Iterator[str]:
    """The lines of an example, with a mark below the place where it fires."""
    *_, line, column = fires_at.split(":") if fires_at else ("0", "0")
    for number, written in enumerate(text.split("\n")[:-1] if text.endswith("\n") else text.split("\n"), 1):
        yield f"{number:>5} | {written}".rstrip()
        if number == int(line):
            yield f"      | {' ' * (int(column) - 1)}^"


def _wrapped(label: str, text: str) -> list[str]:
    # Codes and values with hyphens are to be copied whole.
    first, later = f"{label:<{LABEL}}", " " * LABEL
    return wrap(text, WIDTH, initial_indent=first, subsequent_indent=later, break_on_hyphens=False)

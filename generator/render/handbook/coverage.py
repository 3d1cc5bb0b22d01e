"""Every clause of the Terms of Reference, and what serves it."""

from collections.abc import Iterable

from generator.index.coverage import Covered, Served, counts, coverage
from generator.registry.clauses import CLAUSES, Support
from generator.render import queries
from generator.render.context import Context
from generator.render.handbook.rule import RULES, clause_link, code_link, in_code
from generator.render.handbook.views import ClauseLine, CoverageView
from generator.render.lists.overview import OVERVIEWS
from generator.render.views import Link
from generator.render.way import way_to
from generator.rules._explain import explanations

INTRO = (
    "Each clause of the Terms of Reference, with the rules that see to it. Where data cannot decide a "
    "clause, or half of one, the reason is given; where only people can, the page or command that helps."
)
ENFORCEMENT = {"block": "blocks publication", "warn": "is reported", "support": "is for people to see to"}
COLUMNS = {
    Served.RULE: "Rule",
    Served.REASON: "Reason",
    Served.SUPPORT: "Help",
    Served.NOT_YET: "Not yet",
}
LISTS = frozenset({"library/", "sdg/topics/", "sdg/regions/", RULES})
"""Lists that every site has, besides those of dimensions and content types."""


def coverage_view(context: Context) -> CoverageView:
    """The clauses by section, and how many are served by what."""
    covered = coverage(context.terms(CLAUSES), explanations())
    sections: dict[str, list[ClauseLine]] = {}
    for one in covered:
        sections.setdefault(one.clause.section, []).append(_line(context, one))
    return CoverageView(
        url=context.url,
        template="views/coverage.html",
        title="How each clause is served",
        description=f"The {len(covered)} clauses of the Terms of Reference, and what sees to each.",
        crumbs=(
            *way_to(context, "guide"),
            context.link("Rules", RULES),
        ),
        intro=INTRO,
        columns=("Clauses", *COLUMNS.values()),
        rows=tuple(_rows(covered)),
        sections=tuple((title, tuple(lines)) for title, lines in sections.items()),
    )


def _rows(covered: tuple[Covered, ...]) -> Iterable[tuple[str, tuple[int, ...]]]:
    number = counts(covered)
    rows = [
        (enforcement, [number.get((enforcement, by), 0) for by in COLUMNS]) for enforcement in ENFORCEMENT
    ]
    rows.append(("all", [sum(column) for column in zip(*(cells for _, cells in rows), strict=True)]))
    return ((label, (sum(cells), *cells)) for label, cells in rows)


def _line(context: Context, one: Covered) -> ClauseLine:
    clause = one.clause
    tags = [clause.severity, ENFORCEMENT[clause.enforcement]]
    if clause.interpretation:
        tags.append("our interpretation")
    return ClauseLine(
        id=clause.id,
        anchor=clause.id.lower(),
        clause=clause_link(context, clause.id),
        summary=in_code(clause.summary),
        tags=tuple(tags),
        codes=tuple(code_link(context, code) for code in one.codes),
        reason_label="What data cannot decide" if one.codes else "Why data cannot decide it",
        reason=in_code(clause.undecidable or ""),
        support=tuple(_help(context, support) for support in clause.support),
        not_yet=one.by is Served.NOT_YET,
        noted=context.ask(queries.noted, clause.id),
    )


def _help(context: Context, support: Support) -> Link:
    said = support.text.replace("`", "")
    text = f"{said} ({support.command})" if support.command else said
    page = support.page or ""
    if page and _exists(context, page):
        return context.link(text, page)
    return Link(label=text)


def _exists(context: Context, address: str) -> bool:
    """Whether the edition has the page: lists are always there, pages of the content may not be."""
    name = address.rstrip("/")
    types = (own.url for own in context.ask(queries.values, "types", context.language))
    if address in LISTS | {own.url for own in OVERVIEWS} | {*types}:
        return True
    if context.entry(name) or context.entry(f"{name}/index"):
        return True
    return context.ask(queries.value, "topics", name.removeprefix("topics/"), context.language) is not None

"""The page of a rule, or of a fault that is found while a file is read."""

from generator.model.diagnostic import page_of
from generator.registry.clauses import CLAUSES, Clause
from generator.render.context import Context
from generator.render.handbook.example import examples
from generator.render.handbook.subjects import subject_of
from generator.render.handbook.views import RuleView
from generator.render.pages.base import fact, filled
from generator.render.views import Link
from generator.rules._explain import Explanation, latitude, severity_of

RULES = "guide/rules/"
COVERAGE = "guide/terms-coverage/"
TERMS = "about/terms-of-reference"


def rule_view(context: Context, one: Explanation) -> RuleView:
    """What `u4ssc explain` says, as a page."""
    clause = context.index.corpus.vocabularies[CLAUSES].get(one.clause)
    served = tuple(clause_link(context, name, with_summary=True) for name in one.serves)
    facts = [
        fact("Severity", severity_of(one)),
        fact("Clause" if len(served) < 2 else "Clauses, by the field", *served),  # noqa: PLR2004 - one or more
        fact("Lowering and waiving", latitude(one, clause)),
        fact("In a terminal", f"u4ssc explain {one.code}"),
    ]
    return RuleView(
        url=context.url,
        template="views/rule.html",
        title=f"{one.code} {one.name}",
        description=one.why,
        crumbs=(
            context.link("Home", ""),
            *(link for link in [context.page("guide/index")] if link),
            context.link("Rules", RULES),
        ),
        kicker=(subject_of(one.code), str(one.severity)),
        code=one.code,
        name=one.name,
        why=one.why,
        message=one.message,
        fix=one.fix,
        facts=filled(facts),
        examples=tuple(examples(one)),
    )


def clause_link(context: Context, name: str, *, with_summary: bool = False) -> Link:
    """A clause, linked to its place on the page of the Terms of Reference where the edition has it."""
    clause: Clause | None = context.index.corpus.vocabularies[CLAUSES].get(name)
    note = clause.summary if clause and with_summary else ""
    entry, page = context.index.entries.get(TERMS), context.index.corpus.pages.get(TERMS)
    anchor = name.lower()
    if entry and page and anchor in page.document.body.anchors:
        return context.link(name, f"{entry.url}#{anchor}", note=note)
    return Link(label=name, note=note)


def code_link(context: Context, one: Explanation, note: str = "") -> Link:
    """A link to the page of a code."""
    return context.link(f"{one.code} {one.name}", page_of(one.code), note=note)

"""The page of a rule, or of a fault that is found while a file is read."""

import re

from markupsafe import Markup, escape

from generator.model.diagnostic import page_of
from generator.registry.clauses import CLAUSES
from generator.render import queries
from generator.render.context import Context
from generator.render.handbook.example import examples
from generator.render.handbook.subjects import subject_of
from generator.render.handbook.views import RuleView
from generator.render.pages.facts import fact, filled
from generator.render.views import Link
from generator.render.way import way_to
from generator.rules._explain import Explanation, explained, latitude, severity_of

RULES = "guide/rules/"
COVERAGE = "guide/terms-coverage/"
TERMS = "about/terms-of-reference"
_WORD = re.compile(r"\{\{|\}\}|\{\w+\}")


def rule_view(context: Context, code: str) -> RuleView:
    """What `u4ssc explain` says, as a page."""
    one = explained(code)
    clause = context.term(CLAUSES, one.clause)
    served = tuple(clause_link(context, name) for name in one.serves)
    facts = [
        fact("Severity", severity_of(one)),
        fact("Clause", *served, note=clause.summary)
        if clause and one.serves == (clause.id,)
        else fact("Clauses, by the field it is about", *served),
        fact("Lowering and waiving", latitude(one, clause)),
        fact("In a terminal", f"Run u4ssc explain {one.code}"),
    ]
    return RuleView(
        url=context.url,
        template="views/rule.html",
        title=f"{one.code} {one.name}",
        description=one.why.replace("`", ""),
        crumbs=(
            *way_to(context, "guide"),
            context.link("Rules", RULES),
        ),
        kicker=(subject_of(one.code), str(one.severity)),
        code=one.code,
        name=one.name,
        why=in_code(one.why),
        message=in_code(_with_gaps(one.message)),
        fix=in_code(one.fix),
        facts=filled(facts),
        examples=tuple(examples(one)),
    )


def in_code(text: str) -> Markup:
    """A text whose parts between backticks are code."""
    parts = [str(escape(part)) for part in text.split("`")]
    if len(parts) % 2 == 0:
        return escape(text)
    marked = (f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))
    return Markup("".join(marked))  # noqa: S704 - each part is escaped above


def _with_gaps(message: str) -> str:
    """A message before its words are filled in; doubled braces are single ones of its own."""
    return _WORD.sub(lambda found: {"{{": "{", "}}": "}"}.get(found[0], "…"), message)


def clause_link(context: Context, name: str) -> Link:
    """A clause, linked to its place on the page of the Terms of Reference where the edition has it."""
    entry, page = context.entry(TERMS), context.ask(queries.page, TERMS)
    anchor = name.lower()
    if entry and page and anchor in page.document.body.anchors:
        return Link(name, context.to(f"{entry.url}#{anchor}"))
    return Link(label=name)


def code_link(context: Context, one: Explanation, note: str = "") -> Link:
    """A link to the page of a code."""
    return context.link(f"{one.code} {one.name}", page_of(one.code), note=note)

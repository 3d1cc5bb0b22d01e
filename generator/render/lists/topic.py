"""Topics: definition, broader and narrower ones."""

from generator.index.dimension import Value
from generator.model.settings import ROOT
from generator.model.vocabulary import Lookup
from generator.render.context import Context, dimension
from generator.render.lists.extra import Extra, Lead
from generator.render.views import Group, Link
from generator.taxonomy.topics import TOPICS, Topic


def topic_lead(context: Context, value: Value) -> Lead:
    """A topic's definition."""
    return Lead(context.known_term(TOPICS, value.id).definition, context.foreign(ROOT))


def topic_extra(context: Context, value: Value) -> Extra:
    """A topic's neighbours in the thesaurus."""
    topics = context.terms(TOPICS)
    topic = topics[value.id]
    narrower = [other.id for other in topics if topic.id in other.broader]
    related = [*topic.related, *(other.id for other in topics if topic.id in other.related)]
    groups = (
        Group(title=context.gettext("Broader topics"), links=_links(context, topic.broader), id="broader"),
        Group(title=context.gettext("Narrower topics"), links=_links(context, narrower), id="narrower"),
        Group(title=context.gettext("Related topics"), links=_links(context, related), id="related-topics"),
    )
    return Extra(
        narrower=tuple(link for link in _links(context, _below(topic.id, topics)) if link.count),
        sections=tuple(group for group in groups if group.links),
    )


def _below(name: str, topics: Lookup[Topic]) -> tuple[str, ...]:
    """All topics under one, the nearest first."""
    found: dict[str, None] = {}
    nearest = [name]
    while nearest:
        nearest = [t.id for t in topics if set(nearest) & set(t.broader) and t.id not in {name, *found}]
        found |= dict.fromkeys(nearest)
    return tuple(found)


def _links(context: Context, ids: list[str] | tuple[str, ...]) -> tuple[Link, ...]:
    values = (context.known_value("topics", name) for name in dict.fromkeys(ids))
    return tuple(
        context.value(dimension("topics"), value, context.total("topics", value.id)) for value in values
    )

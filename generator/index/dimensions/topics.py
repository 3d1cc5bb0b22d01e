"""Topics, exactly as assigned: a narrower topic's pages are linked from the broader one, not mixed in."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.content_types._work import Work
from generator.content_types.news import News
from generator.index.dimension import Dimension, Value, unique
from generator.model.page import Corpus, Page
from generator.model.words import N_
from generator.taxonomy.topics import TOPICS as TOPIC_TERMS


def _of(page: Page[Any]) -> tuple[str, ...]:
    match page.record:
        case Work() | News() as record:
            return unique(record.topics or ())
        case _:
            return ()


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    for topic in sorted(corpus.vocabularies[TOPIC_TERMS], key=lambda topic: topic.label.casefold()):
        yield Value(id=topic.id, label=topic.label, url=f"topics/{topic.id}/")


def _name(corpus: Corpus, identifier: str, language: str) -> str | None:
    return corpus.vocabularies[TOPIC_TERMS][identifier].translations.of(language)


TOPICS = Dimension(
    name="topics",
    label=N_("Topic"),
    plural=N_("Topics"),
    url="topics/",
    of=_of,
    values=_values,
    alphabetical=True,
    name_in=_name,
)

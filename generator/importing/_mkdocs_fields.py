"""Front matter of a page for mkdocs, as far as a page here has the like."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.content_types import ContentType
from generator.importing._base import Loss
from generator.importing._front_matter import in_one_line
from generator.model.document import Value
from generator.model.vocabulary import Vocabularies
from generator.source.faults import SourceError
from generator.source.fields import SUMMARY_LENGTH
from generator.source.front_matter import PositionedHandler
from generator.taxonomy.topics import TOPICS

_HANDLER = PositionedHandler()
_FOR_THE_THEME = {"hide", "icon", "template", "search", "comments", "social", "status", "render_macros"}


class Front(NamedTuple):
    """Fields that were understood, the line on which the body begins, the body, and all else."""

    fields: dict[str, Value]
    first: int
    body: str
    losses: list[Loss]


def fields_of(name: str, text: str, vocabularies: Vocabularies, kind: ContentType) -> Front:
    """Split a page; one without fields, or with fields that cannot be read, has its body all the same."""
    if not _HANDLER.detect(text):
        return Front({}, 1, text, [])
    try:
        head, body = _HANDLER.split(text)
    except SourceError:
        return Front({}, 1, text, [])
    first = text.count("\n", 0, len(text) - len(body)) + 1
    try:
        tree = _HANDLER.load(head)
    except SourceError as error:
        place = f"{name}:{head.count(chr(10), 0, error.offset) + 2}"
        return Front(
            {}, first, body, [Loss(place, f"the fields at the top cannot be read: {error}", "mend the YAML")]
        )
    fields: dict[str, Value] = {}
    losses = []
    for key, value in tree.fields.items():
        start = tree.key_spans[key,].start
        place = f"{name}:{head.count(chr(10), 0, start) + 2}"
        losses += [
            Loss(place, message, fix) for message, fix in _field(key, value, fields, vocabularies, kind)
        ]
    return Front(fields, first, body, losses)


def _field(
    key: str, value: Value, fields: dict[str, Value], vocabularies: Vocabularies, kind: ContentType
) -> Iterator[tuple[str, str]]:
    if key == "title" and isinstance(value, str):
        fields["title"] = value
    elif key == "description" and isinstance(value, str) and len(value) <= SUMMARY_LENGTH:
        fields["summary"] = value
    elif key == "tags" and isinstance(value, list) and "topics" in kind.record.model_fields:
        topics = vocabularies[TOPICS]
        known = [found for tag in value if isinstance(tag, str) and (found := topics.canonical(tag))]
        if known:
            fields["topics"] = [*dict.fromkeys(known)]
        for tag in value:
            if not isinstance(tag, str) or not topics.canonical(tag):
                near = ", ".join(f"`{one}`" for one in topics.near(str(tag)))
                yield (
                    f"the tag `{tag}` is no topic",
                    f"close ones: {near}" if near else "`u4ssc schema topics` lists topics",
                )
    elif key in _FOR_THE_THEME:
        yield f"`{key}` was for the theme, and was left out", ""
    else:
        yield (
            f"`{key}` has no field here, and was left out: {_shown(value)}",
            "add it where it belongs, if it is needed",
        )


def _shown(value: Value) -> str:
    parts = value if isinstance(value, list) else [value]
    text = ", ".join(one if isinstance(one, str) else in_one_line(one) for one in parts)
    return f"“{text}”"

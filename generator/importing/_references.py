"""References to publications, whatever format they come in, to pages of works."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from stdnum import isbn

from generator.content_types import ContentType
from generator.content_types._holders import agency_of
from generator.content_types._work import Work
from generator.importing._base import Draft, Imported, Loss, Wishes
from generator.importing._dates import Said, agreed, shown
from generator.importing._refusal import kind_of, refusal
from generator.importing._slug import slug_of
from generator.model.document import Value
from generator.registry.agencies import AGENCIES
from generator.registry.publishers import PUBLISHERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A publication as a list of references has it; what is not there is empty.

    `bodies` are authors that the format marks as organisations, `people` all others, `dates`
    every field that says when it was published, the one that counts first. `rest` is everything
    that has no field of its own here, by the name that the format gives it.
    """

    place: str
    key: str = ""
    title: str = ""
    bodies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    dates: tuple[Said, ...] = ()
    edition: str = ""
    publisher: str = ""
    series: str = ""
    doi: str = ""
    isbn: str = ""
    url: str = ""
    rest: Mapping[str, str] = field(default_factory=dict)


def imported(references: list[Reference], losses: list[Loss], wishes: Wishes, name: str) -> Imported:
    """A page for each reference that has a title."""
    kind = _work(kind_of(wishes, name), name)
    if not references and not losses:
        raise refusal("no-records", name, "holds no reference", "see that it was exported whole")
    if wishes.slug and len(references) != 1:
        hint = "leave --slug out: each page is named by its title, or by the key of its reference"
        raise refusal("one-slug", name, f"holds {len(references)} references", hint)
    drafts = []
    for reference in references:
        slug = wishes.slug or slug_of(reference.title) or slug_of(reference.key)
        if not reference.title or not slug:
            missing = "title" if not reference.title else "title or key in Latin letters, to be named by"
            fix = "add it in the program that the list comes from"
            losses.append(Loss(reference.place, f"the reference has no {missing}", fix, refused=True))
            continue
        fields, places = _fields(reference, wishes, losses)
        draft = Draft(
            kind=kind,
            slug=slug,
            origin=reference.place,
            fields=fields,
            language=wishes.language,
            places=places,
        )
        drafts.append(draft)
    return Imported(tuple(drafts), tuple(losses))


def _work(kind: ContentType, name: str) -> ContentType:
    if not issubclass(kind.record, Work):
        hint = "name a type of works: `--as related-work`, `--as deliverable`, `--as policy-paper`"
        raise refusal("no-work", name, f"lists publications, and a {kind.name} is none", hint)
    return kind


def _fields(
    reference: Reference, wishes: Wishes, losses: list[Loss]
) -> tuple[dict[str, Value], dict[str, str]]:
    fields: dict[str, Value] = {"title": reference.title, "status": "draft"}
    issued, doubts = agreed(reference.dates)
    texts = {"issued": issued, "edition": reference.edition, "source_url": reference.url}
    fields |= {name: text for name, text in texts.items() if text}
    numbers = {"doi": reference.doi, "isbn": reference.isbn, "series": reference.series}
    if given := {name: text for name, text in numbers.items() if text}:
        fields["identifiers"] = dict(given)
    told = [
        *doubts,
        *_publisher(reference, wishes, fields),
        *_authors(reference, wishes, fields),
        *_rest(reference),
    ]
    losses.extend(Loss(reference.place, message, fix) for message, fix in told)
    return fields, {"identifiers": reference.place}


Told = Iterator[tuple[str, str]]


def _publisher(reference: Reference, wishes: Wishes, fields: dict[str, Value]) -> Told:
    publishers = wishes.vocabularies[PUBLISHERS]
    name = reference.publisher
    known = publishers.canonical(name) or next(
        (one.id for one in publishers if one.name.casefold() == name.casefold()), None
    )
    if known:
        fields["publisher"] = known
    elif name:
        near = ", ".join(f"`{one}`" for one in publishers.near(name))
        yield (
            f"the publisher “{name}” is not in the registry of publishers",
            f"write one of {near} under `publisher`, or ask for an entry" if near else "ask for an entry",
        )


def _authors(reference: Reference, wishes: Wishes, fields: dict[str, Value]) -> Told:
    """UN bodies are partners, other bodies contributors; people are named on no page of a work."""
    agencies = wishes.vocabularies[AGENCIES]
    partners: list[Value] = []
    contributors: list[Value] = []
    for name in (*reference.bodies, *reference.people):
        agency = agency_of(name, agencies)
        if name.casefold() == reference.publisher.casefold():
            # Lists name the publisher where they know no author: that does not say who took part.
            yield (
                f"the author “{name}” is the publisher too, and is left out",
                "name it under `partners` if it took part",
            )
        elif agency:
            partners.append(agency.id)
        elif name in reference.bodies:
            contributors.append(name)
        else:
            yield (
                f"the author “{name}” is left out: pages of works name bodies, not people",
                "if it is a body, add it under `contributors`",
            )
    if partners:
        fields["partners"] = [*dict.fromkeys(map(str, partners))]
    if contributors:
        fields["contributors"] = contributors


def _rest(reference: Reference) -> Told:
    fixes = {
        "abstract": "write `summary` in words of your own: the abstract belongs to its authors",
        "keywords": "choose `topics` from the vocabulary: `u4ssc schema topics` lists it",
        "keyword": "choose `topics` from the vocabulary: `u4ssc schema topics` lists it",
        "language": "name the language with --language, if the page is to be in it",
        "copyright": "write what the work prints under `rights`",
    }
    for name, text in reference.rest.items():
        yield (
            f"`{name}` has no field here: “{shown(text)}”",
            fixes.get(name, "add it where it belongs, if it is needed"),
        )


def is_isbn(number: str) -> bool:
    """Whether a number is an ISBN: some formats have one field for it and for the ISSN."""
    return bool(isbn.is_valid(number)) or len(isbn.compact(number)) in {10, 13}

"""GitHub's issue forms, one for each content type: for those who send a page without git."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.authoring.offers import Known, Offer
from generator.authoring.questions import Need, Question, owed, questions
from generator.content_types import ContentType
from generator.source.shape import Kind

Element = Mapping[str, Any]

LONGEST_LIST = 100
"""Of a dropdown; of more there is none, and the author types."""
LONG_TEXT = 200
"""Characters from which on a text gets several lines."""
DASH: Final = " – "
"""Between an identifier and its label. No option holds a comma: GitHub parts what was chosen by them."""
BODY: Final = "Text of the page"
LAST: Final = "Before you send this"
AGREED: Final = (
    "I know that whatever I write here is public at once, and stays so. It holds nothing confidential, "
    "and no text or picture of others that may not be shown."
)


def form(kind: ContentType, known: Known) -> Mapping[str, Any]:
    """The form of a content type, as GitHub's schema has it."""
    name = kind.label[0].lower() + kind.label[1:]
    return {
        "name": kind.label,
        "description": f"Send a {name} for the knowledge base. {_first_line(kind)}",
        "title": f"New {name}: ",
        "labels": ["content", kind.name],
        "body": [*_introduction(name), *(_element(one, kind, known) for one in asked(kind)), *_end()],
    }


def asked(kind: ContentType) -> tuple[Question, ...]:
    """What a form asks: what `u4ssc new` does, and records that a page owes, such as rights and consent."""
    needed = owed(kind.record)
    return tuple(one for one in questions(kind) if one.asked or (len(one.path) > 1 and one.path[0] in needed))


def label_of(question: Question, kind: ContentType) -> str:
    """What stands above a field, in the form and in the issue; that of the title says the content type."""
    name = kind.label[0].lower() + kind.label[1:]
    return f"Title of the {name}" if question.path == ("title",) else question.label


def option(offer: Offer) -> str:
    """An option of a dropdown: the identifier first, and no comma."""
    return (
        f"{offer.value}{DASH}{offer.label.replace(', ', ' ').replace(',', ' ')}"
        if offer.label
        else offer.value
    )


def listed(question: Question, known: Known) -> tuple[Offer, ...]:
    """What a dropdown offers; empty where the author types. Targets of goals are too many."""
    if question.shape.kind is Kind.PAGE:
        return ()
    offers = known.offers(question)
    if question.shape.source == "goals":
        offers = tuple(one for one in offers if "." not in one.value)
    closed = question.shape.kind in {Kind.WORD, Kind.FLAG, Kind.TERM}
    return offers if closed and len(offers) <= LONGEST_LIST else ()


def _first_line(kind: ContentType) -> str:
    return (kind.record.__doc__ or "").split("\n")[0]


def _introduction(name: str) -> Iterator[Element]:
    told = (
        f"Tell us of the {name}; an editor makes a draft of it, and asks here about what is missing. "
        "Leave open what you do not know: nothing is guessed, rights and consent least of all. "
        "Pictures can be sent later, with who took them and by whose leave they are shown."
    )
    yield {"type": "markdown", "attributes": {"value": told}}


def _element(question: Question, kind: ContentType, known: Known) -> Element:
    shape = question.shape
    attributes: dict[str, Any] = {"label": label_of(question, kind), "description": _help(question)}
    offers = listed(question, known)
    if offers:
        made = "dropdown"
        attributes |= {"multiple": shape.many, "options": [option(one) for one in offers]}
    else:
        made = (
            "textarea" if shape.longest >= LONG_TEXT or (shape.many and shape.kind is Kind.TEXT) else "input"
        )
        if question.examples:
            attributes["placeholder"] = _placeholder(question)
    return {
        "type": made,
        "id": "_".join(question.path),
        "attributes": attributes,
        "validations": {"required": question.need is Need.ALWAYS},
    }


def _placeholder(question: Question) -> str:
    first = question.examples[0]
    if isinstance(first, str):
        return question.example
    return ("\n" if question.shape.kind is Kind.TEXT else ", ").join(first)


def _help(question: Question) -> str:
    shape = question.shape
    more = ""
    if shape.many and shape.kind is Kind.TEXT:
        more = " One a line."
    elif shape.many and shape.kind is Kind.PAGE:
        more = " Several are parted by commas."
    elif shape.source == "goals":
        more = " Targets, such as 11.6, can be named in the text."
    return question.meaning + more


def _end() -> Iterator[Element]:
    yield {
        "type": "textarea",
        "id": "body",
        "attributes": {
            "label": BODY,
            "description": "In own words, in Markdown: what was done, by whom, and what came of it.",
        },
        "validations": {"required": False},
    }
    yield {
        "type": "checkboxes",
        "id": "agreed",
        "attributes": {"label": LAST, "options": [{"label": AGREED, "required": True}]},
    }

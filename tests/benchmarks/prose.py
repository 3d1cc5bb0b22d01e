"""Invented prose about invented cities: plausible to a renderer, and plainly made up to a reader."""

from collections.abc import Sequence
from random import Random

WORDS = 600
# Sections end at the end of a sentence, and links come on top: aiming lower makes 600 the mean.
_AIM = WORDS - 18

_WHO = (
    "the transport department",
    "the city council",
    "a residents' association",
    "the water utility",
    "the planning office",
    "the regional university",
    "the housing agency",
    "a group of local firms",
    "the public health service",
    "the open data team",
    "the port authority",
    "the waste operator",
)
_DID = (
    "measured",
    "redesigned",
    "published",
    "tested",
    "mapped",
    "renewed",
    "shared",
    "monitored",
    "extended",
    "combined",
    "simplified",
    "audited",
)
_WHAT = (
    "the street lighting of four districts",
    "a register of public buildings",
    "sensors along the river",
    "the timetable of night buses",
    "a common data platform",
    "the collection of organic waste",
    "leak detection in old mains",
    "a network of cycle lanes",
    "heat warnings for older people",
    "the permits for small works",
    "rooftop solar panels on schools",
    "a digital twin of the centre",
)
_WHY = (
    "after two dry summers",
    "as the budget for repairs had shrunk",
    "because complaints had doubled in a year",
    "to learn what the numbers on record could not say",
    "so that every district could compare itself with the others",
    "before the new bus lines opened",
    "since no single office held the whole picture",
    "in order to meet the targets that it had set itself",
)
_THEN = (
    "Energy use fell by {n} per cent within {m} months.",
    "Some {n} households took part, most of them for the first time.",
    "The first report, {m} months later, named {n} points to mend.",
    "Nobody expected that {n} schools would ask to join within {m} weeks.",
    "Of {n} proposals from residents, {m} were carried out in the first year.",
    "It cost less than planned, and the contract was extended by {m} months.",
)
_HEADINGS = (
    "What the place wanted",
    "How it went about it",
    "What came of it",
    "What others can learn",
    "Who took part",
    "What it cost",
    "Data and privacy",
    "Next steps",
)


def title(random: Random, place: str) -> str:
    """A title of some eight words."""
    return f"How {place} {random.choice(_DID)} {random.choice(_WHAT)}"


def summary(random: Random) -> str:
    """One sentence, as lists show it."""
    return _claim(random)


def body(random: Random, links: Sequence[tuple[str, str]], *, table: bool) -> str:
    """Some 600 words of Markdown in four sections; `links` are pairs of label and relative path."""
    sections = random.sample(_HEADINGS, 4)
    waiting = [f"Compare [{label}]({path})." for label, path in links]
    parts: list[str] = []
    total = 0
    for number, heading in enumerate(sections, 1):
        parts.append(f"## {heading}")
        while total < _AIM * number // len(sections):
            paragraph = _paragraph(random, _AIM * number // len(sections) - total)
            if waiting:
                paragraph = f"{paragraph} {waiting.pop()}"
            parts.append(paragraph)
            total += len(paragraph.split())
        if number == 2:
            parts.append(_table(random) if table else _list(random))
            total += len(parts[-1].split())
    return "\n\n".join(parts) + "\n"


def _paragraph(random: Random, wanted: int) -> str:
    sentences: list[str] = []
    words = 0
    while words < min(wanted, 70):
        sentences.append(_claim(random) if random.random() < 0.6 else _result(random))
        words += len(sentences[-1].split())
    return " ".join(sentences)


def _claim(random: Random) -> str:
    who, did, what, why = (random.choice(bank) for bank in (_WHO, _DID, _WHAT, _WHY))
    return f"{who[0].upper()}{who[1:]} {did} {what} {why}."


def _result(random: Random) -> str:
    return random.choice(_THEN).format(n=random.randint(3, 90), m=random.randint(2, 24))


def _list(random: Random) -> str:
    pairs = zip(_some(random, _WHAT), _some(random, _WHO), strict=True)
    return "\n".join(f"- {what}, by {who}" for what, who in pairs)


def _table(random: Random) -> str:
    rows = [
        f"| {what} | {random.randint(2, 98)} | {random.randint(2, 98)} |" for what in _some(random, _WHAT)
    ]
    return "\n".join(["| Measure | Before | After |", "| --- | ---: | ---: |", *rows])


def _some(random: Random, bank: Sequence[str]) -> list[str]:
    return random.sample(bank, 3)

"""What a field may hold, in words."""

from generator.index.fields import Need
from generator.source.shape import Kind, Shape

KINDS = {
    Kind.TEXT: "plain text",
    Kind.URL: "a web address, whole, with `https://` before it",
    Kind.DAY: "a day: year, month and day, as `2026-11-23`",
    Kind.DATE: "a date as the work prints it: `2026`, `2026-11` or `2026-11-23`",
    Kind.FLAG: "`true` or `false`",
    Kind.COUNT: "a whole number, in digits only",
    Kind.DEGREES: "degrees, with a point before decimals: `46.51`",
    Kind.TERM: "an identifier of the registry, or another spelling that it lists",
    Kind.RECORD: "fields of its own",
    Kind.WORD: "one of these words",
}
PATTERNS = {
    r"^[A-Za-z0-9][A-Za-z0-9.-]*$": "letters a-z, digits, points and hyphens",
    r"^[A-Z]{2}$": "two capital letters",
    r"^[A-Z]{3}$": "three capital letters",
    r"^\d{3}$": "three digits",
    r"^#[0-9A-Fa-f]{6}$": "a colour in six hexadecimal digits: `#FD9D24`",
    r"^[0-9a-f]{64}$": "64 hexadecimal digits",
    r"^[A-Z]+-\d{2}$": "capital letters, a hyphen and two digits: `LOGO-03`",
    r"^[a-z0-9-]+(/[a-z0-9-]+)*/$": "an address of this site, from its root: `sdg/topics/`",
    r"^u4ssc( [a-z0-9-]+)+$": "a command: `u4ssc status`",
    r"^[a-z0-9.-]+$": "the name of a host, in lower case: `unece.org`",
    r"^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$": "the name of a host, before which `*.` may stand",
    r"^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*$": "folder and slug: `cities/pully`",
}
"""The forms that texts may have, in words."""
NEEDS = {
    Need.ALWAYS: "Always needed",
    Need.PUBLICATION: "Needed for publication",
    Need.NEVER: "Optional",
}


def holds(shape: Shape) -> str:
    """A sentence that says what a field may hold; what stands between backticks is code."""
    one = _one(shape)
    if shape.words and shape.kind is not Kind.WORD:
        one += f", or the word {' or '.join(f'`{word}`' for word in shape.words)} in its place"
    if shape.named:
        one = f"an entry under the name of each file: {one}"
    elif shape.many:
        one = f"a list, and in each line of it {one}"
    return f"{one[0].upper()}{one[1:]}."


def _one(shape: Shape) -> str:
    if shape.kind is Kind.PAGE and shape.source:
        return f"the slug of a page in `{shape.source}/`"
    if shape.kind is Kind.PAGE:
        return "a page, by folder and slug: `cities/pully`"
    one = KINDS[shape.kind]
    if shape.kind is Kind.RECORD and len(shape.records) > 1:
        return f"{one}, in one of {len(shape.records)} forms"
    if shape.longest:
        one += f", at most {shape.longest} characters"
    if shape.advice:
        one += f"; {shape.advice}"
    elif shape.pattern:
        one = PATTERNS.get(shape.pattern, f"{one} of the form `{shape.pattern}`")
    return one

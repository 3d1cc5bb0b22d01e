"""A citation as BibTeX, for LaTeX and for reference managers."""

from collections.abc import Iterator

from generator.model.citation import Citation, Format

_ESCAPED = str.maketrans(
    {
        # BibTeX counts braces, and a backslash before one changes nothing: they must be called by name.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_IN_ADDRESSES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
"""Addresses are read as they stand: `%` and `_` are not escaped in them."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(citation: Citation) -> str:
    """One entry, a field to a line."""
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(citation))
    return f"@{_kind(citation)}{{{citation.key},\n{fields}\n}}\n"


def _kind(citation: Citation) -> str:
    if citation.isbn and not citation.within:
        return "book"
    return "techreport" if citation.publisher and not citation.within else "misc"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    kind = _kind(citation)
    if citation.authors:
        # In braces of its own, a name with a comma or an `and` in it stays the name of one body.
        yield "author", f"{{{' and '.join(f'{{{_text(name)}}}' for name in citation.authors)}}}"
    # So does a title keep its capitals.
    yield "title", f"{{{{{_text(citation.title)}}}}}"
    if citation.date:
        yield "year", f"{{{citation.date.year}}}"
        if citation.date.month:
            # The name of a month is a macro, which each style says in its own words.
            yield "month", _MONTHS[citation.date.month - 1]
    texts = {
        "edition": citation.edition,
        "institution" if kind == "techreport" else "publisher": citation.publisher,
        "series" if kind == "book" else "number": citation.series,
        "isbn": citation.isbn,
        "howpublished": citation.within,
        # Of a work, only the language of its title is known.
        "language": citation.language if citation.within else "",
    }
    yield from ((name, f"{{{_text(value)}}}") for name, value in texts.items() if value)
    addresses = {"doi": citation.doi, "url": citation.url}
    yield from ((name, f"{{{value.translate(_IN_ADDRESSES)}}}") for name, value in addresses.items() if value)


def _text(value: str) -> str:
    return " ".join(value.split()).translate(_ESCAPED)


BIBTEX = Format("BibTeX", "bib", "application/x-bibtex", bibtex)

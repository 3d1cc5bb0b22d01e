"""Catalogues of the interface, as gettext's `.po` files hold them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model.catalogue import ENGLISH, Catalogue

if TYPE_CHECKING:
    from babel.messages import Catalog

FOLDER = Path(__file__).parent.parent / "locale"
"""A folder for each language, `fr/LC_MESSAGES/u4ssc.po`, as gettext's tools expect it."""


def catalogues(languages: Iterable[str]) -> Mapping[str, Catalogue]:
    """The catalogue of each language; English is what the code says."""
    return {language: catalogue(language) for language in languages}


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language."""
    if language == ENGLISH.language:
        return ENGLISH
    octets = po_file(language).read_bytes()
    from babel.messages.pofile import read_po  # noqa: PLC0415 - one language does not wait for it

    found = read_po(BytesIO(octets), locale=language, abort_invalid=True)
    return Catalogue(
        language=language,
        messages=dict(_messages(found)),
        plural=found.plural_expr,
        version=blake2b(octets, digest_size=16).hexdigest(),
    )


def po_file(language: str) -> Path:
    """Where the catalogue of a language is kept."""
    return FOLDER / language / "LC_MESSAGES" / "u4ssc.po"


def _messages(found: "Catalog") -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """What is translated, in each of its forms; the head of a file is no message."""
    for message in found:
        match message.id, message.string:
            case str(name), str(said) if name and said:
                yield name, said
            case (str(name), _), (tuple() | list()) as forms if all(forms):
                yield name, tuple(forms)

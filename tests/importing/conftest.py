from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.content_types import by_folder
from generator.importing import Format, Given, Imported, Wishes
from generator.importing._settled import settled
from generator.model.vocabulary import Vocabularies
from generator.pipeline.registries import vocabularies_of
from tests.factories import REGISTRY

Read = Callable[..., Imported]


@pytest.fixture(scope="session")
def vocabularies() -> Vocabularies:
    return vocabularies_of([REGISTRY.parent])


@pytest.fixture
def bring_in(vocabularies: Vocabularies) -> Read:
    """Reads octets as a format: `bring_in(WORD, octets, "a.docx", folder="news")`."""

    def read(
        form: Format,
        octets: bytes | str,
        name: str,
        folder: str = "case-studies",
        given: Given | None = None,
        **wishes: object,
    ) -> Imported:
        wanted = replace(Wishes(vocabularies=vocabularies, kind=by_folder()[folder]), **wishes)  # type: ignore[arg-type]  # named by each test
        held = octets.encode() if isinstance(octets, str) else octets
        file = replace(given, name=name, octets=held) if given else Given(name=name, octets=held)
        return settled(form.read(file, wanted), vocabularies)

    return read


def told(imported: Imported) -> list[str]:
    """What was said of an import, a line each."""
    return [f"{loss.place}: {loss.message}" for loss in imported.losses]

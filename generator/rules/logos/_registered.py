"""Registered logos with their files, and a registry that the examples of rules share."""

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from generator.model.asset import Asset
from generator.model.page import Corpus
from generator.registry.agencies import AGENCIES, Agency, Logo
from generator.rules._finding import Finding, at_record
from generator.rules._pictures import DRAWING


class Registered(NamedTuple):
    """A logo on record, and its file where there is one."""

    agency: Agency
    logo: Logo
    asset: Asset

    def found(self, corpus: Corpus, field: str, **words: str) -> Finding:
        """A finding at a field of the logo in the agency's record."""
        return at_record(corpus, AGENCIES, self.agency.id, "logo", field, file=self.logo.file, **words)


def registered(corpus: Corpus) -> Iterator[Registered]:
    """Each logo on record whose file is there."""
    for agency in corpus.vocabularies[AGENCIES]:
        if agency.logo and (asset := corpus.assets.get(agency.logo.path)):
            yield Registered(agency, agency.logo, asset)


REGISTRY = "registry/agencies.yml"
_BODY = "- {{id: {id}, acronym: {acronym}, name: {name}, role: secretariat}}\n"


def agencies(
    content: str = DRAWING,
    *,
    file: str = "office.svg",
    digest: str = "",
    alt: str = "Office of Nowhere",
    received_on: str = "2029-01-01",
) -> str:
    """A registry with an invented office, whose logo it holds, beside the two that others refer to."""
    digest = digest or sha256(content.encode()).hexdigest()
    return (
        "about: Bodies.\nrecords:\n"
        + _BODY.format(id="itu", acronym="ITU", name="Union")
        + _BODY.format(id="unece", acronym="UNECE", name="Commission")
        + "- id: office\n  acronym: OON\n  name: Office of Nowhere\n  role: supporting\n  logo:\n"
        f"    file: {file}\n    alt: {alt}\n    received_on: {received_on}\n    sha256: {digest}\n"
    )


def on_record(content: str = DRAWING, *, file: str = "office.svg", **fields: str) -> dict[str, str]:
    """The content folder of an example: the registry, and the file of the office's logo."""
    return {REGISTRY: agencies(content, file=file, **fields), f"registry/logos/{file}": content}

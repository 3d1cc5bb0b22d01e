from urllib.parse import urldefrag

import pytest

from tests.built_site import BuiltSite

Named = tuple[str, str, str, str]
"""A page, a link as it is written there, the address that it leads to, and the fragment."""


@pytest.fixture(scope="session")
def links(built: BuiltSite) -> list[Named]:
    """Everything of the site that its pages name."""
    return [
        (address, written, *urldefrag(target))
        for address in built.addresses
        for written, target in built.targets(address)
    ]


def test_every_link_source_and_form_leads_to_a_file(built: BuiltSite, links: list[Named]) -> None:
    named = {target for _, _, target, _ in links}
    missing = {target for target in named if not built.has(target)}
    assert [(address, written) for address, written, target, _ in links if target in missing] == []


def test_every_fragment_leads_to_an_anchor(built: BuiltSite, links: list[Named]) -> None:
    pages = set(built.addresses)
    named = {(target, fragment) for _, _, target, fragment in links if fragment and target in pages}
    lost = {(target, fragment) for target, fragment in named if fragment not in built.anchors(target)}
    assert [(address, written) for address, written, *place in links if tuple(place) in lost] == []

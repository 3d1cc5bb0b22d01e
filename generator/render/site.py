"""Everything that pages are made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.index.build import Index
from generator.index.status.screen import Status
from generator.model.asset import Asset
from generator.model.catalogue import ENGLISH, Catalogue
from generator.model.citation import Format
from generator.model.page import Page
from generator.model.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The index and all else that a page may look up; views see it through queries alone.

    `addresses` maps public files to addresses; `hosts` are those of publishers and of other bodies that
    speak for themselves: pages of any other host may hold a copy, so they are named and not linked.
    `logos` are the files of agencies' logos, by agency.
    `noted` counts, by clause, the places on shown pages where what it asks for is not on record, and
    need not be. `status` is what the Secretariat sees, and no public edition has, or makes that. `needles`
    has, by its source, how many marks a leak scan knows each text by that the public edition does not show.
    `catalogues` have the words of the interface, by language, `formats` are those in which readers may save
    citations.
    """

    index: Index
    settings: Settings
    addresses: Mapping[str, str]
    tombstones: Mapping[str, Page[Any]] = field(default_factory=dict)
    unpublished: frozenset[str] = frozenset()
    logos: Mapping[str, Asset] = field(default_factory=dict)
    noted: Mapping[str, int] = field(default_factory=dict)
    status: Status | Callable[[], Status] | None = None
    hosts: frozenset[str] = frozenset()
    needles: Mapping[str, int] = field(default_factory=dict)
    catalogues: Mapping[str, Catalogue] = field(default_factory=lambda: {ENGLISH.language: ENGLISH})
    formats: tuple[Format, ...] = ()

"""Frames of pages: what Material's templates put around articles, filled once for all that share them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.engine.options import PLUGIN
from generator.engine.theme import filled
from generator.index.urls import in_language
from generator.model.artifact import Artifact
from generator.model.catalogue import Catalogue
from generator.model.settings import ROOT
from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.recall import recall, remember
from generator.render.frame import Frame
from generator.render.lists.explore import URL as EXPLORE
from generator.render.planned import Planned

Key = tuple[int, str, str, bool, bool, bool, bool]
"""Depth of a page, its language, its entry of the navigation, and what its head has to say."""

OTHERS = frozenset({"config_file_path", "docs_dir", "plugins", "site_dir", "theme"})
"""Options that no template shows: folders, and what has no text of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the theme adds to the pages of a site: frames, the frame of each page, and further files."""

    frames: Sequence[Frame]
    frame_of: Mapping[str, int]
    artifacts: Sequence[Artifact]
    files: Mapping[str, Path]


def surroundings(
    config: MkDocsConfig,
    pages: Sequence[Planned],
    catalogues: Mapping[str, Catalogue],
    cache: Path | None,
) -> Surroundings:
    """Frames for the pages of a site, as kept in `cache` or filled anew.

    Raises GeneratorError where mkdocs warns, or where pages that share a frame would differ in it.
    """
    entries = sorted({*_addresses(config.nav)}, key=len, reverse=True)
    groups: dict[Key, list[Planned]] = {}
    for planned in pages:
        groups.setdefault(_key(planned, entries), []).append(planned)
    numbers = {key: number for number, key in enumerate(groups)}
    frames, artifacts, files = _filled(config, groups, catalogues, cache)
    return Surroundings(
        frames=tuple(map(Frame, frames)),
        frame_of={planned.url: numbers[key] for key, members in groups.items() for planned in members},
        artifacts=[Artifact(path, content) for path, content in artifacts],
        files={path: Path(file) for path, file in files},
    )


def around_some(
    config: MkDocsConfig,
    pages: Sequence[Planned],
    site: Mapping[str, Planned],
    catalogues: Mapping[str, Catalogue],
) -> Surroundings:
    """Frames for some pages alone, with a menu that leads to the pages of the whole site."""
    named = {in_language(url, language) for url in _addresses(config.nav) for language in catalogues}
    menu = {url: site[url] for url in sorted(named & site.keys())}
    return surroundings(config, [*{**menu, **{page.url: page for page in pages}}.values()], catalogues, None)


Filled = tuple[list[tuple[str, ...]], list[tuple[str, bytes]], list[tuple[str, str]]]
"""The pieces of each frame; files that the theme makes, and files that it brings along."""


def _filled(
    config: MkDocsConfig,
    groups: Mapping[Key, list[Planned]],
    catalogues: Mapping[str, Catalogue],
    cache: Path | None,
) -> Filled:
    name = _name(config, groups) if cache else ""
    kept = recall(cache / "frames") if cache else None
    if kept is not None and kept[0] == name:
        found: Filled = kept[1]
        return found
    found = filled(config, list(groups.values()), catalogues)
    if cache:
        remember(cache / "frames", (name, found))
    return found


def _name(config: MkDocsConfig, groups: Mapping[Key, list[Planned]]) -> str:
    """Names frames by everything that they are made from."""
    first = [(key, members[0].url) for key, members in groups.items()]
    options = {name: value for name, value in config.items() if name not in OTHERS}
    # Where a menu leads depends on which pages are there in the language, and a way to search on its page.
    translated = [
        page.url
        for members in groups.values()
        for page in members
        if page.url == EXPLORE or (page.language != ROOT and not page.general)
    ]
    # Headers for hosts are kept along with frames, and allow what a form needs.
    form = repr(bool(config.plugins[PLUGIN].config["web_form"]))
    parts = [generator_digest(), repr(options), repr(dict(config.theme)), repr(first), repr(translated), form]
    # Files that a package brings along are kept by where they lie.
    parts += config.theme.dirs
    for folder in config.theme.dirs[: 1 if config.theme.custom_dir else 0]:
        for file in sorted(Path(folder).rglob("*")):
            if file.is_file():
                parts += [file.as_posix(), blake2b(file.read_bytes(), digest_size=16).hexdigest()]
    return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def _key(planned: Planned, entries: Sequence[str]) -> Key:
    """What decides how a frame looks."""
    url = planned.url
    own = url if planned.language == ROOT else url.removeprefix(f"{planned.language}/")
    entry = next((one for one in entries if own.startswith(one)), "")
    says = (planned.public, planned.unpublished, planned.moved, planned.searches)
    return (url.count("/"), planned.language, entry, *says)


def _addresses(entries: object) -> Iterator[str]:
    """Addresses of the pages that a navigation names."""
    match entries:
        case str():
            yield entries.removesuffix("index.md").removesuffix(".md")
        case dict():
            for inner in entries.values():
                yield from _addresses(inner)
        case list():
            for entry in entries:
                yield from _addresses(entry)

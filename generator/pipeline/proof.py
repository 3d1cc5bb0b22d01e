"""After the pages are written, before anybody sees them: the leak scan, and the release record."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from generator.export.release_record import PATH, Item, edition_record, release_record
from generator.model.diagnostic import Diagnostic
from generator.model.settings import Edition, Settings
from generator.pipeline.checked import has_errors, linked
from generator.pipeline.leaks.clean import Clean
from generator.pipeline.leaks.folder import digests_of, look_through, oddities
from generator.pipeline.leaks.lines import fresh_parts
from generator.pipeline.leaks.needles import Found, Needles
from generator.pipeline.leaks.scan import Look, Scanner
from generator.source.fault_diagnostics import at_start
from generator.source.site_faults import LEAKED, NO_FILE, NO_NEEDLE, NOT_TO_ITS_END

MOST_NAMED = 3
"""Files that are named for one needle; there is seldom one leak alone."""


@dataclass(frozen=True, slots=True)
class Written:
    """What is known of a folder by whoever alone has written it: digests, and what was found in some files.

    Of `lists`, which have a line for each thing, what stands in the site `before` need not be read again.
    """

    digests: Mapping[str, str]
    looks: Mapping[str, Look] = field(default_factory=dict)
    lists: Mapping[str, bytes] = field(default_factory=dict)
    before: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What must be in a written site, and what must not."""

    settings: Settings
    needles: Needles
    items: Sequence[Item]

    @property
    def scanner(self) -> Scanner | None:
        """Looks through single files; None where there is nothing to look for."""
        public = self.settings.edition is Edition.PUBLIC
        return Scanner(self.needles) if public and self.needles.hidden else None

    def seal(
        self,
        folder: Path,
        *,
        cache: Path | None = None,
        as_supplied: Sequence[Path] = (),
        written: "Written | None" = None,
    ) -> list[Diagnostic]:
        """Look through a written site and lay its record into it; without a record if there are errors.

        Whoever alone has `written` the folder may say what is known of it. Other editions than the public
        one hold everything, and are not looked through.
        """
        if self.settings.edition is not Edition.PUBLIC:
            _put(folder, edition_record(self.settings).content)
            return []
        odd: list[Diagnostic] = []
        if written is None:
            (folder / PATH).unlink(missing_ok=True)
            written, odd = Written(digests_of(folder)), no_files(folder)
        clean = Clean(cache, self.needles)
        record = release_record(self.items, written.digests, self.settings).content
        digests = {**written.digests, PATH: sha256(record).hexdigest()}
        looks = {**written.looks}
        for path, now in {**written.lists, PATH: record}.items():
            if not clean.knows(path, digests[path]):
                looks[path] = self._look_at(path, now, _known_before(written.before, path, clean))
        scanned = look_through(folder, self.needles, digests, looks, clean=clean, as_supplied=as_supplied)
        told = linked([*leaks(scanned.looks), *odd], self.settings.site_url)
        if has_errors(told):
            (folder / PATH).unlink(missing_ok=True)
        else:
            _put(folder, record)
        return sorted(told, key=lambda fault: fault.sort_key)

    def _look_at(self, path: str, now: bytes, before: bytes) -> Look:
        """Look at what of a list is not in the one before it, which is clean."""
        scanner = Scanner(self.needles)
        parts = [scanner.look(path, part) for part in fresh_parts(now, before)]
        found = {one for part in parts for one in part.found}
        if owner := self.needles.of_file(now):
            found.add(owner)
        return Look(frozenset(found), all(part.whole for part in parts))


def _known_before(folder: Path | None, path: str, clean: Clean) -> bytes:
    """A file as a build has left it in a folder, if it is known to be clean."""
    file = folder and folder / path
    octets = file.read_bytes() if file and file.is_file() else b""
    return octets if clean.knows(path, sha256(octets).hexdigest()) else b""


def _put(folder: Path, record: bytes) -> None:
    """Write a record; one that stood there is replaced, not written into: another tree may hold it too."""
    file = folder / PATH
    if not file.is_file() or file.read_bytes() != record:
        file.unlink(missing_ok=True)
        file.write_bytes(record)


def no_files(folder: Path) -> list[Diagnostic]:
    """A fault for whatever lies in a site and is no file of it."""
    message = "this is a link, no regular file, or has a name that is no text"
    return [at_start(path, NO_FILE, message) for path in oddities(folder)]


def without_needles(counts: Mapping[str, int]) -> list[Diagnostic]:
    """A warning for each unpublished page that a scan could tell by its canary only."""
    message = "the leak scan knows nothing of this unpublished page that is not public anyway"
    return [at_start(path, NO_NEEDLE, message) for path, count in sorted(counts.items()) if not count]


def leaks(looks: Mapping[str, Look]) -> Iterator[Diagnostic]:
    """A fault for everything that was found, and for files that could not be looked through."""
    places: dict[Found, list[str]] = defaultdict(list)
    for path, look in looks.items():
        for found in look.found:
            places[found].append(path)
        if not look.whole:
            yield at_start(path, NOT_TO_ITS_END, "the file could not be unpacked to its end")
    for found, paths in places.items():
        named = ", ".join(f"`{path}`" for path in sorted(paths)[:MOST_NAMED])
        more = f" and {len(paths) - MOST_NAMED:,} more" if len(paths) > MOST_NAMED else ""
        yield at_start(
            found.path, LEAKED, f"{named}{more}: the site would show the {found.what} of this page"
        )

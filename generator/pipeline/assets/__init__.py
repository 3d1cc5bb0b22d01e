"""Files that are no sources, looked at by their octets."""

from collections.abc import Mapping
from hashlib import file_digest, sha256
from pathlib import Path

from generator.model.asset import Asset
from generator.model.errors import GeneratorError
from generator.pipeline.assets.inspection import Inspection
from generator.pipeline.assets.magic import SVG, kind_of, named_as_image

MOST_OCTETS = {True: 4_000_000, False: 50_000_000}
"""Of a drawing, and of a picture: none that a page could show is larger, so none is read further."""

HEAD = 4096


def inspect(files: Mapping[str, Path]) -> dict[str, Asset]:
    """What is known of each file, by its path in the content folder; nothing of one that has just gone.

    Raises GeneratorError for a file that may not be read.
    """
    found = {}
    for path, file in sorted(files.items()):
        try:
            found[path] = _read(path, file)
        except FileNotFoundError:
            continue
        except PermissionError:
            raise GeneratorError(
                reference="file-not-readable",
                message=f"`{path}` may not be read by who runs this command",
                hint="give leave to read it, or remove it",
            ) from None
    return found


def _read(path: str, file: Path) -> Asset:
    """A file read once: whole if it is an image, else block by block."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        head = stream.read(HEAD)
        kind = kind_of(path, head)
        if size <= HEAD or (kind and size <= _most(kind)):
            return asset(path, head + stream.read())
        stream.seek(0)
        digest = file_digest(stream, "sha256").hexdigest()
    faults = (f"is larger than {_most(kind) // 1_000_000} MB",) if kind else _disguised(path, kind)
    return Asset(path=path, size=size, sha256=digest, media_type=kind, faults=faults)


def asset(path: str, content: bytes) -> Asset:
    """What the octets of a file tell."""
    kind = kind_of(path, content[:HEAD])
    seen = _look(kind, content) if kind else Inspection()
    return Asset(
        path=path,
        size=len(content),
        sha256=sha256(content).hexdigest(),
        media_type=kind,
        width=seen.width,
        height=seen.height,
        faults=tuple(sorted({*seen.faults, *_disguised(path, kind)})),
        personal=tuple(sorted(seen.personal)),
    )


def _look(kind: str, content: bytes) -> Inspection:
    # Pillow and the XML parser take 50 ms each to import, and most commands meet no image.
    if kind == SVG:
        from generator.pipeline.assets import svg  # noqa: PLC0415

        return svg.look(content)
    from generator.pipeline.assets import raster  # noqa: PLC0415

    return raster.look(content)


def _most(kind: str) -> int:
    return MOST_OCTETS[kind == SVG]


def _disguised(path: str, kind: str) -> tuple[str, ...]:
    """Faults of a name that promises what the file is not; browsers tell pictures of pixels apart."""
    if not named_as_image(path):
        return ()
    if kind == SVG and not path.lower().endswith(".svg"):
        return ("is an SVG, and its name hides it",)
    return () if kind else ("is no image, though its name says so",)

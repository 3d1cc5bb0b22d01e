"""Writing for people, not for a cache: what fails is told, and a file that is there is never half written."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.model.errors import GeneratorError


@contextmanager
def writing(place: Path, otherwise: str) -> Iterator[None]:
    """Write a file or folder: GeneratorError where that fails, whose hint says what to do `otherwise`."""
    try:
        yield
    except OSError as error:
        inside = error.filename if error.filename and Path(error.filename) != place else ""
        reason = f"{error.strerror or error}{f': `{inside}`' if inside else ''}"
        raise GeneratorError(
            reference="cannot-write",
            message=f"`{place}` cannot be written: {reason}",
            hint=f"see that the folder may be written and has room, or {otherwise}",
        ) from None


def write_whole(file: Path, text: str, otherwise: str) -> None:
    """Write a file whole or not at all, with the mode that it had; a link stays a link."""
    with writing(file, otherwise):
        target = file.resolve()
        draft = target.with_name(f".{target.name}.u4ssc")
        if target.exists() and not target.is_file():
            # A device or a pipe, as `/dev/null`, would be gone if a file took its place.
            target.write_bytes(text.encode())
            return
        try:
            draft.write_bytes(text.encode())
            if target.exists():
                shutil.copymode(target, draft)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)

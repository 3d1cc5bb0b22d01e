"""Files that are kept to save work: written whole, or not at all."""

from pathlib import Path
from tempfile import NamedTemporaryFile


def keep(file: Path, octets: bytes) -> bool:
    """Write a file of a cache; whether that could be done. A folder that cannot be written to keeps nothing.

    Another process may read or write it at the same time: it sees the old file or the new one.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as staged:
            fresh = Path(staged.name)
            try:
                staged.write(octets)
                staged.flush()
                fresh.replace(file)
            finally:
                fresh.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def forget(files: list[Path]) -> None:
    """Remove kept files; what another process removed first is gone all the same."""
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError:
            return

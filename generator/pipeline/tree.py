"""Files of a site as they are written."""

import os
from pathlib import Path
from typing import BinaryIO


class Tree:
    """A folder into which the files of a site are written, whose own folders are made as they are needed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._made: set[str] = set()

    def write(self, path: str, octets: bytes) -> None:
        """Write a file; one that stood there is replaced, not written into: another tree may hold it too."""
        with self._fresh(path) as file:
            file.write(octets)

    def _fresh(self, path: str) -> BinaryIO:
        place = self._place(path)
        try:
            return open(place, "xb")  # noqa: PTH123 - whoever asked closes it; a Path takes twice as long
        except FileExistsError:
            os.unlink(place)  # noqa: PTH108 - as above
            return open(place, "xb")  # noqa: PTH123 - as above

    def _place(self, path: str) -> str:
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        return f"{self.root}/{path}"

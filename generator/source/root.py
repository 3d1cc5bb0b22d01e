"""What a content root says of itself, in its file `root.yml`."""

from typing import Final, Literal

from generator.source.record import Record

ROOT_FILE: Final = "root.yml"


class ContentRoot(Record):
    """Who may see the folder itself, and not only the site made of it."""

    visibility: Literal["public", "private"] = "private"
    """`public` for a folder that everyone can read, such as a public repository: it may hold only
    released material."""

"""What the picture of a page bears that others show with a link to it."""

from hashlib import blake2b
from typing import NamedTuple

FOLDER = "assets/cards/"
WIDTH, HEIGHT = 1200, 630
"""In pixels, as those who show such pictures ask for."""


class SocialCard(NamedTuple):
    """Words in one language, and goals by number: pages that say the same share a picture."""

    title: str
    kicker: str
    site_name: str
    language: str
    goals: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Where the picture is on the site: it follows from what is drawn alone."""
        return f"{FOLDER}{blake2b(repr(tuple(self)).encode(), digest_size=12).hexdigest()}.png"

    @property
    def words(self) -> str:
        """All that one reads on it."""
        return " · ".join(part for part in (self.kicker, self.title, self.site_name) if part)

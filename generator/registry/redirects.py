"""Redirects: addresses that pages once had."""

from typing import Annotated

from pydantic import StringConstraints

from generator.model.vocabulary import Vocabulary
from generator.source.fields import AnyPage, Day, Slug, Text
from generator.source.term import BaseTerm


class Redirect(BaseTerm):
    """An identifier that is no longer used, and the page that took its place."""

    id: Slug
    """Name of the redirect."""
    old: Annotated[str, StringConstraints(pattern=r"^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*$")]
    """The identifier that the page had."""
    new: AnyPage
    """The page that took its place."""
    since: Day
    """The day from which on."""
    reason: Text | None = None
    """Why."""

    @property
    def label(self) -> str:
        return self.old


REDIRECTS = Vocabulary("redirects", Redirect, "redirects.yml", "redirect")

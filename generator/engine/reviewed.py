"""Reviewed pages in the frames that the theme puts around them."""

from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig

from generator.engine.frames import around_some
from generator.pipeline.review import Sides
from generator.pipeline.weighed import Around, Look
from generator.pipeline.weighed import completed as with_pages
from generator.render.planned import Planned
from generator.reviewing.review import Review


def completed(config: MkDocsConfig, review: Review, found: Sides, look: Look) -> Review:
    """A review with what its pages weigh as they are sent, and what a look at them found."""

    def surround(pages: Sequence[Planned]) -> Around:
        made = around_some(config, pages, found.after.planned, found.after.public.catalogues)
        artifacts = {one.path: one.content for one in made.artifacts}
        return Around(made.frames, made.frame_of, artifacts, made.files)

    return with_pages(review, found, surround, look)

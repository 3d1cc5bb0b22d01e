"""The body of a page, seen from the site: which files are public, and whose its pictures are."""

from markupsafe import Markup

from generator.content_types._base import BaseRecord, Image
from generator.content_types._holders import agency_of, is_initiative
from generator.model.page import Page
from generator.registry.agencies import AGENCIES
from generator.render import queries
from generator.render.body import body_html
from generator.render.context import Context
from generator.render.figures import Picture
from generator.render.said import said


def prose(context: Context, page: Page[BaseRecord]) -> Markup:
    """The body of a page as readers get it."""
    images = {f"{page.bundle}/{name}": image for name, image in page.record.images.items()}

    def picture(path: str) -> Picture:
        width, height = context.ask(queries.extent, path) or (0, 0)
        image = images.get(path)
        return Picture(width=width, height=height, credit=_credit(context, image) if image else "")

    return body_html(
        page.document, context.url, context.address, picture, places=context.site.settings.preview
    )


def _credit(context: Context, image: Image) -> str:
    """Who made a picture, who holds the rights in it where that is another, and its licence."""
    owner = _owner(context, image.holder) if image.holder else ""
    named = image.credit or owner
    parts = (named, f"©\u00a0{owner}" if owner != named else "", said(context, image.licence or ""))
    return " · ".join(part for part in parts if part)


def _owner(context: Context, holder: str) -> str:
    if is_initiative(holder):
        return "U4SSC"
    agency = agency_of(holder, context.terms(AGENCIES))
    return agency.name if agency else said(context, holder)

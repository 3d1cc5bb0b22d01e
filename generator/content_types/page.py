"""Pages of the site itself: the home page, about and guide."""

from generator.content_types._base import BaseRecord, ContentType


class SitePage(BaseRecord):
    """Plain prose."""


HOME = ContentType(
    name="home", folder="", label="Page", plural="Pages", record=SitePage, template="pages/home.html"
)
ABOUT = ContentType(
    name="about", folder="about", label="Page", plural="About", record=SitePage, template="pages/page.html"
)
GUIDE = ContentType(
    name="guide", folder="guide", label="Page", plural="Guide", record=SitePage, template="pages/page.html"
)

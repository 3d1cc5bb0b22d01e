"""sitemap.xml, as sitemaps.org defines it."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from generator.model.artifact import Artifact
from generator.model.settings import Settings


def sitemap(urls: Iterable[str], settings: Settings) -> Artifact:
    """Addresses of all pages that search engines may know, in a fixed order.

    No dates: the day of a build says nothing about when a page changed.
    """
    places = "".join(f"<url><loc>{escape(settings.site_url + url)}</loc></url>\n" for url in sorted(urls))
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{places}</urlset>\n'
    )
    return Artifact("sitemap.xml", text.encode())

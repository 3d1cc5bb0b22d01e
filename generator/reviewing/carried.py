"""An article as a file can carry it that is opened from anywhere: nothing to run, nothing to load."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import nh3
from markupsafe import Markup

_TAGS = set(
    """
    a abbr article aside b blockquote br caption cite code dd del details div dl dt em figcaption figure h2 h3
    h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody
    td tfoot th thead time tr u ul var wbr
    """.split()  # noqa: SIM905
)
_ATTRIBUTES: Mapping[str, set[str]] = {
    "*": {"dir", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
# Templates hold forms and ways to other pages; charts stand beside tables with the same figures.
_LEFT_OUT = {"button", "form", "nav", "script", "select", "style", "svg", "template", "h1"}


class Embedded(NamedTuple):
    """What a file carries in the place of an image: a data URL, empty where it is too large."""

    url: str
    name: str = ""
    """Tells one image from another."""


def carried(article: str, image: Callable[[str], Embedded]) -> Markup:
    """The article without its title, with images inside; `image` gives what stands for each address.

    Links lead to other sites alone: a page of the change may not be there yet.
    """

    def keep(tag: str, attribute: str, value: str) -> str | None:
        match tag, attribute:
            case "img", "src":
                return image(value).url or None
            case "a", "href":
                return value if value.startswith(("https://", "http://", "mailto:")) else None
            case "img", "alt":
                return value
            case _:
                return value

    html = nh3.clean(
        _lowered(article),
        tags=_TAGS,
        attributes={name: set(allowed) for name, allowed in _ATTRIBUTES.items()},
        attribute_filter=keep,
        clean_content_tags=_LEFT_OUT,
        link_rel="noopener noreferrer",
        url_schemes={"http", "https", "mailto", "data"},
    )
    # The policy above let through what stands here.
    return Markup(html)  # noqa: S704 - as above


def _lowered(article: str) -> str:
    """The article with headings two levels down, as the dossier has a heading above it for each page."""
    for level in range(6, 1, -1):
        below = min(level + 2, 6)
        article = article.replace(f"<h{level}", f"<h{below}").replace(f"</h{level}>", f"</h{below}>")
    return article

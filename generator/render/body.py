"""Bodies as readers get them: sanitised, file links turned into addresses, pictures with their credits."""

import re
from collections.abc import Callable
from itertools import count
from types import TracebackType
from urllib.parse import quote

import nh3
from markupsafe import Markup

from generator.index.urls import relative
from generator.model.document import Document
from generator.render.figures import NONE, Picture, with_figures
from generator.render.unbroken import unbroken
from generator.source.links import resolve
from generator.source.markdown import RESERVED, with_places

_TEXT = {"dir", "lang"}
_TAGS = set(
    """
    a abbr b blockquote br code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i
    img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup
    table tbody td tfoot th thead tr u ul var wbr
    """.split()  # noqa: SIM905
)
_ATTRIBUTES = {
    "*": _TEXT | {"id", "title", "class"},
    "a": {"href", "name", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "input": {"checked"},
    "li": {"value"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "details": {"open"},
}
_CLASS = re.compile(r"markdown-alert(-\w+)?|footnote(s|-ref|-backref)|language-[\w+#.-]+|task-list(-item)?")


PLACES = "data-sourcepos"


def body_html(
    document: Document,
    url: str,
    address: Callable[[str], str | None],
    picture: Callable[[str], Picture] = lambda _: NONE,
    *,
    places: bool = False,
) -> Markup:
    """The body of a page at `url`; `address` gives that of each file that is public.

    `picture` gives what is known of a file that is shown. With `places`, each element says on which lines
    of the body it stands, for a preview alone.

    A link to anything else loses its target, and an image from elsewhere its source: rules have
    reported both as errors, so this only decides what a build that goes on regardless may show.
    """
    failures = _Failures()
    pictures: dict[str, Picture] = {}

    def keep(_tag: str, attribute: str, value: str) -> str | None:
        with failures:
            return kept(attribute, value)
        return None

    def kept(attribute: str, value: str) -> str | None:
        match attribute:
            case "href":
                return _address(document.path, value, url, address)
            case "src":
                target = resolve(document.path, value)
                found = None if target.external else _address(document.path, value, url, address)
                if found:
                    pictures[found] = picture(target.path)
                return found
            case "id":
                return None if value.startswith(RESERVED) else value
            case "class":
                return " ".join(name for name in value.split() if _CLASS.fullmatch(name)) or None
            case _:
                return value

    html = nh3.clean(
        with_places(document.text[document.body_start :]) if places else document.body.html,
        tags=_TAGS,
        attributes={**_ATTRIBUTES, "*": _ATTRIBUTES["*"] | {PLACES}} if places else _ATTRIBUTES,
        attribute_filter=keep,
        link_rel=None,
        url_schemes={"http", "https", "mailto"},
    )
    failures.raise_first()
    # The policy above let through what stands here, so templates need not escape it again.
    return unbroken(Markup(_boxes(_scrolling(with_figures(html, pictures)))))  # noqa: S704 - sanitised


class _Failures:
    """Carries what is raised in a filter past nh3, which would drop the attribute and go on."""

    def __init__(self) -> None:
        self._found: list[BaseException] = []

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        if error:
            self._found.append(error)
        return True

    def raise_first(self) -> None:
        for error in self._found:
            raise error


def _boxes(html: str) -> str:
    """Draw the box of each task, the only control that a body has, and name it for those who hear it."""
    return _INPUT.sub(lambda box: _DONE if ' checked="' in box[0] else _TO_DO, html)


_INPUT = re.compile("<input[^>]*>")
_DONE = '<input type="checkbox" checked="" disabled="" aria-label="Done">'
_TO_DO = '<input type="checkbox" disabled="" aria-label="To do">'


def _scrolling(html: str) -> str:
    """Put each table into a frame that scrolls, by keyboard too, where the page is narrower."""
    numbers = count(1)
    framed = _TABLE.sub(lambda _: _FRAME.format(next(numbers)) + "<table", html)
    return framed.replace("</table>", "</table></div>")


_TABLE = re.compile("<table")
_FRAME = '<div class="u-scroll" role="region" tabindex="0" aria-label="Table {}">'


def _address(path: str, written: str, url: str, address: Callable[[str], str | None]) -> str | None:
    target = resolve(path, written)
    if target.external or written.startswith("#"):
        return written
    if (found := address(target.path)) is None:
        return None
    fragment = f"#{quote(target.fragment, safe='=&,')}" if target.fragment else ""
    # A file's name may hold what means something in an address, a colon above all.
    return quote(relative(url, found)) + fragment

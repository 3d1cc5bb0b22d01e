"""HTML in a form that is the same for whatever a browser would show the same."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

LAID_OUT = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
"""Where white space counts."""


def inside(element: HtmlElement) -> str:
    """What an element holds: attributes in order, and white space as it is shown."""
    whole = etree.tostring(element, method="c14n", with_tail=False).decode()
    parts = LAID_OUT.split(whole[whole.index(">") + 1 : whole.rindex("<")])
    parts[::2] = [re.sub(r"\s+", " ", part) for part in parts[::2]]
    return "".join(parts).strip()


def parsed(article: str) -> HtmlElement:
    """An article as it would be read within a page."""
    page = html.document_fromstring(f"<body><main><article>{article}</article></main></body>")
    return next(page.iter("article"))

"""Admonitions of Python-Markdown, to the alerts that GitHub and the site have."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from generator.importing._base import Loss
from generator.importing._gfm import ALERT
from generator.importing._lines import Lines

_ALERTS = {
    "NOTE": "note abstract summary tldr info todo example",
    "TIP": "tip hint success check done",
    "IMPORTANT": "important question help faq",
    "WARNING": "warning attention",
    "CAUTION": "caution danger error bug failure fail missing",
}


_KINDS = {name: alert for alert, names in _ALERTS.items() for name in names.split()}


_SAME = {"note", "tip", "important", "warning", "caution"}


_QUOTES = {"quote", "cite"}


def alerts(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    for block in soup.find_all("div", class_="admonition"):
        classes = [name for name in block.get_attribute_list("class") if name and name != "admonition"]
        kind = classes[0] if classes else "note"
        title = block.find("p", class_="admonition-title", recursive=False)
        own = title.get_text() if isinstance(title, Tag) else ""
        # A title that nobody wrote stands nowhere in the source.
        place = lines.of_text(
            own if own.casefold() != kind.casefold() else block.get_text().replace(own, "", 1)
        )
        nested = any(parent.name in {"li", "blockquote", ALERT, "details", "dd"} for parent in block.parents)
        if isinstance(title, Tag) and own.casefold() == kind.casefold() and not nested:
            title.decompose()
        elif isinstance(title, Tag):
            title.name = "p"
            title.attrs = {}
            strong = soup.new_tag("strong")
            strong.extend(list(title.children))
            title.append(strong)
        if kind in _QUOTES or nested:
            block.name = "blockquote"
            block.attrs = {}
            if nested:
                yield Loss(
                    place, f"the admonition `{kind}` stands within another block, and is a quote there", ""
                )
        else:
            block.name = ALERT
            block["kind"] = _KINDS.get(kind, "NOTE")
            if kind not in _SAME:
                yield Loss(
                    place,
                    f"the admonition `{kind}` is an alert `{block['kind']}`: GitHub knows five kinds",
                    "",
                )
        if more := classes[1:]:
            yield Loss(place, f"where the admonition stood (`{' '.join(more)}`) was left out", "")

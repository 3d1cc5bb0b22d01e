"""What stands above each page that is served: this is a preview, how to switch it, and what is withheld."""

from collections.abc import Iterable
from html import escape

from generator.index.withheld import Withheld

MARK = "u4ssc-preview"
"""Stands in every page that is served, and in none that is written."""

LABELS = {"everything": "Everything", "public": "Public edition"}
SAYS = {
    "everything": "Preview of everything: drafts, embargoed and expired pages too. Not for sharing.",
    "public": "Preview of the public edition as it would be.",
}
PAGE = "PAGE"
"""Stands in the address of the switch for the page that it is on: only a browser knows how it came there."""


def bar(kept_back: Withheld | None, view: str, views: Iterable[str], switch: str) -> str:
    """The bar's HTML; `switch` is the address that leads to another view, but for its name."""
    links = "".join(
        f'<a href="{escape(switch + one)}"{_CURRENT if one == view else ""}>{LABELS[one]}</a>'
        for one in views
    )
    return (
        f'<section id="{MARK}" class="{MARK}" aria-label="Preview">'
        f'<div class="{MARK}__line"><p><strong>u4ssc</strong> {SAYS[view]}</p>'
        f'<nav class="{MARK}__switch" aria-label="What is shown">{links}</nav></div>'
        f'{_reasons(kept_back)}</section><div id="{MARK}-faults" role="alert"></div>\n'
    )


_CURRENT = ' aria-current="true"'


def _reasons(kept_back: Withheld | None) -> str:
    if kept_back is None:
        return ""
    why = "".join(f"<li>{escape(reason)}</li>" for reason in kept_back.why)
    return (
        f'<div class="{MARK}__withheld" role="note" aria-label="Withheld from the public">'
        f"<p><strong>{escape(kept_back.what)}</strong></p><ul>{why}</ul>"
        f"<p>When it would be shown: {escape(kept_back.shown_from)}</p></div>"
    )

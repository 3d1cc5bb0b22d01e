"""Markdown as mkdocs and its usual extensions read it, to HTML that still says which extension made what."""

from functools import cache
from html import escape
from typing import Any

from markdown import Markdown
from pymdownx.emoji import to_alt

_EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"),
    *(
        f"pymdownx.{name}"
        for name in (
            *(
                "arithmatex",
                "betterem",
                "caret",
                "critic",
                "details",
                "emoji",
                "highlight",
                "inlinehilite",
                "keys",
            ),
            *(
                "magiclink",
                "mark",
                "saneheaders",
                "smartsymbols",
                "superfences",
                "tabbed",
                "tasklist",
                "tilde",
            ),
            *(f"blocks.{name}" for name in ("admonition", "caption", "definition", "details", "html", "tab")),
        )
    ),
]
"""All but the one that puts other files into the text: those are read by whoever names them."""

OPTIONS = "data-options"
"""What stood behind the language of a block of code."""


MOST_OPEN = 1_000
"""Brackets of a page that are never closed: each is looked for an end, through all that follows."""
MOST_CHARACTERS = 1_000_000


def is_costly(text: str) -> bool:
    """Whether a page would keep Python-Markdown busy for minutes, as no page does that somebody wrote."""
    opened = max(text.count(first) - text.count(last) for first, last in ("[]", "()", "<>"))
    return opened > MOST_OPEN or len(text) > MOST_CHARACTERS


def html_of(text: str) -> str:
    """The HTML of a page that is not costly. RecursionError where it nests too deep."""
    return _reader().reset().convert(text)


@cache
def _reader() -> Markdown:
    """Made once: its emoji alone are thousands of patterns."""
    return Markdown(
        extensions=_EXTENSIONS,
        extension_configs={
            "pymdownx.arithmatex": {"generic": True},
            "pymdownx.critic": {"mode": "view"},
            "pymdownx.emoji": {"emoji_generator": to_alt},
            "pymdownx.highlight": {"use_pygments": False},
            "pymdownx.superfences": {
                "custom_fences": [{"name": "*", "class": "", "format": _fenced, "validator": _any_options}]
            },
            "pymdownx.tabbed": {"alternate_style": True},
        },
    )


def _fenced(
    source: str,
    language: str,
    css_class: str,  # noqa: ARG001 - as above
    options: dict[str, Any],
    md: Markdown,  # noqa: ARG001 - as above
    **_attributes: Any,  # noqa: ANN401 - as above
) -> str:
    named = f' class="language-{escape(language)}"' if language else ""
    told = " ".join(f'{name}="{value}"' for name, value in options.items())
    more = f' {OPTIONS}="{escape(told)}"' if told else ""
    return f"<pre{more}><code{named}>{escape(source)}</code></pre>"


def _any_options(
    _language: str,
    inputs: dict[str, str],
    options: dict[str, Any],
    _attributes: dict[str, str],
    _md: Markdown,
) -> bool:
    """Take every option: none is passed over, since each is told."""
    options.update(inputs)
    return True

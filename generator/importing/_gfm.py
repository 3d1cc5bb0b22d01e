"""HTML to GitHub Flavored Markdown, so that GitHub and the site show what the HTML showed."""

import re
from html import escape
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from markdownify import ATX, BACKSLASH, MarkdownConverter

from generator.importing._emphasis import marked

AS_IS = "u4ssc-as-is"
"""A tag whose attribute `text` is Markdown already."""
ALERT = "u4ssc-alert"
"""A block quote with the attribute `kind`, of GitHub's five kinds of alerts."""

_BLOCKS = ("p", "ul", "ol", "dl", "table", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "details")
_SIGNS = re.compile(r"[\\`*\[\]<~]")
_UNDERSCORE = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(
    r"^([ \t]*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+[ \t]*$|-{2,}[ \t]*$|:(?=[-|]))", re.MULTILINE
)
_NUMBERED = re.compile(r"^([ \t]*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")


def markdown_of(soup: Tag) -> str:
    """The Markdown of an element's content. RecursionError where elements nest too deep."""
    for text in soup.find_all(string=True):
        if "\n" in text and type(text) is NavigableString and not text.find_parent("pre"):
            text.replace_with(NavigableString(re.sub(r"\s*\n\s*", " ", text)))
    made = _Converter(
        heading_style=ATX,
        bullets="-",
        newline_style=BACKSLASH,
        table_infer_header=True,
        sub_symbol="<sub>",
        sup_symbol="<sup>",
        keep_inline_images_in=[*_BLOCKS, "td", "th", "a", "strong", "em", "li"],
    ).convert_soup(soup)
    return _BLANK_LINES.sub("\n\n", re.sub(r"(?<!\\)[ \t]+$", "", made, flags=re.MULTILINE)).strip("\n")


def as_is(soup: BeautifulSoup, text: str) -> Tag:
    """An element that is written as this Markdown."""
    made = soup.new_tag(AS_IS)
    made["text"] = text
    return made


def is_complex(table: Tag) -> bool:
    """Whether a table holds what Markdown's tables cannot: merged cells, lists, tables in cells."""
    merged = any(
        cell.get("colspan", "1") != "1" or cell.get("rowspan", "1") != "1"
        for cell in table.find_all(["td", "th"])
    )
    return merged or table.find([name for name in _BLOCKS if name != "p"]) is not None


OTHER_SIGN = "u4ssc-other-sign"
"""Class of a numbered list right behind another: `1)` begins a list of its own, and `1.` would go on."""
_NUMBER = re.compile(r"^(\s*\d+)\.")
_Untyped: Any = MarkdownConverter


class _Converter(_Untyped):  # type: ignore[misc]  # its stub lacks what is to be replaced
    """markdownify, with the parts of our dialect that it has not, and escapes for no more than is needed."""

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Text that no reader of Markdown takes for markup."""
        text = _ENTITY.sub(r"\\&", _UNDERSCORE.sub(r"\\_", _SIGNS.sub(r"\\\g<0>", text)))
        return text.replace("|", r"\|") if parent_tags & {"td", "th"} else text

    def convert_u4ssc_as_is(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        return str(el["text"])

    def convert_u4ssc_alert(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return str(super().convert_blockquote(el, f"[!{el['kind']}]\n{text.strip()}", parent_tags))

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        made = str(super().convert_p(el, text, parent_tags))
        return made if "_inline" in parent_tags else _at_line_starts(made)

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        first = next((part for part in el.children if str(part).strip()), None)
        # The text of an item without a paragraph of its own begins a line too.
        if isinstance(first, NavigableString):
            head, sign, rest = text.strip().partition("\n")
            text = _at_line_starts(head) + sign + rest
        made = str(super().convert_li(el, text, parent_tags))
        other = el.parent is not None and OTHER_SIGN in (el.parent.get("class") or ())
        return _NUMBER.sub(r"\1)", made) if other else made

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return "<br>" if parent_tags & {"td", "th"} else str(super().convert_br(el, text, parent_tags))

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return str(super().convert_td(el, re.sub(r"\s*<br>\s*$", "", text), parent_tags))

    convert_th = convert_td

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{_html(el)}\n\n" if is_complex(el) else str(super().convert_table(el, text, parent_tags))

    def convert_dl(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        return f"\n\n{_html(el)}\n\n"

    def convert_details(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        opened = " open" if el.has_attr("open") else ""
        summary = el.find("summary", recursive=False)
        shown = escape(summary.get_text(" ", strip=True), quote=False) if isinstance(summary, Tag) else ""
        return f"\n\n<details{opened}>\n<summary>{shown}</summary>\n\n{text.strip()}\n\n</details>\n\n"

    def convert_summary(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        return ""

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        target = str(el.get("href") or "")
        if re.search(r"[\s()<>]", target):
            el["href"] = f"<{re.sub(r'[<>]', '', target)}>"
        if "\n" in text.strip():
            return text
        return str(super().convert_a(el, text, parent_tags))

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        el["alt"] = re.sub(r"[\\\[\]]", r"\\\g<0>", " ".join(str(el.get("alt") or "").split()))
        return str(super().convert_img(el, text, parent_tags))

    def convert_input(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        after = el.next_sibling
        blank = "" if after is not None and after.get_text()[:1].isspace() else " "
        return f"[{'x' if el.has_attr('checked') else ' '}]{blank}"

    def convert_abbr(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        return f'<abbr title="{escape(str(el.get("title") or ""))}">{text}</abbr>'

    def convert_mark(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        return f"<{el.name}>{text}</{el.name}>" if text.strip() else text

    convert_ins = convert_u = convert_q = convert_kbd = convert_mark

    def convert_b(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return marked(el, text, "strong", "**", parent_tags)

    convert_strong = convert_b

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return marked(el, text, "em", "*", parent_tags)

    convert_i = convert_em

    def convert_del(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return marked(el, text, "del", "~~", parent_tags)

    convert_s = convert_del

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        code = el.find("code")
        names = [
            *el.get_attribute_list("class"),
            *(code.get_attribute_list("class") if isinstance(code, Tag) else []),
        ]
        language = next(
            (name.removeprefix("language-") for name in names if name and name.startswith("language-")), ""
        )
        shown = el.get_text().strip("\n")
        longest = max((len(run) for run in re.findall(r"`{3,}", shown)), default=2)
        fence = "`" * (longest + 1)
        return f"\n\n{fence}{language}\n{shown}\n{fence}\n\n"


def _at_line_starts(text: str) -> str:
    return _NUMBERED.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", text))


def _html(el: Tag) -> str:
    """An element as raw HTML in Markdown: in one block, so without a blank line."""
    for note in el.find_all(AS_IS):
        note.replace_with(NavigableString(str(note["text"])))
    for tag in [el, *(part for part in el.descendants if isinstance(part, Tag))]:
        kept: dict[str, Any] = {
            name: value
            for name, value in tag.attrs.items()
            if name in {"href", "src", "alt", "title", "colspan", "rowspan"}
        }
        tag.attrs = kept
    shown = " ".join(el.decode(formatter="minimal").split())
    return _BEFORE.sub(r"\n\1", shown).lstrip("\n")


_BEFORE = re.compile(r"\s*(<(?:/?(?:tr|thead|tbody|table)|td|th|dt|dd|/dl)\b)")
"""Tags that begin a line of raw HTML."""

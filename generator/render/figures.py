"""Pictures of a body as readers get them: with their size, their caption, and whose they are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Width and height in pixels, 0 where they are not known, and what names the owner and the licence."""

    width: int = 0
    height: int = 0
    credit: str = ""


NONE = Picture()


def with_figures(html: str, pictures: Mapping[str, Picture]) -> str:
    """A sanitised body whose pictures, known by their `src`, have their sizes and credits.

    A picture that stands alone in its paragraph is a figure; its title, if it has one, is the caption. Whom
    to credit for one that stands within text or a table is said at the end.
    """
    if "<img" not in html:
        return html
    framed = _ALONE.sub(lambda found: _figures(found[1], pictures), html)
    return _IMAGE.sub(lambda found: _placed(found[0], pictures), framed) + _among(framed, pictures)


def _figures(paragraph: str, pictures: Mapping[str, Picture]) -> str:
    return "".join(_figure(found[0], pictures) for found in _SHOWN.finditer(paragraph))


def _figure(shown: str, pictures: Mapping[str, Picture]) -> str:
    tag = _IMAGE.findall(shown)[0]
    said = " ".join(filter(None, (_attribute(tag, "title"), _credit(_picture(tag, pictures).credit, "span"))))
    below = f"<figcaption>{said}</figcaption>" if said else ""
    return f'<figure class="u-figure">{shown.replace(tag, _TITLE.sub("", tag))}{below}</figure>'


def _among(html: str, pictures: Mapping[str, Picture]) -> str:
    """Whom to credit for pictures that are no figures."""
    tags = _IMAGE.findall(_FIGURE.sub("", html))
    credited = dict.fromkeys((_attribute(tag, "alt"), _picture(tag, pictures).credit) for tag in tags)
    return "".join(_credit(credit, "p", alt) for alt, credit in credited)


def _credit(credit: str, tag: str, alt: str = "") -> str:
    """A credit, after the alternative of the picture where it stands elsewhere; an attribute is escaped."""
    about = f"{alt}: " if alt else ""
    return f'<{tag} class="u-credit">{about}{escape(credit)}</{tag}>' if credit else ""


def _placed(tag: str, pictures: Mapping[str, Picture]) -> str:
    """The tag of a picture that keeps its place free until it loads, which it does before it is seen."""
    known = _picture(tag, pictures)
    sized = known.width and not _SIZE.search(tag)
    size = f' width="{known.width}" height="{known.height}"' if sized else ""
    return f'{tag[:-1]}{size} loading="lazy" decoding="async">'


def _picture(tag: str, pictures: Mapping[str, Picture]) -> Picture:
    return pictures.get(_attribute(tag, "src"), NONE)


def _attribute(tag: str, name: str) -> str:
    pairs: dict[str, str] = dict(_PAIRS.findall(tag))
    return pairs.get(name, "")


# nh3 writes each attribute as name="value", with neither quotation marks nor tags in the value.
_PAIRS = re.compile(r'\s([^\s=>"]+)="([^"]*)"')
_TAG = r'<img(?:\s[^\s=>"]+="[^"]*")*>'
_IMAGE = re.compile(_TAG)
_SHOWN = re.compile(rf'<a(?:\s[^\s=>"]+="[^"]*")*>{_TAG}</a>|{_TAG}')
_ALONE = re.compile(rf'<p(?: data-sourcepos="[^"]*")?>\s*((?:(?:{_SHOWN.pattern})(?:\s|<br>)*)+)</p>')
_TITLE = re.compile(r'\stitle="[^"]*"')
_SIZE = re.compile(r'\s(?:width|height)="')
_FIGURE = re.compile(r'<figure class="u-figure">.*?</figure>', re.DOTALL)

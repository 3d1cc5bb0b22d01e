"""What mammoth says of a Word document, and what it does not say."""

import re
from collections import Counter
from collections.abc import Iterator

from bs4 import BeautifulSoup

from generator.importing._base import Loss

_NAMED = 12


_SAYS_NOTHING = re.compile(
    r"^Image of type|was referenced but not defined|^Unrecognised run style: (\w*Tok|None) \(Style ID"
)
"""What mammoth says of pictures that are kept, of styles without looks, and of colours in code (pandoc's)."""


def nowhere(words: list[str], soup: BeautifulSoup, name: str) -> Iterator[Loss]:
    """The last resort: words of the document that nothing has brought along and nothing has told of."""
    come = "".join(soup.get_text().split())
    lost = [word for word in words if word not in come]
    if lost:
        more = f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else ""
        told = ", ".join(f"“{word}”" for word in lost[:_NAMED])
        yield Loss(name, f"words of the document are nowhere in the page: {told}{more}", "compare the two")


def messages(messages: list[str], name: str) -> Iterator[Loss]:
    """What mammoth says of parts that it does not know, each once."""
    counts = Counter(message for message in messages if not _SAYS_NOTHING.search(message))
    for message, count in counts.items():
        style = re.match(r"Unrecognised (paragraph|run) style: (.*?) \(Style ID", message)
        element = re.match(r"An unrecognised element was ignored: (?:\{.*\})?(.*)", message)
        elsewhere = re.match(r"could not open external image '(.*?)'", message)
        symbol = re.match(r"A w:sym element .* in font (.*)", message)
        times = f" ({count} times)" if count > 1 else ""
        if style:
            what = "paragraphs" if style[1] == "paragraph" else "words"
            yield Loss(name, f"{what} in the style “{style[2]}” are plain text now{times}", "")
        elif elsewhere:
            told = f"a picture was left out, for the document only says where it is: `{elsewhere[1]}`"
            yield Loss(name, f"{told}{times}", "insert the picture itself into the document")
        elif symbol:
            yield Loss(
                name, f"a symbol of the font {symbol[1]} was left out{times}", "write what it stands for"
            )
        elif element:
            yield Loss(
                name, f"the part `{element[1]}` was left out{times}", "compare the page with the document"
            )
        else:
            yield Loss(name, f"{message}{times}", "compare the page with the document")

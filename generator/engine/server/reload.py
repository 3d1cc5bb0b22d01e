"""What a served page has besides its own: a bar, and a script that reloads it and shows its faults."""

import html
import json
from http import HTTPStatus
from pathlib import Path

from generator.engine.server.shown import HTML, Answer

OWN = "/.u4ssc/"
"""Where the server's own files are; no page can stand there, for hidden files are passed over."""

CHANGES = f"{OWN}changes"
"""Where the script listens."""

SHOW = f"{OWN}show"
"""What leads to the other view of a page, and back to it."""

_FILES = {
    # None may stand in a page, whose policy would not let it run.
    f"{OWN}preview.js": "text/javascript; charset=utf-8",
    f"{OWN}preview.css": "text/css; charset=utf-8",
}
_HEAD = f'<link rel="stylesheet" href="{OWN}preview.css">\n'
_TAG = f'<script src="{OWN}preview.js" data-view="VIEW" data-looks="LOOKS" data-base="BASE"></script>\n'


def with_preview(answer: Answer, looks: str, view: str, base: str, bar: str) -> bytes:
    """The octets of an answer; those of a page with the bar, and the script that knows what it looks like."""
    if answer.media_type != HTML:
        return answer.octets
    tag = _TAG.replace("VIEW", view).replace("LOOKS", html.escape(looks)).replace("BASE", html.escape(base))
    before, body, rest = answer.octets.partition(b"<body>")
    before, head, inside = before.rpartition(b"</head>")
    inner, end, after = rest.rpartition(b"</body>")
    return b"".join(
        (before, _HEAD.encode(), head, inside, body, bar.encode(), inner, tag.encode(), end, after)
    )


def own_file(path: str) -> Answer | None:
    """The script, or how what it adds looks."""
    if path not in _FILES:
        return None
    octets = Path(__file__).with_name(path.removeprefix(OWN)).read_bytes()
    return Answer(HTTPStatus.OK, _FILES[path], octets)


def event(name: str, value: object = "") -> bytes:
    """An event as a browser reads it from a stream."""
    return f"event: {name}\ndata: {json.dumps(value)}\n\n".encode()

"""A script for pages that are served: it reloads them when they look otherwise, and shows what is wrong."""

import html
import json
from http import HTTPStatus

from generator.engine.server.shown import HTML, Answer

CHANGES = "/.u4ssc/changes"
"""Where the script listens; no page can stand there, for hidden files are passed over."""

SCRIPT = CHANGES.replace("changes", "reload.js")
"""Where the script is: none may stand in a page, whose policy would not let it run."""

_SCRIPT = """\
(function (looks) {
  "use strict";
  var source = null, banner = null;
  function tell(faults) {
    if (banner) { banner.remove(); banner = null; }
    if (!faults) return;
    banner = document.createElement("pre");
    banner.setAttribute("role", "alert");
    banner.id = "u4ssc-faults";
    banner.style.cssText = "position:fixed;z-index:99999;left:0;right:0;bottom:0;margin:0;padding:1rem;" +
      "max-height:50vh;overflow:auto;background:#400;color:#fff;font:14px/1.4 monospace;white-space:pre-wrap";
    banner.textContent = faults;
    document.body.appendChild(banner);
  }
  function listen() {
    if (source) source.close();
    source = new EventSource(CHANGES + "?looks=" + looks + "&page=" + encodeURIComponent(location.pathname));
    source.addEventListener("reload", function () { source.close(); location.reload(); });
    source.addEventListener("faults", function (event) { tell(JSON.parse(event.data)); });
    source.onerror = function () { if (source.readyState === 2) setTimeout(listen, 1000); };
  }
  // A browser opens few connections to one server: pages that nobody sees leave them to others.
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) source.close(); else listen();
  });
  listen();
})(document.currentScript.dataset.looks);
"""
_TAG = f'<script src="{SCRIPT}" data-looks="LOOKS"></script>\n'


def with_script(answer: Answer, looks: str) -> bytes:
    """The octets of an answer; those of a page with the script, which knows what the page looks like."""
    if answer.media_type != HTML:
        return answer.octets
    tag = _TAG.replace("LOOKS", html.escape(looks)).encode()
    before, end, after = answer.octets.rpartition(b"</body>")
    return before + tag + end + after if end else answer.octets + tag


def script() -> Answer:
    """The script itself."""
    octets = _SCRIPT.replace("CHANGES", json.dumps(CHANGES)).encode()
    return Answer(HTTPStatus.OK, "text/javascript; charset=utf-8", octets)


def event(name: str, value: str = "") -> bytes:
    """An event as a browser reads it from a stream."""
    return f"event: {name}\ndata: {json.dumps(value)}\n\n".encode()

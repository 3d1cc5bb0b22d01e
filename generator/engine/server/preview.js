/* In every page that `u4ssc serve` shows: reloads it once it looks otherwise, and shows what is wrong in its place. */
(function (own) {
  "use strict";
  var source = null, notes = [];
  var BLOCKS = "p,li,h1,h2,h3,h4,h5,h6,pre,blockquote,table,tr,td,th,ul,ol,div,section,dl,img,figure";

  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) made.className = "u4ssc-" + kind;
    if (text) made.textContent = text;
    return made;
  }

  /* The smallest block of the body on whose lines a line is, or else the last one before it. */
  function atLine(line) {
    var best = null, size = Infinity, before = null, last = 0;
    document.querySelectorAll("[data-sourcepos]").forEach(function (one) {
      if (!one.matches(BLOCKS)) return;
      var lines = one.dataset.sourcepos.match(/^(\d+):\d+-(\d+):\d+$/);
      if (!lines) return;
      var from = Number(lines[1]), to = Number(lines[2]);
      if (from <= line && line <= to && to - from <= size) { best = one; size = to - from; }
      if (from <= line && from >= last) { before = one; last = from; }
    });
    return best || before;
  }

  function atSpot(spot) {
    var found = Array.from(document.querySelectorAll(spot.selector)).find(function (one) {
      if (!spot.labels.length) return true;
      return spot.labels.some(function (label) {
        return one.tagName === "IMG" ? one.src.endsWith("/" + label) : one.textContent.trim() === label;
      });
    });
    return found || (spot.instead && document.querySelector(spot.instead));
  }

  function note(fault) {
    var made = element("div", "fault u4ssc-" + fault.severity);
    var head = element("p", "fault__head"), link = element("a", "", fault.code);
    link.href = own.base + fault.explained;
    head.append(element("strong", "", fault.severity), " ", link, " ", fault.message);
    made.append(head, element("p", "fault__fix", "Fix: " + fault.fix), element("code", "", fault.place));
    made.setAttribute("role", "note");
    return made;
  }

  function put(made, place) {
    var cell = place.closest("dl > div, td, th, li");
    if (cell && cell.tagName !== "TR") cell.append(made); else place.after(made);
    place.classList.add("u4ssc-marked");
    notes.push(function () { made.remove(); place.classList.remove("u4ssc-marked"); });
  }

  function tell(told) {
    notes.forEach(function (undo) { undo(); });
    notes = [];
    var list = document.getElementById("u4ssc-preview-faults");
    if (!list) { list = element("div"); list.id = "u4ssc-preview-faults"; document.body.prepend(list); }
    list.setAttribute("role", "alert");
    list.replaceChildren();
    var placed = [];
    told.here.forEach(function (fault) {
      var place = fault.line ? atLine(fault.line) : fault.spot ? atSpot(fault.spot) : null;
      var made = note(fault);
      if (place) { put(made, place); placed.push(made); } else list.append(made);
    });
    placed.forEach(function (made, number) { made.id = "u4ssc-fault-" + (number + 1); });
    if (placed.length) {
      var line = element("p", "placed"), link = element("a", "", "the first of them");
      link.href = "#u4ssc-fault-1";
      line.append(String(placed.length), " of this page's faults stand where they are: ", link);
      list.prepend(line);
    }
    if (told.elsewhere) list.append(element("pre", "elsewhere", told.elsewhere));
  }

  function listen() {
    if (source) source.close();
    source = new EventSource("/.u4ssc/changes?view=" + own.view + "&looks=" + own.looks +
      "&page=" + encodeURIComponent(location.pathname));
    source.addEventListener("reload", function () { source.close(); location.reload(); });
    source.addEventListener("faults", function (event) { tell(JSON.parse(event.data)); });
    source.onerror = function () { if (source.readyState === 2) setTimeout(listen, 1000); };
  }

  /* A browser opens few connections to one server: pages that nobody sees leave them to others. */
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) source.close(); else listen();
  });
  listen();
})(document.currentScript.dataset);

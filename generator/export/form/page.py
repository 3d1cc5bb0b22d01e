"""The page of the web form: it loads a program of others, under a policy of its own."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from generator.export.content_security import said
from generator.export.form.reading import reading
from generator.model.artifact import Artifact

FOLDER = "admin/"
PROGRAM = f"{FOLDER}program/"
YAML = {f"{PROGRAM}yaml/js-yaml.js": "dist/js-yaml.mjs", f"{PROGRAM}yaml/LICENSE.txt": "LICENSE"}
"""Where the files of the reader of YAML go, by their paths in its package; hosts know no `.mjs`."""
START = f"{FOLDER}start.js"
CONFIGURATION = f"{FOLDER}configuration.json"

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    # The program writes its style sheets into the page as it goes.
    "style-src": "'self' 'unsafe-inline'",
    # Pictures that have been chosen and not sent yet.
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    # Where the repository is; nothing is asked there until somebody signs in.
    "connect-src": "'self' blob: data: https://api.github.com",
    "form-action": "'none'",
    "base-uri": "'none'",
}
"""What the form is held to: that it runs no text as a script, and reaches one host besides ours."""

_PAGE = """<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Web form – {name}</title>
    <link rel="icon" href="../assets/images/favicon.svg">
    <link rel="cms-config-url" type="application/json" href="configuration.json">
    <script type="module" src="start.js"></script>
  </head>
  <body>
    <noscript>
      <p>The form needs JavaScript. <a href="../guide/">The handbook</a> says how to do without it.</p>
    </noscript>
  </body>
</html>
"""

_START = r"""
const VIEWPORT = "width=device-width, initial-scale=1";

new MutationObserver((changes) => {
  // The program would keep its readers from zooming.
  for (const meta of document.querySelectorAll('meta[name="viewport"]')) {
    if (meta.content !== VIEWPORT) meta.content = VIEWPORT;
  }
  // It names its fonts twice: beside itself, and at a host of others, which is never to be asked.
  for (const { sheet } of changes.flatMap((change) => [...change.addedNodes])) {
    for (let at = (sheet?.cssRules.length ?? 0) - 1; at >= 0; at -= 1) {
      const rule = sheet.cssRules[at];
      if (rule instanceof CSSFontFaceRule && !rule.cssText.includes(location.origin)) sheet.deleteRule(at);
    }
  }
}).observe(document.head, { attributes: true, childList: true, subtree: true });

globalThis.CMS_MANUAL_INIT = true;
const { init, registerCustomFormat } = await import("./program/npm/index.js");
const { FAILSAFE_SCHEMA, load } = await import("./program/yaml/js-yaml.js");

const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// What a file may say in more than one way, in the one that the form knows; it keeps nothing of others.
function asAsked(value, field) {
  if (field.by && isMapping(value)) {
    value = Object.entries(value).map(([key, entry]) => ({
      [field.by]: key,
      ...(isMapping(entry) ? entry : {}),
    }));
  }
  if (field.many) {
    const one = { ...field, many: false, by: "" };
    const entries = Array.isArray(value) ? value : [value];
    return entries.filter((entry) => entry !== "").map((entry) => asAsked(entry, one));
  }
  if (isMapping(value)) return allAsAsked(value, field.fields ?? {});
  if (field.as === "boolean" && (value === "true" || value === "false")) return value === "true";
  if (field.as === "number" && /^-?[0-9]+(\.[0-9]+)?$/.test(value)) return Number(value);
  return value;
}

function allAsAsked(values, fields) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, asAsked(value ?? "", fields[name] ?? {})]),
  );
}

// In the place of the program's own reading, which takes 1.10 for 1.1; its writing stays.
registerCustomFormat("yaml-frontmatter", "md", {
  fromFile(text) {
    const parts = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(text);
    if (!parts) return { body: text };
    const values = load(parts[1], { schema: FAILSAFE_SCHEMA });
    return { ...allAsAsked(values, FIELDS), body: (parts[2] ?? "").replace(/^\n/, "") };
  },
});
init();
"""


def form_page(site_name: str, made: Mapping[str, Any]) -> list[Artifact]:
    """The page, and the script that starts the program in it with a configuration."""
    start = f"const FIELDS = {json.dumps(reading(made))};{_START}"
    policy = escape(said(DIRECTIVES), quote=False)
    page = _PAGE.format(policy=policy, name=escape(site_name))
    return [Artifact(f"{FOLDER}index.html", page.encode()), Artifact(START, start.encode())]


def is_of_program(path: str) -> bool:
    """Whether a file of the package, by its path in it, is one that the form loads.

    Sources of its scripts are for those who change it; other languages of its buttons are for whoever
    asks for them.
    """
    if path == "LICENSE.txt":
        return True
    return path.startswith(("npm/", "locales/")) and not path.endswith(".map")

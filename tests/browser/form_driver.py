"""The web form in a Chromium: filled field by field, writing into a folder that the browser keeps."""

import re
from base64 import b64decode
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.workshop import ROOT

WEB_FORM = {"repository": "nobody/nowhere", "package": str(ROOT / "node_modules/@sveltia/cms")}

REPOSITORY = """
globalThis.showDirectoryPicker = async () => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", { create: true });
  return root;
};
"""
"""In place of the dialogue that asks for a folder: a repository in the browser's own file system."""

_WRITE = """async ([path, text]) => {
  const names = path.split("/");
  let folder = await navigator.storage.getDirectory();
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
  const file = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable();
  await file.write(text);
  await file.close();
}"""

_READ = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") {
        await walk(handle, `${path}${name}/`);
      } else if (!name.endsWith(".crswap")) {
        const octets = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        found[path + name] = btoa(String.fromCharCode(...octets));
      }
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  return found;
}"""


class WebForm:
    """The form of a site at an address, open in a page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = f"{address}admin/"
        page.set_default_timeout(10_000)
        page.add_init_script(REPOSITORY)

    def open(self, files: dict[str, str] | None = None) -> None:
        """Open the form over a repository with some files."""
        self.page.goto(f"{self.address}start.js")
        for path, text in (files or {}).items():
            self.page.evaluate(_WRITE, [path, text])
        self.page.goto(self.address)
        self.page.get_by_role("button", name="Work with Local Repository").click()
        self.page.get_by_text("Collections").first.wait_for()

    def new(self, collection: str) -> None:
        """Begin a page of a type."""
        self.page.goto(f"{self.address}#/collections/{collection}/new")
        self.field("title").wait_for()

    def edit(self, collection: str, title: str) -> None:
        """Open a page that is there."""
        self.page.goto(f"{self.address}#/collections/{collection}")
        self.page.get_by_text(title).first.click()
        self.field("title").wait_for()

    def field(self, path: str, locale: str = "en") -> Locator:
        """The part of the form for a field, which the form makes when it is scrolled to."""
        pane = self.page.locator(f'[data-locale="{locale}"]')
        found = pane.locator(f'[data-key-path="{path}"]').first
        box = pane.first.bounding_box()
        self.page.mouse.move(box["x"] + 50 if box else 400, 500)
        for _ in range(100):
            if found.count():
                break
            self.page.mouse.wheel(0, 500)
            self.page.wait_for_timeout(50)
        return found

    def write(self, path: str, text: str, locale: str = "en") -> None:
        """Write into a field."""
        self.field(path, locale).get_by_role("textbox").first.fill(text)

    def date(self, path: str, day: str) -> None:
        """Put a day into a field."""
        self.field(path).locator("input").first.fill(day)

    def choose(self, path: str, *labels: str, locale: str = "en") -> None:
        """Choose terms of a field by how their labels begin: from a list, or of a few that stand there."""
        field = self.field(path, locale)
        box = field.get_by_role("combobox").first
        for label in labels:
            name = re.compile(rf"^\W*{re.escape(label)}")
            if not box.count():
                field.get_by_text(name).first.click()
                continue
            box.click()
            options = self.page.locator(f"#{box.get_attribute('id')}-listbox [role=option]")
            options.filter(has_text=name).first.click()
            # A list of several stays open; where none is, this key leaves the form.
            if options.first.is_visible():
                self.page.keyboard.press("Escape")

    def add(self, path: str, kind: str = "", locale: str = "en") -> None:
        """Add a group or an entry of a list; of several kinds of group, this."""
        field = self.field(path, locale)
        box = field.get_by_role("checkbox", name="Add")
        (box if box.count() else field.get_by_role("button", name="Add")).first.click()
        if kind:
            self.page.get_by_role("menuitem", name=kind).click()

    def translate(self, shown: str, language: str) -> None:
        """Add a language to the page, in place of the one that is shown beside."""
        self.page.get_by_role("combobox").filter(has_text=shown).first.click()
        self.page.locator("[role=option]:visible").filter(has_text=language).first.click()
        self.page.get_by_role("button", name="Enable").click()

    def is_refused(self, path: str) -> bool:
        """Whether a field holds what may not be saved."""
        return self.field(path).locator('[aria-invalid="true"]').count() > 0

    def upload(self, path: str, file: Path) -> None:
        """Choose a file of this machine."""
        self.field(path).locator("input[type=file]").first.set_input_files(file)

    def save(self) -> None:
        """Save, and wait until it is."""
        self.page.get_by_role("button", name="Save", exact=True).click()
        self.page.get_by_text("Collections").first.wait_for()

    def files(self) -> dict[str, bytes]:
        """Every file of the repository, by path."""
        found: dict[str, str] = self.page.evaluate(_READ)
        return {path: b64decode(text) for path, text in sorted(found.items())}

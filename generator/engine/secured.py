"""The Content-Security-Policy of each page as its template is filled, and of all of them for hosts."""

from generator.export.content_security import header_files, inline_scripts, with_policy
from generator.export.form.page import DIRECTIVES
from generator.model.artifact import Artifact


class Secured:
    """Puts its policy into each page, and knows at the end what headers must allow."""

    def __init__(self, *, form: bool = False) -> None:
        self._also = DIRECTIVES if form else {}
        self._scripts: set[str] = set()
        self._searches = False

    def page(self, page: str, *, article: str = "", searches: bool = False) -> str:
        """A page with its policy; scripts are those of what surrounds its article."""
        scripts = inline_scripts(page.replace(article, "", 1))
        self._scripts |= scripts
        self._searches = self._searches or searches
        return with_policy(page, scripts, searches=searches)

    def own(self, name: str, filled: str) -> str:
        """What the theme fills beside articles: a page with its policy, anything else as it is."""
        return self.page(filled) if name.endswith(".html") and filled.strip() else filled

    def headers(self) -> list[Artifact]:
        """Headers for hosts, once all pages have said what they need."""
        return header_files(self._scripts, searches=self._searches, also=self._also)

"""`web_form:` of our plugin in mkdocs.yml: where the form at `/admin/` writes to, if there is one."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.model.errors import GeneratorError
from generator.model.settings import WebForm

FIELDS = ("repository", "branch", "content", "sign_in", "package")
PACKAGE = "node_modules/@sveltia/cms"
"""Where `make form` puts the program, beside mkdocs.yml."""

_REPOSITORY = re.compile(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+")
_HOST = re.compile(r"https://[A-Za-z0-9.-]+(:[0-9]+)?")


def web_form(written: object, folder: Path) -> WebForm | None:
    """Read the option; `folder` is that of mkdocs.yml."""
    if written is None:
        return None
    if not isinstance(written, Mapping):
        raise _refused(f"`web_form: {written}` is no mapping of options")
    if unknown := [str(name) for name in written if name not in FIELDS]:
        raise _refused(f"`web_form` has no option `{unknown[0]}`")
    if odd := [name for name, value in written.items() if not isinstance(value, str) or not value.strip()]:
        raise _refused(f"`{odd[0]}: {written[odd[0]]}` in `web_form` is not text")
    repository, sign_in = written.get("repository", ""), written.get("sign_in", "")
    if not _REPOSITORY.fullmatch(repository):
        raise _refused(f"`repository: {repository}` in `web_form` is not of the form `owner/name`")
    if sign_in and not _HOST.fullmatch(sign_in):
        raise _refused(f"`sign_in: {sign_in}` in `web_form` is no address of a host, `https://…`")
    return WebForm(
        repository=repository,
        branch=written.get("branch", "main"),
        content=written.get("content", "content").strip("/"),
        sign_in=sign_in,
        package=str(folder / written.get("package", PACKAGE)),
    )


def _refused(message: str) -> GeneratorError:
    return GeneratorError(
        reference="bad-web-form",
        message=message,
        hint="give `repository: owner/name`, and `branch`, `content`, `sign_in` as text; or leave it all out",
    )

"""CNF007."""

import re
from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.span import Span
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"

_HINTS = (
    *("passw", "passc", "pass:", "pwd", "login", "log-in", "username", "user name", "userid", "user id"),
    *("token=", "auth=", "apikey=", "api_key=", "sig=", "signature="),
    *("mot de passe", "identifiant", "contraseña", "nombre de usuario", "парол", "логин", "كلمة ال"),
    *("密码", "密碼", "口令"),
)
_WITH_NAME = re.compile(r"://[^\s/@]{1,99}@")
_LABEL = (
    r"(?:pass(?:word|code|wd)?|pwd|(?:meeting |access )?passcode|log-?in|user ?name|user ?id|mot de passe"
    r"|identifiant|contraseña|nombre de usuario|пароль|логин|كلمة المرور|كلمة السر|密码|密碼|口令)"
)
# What follows the label is a secret, and no sentence, if it holds a digit or a sign that words lack.
_VALUE = r"(?=[^\s`*]*[0-9!@#$%^&+=~])(?!https?:)[^\s`*<>{}\[\]()]{4,}"
_LABELLED = re.compile(rf"\b{_LABEL}[*`_ \t]*[:=：][*`_ \t]*(?P<secret>{_VALUE})", re.IGNORECASE)
_IN_ADDRESS = re.compile(
    r"https?://(?:[^\s/@:\"'<>]+:[^\s/@\"'<>]+@"
    r"|[^\s\"'<>)]*[?&#;](?:[a-z_]*token|pwd|passw(?:or)?d|passcode|auth|api_?key|sig|signature)"
    r"=(?P<secret>[^\s&\"'<>)]{4,}))",
    re.IGNORECASE,
)


@page_rule(
    BaseRecord,
    translations=True,
    code="CNF007",
    name="credentials-in-page",
    severity=Severity.ERROR,
    clause="WEB-02",
    message="the page prints what looks like log-in data: `{start}…`",
    fix="remove it, have it changed where it is valid, and say how to register instead",
    good={"about/a.md": _PAGE + "Password: the Secretariat sends it after registration.\n"},
    bad={"about/a.md": _PAGE + "Enter with the password: Nowhere2029!\n"},
    fires_at="about/a.md:6:16",
)
def credentials_in_page(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Each participant registers with the Secretariat; log-in data in print lets everybody in."""
    text = page.document.text
    lower = text.lower()
    if not any(map(lower.__contains__, _HINTS)) and not _WITH_NAME.search(text):
        return
    for pattern in (_LABELLED, _IN_ADDRESS):
        for found in pattern.finditer(text):
            secret = found.start("secret")
            start = text[found.start() : secret if secret >= 0 else found.start() + len("https://")]
            yield in_body(page, Span(*found.span()), start=start.strip())

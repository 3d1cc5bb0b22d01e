"""CNF003."""

import re
from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.release import ONCE_PUBLIC
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.closed_spaces import CLOSED_SPACES, closed_space_of
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at, in_body
from generator.rules.craft._written import written

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\n---\n"
_SPACE = "https://nowhere.sharepoint.com/sites/nothing"

_SHOWN = ("also_listed_at", "also_published_in", "source_url", "sources", "url")
"""Fields whose addresses become links with no words of the author's."""
_MARKED = re.compile(
    r"\b(?:register|registration|registered|log ?in|login|sign ?in|members|participants only|account)\b"
    r"|inscri|s'enregistrer|connexion|identifi|membres|compte"
    r"|registr|iniciar sesión|acceso restringido|miembros|cuenta"
    r"|регистрац|зарегистрир|вход|войти|участник|учётн|учетн"
    r"|تسجيل|التسجيل|الدخول|الأعضاء|المسجلين|حساب"
    r"|注册|註冊|登录|登入|登錄|会员|會員|成员|账号|帐号",
    re.IGNORECASE,
)


@page_rule(
    BaseRecord,
    translations=True,
    code="CNF003",
    name="closed-space-not-marked",
    severity=Severity.WARNING,
    clause="CONF-03",
    message="`{target}` leads into {space}, which takes a registration, and nothing says so",
    fix="say it in the link: `[meeting documents (registration needed)](...)`",
    good={"about/a.md": _PAGE + f"[Documents (registration needed)]({_SPACE})\n"},
    bad={"about/a.md": _PAGE + f"[Documents]({_SPACE})\n"},
    fires_at="about/a.md:6:1",
)
def closed_space_unmarked(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Readers who follow the link meet a log-in page, and may think that the fault is theirs."""
    spaces = vocabularies[CLOSED_SPACES]
    document = page.document
    known = [host.removeprefix("*") for space in spaces for host in space.hosts]
    if page.record.status not in ONCE_PUBLIC or not any(map(document.text.lower().__contains__, known)):
        return
    for link in document.body.links:
        space = closed_space_of(link.target, spaces)
        # A title stands with the link in its source: `[text](address "title")`.
        source = document.text[link.span.start : link.span.end].replace(link.target, "")
        if space and not _MARKED.search(link.text) and not _MARKED.search(source):
            yield in_body(page, link.span, target=link.target, space=space.name)
    for path, value in written({name: document.fields[name] for name in _SHOWN if name in document.fields}):
        if space := closed_space_of(value, spaces):
            fix = "leave it out: a reader without registration cannot check it"
            yield at(page, *path, fix=fix, target=value, space=space.name)

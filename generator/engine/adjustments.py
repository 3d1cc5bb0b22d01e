"""`rules:` of our plugin in mkdocs.yml: other severities, for all pages or below a folder."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.diagnostic import Severity
from generator.model.errors import GeneratorError
from generator.model.settings import Adjustment

OFF = "off"


def adjustments(written: Mapping[str, Any]) -> tuple[Adjustment, ...]:
    """Read `CODE: severity`, or `CODE: {folder: severity}`; a severity may also be `off`."""
    return tuple(one for code, value in written.items() for one in _of_rule(code, value))


def _of_rule(code: str, value: object) -> Iterator[Adjustment]:
    if isinstance(value, Mapping):
        for folder, severity in value.items():
            yield Adjustment(code=code, severity=_severity(code, severity), folder=str(folder).strip("/"))
    else:
        yield Adjustment(code=code, severity=_severity(code, value))


def _severity(code: str, value: object) -> Severity | None:
    # YAML 1.1, which mkdocs reads, takes a bare `off` for false.
    if value in (OFF, False):
        return None
    try:
        return Severity(str(value))
    except ValueError:
        allowed = ", ".join([*Severity, OFF])
        raise GeneratorError(
            reference="bad-severity",
            message=f"`{code}: {value}` under `rules:` is no severity",
            hint=f"one of: {allowed}",
        ) from None

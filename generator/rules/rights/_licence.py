"""Licences: what is one, and what it lets a reader do."""

from functools import cache

from generator.source.fields import NOT_ON_RECORD

RESERVED = "all-rights-reserved"


def is_licence(text: str) -> bool:
    """Whether a text is an SPDX expression of registered licences, or says that all rights are reserved."""
    return text == RESERVED or _is_expression(text)


def allows_copies(licence: str | None) -> bool:
    """Whether a licence lets others show the whole work, unchanged."""
    return licence not in (None, RESERVED, NOT_ON_RECORD)


@cache
def _is_expression(text: str) -> bool:
    # Its list of licences takes a quarter of a second to read, and most content names none.
    from license_expression import ExpressionError, get_spdx_licensing  # noqa: PLC0415 - as said above

    try:
        return get_spdx_licensing().parse(text, validate=True, strict=True) is not None
    except ExpressionError:
        return False

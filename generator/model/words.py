"""Texts that readers see, marked where they stand and translated where they are said."""


def N_(message: str) -> str:  # noqa: N802 - gettext's name for it, which extraction looks for
    """A message to be said later, in whatever language; said as it is, it is English."""
    return message

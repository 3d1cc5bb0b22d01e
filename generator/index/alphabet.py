"""The order of labels in a language."""

import unicodedata


def alphabetical(label: str) -> str:
    """The place of a label in an alphabet: accents and capitals do not count."""
    if label.isascii():
        return label.casefold()
    letters = unicodedata.normalize("NFKD", label)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()

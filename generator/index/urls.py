"""Addresses of pages, relative to the site's root and ending with a slash: they never change."""


def page_url(folder: str, slug: str, language: str = "en") -> str:
    """Address of a page of the content, `case-studies/valencia/`, below `<language>/` but in English."""
    prefix = "" if language == "en" else f"{language}/"
    parts = [part for part in (folder, slug) if part and part != "index"]
    return prefix + "".join(f"{part}/" for part in parts)


def list_url(base: str, number: int) -> str:
    """Address of page `number`, from 1, of a list."""
    return base if number == 1 else f"{base}page/{number}/"


def logo_url(agency: str, ending: str) -> str:
    """Address of the file of an agency's logo."""
    return f"assets/logos/{agency}.{ending}"


def relative(source: str, target: str) -> str:
    """Link from one address to another, by way of the root, so that a site works below any path.

    Pages that lie equally deep have the same links, and what they share is made once.
    """
    return "../" * source.count("/") + target or "./"

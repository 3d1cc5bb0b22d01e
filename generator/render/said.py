"""What a page says of rights, in the reader's language where it is one of the words that the rules know."""

from generator.model.words import N_
from generator.render.speaker import Speaker
from generator.source.fields import NOT_ON_RECORD

WORDS = {NOT_ON_RECORD: N_("Not on record"), "all-rights-reserved": N_("All rights reserved")}


def said(speaker: Speaker, value: str) -> str:
    """A holder, licence or contact as readers get it."""
    return speaker.gettext(WORDS[value]) if value in WORDS else value

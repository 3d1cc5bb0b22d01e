"""Where view builders find the mark for texts to be translated."""

from generator.model.words import N_

__all__ = ["N_"]

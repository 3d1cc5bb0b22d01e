"""The stages of a build in order, and the only code below the engine that touches the disk."""

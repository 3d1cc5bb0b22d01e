"""The web form at `/admin/`: its configuration, made from the models that read what it writes."""

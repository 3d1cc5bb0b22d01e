"""What the Secretariat has to see to: of all pages, released or not."""

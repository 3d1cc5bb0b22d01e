"""What authors are asked for a new page, and how what they still owe is shown to them."""

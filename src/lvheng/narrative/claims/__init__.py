"""What a text says of the law, checked: its citations, its quotations, and its statements."""

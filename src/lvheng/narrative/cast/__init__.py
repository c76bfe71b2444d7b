"""Who is in a text: names, kin, offices, organisations, the accused, the narrator, and the words that point back to them."""

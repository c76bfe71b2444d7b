"""How the text is read before anything is understood: its view, numbers, measure words, days."""

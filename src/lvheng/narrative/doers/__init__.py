"""Who did it: the parts that those named play in a clause of a document or of a story, partners, helpers, chapters."""

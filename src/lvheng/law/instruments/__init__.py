"""One folder an instrument, one file an article and version. Find an article by its number."""

"""The law: one file an article and version, official texts as data, citations, contested readings."""

"""The sentence: what the law allows, an estimate where a published start point was chosen, and a check of a proposal."""

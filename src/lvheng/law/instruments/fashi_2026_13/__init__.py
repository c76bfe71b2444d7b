"""法释〔2026〕13号 (revising 法释〔2012〕6号), told from a second-hand copy only: an option of a reading, never the rule."""

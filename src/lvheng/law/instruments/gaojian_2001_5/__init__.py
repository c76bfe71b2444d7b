"""高检发释字〔2001〕5号: from when, and for which acts, an interpretation applies."""

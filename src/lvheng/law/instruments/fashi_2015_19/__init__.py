"""法释〔2015〕19号: the time of 刑法修正案（九）, in force since 2015-11-01."""

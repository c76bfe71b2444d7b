"""Which words tell an act, in whose voice, in which part of a document; and the acts of a text, told once each, with what is theirs."""

"""From Chinese prose to facts, each with the words that say it. Offline; nothing is kept."""

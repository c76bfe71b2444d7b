"""From Chinese prose to facts, each with the words that say it. Offline; nothing is kept.

`words` reads numbers and days, `records` what information is named and how many of it, `gains` the sums, `cast` who
is there; `doers` tells who did it, `acts` what was done, `leaks` what got out where, `sentencing` what else is told.
`draft` brings them together and `writing` writes the case. `scope` tells what a text is, `claims` checks what others
say of the law, `model` asks a language model of the user's choice to read again.
"""

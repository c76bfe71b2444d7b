"""A language model as a second reader, off unless the user names one.

schema     what it is asked to return, from the register of facts
endpoint   asking it, and every way in which that fails
verify     nothing it says is a fact unless the words of the text bear it out
"""

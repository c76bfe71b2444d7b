"""Guidance: first steps, general answers and what to ask next, for one who comes with a question or a story.

Nothing that this room says of the law is written by hand: a line names an article and the words of it that it
uses, and is said only where the article, as in force on the day asked, has these words (`wording`).
"""

from lvheng.guidance.answer import Answer, answer

__all__ = ["Answer", "answer"]

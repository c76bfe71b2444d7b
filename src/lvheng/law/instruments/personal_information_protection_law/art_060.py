"""第六十条 Who is competent: the cyberspace administration coordinates, each department in its own field.

Which local department it is follows from rules that are not in the library.
"""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("personal_information_protection_law", "个人信息保护法第六十条")

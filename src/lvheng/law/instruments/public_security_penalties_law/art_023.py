"""第二十三条 Detention that is not carried out: 14 to 16, 16 to 18 for the first time, from 70, pregnancy.

第二款 takes the first three back for grave circumstances and repetition; what is found here is only to be weighed.
"""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article

ARTICLE: Article[Facts] = Article("public_security_penalties_law", "治安管理处罚法第二十三条")

NOT_UNDER, FIRST_TIME_UNDER, OLD = 16, 18, 70

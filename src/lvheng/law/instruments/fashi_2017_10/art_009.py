"""第九条 网络服务提供者: a pointer to 刑法 art. 286之一 where an order to correct was refused."""

from lvheng.facts.case import Incident, Party
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第九条")


def points_to_refusal_of_duty(party: Party, incident: Incident) -> bool:
    """Whether 拒不履行信息网络安全管理义务罪 must be looked at: nothing that it needs is known to be absent."""
    needed = (party.network_service_provider, incident.ordered_to_correct, incident.refused)
    leaked = any(items != NO for items in incident.leaked.values())
    return incident.party == party.id and NO not in needed and leaked

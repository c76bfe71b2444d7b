"""法释〔2017〕10号第一条、第二条: what is no personal information, or violates no national rule, counts for nothing."""

from __future__ import annotations

import pytest

from lvheng.law.readings import READINGS

from .cases import NONE, SERIOUS, act, charge_on, found, range_found


def sold(readings=(), **basis):
    return charge_on(act("sell", {"track": 50}, lawful_basis=basis), readings=dict(readings))


@pytest.mark.parametrize("fact", ["company_data", "anonymised", "only_local_or_internal_rules"])
def test_each_of_these_alone_is_enough(fact):
    assert found(sold(**{fact: True})) == (NONE, "")
    assert found(sold(**{fact: False})) == (SERIOUS, "5:1-3")
    assert range_found(sold(**{fact: "unknown"})) == (NONE, SERIOUS)


@pytest.mark.parametrize(
    ("fact", "reading", "lets_go"),
    [
        ("deceased", "deceased_persons", "not_counted"),
        ("only_departmental_rules", "departmental_rules", "not_enough"),
    ],
)
def test_these_are_disputed(fact, reading, lets_go):
    for option in READINGS[reading].options:
        assert found(sold({reading: option}, **{fact: False}))[0] == SERIOUS
        tier = NONE if option == lets_go else SERIOUS
        assert found(sold({reading: option}, **{fact: True}))[0] == tier


class TestResaleOfWhatWasBoughtForBusiness:
    """第六条第二款 is for sales in breach of the law: a lawful one does not end art. 6."""

    def tiers(self, *anonymised):
        sales = [
            act("sell", {"ordinary": 1}, same_items_as="a1", lawful_basis={"anonymised": said})
            for said in anonymised
        ]
        bought = act("buy", {"ordinary": 5_000}, lawful_business=True)
        return range_found(charge_on(bought, *sales))

    def test_a_lawful_sale_changes_nothing(self):
        assert self.tiers(True) == (NONE, NONE)
        assert self.tiers(True, True) == (NONE, NONE)

    def test_one_unlawful_sale_among_others_ends_article_6(self):
        assert self.tiers(False) == (SERIOUS, SERIOUS)
        assert self.tiers(True, False) == (SERIOUS, SERIOUS)

    def test_where_it_is_unknown_the_article_is_open(self):
        assert self.tiers(True, "unknown") == (NONE, SERIOUS)

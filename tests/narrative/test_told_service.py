"""Whether what was passed on was had in service, from how a text tells of somebody's work."""

import pytest

from lvheng.narrative.draft import draft


def _in_service(text):
    return any(act.get("obtained_in_duty_or_service") for act in draft(text).case["acts"])


@pytest.mark.parametrize(
    "text",
    [
        "我后来才知道，是学校里主管学籍的赵某把学生名单卖给了培训机构，收了2000元。",
        "我同事小刘值夜班时把病人名单拍下来卖给了殡葬公司，收了800元。",
        "我表弟在物业做保安，把业主名册卖给装修公司，得了3000元。",
        "我大伯是村文书，把全村人的身份证信息卖给贷款公司，得了500元。",
        "被告人何某利用在某短视频公司从事内容审核的便利，导出用户手机号5000条，出售给他人获利4000元。",
        "被告人董某凭借身为客户经理的条件，将客户贷款信息300条出售给他人，获利2000元。",
    ],
)
def test_who_has_it_by_his_work_had_it_in_service(text):
    assert _in_service(text)


@pytest.mark.parametrize(
    "text",
    [
        "我在银行办贷款时认识了周某，周某把别人的征信卖给我，我再转卖，赚了1000元。",
        "被告人高某利用此前在某医院工作时保留的账号登录系统，导出患者信息500条出售，获利3000元。",
        "被告人马某利用黑客软件侵入某公司系统，窃取客户信息2万条后出售，获利6000元。",
        "分管案件的民警孙某将嫌疑人吴某抓获。吴某从网上购买信息1000条后出售，获利2000元。",
    ],
)
def test_who_has_it_otherwise_did_not(text):
    assert not _in_service(text)


_STORY = "我是快递员，去年把店里的面单卖给别人3000条，拿了5000块。"


@pytest.mark.parametrize(
    ("told", "stated"),
    [
        ("请问我现在去自首还来得及吗？", {}),
        ("我想先把钱退了，能不能从轻？", {}),
        ("我怀孕五个月了，会被关吗？", {"pregnant": True}),
        ("我妈替我把五千块交到派出所了，律师让我签了认罪认罚。", {"full_restitution": True, "plea": True}),
    ],
)  # fmt: skip
def test_what_one_asks_about_is_not_done_yet(told, stated):
    assert draft(_STORY + told).case["parties"][0].get("circumstances", {}) == stated


def test_lawful_business_that_the_court_denies_is_rejected():
    text = (
        "经审理查明：被告人鲍某为推销保险，从他人处购得客户信息5900条，支付5000元。"
        "本院认为，鲍某购买信息并非用于合法经营活动，辩护人的该项意见不予采纳。"
    )
    read = draft(text)
    assert "lawful_business" not in read.case["acts"][0]
    assert ("lawful_business", "rejected") in {
        (span.path.rpartition(".")[2], span.status) for span in read.spans
    }

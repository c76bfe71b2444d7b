"""What a clause says of the lawfulness of an act: consent, information that is public already, data of companies.

Facts of `lvheng.facts.lawful_basis`. That there was no consent and nothing was public is the common case: words
that deny it (未经同意, 从未公开) answer a claim, and are no fact where nobody claims it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lvheng.narrative.acts.attribution import Status
from lvheng.narrative.sentencing.knowledge import Aspect
from lvheng.narrative.words.text import Span

__all__ = ["BASIS", "bases_in", "is_answer_only", "is_told_as_said"]

BASIS = "lawful_basis."

_R = "[^，。；]"
_PERSONS = (
    "本人|个人|用户|客户|顾客|业主|房东|住户|学员|学生|家长|队员|会员|患者|病人|车主|求职者|应聘者|卖家|商家|店主|居民|村民|员工|读者|消费者|"
    "信息主体|权利人|被收集者|信息所有人|相对人|他们|她们|人家|大家|对方"
)
_DATA = "信息|数据|资料|号码|电话|名单|照片|材料|内容|联系方式|名录|名册"
_SITES = "公示系统|公示(?:平台|网站|信息|内容)|公开(?:的)?(?:渠道|信息|数据|资料|来源|页面|网页|网站|平台|途径|名录|电话|号码|联系方式)|裁判文书网|政府网站|工商(?:登记)?公示"
_IS = "系|是|为|属于?|均|都|全|来自|来源于|源自|取自|摘自|出自|可在|能在|可从|能从"
_ANYBODY = "(?:谁|任何人|随便(?:哪个|什么)?人|人人|大家|普通人|公众|社会公众|所有人)(?:都|均|皆)?(?:能|可以?|可自由)"
_FINDS = (
    "查(?:到|询|得到|看|阅|见)?|搜(?:到|索|得到)?|看(?:到|得到|见)?|检索|浏览|获取|找到|下载|访问"
)
_NET = "(?:互联网|网络|网上|网页|平台|网站|朋友圈|微博|短视频|论坛)(?:上|里|中)?"

_BASES: tuple[tuple[str, bool, str], ...] = (
    (
        "self_published", True,
        rf"(?:自行|主动|自己|自愿|本人)(?:就|都|早就|早已|已经?|均|(?:投递|上传|填写|注册|登记)[、并后]|(?:在|于|通过){_R}{{0,14}})*(?:对外|向社会)?(?:公开(?:展示|发布)?|公布|发布|发表)(?:过)?(?:的|(?:在|于|到){_R}{{0,10}})?(?:(?=$|[，。；、”])|的|{_R}{{0,6}}(?:{_DATA}))"
        rf"|(?:自行|主动|自己|自愿|本人)(?:在{_R}{{1,14}})?(?:留|贴|挂|发|晒|写)(?:在|到|于){_NET}|(?:网上|公开){_R}{{0,8}}(?:{_PERSONS})自己(?:留|写|填|发|挂|贴)的",
    ),
    (
        "lawfully_public", True,
        rf"(?:合法|依法|已经?依法)(?:向社会)?(?:公开|公示|公布)(?:的|过的?)?(?:{_DATA})?|(?:{_IS}){_R}{{0,20}}?(?:{_SITES})|{_NET}(?:早就|早已|已经?|本来就|原本就|都|均)*公开(?:过|发布过?|可查|展示)?(?:的|(?=$|[，。；、”]))"
        rf"|(?:(?<![里上内])|(?<=[网站台统][里上])){_ANYBODY}{_R}{{0,8}}?(?:{_FINDS})|(?:登记|企业|公司|商户|店家)(?:自己)?{_R}{{0,6}}公示的|{_NET}(?:随便|随手|都|就|一)+(?:都|就|能|可以?)*(?:{_FINDS})",
    ),
    (
        "consent", True,
        rf"(?:经(?:过)?|征得|取得|获得|得到|获|征求|有)(?:了|过)?(?:其|该|各|全体|所有)?(?:{_PERSONS})(?:的)?(?:们)?(?:的)?(?:书面|口头|单独|明确|明示|一致|知情|事先)*(?:同意|授权|许可)"
        rf"|(?:{_PERSONS})(?:们)?(?:均|都|也|已经?|事先|当时|亲自|全部|书面|口头|明确|表示)*(?:同意|授权)(?:了|过)?(?:收集|采集|提供|使用|公开|共享|其|将|为由|(?=$|[，。；、”]))|(?:均|都|是|系)(?:{_PERSONS})(?:们)?(?:同意|授权)(?:提供|收集|采集|使用)?的|(?:{_PERSONS})(?:们)?{_R}{{0,8}}(?:已经?|均|都|曾)(?:同意|授权)|(?:{_PERSONS}){_R}{{0,10}}(?:勾选|点击|点选|签署|签了|签过){_R}{{0,12}}(?:同意|授权|协议|隐私政策)"
        rf"|(?:视为|默认|推定){_R}{{0,6}}同意|(?:{_PERSONS})(?:们)?(?:均|都|全)?(?:是|系)?自愿(?:填报|填写|登记|提供|交出|留下|报名)",
    ),
    ("contract_or_employment", True, r"(?:订立|签订|履行)[、和或及]?(?:订立|履行)?[^，。；]{0,10}合同(?:之)?所(?:必需|必须|必要)|人力资源管理(?:之)?所(?:必需|必须|必要)"),
    ("statutory_duty", True, r"(?:履行|执行)(?:其)?法定(?:职责|义务|职责或者法定义务)(?:之)?所?(?:必需|必须|必要|需要)"),
    ("emergency", True, r"应对突发公共卫生事件|紧急情况下[^，。；]{0,6}(?:为|保护)[^，。；]{0,16}(?:生命|健康|财产)"),
    ("news_reporting", True, rf"(?:系|是|为|属于?|实施|进行|出于)(?:了)?{_R}{{0,10}}(?:新闻报道|舆论监督)"),
    ("leaked", True, rf"(?:系|是|为|均|历次|此前|早前|以往|来自){_R}{{0,10}}?泄[露漏](?:后)?(?:的|并?流传|流出|在网上){_R}{{0,8}}(?:{_DATA}|流传|数据库|库)"),
    ("purpose_limited", True, rf"(?:超出|违背|背离|不符合|偏离)(?:了)?{_R}{{0,10}}公开(?:时)?的?(?:目的|用途)"),
    ("range_limited", True, rf"(?:只|仅)(?:在|限于?|对|向){_R}{{1,14}}(?:范围内?|群内|内部|好友|会员|成员)(?:内|中|之间)?(?:公开|可见|展示)"),
    ("reasonable_scope", False, r"(?<!未)(?<!没有)(?:超出|超过|逾越)(?:了)?合理(?:的)?(?:范围|限度|使用)|(?:并非|不是|不属于|不在)合理(?:的)?(?:使用|范围|限度)"),
    ("reasonable_scope", True, r"(?:未|没有|并未)(?:超出|超过)合理(?:的)?(?:范围|限度)|(?<!不)(?<!非)(?:在|属于?|系)合理(?:的)?(?:范围|限度|使用)"),
    (
        "clearly_refused", False,
        rf"(?:没有|无|尚无|缺乏)(?:任何)?(?:证据)?{_R}{{0,24}}(?:明确|明示)(?:表示)?(?:过)?(?:拒绝|反对|不同意)|(?:并?未|没有|不曾|从未)(?:任何人)?(?:曾)?(?:明确|明示)(?:地)?(?:表示)?(?:拒绝|反对|不同意)",
    ),
    (
        "clearly_refused", True,
        rf"(?<![未没无])(?:已经?|曾经?|多次|书面|均)*(?:明确|明示)(?:地)?(?:表示)?(?:过)?(?:拒绝|反对|不同意){_R}{{0,6}}(?:处理|使用|收集|转载|抓取|展示|提供|公开|他人|其)|(?:{_PERSONS}|被害人){_R}{{0,8}}(?:明确|书面|多次)(?:要求|通知){_R}{{0,10}}(?:删除|下架|停止)",
    ),
    ("company_data", True, rf"(?:系|是|为|属于?)(?:都|均)?(?:企业|公司|单位|对公|商户|法人)(?:的)?(?:公开)?(?:经营|登记|办公|总机|固定|服务|联系)?(?:{_DATA})(?:{_R}{{0,4}}(?:不(?:是|属于)|而?(?:非|不是)){_R}{{0,6}}个人)?(?=$|[，。；、”而])|(?:登记|机主)在?(?:单位|公司|企业)名下"),
    ("anonymised", True, r"(?:经(?:过)?|已(?:经)?|作(?:了)?|进行(?:了)?)[^，。；]{0,6}匿名化|(?:脱敏|去标识)[^，。；]{0,8}(?:无法|不能)(?:识别|复原|关联)"),
    ("deceased", True, rf"(?:系|是|为|属于?|均|都)(?:已经?)?(?:死者|亡者|死亡|去世|已故)(?:的)?(?:人员?|者)?(?:的)?(?:{_DATA})"),
    ("only_departmental_rules", True, r"(?:仅|只|至多)(?:是)?违反(?:了)?[^，。；]{0,6}部门规章"),
    ("only_local_or_internal_rules", True, r"(?:仅|只|至多)(?:是)?违反(?:了)?[^，。；]{0,10}(?:内部(?:规定|制度|规章|管理)|地方性(?:法规|规定)|规章制度)"),
)  # fmt: skip
_PATTERNS = tuple((name, value, re.compile(words)) for name, value, words in _BASES)
_HINT = re.compile(
    "公开|公示|公布|发布|谁|人都|网上|平台|朋友圈|同意|授权|许可|自愿|必需|必须|必要|需要|突发|紧急|报道|监督|泄|范围|拒绝|反对|删除|下架|停止|企业|公司|单位|对公|商户|法人|匿名|脱敏|去标识|死|亡|故|违反|合理|自己"
)
_NOT = re.compile(
    rf"(?:不是|并?非|不属于?|不能|不得|不等于|不构成|谈不上|未|没有?|从未|从没|不曾|并未|无须|无需|拒绝|不){_R}{{0,8}}$"
)
_AGAINST = ("leaked", "range_limited", "purpose_limited")
"""Said in answer to the claim that something is public."""
_UNCONSENTED = re.compile(
    "(?:谈不上|不等于|不能视为|不构成|并非|不是|不代表|不足以视为)[^，。；]{0,10}(?:同意|授权)"
)
_UNPUBLISHED = re.compile(
    "(?:从未|从没|并未|未曾|没有|不曾|未)(?:在[^，。；]{1,10})?(?:对外|向社会|自行|主动)?(?:公开|公布|发布)过?"
)
_BEFORE = 4
_OF_A_PART = re.compile("其中|部分|有的|有些|一些|至少|大多|多数|不少|里面有")
_RULE = re.compile(
    "除非|除[^，。；]{1,30}|《|第[一二三四五六七八九十百\\d]+条|是否|如果|应当(?:取得|征得|经)|(?:必须|须|需要?|要|才能?|应当?|得有)(?:先|有|取得|征得|经)?(?:过)?[^，。；]{0,6}(?:同意|授权)|[？?吗么]$"
)
_SAYS = re.compile(
    "辩称|辩解|自称|声称|谎称|[均都也仍还曾则庭司台者方院校某]称(?!为(?!履|订|了|应)|呼|作)|(?<!名)称[，：:“]"
    "|提出|主张|以为|觉得|认定为由|为由|狡辩|说(?!明|服|话|法|实|到|起)"
)
"""Words of speech in the clause, or at the end of the one before: what they introduce is a claim."""
_ANSWERS = ("self_published", "lawfully_public", "consent")


def is_answer_only(name: str, value: bool) -> bool:
    """Whether that it was not so matters only to one who claims that it was."""
    return not value and name in _ANSWERS


def is_told_as_said(view: str, clause: Span) -> bool:
    """Whether a clause gives somebody's words: 但辩称都是网上公开的; 郗某庭上说：…."""
    return _SAYS.search(view, max(0, clause.begin - _BEFORE), clause.end) is not None


def bases_in(view: str, clause: Span, status: Status) -> Iterator[Aspect]:
    """What a clause says that makes an act lawful, or not, under `lawful_basis.`; `status`: of its words.

    What is true of a part of the items is not asserted of all of them.
    """
    words = view[clause.begin : clause.end]
    if not _HINT.search(words) or _RULE.search(words):
        return
    part = status in ("found", "alleged") and _OF_A_PART.search(words) is not None
    taken: set[str] = set()
    for name, value, pattern in _PATTERNS:
        match = pattern.search(words)
        if match is None or name in taken or (part and name != "clearly_refused"):
            continue
        if name in _AGAINST and status == "rejected":
            continue  # the reason of the refusal, and not what is refused
        taken.add(name)
        # what is measured by its own words of denial needs no look at what stands before
        denied = value and name != "purpose_limited" and _NOT.search(words[: match.start()])
        if denied and name not in _ANSWERS:
            continue
        span = Span(clause.begin + match.start(), clause.begin + match.end())
        yield Aspect(BASIS + name, value and not denied, span)
    for names, denial in ((_ANSWERS[:2], _UNPUBLISHED), (_ANSWERS[2:], _UNCONSENTED)):
        if (match := denial.search(words)) and not taken & set(names):
            for name in names:
                span = Span(clause.begin + match.start(), clause.begin + match.end())
                yield Aspect(BASIS + name, False, span)

"""What numbers count that is no information: things, messages, people of the proceedings, files that hold records."""

from __future__ import annotations

import re

from lvheng.narrative.records.measures import ALWAYS_ITEMS

__all__ = ["are_counted_after", "are_counted_before", "are_files"]

_THINGS = (
    "合同|协议|文件|表格|文档|U盘|优盘|硬盘|光盘|手机卡|电话卡|SIM卡|sim卡|银行卡|信用卡|手机|电脑|账户|微信群|QQ群|群聊|网站|软件|鸡蛋|毛巾|裤子|香烟|烟|毒|命|路|鱼|狗|腿|街|河|"
    "短信|诈骗短信|垃圾短信|推广短信|消息|评论|留言|弹幕|广告|帖子|帖|微博|朋友圈|线索|建议|意见|新闻|语音|视频|推文|代码|脚本|程序|python|Python|SQL|差评|回复|规定|法律|司法解释|理由|证据|电话费|罪名|案件|笔录|"
    "账单|发票|工位|嫌疑人|被告人|证人|警察|服务器|主机|移动硬盘|平板|笔记本|U盾|pos机|POS机|存折|空包|包裹|公章|营业执照|电话号码卡|骚扰电话|推销电话|陌生电话|诈骗电话|装修电话|广告电话"
)
_MATTERS = "公司|单位|群|群成员|粉丝|关注|点赞|转发|浏览|阅读量|播放|订单量|业务|交易|成交|签单|推销|卡|车|房|楼|店|网点|人员|员工|快递|案"
_NOT_OURS_AFTER = re.compile(
    rf"[GgTWw]B?(?![A-Za-z])|的?(?:{_THINGS})(?!信息|数据|资料|轨迹|面单|号|单|主|户|源|记录|照片|内容|录音|档|用户|者|的(?:姓名|电话|信息|资料))|款|例|(?:也|都)?(?:没|不(?!等|同))"
)
_NOT_OURS_BEFORE = re.compile(
    rf"(?:{_THINGS}|{_MATTERS}|嫌疑人|群里|好友|团伙|成员)(?:了|共计?|合计|总计|约|各|等|有|：|卡)*$"
)
_NO_RECORDS_BEFORE = re.compile(
    r"(?:短信|消息|评论|留言|弹幕|广告|帖子?|线索|意见|建议|规定|语音|视频|命|烟|笔录|新闻|电话)(?:了|共计?|合计|总计|约|各|等|有|：|卡)*$"
)
_CONTAINER = re.compile(
    "(?<!报告)(?:表格|文档|(?<!照片)(?<!图片)(?<!视频)(?<!报告)(?<!清单)(?<!PDF)(?<!pdf)文件夹?|[Ee][Xx][Cc][Ee][Ll]表?|压缩包|数据包|文本|txt|TXT)(?:共计?|合计|约|各|有|为){0,2}$"
)


def are_counted_after(view: str, end: int) -> bool:
    """Whether the words after a number name something else (500条短信)."""
    return _NOT_OURS_AFTER.match(view, end) is not None


def are_counted_before(view: str, begin: int, unit: str) -> bool:
    """Whether the words before a number name something else (手机3部)."""
    pattern = _NO_RECORDS_BEFORE if unit in ALWAYS_ITEMS else _NOT_OURS_BEFORE
    return pattern.search(view, max(0, begin - 14), begin) is not None


def are_files(view: str, begin: int, unit: str) -> bool:
    """表格3个: files, and not what they hold."""
    return unit in ("个", "份") and _CONTAINER.search(view, max(0, begin - 10), begin) is not None

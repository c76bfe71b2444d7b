"""Counts bound to the information that they count. Sentences are made up for these tests."""

from __future__ import annotations

import pytest

from lvheng.facts.register import CATEGORIES, CONTESTED_CATEGORIES
from lvheng.narrative.records.items import items_in
from lvheng.narrative.words.text import Text

from .label_texts import texts


def between(low: int, high: int) -> dict[str, int]:
    return {"at_least": low, "at_most": high}


COUNTS = [
    ("非法获取公民个人信息5万余条（含姓名、电话）", [("ordinary", between(50000, 59999))]),
    ("行踪轨迹信息60余条、住宿信息350条", [("track", between(60, 69)), ("lodging", 350)]),
    (
        "购买手机号码、身份证号码等公民个人信息共计12万条，其中征信信息300余条。",
        [("name_with_id_number", between(119601, 119700)), ("credit", between(300, 399))],
    ),
    ("业主信息三万余组", [("owner_contact_list", between(30000, 39999))]),
    ("掌握2万多条客户的姓名电话", [("ordinary", between(20000, 29999))]),
    (
        "被告人李某通过QQ群购买公民个人信息共计23,456条。上述信息均包含姓名、身份证号码、手机号码。",
        [("name_with_id_number", 23456)],
    ),
    (
        "经鉴定，从张某电脑中提取到公民个人信息12万条，去重后为8.6万条，内容为姓名、电话。",
        [("ordinary", 86000)],
    ),
    (
        "查获的U盘内存有学生信息共计45,000余条，扣除重复信息3000余条，实际为42,000余条。",
        [("ordinary", between(42000, 42999))],
    ),
    ("其中行踪轨迹信息20条，住宿信息、通信记录共计300余条。", [("track", 20)]),
    (
        "非法出售公民个人信息5000余条，其中包含住宿信息600条、普通信息4400余条",
        [("lodging", 600), ("ordinary", between(4400, 4499))],
    ),
    ("卖了3万多条业主料", [("owner_contact_list", between(30000, 39999))]),
    ("一共搞了五万多条四要素", [("bank_card_number", between(50000, 59999))]),
    (
        "查了200多个车档，80个户籍，30条轨迹",
        [("vehicle_file", between(200, 299)), ("ordinary", 80), ("track", 30)],
    ),
    (
        "对方发来包含姓名、身份证号、手机号、家庭住址的表格一份，共计1.5万余条",
        [("name_with_id_number", between(15000, 15999))],
    ),
    ("共非法获取新生儿信息近十万条", [("health", between(90000, 99999))]),
    (
        "非法获取新生儿信息9万余条，并将其中5万余条以8000元出售给李某",
        [("health", between(90000, 99999)), ("health", between(50000, 59999))],
    ),
    (
        "伙同他人窃取快递面单信息约20万条，信息内容包括收件人姓名、电话、地址",
        [("ordinary", between(180000, 220000))],
    ),
    (
        "快递面单（含收件人姓名、电话、地址、商品名称）4万余张",
        [("transaction", between(40000, 49999))],
    ),
    ("拍摄面单照片1200余张发给对方", [("ordinary", between(1200, 1299))]),
    ("提供他人手机定位12次，话单5份", [("track", 12), ("communication_record", 5)]),
    ("调取了6个人的开房记录", [("lodging", 6)]),
    ("泄露用户数据1.3亿条", [("ordinary", 130000000)]),
    (
        "非法查询并出售个人征信报告一百二十余份、不动产登记信息三百余条",
        [("credit", between(120, 129)), ("title_search", between(300, 399))],
    ),
    ("银行流水七十余份，公民财产信息共计93条", [("property", between(70, 79)), ("property", 93)]),
    ("李某将手机号与对应验证码8000余组提供给他人", [("verification_code", between(8000, 8999))]),
    ("出售微信号200余个", [("social_account", between(200, 299))]),
    ("出售实名QQ号及密码3000余组", [("social_account", between(3000, 3999))]),
    ("非法收集人脸信息560张", [("other_sensitive", 560)]),
    ("获取居民身份证正反面照片1700余组", [("other_sensitive", between(1700, 1799))]),
    ("乘机记录、火车票信息共计6383条", [("past_trip", 6383)]),
    ("购房者信息六千条", [("ordinary", 6000)]),
    ("倒卖股民信息三百万条", [("ordinary", 3000000)]),
    ("上传至网盘的老年人信息计三万二千余条", [("ordinary", between(32000, 32999))]),
    ("涉案公民个人信息数量达5万条以上，信息含姓名及联系电话", [("ordinary", {"at_least": 50000})]),
    ("向王某出售公民个人信息不少于3000条，均为手机号码", [("ordinary", {"at_least": 3000})]),
    ("通过爬虫抓取求职简历20余万份", [("ordinary", between(200000, 299999))]),
    (
        "查获病历资料800余份，体检报告两百多份",
        [("health", between(800, 899)), ("health", between(200, 299))],
    ),
    ("甲某出售楼盘客户资料8千条，非法获利4000元", [("ordinary", 8000)]),
    ("扣押手机3部、电脑2台、硬盘2块、银行卡5张", []),
    ("根据刑法第二百五十三条之一，非法获取公民个人信息五千条以上的，属于情节严重", []),
    ("依照《刑法》第253条之一、第64条", []),
    ("违反国家有关规定，向他人出售五十条以上行踪轨迹信息的，处三年以下有期徒刑", []),
    ("（2023）苏0102刑初12号", []),
    ("每条0.5元，每天能卖300条", []),
    ("我收到了三条短信，对方知道我的姓名和身份证号", []),
    ("骚扰电话一天十几个", []),
    ("接到20多个推销电话", []),
    ("我和两个朋友一起去报警", []),
    ("他把我们公司1.2万名会员的姓名、手机号打包卖了", [("ordinary", 12000)]),
    ("医院泄露了三百多名患者的病历", [("health", between(300, 399))]),
    (
        "学校老师把全年级600多名学生的身份证号和家长电话发群里了",
        [("name_with_id_number", between(600, 699))],
    ),
    ("导出客户名单两万三千多条", [("ordinary", between(23000, 23999))]),
    (
        "共计出售车主信息（姓名、车牌号、电话）一万五千余条",
        [("vehicle_file", between(15000, 15999))],
    ),
    (
        "先后三次向他人购买车辆信息，分别为1000条、2000条、3000条，共计6000条",
        [("vehicle_file", 1000), ("vehicle_file", 2000), ("vehicle_file", 3000)],
    ),
    (
        "购买含有姓名、身份证号码、银行卡号、手机号码的公民个人信息30余万条",
        [("bank_card_number", between(300000, 399999))],
    ),
    (
        "公诉机关认定信息数量为8万条，经审理，剔除重复及无效信息后，认定为5.2万条，信息内容为姓名和手机号",
        [("ordinary", 52000)],
    ),
    ("其贩卖的网购订单信息有12万余条", [("transaction", between(120000, 129999))]),
    ("信息条数共计34567条（姓名、电话、住址）", [("ordinary", 34567)]),
    ("姓名、电话等信息合计上万条", [("ordinary", {"at_least": 10000})]),
    ("几百条业主电话", [("owner_contact_list", between(200, 999))]),
    ("手里有上百份征信", [("credit", {"at_least": 100})]),
    ("他卖的是房产信息，我这边的就有两三千条", [("title_search", between(2000, 3000))]),
    ("公民个人信息5.6万条", [("unspecified", 56000)]),
    ("从网上下载公民个人信息数百万条", [("unspecified", between(2000000, 9999999))]),
    (
        "非法获取公民个人信息共计3.2万条。其中：住宿信息1200条、征信信息30条，其余均为姓名、电话。",
        [("ordinary", 30770), ("lodging", 1200), ("credit", 30)],
    ),
    ("将其掌握的2000条客户信息，以每条3元的价格卖给王某、李某", [("ordinary", 2000)]),
    (
        "出售给张某2000条、李某3000条业主信息",
        [("owner_contact_list", 2000), ("owner_contact_list", 3000)],
    ),
    (
        "卖给甲公司业主信息5000条，卖给乙公司3000条",
        [("owner_contact_list", 5000), ("owner_contact_list", 3000)],
    ),
    ("贷款客户信息（姓名、电话、贷款需求）18万条", [("ordinary", 180000)]),
    ("向境外提供“精准粉”信息6万余条（含股民姓名、手机号）", [("ordinary", between(60000, 69999))]),
    ("截图发给我的住宿记录有十一条", [("lodging", 11)]),
    ("卖学生信息 5000条 赚了800块", [("ordinary", 5000)]),
    (
        "QQ邮箱内存有公民个人信息一万余条，均系业主姓名、房号、电话",
        [("owner_contact_list", between(10000, 19999))],
    ),
    ("涉及行踪轨迹信息的有23条", [("track", 23)]),
    ("已查实的行踪轨迹信息，共计有123条", [("track", 123)]),
    ("获取张某的行踪轨迹信息1条", [("track", 1)]),
    ("50余条实时定位", [("track", between(50, 59))]),
    ("一条开房记录卖200", []),
    ("花了300块买了两条开房记录", [("lodging", 2)]),
    (
        "共窃取该公司客户个人信息（包括姓名、身份证号、保单号、保费金额等）46万余条",
        [("transaction", between(460000, 469999))],
    ),
    (
        "2022年3月至5月间，被告人周某通过“暗网”以0.5个比特币的价格购买含有姓名、身份证号、手机号等内容的公民个人信息文件包3个，经清点共有信息118,432条。",
        [("name_with_id_number", 118432)],
    ),
    (
        "被告人赵某甲将其在银行工作期间获取的客户存款信息286条、客户征信报告41份出售给赵某乙。",
        [("property", 286), ("credit", 41)],
    ),
    (
        "经统计，被告人共计非法提供机主信息2311条、通话清单97份、基站定位42次。",
        [("ordinary", 2311), ("communication_record", 97), ("track", 42)],
    ),
    ("张某先后向李某出售车辆轨迹信息共计73条，其中2021年41条，2022年32条。", [("track", 73)]),
    (
        "涉案电脑硬盘内存有公民个人信息1067万余条，经去重，有效信息为532万余条。",
        [("unspecified", between(5320000, 5329999))],
    ),
    ("他把我们班五十二个同学的名字电话都卖给了培训机构", [("ordinary", 52)]),
    ("物业把全小区1800多户业主的信息给了装修公司", [("owner_contact_list", between(1800, 1899))]),
    ("我表哥倒卖快递单，警察说有六万多张，一张卖八毛", [("ordinary", between(60000, 69999))]),
    ("我手上就三千条料，都是股民的，姓名电话，两毛一条收的", [("ordinary", 3000)]),
    (
        "老板让我们用软件采集，一天采几千条，前后采了大概四五十万条手机号",
        [("ordinary", between(400000, 500000))],
    ),
    ("当时就收了500条车主信息，一条两块", [("vehicle_file", 500)]),
    (
        "公司数据库被拖，泄露会员信息约43万条（昵称、手机号、收货地址）",
        [("ordinary", between(387000, 473000))],
    ),
    (
        "贾某非法购买含有学生姓名、家长联系方式、就读学校等信息的Excel表格18个，共计学生信息86,325条，用于培训机构招生。",
        [("ordinary", 86325)],
    ),
    (
        "提供公民住宿信息98条、公民户籍信息212条、航班信息17条",
        [("lodging", 98), ("ordinary", 212), ("past_trip", 17)],
    ),
    ("获取他人身份证照片、手持身份证照片共计2,100余张", [("other_sensitive", between(2100, 2199))]),
    ("以“实名认证”为幌子收集人脸视频近800段", [("other_sensitive", between(700, 799))]),
    ("窃取某婚恋网站会员资料（含昵称、收入、婚姻状况、手机号）9.8万份", [("property", 98000)]),
    (
        "共计向他人提供公民个人信息四千八百六十五条，其中行踪轨迹信息四十七条、财产信息十八条、住宿信息三百条，其余为户籍信息。",
        [("ordinary", 4500), ("track", 47), ("property", 18), ("lodging", 300)],
    ),
    ("认定行踪轨迹信息不足50条", [("track", {"at_most": 49})]),
    ("至案发时尚有3万余条未及售出的客户信息", [("ordinary", between(30000, 39999))]),
    (
        "被告人高某共出售公民个人信息6000条，违法所得9000元，被告人林某出售4500条，违法所得5000元。均为姓名、电话号码。",
        [("ordinary", 6000), ("ordinary", 4500)],
    ),
    ("包括姓名、身份证号码、户籍地址、照片在内的户籍信息77条", [("name_with_id_number", 77)]),
    (
        "非法获取淘宝买家信息（姓名、电话、地址、购买商品）共计60万余单",
        [("transaction", between(600000, 699999))],
    ),
    ("非法出售微信实名账号328个，获利2.6万元", [("social_account", 328)]),
    ("收购“四件套”15套", []),
    ("出售手机卡200张、银行卡30张", []),
    ("经勘验，该群共有成员487人，发布广告1200余条", []),
    ("共拨打电话3万余个，成交12单", []),
    ("报案人数达到56人，损失共计120万元", []),
    ("处罚金人民币五千元", []),
    ("公安机关调取聊天记录30余页，作证人笔录5份", []),
    ("证据有：电子数据光盘3张、微信聊天记录截图46张", []),
    ("我的信息在一个5000人的群里被转发", []),
    ("我老公卖了别人的信息，大概五六千条吧，姓名电话那种", [("ordinary", between(5000, 6000))]),
    ("民警查出来我卖过二百一十条，全是定位", [("track", 210)]),
    ("帮朋友查了7个人的户籍，没收钱", [("ordinary", 7)]),
    ("女友怀孕16周，收到3个月嫂电话", []),
    ("买了一份老年人名单，有一万三千人的姓名电话", [("ordinary", 13000)]),
    ("房东信息、租客信息各2万条", [("owner_contact_list", 20000), ("ordinary", 20000)]),
    (
        "共计获得姓名、电话号码、家庭住址、车牌号等内容的车主信息2.3万余条",
        [("vehicle_file", between(23000, 23999))],
    ),
    ("同年8月，又卖给陈某同类信息3万条", [("unspecified", 30000)]),
    (
        "被告人吴某以200元/条的价格向他人购买个人行踪轨迹信息11条，后以400元/条的价格转卖。",
        [("track", 11)],
    ),
    ("非法控制摄像头，获取他人家庭影像", []),
    (
        "从公司系统下载订单数据（收件人姓名、手机号码、收货地址、商品信息）78,291条",
        [("transaction", 78291)],
    ),
    (
        "出售“户籍”每条80元，“开房”每条200元，先后出售户籍信息120条、开房信息25条",
        [("ordinary", 120), ("lodging", 25)],
    ),
    ("行踪轨迹、通话记录、住宿信息等公民个人信息共计600余条", []),
    ("姓名、身份证号、手机号、银行卡号齐全的“四要素”8000组", [("bank_card_number", 8000)]),
    ("员工花名册里有320人的姓名、身份证号和银行卡号", [("bank_card_number", 320)]),
    ("爬取企业法定代表人手机号码15万余个", [("ordinary", between(150000, 159999))]),
    ("卖了差不多两千份学生资料", [("ordinary", between(1800, 2200))]),
    ("手机里存了7w多条股民数据", [("ordinary", between(70000, 79999))]),
    ("5w条车主料打包价3000", [("vehicle_file", 50000)]),
    ("我手里有2000组微信号密码", [("social_account", 2000)]),
    ("一共就卖了八百来条", [("unspecified", between(720, 880))]),
    ("有人在群里卖我们学校3000+学生的身份证照片", [("other_sensitive", {"at_least": 3000})]),
    ("离职的时候把3千多个客户的联系方式带走了", [("ordinary", between(3000, 3999))]),
    ("被开盒，对方把我和我爸妈三个人的身份证号、住址发到网上", [("name_with_id_number", 3)]),
    ("酒店前台把我近三年的23条开房记录给了我前夫", [("lodging", 23)]),
    ("快递站老板倒卖面单，一天两三百张，干了一个多月", []),
    ("警方通报说查获公民个人信息20亿条", [("unspecified", 2000000000)]),
    (
        "姓名+手机号+身份证号+银行卡号，这样的有4万多条",
        [("bank_card_number", between(40000, 49999))],
    ),
    ("他们公司买了十几万条楼盘业主的电话", [("owner_contact_list", between(110000, 199999))]),
    ("总共17.8万条，去掉重复的剩11.2万条，都是老人的姓名电话", [("ordinary", 112000)]),
    ("公司群里传的花名册，有我们部门68个人的身份证号和工资", [("property", 68)]),
    (
        "保险公司泄露车险客户信息九千多条，包括车牌号、姓名、电话",
        [("vehicle_file", between(9000, 9999))],
    ),
    ("民警从我手机里翻出来四千八百多个手机号", [("ordinary", between(4800, 4899))]),
    ("给我发了一个压缩包，里面有6.2万条数据，姓名、电话、贷款金额", [("transaction", 62000)]),
    (
        "截至案发，网站共有注册会员3.4万人，上传公民个人信息1.7亿余条",
        [("unspecified", between(170000000, 179999999))],
    ),
    (
        "经查，嫌疑人胡某非法获取准考证信息、考生姓名、家长电话等数据约2.2万条",
        [("ordinary", between(19800, 24200))],
    ),
    (
        "公民个人信息共计92,140条（其中车主信息31,006条，业主信息61,134条）",
        [("vehicle_file", 31006), ("owner_contact_list", 61134)],
    ),
    ("提取出公民个人信息3份，共计15,672条", [("unspecified", 15672)]),
    (
        "以每条0.1元左右的价格购进手机号码20万个，后以每条0.2元售出12万个",
        [("ordinary", 200000), ("ordinary", 120000)],
    ),
    ("手机号码二十余万个", [("ordinary", between(200000, 299999))]),
    ("出售“四大件”（身份证、银行卡、U盾、手机卡）", []),
    (
        "收集整理出居民姓名、身份证号码、联系电话、住址等公民个人信息五千余条并上传至其本人的百度网盘",
        [("name_with_id_number", between(5000, 5999))],
    ),
    (
        "利用担任村会计的便利，将该村村民身份信息、银行账号等信息1,836条提供给他人",
        [("bank_card_number", 1836)],
    ),
    (
        "先后将孕妇信息7,400余条、新生儿信息3,100余条提供给月嫂公司",
        [("health", between(7400, 7499)), ("health", between(3100, 3199))],
    ),
    ("非法购买精准贷款客户信息", []),
    ("贩卖公民个人信息100G", []),
    ("查询公民开房记录、婚姻登记、户籍等信息合计63条", [("lodging", 63)]),
    ("盗取数据包12个，内含公民个人信息五百余万条", [("unspecified", between(5000000, 5999999))]),
    ("共计窃取、出售用户账户信息（账号、密码）1,246组", [("social_account", 1246)]),
    (
        "向张某甲出售公民个人信息28条，向张某乙出售19条，向张某丙出售5条，均为车辆行驶轨迹",
        [("track", 28), ("track", 19), ("track", 5)],
    ),
    (
        "涉案信息经核实真实有效的有4.3万余条，均包含姓名、手机号码及住址",
        [("ordinary", between(43000, 43999))],
    ),
    ("卖5000条个人信息判几年", [("unspecified", 5000)]),
    ("倒卖了8000条公民个人信息，获利5000元，会怎么判", [("unspecified", 8000)]),
    ("出售个人征信信息60条构成犯罪吗？", [("credit", 60)]),
    ("个人信息多少条构成犯罪？是不是五千条以上？", []),
    ("500条才构成犯罪吗", []),
    ("行踪轨迹信息50条就构成情节严重", []),
    ("卖了三百条学生信息违法吗", [("ordinary", 300)]),
    ("买了200条业主电话会坐牢吗", [("owner_contact_list", 200)]),
    ("我公司泄露了约3万名用户的手机号，要不要报告", [("ordinary", between(27000, 33000))]),
    ("平台有120万用户信息被爬，如何处理", [("ordinary", 1200000)]),
    ("个人信息泄露了怎么办", []),
    ("侵犯公民个人信息罪立案标准是50条、500条、5000条", []),
    ("行踪轨迹50条以上、住宿信息500条以上、其他5000条以上构成犯罪", []),
    ("非法获取、出售或者提供住宿信息、通信记录、健康生理信息、交易信息等五百条以上的", []),
    ("根据法释〔2017〕10号第五条，出售50条行踪轨迹信息即可入罪", []),
    ("两年内因侵犯公民个人信息受过行政处罚又卖的，一条也构成", []),
    ("我今年收到100多条诈骗短信", []),
    ("有20多家公司都有我的简历", []),
    ("医院3名护士泄露产妇信息共计4500条", [("health", 4500)]),
    ("6名被告人贩卖公民个人信息2亿余条", [("unspecified", between(200000000, 299999999))]),
    (
        "抓获犯罪嫌疑人12名，查获公民个人信息5000万余条",
        [("unspecified", between(50000000, 59999999))],
    ),
    ("两年多时间卖出近40万条快递信息", [("ordinary", between(300000, 399999))]),
    ("截至目前已核实被害人信息1,208条", [("ordinary", 1208)]),
    ("分5次共向其提供老年客户名单2,300余人次", [("ordinary", between(2300, 2399))]),
    ("驾校学员信息8700多条被前台小妹打包卖了", [("ordinary", between(8700, 8799))]),
    ("拍了客人身份证一百多张", [("other_sensitive", between(100, 199))]),
    ("同事把1300个客户的手机号导进自己微信", [("ordinary", 1300)]),
    ("美容院倒闭后老板把2000多名会员资料卖了", [("ordinary", between(2000, 2999))]),
    ("医生把我的病历发到朋友圈", []),
    ("他用外挂爬了平台上大约90万条评论用户的ID和手机号", [("ordinary", between(810000, 990000))]),
    ("我的15万粉丝", []),
    ("收到300多个骚扰电话", []),
    ("班主任发的表格里有47名学生的父母收入和身份证号", [("property", 47)]),
    ("被查获时电脑里有公民个人信息表格26个，信息总量143万条", [("unspecified", 1430000)]),
    ("先后两次共购买业主信息1.1万条，第一次6000条，第二次5000条", [("owner_contact_list", 11000)]),
    (
        "其中2018年度获取8000条，2019年度获取12000条，均为学生信息",
        [("ordinary", 8000), ("ordinary", 12000)],
    ),
    ("把公司CRM里的4.3万条客户数据拷走", [("ordinary", 43000)]),
    ("盗取考生报名系统内考生照片、身份证号等信息11,203条", [("name_with_id_number", 11203)]),
    ("提供银行卡开户信息及余额43组", [("property", 43)]),
    ("查询企业法人及股东信息300份", [("ordinary", 300)]),
    ("非法获取公民个人征信报告、银行账户明细等信息共60余份", []),
    ("征信报告33份、银行账户明细28份", [("credit", 33), ("property", 28)]),
    ("涉及200余名艺人的航班、酒店信息共计3000余条", []),
    (
        "出售艺人航班信息2600余条、酒店信息400余条",
        [("past_trip", between(2600, 2699)), ("lodging", between(400, 499))],
    ),
    ("窃取邮箱内邮件内容90封", [("communication_content", 90)]),
    ("获取共享单车骑行轨迹5万余条", [("track", between(50000, 59999))]),
    (
        "核酸检测人员名单1.5万余人的姓名、身份证号、电话",
        [("name_with_id_number", between(15000, 15999))],
    ),
    ("泄露新冠确诊患者流调信息7份", [("health", 7)]),
    ("将某小区632户居民的姓名、房号、电话整理成册出售", [("ordinary", 632)]),
    ("出租QQ号、微信号共计36个", [("social_account", 36)]),
    ("窃取淘宝店铺订单120万单", [("transaction", 1200000)]),
]


def counted(source: str) -> list[tuple[str, object]]:
    found = items_in(Text(source))
    return [(i.category, i.counted.as_stated()) for i in found if i.counted and not i.among]


@pytest.mark.parametrize(("source", "counts"), COUNTS)
def test_what_is_counted(source, counts):
    assert counted(source) == counts


KINDS = [
    ("出售学生姓名、学校、家长电话等信息3000条", "ordinary"),
    ("出售公民姓名、手机号、银行卡号、密码等信息200条", "bank_card_number"),
    ("出售网贷平台用户信息（姓名、手机号、身份证号、借款额度）3000条", "property"),
    ("出售外卖订单信息（姓名、电话、地址、菜品）3000条", "transaction"),
    ("出售快递信息6000条", "ordinary"),
    ("出售酒店会员信息6000条", "ordinary"),
    ("出售旅客入住登记信息6000条", "lodging"),
    ("出售车辆违章信息30条", "vehicle_file"),
    ("出售滴滴行程记录30条", "past_trip"),
    ("出售他人名下房产查询结果30份", "title_search"),
    ("出售企业主手机号30万条", "ordinary"),
    ("出售孕妇档案30份", "health"),
    ("出售小孩疫苗接种信息500条", "health"),
    ("出售社保信息500条", "ordinary"),
    ("出售公积金缴存信息500条", "property"),
    ("出售婚姻登记信息500条", "ordinary"),
    ("出售居民身份证信息500条", "name_with_id_number"),
    ("出售人口信息500条", "ordinary"),
    ("出售户籍底册（含照片、身份证号、住址）500条", "name_with_id_number"),
    ("出售电话号码500条", "ordinary"),
    ("出售微信好友信息500条", "ordinary"),
    ("出售支付宝账号及密码50组", "property"),
    ("出售游戏账号密码50组", "social_account"),
    ("出售邮箱账号密码50组", "social_account"),
    ("出售股票账户信息（姓名、电话、资金量）50条", "property"),
    ("出售理财客户名单5000条", "ordinary"),
    ("出售高净值客户资料5000条", "ordinary"),
    ("出售彩民手机号5000条", "ordinary"),
    ("出售艺人航班信息50条", "past_trip"),
    ("出售明星身份证号50条", "name_with_id_number"),
    ("出售手机基站定位50条", "track"),
    ("出售车辆GPS轨迹50条", "track"),
    ("出售人脸照片50张", "other_sensitive"),
    ("出售手持身份证照片50套", "other_sensitive"),
    ("出售通讯录5万条", "ordinary"),
    ("出售通话详单5份", "communication_record"),
    ("出售短信记录500条", "communication_content"),
    ("出售病人住院信息500条", "health"),
    ("出售药店会员购药记录500条", "transaction"),
    ("出售保险客户信息500条", "ordinary"),
    ("出售楼盘认购客户信息500条", "ordinary"),
    ("出售考生志愿信息500条", "ordinary"),
    ("出售准考证号、成绩500条", "ordinary"),
    ("出售简历500份", "ordinary"),
    ("出售营业执照法人信息500条", "ordinary"),
    ("出售贷款意向客户信息500条", "ordinary"),
    ("出售二手车主信息500条", "vehicle_file"),
    ("出售车牌号500个", "vehicle_file"),
    ("出售淘宝购物记录500条", "transaction"),
    ("出售美团订单500条", "transaction"),
    ("出售出租房租客信息500条", "ordinary"),
    ("出售志愿者信息500条", "ordinary"),
    ("出售党员信息500条", "ordinary"),
    ("出售精神病患者信息500条", "health"),
    ("出售公民行踪500条", "track"),
    ("出售公民行踪、住址信息共500条", "track"),
    ("出售收货人姓名、电话、地址500条", "ordinary"),
]


@pytest.mark.parametrize(("source", "kind"), KINDS)
def test_of_what_kind(source, kind):
    (found,) = items_in(Text(source))
    assert found.category == kind


def test_a_total_keeps_its_bound_and_loses_its_parts():
    total, part = items_in(Text("公民个人信息共计12万条（姓名、电话），其中征信信息300余条"))
    assert total.quantity.as_stated() == 120000
    assert total.counted.as_stated() == between(119601, 119700)
    assert total.total
    assert part.part_of == 0


def test_a_total_of_numbers_before_it_counts_nothing_again():
    *parts, total = items_in(Text("分别出售业主信息1000条、2000条，共计3000条"))
    assert [part.part_of for part in parts] == [2, 2]
    assert total.counted is None


def test_kinds_between_which_a_number_is_not_divided():
    (found,) = items_in(Text("查的是征信报告和银行流水，一共七十多份"))
    assert found.among == ("credit", "property")
    assert found.confidence == "low"


def test_the_rest_is_taken_off_where_some_is_void():
    (found,) = items_in(Text("孕产妇信息1.2万条中有3000条为重复信息，应予扣除"))
    assert (found.category, found.counted.as_stated()) == ("health", 9000)


@pytest.mark.parametrize(
    ("source", "confidence"),
    [
        ("出售业主信息300条", "high"),
        ("出售户籍信息300条", "medium"),
        ("通过QQ购买业主信息后转手，共计300条", "medium"),
        ("先卖了业主信息。后来的事我记不清了，大概又卖过300条", "low"),
    ],
)
def test_confidence_says_how_the_number_is_bound(source, confidence):
    assert [found.confidence for found in items_in(Text(source))] == [confidence]


def test_spans_are_words_of_the_text_and_categories_of_the_register():
    known = {*CATEGORIES, *CONTESTED_CATEGORIES, "unspecified"}
    for source in texts():
        text = Text(source)
        for found in items_in(text):
            assert found.category in known
            assert set(found.among) <= known
            begin, end = text.given(found.span)
            assert text.quote(found.span) == source[begin:end]
            assert found.span.holds(found.quantity.span)


@pytest.mark.parametrize(
    ("said", "number"), [("购买二手房业主信息300条", 300), ("出售二手车车主信息5000条", 5000)]
)
def test_second_hand_is_no_number(said, number):
    assert [item.quantity.as_stated() for item in items_in(Text(said))] == [number]

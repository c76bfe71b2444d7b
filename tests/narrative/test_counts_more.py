"""How many records, of what kind, and of which act: ways of counting in many trades, and numbers that count none.

Written for this project from its author's own knowledge, before any text was looked at.
"""

from __future__ import annotations

from typing import Any

import pytest

from lvheng.narrative.draft import draft

CASES = [
    ("被告人孙某系某月子中心前台，先后将产妇档案共计1126份拍照后发给奶粉经销商唐某。", "steal health 1126 | provide health 1126"),
    ("经查，被告人罗某的电脑中存有驾校学员报名资料4.3万条，均系其从魏某处购得。", "buy ordinary 43000"),
    ("被告人韩某以每条0.8元的价格向他人出售楼盘业主数据，数量达3.7万条。", "sell owner_contact_list 37000"),
    ("被告人邹某利用维护校园系统之机下载学生信息。经勘验，从其硬盘中提取到上述信息27个表格，去重后共计118236条。", "steal ordinary 118236"),
    ("被告人龚某向贷款中介出售公民征信报告。经查，其微信向下家发送的征信报告文件共412个。", "sell credit 412"),
    ("被告人蔡某将其从网上购买的股民名单转卖给他人，其中卖给吴某3200条、卖给彭某1800条。", "buy - | sell ordinary 3200 | sell ordinary 1800"),
    ("被告人陶某在某三甲医院信息科任职期间，私自导出门诊患者就诊记录提供给医药代表贺某，经统计，涉及患者15320人次。", "steal health 15320 | provide health 15320"),
    ("被告人姜某出售寄递信息。经某市公安局电子数据检验中心检验，姜某发送给买家的文件中包含收件人姓名、电话、地址的数据为98765行。", "sell ordinary 98765"),
    ("一、2021年9月，被告人尹某向谭某购买学生家长信息2万余条；二、2021年11月，被告人尹某将上述信息中的8000条转卖给某培训机构。", "buy ordinary 20000-29999 | sell ordinary 8000"),
    ("被告人乔某非法购买公民个人信息，信息内容为姓名、手机号、网购商品名称，经去重计36114条。", "buy transaction 36114"),
    ("上述事实，有微信聊天记录120页、转账截图45张等证据证实。被告人侯某出售开房记录，共计86条。", "sell lodging 86"),
    ("被告人阎某利用其在某4S店担任续保专员的便利，将客户资料（内有车牌号、车架号、姓名、电话）拍照，共拍摄照片340张，出售给某保险代理人。", "steal vehicle_file 340 | sell vehicle_file 340"),
    ("被告人雷某共向3名下家出售手机机主信息：卖给王某甲560条，卖给王某乙1200条，卖给王某丙90条。", "sell ordinary 560 | sell ordinary 1200 | sell ordinary 90"),
    ("公安机关从被告人戴某处查获其非法购买的老年人保健品客户名册9本，登记有姓名、电话的老年人共7452名。", "buy ordinary 7452"),
    ("起诉书指控被告人莫某出售公民信息5万条，经查，其中3200条系重复，应予扣除。", "sell ordinary 46800"),
    ("被告人房某辩称其只出售了一千条信息，与电子数据检验报告显示的1.2万条业主信息不符，不予采信。经审理查明，房某向他人出售业主信息1.2万条。", "sell owner_contact_list 12000"),
    ("被告人石某窃取某航空公司旅客航班信息并出售。至案发，石某共窃取6.8万条，出售其中的2.1万条。", "steal past_trip 68000 | sell past_trip 21000"),
    ("被告人苗某通过伪基站采集过往行人手机号码，半年间采集不少于40万个。", "collect ordinary >=400000"),
    ("被告人凌某收购大学生身份证照片、手持照，每套30元，前后收了三百五十多套，再加价卖给注册公司的中介。", "buy other_sensitive 350-359 | sell other_sensitive 350-359"),
    ("被告人霍某向周某购得学籍数据12万条，又向郝某购得学籍数据8万条，合计20万条。", "buy ordinary 120000 | buy ordinary 80000"),
    ("被告人左某购进孕妇信息。第一次2000条，第二次3500条，第三次1500条。", "buy health 7000"),
    ("民警查明，该物业公司客服主管白某把小区1862户业主的房号、电话倒卖给装修公司。", "sell owner_contact_list 1862"),
    ("经查，犯罪嫌疑人崔某自去年起通过暗网购入各类简历逾60万份，转手出售其中近一半。", "buy ordinary >=600001 | sell -"),
    ("警方现场缴获电脑4台、手机11部、银行卡35张，初步查明犯罪嫌疑人黎某贩卖考研学生数据近90万条。", "sell ordinary 800000-899999"),
    ("犯罪嫌疑人欧某（男，34岁）利用爬虫程序从某招聘网站爬取求职者简历，截至被抓，其服务器上已存有简历十七万余份。", "steal ordinary 170000-179999"),
    ("该网点负责人于某每天让员工拍摄快递面单，一个月下来拍了4万多张，全部卖给电商刷单团伙。", "于某 collect ordinary 40000-49999 | 于某 sell ordinary 40000-49999"),
    ("我把客户名单卖给了一个搞装修的，那张表有两千多行，姓名电话住址都有。", "sell ordinary 2000-2999"),
    ("我哥把驾校学员的表卖了，一张表八百来人，他一共卖了三张。", "sell ordinary 2160-2640"),
    ("我表弟从公司后台拷了8个G的客户资料，卖给了别人。", "steal - | sell -"),
    ("我妹妹在幼儿园当老师，她把全园三百六十个孩子的家长电话给了开托管班的朋友。", "provide ordinary 360"),
    ("我在移动营业厅干过，帮朋友调过通话清单，也就五六份吧，一份收他一百。", "steal communication_record 5-6 | sell communication_record 5-6"),
    ("我把手里的简历打包卖了，拢共一万二千来份，卖了六百块。", "sell ordinary 10800-13200"),
    ("他卖出去的都是老人的名字、电话和住址，说是有小十万条。", "sell ordinary 90000-99999"),
    ("我帮老乡跑腿去学校门口发小礼品，让家长扫码登记，登记了七百多个家长的姓名和手机号，都交给了老乡。", "collect ordinary 700-799 | provide ordinary 700-799"),
    ("前同事离职那天，把我们店会员系统里的会员资料全导走了，总共是4320个会员。", "steal ordinary 4320"),
    ("我一个亲戚在派出所当辅警，三年里帮催收公司查户籍，人家给他发一个名字他查一个，前前后后查了两千三百多人。", "steal ordinary 2300-2399"),
    ("我在快递站，老板叫我每天把底单交给一个姓马的，一天两三百张，交了整整一个月。", "provide -"),
    ("前台小李把住客的登记记录卖给了一个私家侦探，卖了不下三十条。", "sell lodging >=30"),
    ("被告人詹某出售银行卡四件套资料，共计75套，每套包括姓名、身份证号、银行卡号、手机号。", "sell bank_card_number 75"),
    ("被告人万某向他人出售微信号及密码213个。", "sell social_account 213"),
    ("被告人丁某截获他人手机短信验证码并出售，共出售手机号码及验证码5.6万组。", "steal verification_code 56000 | sell verification_code 56000"),
    ("被告人洪某出售刷脸视频每段50元，共卖出132段。", "sell other_sensitive 132"),
    ("被告人祁某窃取殡仪馆逝者家属联系方式628户，出售给墓地销售人员。", "steal ordinary 628 | sell ordinary 628"),
    ("被告人向某把宠物医院的顾客建档卡偷拍了1750张，卖给宠物用品商家。", "steal ordinary 1750 | sell ordinary 1750"),
    ("被告人盛某将养老院入住老人的登记表67张提供给保健品销售员。", "provide ordinary 67"),
    ("被告人童某私自查询并出售车辆轨迹，共计查询38辆车的行车轨迹。", "steal track 38 | sell track 38"),
    ("被告人颜某出售实时定位，先后为客户定位62人次。", "sell track 62"),
    ("被告人倪某将供热公司用热户的姓名、电话、住址1.9万户导出后出售。", "steal ordinary 19000 | sell ordinary 19000"),
    ("被告人兰某将婚庆公司新人预约资料840对卖给婚纱摄影店。", "sell ordinary 840"),
    ("被告人牛某从外卖平台骑手端截取订单数据，日均200余单，合计截取4.4万单，出售给某公司。", "steal transaction 44000 | sell transaction 44000"),
    ("被告人庄某出售贷款申请人名册两册，共1386人。", "sell ordinary 1386"),
    ("被告人葛某窃取美发店会员卡充值记录2870笔。", "steal transaction 2870"),
    ("被告人连某将招生办录取新生名册一份（共3208名新生）出售给通信代理商。", "sell ordinary 3208"),
    ("被告人车某爬取某社交平台用户主页及私信，其中用户昵称、手机号52万余组，私信内容3万余条。", "steal communication_content 30000-39999 ordinary 520000-529999"),
    ("被告人曲某出售公民个人信息共计10.5万条，其中征信信息500条、住宿信息1500条，其余为姓名、电话。", "sell credit 500 lodging 1500 ordinary 103000"),
    ("被告人申某购买学生信息三批，分别为1万条、2万条、5000条，共计3.5万条。", "buy ordinary 35000"),
    ("被告人巩某出售业主信息9000余条，剔除重复及无效的1200条，实为7926条。", "sell owner_contact_list 7926"),
    ("被告人季某向刘某出售通话详单、开房记录各12条。", "sell communication_record 12 lodging 12"),
    ("被告人廖某出售通话记录和住宿记录共三十余份。", "sell -"),
    ("网上有人卖过两亿条快递信息，跟我弟没关系，他只卖了自己手里的六百条面单信息。", "sell ordinary 600"),
    ("公司规定一次导出超过500条须审批，杨某便每次只导出480条客户资料。", "steal -"),
    ("公司数据库存有客户信息80万条，被告人田某从中导出其主管片区的3200条。", "steal ordinary 3200"),
    ("他原打算卖一万条学生信息，结果只卖出去八百条就被抓了。", "sell ordinary 800"),
    ("我手机一天收到三十条垃圾短信，肯定是楼盘销售把我的信息卖了。", ""),
    ("被告人邢某发送推销短信12万条，所用的3万条手机号码系其从网上购买。", "buy ordinary 30000"),
    ("司法解释规定非法获取普通信息五千条以上构成犯罪，我只买了四千条客户电话，算犯罪吗？", "buy ordinary 4000"),
    ("被告人包某的微信群有成员480人，其在群内发布学生信息1500条。", "provide ordinary 1500"),
    ("被告人费某收到买家付的5000元后发送了业主信息，买家嫌少，要求补足2万条，费某未再发送。", "sell -"),
    ("证人岳某证言：我买过的信息有一百多条。被告人卞某向他人出售户籍信息730条。", "卞某 sell ordinary 730"),
    ("被告人常某以“内部有3000万条数据”招揽客户，实际出售车主信息260条。", "sell vehicle_file 260"),
    ("我们医院泄露的病历有多少条还没查清，传言说五万条，我只知道护士长卖了120份病历。", "sell health 120"),
    ("王某偷看了李某手机里3个月的聊天记录。", "steal -"),
    ("被告人翁某开办公司，有员工60人，自2020年起购买企业法人电话用于推销，数量38万个。", "buy ordinary 380000"),
    ("被害单位报案称系统遭攻击，会员资料有500万条。经查，被告人宁某实际下载的会员资料为62万条。", "steal ordinary 620000"),
    ("被告人郑某出售公民个人信息情况如下：\n1. 2023年1月，卖给贺某，学生家长信息，4200条，1260元；\n2. 2023年3月，卖给范某，学生家长信息，1800条，540元。", "sell ordinary 4200 | sell ordinary 1800"),
    ("被告人路某买入数据一览：楼盘业主1.3万条；车主（含车牌）8600条；股民2万条。均系向上家购买。", "buy ordinary 20000 owner_contact_list 13000 vehicle_file 8600"),
    ("被告人湛某将客户征信报告出售给他人。电子数据检查笔录证实，湛某手机中存有已发送的征信报告PDF文件217份。", "sell credit 217"),
    ("被告人耿某向他人购买求职者简历。鉴定意见证实，耿某电脑硬盘内有简历58320份，除去重复的，余51007份。", "buy ordinary 51007"),
    ("证人即买家孔某证实，其从被告人满某处买了开房记录40多条。", "满某 sell lodging 40-49"),
    ("被告人祝某私自从公司后台把网店订单导出，卖给做刷单的魏某。数了一下，前后导出七次，总数6.4万单。", "steal transaction 64000 | sell transaction 64000"),
    ("我在保险公司做内勤，把老客户的投保信息发给了跳槽的前主管，分两批，头一批一千二百多份，后一批八百份左右。", "provide transaction 1920-2179"),
    ("我不知道这算多少，公安打印出来厚厚一摞，说是两万四千多行，全是我从学籍系统里导出来的。", "steal ordinary 24000-24999"),
    ("我弟在网吧把别人的QQ号和密码盗了，卖掉了三百六十几个，一个二十块。", "sell social_account 360-369"),
    ("他把手机里存的三千七百多个客户号码拷给了新公司。", "provide ordinary 3700-3799"),
    ("被告人应某窃取医院电子病历3.6万份并上传至境外论坛。", "steal health 36000 | publish health 36000"),
    ("被告人宗某偷拍病案室病历卷宗217卷，出售给保险理赔中介。", "steal health 217 | sell health 217"),
    ("被告人乐某出售“老赖”联系方式，共计98名被执行人的电话和住址。", "sell ordinary 98"),
    ("被告人车某在婚恋网站抓取会员资料4.8万份，内含收入、婚姻状况、照片。", "steal ordinary 48000"),
    ("被告人戚某出售手机定位，共定位15个手机号，每个800元。", "sell track 15"),
    ("被告人于某购买快递面单，单价0.3元，付款1800元，计6000单。", "buy ordinary 6000"),
    ("被告人纪某的公司数据库中有会员300万名。2023年，纪某将其中5万名会员的姓名、电话出售给某教育公司。", "sell ordinary 50000"),
    ("2023年全市共破获侵犯公民个人信息案件120起，查获信息2.3亿条。其中，洪某出售业主信息案涉及信息3.1万条。", "sell owner_contact_list 31000"),
    ("被告人尚某购买手机号码8万个用于注册微信，其中注册成功3200个。", "buy ordinary 80000"),
    ("同案犯廉某（另案处理）获取信息20万条，被告人齐某仅参与出售其中的1.5万条业主信息。", "齐某 sell owner_contact_list 15000"),
    ("被告人从某群发短信500万条，所用号码系其花费2000元向他人购买，共10万个。", "buy ordinary 100000"),
    ("我花300块买了一份名单，卖家说有5000条，打开一看只有2100条学生家长的信息。", "buy ordinary 2100"),
    ("被告人殷某意图出售其掌握的10万条客户信息，未及联系买家即被抓获。", ""),
    ("他在派出所说卖了两千条，其实我看过，聊天记录里就六百多条车主信息。", "sell vehicle_file 600-699"),
    ("检察机关指控被告人权某出售信息7.2万条。经审理，其中2.2万条系企业公开信息，予以扣除，认定5万条。", "sell ordinary 50000"),
    ("被告人安某、倪某、滕某分别从公司系统导出客户信息3000条、4500条、1200条，各自出售给同行。", "安某 steal ordinary 3000 | 倪某 steal ordinary 4500 | 滕某 steal ordinary 1200 | 安某 sell ordinary 3000 | 倪某 sell ordinary 4500 | 滕某 sell ordinary 1200"),
    ("2022年3月、5月、8月，被告人伍某先后三次向余某出售学生信息，依次为2000条、3000条、4000条。", "伍某 sell ordinary 9000"),
    ("被告人元某将业主名单4600条分别提供给甲装修公司、乙地板店、丙灯具店。", "provide owner_contact_list 4600"),
    ("被告人顾某出售“三要素”数据5000余组，每组含姓名、身份证号、手机号。", "sell name_with_id_number 5000-5999"),
    ("被告人孟某窃取网约车乘客的上下车地点、行程记录6.3万条。", "steal past_trip 63000"),
    ("被告人平某出售某小区车主信息（房号、车牌号、手机号）1100条。", "sell vehicle_file 1100"),
    ("被告人黄某将核酸检测人员的身份证号、采样点、检测结果8900余条导出并发到家族群。", "steal health 8900-8999 | provide health 8900-8999"),
    ("被告人和某购买银行客户信息4万条，包含姓名、手机号、存款余额。", "buy property 40000"),
    ("被告人穆某贩卖外卖订单，每单有顾客姓名、电话、地址及所购菜品，共计27万单。", "sell transaction 270000"),
    ("被告人萧某出售某校教师的工资条截图420张。", "sell property 420"),
    ("被告人尹某倒卖微信聊天记录，共出售86人次的聊天记录。", "sell communication_content 86"),
    ("被告人姚某从一名法院书记员处获取当事人联系方式，非法获取案件当事人姓名、电话等信息共1920条。", "collect ordinary 1920"),
    ("被告人邵某出售公民户籍信息，数量在三千条以上，不满四千条。", "sell ordinary 3000-3999"),
    ("警方初步查明，嫌疑人湛某贩卖的孕妇信息少说也有十来万条。", "sell health >=90000"),
    ("被告人汪某非法出售机动车信息不足600条。", "sell vehicle_file <=599"),
    ("被告人祁某提供住宿登记信息三百七八十条。", "provide lodging 370-380"),
    ("被告人毛某从他人处购得老年人信息。该批信息经公安机关核实为30215条。后毛某以4000元将其转卖给狄某。", "毛某 buy ordinary 30215 | 毛某 sell ordinary 30215"),
    ("被告人禹某将单位保管的征信报告复印后卖给他人。禹某供称，一共复印了90份，其中卖出去71份。", "steal credit 90 | sell credit 71"),
    ("2020年5月，被告人臧某在网上购买简历。卖家通过网盘向其发送压缩包一个，解压后有简历31000份。", "臧某 buy ordinary 31000"),
    ("我在医院做护工，把新生儿家长的电话抄下来给月嫂公司，一个给我五块，干了半年，抄了一千一百多个。", "steal health 1100-1199 | sell health 1100-1199"),
    ("被告人计某通过木马程序控制了300台电脑，从中窃取游戏账号及密码4700组。", "steal social_account 4700"),
    ("该公司App下载量超过500万次，违规收集用户通讯录38万条。", "collect ordinary 380000"),
    ("审计报告载明，被告人谈某出售信息的收入为8.6万元，按每条2元计，共43000条学生信息。", "sell ordinary 43000"),
]  # fmt: skip
"""Text, then each act in order (with its doer where others could be taken for it): kind, category and number."""
NOT_YET = [
    ("2021年至2022年，被告人卜某每月从上家处购买车险到期客户名单约2000条，共购买14个月。", "buy transaction -"),
    ("前后卖了多少我没数，估计一万五六千条吧，都是老年人的名字和电话。", "sell ordinary 15000-16000"),
    ("我们公司前台把访客登记本拍了照发给她男朋友，登记本一百二十页，每页二十人。", "steal ordinary 2400 | provide ordinary 2400"),
    ("小贷公司的业务员说他手里有两万个客户，要卖给我，我没要。", ""),
    ("被告人伏某购买手机号和验证码注册账号，共注册账号2.1万个，出售给刷单团伙。", "buy - | sell social_account 21000"),
]  # fmt: skip
"""Not read yet; one that begins to be read fails until it is moved."""


def told(text: str, *, doers: bool) -> str:
    case = draft(text).case
    names = {one["id"]: one["name"] for one in case.get("parties", ())}
    rows = []
    for act in case.get("acts", ()):
        who = "、".join(names[i] for i in act.get("parties", [act.get("party")])) + " "
        items = " ".join(f"{kind} {_said(n)}" for kind, n in sorted(act.get("items", {}).items()))
        rows.append(f"{who if doers else ''}{act['kind']} {items or '-'}")
    return " | ".join(rows)


def _said(number: Any) -> str:
    if not isinstance(number, dict):
        return str(number)
    low, high = number.get("at_least"), number.get("at_most")
    return f">={low}" if high is None else f"<={high}" if low is None else f"{low}-{high}"


@pytest.mark.parametrize(("text", "acts"), CASES, ids=range(len(CASES)))
def test_told(text: str, acts: str) -> None:
    assert told(text, doers=acts[:1] > "z") == acts


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "acts"), NOT_YET, ids=range(len(NOT_YET)))
def test_not_yet(text: str, acts: str) -> None:
    assert told(text, doers=acts[:1] > "z") == acts

package io.paidan.desktop;

/** The written part of the fixture's day, a line each. */
final class FixtureDay {

    /** name | code | territory | vehicle | home | shift start | end | break | skills | position | heading | age in seconds */
    static final String ENGINEERS = """
            李伟|e01|oberland-nord|VAN|瓦杜兹|08:00|17:00|14:30|gas electric|47.1716 9.5020|120|20
            王芳|e02|oberland-nord|VAN|沙恩|08:00|17:00|14:40|gas cooling|47.1571 9.5123||35
            赵敏|e03|oberland-nord|VAN|沙恩|08:00|17:00|13:35|gas water|47.1742 9.5181||12
            陈刚|e04|oberland-nord|VAN|瓦杜兹|08:00|17:00|14:20|gas cooling electric|47.1458 9.5069||50
            吴迪|e05|oberland-nord|VAN|瓦杜兹|08:00|15:10|14:05|gas cooling|47.1571 9.5270||41
            周杰|e06|oberland-nord|CAR|瓦杜兹|08:00|17:00|14:00|water electric|47.1522 9.4985||29
            孙丽|e07|oberland-nord|SCOOTER|瓦杜兹|08:00|17:00|12:00|gas electric|47.1428 9.5221|250|8
            郑爽|e08|oberland-nord|VAN|瓦杜兹|08:00|17:00|12:30|gas water|47.1381 9.5190||2520
            冯涛|e09|oberland-sued|VAN|特里森|08:00|17:00|12:00|gas cooling|47.1110 9.5260|20|15
            褚健|e10|oberland-sued|VAN|特里森|08:30|17:30|12:30|water electric|47.1022 9.5240||65
            卫强|e11|oberland-sued|CAR|特里森贝格|08:00|17:00|12:00|electric|47.1180 9.5405||33
            蒋勇|e12|oberland-sued|VAN|巴尔策斯|09:00|18:00|13:00|gas cooling|47.0691 9.5044|330|9
            沈洁|e13|oberland-sued|VAN|巴尔策斯|08:00|17:00|12:00|cooling water|47.0655 9.5010||22
            韩冰|e14|oberland-sued|VAN|特里森||||gas|||
            杨帆|e15|unterland-west|VAN|埃申|08:00|17:00|12:00|gas cooling|47.2112 9.5230||18
            朱琳|e16|unterland-west|VAN|埃申|08:00|17:00|12:30|water electric|47.2080 9.5199|75|11
            秦明|e17|unterland-west|VAN|毛伦|08:00|17:00|12:00|gas electric|47.2189 9.5436||40
            尤佳|e18|unterland-west|CAR|毛伦|09:00|18:00|13:00|water|47.2203 9.5410||27
            许晴|e19|unterland-west|VAN|鲁格尔|08:00|17:00|12:00|gas cooling electric|47.2380 9.5270|190|6
            何俊|e20|unterland-west|VAN|鲁格尔|08:00|17:00|12:00|cooling|47.2401 9.5249||1260
            吕岩|e21|unterland-west|VAN|甘普林|08:00|17:00|12:30|gas water|47.2163 9.5091||14
            欧阳雪|e22|unterland-west|VAN|甘普林|08:00|17:00|12:00|electric cooling|47.2178 9.5075|95|31
            """;

    /** name | kind | from | until | territory and region he is lent to */
    static final String ABSENCES = """
            卫强|OTHER|11:00|12:40|
            蒋勇|LENT|13:00|20:00|埃申网点 · 低地区域
            沈洁|TRAINING|15:00|17:00|
            韩冰|SICK|00:00|23:59|
            """;

    /** number | template | priority | title | customer | address | place | status | due ({@code +} is tomorrow) */
    static final String ORDERS = """
            0042|water-heater-repair|P1|燃气热水器 不点火 · 有气味|张女士|瓦杜兹 赫仁街 14|47.1639 9.5090|READY|13:12
            0037|air-conditioner-repair|P1|中央空调 漏水|刘先生|沙恩 教堂街 3|47.1668 9.5106|READY|10:56
            0045|refrigerator-repair|P2|冷柜 不制冷(商超)|欧客超市|特里森 大街 88|47.1085 9.5290|READY|11:51
            0039|dishwasher-install|P2|洗碗机 安装|宋女士|巴尔策斯 上城 5|47.0678 9.5040|READY|12:06
            0051|purifier-service|P3|净水器 滤芯更换|卡曼公司|沙恩 工业路 21|47.1690 9.5060|READY|13:25
            0055|boiler-service|P3|壁挂炉 年度保养|高先生|瓦杜兹 老巷 7|47.1399 9.5210|READY|14:00
            0054|hood-repair|P3|油烟机 异响|林女士|埃申 磨坊路 2|47.2111 9.5240|READY|14:30
            0056|lock-install|P4|智能门锁 安装|郭先生|毛伦 田间路 40|47.2195 9.5441|READY|14:50
            0058|solar-inspection|P4|太阳能 巡检|市政厅|鲁格尔 坡道 9|47.2395 9.5255|READY|+11:00
            0060|boiler-service|P3|壁挂炉 保养|罗女士|甘普林 河岸 3|47.2168 9.5070|NEW|+15:00
            0061|refrigerator-repair|P2|冰箱 结霜|唐先生|沙恩 林荫道 12|47.1633 9.5120|WAITING|16:30
            0062|air-conditioner-repair|P2|空调 异味|邓女士|瓦杜兹 宫殿街 8|47.1420 9.5222|READY|15:40
            0063|purifier-service|P3|净水器 漏水|酒店前台|特里森贝格 山路 17|47.1183 9.5433|READY|16:10
            0064|hood-repair|P3|灶具 打不着火|夏先生|瓦杜兹 赫仁街 14|47.1639 9.5090|READY|16:45
            0031|boiler-service|P3|壁挂炉 保养|金先生|沙恩 邮局街 1|47.1655 9.5075|COMPLETED|11:00
            0036|air-conditioner-repair|P2|空调 不制冷|潘女士|沙恩 公园路 9|47.1716 9.5020|IN_PROGRESS|11:30
            0052|boiler-service|P3|壁挂炉 年度保养|葛先生|瓦杜兹 老巷 17|47.1620 9.5190|SCHEDULED|14:00
            0029|dishwasher-install|P3|洗碗机 安装|范先生|沙恩 林荫道 30|47.1662 9.5111|COMPLETED|11:00
            0047|hood-repair|P3|油烟机 不吸烟|彭女士|沙恩 田间路 5|47.1571 9.5160|SCHEDULED|15:30
            0033|purifier-service|P3|净水器 安装|鲁先生|沙恩 山脚 2|47.1742 9.5181|COMPLETED|11:00
            0048|boiler-service|P2|地暖 不热|韦女士|沙恩 教堂街 22|47.1680 9.5130|SCHEDULED|13:30
            0050|solar-inspection|P4|太阳能 巡检|昌先生|沙恩 工业路 3|47.1701 9.5055|SCHEDULED|17:00
            0030|refrigerator-repair|P2|冷柜 报警|马先生|瓦杜兹 主街 12|47.1440 9.5180|COMPLETED|10:30
            0041|refrigerator-repair|P1|冷柜 停机|苗记餐厅|瓦杜兹 主街 40|47.1458 9.5069|IN_PROGRESS|10:30
            0049|hood-repair|P3|灶具 漏气|凤女士|瓦杜兹 桥头 6|47.1470 9.5110|SCHEDULED|13:00
            0028|air-conditioner-repair|P3|中央空调 第2天|花园酒店|瓦杜兹 宫殿街 1|47.1571 9.5270|IN_PROGRESS|12:00
            0035|lock-install|P4|智能门锁 安装|方先生|瓦杜兹 新城 2|47.1510 9.5000|COMPLETED|12:00
            0053|lock-install|P4|智能门锁 更换|俞女士|瓦杜兹 新城 19|47.1530 9.5010|SCHEDULED|16:00
            """;

    /** order | engineer | status | planned start | end | minutes of travel */
    static final String VISITS = """
            0031|李伟|DONE|08:54|09:58|34
            0036|李伟|IN_PROGRESS|10:17|11:20|18
            0052|李伟|ACCEPTED|12:44|14:14|13
            0029|王芳|DONE|08:36|10:35|18
            0047|王芳|ACCEPTED|13:00|14:36|24
            0033|赵敏|DONE|08:42|09:53|28
            0048|赵敏|ACCEPTED|11:42|13:23|18
            0050|赵敏|PLANNED|14:42|16:23|24
            0030|陈刚|DONE|08:48|10:40|18
            0041|陈刚|IN_PROGRESS|11:00|12:53|18
            0049|陈刚|ACCEPTED|13:11|14:23|18
            0028|吴迪|IN_PROGRESS|08:25|13:53|25
            0035|周杰|DONE|09:18|10:23|18
            0053|周杰|NOTIFIED|12:47|13:59|24
            """;

    private FixtureDay() {}
}

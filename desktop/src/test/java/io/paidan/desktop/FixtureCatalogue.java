package io.paidan.desktop;

import io.paidan.contract.engineer.Skill;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the company of the fixture offers, and where. */
public final class FixtureCatalogue {

    static final Map<String, GeoPoint> TOWNS = Map.ofEntries(
            Map.entry("瓦杜兹", new GeoPoint(47.1410, 9.5215)),
            Map.entry("沙恩", new GeoPoint(47.1650, 9.5087)),
            Map.entry("特里森", new GeoPoint(47.1075, 9.5280)),
            Map.entry("巴尔策斯", new GeoPoint(47.0667, 9.5025)),
            Map.entry("特里森贝格", new GeoPoint(47.1180, 9.5420)),
            Map.entry("埃申", new GeoPoint(47.2107, 9.5222)),
            Map.entry("毛伦", new GeoPoint(47.2189, 9.5428)),
            Map.entry("鲁格尔", new GeoPoint(47.2390, 9.5260)),
            Map.entry("甘普林", new GeoPoint(47.2170, 9.5080)));

    static final List<Territory> TERRITORIES = List.of(
            new Territory("oberland", "oberland", null, "高地区域", BoardFixture.ZONE, true),
            new Territory("unterland", "unterland", null, "低地区域", BoardFixture.ZONE, true),
            new Territory("oberland-nord", "oberland", "oberland", "瓦杜兹网点", BoardFixture.ZONE, true),
            new Territory("oberland-sued", "oberland", "oberland", "特里森网点", BoardFixture.ZONE, true),
            new Territory("unterland-west", "unterland", "unterland", "埃申网点", BoardFixture.ZONE, true));

    static final List<Skill> SKILLS = List.of(
            new Skill("gas", "Gas certificate", "燃气证"),
            new Skill("cooling", "Refrigeration", "制冷"),
            new Skill("electric", "Electrician", "电工证"),
            new Skill("water", "Water", "水路"));

    static final List<Term> TERMS = List.of(
            new Term(TermKind.CATEGORY, "water-heater", "Water heater", "热水器", true),
            new Term(TermKind.CATEGORY, "air-conditioner", "Air conditioner", "空调", true),
            new Term(TermKind.CATEGORY, "boiler", "Wall-hung boiler", "壁挂炉", true),
            new Term(TermKind.TIER, "gold", "Gold", "金卡", true),
            new Term(TermKind.TIER, "silver", "Silver", "银卡", true),
            new Term(TermKind.TIER, "bronze", "Bronze", "铜卡", false),
            new Term(TermKind.PART_CATEGORY, "spare", "Spare parts", "易损件", true),
            new Term(TermKind.UNIT, "pcs", "Piece", "个", true),
            new Term(TermKind.UNIT, "m", "Metre", "米", true));

    static final List<Part> PARTS = List.of(
            part("DHQ-12", "Igniter", "点火器"),
            part("FV-07", "Solenoid valve", "电磁阀"),
            part("YSJ-30", "Compressor", "压缩机"),
            part("LX-5", "Filter cartridge", "滤芯"));

    static final List<ServiceTemplate> TEMPLATES = List.of(
            template(
                    "water-heater-repair",
                    ServiceType.REPAIR,
                    "water-heater",
                    "Water heater repair",
                    "热水器维修",
                    81,
                    Priority.P1,
                    "gas",
                    "DHQ-12"),
            template(
                    "air-conditioner-repair",
                    ServiceType.REPAIR,
                    "air-conditioner",
                    "Air conditioner repair",
                    "空调维修",
                    60,
                    Priority.P1,
                    "cooling",
                    "YSJ-30"),
            template(
                    "refrigerator-repair",
                    ServiceType.REPAIR,
                    "refrigerator",
                    "Refrigerator repair",
                    "冰箱维修",
                    90,
                    Priority.P2,
                    "cooling",
                    "YSJ-30"),
            template(
                    "dishwasher-install",
                    ServiceType.INSTALL,
                    "dishwasher",
                    "Dishwasher installation",
                    "洗碗机安装",
                    75,
                    Priority.P2,
                    "water",
                    null),
            template(
                    "purifier-service",
                    ServiceType.MAINTAIN,
                    "water-purifier",
                    "Purifier service",
                    "净水器保养",
                    45,
                    Priority.P3,
                    "water",
                    "LX-5"),
            template(
                    "boiler-service",
                    ServiceType.MAINTAIN,
                    "boiler",
                    "Boiler service",
                    "壁挂炉保养",
                    90,
                    Priority.P3,
                    "gas",
                    "FV-07"),
            template(
                    "hood-repair",
                    ServiceType.REPAIR,
                    "range-hood",
                    "Range hood repair",
                    "油烟机维修",
                    60,
                    Priority.P3,
                    "electric",
                    null),
            template(
                    "lock-install",
                    ServiceType.INSTALL,
                    "smart-lock",
                    "Smart lock installation",
                    "智能门锁安装",
                    60,
                    Priority.P4,
                    "electric",
                    null),
            template(
                    "solar-inspection",
                    ServiceType.INSPECT,
                    "solar",
                    "Solar inspection",
                    "太阳能巡检",
                    60,
                    Priority.P4,
                    "electric",
                    null));

    private FixtureCatalogue() {}

    static ServiceTemplate template(String code) {
        return TEMPLATES.stream().filter(t -> t.code().equals(code)).findFirst().orElseThrow();
    }

    private static Part part(String number, String nameEn, String nameZh) {
        return new Part(BoardFixture.id("part " + number), number, nameEn, nameZh, "spare", "pcs");
    }

    private static ServiceTemplate template(
            String code,
            ServiceType type,
            String category,
            String en,
            String zh,
            int minutes,
            Priority priority,
            String skill,
            String part) {
        var parts = part == null ? List.<RequiredPart>of() : List.of(new RequiredPart(part, 1));
        return new ServiceTemplate(
                code,
                1,
                type,
                category,
                en,
                zh,
                Duration.ofMinutes(minutes),
                priority,
                List.of(skill),
                false,
                parts,
                1,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }

    /** The same template with these steps. */
    public static ServiceTemplate withProcedure(ServiceTemplate template, ProcedureStep... steps) {
        return new ServiceTemplate(
                template.code(),
                template.version(),
                template.serviceType(),
                template.category(),
                template.nameEn(),
                template.nameZh(),
                template.duration(),
                template.priority(),
                template.requiredSkills(),
                template.noSkillNeeded(),
                template.likelyParts(),
                template.crewSize(),
                template.requiredFields(),
                List.of(steps),
                template.priorityRule(),
                template.slaPolicy(),
                template.dispatchMode(),
                template.retired());
    }
}

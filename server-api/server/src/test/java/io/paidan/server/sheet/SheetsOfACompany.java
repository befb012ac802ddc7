package io.paidan.server.sheet;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests of what goes in and out as sheets: a company whose administrator sends them. */
abstract class SheetsOfACompany {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    Uploads uploads;

    @BeforeEach
    void a_company() {
        given.company();
        uploads = new Uploads(api.as("admin"));
    }

    /** A part, a rule that raises priorities, a step and a channel: they are the same for everybody. */
    void takeWhatHoldsEverywhere() {
        uploads.take(SheetKind.PARTS, "number,nameEn,nameZh,category,unit\n0012,Valve,阀门,heater,piece\n");
        uploads.take(SheetKind.PRIORITY_RULES, "id,name,keyword,percent,raiseTo\ncold,Cold,freezing,50,P1\n");
        uploads.take(
                SheetKind.PROCEDURES,
                "templateCode,stepCode,stepKind,nameEn,nameZh\nheater-repair,look,CHECK,Look,查看\n");
        uploads.take(
                SheetKind.NOTICE_CHANNELS,
                "code,channelKind,name,language,webAddress,secretSigningKey\nerp,WEBHOOK,ERP,EN,https://erp.example.com,key\n");
    }

    void takeLeaveOf(String engineer) {
        uploads.take(
                SheetKind.ABSENCES,
                "engineerCode,absentFrom,absentUntil,absenceKind\n%s,2026-04-02,2026-04-04,LEAVE\n"
                        .formatted(engineer));
    }
}

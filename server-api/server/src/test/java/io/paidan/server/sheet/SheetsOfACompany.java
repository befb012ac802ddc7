package io.paidan.server.sheet;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.GivenCompany;
import org.junit.jupiter.api.BeforeEach;

/** For tests of what goes in and out as sheets: a company whose administrator sends them. */
abstract class SheetsOfACompany extends GivenCompany {

    Uploads uploads;

    @BeforeEach
    void an_administrator_who_sends_sheets() {
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

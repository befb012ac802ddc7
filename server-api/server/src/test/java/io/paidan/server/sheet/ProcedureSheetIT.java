package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Steps of procedures as a sheet. */
@PaidanServerTest
@Import(Given.class)
class ProcedureSheetIT extends SheetsOfACompany {

    @BeforeEach
    void a_template_of_two_steps() {
        uploads.take(
                SheetKind.SERVICE_TEMPLATES,
                "code,serviceType,category,nameEn,nameZh,duration,priority\ncheck-up,INSPECT,heater,Check-up,检查,60,P3\n");
        uploads.take(SheetKind.PROCEDURES, """
                templateCode,stepCode,stepKind,nameEn,nameZh,guidanceEn,mandatory,stepUnit,stepMin,stepMax
                check-up,pressure,MEASUREMENT,Pressure,压力,At the valve.,yes,bar,1.2,
                check-up,photo,PHOTO,Photo,照片,,,,,
                """);
    }

    @Test
    void steps_come_in_one_after_the_other_and_leave_as_they_came() {
        assertThat(steps())
                .containsExactly(
                        new ProcedureStep(
                                "pressure",
                                StepKind.MEASUREMENT,
                                "Pressure",
                                "压力",
                                "At the valve.",
                                null,
                                true,
                                new StepLimits("bar", 1.2, null)),
                        new ProcedureStep("photo", StepKind.PHOTO, "Photo", "照片", null, null, false, null));
        var before = template();

        var again = uploads.take(SheetKind.PROCEDURES, csv());

        assertThat(again.unchanged()).isEqualTo(again.rows()).isEqualTo(2);
        assertThat(template()).as("no version without a change").isEqualTo(before);
    }

    @Test
    void a_step_is_put_where_its_position_says() {
        var moved = uploads.take(SheetKind.PROCEDURES, """
                templateCode,stepCode,position,stepKind,nameEn,nameZh
                check-up,sign,1,SIGNATURE,Signature,签名
                check-up,photo,2,PHOTO,Photo,照片
                check-up,pressure,3,MEASUREMENT,Pressure,压力
                """);

        assertThat(moved.badRows()).isEmpty();
        assertThat(moved.added()).isEqualTo(1);
        assertThat(moved.changed())
                .as("the photo; the pressure has its place then")
                .isEqualTo(1);
        assertThat(steps()).extracting(ProcedureStep::code).containsExactly("sign", "photo", "pressure");
    }

    @Test
    void of_a_step_that_cannot_be_the_wrong_cell_is_named() {
        var job = uploads.check(SheetKind.PROCEDURES, """
                templateCode,stepCode,stepKind,nameEn,nameZh,stepUnit,stepMin,stepMax
                nothing,a,TEXT,A,甲,,,
                check-up,B C,TEXT,B,乙,,,
                check-up,c,MEASUREMENT,C,丙,,,
                check-up,d,TEXT,D,丁,bar,,
                check-up,e,MEASUREMENT,E,戊,bar,3,2
                check-up,f,DANCE,F,己,,,
                check-up,photo,PHOTO,,照片,,,
                """);

        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(
                        tuple(2, "templateCode"),
                        tuple(3, "stepCode"),
                        tuple(4, "stepUnit"),
                        tuple(5, "stepUnit"),
                        tuple(6, "stepMin"),
                        tuple(7, "stepKind"),
                        tuple(8, "nameEn"));
    }

    private List<ProcedureStep> steps() {
        return template().procedure();
    }

    private ServiceTemplate template() {
        return Stream.of(api.as("admin").get("/api/service-templates").as(ServiceTemplate[].class))
                .filter(each -> each.code().equals("check-up"))
                .findFirst()
                .orElseThrow();
    }

    private String csv() {
        return new String(api.as("admin").bytes("/api/sheets/PROCEDURES?format=CSV"), StandardCharsets.UTF_8);
    }
}

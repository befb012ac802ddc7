package io.paidan.server.workorder;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.given.Uploads;
import io.paidan.server.testing.PaidanServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

@PaidanServerTest
@Import(Given.class)
class ProceduresIT extends OrderWithSteps {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "check, OK, true",
                "check, NOT_OK, false",
                "pressure, 18, true",
                "pressure, 25.0, true",
                "pressure, 25.01, false",
                "pressure, -1, false",
                "note, Igniter was wet, -",
                "part, DHQ-12, -"
            })
    void a_result_is_kept_with_its_judgement_who_and_when(String step, String value, Boolean good) {
        var result = record(li, step, value).as(StepResult.class);

        assertThat(result)
                .extracting(StepResult::value, StepResult::good, StepResult::by)
                .containsExactly(value, good, "E01");
        assertThat(details().steps()).containsExactly(result);
        assertThat(details().history())
                .extracting(HistoryEntry::kind, HistoryEntry::subject, HistoryEntry::reason)
                .contains(tuple("StepRecorded", step, value));
    }

    @Test
    void where_a_result_was_entered_is_kept_when_somebody_says_so() {
        enter(li, "pressure", new RecordStep("20", null, Places.SCHAAN));
        record(api.as("dispatcher"), "check", "OK");

        assertThat(details().history())
                .extracting(HistoryEntry::subject, HistoryEntry::place)
                .containsExactly(tuple("pressure", Places.SCHAAN), tuple("check", null));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "check, maybe",
                "pressure, high",
                "pressure, 1e9",
                "pressure, NaN",
                "pressure, '18,5'",
                "note, ' '",
                "sign, ' '",
                "sign, 王芳",
                "photo, 0198.jpg",
                "photo, 01980000-0000-7000-8000-000000000000",
                "part, DHQ-99"
            })
    void what_does_not_belong_there_is_refused_with_the_field(String step, String value) {
        var problem = record(li, step, value).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("value");
        assertThat(details().steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "sign"})
    void a_photo_or_signature_is_an_image_of_the_order_and_the_history_says_which(String step) {
        var picture = Uploads.add(li, order, "燃烧器.png", Uploads.PNG);

        var result =
                record(li, step, picture.toString().toUpperCase(Locale.ROOT)).as(StepResult.class);

        assertThat(result.value()).isEqualTo(picture.toString());
        assertThat(details().history())
                .extracting(HistoryEntry::kind, HistoryEntry::subject, HistoryEntry::reason, HistoryEntry::to)
                .contains(tuple("StepRecorded", step, "燃烧器.png", picture.toString()));
    }

    @Test
    void a_picture_of_another_order_and_a_document_prove_nothing_and_the_sentence_says_what_does() {
        var other = given.order(aWorkOrder());
        var elsewhere = Uploads.add(api.as("dispatcher"), other, "a.png", Uploads.PNG);
        var note = Uploads.add(li, order, "note.txt", "The burner is clean.".getBytes(StandardCharsets.UTF_8));

        var foreign = record(li.in(Locale.SIMPLIFIED_CHINESE), "photo", elsewhere.toString());
        var document = record(li, "photo", note.toString());

        assertThat(foreign.problem().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("照片", elsewhere.toString(), "上传"));
        assertThat(document.problem().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("Photo", "note.txt", "image"));
        assertThat(details().steps()).isEmpty();
    }

    @Test
    void a_picture_is_not_deleted_while_it_is_the_result_of_a_step() {
        var first = Uploads.add(li, order, "first.png", Uploads.PNG);
        var second = Uploads.add(li, order, "second.png", Uploads.PNG);
        record(li, "photo", first.toString());
        var dispatcher = api.as("dispatcher");

        var refused = dispatcher.delete("/api/attachments/" + first).problem();

        assertThat(refused.code()).isEqualTo(ProblemCode.IN_USE);
        assertThat(refused.detail()).contains("first.png", "Photo");
        record(li, "photo", second.toString());
        assertThat(dispatcher.delete("/api/attachments/" + first).status()).isEqualTo(204);
    }

    @Test
    void a_corrected_result_replaces_the_former_one_and_the_history_has_both() {
        record(li, "pressure", "30");
        record(li, "pressure", "20");
        record(li, "pressure", "20");

        assertThat(details().steps())
                .extracting(StepResult::value, StepResult::good)
                .containsExactly(tuple("20", true));
        assertThat(details().history()).extracting(HistoryEntry::reason).containsExactly("30", "20");
    }

    @Test
    void results_are_entered_only_while_somebody_is_at_work_and_only_for_steps_there_are() {
        var waiting = given.order(aWorkOrder());

        assertThat(api.as("dispatcher")
                        .put("/api/work-orders/" + waiting + "/steps/check", new RecordStep("OK"))
                        .code())
                .isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(record(li, "none", "OK").code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void the_desk_enters_what_an_engineer_says_on_the_telephone_while_it_waits_too_and_its_name_stands_there() {
        assertThat(record(api.as("dispatcher"), "check", "OK")
                        .as(StepResult.class)
                        .by())
                .isNotEqualTo("E01");
        database.update("update work_order set status = 'WAITING', waiting_reason = 'PARTS' where id = ?", order);
        assertThat(record(api.as("supervisor"), "pressure", "20").status()).isEqualTo(200);
        assertThat(details().steps()).extracting(StepResult::step).containsExactly("check", "pressure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "storekeeper"})
    void who_only_takes_orders_in_or_hands_out_parts_enters_no_result(String who) {
        assertThat(record(api.as(who), "check", "OK").code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(details().steps()).isEmpty();
    }

    @Test
    void another_engineer_does_not_see_the_order() {
        given.engineer("e02", "oberland-nord", Places.VADUZ);

        assertThat(record(api.as("e02"), "check", "OK").code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void of_two_who_fill_in_one_step_the_second_hears_what_the_first_entered() {
        var first = record(li, "pressure", "30").as(StepResult.class);
        clock.advance(Duration.ofMinutes(1));
        record(api.as("dispatcher"), "pressure", "20");

        for (var seen : new Instant[] {null, first.at()}) {
            var problem = enter(li, "pressure", new RecordStep("19", seen)).problem();

            assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
            assertThat(problem.values()).containsEntry("by", "DISPATCHER");
            assertThat(problem.detail()).contains("20", "Pressure");
        }
        assertThat(details().steps()).extracting(StepResult::value).containsExactly("20");
        assertThat(record(li, "pressure", "19").status()).isEqualTo(200);
    }

    @Test
    void an_engineer_who_is_not_under_way_for_it_enters_nothing() {
        var wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        var his = given.visit(aVisit(order, wang).numbered(2));

        assertThat(enter(api.as("e02"), "check", new RecordStep("OK")).code()).isEqualTo(ProblemCode.FORBIDDEN);

        database.update("update work_order set status = 'WAITING', waiting_reason = 'PARTS' where id = ?", order);
        assertThat(enter(api.as("e02"), "check", new RecordStep("OK")).status())
                .as("he is to come again")
                .isEqualTo(200);
        database.update("update visit set status = 'DECLINED' where id = ?", his);
        assertThat(enter(api.as("e02"), "check", new RecordStep("NOT_OK")).status())
                .as("he declined")
                .isIn(403, 404);
    }
}

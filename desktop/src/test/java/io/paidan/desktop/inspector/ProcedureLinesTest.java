package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.LinkedOrder;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureCatalogue;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcedureLinesTest {

    private static final UUID PICTURE = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01980000-0000-7000-8000-000000000002");

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final ProcedureLines lines = new ProcedureLines(texts, new Clockface(texts, () -> BoardFixture.ZONE));

    @Test
    void a_photo_is_shown_as_the_attachment_it_names_with_who_and_when() {
        assertThat(line(PICTURE.toString())).satisfies(line -> {
            assertThat(line.isDone()).isTrue();
            assertThat(line.picture()).isEqualTo(PICTURE);
            assertThat(line.result()).isEqualTo("Zhou Jie · 10:40");
        });
    }

    @Test
    void a_photo_whose_data_were_erased_says_who_took_it_and_names_no_attachment() {
        assertThat(line("–")).satisfies(line -> {
            assertThat(line.picture()).isNull();
            assertThat(line.result()).contains("Zhou Jie");
        });
    }

    @Test
    void a_photo_of_the_try_before_is_shown_but_is_still_to_be_taken() {
        assertThat(lines.of(details(List.of(), photo(PICTURE.toString())), BoardFixture.NOW))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.isDone()).isFalse();
                    assertThat(line.picture()).isEqualTo(PICTURE);
                    assertThat(line.result()).isEqualTo("Earlier try: Zhou Jie · 10:40");
                });
    }

    @Test
    void what_was_done_anew_keeps_its_former_tries_the_last_one_first() {
        var history = List.of(
                entry("08:10", "burner.jpg", null),
                entry("09:20", "burner-2.jpg", PICTURE),
                entry("10:40", "now.jpg", OTHER));

        assertThat(lines.of(details(photo(OTHER.toString()), List.of(), history), BoardFixture.NOW))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.picture()).isEqualTo(OTHER);
                    assertThat(line.former())
                            .containsExactly(
                                    new ProcedureLines.Try("Li Wei · 09:20", PICTURE),
                                    new ProcedureLines.Try("burner.jpg · Li Wei · 08:10", null));
                });
    }

    @Test
    void linked_orders_are_said_with_number_title_and_status() {
        var reworks = new ReworkLines(texts);

        assertThat(reworks.links(details(List.of(), List.of())))
                .hasSize(2)
                .first()
                .extracting(ReworkLines.Link::sentence)
                .isEqualTo("Rework of W-260301-0007 · no flame · Closed");
    }

    private ProcedureLines.Line line(String value) {
        return lines.of(details(photo(value), List.of()), BoardFixture.NOW).getFirst();
    }

    private static List<StepResult> photo(String value) {
        return List.of(new StepResult("photo", value, null, "Zhou Jie", BoardFixture.at("10:40")));
    }

    private static HistoryEntry entry(String time, String name, @Nullable UUID picture) {
        var id = picture == null ? null : picture.toString();
        return new HistoryEntry(BoardFixture.at(time), "Li Wei", "StepRecorded", "photo", null, id, name);
    }

    private static WorkOrderDetails details(List<StepResult> steps, List<StepResult> former) {
        return details(steps, former, List.of());
    }

    private static WorkOrderDetails details(
            List<StepResult> steps, List<StepResult> former, List<HistoryEntry> history) {
        var order = BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();
        return new WorkOrderDetails(
                order,
                Channel.PHONE,
                null,
                null,
                "Xiao He",
                new Outcome(1, false),
                linked(PICTURE, "W-260301-0007", WorkOrderStatus.CLOSED),
                List.of(linked(BoardFixture.order("0031"), "W-260321-0031", WorkOrderStatus.READY)),
                FixtureCatalogue.withProcedure(
                        BoardFixture.store().templates().getFirst(),
                        new ProcedureStep("photo", StepKind.PHOTO, "Photo", "照片", null, null, true, null)),
                steps,
                former,
                List.of(),
                history);
    }

    private static LinkedOrder linked(UUID id, String number, WorkOrderStatus status) {
        return new LinkedOrder(id, number, "no flame", status, BoardFixture.at("08:00"));
    }
}

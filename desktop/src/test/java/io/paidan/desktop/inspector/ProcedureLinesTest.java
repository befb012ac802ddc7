package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.LinkedOrder;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProcedureLinesTest {

    private static final UUID PICTURE = UUID.fromString("01980000-0000-7000-8000-000000000001");

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
    void linked_orders_are_links_only_while_the_board_has_them() {
        var reworks = new ReworkLines(BoardFixture.store(), texts);

        assertThat(reworks.links(details("–")))
                .satisfiesExactly(
                        gone -> {
                            assertThat(gone.onBoard()).isFalse();
                            assertThat(gone.sentence()).isEqualTo("Rework of W-260301-0007 · no flame · Closed");
                        },
                        here -> assertThat(here.onBoard()).isTrue());
    }

    private ProcedureLines.Line line(String value) {
        return lines.of(details(value), BoardFixture.NOW).getFirst();
    }

    private static WorkOrderDetails details(String value) {
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
                withPhoto(BoardFixture.store().templates().getFirst()),
                List.of(new StepResult("photo", value, null, "Zhou Jie", BoardFixture.at("10:40"))),
                List.of(),
                List.of());
    }

    private static LinkedOrder linked(UUID id, String number, WorkOrderStatus status) {
        return new LinkedOrder(id, number, "no flame", status, BoardFixture.at("08:00"));
    }

    private static ServiceTemplate withPhoto(ServiceTemplate template) {
        var photo = new ProcedureStep("photo", StepKind.PHOTO, "Photo", "照片", null, null, true, null);
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
                template.likelyParts(),
                template.crewSize(),
                template.requiredFields(),
                List.of(photo),
                template.slaPolicy(),
                template.dispatchMode(),
                template.retired());
    }
}

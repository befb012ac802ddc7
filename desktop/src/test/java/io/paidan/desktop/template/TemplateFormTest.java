package io.paidan.desktop.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TemplateFormTest {

    private static final ServiceTemplate EVERYTHING = new ServiceTemplate(
            "repair-boiler",
            4,
            ServiceType.REPAIR,
            "boiler",
            "Boiler repair",
            "锅炉维修",
            Duration.ofMinutes(95),
            Priority.P2,
            List.of("gas", "water"),
            false,
            List.of(new RequiredPart("DHQ-12", 1), new RequiredPart("SLK-8", 3)),
            2,
            List.of(OrderField.WINDOW),
            List.of(
                    new ProcedureStep("off", StepKind.CHECK, "Gas off", "关气", "Close it.", "关上。", true, null),
                    new ProcedureStep(
                            "co",
                            StepKind.MEASUREMENT,
                            "CO",
                            "一氧化碳",
                            null,
                            null,
                            false,
                            new StepLimits("ppm", null, 100.0))),
            "no-heating",
            "gold",
            DispatchMode.GRAB,
            true);

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final TemplateForm form = new TemplateForm(
            texts,
            new CatalogueNames(texts, BoardFixture.store()),
            new Lookup<>(() -> CompletableFuture.completedFuture(List.of()), Runnable::run),
            new Lookup<>(() -> CompletableFuture.completedFuture(List.of()), Runnable::run));

    @Test
    void what_was_filled_in_comes_out_as_it_was() {
        form.fill(EVERYTHING);

        assertThat(form.command(EVERYTHING)).isEqualTo(EVERYTHING);
    }

    @Test
    void nothing_of_the_record_before_stays_in_the_form() {
        var bare = Templates.advice(1, 10, Priority.P4);
        form.fill(EVERYTHING);

        form.fill(bare);

        assertThat(form.command(bare)).isEqualTo(bare);
    }
}

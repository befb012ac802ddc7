package io.paidan.desktop.inspector;

import static io.paidan.desktop.BoardFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.session.Role;
import io.paidan.contract.stock.Part;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.inspector.ProcedureLines.Line;
import io.paidan.desktop.inspector.ProcedureLines.State;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepEntryViewModelTest {

    private static final UUID AT_WORK = order("0036");
    private static final UUID PICTURE = BoardFixture.id("burner.jpg");

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final DispatchStore store = BoardFixture.store();
    private final Selection selection = new Selection();
    private final Toasts toasts = new Toasts();
    private final List<String> sent = new ArrayList<>();
    private final List<@Nullable Instant> seen = new ArrayList<>();
    private CompletableFuture<StepResult> reply = new CompletableFuture<>();
    private final ObjectProperty<List<Line>> lines = new SimpleObjectProperty<>(List.of(
            line("gas", StepKind.CHECK, State.DONE, "OK"),
            line("pressure", StepKind.MEASUREMENT, State.OPEN, ""),
            line("note", StepKind.TEXT, State.DONE, "dry"),
            line("part", StepKind.PART, State.OPEN, "")));
    private final ObjectProperty<@Nullable UUID> unproven = new SimpleObjectProperty<>();
    private boolean live = true;
    private final StepEntryViewModel model = model(Role.DISPATCHER);

    @Test
    void results_are_entered_only_while_somebody_is_at_work() {
        selection.pickOrder(order("0042"));
        assertThat(model.possibleProperty().get()).isFalse();
        selection.pickOrder(AT_WORK);
        assertThat(model.possibleProperty().get()).isTrue();
        selection.clear();
        assertThat(model.possibleProperty().get()).isFalse();
    }

    @Test
    void who_only_takes_orders_in_or_hands_out_parts_enters_nothing() {
        var agent = model(Role.AGENT);
        var storekeeper = model(Role.STOREKEEPER);
        selection.pickOrder(AT_WORK);
        assertThat(agent.possibleProperty().get()).isFalse();
        assertThat(storekeeper.possibleProperty().get()).isFalse();
    }

    @Test
    void what_was_saved_opens_the_next_step_without_a_result() {
        begin("pressure");
        model.typedProperty().set(" 20.5 ");
        model.saveTyped();
        assertThat(sent).containsExactly("0036 pressure 20.5");
        assertThat(open()).as("until the server has it").isEqualTo("pressure");

        answer();
        assertThat(open()).isEqualTo("part");
        assertThat(model.typedProperty().get()).isEmpty();
    }

    @Test
    void a_correction_begins_with_what_stands_there_and_ends_with_itself() {
        begin("note");
        assertThat(model.typedProperty().get()).isEqualTo("dry");
        model.typedProperty().set("wet");
        model.saveTyped();
        answer();
        assertThat(model.openProperty().get()).isNull();
    }

    @Test
    void the_result_that_was_seen_when_the_step_was_opened_goes_out_with_the_new_one() {
        begin("note");
        model.typedProperty().set("wet");
        lines.set(List.of(line("note", StepKind.TEXT, State.OPEN, "")));
        model.saveTyped();
        answer();
        lines.set(List.of(line("pressure", StepKind.MEASUREMENT, State.OPEN, "")));
        begin("pressure");
        model.save("20");

        assertThat(seen).containsExactly(BoardFixture.NOW, null);
    }

    @Test
    void nothing_goes_out_that_is_empty_or_no_number() {
        begin("pressure");
        model.saveTyped();
        assertThat(model.problemProperty().get()).contains("Nothing has been entered");
        model.typedProperty().set("18x");
        model.saveTyped();
        assertThat(model.problemProperty().get()).contains("18x");
        assertThat(sent).isEmpty();
    }

    @Test
    void a_decimal_comma_is_sent_as_a_point() {
        begin("pressure");
        model.typedProperty().set("18,5");

        model.saveTyped();

        assertThat(sent.toString()).contains("18.5");
    }

    @Test
    void a_refusal_stands_at_the_row_and_what_was_typed_stays() {
        begin("part");
        model.typedProperty().set("DHQ-99");
        model.saveTyped();
        refuse("There is no part “DHQ-99”.");

        assertThat(open()).isEqualTo("part");
        assertThat(model.problemProperty().get()).isEqualTo("There is no part “DHQ-99”.");
        assertThat(model.typedProperty().get()).isEqualTo("DHQ-99");
    }

    @Test
    void a_refusal_of_a_step_that_was_left_meanwhile_is_told_all_the_same() {
        begin("part");
        model.typedProperty().set("DHQ-99");
        model.saveTyped();
        selection.pickOrder(order("0042"));
        refuse("There is no part “DHQ-99”.");

        assertThat(toasts.shown()).extracting(Toast::text).containsExactly("There is no part “DHQ-99”.");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void an_event_takes_nothing_away_that_is_being_typed() {
        begin("pressure");
        model.typedProperty().set("20.");
        lines.set(List.of(line("pressure", StepKind.MEASUREMENT, State.DONE, "19")));

        assertThat(open()).isEqualTo("pressure");
        assertThat(model.typedProperty().get()).isEqualTo("20.");
    }

    @Test
    void what_was_typed_at_one_step_is_there_again_after_a_look_at_another_but_not_after_leaving() {
        begin("pressure");
        model.typedProperty().set("20");
        begin("note");
        begin("pressure");
        assertThat(model.typedProperty().get()).isEqualTo("20");

        model.leave();
        begin("pressure");
        assertThat(model.typedProperty().get()).isEmpty();
    }

    @Test
    void a_picture_from_this_machine_is_added_to_the_order_and_becomes_the_result() {
        lines.set(List.of(line("photo", StepKind.PHOTO, State.OPEN, "")));
        begin("photo");
        model.savePicture(Path.of("burner.jpg"));
        assertThat(sent).containsExactly("0036 burner.jpg", "0036 photo " + PICTURE);
    }

    @Test
    void while_the_server_is_away_nothing_is_sent_and_nothing_lost() {
        live = false;
        begin("pressure");
        model.typedProperty().set("20");
        model.saveTyped();
        assertThat(sent).isEmpty();
        assertThat(model.problemProperty().get()).contains("server is away");
        assertThat(model.typedProperty().get()).isEqualTo("20");
    }

    @Test
    void missing_steps_are_marked_and_the_first_is_opened_when_finishing_was_refused() {
        selection.pickOrder(AT_WORK);
        assertThat(lines.get()).noneMatch(model::isMarked);
        unproven.set(AT_WORK);

        assertThat(lines.get())
                .filteredOn(model::isMarked)
                .extracting(Line::code)
                .containsExactly("pressure", "part");
        assertThat(open()).isEqualTo("pressure");
        selection.pickOrder(order("0042"));
        assertThat(lines.get()).noneMatch(model::isMarked);
    }

    @Test
    void parts_are_found_by_the_words_of_both_languages_and_by_number() {
        assertThat(model.parts("点火")).extracting(Part::number).containsExactly("DHQ-12");
        assertThat(model.parts("fv-0")).extracting(Part::number).containsExactly("FV-07");
    }

    private void begin(String step) {
        if (selection.orderId().isEmpty()) {
            selection.pickOrder(AT_WORK);
        }
        model.begin(lines.get().stream()
                .filter(line -> line.code().equals(step))
                .findFirst()
                .orElseThrow());
    }

    private String open() {
        var line = model.openProperty().get();
        return line == null ? "" : line.code();
    }

    private void answer() {
        reply.complete(new StepResult("", "", null, "王调度", BoardFixture.NOW));
    }

    private void refuse(String sentence) {
        var field = new FieldProblem("value", null, sentence);
        reply.completeExceptionally(new ApiException(new Problem(
                ProblemCode.INVALID, 400, "Invalid", "Some fields are wrong.", Map.of(), List.of(field), List.of())));
    }

    private StepEntryViewModel model(Role role) {
        var server = new StepServer() {
            @Override
            public CompletableFuture<StepResult> record(UUID order, String step, RecordStep result) {
                sent.add(number(order) + " " + step + " " + result.value());
                seen.add(result.seenAt());
                return reply;
            }

            @Override
            public CompletableFuture<Attachment> attach(UUID order, Path picture) {
                sent.add(number(order) + " " + picture);
                return CompletableFuture.completedFuture(new Attachment(
                        PICTURE, order, "burner.jpg", "image/jpeg", 1, null, null, "王调度", BoardFixture.NOW));
            }
        };
        return new StepEntryViewModel(
                lines,
                unproven,
                store,
                selection,
                server,
                role,
                () -> live,
                toasts,
                new FailureTexts(texts),
                texts,
                Runnable::run);
    }

    private String number(UUID order) {
        return store.findOrder(order).orElseThrow().number().substring(9);
    }

    private static Line line(String code, StepKind kind, State state, String entered) {
        var step = new ProcedureStep(code, kind, code, code, null, null, true, null);
        return new Line(
                step, state, code, "", "", null, List.of(), "", entered, entered.isEmpty() ? null : BoardFixture.NOW);
    }
}

package io.paidan.desktop.setup;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with the fields of a form, as a sentence beside each: before the server is asked, and as it says. */
final class FieldChecks {

    private static final Pattern ENTRY = Pattern.compile("\\[(\\d{1,6})]");

    private final MasterForm<?, ?> form;
    private final Texts texts;

    FieldChecks(MasterForm<?, ?> form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** Looks at every field; false when one has a complaint now. */
    boolean allInOrder() {
        form.fields().forEach(field -> field.complain(complaint(field).orElse("")));
        var inOrder =
                form.fields().allMatch(field -> field.problemProperty().get().isEmpty());
        if (!inOrder) {
            form.complained();
        }
        return inOrder;
    }

    /** Puts each complaint of the server beside its field; false when one has none. */
    boolean placeAll(Problem problem) {
        Map<FormField<?>, List<FieldProblem>> byField = new LinkedHashMap<>();
        var placed = !problem.errors().isEmpty();
        for (var error : problem.errors()) {
            var field = form.find(error.field());
            field.ifPresent(found ->
                    byField.computeIfAbsent(found, none -> new ArrayList<>()).add(error));
            placed &= field.isPresent();
        }
        byField.forEach(this::complain);
        form.complained();
        return placed;
    }

    private void complain(FormField<?> field, List<FieldProblem> errors) {
        var sentences = errors.stream().map(error -> told(field, error)).distinct();
        field.complain(
                sentences.collect(joining(" ")),
                errors.stream().map(FieldProblem::field).collect(toSet()));
    }

    /** Which of the entries is meant, where a field holds several. */
    private String told(FormField<?> field, FieldProblem error) {
        var entry = ENTRY.matcher(error.field());
        return field.entryKey()
                .filter(key -> entry.find())
                .map(key -> texts.get(key, Integer.parseInt(entry.group(1)) + 1, error.message()))
                .orElse(error.message());
    }

    /** Takes all complaints back. */
    void forget() {
        form.fields().forEach(field -> field.complain(""));
    }

    private <V extends @Nullable Object> Optional<String> complaint(FormField<V> field) {
        if (!field.usedValue().getValue()) {
            return Optional.empty();
        }
        var value = field.get();
        if (Input.isMissing(field.input(), value)) {
            return Optional.of(texts.get("setup.required"));
        }
        return byInput(field, value).or(field::check);
    }

    private <V extends @Nullable Object> Optional<String> byInput(FormField<V> field, V value) {
        return switch (field.input()) {
            case Input.Line line -> tooLong(value, line.longest());
            case Input.Words words -> tooLong(value, words.longest());
            case Input.Secret secret -> secret((String) value, secret);
            case Input.Whole whole -> whole(((String) value).strip(), whole);
            case Input.Flag _, Input.Day _, Input.Choice<?> _, Input.Own<?> _ -> Optional.empty();
        };
    }

    private Optional<String> tooLong(@Nullable Object value, int longest) {
        return value instanceof String text && text.length() > longest
                ? Optional.of(texts.get("setup.tooLong", longest))
                : Optional.empty();
    }

    private Optional<String> secret(String typed, Input.Secret secret) {
        return !typed.isEmpty() && typed.length() < secret.shortest()
                ? Optional.of(texts.get("setup.tooShort", secret.shortest()))
                : tooLong(typed, secret.longest());
    }

    private Optional<String> whole(String typed, Input.Whole whole) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var isNumber = typed.matches("-?[0-9]{1,18}");
        if (isNumber && Long.parseLong(typed) >= whole.least() && Long.parseLong(typed) <= whole.most()) {
            return Optional.empty();
        }
        return Optional.of(texts.get("setup.notWhole", whole.least(), whole.most()));
    }
}

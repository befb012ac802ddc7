package io.paidan.desktop.intake;

import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.desktop.platform.ClockInput;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the console itself can see is wrong with a form, before the server is asked. */
final class FormCheck {

    private static final Pattern PHONE = Pattern.compile(TextLimits.PHONE);

    /** The last minute that is still the same day's: an end at midnight would be due on the next. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /**
     * What came out.
     *
     * @param errors a sentence for each field that is wrong
     * @param window the customer's time, null for any
     */
    record Result(Map<FormField, String> errors, @Nullable TimeWindow window) {}

    private final Texts texts;

    FormCheck(Texts texts) {
        this.texts = texts;
    }

    Result check(NewOrderForm form, boolean addressKnown, Instant now, ZoneId zone) {
        Map<FormField, String> errors = new EnumMap<>(FormField.class);
        if (form.templateProperty().get() == null) {
            errors.put(FormField.TEMPLATE, texts.get("intake.error.template"));
        }
        line(FormField.TITLE, form.titleProperty().get(), TextLimits.TITLE, errors);
        line(FormField.CUSTOMER, form.customerProperty().get(), TextLimits.NAME, errors);
        phone(form.phoneProperty().get(), errors);
        address(form, addressKnown, errors);
        requireFields(form, errors);
        if (!form.reworkTextProperty().get().isBlank()
                && form.reworkOfProperty().get() == null) {
            errors.put(FormField.REWORK, texts.get("intake.error.rework"));
        }
        if (form.descriptionProperty().get().length() > TextLimits.DESCRIPTION) {
            errors.put(FormField.DESCRIPTION, texts.get("intake.error.tooLong", TextLimits.DESCRIPTION));
        }
        if (form.writtenProperty().getValue() && form.rawContentProperty().get().length() > TextLimits.RAW_CONTENT) {
            errors.put(FormField.RAW_CONTENT, texts.get("intake.error.tooLong", TextLimits.RAW_CONTENT));
        }
        return new Result(errors, window(form, now, zone, errors));
    }

    /** What the chosen template asks for besides; whether the phone number is a customer's only the server knows. */
    private void requireFields(NewOrderForm form, Map<FormField, String> errors) {
        if (form.requires(OrderField.DESCRIPTION)
                && form.descriptionProperty().get().isBlank()) {
            errors.put(FormField.DESCRIPTION, texts.get("intake.error.required"));
        }
        if (form.requires(OrderField.PRIORITY) && form.priorityProperty().get() == null) {
            errors.put(FormField.PRIORITY, texts.get("intake.error.priorityRequired"));
        }
        if (form.requires(OrderField.WINDOW) && form.windowDayProperty().get() == WindowDay.ANY) {
            errors.put(FormField.WINDOW, texts.get("intake.error.windowRequired"));
        }
    }

    private void line(FormField field, String value, int longest, Map<FormField, String> errors) {
        if (value.isBlank()) {
            errors.put(field, texts.get("intake.error.required"));
        } else if (value.length() > longest) {
            errors.put(field, texts.get("intake.error.tooLong", longest));
        }
    }

    private void phone(String value, Map<FormField, String> errors) {
        if (value.isBlank()) {
            errors.put(FormField.PHONE, texts.get("intake.error.required"));
        } else if (!PHONE.matcher(value.strip()).matches()) {
            errors.put(FormField.PHONE, texts.get("intake.error.phone"));
        }
    }

    private void address(NewOrderForm form, boolean known, Map<FormField, String> errors) {
        line(FormField.ADDRESS, form.addressProperty().get(), TextLimits.ADDRESS, errors);
        if (form.placeProperty().get() == null && !errors.containsKey(FormField.ADDRESS)) {
            errors.put(
                    FormField.ADDRESS,
                    texts.get(known ? "intake.error.addressUnpicked" : "intake.error.addressUnknown"));
        }
    }

    private @Nullable TimeWindow window(NewOrderForm form, Instant now, ZoneId zone, Map<FormField, String> errors) {
        var day = form.windowDayProperty().get();
        if (day == WindowDay.ANY) {
            return null;
        }
        var from = time(form.windowFromProperty().get(), LocalTime.MIN, errors);
        var to = time(form.windowToProperty().get(), END_OF_DAY, errors);
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        var today = LocalDate.ofInstant(now, zone);
        var on = switch (day) {
            case ANY, OTHER -> form.windowDateProperty().get();
            case TODAY -> today;
            case TOMORROW -> today.plusDays(1);
        };
        if (on == null) {
            errors.put(FormField.WINDOW, texts.get("intake.error.windowDate"));
            return null;
        }
        var start = on.atTime(from.get()).atZone(zone).toInstant();
        var end = on.atTime(to.get()).atZone(zone).toInstant();
        if (!end.isAfter(start)) {
            errors.put(FormField.WINDOW, texts.get("intake.error.windowOrder"));
        } else if (!end.isAfter(now)) {
            errors.put(
                    FormField.WINDOW,
                    texts.get(
                            "intake.error.windowPast",
                            on.isBefore(today) ? on.toString() : to.get().toString()));
        } else {
            return new TimeWindow(start, end);
        }
        return null;
    }

    private Optional<LocalTime> time(String typed, LocalTime whenEmpty, Map<FormField, String> errors) {
        var time = typed.isBlank() ? Optional.of(whenEmpty) : ClockInput.parse(typed);
        if (time.isEmpty()) {
            errors.put(FormField.WINDOW, texts.get("intake.error.windowTime", typed.strip()));
        }
        return time;
    }
}

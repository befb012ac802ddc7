package io.paidan.desktop.setup;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Why something was not read or saved: beside the fields it is about, or as a whole. */
final class Refusals {

    private final FieldChecks checks;
    private final FailureTexts failures;
    private final ReadOnlyBooleanWrapper overtaken = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    Refusals(FieldChecks checks, FailureTexts failures) {
        this.checks = checks;
        this.failures = failures;
    }

    /** True after somebody else has saved the same record first. */
    ReadOnlyBooleanProperty overtakenProperty() {
        return overtaken.getReadOnlyProperty();
    }

    /** Empty when nothing went wrong as a whole. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void tell(String sentence) {
        message.set(sentence);
    }

    void tell(Throwable failure) {
        message.set(failures.sentence(failure));
    }

    /** @param isFresh of a new record, which nobody else can have saved before */
    void explain(Throwable failure, boolean isFresh) {
        if (FailureTexts.cause(failure) instanceof ApiException refusal) {
            overtaken.set(refusal.code() == ProblemCode.CONFLICT && !isFresh);
            if (checks.placeAll(refusal.problem())) {
                return;
            }
        }
        tell(failure);
    }

    void clear() {
        overtaken.set(false);
        message.set("");
    }
}

package io.paidan.server.sheet;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.server.platform.ProblemException;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Holds a command of a row to the same limits as one that comes by REST. */
@Component
public final class CommandCheck {

    private final Validator validator;

    CommandCheck(Validator validator) {
        this.validator = validator;
    }

    /** @throws ProblemException INVALID with all that is wrong, in the language of the thread */
    public <T> T require(T command) {
        var errors = validator.validate(command).stream()
                .map(error -> new FieldProblem(
                        error.getPropertyPath().toString(),
                        error.getInvalidValue() == null ? null : Objects.toString(error.getInvalidValue()),
                        error.getMessage()))
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return command;
    }
}

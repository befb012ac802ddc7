package io.paidan.desktop.client;

import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;

/** The server refused, and said why. */
public final class ApiException extends RuntimeException {

    private final transient Problem problem;

    public ApiException(Problem problem) {
        super(problem.code() + ": " + problem.title());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public ProblemCode code() {
        return problem.code();
    }
}

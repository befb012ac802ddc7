package io.paidan.server.platform.web;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Addresses that break the rules of HTTP reach neither controllers nor error pages: they become problems here. */
final class RefusalValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalValve.class);
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;

    private final ProblemSentences sentences;
    private final JsonMapper json;

    RefusalValve(ProblemSentences sentences, JsonMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var isRefusal = response.getStatus() >= FIRST_REFUSAL && response.getStatus() < FIRST_FAULT;
        if (!isRefusal || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem =
                sentences.problem(new ProblemException(ProblemCode.MALFORMED, "request"), CallerLanguage.of(request));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(json.writeValueAsString(problem));
                response.finishResponse();
            }
        } catch (IOException gone) {
            LOG.debug("Nobody was left to be told of a malformed request", gone);
        }
    }
}

package io.paidan.server.platform.web;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container refuses before any controller sees it becomes a problem like every other. */
@RestController
final class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    void refuse(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (status == null) { // asked for by hand
            throw new ProblemException(ProblemCode.NOT_FOUND, "path", "path", request.getRequestURI());
        }
        if (status instanceof Integer code && code == 404) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "path", "path", path);
        }
        if (status instanceof Integer code && code < 500) {
            throw new ProblemException(ProblemCode.MALFORMED, "request");
        }
        throw new ProblemException(ProblemCode.INTERNAL, "fault", "id", "-");
    }
}

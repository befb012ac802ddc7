package io.paidan.server.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Masks every answer of every controller, so that none can forget it. */
@ControllerAdvice
class MaskedAnswers implements ResponseBodyAdvice<Object> {

    private final JobsOfEngineerMapper jobs;
    private final ShownOrders shown;

    MaskedAnswers(JobsOfEngineerMapper jobs, ShownOrders shown) {
        this.jobs = jobs;
        this.shown = shown;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return body != null && who != null && who.getPrincipal() instanceof SignedInUser user
                ? masking(body, user).apply(body)
                : body;
    }

    /** An engineer gets to know of orders that were offered to him or are no longer his: those he has no job at. */
    private Masking masking(Object body, SignedInUser user) {
        var ofRole = Masking.of(user.role());
        var masking = ofRole.withPlacesOf(shown.of(ofRole.listPlaced(body), user));
        if (!user.isEngineer()) {
            return masking;
        }
        var orders = masking.listShown(body);
        if (!orders.isEmpty()) {
            jobs.listOrders(user.regions(), user.requireEngineerId(), List.copyOf(orders))
                    .forEach(orders::remove);
        }
        return masking.without(orders);
    }
}

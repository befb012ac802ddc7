package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.server.platform.web.CallerDevice;
import io.paidan.server.platform.web.ReceivedBody;
import io.paidan.server.session.SignedInUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Says of each writing transaction which request it belongs to. Keeps the JSON of commands until they are done. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20) // behind the limit of the body
class AuditedRequests extends OncePerRequestFilter implements TransactionExecutionListener {

    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH", "DELETE");
    /** Positions are thousands a second and no acts of anybody; who signs in is known only afterwards. */
    private static final Set<String> KEPT_ELSEWHERE = Set.of("POST /api/positions", "POST /api/sessions");

    private static final int LONGEST_BODY = 64 * 1024;

    private final AuditTrail trail;
    private final Redaction redaction;

    AuditedRequests(AuditTrail trail, Redaction redaction) {
        this.trail = trail;
        this.redaction = redaction;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var json = type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
        chain.doFilter(json ? new ContentCachingRequestWrapper(request, LONGEST_BODY) : request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isAct(request);
    }

    /** Also for one that belongs to no request: whatever else is done before its commit is then done before the chain is held. */
    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly()) {
            trail.begin(
                    RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                            ? describe(current.getRequest())
                            : AuditedRequest.NONE);
        }
    }

    private AuditedRequest describe(HttpServletRequest request) {
        var device = Objects.requireNonNullElse(CallerDevice.current(), "");
        if (!isAct(request)) {
            return new AuditedRequest(actor(), device, null, List.of(), "");
        }
        var act = AuditedCommands.act(
                request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return new AuditedRequest(actor(), device, act, records(request), body(request, act));
    }

    private static boolean isAct(HttpServletRequest request) {
        return COMMANDS.contains(request.getMethod())
                && !KEPT_ELSEWHERE.contains(request.getMethod() + " " + request.getRequestURI());
    }

    /** The ids and codes in the path, in its order. */
    private static List<String> records(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.values().stream().map(String::valueOf).toList()
                : List.of();
    }

    private String body(HttpServletRequest request, AuditAct act) {
        if (act == AuditAct.ORDERS_CLOSED) {
            return ""; // each order has a line of its own, which would name all the others
        }
        var body = ReceivedBody.of(request);
        return AuditedCommands.isAboutNobody(act) ? redaction.withoutSecrets(body) : redaction.withoutPersons(body);
    }

    private static @Nullable UUID actor() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInUser user ? user.id() : null;
    }
}

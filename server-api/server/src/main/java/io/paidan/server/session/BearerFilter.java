package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Finds out who asks by the token or API key in {@code Authorization: Bearer …}. */
final class BearerFilter extends OncePerRequestFilter {

    /** What a person may and an API key may not. */
    static final String PERSON = "PERSON";

    /** What somebody of head office may and who sees only some territories may not. */
    static final String COMPANY = "COMPANY";

    private static final String BEARER = "Bearer ";

    private final CurrentSession sessions;
    private final HandlerExceptionResolver problems;

    BearerFilter(CurrentSession sessions, HandlerExceptionResolver problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        if (token.isPresent()) {
            try {
                signIn(token.get(), request);
            } catch (RuntimeException failure) {
                problems.resolveException(request, response, null, failure);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void signIn(String token, HttpServletRequest request) {
        var user =
                sessions.find(token).orElseThrow(() -> new ProblemException(ProblemCode.SIGN_IN_REQUIRED, "expired"));
        if (user.mustChangePassword() && !RoleTable.isOpenWithFirstPassword(request)) {
            throw new ProblemException(ProblemCode.PASSWORD_CHANGE_REQUIRED, "first");
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(user, null, authorities(user)));
        SecurityContextHolder.setContext(context);
    }

    private static List<GrantedAuthority> authorities(SignedInUser user) {
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority("ROLE_" + user.role()));
        if (user.isPerson()) {
            authorities.add(new SimpleGrantedAuthority(PERSON));
        }
        if (user.wholeCompany()) {
            authorities.add(new SimpleGrantedAuthority(COMPANY));
        }
        return authorities;
    }

    /** Requests are answered in the background too (SSE), and those belong to the same user. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** Signing in works with whatever old token the caller still sends. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/api/sessions");
    }

    static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}

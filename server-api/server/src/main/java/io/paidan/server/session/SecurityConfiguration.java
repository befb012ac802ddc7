package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import io.paidan.server.platform.web.CallerLanguage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Bearer tokens, no cookies: nothing another site could make a browser send. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder(SessionSettings settings) {
        // each hash says its algorithm and cost: what a newer one supersedes is hashed anew at the next sign-in
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.passwordCost())));
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            CurrentSession sessions,
            ProblemSentences sentences,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerFilter(sessions, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::authorize)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, failure) ->
                                problems.resolveException(request, response, null, signInRequired()))
                        .accessDeniedHandler((request, response, failure) -> problems.resolveException(
                                request, response, null, forbidden(failure, request, sentences))))
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        // the answer to a request that was let in before
        paths.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
        // whatever answers GET answers HEAD too, past the table; nobody asks for it, and that of the stream never ended
        paths.requestMatchers(HttpMethod.HEAD, "/api/**").denyAll();
        for (var line : RoleTable.LINES) {
            var path = paths.requestMatchers(line.method(), line.path());
            if (line.isPublic()) {
                path.permitAll();
            } else if (line.people()) {
                path.access(AuthorizationManagers.allOf(
                        hasAnyRole(line), AuthorityAuthorizationManager.hasAuthority(BearerFilter.PERSON)));
            } else if (line.company()) {
                path.access(AuthorizationManagers.allOf(
                        hasAnyRole(line), AuthorityAuthorizationManager.hasAuthority(BearerFilter.COMPANY)));
            } else {
                path.access(hasAnyRole(line));
            }
        }
        paths.anyRequest().authenticated();
    }

    private static AuthorizationManager<RequestAuthorizationContext> hasAnyRole(RoleTable.Line line) {
        return AuthorityAuthorizationManager.hasAnyRole(
                line.roles().stream().map(Role::name).toArray(String[]::new));
    }

    private static ProblemException signInRequired() {
        return new ProblemException(ProblemCode.SIGN_IN_REQUIRED, "no-session");
    }

    private static ProblemException forbidden(
            AccessDeniedException refusal, HttpServletRequest request, ProblemSentences sentences) {
        if (isForHeadOffice(refusal)) {
            return Rights.headOfficeOnly();
        }
        return new ProblemException(
                ProblemCode.FORBIDDEN,
                "role",
                "role",
                roleName(SecurityContextHolder.getContext().getAuthentication(), request, sentences));
    }

    /** True when his role may, but only with the whole company in sight. */
    private static boolean isForHeadOffice(AccessDeniedException refusal) {
        return refusal instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision missing
                && missing.getAuthorities().stream()
                        .anyMatch(authority -> BearerFilter.COMPANY.equals(authority.getAuthority()));
    }

    private static String roleName(
            @Nullable Authentication who, HttpServletRequest request, ProblemSentences sentences) {
        return who != null && who.getPrincipal() instanceof SignedInUser user
                ? sentences.sentence("role." + user.role(), Map.of(), CallerLanguage.of(request))
                : "";
    }
}

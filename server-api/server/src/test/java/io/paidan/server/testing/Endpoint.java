package io.paidan.server.testing;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One path of a controller. */
public record Endpoint(String method, String path) {

    /** Every one that the running server really has below {@code /api}; the one that ends the session that asks comes last. */
    public static List<Endpoint> list(RequestMappingHandlerMapping controllers) {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(Endpoint::of)
                .filter(endpoint -> endpoint.path.startsWith("/api/"))
                .sorted(Comparator.comparing(Endpoint::signsOut)
                        .thenComparing(Endpoint::path)
                        .thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(method.name(), path)));
    }

    private boolean signsOut() {
        return method.equals("DELETE") && path.equals("/api/sessions");
    }

    /** With something that is not there in place of each variable. */
    public String address() {
        return address(UUID.randomUUID().toString());
    }

    /** With this in place of its id, and something that is not there in place of every other variable. */
    public String address(String id) {
        return path.replace("{id}", id)
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

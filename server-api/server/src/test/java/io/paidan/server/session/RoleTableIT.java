package io.paidan.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.testing.PaidanServerTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PaidanServerTest
class RoleTableIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Test
    void every_path_of_every_controller_has_a_line() {
        var lines = RoleTable.LINES.stream().map(line -> line.method() + " " + line.path());

        assertThat(lines)
                .containsAll(controllers.getHandlerMethods().keySet().stream()
                        .flatMap(RoleTableIT::paths)
                        .filter(path -> path.contains(" /api/"))
                        .toList());
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method.name() + " " + path));
    }
}

package io.paidan.server.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at {@code /v3/api-docs}, made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String SESSION = "session";

    @Bean
    OpenAPI paidanApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Paidan")
                                .version("1")
                                .description(
                                        "Field-service dispatch. Sign in with POST /api/sessions and send the token as Bearer."))
                .addSecurityItem(new SecurityRequirement().addList(SESSION))
                .components(new Components()
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }
}

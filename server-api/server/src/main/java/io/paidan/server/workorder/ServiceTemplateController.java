package io.paidan.server.workorder;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.TemplateVersion;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServiceTemplateController {

    private final ServiceTemplates templates;

    ServiceTemplateController(ServiceTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/api/service-templates")
    List<ServiceTemplate> list() {
        return templates.list();
    }

    @GetMapping("/api/service-templates/{code}/versions")
    List<TemplateVersion> listVersions(@PathVariable String code) {
        return templates.listVersions(code);
    }

    @PutMapping("/api/service-templates/{code}")
    ServiceTemplate save(
            @PathVariable String code,
            @RequestBody ServiceTemplate template,
            @AuthenticationPrincipal SignedInUser user) {
        if (!code.equals(template.code())) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "service-template", "code", code);
        }
        return templates.save(template, user);
    }
}

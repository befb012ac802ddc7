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

    @GetMapping("/api/service-templates/{id}/versions")
    List<TemplateVersion> listVersions(@PathVariable String id) {
        return templates.listVersions(id);
    }

    @PutMapping("/api/service-templates/{id}")
    ServiceTemplate save(
            @PathVariable String id,
            @RequestBody ServiceTemplate template,
            @AuthenticationPrincipal SignedInUser user) {
        if (!id.equals(template.code())) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "service-template", "code", id);
        }
        return templates.save(template, user);
    }
}

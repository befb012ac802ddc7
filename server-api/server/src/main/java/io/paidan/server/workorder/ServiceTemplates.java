package io.paidan.server.workorder;

import io.paidan.contract.workorder.ServiceTemplate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the kinds of service the company offers. */
@Component
public class ServiceTemplates {

    private final ServiceTemplateMapper mapper;

    ServiceTemplates(ServiceTemplateMapper mapper) {
        this.mapper = mapper;
    }

    public List<ServiceTemplate> list() {
        return mapper.list();
    }

    Optional<ServiceTemplate> find(String code) {
        return mapper.find(code);
    }
}

package io.paidan.server.workorder;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.engineer.Skill;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.stock.Part;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.FieldChecks.Findings;
import io.paidan.server.stock.Stock;
import io.paidan.server.term.Terms;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a template may hold. */
@Component
class TemplateCheck {

    private static final int LONGEST_CODE = 48;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_GUIDANCE = 1_000;
    private static final int LONGEST_UNIT = 16;
    private static final int LONGEST_MINUTES = 14 * 24 * 60;
    private static final int LARGEST_CREW = 9;
    private static final int MOST_PARTS = 99;
    private static final int MOST_STEPS = 60;
    private static final double LARGEST_MEASUREMENT = 999_999_999_999.0; // as many digits as a result may have

    private final Engineers engineers;
    private final Stock stock;
    private final Terms terms;
    private final Promises promises;
    private final FieldChecks checks;

    TemplateCheck(Engineers engineers, Stock stock, Terms terms, Promises promises, FieldChecks checks) {
        this.engineers = engineers;
        this.stock = stock;
        this.terms = terms;
        this.promises = promises;
        this.checks = checks;
    }

    /** @throws io.paidan.server.platform.ProblemException INVALID with all that is wrong */
    void check(ServiceTemplate template) {
        var found = checks.begin();
        found.code("code", template.code(), LONGEST_CODE);
        terms.check(found, "category", TermKind.CATEGORY, template.category());
        found.line("nameEn", template.nameEn(), LONGEST_NAME);
        found.line("nameZh", template.nameZh(), LONGEST_NAME);
        found.between("duration", (double) template.duration().toMinutes(), 1, LONGEST_MINUTES);
        found.between("crewSize", template.crewSize(), 1, LARGEST_CREW);
        found.between("version", template.version(), 0, Integer.MAX_VALUE);
        if (template.priorityRule() != null) {
            var named = template.priorityRule();
            found.known("priorityRule", named, promises.knowsPriorityRule(named));
        }
        if (template.slaPolicy() != null) {
            var named = template.slaPolicy();
            found.known("slaPolicy", named, promises.knowsPolicy(named));
        }
        skills(template, found);
        parts(template, found);
        found.between("procedure", template.procedure().size(), 0, MOST_STEPS);
        procedure(template, found);
        found.refuse();
    }

    private void skills(ServiceTemplate template, Findings found) {
        var known = engineers.listSkills().stream().map(Skill::code).collect(toSet());
        for (var skill : template.requiredSkills()) {
            found.known("requiredSkills", skill, known.contains(skill));
        }
        found.once("requiredSkills", template.requiredSkills());
        found.unwanted(
                "noSkillNeeded",
                template.noSkillNeeded() && !template.requiredSkills().isEmpty());
    }

    private void parts(ServiceTemplate template, Findings found) {
        var known = stock.listParts().stream().map(Part::number).collect(toSet());
        for (var part : template.likelyParts()) {
            found.known("likelyParts", part.partNumber(), known.contains(part.partNumber()));
            found.between("likelyParts", part.quantity(), 1, MOST_PARTS);
        }
    }

    private static void procedure(ServiceTemplate template, Findings found) {
        var codes = new HashSet<String>();
        for (var at = 0; at < template.procedure().size(); at++) {
            var step = template.procedure().get(at);
            var field = "procedure[%d].".formatted(at);
            found.code(field + "code", step.code(), LONGEST_CODE);
            found.twice(field + "code", step.code(), !codes.add(step.code()));
            found.line(field + "nameEn", step.nameEn(), LONGEST_NAME);
            found.line(field + "nameZh", step.nameZh(), LONGEST_NAME);
            found.text(field + "guidanceEn", step.guidanceEn(), LONGEST_GUIDANCE);
            found.text(field + "guidanceZh", step.guidanceZh(), LONGEST_GUIDANCE);
            limits(step, field + "limits", found);
        }
    }

    private static void limits(ProcedureStep step, String field, Findings found) {
        var limits = step.limits();
        if (step.kind() != StepKind.MEASUREMENT) {
            found.unwanted(field, limits != null);
        } else if (limits == null) {
            found.missing(field);
        } else {
            found.line(field + ".unit", limits.unit(), LONGEST_UNIT);
            order(limits, field, found);
        }
    }

    private static void order(StepLimits limits, String field, Findings found) {
        measurable(limits.min(), field + ".min", found);
        measurable(limits.max(), field + ".max", found);
        if (limits.min() != null && limits.max() != null && limits.min() > limits.max()) {
            found.between(field + ".min", limits.min(), Double.NEGATIVE_INFINITY, limits.max());
        }
    }

    private static void measurable(@Nullable Double limit, String field, Findings found) {
        if (limit != null) {
            found.between(field, limit, -LARGEST_MEASUREMENT, LARGEST_MEASUREMENT);
        }
    }
}

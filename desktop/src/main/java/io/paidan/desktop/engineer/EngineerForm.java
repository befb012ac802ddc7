package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;

/** An engineer's fields. */
final class EngineerForm extends MasterForm<EngineerSummary, EngineerSummary> {

    private final FormField<String> code = halfLine("code", "engineer.code", 32, true);
    private final FormField<String> name = halfLine("name", "engineer.name", 80, true);
    private final FormField<String> phone = halfLine("phone", "engineer.phone", 30, true);

    @Override
    protected void fill(EngineerSummary engineer) {
        code.set(engineer.code());
        name.set(engineer.name());
        phone.set(engineer.phone());
    }

    @Override
    protected EngineerSummary command(EngineerSummary original) {
        return original;
    }
}

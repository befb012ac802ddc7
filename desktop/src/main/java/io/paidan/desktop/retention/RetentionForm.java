package io.paidan.desktop.retention;

import io.paidan.contract.organisation.RetentionPolicy;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;

/** The days after which each kind of personal data is forgotten. */
final class RetentionForm extends MasterForm<RetentionPolicy, SaveRetentionPolicy> {

    private static final int LONGEST = 3_650;

    private final FormField<String> positionDays = whole("positionDays", "retention.positionDays", true, 1, LONGEST);
    private final FormField<String> personalDataDays =
            whole("personalDataDays", "retention.personalDataDays", true, 1, LONGEST);

    @Override
    protected void fill(RetentionPolicy policy) {
        positionDays.set(String.valueOf(policy.positionDays()));
        personalDataDays.set(String.valueOf(policy.personalDataDays()));
    }

    @Override
    protected SaveRetentionPolicy command(RetentionPolicy original) {
        return new SaveRetentionPolicy(
                original.version(),
                Integer.parseInt(positionDays.get().strip()),
                Integer.parseInt(personalDataDays.get().strip()));
    }
}

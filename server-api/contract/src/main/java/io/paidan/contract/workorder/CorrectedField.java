package io.paidan.contract.workorder;

/** What can be put right about an order that was taken in. */
public enum CorrectedField {
    CUSTOMER,
    PHONE,
    ADDRESS,
    PLACE,
    DESCRIPTION;

    /** The kind under which a history tells of it; the field is the entry's subject. */
    public static final String KIND = "WorkOrderCorrected";

    /** True for what whoever is not shown customers gets masked. */
    public boolean isMasked() {
        return switch (this) {
            case PHONE, ADDRESS, PLACE -> true;
            case CUSTOMER, DESCRIPTION -> false;
        };
    }
}

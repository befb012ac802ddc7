package io.paidan.desktop.inspector;

/** Hides the middle of a phone number: the first three and the last four digits stay. */
final class PhoneMask {

    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private PhoneMask() {}

    static String mask(String phone) {
        var digits = phone.replaceAll("\\D", "");
        if (digits.length() <= HEAD + TAIL) {
            return phone;
        }
        var plus = phone.strip().startsWith("+") ? "+" : "";
        return plus + digits.substring(0, HEAD) + "****" + digits.substring(digits.length() - TAIL);
    }
}

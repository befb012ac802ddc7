package io.paidan.contract.platform;

/** How long what people write may be, in characters; a form checks it while they type, the server when it arrives. */
public final class TextLimits {

    public static final int TITLE = 120;
    public static final int NAME = 80;
    public static final int ADDRESS = 200;
    public static final int DESCRIPTION = 4_000;
    /** A request as it came. */
    public static final int RAW_CONTENT = 20_000;
    /** Why somebody did something. */
    public static final int REASON = 500;

    public static final int PASSWORD = 128;
    /** A short key such as that of a service template. */
    public static final int CODE = 48;

    /** A regular expression for telephone numbers as people write them. */
    public static final String PHONE = "[+0-9][0-9 ()/.-]{2,29}";

    private TextLimits() {}

    /** The first so many characters of a text, none of them cut in half. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}

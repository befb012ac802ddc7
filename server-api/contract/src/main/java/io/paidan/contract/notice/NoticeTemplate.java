package io.paidan.contract.notice;

/**
 * The words for an event in a language.
 *
 * @param subject one line; e-mails have it as their subject
 * @param own false while they are those that come with Paidan
 * @param version grows with every change; 0 while they come with Paidan
 */
public record NoticeTemplate(
        NoticeEvent event, NoticeLanguage language, String subject, String body, boolean own, int version) {

    /** As it stands in paths, such as {@code VISIT_ASSIGNED-EN}. */
    public String id() {
        return event + "-" + language;
    }
}

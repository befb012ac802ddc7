package io.paidan.contract.geo;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Says a turn as one sentence in a person's language, without its distance. */
public final class TurnSentences {
    private final ResourceBundle texts;

    public TurnSentences(Locale locale) {
        this.texts = ResourceBundle.getBundle(
                "messages/turns", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public String sentence(Turn turn) {
        var kind = turn.kind() == TurnKind.ROUNDABOUT && turn.exit() == 0
                ? "ROUNDABOUT.inside"
                : turn.kind().name();
        var pattern = texts.getString(turn.street().isEmpty() ? kind : kind + ".street");
        return new MessageFormat(pattern, texts.getLocale()).format(new Object[] {turn.street(), turn.exit()});
    }
}

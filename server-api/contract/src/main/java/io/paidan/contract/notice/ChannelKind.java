package io.paidan.contract.notice;

/** A way by which notices go out. */
public enum ChannelKind {
    /** Within Paidan: there is always one, nobody sets it up. */
    IN_APP,
    EMAIL,
    SMS,
    WECOM,
    DINGTALK,
    FEISHU,
    WEBHOOK;

    /** True when it reaches one person at his own address; false when whatever is sent goes to one group or program. */
    public boolean isPersonal() {
        return switch (this) {
            case IN_APP, EMAIL, SMS -> true;
            case WECOM, DINGTALK, FEISHU, WEBHOOK -> false;
        };
    }

    /** True when the other side can tell a repeat by the notice's id, so that it may be sent again when in doubt. */
    public boolean isRepeatKnown() {
        return switch (this) {
            case IN_APP, EMAIL, WEBHOOK -> true;
            case SMS, WECOM, DINGTALK, FEISHU -> false;
        };
    }
}

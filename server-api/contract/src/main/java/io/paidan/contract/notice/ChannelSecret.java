package io.paidan.contract.notice;

/** What a channel must keep to itself: it can be set, never read again. */
public enum ChannelSecret {
    /** Of the mail server's user. */
    PASSWORD,
    /** Of an SMS gateway: its headers and body speak of it as <code>{token}</code>. */
    TOKEN,
    /** The address of a group-chat robot: whoever knows it can write to the group. */
    ROBOT_ADDRESS,
    /** What messages are signed with. */
    SIGNING_KEY
}

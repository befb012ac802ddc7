package io.paidan.contract.session;

/** Replace one's own password; all one's other sessions end. */
public record ChangePassword(String oldPassword, String newPassword) {
    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}

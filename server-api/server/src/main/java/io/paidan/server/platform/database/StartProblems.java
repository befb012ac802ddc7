package io.paidan.server.platform.database;

import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Tells from a failure of disk or database what the person at the machine should do. */
final class StartProblems {

    private StartProblems() {}

    static StartException ofFolder(Exception failure, Path folder) {
        var message = String.valueOf(failure.getMessage());
        if (message.contains("No space left") || message.contains("not enough space")) {
            return new StartException(StartProblem.DISK_FULL, failure, "folder", folder);
        }
        if (failure instanceof AccessDeniedException || failure instanceof FileSystemException) {
            return new StartException(StartProblem.HOME_NOT_WRITABLE, failure, "folder", folder, "reason", message);
        }
        var program = failure instanceof IOException ? "pg_ctl" : "postgres";
        return new StartException(
                StartProblem.EMBEDDED_DATABASE_FAILED,
                failure,
                "program",
                program,
                "said",
                message,
                "file",
                folder.resolve("postgresql.log"));
    }

    /** Why a first connection to the database at this address failed. */
    static StartException ofConnection(SQLException failure, DatabaseAddress address) {
        var state = String.valueOf(failure.getSQLState());
        var problem = switch (state) {
            case "28P01", "28000" -> StartProblem.DATABASE_SIGN_IN_REFUSED;
            case "3D000" -> StartProblem.DATABASE_UNKNOWN;
            case "08001", "08004", "08006", "57P03" -> StartProblem.DATABASE_UNREACHABLE;
            case "53100" -> StartProblem.DISK_FULL;
            default -> StartProblem.DATABASE_REFUSED;
        };
        var shown = DatabaseAddress.withoutPasswords(address.url());
        return new StartException(
                problem,
                failure,
                "url",
                shown,
                "username",
                String.valueOf(address.username()),
                "folder",
                shown,
                "reason",
                firstLine(failure));
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}

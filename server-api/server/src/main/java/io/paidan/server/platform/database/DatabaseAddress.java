package io.paidan.server.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the database is and how to sign in to it. */
public record DatabaseAddress(
        String url, @Nullable String username, @Nullable String password) {

    /** A connection of one's own, outside the pool, for what keeps it for ever (such as LISTEN). */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    Properties properties() {
        var properties = new Properties();
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "paidan");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** An address as people and logs may read it: without the passwords in it. */
    static String withoutPasswords(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…").replaceAll("(//[^/:@]*:)[^/@]*@", "$1…@");
    }

    @Override
    public String toString() {
        return "DatabaseAddress[url=" + withoutPasswords(url) + ", username=" + username + "]";
    }
}

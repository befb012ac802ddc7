package io.paidan.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/paidan?user=a&password=secret&ssl=true, jdbc:postgresql://db:5432/paidan?user=a&password=…&ssl=true",
        "jdbc:postgresql://db/paidan?sslPassword=secret, jdbc:postgresql://db/paidan?sslPassword=…",
        "postgresql://a:secret@db/paidan, postgresql://a:…@db/paidan",
        "jdbc:postgresql://db:5432/paidan, jdbc:postgresql://db:5432/paidan",
    })
    void an_address_is_shown_without_its_passwords(String url, String shown) {
        assertThat(DatabaseAddress.withoutPasswords(url)).isEqualTo(shown);
        assertThat(new DatabaseAddress(url, "a", "secret").toString())
                .contains(shown)
                .doesNotContain("secret");
    }
}

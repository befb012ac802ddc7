package io.paidan.server.attachment;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;

import io.paidan.server.given.Given;
import io.paidan.server.given.Uploads;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.TestCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** For tests of files at an order: their folder is empty at first. */
abstract class AttachedFiles {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient anonymous;

    @Autowired
    ServerSettings settings;

    @Autowired
    JdbcTemplate database;

    ApiClient dispatcher;
    UUID order;

    @BeforeEach
    void an_order_and_an_empty_disk() throws IOException {
        FileSystemUtils.deleteRecursively(settings.home().resolve("attachments"));
        given.company();
        dispatcher = anonymous.as("dispatcher");
        order = given.order(aWorkOrder());
    }

    ApiReply put(ApiClient user, UUID id, String name, String more, byte[] content) {
        return Uploads.put(user, order, id, name, more, content);
    }

    List<Path> files() throws IOException {
        var folder = settings.home().resolve("attachments");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

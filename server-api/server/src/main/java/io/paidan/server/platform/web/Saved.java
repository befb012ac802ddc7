package io.paidan.server.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a {@code PUT} to an id left there.
 *
 * @param isNew true when there was nothing before
 */
public record Saved<T>(T value, boolean isNew) {

    public ResponseEntity<T> answer() {
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(value);
    }
}

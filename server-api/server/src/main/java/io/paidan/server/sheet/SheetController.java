package io.paidan.server.sheet;

import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.SheetFormat;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.platform.web.CallerLanguage;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.file.CsvFileWriter;
import io.paidan.server.sheet.file.SheetWriter;
import io.paidan.server.sheet.file.XlsxFileWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SheetController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Sheets sheets;
    private final ExportFiles files;
    private final Imports imports;
    private final ExportTrail trail;

    SheetController(Sheets sheets, ExportFiles files, Imports imports, ExportTrail trail) {
        this.sheets = sheets;
        this.files = files;
        this.imports = imports;
        this.trail = trail;
    }

    @GetMapping("/api/sheets/{kind}")
    void write(
            @PathVariable SheetKind kind,
            @RequestParam(defaultValue = "XLSX") SheetFormat format,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sheets.require(kind.toExport(), user);
        trail.begin(user, kind, format);
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (var file = files.open()) {
            try (var out = buffered(file);
                    var writer = writer(format, out, name)) {
                sheets.write(kind, writer, user, CallerLanguage.of(request));
            }
            offer(
                    response,
                    format == SheetFormat.CSV ? CSV : XLSX,
                    name + "." + format.name().toLowerCase(Locale.ROOT));
            response.setContentLengthLong(file.size());
            Channels.newInputStream(file.position(0)).transferTo(response.getOutputStream());
        }
    }

    /** Closing it leaves the file open. */
    private static OutputStream buffered(FileChannel file) {
        return new BufferedOutputStream(StreamUtils.nonClosing(Channels.newOutputStream(file)));
    }

    private static SheetWriter writer(SheetFormat format, OutputStream to, String name) throws IOException {
        return switch (format) {
            case CSV -> new CsvFileWriter(to);
            case XLSX -> new XlsxFileWriter(to, name);
        };
    }

    /** The body is the file itself, of any content type. */
    @PutMapping("/api/imports/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    ImportJob add(
            @PathVariable UUID id,
            @RequestParam SheetKind kind,
            @RequestParam String name,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletRequest request)
            throws IOException {
        return imports.add(id, kind, name, request.getInputStream(), user, CallerLanguage.of(request));
    }

    @GetMapping("/api/imports/{id}")
    ImportJob get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return imports.get(id, user);
    }

    @PostMapping("/api/imports/{id}/start")
    ImportJob start(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user, HttpServletRequest request)
            throws IOException {
        return imports.start(id, user, CallerLanguage.of(request));
    }

    @PostMapping("/api/imports/{id}/cancel")
    ImportJob cancel(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return imports.cancel(id, user);
    }

    @GetMapping("/api/imports/{id}/bad-rows")
    void badRows(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user, HttpServletResponse response)
            throws IOException {
        imports.get(id, user);
        offer(response, CSV, "bad-rows.csv");
        imports.writeBadRows(id, user, response.getOutputStream());
    }

    private static void offer(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}

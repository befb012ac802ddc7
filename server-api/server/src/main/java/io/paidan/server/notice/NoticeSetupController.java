package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.contract.notice.SaveNoticeTemplate;
import io.paidan.contract.notice.TestNotice;
import io.paidan.contract.notice.TestResult;
import io.paidan.contract.notice.UserContact;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Setting up how people are told: where, channels, words, and what could not be sent. */
@RestController
class NoticeSetupController {

    private final NoticeContacts contacts;
    private final NoticeChannels channels;
    private final NoticeTemplates templates;
    private final TestNotices tests;
    private final DeadNotices dead;

    NoticeSetupController(
            NoticeContacts contacts,
            NoticeChannels channels,
            NoticeTemplates templates,
            TestNotices tests,
            DeadNotices dead) {
        this.contacts = contacts;
        this.channels = channels;
        this.templates = templates;
        this.tests = tests;
        this.dead = dead;
    }

    @GetMapping("/api/setup/notice-contacts")
    List<UserContact> listContacts(@AuthenticationPrincipal SignedInUser user) {
        return contacts.list(user);
    }

    @PutMapping("/api/setup/notice-contacts/{id}")
    UserContact saveContact(
            @PathVariable UUID id, @RequestBody SaveContact contact, @AuthenticationPrincipal SignedInUser user) {
        return contacts.save(id, contact, user);
    }

    @GetMapping("/api/notice-channels")
    List<NoticeChannel> listChannels() {
        return channels.list();
    }

    @PutMapping("/api/notice-channels/{id}")
    NoticeChannel saveChannel(
            @PathVariable String id,
            @RequestBody SaveNoticeChannel command,
            @AuthenticationPrincipal SignedInUser user) {
        return channels.save(id, command, user);
    }

    @DeleteMapping("/api/notice-channels/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteChannel(@PathVariable String id, @RequestParam int version) {
        channels.delete(id, version);
    }

    @PostMapping("/api/notice-channels/{id}/test")
    TestResult test(
            @PathVariable String id, @RequestBody TestNotice command, @AuthenticationPrincipal SignedInUser user) {
        return tests.send(id, command, user);
    }

    @GetMapping("/api/notice-templates")
    List<NoticeTemplate> listTemplates() {
        return templates.list();
    }

    @PutMapping("/api/notice-templates/{id}")
    NoticeTemplate saveTemplate(
            @PathVariable String id,
            @RequestBody SaveNoticeTemplate command,
            @AuthenticationPrincipal SignedInUser user) {
        return templates.save(id, command, user);
    }

    @DeleteMapping("/api/notice-templates/{id}")
    NoticeTemplate resetTemplate(@PathVariable String id, @RequestParam int version) {
        return templates.reset(id, version);
    }

    @GetMapping("/api/dead-notices")
    List<NoticeSummary> listDead(@AuthenticationPrincipal SignedInUser user) {
        return dead.list(Scope.of(user));
    }

    @PostMapping("/api/dead-notices/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        dead.retry(id, Scope.of(user));
    }

    @PostMapping("/api/dead-notices/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        dead.discard(id, Scope.of(user));
    }
}

package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.notice.ReadNotices;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a user is told, how he wants to be told, and what was told about an order. */
@RestController
class NoticeController {

    private final InAppNotices inApp;
    private final NoticeContacts contacts;
    private final OrderNotices ofOrders;

    NoticeController(InAppNotices inApp, NoticeContacts contacts, OrderNotices ofOrders) {
        this.inApp = inApp;
        this.contacts = contacts;
        this.ofOrders = ofOrders;
    }

    @GetMapping("/api/notices")
    List<NoticeSummary> list(@AuthenticationPrincipal SignedInUser user) {
        return inApp.list(user);
    }

    @PostMapping("/api/notices/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@RequestBody ReadNotices command, @AuthenticationPrincipal SignedInUser user) {
        inApp.read(command.ids(), user);
    }

    @GetMapping("/api/notice-contacts/current")
    NoticeContact getContact(@AuthenticationPrincipal SignedInUser user) {
        return contacts.get(user.id());
    }

    @PutMapping("/api/notice-contacts/current")
    NoticeContact saveContact(@RequestBody NoticeContact contact, @AuthenticationPrincipal SignedInUser user) {
        return contacts.saveOwn(contact, user);
    }

    @GetMapping("/api/work-orders/{id}/notices")
    List<NoticeSummary> listOfOrder(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return ofOrders.list(id, user);
    }
}

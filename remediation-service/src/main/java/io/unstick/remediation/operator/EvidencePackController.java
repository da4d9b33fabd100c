package io.unstick.remediation.operator;

import io.unstick.contracts.event.EvidencePack;
import io.unstick.remediation.access.Caller;
import io.unstick.remediation.cases.EvidencePacking;
import io.unstick.remediation.cases.EvidenceText;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.journal.Journal;
import io.unstick.remediation.store.CaseStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Microsoft's support asks for, of any case, as text to paste or as JSON. */
@RestController
@RequestMapping("/api/v1/cases/{id}/evidence-pack")
class EvidencePackController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final VisibleCases cases;
    private final Journal journal;

    EvidencePackController(CaseStore cases, Journal journal) {
        this.cases = new VisibleCases(cases);
        this.journal = journal;
    }

    /** JSON for who takes anything. */
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<Object> read(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            Caller caller) {
        MailboxCase stuck = cases.find(id, caller);
        EvidencePack pack =
                EvidencePacking.inFull(stuck, SentRequests.of(stuck.mailbox().tenant(), journal.of(stuck.id())));
        return isText(accept)
                ? ResponseEntity.ok().contentType(TEXT).body(EvidenceText.of(pack))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(pack);
    }

    private static boolean isText(String accept) {
        List<MediaType> taken = MediaType.parseMediaTypes(accept);
        return taken.stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    }
}

package io.unstick.remediation.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.RemediationEvent;
import io.unstick.remediation.MigratedDatabase;
import io.unstick.remediation.StuckCases;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Entry;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.store.CaseStore;
import io.unstick.testkit.FakeTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** S16: the journal is complete and tamper-evident. */
class JournalTamperingIT {
    private static final int TAMPERINGS = 10_000;
    private static final int ENTRIES = 8;

    private static MigratedDatabase database;
    private static JdbcClient client;
    private static TransactionOperations transactions;
    private static List<CaseId> cases;

    @BeforeAll
    static void start() {
        database = new MigratedDatabase("journal_tampering_it");
        client = database.client();
        transactions = database.transactions();
        cases = IntStream.range(0, 3).mapToObj(_ -> aCase()).toList();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void s16TenThousandRandomTamperingsAreAllFound() {
        // Given
        var check = new JournalCheck(client);
        assertThat(check.tampered()).isEmpty();
        client.sql("alter table case_journal disable trigger all").update();
        Random random = new Random(16);
        List<String> unnoticed = new ArrayList<>();
        int tampered = 0;

        // When
        while (tampered < TAMPERINGS) {
            tampered += Boolean.TRUE.equals(transactions.execute(status -> {
                        status.setRollbackOnly();
                        return tamper(random, check, unnoticed);
                    }))
                    ? 1
                    : 0;
        }

        // Then
        client.sql("alter table case_journal enable always trigger case_journal_is_append_only")
                .update();
        assertThat(unnoticed).isEmpty();
        assertThat(check.tampered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update case_journal set written_by = 'nobody'",
                "delete from case_journal",
                "truncate case_journal cascade",
                "update kill_switch_turn set reason = ''",
                "delete from kill_switch_turn",
                "truncate fix_release",
                "delete from restore_confirmation"
            })
    void s16WhatIsAppendOnlyIsRefusedToBeRewrittenEvenWhenOrdinaryTriggersAreOff(String rewriting) {
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    client.sql("set local session_replication_role = replica").update();
                    client.sql(rewriting).update();
                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    /** Whether it changed anything; to be rolled back. */
    private static boolean tamper(Random random, JournalCheck check, List<String> unnoticed) {
        CaseId victim = cases.get(random.nextInt(cases.size()));
        CaseId other = cases.get(random.nextInt(cases.size()));
        var attempt = new Tampering(client, random).on(victim.value(), other.value(), ENTRIES);
        if (attempt.act().getAsInt() == 0) {
            return false;
        }
        if (check.firstTampered(victim).isEmpty()) {
            unnoticed.add("%s of %s".formatted(attempt.what(), victim));
        }
        return true;
    }

    private static CaseId aCase() {
        MailboxCase stuck = StuckCases.in(
                new CaseState.Watching("nothing is left", FakeTime.MONDAY_9AM), new TenantId(UUID.randomUUID()));
        List<Entry> entries = IntStream.range(0, ENTRIES)
                .mapToObj(number -> new Entry(new RemediationEvent.Reopened("time " + number), Entry.UNSTICK))
                .toList();
        transactions.executeWithoutResult(_ -> new CaseStore(client, new Journal(client))
                .insert(new Change(stuck, entries, null), FakeTime.MONDAY_9AM));
        return stuck.id();
    }
}

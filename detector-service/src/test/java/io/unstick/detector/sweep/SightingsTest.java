package io.unstick.detector.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.Sighting;
import io.unstick.detector.suspicion.Sighting.MailboxSight;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.MailboxPurpose;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Reading.Absent;
import io.unstick.m365.read.Reading.Known;
import io.unstick.m365.read.Source;
import io.unstick.m365.read.UserLook;
import io.unstick.testkit.FakeTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingsTest {
    private static final UserObjectId ADA = UserObjectId.of("7d0c3b8e-1111-4222-8333-944455566677");
    private static final Source SOURCE = new Source("test", null, FakeTime.MONDAY_9AM);
    private static final UserLook NO_MAILBOX_IN_GRAPH =
            new UserLook(new Known<>(user(), SOURCE), new Absent<MailboxPurpose>(SOURCE));

    private int asked;

    @Test
    void exchangeIsNotAskedWhereNothingHangsOnIt() {
        // When
        var sight = sight(Absent::new, false);
        // Then
        assertThat(sight).isEqualTo(MailboxSight.NOT_IN_GRAPH);
        assertThat(asked).isZero();
    }

    @Test
    void exchangeHasTheLastWordWhereSomethingHangsOnIt() {
        // When
        var sight = sight(Absent::new, true);
        // Then
        assertThat(sight).isEqualTo(MailboxSight.MISSING);
        assertThat(asked).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UserMailbox, OWN",
        "SharedMailbox, OTHER_KIND",
        "roommailbox, OTHER_KIND",
        "LinkedMailbox, OTHER_KIND",
        "SomethingNewMailbox, UNCLEAR",
        "'', UNCLEAR"
    })
    void aKindOfMailboxThatNobodyKnowsYetProvesNothing(String recipientTypeDetails, MailboxSight expected) {
        // When
        var sight = sight(
                source -> new Known<>(new ExchangeOnline.Mailbox(new UUID(1, 1), recipientTypeDetails), source), true);
        // Then
        assertThat(sight).isEqualTo(expected);
    }

    private interface Exchange {
        Reading<ExchangeOnline.Mailbox> answer(Source source);
    }

    private MailboxSight sight(Exchange exchange, boolean hangsOnMissing) {
        var sightings = new Sightings(
                new TenantId(new UUID(1, 2)),
                new OnlyMailboxes(() -> {
                    asked++;
                    return exchange.answer(SOURCE);
                }),
                new Obstructions(),
                new Obstructions());
        return ((Sighting.Seen) sightings.of(NO_MAILBOX_IN_GRAPH, _ -> hangsOnMissing)).mailbox();
    }

    private static DirectoryUser user() {
        @Nullable String none = null;
        return new DirectoryUser(
                ADA,
                "ada@contoso.example",
                none,
                none,
                none,
                List.of(),
                true,
                none,
                false,
                false,
                none,
                null,
                List.of(),
                List.of());
    }

    /** Exchange Online, as far as sightings may ask it. */
    private record OnlyMailboxes(Supplier<Reading<Mailbox>> answer) implements ExchangeOnline {
        @Override
        public Reading<Mailbox> mailbox(TenantId tenant, UserObjectId user) {
            return answer.get();
        }

        @Override
        public Reading<ExchangeUser> user(TenantId tenant, UserObjectId user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reading<List<Recipient>> recipientsWithAddress(TenantId tenant, String address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reading<Organization> organization(TenantId tenant) {
            throw new UnsupportedOperationException();
        }
    }
}

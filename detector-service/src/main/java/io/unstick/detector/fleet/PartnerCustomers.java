package io.unstick.detector.fleet;

import io.unstick.contracts.TenantId;
import io.unstick.m365.read.Customer;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Reading.Absent;
import io.unstick.m365.read.Reading.Known;
import io.unstick.m365.read.Reading.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The customers of the partner tenant, read again from time to time. What cannot be read leaves the last list in force; so
 * does an empty one, which would retire everybody. For one thread.
 */
public final class PartnerCustomers implements CustomerList {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerCustomers.class);

    private final Function<TenantId, Reading<List<Customer>>> source;
    private final TenantId partner;
    private final Duration interval;
    private final InstantSource time;
    private @Nullable Instant readAgainAt;
    private @Nullable List<Customer> last;

    /**
     * Nothing is read yet.
     *
     * @param source reads the customers of a partner
     * @param interval between two readings, scaled
     */
    public PartnerCustomers(
            Function<TenantId, Reading<List<Customer>>> source,
            TenantId partner,
            Duration interval,
            InstantSource time) {
        this.source = source;
        this.partner = partner;
        this.interval = interval;
        this.time = time;
    }

    @Override
    public Optional<List<Customer>> lastKnown() {
        Instant now = time.instant();
        if (readAgainAt == null || !now.isBefore(readAgainAt)) {
            readAgainAt = now.plus(interval);
            takeOver(source.apply(partner));
        }
        return Optional.ofNullable(last);
    }

    private void takeOver(Reading<List<Customer>> reading) {
        switch (reading) {
            case Known<List<Customer>>(List<Customer> customers, var _) -> {
                if (customers.isEmpty()) {
                    refuse("it is empty");
                } else {
                    last = customers;
                }
            }
            case Absent<List<Customer>> _ -> refuse("there is none");
            case Unreadable<List<Customer>> unreadable ->
                refuse(unreadable.obstacle().reason());
        }
    }

    private void refuse(String reason) {
        LOG.atWarn()
                .addKeyValue("partner", partner)
                .addKeyValue("reason", reason)
                .log("Customer list not taken over, the last one stays in force");
    }
}

package io.unstick.diagnostic.diagnosis;

import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import java.util.stream.Stream;

/** Everything that is known to be held by others, living or deleted. */
final class ContestedAddress {
    private ContestedAddress() {}

    static Stream<HeldAddress> allIn(Facts facts) {
        return Stream.concat(
                facts.from(AddressHolders.SOURCE) instanceof Fact.Known<AddressHolders>(AddressHolders living)
                        ? living.held().stream()
                        : Stream.empty(),
                facts.from(DeletedHolders.SOURCE) instanceof Fact.Known<DeletedHolders>(DeletedHolders deleted)
                        ? deleted.held().stream()
                        : Stream.empty());
    }
}

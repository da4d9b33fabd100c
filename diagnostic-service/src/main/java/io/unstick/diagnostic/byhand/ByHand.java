package io.unstick.diagnostic.byhand;

import io.unstick.contracts.UserObjectId;
import io.unstick.diagnostic.diagnosis.Circumstances;
import io.unstick.diagnostic.diagnosis.Diagnosis;
import io.unstick.diagnostic.evidence.EvidenceGathering;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import io.unstick.settings.TimeScale;
import java.time.InstantSource;
import java.util.Optional;

/** Diagnoses one user for a person. Only reads, at Microsoft; nobody else learns of it. */
public final class ByHand {
    private final Directory directory;
    private final EvidenceGathering gathering;
    private final Diagnosis diagnosis;
    private final TimeScale scale;
    private final InstantSource time;

    public ByHand(
            Directory directory,
            EvidenceGathering gathering,
            Diagnosis diagnosis,
            TimeScale scale,
            InstantSource time) {
        this.directory = directory;
        this.gathering = gathering;
        this.diagnosis = diagnosis;
        this.scale = scale;
        this.time = time;
    }

    /**
     * The diagnosis, as the service would make it when a person asks: a mailbox is expected, whatever the licences say.
     *
     * @param user user principal name or object id
     * @throws CannotDiagnose when there is no such user, or the tenant cannot be seen
     */
    public Diagnosed diagnose(KnownTenant tenant, String user) {
        DirectoryUser found = find(tenant, user);
        var gathered = gathering.about(tenant.id(), found.id());
        var circumstances = new Circumstances(scale.of(tenant.grace()), time.instant(), true);
        return new Diagnosed(
                tenant,
                found,
                diagnosis.conclude(gathered.facts(), circumstances),
                gathered.judgedOn(diagnosis.terms(circumstances)));
    }

    private DirectoryUser find(KnownTenant tenant, String user) {
        return switch (look(tenant, user)) {
            case Reading.Known<DirectoryUser>(DirectoryUser found, Source _) -> found;
            case Reading.Absent<DirectoryUser> _ ->
                throw CannotDiagnose.wrongQuestion(
                        "%s has no user %s: check the spelling, or take the object id; a deleted user cannot be diagnosed."
                                .formatted(tenant.name(), user));
            case Reading.Unreadable<DirectoryUser>(Obstacle obstacle, Source _) ->
                throw CannotDiagnose.nothingReadable(
                        "%s cannot be read: %s. %s".formatted(tenant.name(), obstacle.reason(), Advice.on(obstacle)));
        };
    }

    private Reading<DirectoryUser> look(KnownTenant tenant, String user) {
        Optional<UserObjectId> id = objectId(user);
        if (id.isEmpty() && !user.contains("@")) {
            throw CannotDiagnose.wrongQuestion(
                    "\"%s\" is neither a user principal name (such as ada@contoso.com) nor an object id."
                            .formatted(user));
        }
        return id.map(known -> directory.user(tenant.id(), known))
                .orElseGet(() -> directory.userNamed(tenant.id(), user));
    }

    private static Optional<UserObjectId> objectId(String user) {
        try {
            return Optional.of(UserObjectId.of(user));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

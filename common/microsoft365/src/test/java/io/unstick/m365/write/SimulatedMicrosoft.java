package io.unstick.m365.write;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeRights;
import io.unstick.m365.read.MicrosoftReads;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.testkit.FakeTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The simulated cloud with one tenant, and this module's ports to it as the remediator. */
final class SimulatedMicrosoft implements AutoCloseable {
    private final FakeTime time = new FakeTime();
    private final SimulatedCloud cloud = SimulatedCloud.start(Settings.at(time));
    private final SimulatedTenant contoso = cloud.tenant("Contoso", "contoso.example");
    private final MicrosoftSettings settings = TestMicrosoft.at(cloud.baseUrl());
    private final GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.REMEDIATOR, settings, time);

    FakeTime time() {
        return time;
    }

    SimulatedCloud cloud() {
        return cloud;
    }

    SimulatedTenant contoso() {
        return contoso;
    }

    TenantId tenant() {
        return new TenantId(contoso.id());
    }

    TenantWrites writes() {
        return new HttpTenantWrites(tenant(), new SingleShot(calls, settings));
    }

    WriteAccess access() {
        return new HttpWriteAccess(new SingleShot(calls, settings));
    }

    AccountExamination examination() {
        return MicrosoftReads.accountExamination(calls, settings);
    }

    DirectoryDetails directory() {
        return MicrosoftReads.directoryDetails(calls, settings);
    }

    ExchangeDetails exchange() {
        return MicrosoftReads.exchangeDetails(calls, settings);
    }

    ExchangeRights rights() {
        return MicrosoftReads.exchangeRights(calls, settings);
    }

    WriteRequest request() {
        return new WriteRequest(tenant(), UUID.randomUUID(), 1);
    }

    /** Somebody created today, as our own write does it: users that the cloud makes by itself are older. */
    SimulatedUser newcomer(String name) {
        String nickname = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        var properties = Map.<String, Object>of(
                "accountEnabled",
                true,
                "displayName",
                name,
                "mailNickname",
                nickname,
                "userPrincipalName",
                nickname + "@contoso.example",
                "usageLocation",
                "US",
                "userType",
                "Member");
        CreationOutcome outcome = writes().createUser(
                        request(), new NewUser(properties, new InitialPassword("correct horse battery".toCharArray())));
        return switch (outcome) {
            case CreationOutcome.Created(UserObjectId id, var _) ->
                contoso.find(id.toString()).orElseThrow();
            case CreationOutcome.Taken _, CreationOutcome.NotCreated _ ->
                throw new IllegalStateException("not created: " + outcome);
        };
    }

    static UserObjectId idOf(SimulatedUser user) {
        return new UserObjectId(user.id());
    }

    @Override
    public void close() {
        cloud.close();
    }
}

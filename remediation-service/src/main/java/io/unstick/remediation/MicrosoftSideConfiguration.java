package io.unstick.remediation;

import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeRights;
import io.unstick.m365.read.Synchronisation;
import io.unstick.m365.write.WriteAccess;
import io.unstick.remediation.examination.ActiveDirectoryExamination;
import io.unstick.remediation.examination.EmptinessExamination;
import io.unstick.remediation.examination.Examiner;
import io.unstick.remediation.examination.LicenceExamination;
import io.unstick.remediation.examination.Looker;
import io.unstick.remediation.examination.TenantTroubles;
import io.unstick.remediation.execution.Actor;
import io.unstick.remediation.execution.AddressHand;
import io.unstick.remediation.execution.LastLook;
import io.unstick.remediation.execution.LicenceHand;
import io.unstick.remediation.execution.OnPremisesHand;
import io.unstick.remediation.execution.ProvisioningHand;
import io.unstick.remediation.execution.RecreationHand;
import io.unstick.remediation.execution.SealedDrop;
import io.unstick.remediation.execution.StillStuck;
import io.unstick.remediation.onpremises.OnPremises;
import io.unstick.remediation.onpremises.OnPremisesSettings;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.remediation.work.CaseWorker;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the service looks at Microsoft, and changes it. */
@Configuration(proxyBeanMethods = false)
class MicrosoftSideConfiguration {
    @Bean
    Looker looker(
            Directory directory,
            DirectoryDetails directoryDetails,
            ExchangeOnline exchange,
            ExchangeDetails exchangeDetails,
            TermsOfTenants tenants,
            MicrosoftSettings microsoft) {
        var troubles =
                new TenantTroubles(directory, directoryDetails, exchange, exchangeDetails, microsoft.mailboxPlans());
        return new Looker(directory, exchange, troubles, tenants, microsoft.mailboxPlans());
    }

    @Bean
    OnPremises onPremises(OnPremisesSettings settings) {
        return new OnPremises(settings);
    }

    @Bean
    Examiner examiner(
            DirectoryDetails directory,
            AccountExamination accounts,
            ActiveDirectoryExamination activeDirectory,
            MicrosoftSettings microsoft) {
        return new Examiner(
                new LicenceExamination(directory, microsoft.mailboxPlans()),
                new EmptinessExamination(accounts),
                activeDirectory);
    }

    @Bean
    ActiveDirectoryExamination activeDirectoryExamination(
            OnPremises onPremises, Synchronisation synchronisation, ExchangeOnline exchange) {
        return new ActiveDirectoryExamination(onPremises, synchronisation, exchange);
    }

    @Bean
    CaseWorker.MicrosoftSide microsoftSide(
            Looker looker,
            Examiner examiner,
            Actor.Hands hands,
            WriteAccess writes,
            TermsOfTenants tenants,
            LastLook lastLook) {
        return new CaseWorker.MicrosoftSide(looker, examiner, new Actor(hands, writes, tenants, lastLook));
    }

    @Bean
    ProvisioningHand provisioningHand(
            Looker looker, Directory directory, ExchangeDetails exchange, ExchangeRights rights) {
        return new ProvisioningHand(new StillStuck(looker), directory, exchange, rights);
    }

    @Bean
    LicenceHand licenceHand(Looker looker, DirectoryDetails directory) {
        return new LicenceHand(new StillStuck(looker), directory);
    }

    @Bean
    AddressHand addressHand(
            Looker looker, ExchangeOnline exchange, ExchangeDetails details, AccountExamination accounts) {
        return new AddressHand(new StillStuck(looker), exchange, details, accounts);
    }

    @Bean
    OnPremisesHand onPremisesHand(Looker looker, OnPremises onPremises, Synchronisation synchronisation) {
        return new OnPremisesHand(new StillStuck(looker), onPremises, synchronisation);
    }

    @Bean
    RecreationHand recreationHand(
            Looker looker,
            Directory directory,
            ExchangeOnline exchange,
            AccountExamination accounts,
            SealedDrop drop,
            InstantSource time) {
        return new RecreationHand(new StillStuck(looker), directory, exchange, accounts, drop, time);
    }

    @Bean
    Actor.Hands hands(
            ProvisioningHand provisioning,
            LicenceHand licences,
            AddressHand addresses,
            OnPremisesHand onPremises,
            RecreationHand recreation) {
        return new Actor.Hands(provisioning, licences, addresses, onPremises, recreation);
    }
}

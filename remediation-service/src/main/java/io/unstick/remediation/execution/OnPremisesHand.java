package io.unstick.remediation.execution;

import io.unstick.remediation.playbook.OnPremisesAction;

/** Changes the customer's Active Directory and starts its synchronisation. */
public class OnPremisesHand implements Hand<OnPremisesAction> {
    @Override
    public Preparation prepare(OnPremisesAction action, Situation situation) {
        return Preparation.waiting("no access to the customer's Active Directory is set up");
    }
}

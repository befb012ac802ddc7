package io.paidan.contract.sla;

/** What an escalation step does: whom it reaches. */
public enum EscalationAct {
    REMIND_ENGINEER,
    WARN_DISPATCHER,
    SUPERVISOR_TAKES_OVER,
    REGIONAL_MANAGER
}

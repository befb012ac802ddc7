package io.paidan.installer.tour;

/** Steps that are walked in setup, at one desk. */
abstract class SetupWork {

    final Journal journal;
    final Hands hands;
    final Eyes eyes;
    final SetupSteps setup;
    final Desk desk;
    final SetupForm form;

    SetupWork(SetupDesk at) {
        this.journal = at.journal();
        this.hands = at.hands();
        this.eyes = at.eyes();
        this.setup = at.setup();
        this.desk = at.desk();
        this.form = new SetupForm(hands, eyes, desk);
    }
}

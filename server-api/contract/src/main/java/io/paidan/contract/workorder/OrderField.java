package io.paidan.contract.workorder;

/** What a template may require of a request; name, phone, address, place and task are required of every request. */
public enum OrderField {
    /** That the phone number is one of a customer of the register. */
    CUSTOMER,
    /** That somebody has judged how pressing it is, instead of the template. */
    PRIORITY,
    WINDOW,
    DESCRIPTION
}

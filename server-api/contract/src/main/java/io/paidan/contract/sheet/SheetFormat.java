package io.paidan.contract.sheet;

/** How a sheet is written; what is read tells by itself. */
public enum SheetFormat {
    /** UTF-8 with a byte order mark, so that Excel opens Chinese as it is. */
    CSV,
    XLSX
}

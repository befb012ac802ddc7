package io.paidan.routing.travel;

import io.paidan.contract.geo.TravelTable;

/** Writes drives into a table. */
final class TableRows {

    private TableRows() {}

    static void fillRow(TravelTable.Builder table, int row, long[] drives) {
        for (var column = 0; column < drives.length; column++) {
            set(table, row, column, drives[column]);
        }
    }

    static void fillColumn(TravelTable.Builder table, int column, long[] drives) {
        for (var row = 0; row < drives.length; row++) {
            set(table, row, column, drives[row]);
        }
    }

    static void set(TravelTable.Builder table, int row, int column, long drive) {
        if (drive < Drive.NONE) {
            table.set(row, column, Drive.seconds(drive), Drive.metres(drive));
        }
    }
}

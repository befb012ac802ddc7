/** Masters and orders as sheets: tables that leave and enter as CSV or XLSX. */
@NullMarked
package io.paidan.contract.sheet;

import org.jspecify.annotations.NullMarked;

/** Tables in files: CSV and XLSX, read and written row by row in bounded memory. Knows nothing of what they hold. */
@NullMarked
package io.paidan.server.sheet.file;

import org.jspecify.annotations.NullMarked;

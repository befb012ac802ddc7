@NullMarked
package io.paidan.server.sheet.file;

import org.jspecify.annotations.NullMarked;

/** Setting up service templates and their procedures. */
@NullMarked
package io.paidan.desktop.template;

import org.jspecify.annotations.NullMarked;

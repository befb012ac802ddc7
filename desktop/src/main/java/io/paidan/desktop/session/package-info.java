/** Who may sign in: users, their passwords, and the keys of other programs. */
@NullMarked
package io.paidan.desktop.session;

import org.jspecify.annotations.NullMarked;

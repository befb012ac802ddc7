/** Who is signed in and what he may see. */
@NullMarked
package io.paidan.contract.session;

import org.jspecify.annotations.NullMarked;

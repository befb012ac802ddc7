/** What people are told, by which ways, in which words. */
@NullMarked
package io.paidan.contract.notice;

import org.jspecify.annotations.NullMarked;

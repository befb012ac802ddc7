/** The company's rules: which order gets which template, priority, mode, territory, engineer and notices. */
@NullMarked
package io.paidan.contract.rule;

import org.jspecify.annotations.NullMarked;

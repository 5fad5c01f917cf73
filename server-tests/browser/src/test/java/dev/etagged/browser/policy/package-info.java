/** What a test adds to the example. */
@NullMarked
package dev.etagged.browser.policy;

import org.jspecify.annotations.NullMarked;

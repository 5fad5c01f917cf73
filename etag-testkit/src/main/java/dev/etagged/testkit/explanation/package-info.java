/** Why each exchange had its status, by the rules of RFC 9110. */
@NullMarked
package dev.etagged.testkit.explanation;

import org.jspecify.annotations.NullMarked;

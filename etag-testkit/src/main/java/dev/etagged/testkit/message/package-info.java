/** Exchanges of HTTP messages, as far as a recording or a probe knows them. */
@NullMarked
package dev.etagged.testkit.message;

import org.jspecify.annotations.NullMarked;

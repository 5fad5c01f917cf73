/**
 * Digests of representations, from which strong entity tags are made (RFC 9110 section 8.8.1): of
 * content as it is rendered, and of files, in plain Java.
 *
 * <p>Equal content has an equal digest on every node, Java platform and server: neither locale,
 * zone and charset of the machine nor a file's time goes into one.
 */
@NullMarked
package dev.etagged.digest;

import org.jspecify.annotations.NullMarked;

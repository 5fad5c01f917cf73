/**
 * Checks of a server's conditional requests, for tests: {@link
 * dev.etagged.testkit.EtagAssertions#assertThatResource} sends requests by {@code java.net.http} to
 * any server, and shows an exchange where something is wrong.
 */
@NullMarked
package dev.etagged.testkit;

import org.jspecify.annotations.NullMarked;

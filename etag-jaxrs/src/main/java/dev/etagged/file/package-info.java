/**
 * A file that is opened once: its size, the octets that are digested and the octets that are sent
 * come from one channel, and a digest is remembered by what the file system says of it.
 */
@NullMarked
package dev.etagged.file;

import org.jspecify.annotations.NullMarked;

/** The example behind what stands between it and its clients, and with real clients. */
@NullMarked
package dev.etagged.intermediary;

import org.jspecify.annotations.NullMarked;

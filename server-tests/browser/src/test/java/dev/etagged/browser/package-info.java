/** The example's page, used as its readers use it. */
@NullMarked
package dev.etagged.browser;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.etagged.digest;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.etagged.cors;

import org.jspecify.annotations.NullMarked;

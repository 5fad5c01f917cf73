@NullMarked
package dev.etagged.api;

import org.jspecify.annotations.NullMarked;

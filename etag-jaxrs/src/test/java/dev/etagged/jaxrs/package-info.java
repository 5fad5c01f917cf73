@NullMarked
package dev.etagged.jaxrs;

import org.jspecify.annotations.NullMarked;

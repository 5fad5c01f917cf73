/** A listener that the answers of {@code dev.etagged.jaxrs} need on some servlet containers. */
@NullMarked
package dev.etagged.servlet;

import org.jspecify.annotations.NullMarked;

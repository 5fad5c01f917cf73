/**
 * What a servlet container has to be told for the answers of {@code dev.etagged.jaxrs} to arrive.
 */
@NullMarked
package dev.etagged.servlet;

import org.jspecify.annotations.NullMarked;

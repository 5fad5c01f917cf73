/**
 * The filters and interceptors of a request on an annotated method, which {@link
 * dev.etagged.jaxrs.EtaggedFeature} registers. They read the message, ask the plain Java packages,
 * and write the answer.
 */
@NullMarked
package dev.etagged.jaxrs;

import org.jspecify.annotations.NullMarked;

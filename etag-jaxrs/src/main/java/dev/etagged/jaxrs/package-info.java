/**
 * Conditional requests for Jakarta REST: annotate a resource with {@link
 * dev.etagged.jaxrs.Etagged}, and every conditional request on it is answered as RFC 9110 says.
 *
 * <p>{@link dev.etagged.jaxrs.EtaggedFeature} registers the filters; a server that scans finds it
 * by itself. Where validators come from is a {@link dev.etagged.jaxrs.ValidatorSource}; a module
 * that knows a kind of state types, such as JPA entities, provides {@link
 * dev.etagged.jaxrs.StateTypeSupport}.
 */
@NullMarked
package dev.etagged.jaxrs;

import org.jspecify.annotations.NullMarked;

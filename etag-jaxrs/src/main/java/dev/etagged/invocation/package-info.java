/**
 * What CDI runs around a resource method: an interceptor of the library, behind all others, where
 * the request has passed whatever authorizes at invocation. Only CDI loads it; everything works
 * without it.
 */
@NullMarked
package dev.etagged.invocation;

import org.jspecify.annotations.NullMarked;

/** Spring Data REST's conditional GET and {@code ShallowEtagHeaderFilter} on the same entities. */
@NullMarked
package dev.etagged.benchmark.spring;

import org.jspecify.annotations.NullMarked;

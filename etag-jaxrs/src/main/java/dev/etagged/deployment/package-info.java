/**
 * What is resolved and checked once for an application: its settings, its components, and the plan
 * of each annotated method. It is the only package that reflects on the application's classes, and
 * the only one that asks {@link java.util.ServiceLoader} and CDI.
 */
@NullMarked
package dev.etagged.deployment;

import org.jspecify.annotations.NullMarked;
